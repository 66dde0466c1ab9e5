import { isClosed, nextDeadline } from '../../case/index.ts';
import type { CaseInvariant, KeptCase } from './invariant.ts';

/** Hours by which the program may be late with what it does by itself when a day has passed: the sweep runs every minute. */
const SWEEP_HOURS = 26;

export const queueIsTheLedger: CaseInvariant = {
  id: 'N02-queue-is-the-ledger',
  holds: 'the row of the queue is what the ledger makes of the case',
  breaks: (kept) => (kept.row ? differences(kept) : ['it stands in no queue']),
};

/** What holds for each case: checked every night, and by the fault tests after every fault. */
export const caseInvariants: readonly CaseInvariant[] = [
  {
    id: 'N01-owner-and-next-date',
    holds: 'every open case has an owner and a next date',
    breaks: ({ state, events, row }) => {
      if (!row || isClosed(state, nextDeadline(state, events))) return [];
      return [row.owner ? '' : 'nobody owns it', row.dueAt ? '' : 'it waits for no day'].filter(Boolean);
    },
  },
  queueIsTheLedger,
  {
    id: 'N03-served-once',
    holds: 'each letter went to each party once, unless it came back or was sent again on purpose',
    breaks: ({ events, state }) => {
      const again = state.redirections.length + state.services.filter(({ result }) => result === 'returned').length;
      const keys = events.flatMap((event) =>
        event.type === 'ServiceRecorded' && ['sent', 'delivered'].includes(event.data.result)
          ? [`version ${event.data.version} to ${event.data.to}`]
          : [],
      );
      const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
      return twice.length > again ? twice.map((key) => `${key} was served twice`) : [];
    },
  },
  {
    id: 'N04-letters-are-there',
    holds: 'each issued determination has its letters and goes to somebody',
    breaks: ({ state }) =>
      state.issued.flatMap(({ version, letters, service }) => [
        ...(['pdf', 'txt', 'json'] as const)
          .filter((format) => !letters.some((letter) => letter.format === format))
          .map((format) => `version ${version} has no ${format}`),
        ...(service.length === 0 ? [`version ${version} goes to nobody`] : []),
      ]),
  },
  {
    id: 'N05-time-goes-forward',
    holds: 'no event is recorded earlier than the one before it',
    breaks: ({ events }) =>
      events.flatMap((event, index) => {
        const before = events[index - 1];
        return before && event.at < before.at ? [`event ${event.version} (${event.at}) is before ${before.at}`] : [];
      }),
  },
  {
    id: 'N06-the-program-is-in-time',
    holds: 'what the program does by itself when a day has passed is done within a day and two hours',
    breaks: ({ row, state, now }) => {
      const byItself = ['assigned'].includes(state.status) && row?.dueAt;
      const late = byItself ? (Date.parse(now) - Date.parse(byItself)) / 3_600_000 : 0;
      return late > SWEEP_HOURS
        ? [`${row?.dueClock} passed ${Math.floor(late)} hours ago and nothing was recorded`]
        : [];
    },
  },
  {
    id: 'N07-records-are-filed',
    holds: 'every record the ledger speaks of is filed',
    breaks: ({ state, documents }) => {
      const filed = new Set(documents.map(({ id }) => id));
      return state.records
        .filter(({ documentId }) => !filed.has(documentId))
        .map(({ documentId }) => `record ${documentId} is not filed`);
    },
  },
  {
    id: 'N08-signed-by-who-was-drawn',
    holds: 'nobody decides a case who was excluded from it or did not affirm independence',
    breaks: ({ state }) =>
      state.signed === null
        ? []
        : state.reviewers.flatMap(({ id, attested }) => [
            ...(attested ? [] : [`${id} signed without having affirmed independence`]),
            ...(id in state.excludedReviewers ? [`${id} was excluded: ${state.excludedReviewers[id]}`] : []),
          ]),
  },
];

/** Fields in which the kept row is not the one the ledger makes. */
function differences({ row, expected }: KeptCase): string[] {
  return Object.entries(expected)
    .filter(([key, value]) => key !== 'parties' && canonical(row?.[key as keyof typeof row]) !== canonical(value))
    .map(([key]) => `${key} differs`);
}

const canonical = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
