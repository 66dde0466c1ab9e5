import { describe, expect, it } from 'vitest';
import { attestationFor, checkAttestation } from '../attestation.ts';
import { screenConflicts } from '../conflicts/screen.ts';
import { credentialsOn } from '../credentials.ts';
import { specialtiesWithoutRow } from '../fit/table.ts';
import { decideVote } from '../fit/vote.ts';
import { matchingCaseSchema } from '../matching-case.ts';
import { organizationGraph, organizationSchema } from '../organizations/graph.ts';
import { publicView } from '../public-view.ts';
import { qualificationsParagraph } from '../qualifications.ts';
import { readMatchingCase } from '../read-case.ts';
import { type Reviewer, type ReviewerInput, reviewerSchema } from '../reviewer.ts';
import { type DrawInput, drawReviewer } from './draw.ts';
import { preparePanel } from './prepared-panel.ts';
import { replay } from './replay.ts';

const date = '2026-11-21';
const reviewer = (id: string, over: Partial<ReviewerInput> = {}): Reviewer =>
  reviewerSchema.parse({
    id,
    name: { first: 'Quirina', middle: 'Zoila', last: `Unverwechselbar${id}` },
    licences: [{ state: 'CA', number: `A${id}`, expiresOn: '2028-01-31' }],
    certifications: [{ board: 'ABPMR', specialty: 'PM&R', subspecialty: 'Pain Medicine', expiresOn: '2029-01-31' }],
    yearsInPractice: 12,
    hoursPerWeek: 30,
    ...over,
  });
const matching = matchingCaseSchema.parse({
  id: 'C1',
  employee: { name: 'Ana Inventada' },
  requestingPhysician: { name: 'Otto Erfunden', specialty: 'Pain Management', organization: 'Larkspur Pain Center' },
  administrator: { name: 'Kestrel Claims Services' },
  condition: { text: 'low back pain' },
  treatments: [{ id: 't1', description: 'lumbar epidural steroid injection' }],
});
const input = (reviewers: Reviewer[], over: Partial<DrawInput> = {}): DrawInput => ({
  case: matching,
  panel: preparePanel(reviewers),
  date,
  seed: 's',
  ...over,
});
const reasonsOf = (result: ReturnType<typeof drawReviewer>, id: string) =>
  result.candidates.find((c) => c.id === id)!.reasons.map((r) => r.code);

describe('the draw', () => {
  const three = [reviewer('R1'), reviewer('R2'), reviewer('R3')];

  it('is the same for the same seed, whatever the order of the panel, and replays', () => {
    const result = drawReviewer(input(three));
    expect(drawReviewer(input(three.toReversed())).chosen).toBe(result.chosen);
    expect(replay(JSON.parse(JSON.stringify(result)), input(three))).toMatchObject({ same: true, differences: [] });
    const other = replay(result, input(three.filter((r) => r.id !== result.chosen)));
    expect(other.same).toBe(false);
    expect(other.differences).toContain('the data are not those of that day');
  });

  it('draws each about as often as the weights say', () => {
    const loads = { R1: { open: 9 }, R2: { open: 0 }, R3: { open: 5 } };
    const drawn: Record<string, number> = { R1: 0, R2: 0, R3: 0 };
    for (let i = 0; i < 900; i++) drawn[drawReviewer(input(three, { loads, seed: `s${i}` })).chosen!]!++;
    const chances = Object.fromEntries(drawReviewer(input(three, { loads })).candidates.map((c) => [c.id, c.chance]));
    for (const [id, p] of Object.entries(chances))
      expect(Math.abs(drawn[id]! - 900 * p)).toBeLessThan(4 * Math.sqrt(900 * p * (1 - p)));
    expect(drawn.R2).toBeGreaterThan(drawn.R1! * 5);
  });

  it('passes over who declined, was idle, is away, is full or decided an earlier round, each with the reason', () => {
    const panel = [
      reviewer('R1'),
      reviewer('R2'),
      reviewer('R3', { leave: [{ from: '2026-11-01', until: '2026-11-30' }] }),
      reviewer('R4'),
      reviewer('R5'),
    ];
    const result = drawReviewer(
      input(panel, {
        case: { ...matching, round: 2, earlierReviewers: ['R5'] },
        loads: { R4: { open: 10 } },
        excluded: [
          { reviewer: 'R1', code: 'declined', because: 'declined: too near the subject' },
          { reviewer: 'R2', code: 'idle-taken-back', because: 'taken back after five idle days' },
        ],
      }),
    );
    expect(result.chosen).toBeNull();
    expect(['R1', 'R2', 'R3', 'R4', 'R5'].map((id) => reasonsOf(result, id))).toEqual([
      ['declined'],
      ['idle-taken-back'],
      ['on-leave'],
      ['at-capacity'],
      ['earlier-round'],
    ]);
    expect(result.queue).toMatchObject({ name: 'needs-capacity' });
  });

  it('waits for a person on a possible conflict, and goes on after the decision', () => {
    const panel = [reviewer('R1', { family: [{ name: 'O. Erfunden', relation: 'sibling' }] })];
    const waiting = drawReviewer(input(panel));
    expect(waiting.queue?.name).toBe('needs-conflict-decision');
    const path = screenConflicts(panel[0]!, matching, organizationGraph([]), date).paths[0]!.key;
    expect(waiting.queue!.missing[0]).toContain(path);
    const decided = { reviewer: 'R1', path, by: 'a coordinator', on: date, reason: 'another person' } as const;
    expect(drawReviewer(input(panel, { decisions: [{ ...decided, decision: 'clear' }] })).chosen).toBe('R1');
    expect(drawReviewer(input(panel, { decisions: [{ ...decided, decision: 'conflict' }] })).chosen).toBeNull();
  });

  it('cannot be talked out of a certain conflict', () => {
    const panel = [
      reviewer('R1', { disclosures: [{ organization: 'Kestrel Claims Svcs, Inc.', relation: 'employment' }] }),
    ];
    const decisions = [
      { reviewer: 'R1', path: 'administrator~disclosure:1', decision: 'clear', by: 'x', on: date, reason: '' },
    ] as const;
    expect(reasonsOf(drawReviewer(input(panel, { decisions })), 'R1')).toEqual(['conflict']);
  });

  it('proposes a panel when nobody covers all, pending written approval; says what is missing when nobody fits', () => {
    const broad = {
      ...matching,
      treatments: [
        ...matching.treatments,
        { id: 't2', description: 'root canal, tooth 14', categories: [], regions: [], isDrug: false },
      ],
    };
    const dentist = reviewer('R2', { degree: 'DDS', certifications: [] });
    const result = drawReviewer(input([reviewer('R1'), dentist], { case: broad }));
    expect(result.panelProposal).toMatchObject({
      needsApproval: 'administrative-director-in-writing',
      reviewers: [
        { id: 'R1', covers: ['t1'] },
        { id: 'R2', covers: ['t2'] },
      ],
    });
    expect(result.queue?.name).toBe('needs-panel-approval');
    expect(drawReviewer(input([dentist])).queue).toMatchObject({ name: 'needs-reviewer' });
    expect(drawReviewer(input([])).queue?.missing[0]).toContain('Pain Medicine');
  });
});

describe('credentials', () => {
  it('end by themselves', () => {
    expect(credentialsOn(reviewer('R1'), '2028-01-31').ok).toBe(true);
    expect(credentialsOn(reviewer('R1'), '2028-02-01').lapses.map((l) => l.code)).toEqual([
      'licence-expired',
      'licence-none-valid',
    ]);
    expect(credentialsOn(reviewer('R1'), '2028-01-31').nextExpiry).toBe('2028-01-31');
  });
  it('have a line in the table for every specialty', () => expect(specialtiesWithoutRow()).toEqual([]));
});

describe('organizations', () => {
  it('in a circle are screened to an end, and the circle is told', () => {
    const graph = organizationGraph(
      [
        { id: 'a', name: 'Alder Holdings', owners: [{ organization: 'b' }] },
        { id: 'b', name: 'Birch Partners', owners: [{ organization: 'a' }] },
        { id: 'k', name: 'Kestrel Claims Services', owners: [{ organization: 'a', share: 0.9 }] },
      ].map((o) => organizationSchema.parse(o)),
    );
    expect(graph.circles).toEqual([['a', 'b']]);
    const screening = screenConflicts(
      reviewer('R1', { disclosures: [{ organization: 'Birch Partners LP' }] }),
      matching,
      graph,
      date,
    );
    expect(screening.answer).toBe('conflict');
    expect(screening.warnings[0]).toMatch(/^circular ownership/u);
  });
});

describe('attestation and qualifications', () => {
  const one = reviewer('R1');
  const asked = attestationFor(one, matching);
  const given = {
    case: 'C1',
    round: 1,
    reviewer: 'R1',
    on: date,
    affirmed: asked.points.map((p) => p.point),
    parties: asked.parties.map((p) => p.key),
  } as const;
  const attestation = { ...given, affirmed: [...given.affirmed], parties: [...given.parties] };

  it('asks with the names of the parties and takes nothing less than all', () => {
    expect(asked.parties.map((p) => p.name)).toContain('Otto Erfunden');
    expect(checkAttestation(asked, attestation).ok).toBe(true);
    const less = checkAttestation(asked, { ...attestation, affirmed: attestation.affirmed.slice(1) });
    expect(less).toMatchObject({ ok: false, refusal: { code: 'attestation-incomplete' } });
    expect(checkAttestation(asked, { ...attestation, parties: [] })).toMatchObject({
      refusal: { code: 'attestation-outdated' },
    });
    expect(checkAttestation(asked, { ...attestation, round: 2 })).toMatchObject({
      refusal: { code: 'attestation-of-another-case' },
    });
  });

  it('writes the paragraph from facts, and refuses it when one does not hold', () => {
    const written = qualificationsParagraph(one, matching, date, { attestation });
    expect(written).toMatchObject({
      ok: true,
      value: { licensedIn: ['California'], certifications: ['Physical Medicine and Rehabilitation', 'Pain Medicine'] },
    });
    const codeOf = (
      r: Reviewer,
      basis = { attestation } as Parameters<typeof qualificationsParagraph>[3],
      day = date as typeof date,
    ) => {
      const answer = qualificationsParagraph(r, matching, day, basis);
      return answer.ok ? 'written' : answer.refusal.code;
    };
    expect(codeOf(one, { attestation: null })).toBe('attestation-missing');
    expect(codeOf(reviewer('R1', { hoursPerWeek: 20 }))).toBe('hours-below-twenty-four');
    expect(codeOf(reviewer('R1', { certifications: [{ specialty: 'Dermatology' }] }))).toBe('specialty-does-not-fit');
    expect(codeOf(reviewer('R1', { name: { first: 'Otto', last: 'Erfunden' } }))).toBe('conflict');
  });

  it('lets no name of a reviewer out of any answer that is kept or shown', () => {
    const tied = [
      reviewer('R1'),
      reviewer('R2', { name: { first: 'Otto', last: 'Erfunden' } }),
      reviewer('R3', { hoursPerWeek: 1, formerNames: ['Mädchenname'] }),
      reviewer('R4', { family: [{ name: 'O. Erfunden', relation: 'sibling' }] }),
    ];
    const result = drawReviewer(input(tied));
    const outputs = [
      result,
      replay(result, input(tied.slice(1))),
      ...tied.map((r) => publicView(r, date)),
      ...tied.map((r) => credentialsOn(r, date)),
      ...tied.map((r) => qualificationsParagraph(r, matching, date, { attestation })),
      ...tied.flatMap((r) => screenConflicts(r, matching, organizationGraph([]), date).paths.map((p) => p.because)),
    ];
    expect(JSON.stringify(outputs)).not.toMatch(/Quirina|Zoila|Unverwechselbar|Erfunden|Mädchenname/iu);
  });
});

describe('votes', () => {
  it('an even split decides for the treatment, and dissents are kept', () => {
    const vote = (...outcomes: ('upheld' | 'overturned')[]) =>
      decideVote(outcomes.map((outcome, i) => ({ reviewer: `R${i}`, outcome })));
    expect(vote('upheld', 'overturned')).toMatchObject({
      value: { outcome: 'overturned', isTie: true, dissents: [{ reviewer: 'R0' }] },
    });
    expect(vote('upheld', 'upheld', 'overturned')).toMatchObject({ value: { outcome: 'upheld', isTie: false } });
    expect(decideVote([])).toMatchObject({ refusal: { code: 'no-votes' } });
  });
});

describe('a case', () => {
  it('is read from an application with extras, and refused by its field', () => {
    const read = readMatchingCase({
      employee: { name: { first: 'Ana', last: 'Inventada' }, contact: {} },
      representative: { name: { first: 'Rex', last: 'Advocatus' }, organization: 'Marlowe LLP', role: 'attorney' },
      employer: { name: 'Foxglove Foods', insurer: 'Yarrow Mutual' },
      claimsAdministrator: { company: 'Kestrel Claims', adjuster: 'Ada Justa' },
      requestingPhysician: { name: { first: 'Otto', last: 'Erfunden' }, group: 'Larkspur', npi: '1234567893' },
      urDecision: { organization: 'Quill UR', reviewerName: 'Ulla Revisa' },
      primaryDiagnosis: { text: 'Lumbago', icd: 'M54.5' },
      reviewType: 'expedited',
      treatments: [{ id: 't1', description: 'MRI' }],
      earlierRounds: [{ reviewer: 'R7' }],
    });
    expect(read).toMatchObject({
      ok: true,
      value: {
        kind: 'expedited',
        insurer: { name: 'Yarrow Mutual' },
        urReviewer: { name: 'Ulla Revisa' },
        adjuster: { name: 'Ada Justa' },
        earlierReviewers: ['R7'],
        condition: { icd: ['M54.5'] },
      },
    });
    expect(readMatchingCase({ employee: 'Ana' })).toMatchObject({
      ok: false,
      refusal: { code: 'case-invalid', field: 'treatments' },
    });
    expect(readMatchingCase([])).toMatchObject({ ok: false });
  });
});
