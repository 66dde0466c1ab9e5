import { describe, expect, it } from 'vitest';
import type { Instant } from '../law/dates/types.ts';
import { deliveriesOf } from './deliveries.ts';
import type { CaseEvent, RecordedEvent, ServiceAddress } from './events.ts';
import { fold } from './evolve.ts';
import type { Role } from './roles.ts';
import { given, now, sampleApplication } from './specification.ts';
import type { CaseState } from './state.ts';

const sha256 = 'a'.repeat(64);
const service: ServiceAddress[] = [
  { to: 'employee', name: 'Rosalind Quillfeather', channel: 'mail', address: '1 Sample Way, Exampleville, CA 90000' },
  { to: 'claims-administrator', name: 'Make-Believe', channel: 'electronic', address: 'desk@make-believe.example' },
];
const issued: CaseEvent[] = [
  { type: 'ApplicationReceived', data: { caseNumber: 'CM26-0000001', application: sampleApplication } },
  { type: 'AssignmentNoticeSent', data: { channel: 'electronic', priority: 'standard' } },
  { type: 'DeterminationSigned', data: { determination: { version: 1, items: [] } as never, contentHash: 'c' } },
  { type: 'DeterminationIssued', data: { version: 1, letters: [], service } },
  { type: 'NoticeSent', data: { notice: 'extended', to: 'employee', channel: 'mail', language: 'en', sha256 } },
];
const served = (
  to: 'employee' | 'claims-administrator',
  result: 'sent' | 'delivered' | 'failed' | 'returned',
  note: string | null = null,
): CaseEvent => ({
  type: 'ServiceRecorded',
  data: { version: 1, to, channel: to === 'employee' ? 'mail' : 'electronic', on: '2026-03-02', result, note },
});
const redirected: CaseEvent = {
  type: 'ServiceRedirected',
  data: {
    version: 1,
    notice: null,
    to: 'employee',
    channel: 'mail',
    address: '2 Other Way, Exampleville, CA 90000',
    reason: 'The worker called.',
  },
};
/** A second apart, so that what came before a redirection can be told from what came after. */
const history = (more: CaseEvent[]): RecordedEvent[] =>
  [...issued, ...more].map((event, index) => ({
    ...event,
    at: new Date(Date.parse(now) + index * 1000).toISOString() as Instant,
    actor: { id: 'somebody', role: 'service' as Role },
    version: index + 1,
  }));
const standing = (...more: CaseEvent[]) =>
  deliveriesOf(fold(history(more)) as CaseState).map(({ id, status, address, because }) => ({
    id,
    status,
    address,
    because,
  }));
const letter = (...more: CaseEvent[]) => standing(...more).find(({ id }) => id === 'letter-1-employee')!;

describe('where letters and notices stand', () => {
  it('paper waits for the mail room, mail is under way', () => {
    expect(standing().map(({ id, status }) => [id, status])).toEqual([
      ['letter-1-employee', 'to-print'],
      ['letter-1-claims-administrator', 'under-way'],
      [`notice-${'a'.repeat(16)}-employee`, 'to-print'],
    ]);
  });

  it.each([
    ['mailed', [served('employee', 'sent')], 'served', null],
    [
      'came back',
      [served('employee', 'sent'), served('employee', 'returned', 'Moved away.')],
      'returned',
      'Moved away.',
    ],
    [
      'came back and was sent elsewhere',
      [served('employee', 'sent'), served('employee', 'returned'), redirected],
      'to-print',
      'The worker called.',
    ],
    [
      'sent elsewhere and mailed',
      [served('employee', 'returned'), redirected, served('employee', 'sent')],
      'served',
      'The worker called.',
    ],
  ] as const)('a letter that %s', (_what, events, status, because) => {
    expect(letter(...events)).toMatchObject({ status, because });
  });

  it('a new address takes the place of the old one', () => {
    expect(letter(redirected).address).toBe('2 Other Way, Exampleville, CA 90000');
  });

  it('a mail that fails is under way still, with the reason', () => {
    expect(standing(served('claims-administrator', 'failed', '421 busy'))[1]).toMatchObject({
      status: 'under-way',
      because: '421 busy',
    });
  });

  it('a paper notice that was mailed is done', () => {
    const mailed: CaseEvent = {
      type: 'NoticeServiceRecorded',
      data: { notice: sha256, to: 'employee', on: '2026-03-02', result: 'sent' },
    };
    expect(standing(mailed)[2]).toMatchObject({ status: 'served' });
  });
});

describe('deciding about deliveries', () => {
  const told = given(history([]));
  const again = {
    version: 1,
    to: 'employee',
    channel: 'mail',
    address: '2 Other Way, Exampleville, CA 90000',
    reason: 'It came back.',
  } as const;

  it('serves once more, otherwise', () => {
    expect(told.when('ServeAgain', again, 'service').types).toEqual(['ServiceRedirected']);
  });

  it.each([
    ['a version that is none', { ...again, version: 2 }, 'version-unknown'],
    ['a party that was not served', { ...again, to: 'physician' as const }, 'version-unknown'],
    ['a notice that is none', { ...again, version: null, notice: 'b'.repeat(64) }, 'notice-unknown'],
    [
      'a mail address that is none',
      { ...again, channel: 'electronic' as const, address: 'nowhere' },
      'no-mail-address',
    ],
  ])('refuses %s', (_what, data, code) => {
    expect(told.when('ServeAgain', data, 'service').refusal).toBe(code);
  });

  it('a party chooses for itself only', () => {
    const choice = { to: 'employee', channel: 'electronic', address: 'rosalind@example.org' } as const;
    expect(told.and('ChooseDelivery', choice, 'employee').state().deliveryChoices.employee).toEqual(choice);
    expect(told.when('ChooseDelivery', choice, 'physician').refusal).toBe('not-yours-to-do');
  });

  it('what went out on paper is of this case and not of tomorrow', () => {
    const notice = { notice: sha256, to: 'employee', on: '2026-03-02', result: 'sent' } as const;
    expect(told.when('RecordNoticeService', notice, 'service').types).toEqual(['NoticeServiceRecorded']);
    expect(told.when('RecordNoticeService', { ...notice, on: '2026-03-03' }, 'service').refusal).toBe('date-in-future');
    expect(told.when('RecordNoticeService', { ...notice, to: 'physician' }, 'service').refusal).toBe('notice-unknown');
  });
});
