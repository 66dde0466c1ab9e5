import type { Citation, ItemRead, LetterRead } from '../../determination/model.ts';

/** A letter on a screen: who, when, and each item with its decision and what it rests on. */
export function inWords(letter: LetterRead): string {
  const { dates, reviewer, patient } = letter;
  const person = [patient.age === null ? null : `${patient.age} years`, patient.sex].filter(Boolean).join(', ');
  const lines = [
    `${letter.file || 'letter'}: ${letter.caseNumber ?? 'no case number'} (layout of ${letter.layout}${letter.priority ? `, ${letter.priority}` : ''})`,
    `  injury ${day(dates.injury)} · UR denial ${day(dates.urDenial)} · application ${day(dates.applicationReceived)} · assigned ${day(dates.assigned)} · decision ${day(dates.decision)}`,
    `  reviewer: ${reviewer.certifications.join(', ') || '—'}; licensed in ${reviewer.licensedIn.join(', ') || '—'}`,
    ...(person ? [`  employee: ${person}`] : []),
    ...letter.items.flatMap(item),
    ...letter.unread.map(({ text, why }) => `  not read: ${why}${text ? ` (“${text}”)` : ''}`),
  ];
  return `${lines.join('\n')}\n`;
}

function item(read: ItemRead, index: number): string[] {
  return [
    `  ${index + 1}. ${read.treatment}: ${(read.outcome ?? 'no decision read').toUpperCase()}`,
    `     claims administrator: ${read.administratorBasis.map(source).join('; ') || '—'}`,
    `     reviewer: ${read.reviewerBasis.map(source).join('; ') || '—'}`,
    `     rationale: ${shortened(read.rationale)}`,
  ];
}

function source(citation: Citation): string {
  if (citation.kind === 'none') return 'no medical evidence cited';
  const name = [citation.kind === 'mtus' ? 'MTUS' : null, citation.guideline, citation.year, citation.chapter];
  return [
    name.filter((part) => part !== null).join(' '),
    ...citation.sections,
    ...citation.pages.map((page) => `p. ${page}`),
  ].join(', ');
}

const day = (date: string | null): string => date ?? '—';

function shortened(text: string): string {
  const words = text.split(/\s+/);
  return words.length <= 30 ? text.replace(/\s+/g, ' ') : `${words.slice(0, 30).join(' ')} … (${words.length} words)`;
}
