import { calendarVersion, calendarYears, holidaysIn } from './calendar/calendar.ts';
import { holidayRules } from './calendar/holiday-rules.ts';
import type { Clock } from './clocks/clock.ts';
import { clockList } from './clocks/clocks.ts';
import { formatDuration } from './dates/duration.ts';
import { reasonList } from './eligibility/reasons.ts';
import type { FeeRow } from './fees/fee-row.ts';
import { feeTable } from './fees/fees.ts';
import { type Penalty, penalties } from './fees/penalties.ts';
import { confidences, confidenceWords, type Rule } from './rule.ts';
import { citationElements } from './standards/citation-form.ts';
import {
  clinicalQuestions,
  evaluationSteps,
  evidenceLevels,
  evidenceRule,
  evidenceTable,
} from './standards/evidence-levels.ts';
import type { Guideline } from './standards/guideline.ts';
import { guidelines, otherSources } from './standards/guidelines.ts';
import { reasonToGoOnWords, searchSequence } from './standards/search-sequence.ts';
import { baseRule, standards, standardsRegimes } from './standards/standards.ts';

/** docs/law.md, made from the rules themselves: each with its cite, the days it is in force, and how well it is known. */
export function lawDocument(): string {
  return `${[opening(), dates(), holidays(), clocks(), eligibility(), necessity(), evidence(), catalogue(), money()].join('\n\n')}\n`;
}

const cell = (text: string | number | null): string => String(text ?? '–').replaceAll('|', '\\|');

function table(head: string[], rows: (string | number | null)[][]): string {
  const line = (cells: (string | number | null)[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const span = ({ effective: { from, to } }: Pick<Rule, 'effective'>): string => `${from} – ${to ?? 'now'}`;

/** `2013-01-01 – now; text since 2026-04-01 not seen`. */
const force = (rule: Pick<Rule, 'effective' | 'unseenFrom'>): string =>
  rule.unseenFrom ? `${span(rule)}; text since ${rule.unseenFrom} not seen` : span(rule);

function opening(): string {
  return `# The law as OpenIMR applies it

Generated from the rules in \`src/law/\`; do not edit it by hand. This is a description of what the program does, not legal advice.

Every rule bears a cite, the days on which it is in force, and how well it is known:

${confidences.map((tag) => `- **${tag}** ${confidenceWords[tag]}`).join('\n')}

Where it says that the text since a day was not seen, every answer for that day or later says so, too.`;
}

function dates(): string {
  return `## How days and hours are counted

- The day of the trigger is not counted; the last day is. (K)
- An extension (service by mail, good cause) is added first; then a last day that is a Saturday, a Sunday or a state holiday moves to the next business day. (K)
- Business and working days are Monday to Friday without state holidays. (K; whether Saturday counts was not verified)
- Hours run on without a stop, through nights, weekends, holidays and changes of daylight saving time, in Pacific time.
- Of the hour that occurs twice in autumn the first is meant; a time in the hour skipped in spring is refused.
- The months of C04 end on the same day of the month; that day does not move.`;
}

function holidays(): string {
  const years = Array.from(
    { length: calendarYears.last - calendarYears.first + 1 },
    (_, index) => calendarYears.first + index,
  );
  const rows = years.map((year) => [
    year,
    holidaysIn(year)
      .map(({ date, name }) => `${date.slice(5)} ${name}`)
      .join(', '),
  ]);
  return `## Days on which state offices are closed

Edition ${calendarVersion}, ${calendarYears.first}–${calendarYears.last}. Other years are computed by the rules (${holidayRules.cite}, ${holidayRules.confidence}), and answers say so: a holiday on a Sunday is observed on Monday; one on a Saturday on no other day, except Veterans Day, which moves to Friday.

${table(['Year', 'Closed'], rows)}`;
}

function clocks(): string {
  const rows = clockList.map((clock) => [
    clock.id,
    clock.trigger,
    clock.act,
    lengthOf(clock),
    clock.kinds.join(', '),
    clock.ifMissed,
    clock.cite,
    force(clock),
    clock.confidence,
  ]);
  return `## Clocks

${table(['Id', 'Runs from', 'The time to', 'Length', 'Kinds of case', 'If missed', 'Cite', 'In force', 'Known'], rows)}`;
}

function lengthOf(clock: Clock): string {
  if (clock.unit === 'at-once') return 'immediately';
  const extras = [
    clock.mailDays > 0 ? `+ ${clock.mailDays} calendar days if served by mail` : '',
    clock.goodCauseDays > 0 ? `+ ${clock.goodCauseDays} calendar days for good cause (C21)` : '',
    clock.capDays === null ? '' : `at most ${clock.capDays} calendar days from the recommendation`,
    clock.dependsOn.length > 0 ? `acts on ${clock.dependsOn.join(', ')}` : '',
  ].filter((text) => text !== '');
  const own = clock.length === 0 ? [] : [formatDuration({ length: clock.length, unit: clock.unit })];
  return [...own, ...extras].join('; ');
}

function eligibility(): string {
  const rows = reasonList.map((rule) => [rule.code, rule.title.en, rule.test, rule.cite, force(rule), rule.confidence]);
  return `## Eligibility

Where several reasons meet, what ends the dispute or bars it for good comes first (I04, I05, I08, I09, I10, I14, I15), then deferral (I07), then defects that filing again can cure, then requests for information. I11 and I12 are recorded and decide nothing.

${table(['Code', 'Reason', 'What is looked at', 'Cite', 'In force', 'Known'], rows)}`;
}

function necessity(): string {
  const regimes = standardsRegimes.map((regime) => [
    regime.use,
    regime.cite,
    span(regime),
    `${regime.confidence} (${regime.doubtful.from} – ${regime.doubtful.to} in doubt)`,
  ]);
  const steps = searchSequence.map(({ step, search, goOnIf, cite, confidence, ...rule }) => [
    step,
    search,
    goOnIf.map((why) => reasonToGoOnWords[why]).join(', or ') || null,
    cite,
    span(rule),
    confidence,
  ]);
  return `## Standards of medical necessity

${baseRule.text} (${baseRule.cite}, ${baseRule.confidence})

${table(
  ['Rank', 'Standard', 'Cite', 'In force', 'Known'],
  standards.map((one) => [one.rank, one.text, one.cite, span(one), one.confidence]),
)}

${table(['How they are used', 'Cite', 'In force', 'Known'], regimes)}

### Medical evidence search sequence

${table(['Step', 'Do', 'Go on only if', 'Cite', 'In force', 'Known'], steps)}`;
}

function evidence(): string {
  const rows = evidenceLevels.map((level) => [
    level,
    ...clinicalQuestions.map((question) => designOf(evidenceTable[level][question])),
  ]);
  const forms = Object.entries(citationElements).map(([kind, form]) => [
    kind,
    form.elements.join(', '),
    form.cite,
    span(form),
    form.confidence,
  ]);
  return `### Evidence levels

${evidenceRule.cite}, ${span(evidenceRule)} (${evidenceRule.confidence} for the date). The letter in brackets tells how well each cell is known.

${table(['Level', ...clinicalQuestions], rows)}

${evaluationSteps.map((step, index) => `${index + 1}. ${step}`).join('\n')}

### Citing a source

${table(['Source', 'Elements', 'Cite', 'In force', 'Known'], forms)}`;
}

const designOf = ({ design, confidence }: { design: string | null; confidence: string }): string =>
  `${design ?? 'not readable'} (${confidence})`;

function catalogue(): string {
  const inForce = ({ effective }: Guideline): string => (effective ? span({ effective }) : 'proposed only');
  const rows = guidelines.map((one) => [
    one.section,
    one.title,
    `${one.publisher} ${one.edition}`,
    inForce(one),
    one.bodyRegions.join(', '),
    one.cite,
    one.confidence,
    one.note,
  ]);
  return `## Guidelines of the MTUS

By the day of treatment or of the request (which of the two governs is not settled).

${table(['Section', 'Title', 'Edition', 'In force', 'Body regions', 'Cite', 'Known', 'Note'], rows)}

Outside the MTUS:

${table(
  ['Step', 'Source', 'Cite', 'In force', 'Known'],
  otherSources.map((one) => [one.step, one.name, one.cite, span(one), one.confidence]),
)}`;
}

function money(): string {
  const fees = feeTable.map((row) => [
    span(row),
    caseOf(row),
    row.point,
    `$${row.dollars}`,
    row.cite,
    row.confidence,
    row.note,
  ]);
  const fines = penalties.map((one) => [one.violation, amountOf(one), one.cite, force(one), one.confidence]);
  return `## Fees

Amounts that were not seen are refused, never estimated.

${table(['Period', 'Case', 'Ended', 'Fee', 'Cite', 'Known', 'Note'], fees)}

## Penalties

${table(['Violation', 'Amount', 'Cite', 'In force', 'Known'], fines)}`;
}

function caseOf({ review, pharmacyOnly, medicalDoctor, reviewers }: FeeRow): string {
  const words = [
    review ?? 'any review',
    pharmacyOnly === null ? '' : pharmacyOnly ? 'pharmacy only' : 'not pharmacy only',
    medicalDoctor === null ? '' : medicalDoctor ? 'MD or DO' : 'not MD or DO',
    reviewers === null ? '' : `${reviewers} reviewer${reviewers === 1 ? '' : 's'}`,
  ];
  return words.filter((word) => word !== '').join(', ');
}

function amountOf({ perDay, fixed, cap, capOf }: Penalty): string {
  const words = [
    perDay === null ? '' : `$${perDay} a day`,
    fixed === null ? '' : `$${fixed}`,
    cap === null ? '' : `at most $${cap} a ${capOf}`,
  ];
  return words.filter((word) => word !== '').join(', ') || 'amount not seen';
}
