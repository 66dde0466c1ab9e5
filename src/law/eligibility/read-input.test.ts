import { describe, expect, it } from 'vitest';
import { eligibleInput, inputWith, merged } from '../testing/applications.ts';
import { readScreeningInput } from './read-input.ts';

const read = (given: unknown, today?: string) => {
  const answer = readScreeningInput(given, today);
  return answer.ok ? answer.value : answer.refusal;
};
const { urDecision, ...bare } = eligibleInput;

describe('what is handed in for screening', () => {
  it('is an application alone', () =>
    expect(read(eligibleInput)).toMatchObject({
      application: { claimNumber: 'FIC-0012345' },
      context: { earlier: [] },
    }));

  it('or an application with its decision and context beside it', () => {
    const given = {
      application: bare,
      urDecision,
      today: '2019-06-01',
      earlier: [
        eligibleInput,
        { id: 'CM-1', ...eligibleInput },
        { application: bare, urDecision, outcome: 'upheld' },
        { id: 'CM-2', application: eligibleInput },
      ],
      changeDocumented: true,
    };
    expect(read(given)).toMatchObject({
      application: { urDecision: { decidedOn: '2019-04-01' } },
      context: {
        today: '2019-06-01',
        changeDocumented: true,
        earlier: [
          { id: 'earlier-1', outcome: 'open' },
          { id: 'CM-1' },
          { id: 'earlier-3', outcome: 'upheld', application: { urDecision: { decidedOn: '2019-04-01' } } },
          { id: 'CM-2' },
        ],
      },
    });
  });

  it('the context may also stand under its own name; a day given on the command line counts first', () => {
    expect(
      read(
        { application: eligibleInput, context: { today: '2019-06-01', agreement: 'One.', earlier: [eligibleInput] } },
        '2019-07-01',
      ),
    ).toMatchObject({ context: { today: '2019-07-01', agreement: 'One.', earlier: [{ id: 'earlier-1' }] } });
    expect(read({ ...eligibleInput, today: '2019-06-01' })).toMatchObject({ context: { today: '2019-06-01' } });
  });

  it('a form with blanks is a form with blanks', () => {
    const { signature, treatments, reviewType, employee, ...rest } = eligibleInput;
    const decision = { decidedOn: '2019-04-01', ground: 'medical-necessity' };
    const blank = { ...rest, employee: { name: employee.name }, urDecision: decision };
    expect(read(blank)).toMatchObject({
      application: {
        reviewType: 'regular',
        signature: { signedBy: 'none', consentToRecords: false },
        treatments: [],
        employee: { contact: {} },
        urDecision: { attached: true },
      },
    });
    const bare = read({ ...blank, treatments: ['A brace', { description: 'A cane', urOutcome: 'modified' }] });
    expect(bare).toMatchObject({
      application: {
        treatments: [
          { id: 'item-1', description: 'A brace', urOutcome: 'denied' },
          { id: 'item-2', urOutcome: 'modified' },
        ],
      },
    });
  });

  it('names several fields at fault', () => {
    expect(read({ ...eligibleInput, channel: 'pigeon', receivedOn: 'today' })).toMatchObject({
      field: 'channel',
      because: expect.stringContaining('; receivedOn:'),
    });
  });

  it.each<[unknown, string | undefined]>([
    [null, undefined],
    [[], undefined],
    ['text', undefined],
    [merged(eligibleInput, { urDecision: { decidedOn: '2015-02-29' } }), 'urDecision.decidedOn'],
    [inputWith({ employee: null }), 'employee'],
    [{ ...eligibleInput, treatments: 7 }, 'treatments'],
    [{ ...eligibleInput, treatments: [7] }, 'treatments.0'],
    [
      { application: eligibleInput, earlier: [{ id: 'x', application: { receivedOn: 'never' } }] },
      'earlier.0.application.channel',
    ],
    [{ application: { ...eligibleInput, receivedOn: 'yesterday' } }, 'application.receivedOn'],
    [{ application: eligibleInput, today: '2019-13-01' }, 'today'],
    [{ application: eligibleInput, earlier: 'none' }, 'earlier'],
    [{ application: eligibleInput, earlier: [7] }, 'earlier.0'],
    [
      { application: eligibleInput, earlier: [{ id: 'x', application: eligibleInput, outcome: 'lost' }] },
      'earlier.0.outcome',
    ],
    [{ treatments: [] }, 'channel'],
  ])('refuses %j: %s', (given, field) =>
    expect(read(given)).toMatchObject({ code: 'input-invalid', ...(field ? { field } : {}) }),
  );
});
