import { describe, expect, it } from 'vitest';
import { commandTypes, fold, isOpenTo, type RecordedEvent, type Role, roles, statuses } from '../../case/index.ts';
import { sampleApplication } from '../../case/specification.ts';
import { accessTable, actionNames, relations } from './actions.ts';
import { mayInHouse, mayWith, openOnCase } from './may.ts';
import type { Principal } from './principal.ts';
import { capacitiesIn, partiesOf } from './relations.ts';
import { organizationSubject, representativeSubject } from './subjects.ts';

const who = (role: Role, more: Partial<Principal> = {}): Principal => ({
  userId: 'u',
  displayName: 'U',
  roles: [role],
  subjects: [],
  ...more,
});

describe('the access table', () => {
  it('grants nothing that it does not say', () => {
    expect(
      actionNames.filter((action) => mayInHouse(null, action)).every((action) => accessTable[action].on === 'anyone'),
    ).toBe(true);
    for (const role of roles) {
      expect(openOnCase(who(role), []), role).toEqual([]);
      for (const relation of relations)
        for (const action of actionNames)
          expect(mayWith(who(role), [{ role, relation }], action)).toBe(
            accessTable[action].on === 'case' && (accessTable[action].to[role]?.includes(relation) ?? false),
          );
    }
  });

  it('opens a command to the roles of the action table and to no others', () => {
    for (const type of commandTypes.filter((one) => one !== 'FileApplication')) {
      const inStates = roles.filter((role) => statuses.some((status) => isOpenTo(status, type, role)));
      const granted = roles.filter((role) => accessTable[`case.do.${type}`].to[role]);
      expect(granted, type).toEqual(inStates);
      expect(granted, type).not.toEqual([]);
    }
  });

  it('keeps a key to its scopes, and gives a key nothing that only a person may', () => {
    const key = who('operator', { scopes: ['cases:read'] });
    expect(mayInHouse(key, 'cases.list')).toBe(true);
    for (const action of ['panel.read', 'keys.manage', 'account.own', 'ledger.verify'] as const)
      expect(mayInHouse(key, action), action).toBe(false);
  });

  it('gives a link to one case what its party may there, and nothing of the house', () => {
    const link = who('employee', { onlyCase: 'CM26-0000001' });
    expect(mayInHouse(link, 'cases.list')).toBe(true);
    expect(mayInHouse(link, 'account.own')).toBe(false);
    expect(mayInHouse(link, 'application.prepare')).toBe(false);
    expect(mayWith(link, [{ role: 'employee', relation: 'party' }], 'case.letters')).toBe(true);
  });

  it('shows records to nobody who has no need of them', () => {
    const may = (role: Role, relation: (typeof relations)[number]) =>
      mayWith(who(role), [{ role, relation }], 'case.file');
    expect([may('operator', 'desk'), may('reviewer', 'seat'), may('reviewer', 'wrote')]).toEqual([false, false, false]);
    expect([may('reviewer', 'affirmed'), may('records', 'desk'), may('employee', 'party')]).toEqual([true, true, true]);
  });
});

describe('who a party is, on which day', () => {
  const actor = { id: 'u1', role: 'employee' as Role };
  const event = (type: string, data: unknown, version: number) =>
    ({ type, data, at: '2026-02-10T18:00:00.000Z', actor, version }) as unknown as RecordedEvent;
  const mailbox = (last: string) => `${last.toLowerCase()}@attorneys.example`;
  const attorney = (last: string) => ({
    name: { first: 'A', last },
    role: 'attorney' as const,
    contact: { email: mailbox(last) },
  });
  const filed = { ...sampleApplication, representative: attorney('Before') };
  const events = [
    event('ApplicationReceived', { caseNumber: 'CM26-0000001', application: filed }, 1),
    event('RepresentativeChanged', { representative: attorney('After'), from: '2026-03-10' }, 2),
    event('AdministratorChanged', { company: 'New Claims Bureau', from: '2026-03-20' }, 3),
  ];
  const state = fold(events)!;
  const parties = partiesOf(state, actor, events);
  const on = (principal: Principal, day: string) =>
    capacitiesIn(principal, state, parties, day as '2026-01-01').length === 1;
  const representative = (last: string) =>
    who('representative', { subjects: [representativeSubject({ first: 'A', last }, mailbox(last))] });
  const administrator = (name: string) => who('claims-administrator', { subjects: [organizationSubject(name)] });
  const old = sampleApplication.claimsAdministrator!.company;

  it.each([
    ['the attorney before, the day before', representative('Before'), '2026-03-09', true],
    ['the attorney before, on the day', representative('Before'), '2026-03-10', false],
    ['the attorney after, the day before', representative('After'), '2026-03-09', false],
    ['the attorney after, on the day', representative('After'), '2026-03-10', true],
    ['the old administrator, the day before', administrator(old), '2026-03-19', true],
    ['the old administrator, on the day', administrator(old), '2026-03-20', false],
    ['the new administrator, the day before', administrator('New Claims Bureau'), '2026-03-19', false],
    ['the new administrator, on the day', administrator('New Claims Bureau, Inc.'), '2026-03-20', true],
  ])('%s', (_what, principal, day, expected) => expect(on(principal, day)).toBe(expected));
});
