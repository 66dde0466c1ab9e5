import type { KyselyPlugin, UnknownRow } from 'kysely';

/** The store gives instants as text; the sign-in library reckons with `Date`. */
export const datesPlugin: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({ ...result, rows: result.rows.map(withDates) }),
};

const withDates = (row: UnknownRow): UnknownRow =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === 'string' && /(At|Until)$/.test(key) ? new Date(value) : value,
    ]),
  );
