import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueEntry } from '../catalogue/entry.ts';
import { locked } from '../index/lock.ts';

/** What happened to a published determination, as the feed tells it; a withdrawal never repeats what was said. */
export interface Change {
  number: number;
  /** UTC. */
  at: string;
  /** `imported`: many letters at once; `key` is empty then, and the bulk files have them. */
  kind: 'published' | 'corrected' | 'withdrawn' | 'imported';
  key: string;
  because: string | null;
}

const file = 'changes.ndjson';

export function readChanges(folder: string): Change[] {
  const path = join(folder, file);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Change);
}

/** Adds to the feed; numbers go on from the last. */
export function noteChanges(folder: string, changes: Omit<Change, 'number'>[]): void {
  if (changes.length === 0) return;
  locked(folder, () => {
    const last = readChanges(folder).at(-1)?.number ?? 0;
    const lines = changes.map((change, i) => `${JSON.stringify({ number: last + 1 + i, ...change })}\n`);
    appendFileSync(join(folder, file), lines.join(''));
  });
}

/** Letters that were taken out and not published anew since: an import does not bring them back. */
export function withdrawnKeys(folder: string): Set<string> {
  const keys = new Set<string>();
  for (const { kind, key } of readChanges(folder)) {
    if (kind === 'withdrawn') keys.add(key);
    else keys.delete(key);
  }
  return keys;
}

const escaped = (text: string): string => text.replace(/[<>&"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** The changes as an Atom feed (RFC 4287), the newest first. */
export function atomFeed(changes: readonly Change[], address: string): string {
  const newest = changes.slice(-200).reverse();
  const entries = newest.map(
    (
      one,
    ) => `<entry><id>${escaped(`${address}/changes/${one.number}`)}</id><title>${escaped(`${one.key}: ${one.kind}`)}</title>
<updated>${one.at}</updated>${one.kind === 'withdrawn' ? '' : `<link href="${escaped(`${address}/${encodeURIComponent(one.key)}`)}"/>`}<category term="${one.kind}"/><summary>${escaped(one.because ?? one.kind)}</summary></entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>${escaped(address)}</id><title>Published determinations: changes</title><author><name>OpenIMR</name></author>
<link rel="self" href="${escaped(`${address}/feed.atom`)}"/><updated>${newest[0]?.at ?? '1970-01-01T00:00:00Z'}</updated>
${entries.join('\n')}
</feed>
`;
}

/** What a search finds, the newest first, as an Atom feed: for those who read with a feed reader and keep no account. */
export function atomOfSearch(
  found: readonly CatalogueEntry[],
  { library, query, self }: { library: string; query: string; self: string },
): string {
  const entries = found.map((one) => {
    const link = `${library}/${encodeURIComponent(one.key)}`;
    const said = one.items.map(({ outcome, treatment }) => `${outcome ?? 'not read'}: ${treatment}`).join('; ');
    const date = one.dates.decision ?? '1970-01-01';
    return `<entry><id>${escaped(link)}</id><title>${escaped(`${one.key}: ${said}`.slice(0, 300))}</title>
<updated>${date}T00:00:00Z</updated><link href="${escaped(link)}"/><summary>${escaped((one.items[0]?.rationale ?? '').slice(0, 500))}</summary></entry>`;
  });
  const newest = found.reduce(
    (last, { dates }) => (dates.decision && dates.decision > last ? dates.decision : last),
    '1970-01-01',
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>${escaped(self)}</id><title>${escaped(`Published determinations ${new URLSearchParams(query).get('q') ?? ''}`.trim())}</title><author><name>OpenIMR</name></author>
<link rel="self" href="${escaped(self)}"/><link href="${escaped(`${library}${query}`)}"/><updated>${newest}T00:00:00Z</updated>
${entries.join('\n')}
</feed>
`;
}
