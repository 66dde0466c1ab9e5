import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { addDays, instantOfPacific, type PlainDate, pacificDateOf, type Refusal } from '../../law/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';

/** A refusal that says from when on the rest can come. */
export interface QuotaReached extends Refusal {
  code: 'daily-quota';
  until: string;
}

/**
 * Who sends: an account; of somebody who came by a link, the party and case it stands for, so that a new link begins no new
 * day. Background work (the watched folder) is the house's own and sends as much as it likes.
 */
function senderOf({ userId, onlyCase, subjects }: Principal): string {
  const [party] = subjects;
  const name = onlyCase && party ? `${onlyCase} ${party.kind} ${party.subject}` : userId;
  return createHash('sha256').update(name).digest('hex');
}

/**
 * Counts a file against the day of its sender, before a byte of it is kept; of several at once none goes past the limit. A
 * day is one of Pacific time.
 *
 * @returns null when it may come, else `daily-quota` with the instant from which it may
 */
export async function takeFromDay(app: App, principal: Principal, bytes: number): Promise<QuotaReached | null> {
  if (principal.roles.includes('system')) return null;
  const { OPENIMR_UPLOAD_FILES_A_DAY: files, OPENIMR_UPLOAD_MIB_A_DAY: mib } = app.config;
  const most = mib * 1024 ** 2;
  const today = pacificDateOf(app.clock.now());
  const { rows } = await sql`
    insert into upload_days as d (sender, day, files, bytes)
    select ${senderOf(principal)}, ${today}::date, 1, ${bytes}::bigint where ${bytes}::bigint <= ${most}::bigint
    on conflict (sender, day) do update set files = d.files + 1, bytes = d.bytes + excluded.bytes
      where d.files < ${files} and d.bytes + excluded.bytes <= ${most}::bigint
    returning 1`.execute(app.store.db);
  return rows.length > 0 ? null : reached(today, files, mib);
}

/** What was announced and given up by its sender counts no more, if it was today. */
export async function giveBack(app: App, principal: Principal, bytes: number, startedAt: string): Promise<void> {
  const today = pacificDateOf(app.clock.now());
  if (pacificDateOf(startedAt as never) !== today) return;
  await sql`update upload_days set files = greatest(files - 1, 0), bytes = greatest(bytes - ${bytes}::bigint, 0)
    where sender = ${senderOf(principal)} and day = ${today}::date`.execute(app.store.db);
}

/** Days that are over are asked for by nobody. */
export async function forgetDays(app: App): Promise<void> {
  const before = addDays(pacificDateOf(app.clock.now()), -2);
  await sql`delete from upload_days where day < ${before}::date`.execute(app.store.db);
}

function reached(today: PlainDate, files: number, mib: number): QuotaReached {
  const until = instantOfPacific(addDays(today, 1), '00:00');
  const because = `In one day ${files} files or ${mib} MiB are taken from one sender, and today that is reached. What arrived is kept. Send the rest from ${addDays(today, 1)} on (midnight Pacific time), or ask the records desk.`;
  return { code: 'daily-quota', because, until };
}
