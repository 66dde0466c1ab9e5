import { compareEvidence } from '../../law/standards/evidence-levels.ts';
import type { Citation, Finding } from '../model.ts';
import { type Check, found, type Severity } from './check.ts';
import type { SubjectItem } from './subject.ts';

/** A source is a guideline, a study or a recognised standard. */
export const sources: Check = {
  id: 'K25',
  title: 'Sources are guidelines, studies or recognised standards',
  severity: 'error',
  rule: '9792.21.1(a); 9792.25.1; LC 4610.5(c)(2)',
  needs: 'letter',
  look: (subject) =>
    subject.items.flatMap((item) => [
      ...item.reviewerBasis.flatMap((one) => (one.kind === 'none' ? [] : judge(item, one))),
      ...(subject.mode === 'draft' ? competing(item) : []),
    ]),
};

/**
 * Where several sources are cited, the strength of each is said, and the first, which guides, is not the weaker one. Levels
 * compare for one clinical question only (8 CCR 9792.25.1).
 */
function competing(item: SubjectItem): Finding[] {
  const [first, ...others] = item.reviewerBasis.filter((one) => one.kind !== 'none');
  if (!first || others.length === 0) return [];
  const unsaid = [first, ...others].filter((one) => !one.level);
  const missing = unsaid.map((one) =>
    found(
      sources,
      'warning',
      `Several sources are cited; the level of evidence of "${one.raw}" is not said.`,
      item.basis,
    ),
  );
  const stronger = others.find(
    (one) => first.level && one.level && one.question === first.question && compareEvidence(one.level, first.level) < 0,
  );
  if (!stronger) return missing;
  const words = `The source that guides (level ${first.level}) is weaker than "${stronger.raw}" (level ${stronger.level}); why it guides must be said.`;
  return [...missing, found(sources, 'warning', words, item.basis)];
}

/** No study becomes one by standing here. */
const plain: [Severity | null, string, RegExp][] = [
  [
    'error',
    'A slide-sharing, video or social site is no evidence',
    /\b(?:slideshare|slideplayer|scribd|prezi|youtube|facebook|pinterest|reddit|quora|blogspot|wordpress|twitter)\b/i,
  ],
  ['error', 'An encyclopedia anyone may write is no evidence', /\bwikipedia\b|\bwiki\b/i],
];
const kinds: [Severity | null, string, RegExp][] = [
  [
    null,
    '',
    /\b(?:pubmed|ncbi\.nlm|nih\.gov|cdc\.gov|fda\.gov|cms\.gov|ahrq|cochrane|guideline\.gov|aaos|acoem|odg|official disability|mdguidelines|jama|nejm|journal|\bJ\.? [A-Z]|et al)\b/i,
  ],
  [
    'error',
    'Advertising is no evidence',
    /\b(?:advertis\w+|brochure|product (?:page|information sheet|catalog\w*)|manufacturer'?s? (?:web ?site|page|brochure)|amazon\.com|ebay|press release)\b/i,
  ],
  [
    'error',
    'A newsletter or magazine for the public is no evidence',
    /\b(?:newsletter|blog|magazine|newspaper|web ?md|ehow|about\.com|healthline|livestrong)\b/i,
  ],
  [
    'warning',
    'A reference work or monograph is not among the sources the law names',
    /\b(?:up ?to ?date|medscape|emedicine|drugs\.com|rxlist|epocrates|physicians'? desk reference|PDR|monograph|merck manual|mayo ?clinic|medline ?plus|wheeless)\b/i,
  ],
  [
    'warning',
    "An insurer's policy is not among the sources the law names",
    /\b(?:aetna|cigna|anthem|blue ?cross|humana|united ?health\w*)\b/i,
  ],
];
const address = /https?:\/\/|www\.|\b[\w-]+\.(?:com|net|info|biz)\b/i;

function judge(item: SubjectItem, one: Citation): Finding[] {
  const words = `${one.guideline ?? ''} ${one.raw}`;
  const kind = [...plain, ...kinds].find(([, , pattern]) => pattern.test(words));
  const [severity, message] =
    kind ??
    (address.test(words) ? (['warning', 'A web page is not by itself a guideline or a study'] as const) : [null, '']);
  if (!severity) return [];
  const at = item.basis.text.indexOf(one.raw);
  const place: [number, number] = at < 0 ? [0, item.basis.text.length] : [at, at + one.raw.length];
  return [found(sources, severity, `${message} (9792.21.1).`, item.basis, place)];
}
