import { categoryLabel } from '../catalogue/categories.ts';
import type { CatalogueEntry } from '../catalogue/entry.ts';

/** One row a disputed treatment; the codebook says what each column holds. */
export const columns = [
  ['key', 'Case number, or the fingerprint of a letter that bears none', (e) => e.key],
  ['item', 'Number of the treatment within the letter, from 1', (_, i) => i + 1],
  ['decision_date', 'Date of the determination, ISO 8601', (e) => e.dates.decision],
  ['injury_date', 'Date of injury as the letter gives it', (e) => e.dates.injury],
  ['ur_denial_date', 'Date of the utilization review decision', (e) => e.dates.urDenial],
  ['application_date', 'Date the application was received', (e) => e.dates.applicationReceived],
  ['assigned_date', 'Date of the notice of assignment', (e) => e.dates.assigned],
  ['days_from_assigned', 'Calendar days from assignment to determination', (e) => e.days.fromAssigned],
  ['days_from_received', 'Calendar days from receipt of the application to determination', (e) => e.days.fromReceived],
  ['priority', 'standard or expedited', (e) => e.priority],
  ['treatment', 'The disputed treatment as the letter words it', (e, i) => e.items[i]!.treatment],
  ['outcome', 'upheld or overturned; empty where it could not be read', (e, i) => e.items[i]!.outcome],
  [
    'category',
    'Place in the DWC’s tree of treatments, assigned by rule',
    (e, i) => categoryLabel(e.items[i]!.category),
  ],
  ['category_because', 'The words by which the rule decided', (e, i) => e.items[i]!.category.because],
  ['body_regions', 'Regions of the body, separated by |', (e, i) => e.items[i]!.bodyRegions.join('|')],
  [
    'drugs',
    'Generic names of drugs, separated by |',
    (e, i) => e.items[i]!.drugs.map(({ generic }) => generic).join('|'),
  ],
  [
    'guidelines',
    'What the reviewer’s decision rests on, separated by |',
    (e, i) => e.items[i]!.reviewerBasis.map(({ raw }) => raw).join('|'),
  ],
  ['search_step', 'Step of the evidence search sequence (8 CCR 9792.21.1): 1, 2A, 2B, 2C', (e, i) => e.items[i]!.step],
  [
    'reasons',
    'Kinds of reasons found in the rationale, separated by |',
    (e, i) => e.items[i]!.reasons.map(({ kind }) => kind).join('|'),
  ],
  ['specialties', 'Certifications of the reviewer, separated by |', (e) => e.specialties.join('|')],
  ['licensed_in', 'States in which the reviewer is licensed, separated by |', (e) => e.licensedIn.join('|')],
  ['age', 'Age in years; 90 stands for 90 and over', (e) => e.patient.age],
  ['sex', 'female or male, where the letter says so', (e) => e.patient.sex],
  ['rationale', 'The reviewer’s reasons', (e, i) => e.items[i]!.rationale],
] as const satisfies readonly (readonly [
  name: string,
  meaning: string,
  value: (entry: CatalogueEntry, item: number) => string | number | null,
])[];

/** A field of CSV (RFC 4180). What a spreadsheet would take for a formula is made text. */
export function csvField(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvHead = (): string => columns.map(([name]) => name).join(',');

export function csvRows(entry: CatalogueEntry): string[] {
  return entry.items.map((_, item) => columns.map(([, , value]) => csvField(value(entry, item))).join(','));
}

/** The codebook as Markdown. */
export function codebook(): string {
  const rows = columns.map(([name, meaning]) => `| \`${name}\` | ${meaning} |`);
  return [
    '# Codebook: determinations of independent medical review',
    '',
    "One row a disputed treatment (`determinations.csv`; the same columns typed in `determinations.parquet`), or one object a letter (`determinations.ndjson`). Text is UTF-8. In CSV a text that begins with `=`, `+`, `-` or `@` has a `'` before it, so that no spreadsheet takes it for a formula; in Parquet and JSON it stands as it is.",
    'An empty field is something the letter does not say or that could not be read; nothing is guessed.',
    'Categories, regions, drugs and reasons are assigned by rule from the words of the letter, and may be wrong: the words are there to look.',
    '',
    '| Column | Meaning |',
    '| --- | --- |',
    ...rows,
    '',
    'Licence: `LICENSE.md`. Corrections and withdrawals: `changes.json`; a letter withdrawn is in none of the files.',
    'Checksums: `SHA256SUMS` (`sha256sum -c SHA256SUMS`). What the files are, and up to which change: `index.json`.',
    '',
  ].join('\n');
}

/** Under which terms the files are given away. */
export const licence = `# Licence

Determinations of independent medical review are public records (LC 4610.6(m)). This compilation – selection, catalogue,
codebook and files – is dedicated to the public domain: CC0 1.0 Universal, https://creativecommons.org/publicdomain/zero/1.0/.

Identifying information was removed before publication. Whoever finds any left is asked to say so and not to pass it on;
a letter that is withdrawn is named in the changes, and copies of it should be deleted.
`;
