import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { beginRounds } from './rounds.ts';

describe('what is done again and again', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is done at its times, at the beginning where that is said, and after a failure again', async () => {
    const [early, late] = [vi.fn(async () => {}), vi.fn(async () => Promise.reject(new Error('no luck')))];
    const errors: unknown[] = [];
    const rounds = beginRounds(
      [
        [1_000, early, 'at once'],
        [1_000, late],
      ],
      (error) => errors.push(error),
    );
    expect([early.mock.calls.length, late.mock.calls.length]).toEqual([1, 0]);
    await vi.advanceTimersByTimeAsync(2_500);
    expect([early.mock.calls.length, late.mock.calls.length, errors.length]).toEqual([3, 2, 2]);
    rounds.stop();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(early.mock.calls).toHaveLength(3);
  });

  it('goes by the clock it is given, and is not begun again while it is under way', async () => {
    let time = 0;
    let end = () => {};
    const slow = vi.fn(
      () =>
        new Promise<void>((resolve) => {
          end = resolve;
        }),
    );
    const rounds = beginRounds([[3_600_000, slow]], () => {}, { now: () => time, lookEveryMs: 20 });
    await vi.advanceTimersByTimeAsync(7_200_000);
    expect(slow).not.toHaveBeenCalled();
    time = 24 * 3_600_000;
    await vi.advanceTimersByTimeAsync(40);
    time *= 2;
    await vi.advanceTimersByTimeAsync(40);
    expect(slow).toHaveBeenCalledTimes(1);
    end();
    await vi.advanceTimersByTimeAsync(40);
    expect(slow).toHaveBeenCalledTimes(2);
    rounds.stop();
  });

  it('is waited for when the program ends', async () => {
    let end = () => {};
    const slow = () =>
      new Promise<void>((resolve) => {
        end = resolve;
      });
    const rounds = beginRounds([[1_000, slow, 'at once']], () => {});
    rounds.stop();
    let isOver = false;
    const over = rounds.finished().then(() => {
      isOver = true;
    });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(isOver).toBe(false);
    end();
    await over;
    expect(isOver).toBe(true);
  });
});
