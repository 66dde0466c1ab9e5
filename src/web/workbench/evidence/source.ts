import type { Citation } from '../../../determination/model.ts';
import { type CitedSource, formatCitation } from '../../../law/standards/citation-form.ts';
import type { ClinicalQuestion, EvidenceLevel } from '../../../law/standards/evidence-levels.ts';
import type { SearchStep } from '../../../law/standards/search-sequence.ts';

export type SourceKind = CitedSource['kind'];
export type SourceFields = Record<string, string>;

/** The kinds of source that a step of the search looks in. */
export const kindsOf: Record<SearchStep, SourceKind[]> = {
  '1': ['mtus'],
  '2A': ['guideline'],
  '2B': ['guideline'],
  '2C': ['study'],
};

/** The citation in the form that the rules require, or the element still missing (8 CCR 9792.21.1(d)). */
export function citationFrom(kind: SourceKind, fields: SourceFields): { citation: Citation } | { missing: string } {
  const written = formatCitation({ kind, ...fields } as CitedSource);
  if (!written.ok) return { missing: written.refusal.field ?? '' };
  const year = /\b(19|20)\d{2}\b/.exec(fields.year ?? '')?.[0];
  const { level, question, section = '', pages = '', chapter, organization = '', title = '' } = fields;
  return {
    citation: {
      kind: kind === 'mtus' ? 'mtus' : 'non-mtus',
      source: kind === 'mtus' ? 'MTUS' : publisherOf(organization),
      guideline: kind === 'guideline' ? organization : title,
      year: year ? Number(year) : null,
      chapter: chapter || null,
      sections: section ? section.split(/\s*;\s*/) : [],
      pages: pages ? [pages] : [],
      raw: withSuffix(written.value, level || null),
      level: (level || null) as Citation['level'],
      question: (level && question ? question : null) as Citation['question'],
    },
  };
}

/** The citation with its strength, as a part of it and in the words that are printed. */
export function withLevel(
  citation: Citation,
  level: EvidenceLevel | null,
  question: ClinicalQuestion | null,
): Citation {
  return { ...citation, level, question: level ? question : null, raw: withSuffix(citation.raw, level) };
}

const withSuffix = (raw: string, level: string | null): string => {
  const bare = raw.replace(/ \(level of evidence [^)]+\)$/, '');
  return level ? `${bare} (level of evidence ${level})` : bare;
};

function publisherOf(organization: string): Citation['source'] {
  if (/\bacoem\b|college of occupational/i.test(organization)) return 'ACOEM';
  if (/\bodg\b|official disability/i.test(organization)) return 'ODG';
  return 'other';
}
