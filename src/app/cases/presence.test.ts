import { describe, expect, it } from 'vitest';
import type { Role } from '../../case/index.ts';
import type { Instant } from '../../law/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { settableClock } from '../clock.ts';
import type { VisibleCase } from './load.ts';
import { beHere, presenceLasts } from './presence.ts';

const start = '2026-04-01T17:00:00.000Z' as Instant;
const house = () => {
  const clock = settableClock(start);
  const app = { clock } as unknown as App;
  const later = (ms: number) => clock.set(new Date(Date.parse(clock.now()) + ms).toISOString() as Instant);
  const come = (userId: string, role: Role, tab = 't1', caseNumber = 'CM26-0000001') => {
    const principal: Principal = { userId, displayName: `Secret ${userId}`, roles: [role], subjects: [] };
    const visible = { state: { caseNumber }, roles: [role] } as unknown as VisibleCase;
    return beHere(app, principal, visible, tab, 'summary');
  };
  return { come, later };
};

describe('who else is here', () => {
  it('is told by capacity and place, never by name', () => {
    const { come } = house();
    expect(come('reviewer-account', 'reviewer')).toEqual([]);
    const seen = come('quality-account', 'quality');
    expect(seen).toEqual([{ role: 'reviewer', isSelf: false, place: 'summary' }]);
    expect(JSON.stringify(seen)).not.toMatch(/Secret|account/);
  });

  it('tells the same person in another window apart from others', () => {
    const { come } = house();
    come('a', 'reviewer', 'one');
    expect(come('a', 'reviewer', 'two')).toMatchObject([{ isSelf: true }]);
  });

  it('forgets who says nothing any more, and knows one case from another', () => {
    const { come, later } = house();
    come('a', 'reviewer');
    expect(come('b', 'quality', 't', 'CM26-0000002')).toEqual([]);
    later(presenceLasts - 1);
    expect(come('b', 'quality')).toHaveLength(1);
    later(presenceLasts - 1);
    expect(come('c', 'director')).toMatchObject([{ role: 'quality' }]);
  });
});
