/** A place in the database's log (`16/B374D848`) as a number that can be compared. */
export function walPosition(text: string): bigint {
  const [high, low] = text.split('/');
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}

/** The primary's log stood here, not later than this time (milliseconds). */
interface Seen {
  at: number;
  position: bigint;
}

const kept = 900;

/**
 * How old what a standby shows can be, by one clock: the primary's log is looked at again and again, and whatever stood in
 * it when it was looked at is in a standby that has replayed as far. Two machines' clocks are never compared, and a standby
 * that is cut off from its primary, or whose replay is paused, grows old like any other.
 */
export class Ages {
  private readonly seen: Seen[] = [];

  /** @param at the time before the primary was asked */
  note(at: number, position: bigint): void {
    this.seen.push({ at, position });
    if (this.seen.length > kept) this.seen.splice(0, this.seen.length - kept);
  }

  /** The latest time from before which everything is in a standby that has replayed so far; null where none is known. */
  provenAt(replayed: bigint): number | null {
    return this.seen.findLast(({ position }) => position <= replayed)?.at ?? null;
  }
}
