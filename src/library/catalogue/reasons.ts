/**
 * What set a decision, in kinds that letters share. Each pattern looks at one sentence of a rationale; the sentence
 * itself is kept and shown, so that the reviewer's own words speak and a wrong kind can be seen.
 */
const patterns = {
  'contents-not-specified':
    '(?:not|without|does not|did not|fails? to|no) (?:\\w+ ){0,6}(?:specif(?:y|ied)|state[ds]?|indicate[ds]?|include[ds]?|provided?)(?: \\w+){0,6} (?:frequency|duration|quantity|dos(?:e|age)|number of|body parts?|level|type|site|ingredients?|contents?)|(?:frequency|duration|quantity|body part|dosage|ingredients?|contents?)(?: \\w+){0,6} (?:not|un)(?: \\w+){0,2} ?(?:specified|provided|stated|listed)|open-?ended',
  'no-functional-improvement':
    '(?:no|not|without|lack(?:s|ing)?(?: of)?|absence of|insufficient|fails? to|unclear)(?: [\\w-]+){0,10} (?:functional (?:improvement|benefit|gains?|progress)|improvement(?: \\w+){0,2} function|improved? function|objective improvement|derived benefit|pain relief|efficacy|benefit from)|functional improvement(?: [\\w-]+){0,5} not (?:been )?(?:documented|shown|demonstrated|established|provided)',
  'exceeds-guideline':
    'exceed\\w*(?: [\\w-]+){0,8} (?:guidelines?|recommend\\w*|mtus|odg|allow\\w*|limits?|number)|in excess of|more than (?:the )?(?:guidelines?|recommended|allowed)|beyond (?:the )?(?:guidelines?|recommend\\w*)|(?:guidelines?|mtus|odg) (?:recommend|allow|support)s? (?:only|up to|no more than)',
  'no-failed-conservative-care':
    '(?:no|not|without|lack of|absence of|insufficient|unclear)(?: [\\w-]+){0,10} (?:fail(?:ed|ure|ing)?|exhaust\\w*|trial|tried|attempt\\w*|complet\\w*)(?: [\\w-]+){0,8} (?:conservative|physical therapy|therapy|first[- ]line|medications?|exercise|treatments?|care|antidepress\\w*|anticonvuls\\w*)|conservative (?:care|treatment|measures|management|therapy)(?: [\\w-]+){0,6} (?:not|no)\\b',
  'no-red-flag-or-deficit':
    '(?:no|not|without|lack of|absence of|negative for|does not|do not)(?: [\\w,-]+){0,10} (?:red[- ]flags?|neurologic(?:al)? (?:deficits?|compromise|dysfunction|findings?|changes?)|radiculopath\\w*|radicular|progressive|instability|dermatom\\w*)',
  'records-insufficient':
    '(?:insufficient|inadequate|limited|lack of|no|not enough|missing|incomplete)(?: [\\w-]+){0,4} (?:documentation|documented evidence|information|clinical (?:information|findings|notes)|medical records|records|rationale)|(?:documentation|records|notes)(?: [\\w-]+){0,6} (?:does not|do not|fails? to|did not|not) (?:\\w+ )?(?:support|show|document|establish|provide|include|reveal|contain)|not (?:been )?(?:documented|substantiated)|illegible',
  'not-recommended-by-guideline':
    '(?:is|are|were|was) (?:\\w+ )?not (?:\\w+ )?(?:recommended|supported|indicated|endorsed|approved)|(?:do|does) not (?:recommend|support|endorse)|guidelines? (?:recommend )?against|not (?:fda|consistent with (?:the )?(?:mtus|guideline))',
  'compound-with-unrecommended-part':
    'compound\\w*(?: [\\w,-]+){0,16} (?:at least one|one drug|not recommended)|at least one (?:drug|component)',
  'long-term-use-not-recommended':
    '(?:long[- ]term|chronic|prolonged|extended|continued|ongoing) use(?: [\\w-]+){0,8} (?:not|no longer|unproven)|not(?: [\\w-]+){0,4} (?:long[- ]term|chronic|prolonged) use|short[- ]term (?:use|treatment|course)|abrupt(?:ly)?|wean\\w*|taper\\w*',
  'no-medical-need-beyond-last-care':
    '(?:home exercise|self[- ]directed|independent(?:ly)?)(?: [\\w-]+){0,6} (?:program|exercises?)|could be (?:transitioned|addressed)|should be (?:well-versed|able to|transitioned)',
  'risk-not-established':
    '(?:no|not|without|low|intermediate|absence of|lack of)(?: [\\w-]+){0,8} (?:risk(?: factors?)?|gastrointestinal|gi (?:events?|upset|symptoms)|comorbidit\\w*|aberrant|abuse)',
  'another-request-not-necessary':
    '(?:primary|surgical|associated|requested) (?:procedure|service|surgery|request)(?: [\\w,-]+){0,8} (?:not|isn)(?: \\w+){0,3} (?:medically )?(?:necessary|supported)|since the (?:primary|surgery|procedure)',
  'guideline-met':
    '(?:meets?|met|satisf(?:y|ies|ied)|fulfil\\w*)(?: [\\w-]+){0,6} (?:criteria|guidelines?|requirements?|indications?)|(?:is|are) (?:supported|recommended|consistent with|in accordance with|within)(?: [\\w-]+){0,4} (?:guidelines?|mtus|odg|evidence)|criteria(?: [\\w-]+){0,4} (?:met|satisfied|fulfilled)|guideline[s]? (?:support|recommend)s? (?:the|this|a)\\b',
  'improvement-documented':
    '(?:documented|documentation of|evidence of|demonstrat\\w*|shows?|reports?|noted|with|reduc\\w*)(?: [\\w%-]+){0,6} (?:functional (?:improvement|gains?|benefit)|improvement in function|pain relief|reduction in pain|decreased? (?:in )?pain)|improved? (?:function|adl|activities)',
  'conservative-care-failed':
    '(?:failed|exhausted|tried|undergone|completed|despite|failure of)(?: [\\w-]+){0,6} (?:conservative|physical therapy|therapy|first[- ]line|injections?|medications?|nsaids?)',
  'new-or-worse-findings':
    '(?:new|wors\\w+|progressive|significant|objective|positive|clear)(?: [\\w-]+){0,4} (?:symptoms?|deficits?|weakness|findings|neurologic\\w*|radiculopath\\w*|injury|tear)',
} as const;
export type ReasonKind = keyof typeof patterns;
export const reasonKinds = Object.keys(patterns) as ReasonKind[];

/** Kinds that speak for a treatment; they are looked for where a decision was overturned, the others where it was upheld. */
export const forTreatment: readonly ReasonKind[] = [
  'guideline-met',
  'improvement-documented',
  'conservative-care-failed',
  'new-or-worse-findings',
];

export interface ReasonSaid {
  kind: ReasonKind;
  /** The sentence of the rationale. */
  quote: string;
}

const compiled = reasonKinds.map((kind) => ({
  kind,
  favours: forTreatment.includes(kind),
  pattern: new RegExp(`\\b(?:${patterns[kind]})`, 'i'),
}));

/** The sentences of a text; abbreviations and numbers do not end one. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?]["”)]?)\s+(?=["“(]?[A-Z])(?<!\b(?:Dr|Mr|Ms|Mrs|vs|No|e\.g|i\.e|al|St)\.\s)/)
    .filter((one) => one.trim() !== '');
}

/**
 * The reasons a rationale gives for its outcome, one sentence a kind; the last sentence that says it, because letters
 * cite the guideline first and apply it to the case afterwards. Without an outcome nothing is read into it.
 */
export function reasonsIn(rationale: string, outcome: 'upheld' | 'overturned' | null): ReasonSaid[] {
  if (outcome === null) return [];
  const sentences = sentencesOf(rationale).slice(-14);
  const found: ReasonSaid[] = [];
  for (const { kind, favours, pattern } of compiled) {
    if (favours !== (outcome === 'overturned')) continue;
    for (let i = sentences.length - 1; i >= 0; i--) {
      const sentence = sentences[i]!;
      if (sentence.length > 700 || !pattern.test(sentence)) continue;
      found.push({ kind, quote: sentence.trim() });
      break;
    }
  }
  return found;
}
