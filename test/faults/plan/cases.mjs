// Cases in which every command of the action table is given once, each by somebody whose step it is.

import { built } from './built.mjs';
import { over } from './faults.mjs';

const { Teller } = await built('demo/run/teller.js');
const { tell } = await built('demo/run/tell.js');
const { publishLetter } = await built('demo/run/publish.js');
const { daysFrom } = await built('demo/run/days.js');
const { applicationOf } = await built('demo/cases/application.js');
const { needlesAndKit } = await built('demo/cases/needles-and-kit.js');
const { enrol, loadPanel } = await built('src/app/panel/panel.js');
const { demoPanel } = await built('demo/people/panel.js');
const { systemPrincipal } = await built('src/app/access/principal.js');
const { recordPayment } = await built('src/app/payments/payments.js');
const { assignmentOf } = await built('src/app/panel/assignment.js');
const { allAffirmed, attestationAsked } = await built('src/app/lookups/attestation.js');
const { findingsOf } = await built('src/app/lookups/findings.js');
const { receiveFile } = await built('src/app/documents/receive.js');
const { clocksOf } = await built('src/case/index.js');
const { addDays, instantOfPacific, pacificDateOf } = await built('src/law/index.js');
const { today } = await import('./world.mjs');

export async function makeHouse(world) {
  await world.once('panel', async () => {
    world.at(-90);
    if ((await loadPanel(world.app)).version === 0)
      await enrol(world.app, systemPrincipal, demoPanel(today), 'demonstration');
    const rates = { from: addDays(today, -90), standard: 250, expedited: 400 };
    await recordPayment(world.app, systemPrincipal, { type: 'RatesSet', data: rates }, 'plan:rates');
  });
}

/** Told as the demonstration tells it; each step acknowledged in the journal. */
class Told extends Teller {
  constructor(world, story) {
    const stage = { app: world.app, clock: world.clock, post: world.post, people: world.people };
    super(stage, story, daysFrom(addDays(today, -story.arrivedDaysAgo)));
    this.world = world;
  }

  async do(type, ...rest) {
    await super.do(type, ...rest);
    over(`command ${type}`);
    const { state } = await this.state();
    await this.world.acknowledge(this.caseNumber, state.version);
  }
}

const letterStory = { ...needlesAndKit, key: 'plan-letter', stage: 'quality-review', arrivedDaysAgo: 80 };

/** From the application to what follows the letter: written, returned, reopened, signed, issued, served, published, corrected, carried out. */
export async function letterCase(world) {
  const told = new Told(world, letterStory);
  told.caseNumber = await world.once('letter told', async () => {
    await tell(told);
    return told.caseNumber;
  });
  const number = told.caseNumber;
  const { state } = await told.state();
  const give = (name, type, data, who, role) => world.give(`letter ${name}`, number, type, data, who, role);
  const reviewer = await world.once('letter reviewer', async () => `rev-${/\d+$/.exec(state.reviewers.at(-1).id)[0]}`);
  told.at(15, '11:00');
  await give('', 'ReturnDraft', { comments: [{ place: 'summary', words: 'Say when she was seen.' }] }, 'quality');
  const finding = await world.once('letter finding', async () => {
    const found = await findingsOf(world.app, await told.state(), { today: told.days.on(15) });
    return found[0]?.key;
  });
  await give('', 'WaiveFinding', { finding, reason: 'It was looked at and is as it should be.' }, reviewer);
  await give('again', 'SubmitDraft', {}, reviewer);
  await give('', 'PassQualityReview', { note: 'Read.' }, 'quality');
  await give('', 'ReopenDraft', { reason: 'One word more.' }, reviewer);
  await give('once more', 'SubmitDraft', {}, reviewer);
  await give('once more', 'PassQualityReview', { note: 'Read again.' }, 'quality');
  told.at(15, '18:30');
  const signature = { kind: 'typed', text: world.who(reviewer).displayName };
  const statement = 'I decided this case myself on the records listed.';
  await give('', 'SignDetermination', { statement, signature }, reviewer);
  told.at(16, '09:00');
  await give('', 'IssueDetermination', {}, 'service');
  await world.once('letter published', () => publishLetter(told));
  told.at(19, '10:00');
  const on = told.days.on(19);
  const address = '12 Paper Lane, Fictionville, CA 90000';
  await give('', 'AcknowledgeDetermination', { version: 1 }, 'henrietta');
  const waiting = { because: 'waiting-for-information', reason: 'The supplier was asked.' };
  await give('', 'ExplainNoImplementation', waiting, 'makebelieve', 'claims-administrator');
  await give('of carrying out', 'SendReminder', {}, 'service');
  const again = { version: 1, to: 'employee', channel: 'mail', address, reason: 'She asked for paper.' };
  await give('', 'ServeAgain', again, 'service', 'service');
  const served = { version: 1, to: 'employee', channel: 'mail', on, result: 'sent', note: null };
  await give('', 'RecordService', served, 'service', 'service');
  const notice = await world.once('letter notice', async () => (await told.state()).state.notices[0]);
  const { sha256, to } = notice;
  await give('', 'RecordNoticeService', { notice: sha256, to, on, result: 'sent', note: null }, 'service', 'service');
  await give('', 'ChooseDelivery', { to: 'employee', channel: 'mail', address }, 'henrietta');
  const summary = await world.once('letter summary', async () => (await told.state()).state.draft.summary?.content);
  const change = { section: 'summary', content: summary };
  await give('', 'CorrectDetermination', { correction: 'A date was mended.', change }, 'quality');
  await give('', 'ReportImplementation', { on, how: 'authorized', note: null }, 'makebelieve', 'claims-administrator');
  return number;
}

/** The letter is appealed, sent back, and begun anew. */
export async function appeal(world, number) {
  const { days } = new Told(world, letterStory);
  const give = (type, data, who) => world.give('letter', number, type, data, who);
  world.clock.set(instantOfPacific(days.on(24), '10:00'));
  const ground = 'h5-plain-error';
  const said = { on: days.on(24), ground, statement: 'A plain error of fact.', verified: true };
  await give('FileAppeal', said, 'henrietta');
  world.clock.set(instantOfPacific(days.on(40), '10:00'));
  const remand = { on: days.on(40), ground, factsFoundWrong: 'The number of sessions.' };
  await give('RemandOnAppeal', remand, 'director');
  await give('BeginNewRound', { channel: 'electronic' }, 'assignment');
}

const days = (offset) => daysFrom(addDays(today, offset));

function application(
  offset,
  { claim, physician = 'tolliver', treatment = 'Lumbar epidural steroid injection, L4-L5' },
) {
  const made = applicationOf(days(offset), {
    worker: 'rosalind',
    claim,
    employer: 'Storybook Laundry',
    physician,
    injuredOn: -200 - offset,
    decidedOn: -5,
    diagnosis: { text: 'Lumbar radiculopathy', icd: 'M54.16' },
    treatments: [{ id: 't1', description: treatment, urOutcome: 'denied' }],
    urReasons: 'The request does not say what was tried before.',
  });
  return { ...made, urDecision: { ...made.urDecision, reviewerName: null } };
}

/** Files a case and takes it to screening. */
async function filed(world, name, offset, facts = {}) {
  world.at(offset, '09:00');
  const claim = `FIC-PLAN-${name}`;
  const data = { application: application(offset, { claim, ...facts }) };
  const number = await world.give(name, null, 'FileApplication', data, 'rosalind');
  await world.give(name, number, 'BeginScreening', {}, 'intake');
  return number;
}

const eligible = { override: { outcome: 'eligible', reason: 'For the plan of the fault test.' } };

async function send(world, number, name, words, described) {
  await world.once(`${number} ${name}`, async () => {
    const [file] = await receiveFile(
      world.app,
      world.who('makebelieve'),
      number,
      new TextEncoder().encode(words),
      `${name}.txt`,
      { from: 'claims-administrator', ...described },
    );
    if (!file || file.refusal) throw new Error(`${name}: ${JSON.stringify(file?.refusal)}`);
    over('command ReceiveRecords');
    await world.acknowledge(number, (await world.loaded(number)).state.version);
  });
  await world.settle();
}

async function affirm(world, name, number) {
  const loaded = await world.loaded(number);
  const { id } = loaded.state.reviewers.at(-1);
  const reviewer = await world.once(`${name} reviewer`, async () => id);
  const affirmed = await world.once(`${name} points`, async () =>
    allAffirmed(await attestationAsked(world.app, loaded, reviewer)),
  );
  await world.give(name, number, 'AttestNoConflict', { affirmed, signature: 'signed' }, reviewer);
  return reviewer;
}

/** Screening with all its turns, the draw with all its turns, questions, approvals, a panel that votes. */
export async function reviewCase(world) {
  const number = await filed(world, 'review', -38);
  const give = (name, type, data, who, role) => world.give(`review ${name}`, number, type, data, who, role);
  await give('', 'AskApproval', { kind: 'information', reason: 'May the employer be asked?' }, 'intake');
  await give('', 'RefuseApproval', { reason: 'The worker can say it.' }, 'director');
  const asked = { from: 'employee', what: 'Which level of the spine is meant?', channel: 'electronic' };
  await give('', 'RequestInformation', asked, 'intake');
  await give('', 'AnswerInformationRequest', { answer: 'The level L4-L5.', application: null }, 'rosalind');
  await give('', 'DisputeLiability', { reason: 'The low back is not accepted.' }, 'makebelieve');
  await give('deferring', 'DecideEligibility', {}, 'intake');
  const on = addDays(today, -38);
  const settled = { because: 'administrator-agrees', on, note: 'By telephone.' };
  await give('', 'ResumeScreening', settled, 'intake');
  const statement = 'The treating physician certifies an imminent and serious threat.';
  await give('', 'ConvertToExpedited', { certifiedOn: on, statement }, 'intake');
  await give('', 'DecideEligibility', eligible, 'intake');
  await give('', 'ConvertToRegular', { reason: 'The certificate was withdrawn.' }, 'assignment');
  const representative = { name: { first: 'Petra', last: 'Zanzibarova' }, role: 'attorney' };
  await give('', 'ChangeRepresentative', { representative, from: on }, 'intake');
  await give('', 'SendAssignmentNotice', { channel: 'electronic' }, 'assignment');
  world.at(-36);
  await send(world, number, 'report', `Progress report ${number}. Low back pain.`, {
    kind: 'progress-report',
    requirement: 'R1',
  });
  await send(world, number, 'form', `Application form, copy ${number}.`, {
    kind: 'application-form',
    requirement: 'R2',
  });
  await send(world, number, 'notes', `Session notes ${number}.`, { kind: 'other' });
  const { documentId } = (await world.loaded(number)).state.records.at(-1);
  await give('', 'SealRecord', { documentId, forReview: false, reason: 'Notes of psychotherapy.' }, 'records');
  await give('', 'UnsealRecord', { documentId, reason: 'The worker asked for it.' }, 'records');
  await give('', 'DeclareRecordsComplete', {}, 'records');
  const conflict = await world.once('review conflict', async () => {
    const shown = await assignmentOf(world.app, await world.loaded(number), pacificDateOf(world.app.clock.now()));
    return shown.conflicts.find(({ reviewerId }) => reviewerId === 'rev-12');
  });
  const decided = { reviewerId: 'rev-12', path: conflict.path, conflict: true, reason: 'The relative directs it.' };
  await give('', 'DecideConflict', decided, 'assignment');
  await give('first', 'AssignReviewer', { seed: 'plan-1' }, 'assignment');
  const first = await world.once('review first', async () => (await world.loaded(number)).state.reviewers.at(-1).id);
  await give('', 'DeclineReview', { reason: 'I know the employer.' }, first);
  await give('second', 'AssignReviewer', { seed: 'plan-2' }, 'assignment');
  await give('', 'TakeBackReview', { reason: 'Nothing was heard.' }, 'assignment');
  await give('third', 'AssignReviewer', { seed: 'plan-3' }, 'assignment');
  const reviewer = await affirm(world, 'review third', number);
  await give('', 'AskParty', { to: 'employee', question: 'Since when does it hurt?' }, reviewer);
  await give('', 'AnswerReviewer', { answer: 'Since the winter.' }, 'rosalind');
  await give('of an extension', 'AskApproval', { kind: 'extension', reason: 'The answer came late.' }, reviewer);
  await give('', 'GrantExtension', { days: 2, reason: 'The answer came late.' }, 'director');
  await give('', 'ApprovePanel', { size: 2, reason: 'Two specialties.' }, 'director');
  await give('for the panel', 'AssignReviewer', { seed: 'plan-4' }, 'assignment');
  await affirm(world, 'review panel', number);
  const vote = { treatmentId: 't1', outcome: 'upheld', analysis: 'The request says nothing of earlier care.' };
  await give('', 'CastVote', vote, reviewer);
  return number;
}

/** Ways in which a case ends, or waits, before anybody reviews it. */
export async function otherCases(world) {
  const give = (name, number, type, data, who, role) => world.give(name, number, type, data, who, role);
  const withdrawn = await filed(world, 'withdrawn', -37, { treatment: 'Walking aid' });
  await give('withdrawn', withdrawn, 'Withdraw', { reason: 'I changed my mind.' }, 'rosalind');
  const ended = await filed(world, 'ended', -37, { treatment: 'Massage' });
  const from = addDays(today, -37);
  await give('ended', ended, 'ChangeAdministrator', { company: 'Pretend Mutual', adjuster: null, from }, 'intake');
  await give('ended', ended, 'Terminate', { because: 'authorized', on: from, note: 'Authorized by letter.' }, 'intake');
  const one = await filed(world, 'one', -37, { treatment: 'Back brace' });
  const twice = await filed(world, 'twice', -37, { treatment: 'Back brace', claim: 'FIC-PLAN-one' });
  await give('twice', twice, 'MarkDuplicate', { of: one }, 'intake');
  const other = await filed(world, 'other', -37, { treatment: 'Elbow brace' });
  await give('one', one, 'DecideEligibility', eligible, 'intake');
  await give('other', other, 'DecideEligibility', eligible, 'intake');
  await give('other', other, 'Consolidate', { into: one }, 'assignment');
  const refused = await filed(world, 'refused', -37, { treatment: 'Spa visit' });
  const ineligible = { override: { outcome: 'ineligible', reason: 'No UR decision was made.' } };
  await give('refused', refused, 'DecideEligibility', ineligible, 'intake');
  const appeal = { on: from, ground: 'ineligibility', statement: 'There was a decision.', verified: true };
  await give('refused', refused, 'FileAppeal', appeal, 'rosalind');
  await give('refused', refused, 'AffirmOnAppeal', { on: from, note: 'Affirmed.' }, 'director');
  const silent = await filed(world, 'silent', -36, { treatment: 'Ultrasound' });
  const asked = { from: 'employee', what: 'Which decision is disputed?', channel: 'electronic' };
  await give('silent', silent, 'RequestInformation', asked, 'intake');
  world.at(-14);
  await give('silent', silent, 'LapseInformationRequest', {}, systemPrincipal, 'system');
  return lateCase(world);
}

/** Records that do not come: overdue, reminded, judged, and reviewed without. */
async function lateCase(world) {
  const number = await filed(world, 'late', -34, { treatment: 'Knee brace' });
  await world.give('late', number, 'DecideEligibility', eligible, 'intake');
  await world.give('late', number, 'SendAssignmentNotice', { channel: 'electronic' }, 'assignment');
  await send(world, number, 'own', `Report ${number} of the worker.`, { kind: 'progress-report' });
  // Reckoned once: what is recorded later moves the clocks, and a killed plan comes back here.
  const ahead = await world.once('late due', async () => {
    const clocks = clocksOf((await world.loaded(number)).events, addDays(today, -34));
    const { due } = clocks.findLast(({ clock, due: on }) => ['C14', 'C14e', 'C14x'].includes(clock) && on);
    return Math.round((Date.parse(due.slice(0, 10)) - Date.parse(today)) / 86_400_000) + 1;
  });
  world.at(ahead);
  await world.give('late', number, 'NoteRecordsOverdue', {}, systemPrincipal, 'system');
  await world.give('late', number, 'SendReminder', {}, 'records');
  await world.give('late', number, 'DecideReferral', { decision: 'no-action', reason: 'The first time.' }, 'director');
  const without = { reason: 'Nothing came from the administrator.', seed: 'plan-5' };
  await world.give('late', number, 'ProceedWithoutRecords', without, 'assignment');
  return number;
}
