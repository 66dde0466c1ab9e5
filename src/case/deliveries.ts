import type { Instant } from '../law/dates/types.ts';
import type { Channel, Party } from './commands.ts';
import type { CaseState } from './state.ts';

/**
 * `under-way`: the program is sending it. `to-print`: it waits for the mail room. `served`: it went out, or lies in the
 * portal. `returned`: it came back or cannot go out, and a person must find another way.
 */
export type DeliveryStatus = 'under-way' | 'to-print' | 'served' | 'returned';

/** One letter or notice on its way to one party. */
export interface OneDelivery {
  /** Stable through its life: the letter's version and party, or the notice's hash and party. */
  id: string;
  what: { letter: number } | { notice: string; sha256: string };
  to: Party;
  /** Null for a notice that was never redirected: it goes where the party's letters go. */
  name: string | null;
  channel: Channel;
  address: string | null;
  status: DeliveryStatus;
  /** Since when it is so. */
  since: Instant;
  /** Why it was redirected, failed or came back; the last word that was recorded. */
  because: string | null;
  attempts: {
    at: Instant;
    on: string;
    channel: Channel;
    result: 'sent' | 'delivered' | 'failed' | 'returned';
    note: string | null;
  }[];
}

/**
 * Every letter and paper notice of a case with where it stands, oldest first: what the mail room works from. Of the
 * determination only the last version counts: a correction takes the place of what it corrects.
 */
export function deliveriesOf(state: CaseState): OneDelivery[] {
  return [...letters(state), ...notices(state)];
}

function letters(state: CaseState): OneDelivery[] {
  const issued = state.issued.at(-1);
  if (!issued) return [];
  return issued.service.map((first) => {
    const turns = state.redirections.filter((one) => one.version === issued.version && one.to === first.to);
    const attempts = state.services
      .filter((one) => one.version === issued.version && one.to === first.to)
      .map(({ at, on, channel, result, note }) => ({ at, on, channel, result, note: note ?? null }));
    const last = turns.at(-1);
    const { channel, address } = last ?? first;
    const stands = standing(
      channel,
      attempts.filter((one) => !last || one.at >= last.at),
      last?.at ?? issued.at,
    );
    const id = `letter-${issued.version}-${first.to}`;
    const because = stands.because ?? last?.reason ?? null;
    return {
      id,
      what: { letter: issued.version },
      to: first.to,
      name: first.name,
      channel,
      address,
      attempts,
      ...stands,
      because,
    };
  });
}

/** Notices sent by mail wait for the mail room; the others are done when they are recorded. */
function notices(state: CaseState): OneDelivery[] {
  return state.notices.flatMap(({ notice, sha256, to, channel: firstChannel, at }) => {
    const turns = state.redirections.filter((one) => one.notice === sha256 && one.to === to);
    const last = turns.at(-1);
    const channel = last?.channel ?? firstChannel;
    const attempts = state.noticeServices
      .filter((one) => one.notice === sha256 && one.to === to)
      .map(({ at, on, result, note }) => ({ at, on, channel, result, note: note ?? null }));
    if (firstChannel !== 'mail' && turns.length === 0 && attempts.length === 0) return [];
    const stands = standing(
      channel,
      attempts.filter((one) => !last || one.at >= last.at),
      last?.at ?? at,
    );
    const because = stands.because ?? last?.reason ?? null;
    const what = { notice, sha256 };
    return [
      {
        id: `notice-${sha256.slice(0, 16)}-${to}`,
        what,
        to,
        name: null,
        channel,
        address: last?.address ?? null,
        attempts,
        ...stands,
        because,
      },
    ];
  });
}

function standing(
  channel: Channel,
  attempts: OneDelivery['attempts'],
  since: Instant,
): Pick<OneDelivery, 'status' | 'since' | 'because'> {
  const last = attempts.at(-1);
  const open = channel === 'mail' ? ('to-print' as const) : ('under-way' as const);
  if (!last) return { status: open, since, because: null };
  const because = last.note;
  if (last.result === 'returned') return { status: 'returned', since: last.at, because };
  if (last.result === 'failed') return { status: open, since: last.at, because };
  return { status: 'served', since: last.at, because: null };
}
