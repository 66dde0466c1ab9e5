import { describe, expect, it } from 'vitest';
import { fold, type RecordedEvent, type Role } from '../../case/index.ts';
import { sampleApplication } from '../../case/specification.ts';
import type { Principal } from './principal.ts';
import { partiesOf, rolesIn } from './relations.ts';
import {
  namedSubject,
  npiSubject,
  ofAccount,
  organizationSubject,
  personSubject,
  representativeSubject,
} from './subjects.ts';

const actor = { id: 'u1', role: 'employee' as Role };
const filed = {
  type: 'ApplicationReceived',
  data: { caseNumber: 'CM26-0000001', application: sampleApplication },
  at: '2026-02-10T18:00:00.000Z',
  actor,
  version: 1,
} as RecordedEvent;
const state = fold([filed])!;
const parties = partiesOf(state, actor);
const who = (roles: Role[], subjects: Principal['subjects'] = [], more: Partial<Principal> = {}): Principal => ({
  userId: 'x',
  displayName: 'X',
  roles,
  subjects,
  ...more,
});
const worker = { first: 'Rosalind', last: 'Quillfeather' };
const roles = (principal: Principal) => rolesIn(principal, state, parties, '2026-03-01');

describe('who may act in a case, and as what', () => {
  it.each([
    [
      'the worker, by name and birth date',
      who(['employee'], [personSubject({ first: 'ROSALIND', last: 'Quillfeather' }, '1979-05-02')]),
      ['employee'],
    ],
    [
      'a namesake born on another day',
      who(['employee'], [personSubject({ first: 'Rosalind', last: 'Quillfeather' }, '1980-05-02')]),
      [],
    ],
    [
      'the administrator, written otherwise',
      who(['claims-administrator'], [organizationSubject('Make-Believe Claims Bureau, Inc.')]),
      ['claims-administrator'],
    ],
    ['another administrator', who(['claims-administrator'], [organizationSubject('Pretend Mutual')]), []],
    ['the physician, by NPI', who(['physician'], [npiSubject('0000000001')]), ['physician']],
    ['staff, on every case', who(['intake']), ['intake']],
    ['a reviewer without a seat', who(['reviewer'], [], { reviewerId: 'rev-1' }), []],
    ['a namesake whose birth date is not known', who(['employee'], [namedSubject(worker)]), []],
    [
      'a party’s subject without the capacity',
      who(['physician'], [personSubject({ first: 'Rosalind', last: 'Quillfeather' }, '1979-05-02')]),
      [],
    ],
    ['a link for another case', who(['intake'], [], { onlyCase: 'CM26-0000002' }), []],
    ['nobody', who([]), []],
  ] as const)('%s', (_who, principal, expected) => {
    expect(roles(principal)).toEqual(expected);
  });

  it('a designee counts from the day of the designation', () => {
    const representative = {
      name: { first: 'Dag', last: 'Fürsprecher' },
      role: 'designee' as const,
      designatedOn: '2026-02-01' as const,
      contact: { email: 'dag@helpers.example' },
    };
    const withDesignee = { ...state, application: { ...state.application, representative } };
    const principal = who(['representative'], [representativeSubject(representative.name, 'Dag@Helpers.example ')]);
    const on = (day: '2026-01-31' | '2026-02-01') =>
      rolesIn(principal, withDesignee, partiesOf(withDesignee, actor), day);
    expect(on('2026-01-31')).toEqual([]);
    expect(on('2026-02-01')).toEqual(['representative']);
  });

  describe('a representative', () => {
    const name = { first: 'Dag', last: 'Fürsprecher' };
    const inCase = (email: string | null) => {
      const named = { name, role: 'attorney' as const, contact: email ? { email } : null };
      const represented = { ...state, application: { ...state.application, representative: named } };
      return (principal: Principal) =>
        rolesIn(principal, represented, partiesOf(represented, actor), '2026-03-01').join();
    };
    const own = representativeSubject(name, 'dag@helpers.example');

    it('is matched by name and mailbox together', () => {
      expect(inCase('dag@helpers.example')(who(['representative'], [own]))).toBe('representative');
      expect(inCase('other@helpers.example')(who(['representative'], [own]))).toBe('');
      const namesake = representativeSubject({ first: 'Dag', last: 'Other' }, 'dag@helpers.example');
      expect(inCase('dag@helpers.example')(who(['representative'], [namesake]))).toBe('');
    });

    it('is matched by a name alone only through a link to that case', () => {
      const byName = [personSubject(name, null), namedSubject(name)];
      // What an account may carry, as sign-in hands it on.
      expect(inCase(null)(who(['representative'], ofAccount(byName)))).toBe('');
      expect(inCase('dag@helpers.example')(who(['representative'], byName))).toBe('');
      const link = who(['representative'], [namedSubject(name)], { onlyCase: state.caseNumber });
      expect(inCase(null)(link)).toBe('representative');
      expect(inCase(null)({ ...link, onlyCase: 'CM26-0000002' })).toBe('');
    });
  });

  it('a worker whose birth date is not known is nobody’s account by name alone', () => {
    const unknown = { ...state.application.employee, birthDate: null };
    const born = { ...state, application: { ...state.application, employee: unknown } };
    const of = partiesOf(born, { id: 'desk', role: 'intake' });
    const byName = who(['employee'], ofAccount([personSubject(worker, null), namedSubject(worker)]));
    expect(rolesIn(byName, born, of, '2026-03-01')).toEqual([]);
  });

  it('a reviewer of this round, and of none else', () => {
    const seat = { id: 'rev-1', assignedAt: filed.at, attested: false, qualifications: null };
    const assigned = { ...state, reviewers: [seat] };
    expect(rolesIn(who(['reviewer'], [], { reviewerId: 'rev-1' }), assigned, parties, '2026-03-01')).toEqual([
      'reviewer',
    ]);
    expect(rolesIn(who(['reviewer'], [], { reviewerId: 'rev-2' }), assigned, parties, '2026-03-01')).toEqual([]);
  });
});
