import type { Citation } from '../model.ts';

/** Who speaks in a guideline line: it decides the fixed sentences. */
export type Speaker = 'administrator' | 'reviewer';
const speakers = { administrator: 'The Claims Administrator', reviewer: 'The Expert Reviewer' } as const;

/**
 * The guideline line of an item, in the grammar of the 2015 letters (imr-rules sections 10.5 and 18): MTUS sources
 * first, joined by ", and"; then the others, with the sentence that the MTUS was not the basis when it was not.
 */
export function basisText(citations: readonly Citation[], speaker: Speaker): string {
  const mtus = citations.filter((citation) => citation.kind === 'mtus');
  const others = citations.filter((citation) => citation.kind === 'non-mtus');
  if (mtus.length + others.length === 0)
    return `${speakers[speaker]} did not cite any medical evidence for its decision.`;
  const sentences: string[] = [];
  if (mtus.length > 0) sentences.push(`Decision based on MTUS ${mtus.map(citationText).join(', and ')}.`);
  else sentences.push(`${speakers[speaker]} did not base their decision on the MTUS.`);
  for (const other of others) sentences.push(`Decision based on Non-MTUS Citation ${citationText(other)}.`);
  return sentences.join(' ');
}

const odg = 'Official Disability Guidelines (ODG)';

/** One source: its words as given, or, where there are none, guideline, year, chapter, sections and pages (8 CCR 9792.21.1(d)). */
export function citationText(citation: Citation): string {
  const asGiven = bare(citation.raw);
  if (asGiven) return asGiven;
  const { source, chapter, sections, pages, year } = citation;
  const name = source === 'ODG' ? odg : (citation.guideline ?? source ?? 'a source that was not named');
  const parts = [year && !name.includes(String(year)) ? `${name} ${year}` : name];
  if (chapter) parts.push(chapter);
  if (sections.length > 0) parts.push(`${citation.kind === 'mtus' ? 'Section(s): ' : ''}${sections.join(', ')}`);
  if (pages.length > 0) parts.push(`Page(s): ${pages.join(', ')}`);
  return parts.join(', ');
}

/** The words of a source without the sentence around them. */
function bare(raw: string): string {
  return raw
    .replace(/\s+/g, ' ')
    .replace(/^.*?Decision based on\s+/, '')
    .replace(/^(?:Non-MTUS Citation|MTUS)\s+/, '')
    .replace(/[.\s]+$/, '')
    .trim();
}
