import { formatLong } from '../../law/index.ts';
import type { RecordFacts } from './facts.ts';
import type { RequiredRecords } from './requiredRecords.ts';

/**
 * The facts that stand in a referral for records that did not come (8 CCR 9792.10.6(j), 9792.12): what was asked when,
 * what was due when, what came when and how, and what is missing. Empty while nothing is overdue. Lines of plain text.
 */
export function referralEvidence(facts: RecordFacts, list: RequiredRecords): string[] {
  if (!list.overdue) return [];
  const asked = facts.noticeSentOn
    ? `The notice of assignment was sent on ${formatLong(facts.noticeSentOn)}.`
    : 'The day the notice of assignment was sent is not recorded.';
  const late = `Records were due on ${formatLong(facts.dueOn!)}; on ${formatLong(facts.asOf)} they were ${days(list.daysOverdue)} late.`;
  const came = facts.documents
    .filter((one) => one.from === 'administrator')
    .sort((a, b) => (a.receivedOn < b.receivedOn ? -1 : 1))
    .map(
      (one) =>
        `Received on ${formatLong(one.receivedOn)} by ${one.by}: ${one.kind}${one.date ? ` of ${formatLong(one.date)}` : ', undated'}, ${pages(one.pages)}.`,
    );
  const missing = list.records.flatMap((record) =>
    record.missing.map((what) => `Missing (${record.code}, ${record.rule}): ${what}.`),
  );
  return [
    asked,
    late,
    ...(came.length > 0 ? came : ['Nothing was received from the claims administrator.']),
    ...missing,
  ];
}

const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`;
const pages = (count: number) => `${count} ${count === 1 ? 'page' : 'pages'}`;
