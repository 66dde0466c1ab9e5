import { describe, expect, it } from 'vitest';
import { type Answers, noAnswers } from '../answers.ts';
import { type Kept, textOf } from './device.ts';
import { reconciled } from './useDraft.ts';

const typed = (city: string): Answers => ({ ...noAnswers, values: { city } });
const mine = (more: Partial<Kept>): Kept => ({
  answers: typed('Fictionville'),
  serverVersion: 1,
  dirty: true,
  handed: null,
  key: 'k',
  furthest: null,
  sent: null,
  done: null,
  ...more,
});
const server = (version: number, city: string) => ({
  version,
  content: { answers: typed(city), furthest: null },
  savedAt: '2026-11-21T20:00:00Z',
});

describe('this device and the server', () => {
  it('agree when the server has the same words, in whatever order', () => {
    const { values, ...rest } = typed('Fictionville');
    const turned = { ...server(2, ''), content: { answers: { values, ...rest }, furthest: null } };
    expect(reconciled(mine({}), turned)).toMatchObject({ serverVersion: 2, dirty: false });
  });

  it('are one when the page was left while it saved, and more was typed since', () => {
    const handed = textOf(typed('Fict'));
    expect(reconciled(mine({ handed }), server(2, 'Fict'))).toMatchObject({ serverVersion: 2, dirty: true });
  });

  it('are two when another device wrote', () => {
    expect(reconciled(mine({ handed: textOf(typed('Fict')) }), server(2, 'Elsewhere'))).toBe('both');
    expect(reconciled(mine({ dirty: false }), server(2, 'Elsewhere'))).toMatchObject({ answers: typed('Elsewhere') });
  });
});
