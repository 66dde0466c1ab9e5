import { type Answer, granted, refused } from '../refusal.ts';
import { since2015 } from '../rule.ts';

/** What a citation in a decision must say, by kind of source (8 CCR 9792.21.1(d); the details are confidence K). */
export type CitedSource =
  | { kind: 'mtus'; year: number | string; title: string; section: string }
  | { kind: 'guideline'; organization: string; year: number | string; chapter: string; section: string }
  | {
      kind: 'study';
      author: string;
      title: string;
      journal: string;
      year: number | string;
      volume: string;
      pages: string;
    };

/** The elements of each kind, in the order in which they are printed. */
export const citationElements = {
  mtus: {
    cite: '8 CCR 9792.21.1(d)(1)',
    confidence: 'K',
    effective: since2015,
    elements: ['year', 'title', 'section'],
  },
  guideline: {
    cite: '8 CCR 9792.21.1(d)(2)',
    confidence: 'K',
    effective: since2015,
    elements: ['organization', 'year', 'chapter', 'section'],
  },
  study: {
    cite: '8 CCR 9792.21.1(d)(3)',
    confidence: 'K',
    effective: since2015,
    elements: ['author', 'title', 'journal', 'year', 'volume', 'pages'],
  },
} as const;

/** The citation as a decision prints it. Refuses `citation-incomplete` with the element that is missing. */
export function formatCitation(source: CitedSource): Answer<string> {
  const { cite, elements } = citationElements[source.kind];
  const values = source as unknown as Record<string, unknown>;
  const missing = elements.find((element) => String(values[element] ?? '').trim() === '');
  if (missing)
    return refused({
      code: 'citation-incomplete',
      field: missing,
      rule: cite,
      because: `A citation of this kind names its ${elements.join(', ')}; the ${missing} is missing.`,
    });
  return granted(printed(source));
}

function printed(source: CitedSource): string {
  switch (source.kind) {
    case 'mtus':
      return `MTUS ${source.title} ${source.year}, Section(s): ${source.section}`;
    case 'guideline':
      return `${source.organization} ${source.year}, ${source.chapter}, Section(s): ${source.section}`;
    case 'study':
      return `${source.author}. ${source.title}. ${source.journal}. ${source.year};${source.volume}:${source.pages}`;
  }
}

/** Several sources: the narrative must say which one guided the decision. Refuses `guiding-source-unnamed`. */
export function formatCitations(sources: readonly CitedSource[], guiding: number | null): Answer<string> {
  const printedAll: string[] = [];
  for (const source of sources) {
    const one = formatCitation(source);
    if (!one.ok) return one;
    printedAll.push(one.value);
  }
  if (printedAll.length < 2) return granted(printedAll.join(''));
  const guide = guiding === null ? undefined : printedAll[guiding];
  if (guide === undefined)
    return refused({
      code: 'guiding-source-unnamed',
      field: 'guiding',
      rule: '8 CCR 9792.21.1(d)',
      because: 'Where several sources are cited, say which one guided the decision.',
    });
  return granted(`${printedAll.join('; ')}. The decision was guided by: ${guide}`);
}

/** The forms in which letters of all years cite, newest first. Output keeps to the first; import takes every one. */
export const citationForms = [
  { id: 'section', years: '2015 and later', pattern: /\bSection\(s\):/ },
  { id: 'page', years: '2014', pattern: /\bpages?(?:\(s\))?\s*:?\s*\d/i },
  { id: 'code-range', years: '2013 and 2014', pattern: /\b9792\.2\d(?:\.\d+)?\s*[-–]\s*9792\.2\d/ },
  { id: 'chapter', years: 'all', pattern: /\bChapter\b/i },
] as const;
export type CitationForm = (typeof citationForms)[number]['id'];

/** The form in which a guideline line of an imported letter is written; null when it follows none of them. */
export const citationFormOf = (text: string): CitationForm | null =>
  citationForms.find(({ pattern }) => pattern.test(text))?.id ?? null;
