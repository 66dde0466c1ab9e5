import { describe, expect, it } from 'vitest';
import { sampleApplication } from '../../case/specification.ts';
import type { PlainDate } from '../../law/index.ts';
import { type ReviewerInput, reviewerSchema } from '../../reviewers/index.ts';
import type { App } from '../app.ts';
import type { LoadedCase } from '../cases/load.ts';
import type { PanelEvent } from '../panel/panel.ts';
import { allAffirmed, attestationAsked, checkQualifications, lookUpAttestation } from './attestation.ts';

const sound: ReviewerInput = {
  id: 'r1',
  name: { first: 'Ysolde', last: 'Inkhorn' },
  licences: [{ state: 'CA', number: 'X1', status: 'active', expiresOn: '2026-06-30' }],
  certifications: [
    { board: 'American Board of Orthopaedic Surgery', specialty: 'Orthopaedic Surgery', expiresOn: '2027-01-31' },
  ],
  yearsInPractice: 12,
  hoursPerWeek: 30,
  lastAttestedOn: '2026-01-15',
};
const reviewer = (over: Partial<ReviewerInput> = {}) => reviewerSchema.parse({ ...sound, ...over });

/** The program with a panel in which this happened. */
function appWith(...events: PanelEvent[]): App {
  const enrolled: PanelEvent = { type: 'ReviewerEnrolled', data: { reviewer: reviewer(), source: 'test' } };
  const stored = [enrolled, ...events].map((event, i) => ({ ...event, version: i + 1 }));
  return { store: { loadCase: async (_: string, after = 0) => stored.slice(after) } } as unknown as App;
}
const changed = (over: Partial<ReviewerInput>): PanelEvent => ({
  type: 'ReviewerChanged',
  data: { reviewer: reviewer(over), reason: 'told' },
});

const caseWith = (attested: boolean, over: object = {}) =>
  ({
    state: {
      caseNumber: 'CM26-0000001',
      round: 1,
      priority: 'standard',
      application: { ...sampleApplication, ...over },
      lastEventAt: '2026-04-01T18:00:00.000Z',
      reviewers: [{ id: 'r1', attested, assignedAt: '2026-04-01T18:00:00.000Z' }],
      conflictDecisions: [],
      excludedReviewers: {},
    },
    events: [],
  }) as unknown as LoadedCase;

const day = (on: string) => ({ today: on as PlainDate });
const refusalOn = async (on: string, app: App, loaded = caseWith(true)) => {
  const answer = await checkQualifications(app, loaded, day(on));
  return answer.ok ? null : answer.refusal;
};

describe('what was affirmed is checked again when the determination is signed', () => {
  it('and stands while every fact stands', async () => {
    expect(await refusalOn('2026-06-30', appWith())).toBeNull();
  });

  it('a licence that ran out between the draw and the signature', async () => {
    expect(await refusalOn('2026-07-01', appWith())).toMatchObject({
      code: 'licence-expired',
      because: expect.stringMatching(/^This cannot be affirmed today: .*2026-06-30/),
    });
  });

  const lapses: [string, PanelEvent, string][] = [
    [
      'a licence restricted meanwhile',
      changed({ licences: [{ state: 'CA', number: 'X1', status: 'probation', expiresOn: '2026-06-30' }] }),
      'licence-restricted',
    ],
    [
      'a licence with terms',
      changed({ licences: [{ state: 'CA', number: 'X1', restriction: 'no surgery', expiresOn: '2026-06-30' }] }),
      'licence-restricted',
    ],
    [
      'a licence that a verification found to be of another person',
      {
        type: 'CredentialVerified',
        data: {
          id: 'r1',
          verification: { on: '2026-04-02', source: 'register', what: 'licence', subject: 'CA X1', result: 'refuted' },
        },
      },
      'licence-of-another-person',
    ],
    [
      'a certificate that ran out',
      changed({ certifications: [{ ...sound.certifications![0]!, expiresOn: '2026-04-30' }] }),
      'certification-expired',
    ],
    ['too few hours', changed({ hoursPerWeek: 20 }), 'hours-below-twenty-four'],
    ['discipline', changed({ discipline: [{ action: 'reproval', on: '2026-04-02' }] }), 'discipline-on-record'],
    [
      'a tie told meanwhile',
      changed({ family: [{ name: 'Ana Maravilla', relation: 'sibling', employer: null }] }),
      'conflict',
    ],
    ['one who left the panel', { type: 'ReviewerLeft', data: { id: 'r1', reason: 'retired' } }, 'not-on-panel'],
  ];
  it.each(lapses)('%s', async (_, event, code) => {
    const worker = { employee: { ...sampleApplication.employee, name: { first: 'Ana', last: 'Maravilla' } } };
    const loaded = caseWith(true, worker);
    expect(await refusalOn('2026-05-05', appWith(), loaded)).toBeNull();
    const refusal = await refusalOn('2026-05-05', appWith(event), loaded);
    expect(refusal?.code).toBe(code);
    expect(refusal?.because).not.toMatch(/Inkhorn/);
  });

  it('an attestation that was never given', async () => {
    expect(await refusalOn('2026-05-05', appWith(), caseWith(false))).toMatchObject({ code: 'attestation-missing' });
  });
});

describe('affirming', () => {
  const affirm = async (affirmed: string[], on = '2026-05-05') => {
    const actor = { id: 'r1', role: 'reviewer' as const };
    const context = { ...day(on), now: '2026-05-05T18:00:00.000Z', actor, found: {} } as never;
    const found = await lookUpAttestation(appWith(), caseWith(false), { affirmed, signature: 'Y. I.' }, context);
    return found.attestation!.qualifications;
  };

  it('gives what the letter says of the reviewer, from the stored facts and without a name', async () => {
    const asked = await attestationAsked(appWith(), caseWith(false), 'r1');
    const written = await affirm(allAffirmed(asked!));
    expect(written).toMatchObject({
      ok: true,
      value: { licensedIn: ['California'], certifications: ['Orthopaedic Surgery'] },
    });
    expect(JSON.stringify(written)).not.toMatch(/Inkhorn|Ysolde/);
  });

  it('needs every point, the parties that were shown, and credentials that hold that day', async () => {
    const asked = (await attestationAsked(appWith(), caseWith(false), 'r1'))!;
    const all = allAffirmed(asked);
    expect(await affirm(all.filter((one) => one !== 'five-years'))).toMatchObject({
      refusal: { code: 'attestation-incomplete' },
    });
    expect(await affirm(all.filter((one) => !one.startsWith('parties:')))).toMatchObject({
      refusal: { code: 'attestation-outdated' },
    });
    expect(await affirm(all, '2026-07-01')).toMatchObject({ refusal: { code: 'licence-expired' } });
  });
});
