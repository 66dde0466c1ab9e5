/**
 * A value as the ledger gives it back: keys in order, nothing undefined. What a draw's fingerprint is taken of must look
 * the same before it is stored and after, or no replay would ever find its own data again.
 */
export function inLedgerForm<T>(value: T): T {
  return ordered(JSON.parse(JSON.stringify(value))) as T;
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, one]) => [key, ordered(one)]));
}
