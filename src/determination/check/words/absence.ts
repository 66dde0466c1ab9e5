/** A claim that something is nowhere in the record, with what is said to be missing. */
export interface AbsenceClaim {
  start: number;
  end: number;
  /** The thing said to be missing, as written. */
  thing: string;
}

const openings =
  /\b(?:(?:there (?:is|was|were|are|has been)|with|and|but|also|has|had|have|provide[sd]?|the records? (?:contain|show)s?|due to)?\s*(?:an? )?(?:no|not any|lack of|absence of|insufficient|without)\s+(?:\w+\s+){0,3}?(?:documentation|documented|evidence|mention|indication|record|discussion|report|information|proof|description|support)s?(?:\s+(?:provided|submitted|noted|available|in the (?:records?|file|notes?)))?\s+(?:of|that|to|regarding|for|indicating|as to|showing|suggesting|supporting|demonstrating|on|concerning|about)\s+)/gi;
const passive =
  /\b(?:is|are|was|were|has|have) (?:not|n't)(?: been)? (?:adequately |clearly |sufficiently )?(?:documented|mentioned|noted|discussed|recorded|described|provided|specified|addressed|indicated)\b/gi;

/** "No documentation of X", "lack of evidence that X", "X is not documented". */
export function absenceClaims(sentence: string): AbsenceClaim[] {
  const list: AbsenceClaim[] = [];
  for (const m of sentence.matchAll(openings)) {
    const from = m.index + m[0].length;
    const rest = sentence.slice(from, from + 140);
    const cut = rest.search(
      /[.;]|,? (?:which|therefore|however|and there|but|to (?:support|warrant|justify|necessitate)|warranting|supporting|justifying|that (?:would|could) (?:support|warrant|justify)|based (?:up)?on|in terms of|with (?:the )?use of|which|in this case|as (?:well|a result)|prior to|such that)\b/i,
    );
    list.push({
      start: m.index,
      end: from + (cut < 0 ? rest.length : cut),
      thing: cut < 0 ? rest : rest.slice(0, cut),
    });
  }
  for (const m of sentence.matchAll(passive)) {
    const before = sentence.slice(Math.max(0, m.index - 80), m.index);
    const thing = before.replace(/^.*(?:[,;]|\b(?:that|and|but|however|as|because)\b)/su, '').trim();
    if (thing)
      list.push({ start: m.index - Math.min(before.length, thing.length + 1), end: m.index + m[0].length, thing });
  }
  return list;
}

/** Things reviewers say are missing, with the words in which a record has them. Deciding details stay theirs. */
const subjects: [name: string, claimed: RegExp, recorded: RegExp][] = [
  [
    'physical therapy',
    /physical therapy|\bPT\b|physiotherapy/i,
    /(?:completed|attended|underwent|received|had|has had|treated with|treatments?[^.]{0,60}?(?:included?|to date)[^.]{0,80}?|\d+ (?:sessions|visits) of) ?(?:[\w ,-]{0,40})(?:physical therapy|\bPT\b|physiotherapy)/i,
  ],
  [
    'conservative care',
    /conservative (?:care|treatment|therapy|management|measures)/i,
    /(?:failed|failure of|completed|despite|underwent|exhausted|tried|did not (?:respond|improve)[^.]{0,30}|no (?:relief|improvement) (?:with|from)) ?(?:[\w ,-]{0,40})(?:conservative (?:care|treatment|therapy|management|measures)|physical therapy|NSAIDs?|chiropractic)/i,
  ],
  [
    'acupuncture',
    /acupuncture/i,
    /(?:completed|attended|underwent|received|had|treated with|\d+ (?:sessions|visits) of) ?(?:[\w ,-]{0,40})acupuncture/i,
  ],
  [
    'functional improvement',
    /functional (?:improvement|gain|benefit)|improve\w+ (?:in|of) function/i,
    /(?:improved|improvement|increase[ds]?|better)\b[^.]{0,50}(?:function|activities of daily|\bADLs?\b|walking|sitting|standing|range of motion)|functional (?:improvement|gain)s? (?:was|were|is|are|with|noted)/i,
  ],
  [
    'pain relief',
    /pain (?:relief|reduction|improvement)|reduction in pain|analgesi/i,
    /\d+\s?% (?:pain )?(?:relief|reduction|improvement|decrease)|pain (?:was |is )?(?:reduced|decreased|relieved)|(?:relief|reduc\w+|decreas\w+) (?:of|in) (?:the )?(?:pain|VAS)/i,
  ],
  [
    'urine drug screen',
    /urine (?:drug|toxicology)|\bUDS\b|drug (?:screen|test)/i,
    /(?:urine drug (?:screen|test)\w*|\bUDS\b|urine toxicology)[^.]{0,40}(?:dated|was|were|on \d|consistent|negative|positive|performed|collected)/i,
  ],
  ['CURES report', /\bCURES\b/u, /\bCURES\b[^.]{0,40}(?:report|reviewed|consistent|checked|obtained|appropriate)/u],
  [
    'side effects',
    /(?:adverse|side)[- ]?effects?/i,
    /(?:denies|denied|no|reports?|reported|without) (?:any )?(?:[\w ]{0,20})(?:adverse|side)[- ]?effects?/i,
  ],
  [
    'radiculopathy',
    /radicul\w+|nerve (?:root )?compromise|neurologic\w* (?:deficit|dysfunction|impairment)/i,
    /(?:diminished|decreased|reduced|absent|loss of) (?:[\w ]{0,25})(?:sensation|reflex\w*)|positive (?:[\w ]{0,20})(?:straight leg|spurling)\w*/i,
  ],
  [
    'imaging',
    /\bMRI\b|x-?rays?|radiograph\w*|imaging/i,
    /(?:MRI|x-?rays?|radiographs?)[^.]{0,60}(?:dated|showed|shows|reveal\w+|demonstrat\w+|on \d)/i,
  ],
  [
    'gastrointestinal complaints',
    /gastro\w+|\bGI\b|stomach/i,
    /(?:history of|complain\w* of|reports?|has|diagnos\w+) (?:[\w ,-]{0,30})(?:gastritis|heartburn|GERD|reflux|ulcer|dyspepsia|stomach (?:upset|pain)|GI (?:upset|symptoms))/i,
  ],
  [
    'surgery',
    /\bsurg\w+|operation/i,
    /(?:status post|s\/p|underwent|had) (?:[\w ,-]{0,40})(?:surgery|arthroscopy|fusion|repair|release|discectomy|laminectomy)/i,
  ],
  [
    'muscle spasm',
    /spasms?/i,
    /(?:palpable|noted|with|positive|had|muscle|paraspinal|paravertebral) ?(?:[\w ]{0,20})spasms?/i,
  ],
  [
    'home exercise',
    /home exercise|\bHEP\b/i,
    /(?:performs?|performing|doing|instructed in|continues?|compliant with|given) (?:[\w ]{0,25})(?:home exercise|\bHEP\b)/i,
  ],
  [
    'pain scores',
    /pain (?:scores?|scale|levels?|ratings?)|\bVAS\b/i,
    /\b\d{1,2}(?:-\d{1,2})?\s?(?:\/\s?10|out of (?:10|ten))\b/i,
  ],
  [
    'psychological evaluation',
    /psycholog\w+ (?:evaluation|screen\w*|assessment|clearance)/i,
    /psycholog\w+ (?:evaluation|screening|assessment|clearance)[^.]{0,40}(?:dated|was|on \d|completed|performed)/i,
  ],
];

export interface RecordedThing {
  name: string;
  /** Finds where a record has what is said to be missing. */
  recorded: RegExp;
}

/** What the claim says is missing, in terms a search can be made for. */
export function claimedMissing(thing: string): RecordedThing[] {
  return subjects.filter(([, claimed]) => claimed.test(thing)).map(([name, , recorded]) => ({ name, recorded }));
}
