import { allAffirmed, attestationAsked } from '../../src/app/lookups/attestation.ts';
import { findingsOf } from '../../src/app/lookups/findings.ts';
import type { Sentence } from '../../src/determination/model.ts';
import { pacificDateOf } from '../../src/law/index.ts';
import type { Stage, StorySentence } from '../cases/story.ts';
import type { DemoPerson } from './principals.ts';
import { publishLetter } from './publish.ts';
import type { Teller } from './teller.ts';

/** The stages in the order in which a story passes them. */
const reaches = (stage: Stage, ...later: Stage[]): boolean => later.includes(stage);

/** Takes a story from the application to where it stands today. */
export async function tell(teller: Teller): Promise<void> {
  const { story } = teller;
  const isExpedited = teller.application.reviewType === 'expedited';
  // An expedited story moves within hours, a regular one within weeks.
  const day = (regular: number, expedited: number): number => (isExpedited ? expedited : regular);
  teller.at(0, '09:00');
  await teller.do('FileApplication', { application: teller.application }, 'employee');
  teller.at(day(1, 0), '09:30');
  await teller.do('BeginScreening', {}, 'intake');
  await teller.do('DecideEligibility', {}, 'intake');
  if (story.stage === 'ineligible' || story.stage === 'screened') return;
  teller.at(day(1, 0), '11:00');
  await teller.do('SendAssignmentNotice', { channel: 'electronic' }, 'assignment');
  await sendPapers(teller, day(9, 0));
  if (story.stage === 'records-awaited') return;
  if (story.stage === 'withdrawn') return withdraw(teller);
  teller.at(day(10, 0), '15:00');
  await teller.do('DeclareRecordsComplete', {}, 'records');
  await teller.do('AssignReviewer', { seed: `demo-${story.key}` }, 'assignment');
  const reviewer = await attest(teller, day(11, 0));
  teller.at(day(14, 1), '19:30');
  await write(teller, reviewer);
  if (story.stage === 'under-review') return;
  await finish(teller, reviewer);
  if (reaches(story.stage, 'appealed')) await appeal(teller);
}

/** The administrator's papers come some days later; in a case that still waits, only the worker has sent something. */
async function sendPapers(teller: Teller, day: number): Promise<void> {
  const awaited = teller.story.stage === 'records-awaited';
  for (const paper of teller.story.papers(teller.days, teller.application)) {
    if (awaited && paper.from === 'claims-administrator') continue;
    teller.at(awaited ? 2 : day, '14:00');
    await teller.send(paper);
  }
}

async function withdraw(teller: Teller): Promise<void> {
  teller.at(12, '16:00');
  await teller.do(
    'Withdraw',
    { reason: teller.story.withdrawal ?? 'The worker withdrew the application.' },
    'employee',
  );
}

async function attest(teller: Teller, day: number): Promise<DemoPerson> {
  const { state } = await teller.state();
  const seat = state.reviewers.at(-1);
  if (!seat) throw new Error(`${teller.story.key}: nobody could be drawn; it waits for ${state.waitingFor}`);
  const reviewer = teller.reviewer(seat.id);
  teller.at(day, '18:00');
  const asked = await attestationAsked(teller.app, await teller.state(), seat.id);
  if (!asked) throw new Error(`${seat.id} is not on the panel`);
  await teller.do('AttestNoConflict', { affirmed: allAffirmed(asked), signature: 'signed' }, 'reviewer', reviewer);
  return reviewer;
}

async function write(teller: Teller, reviewer: DemoPerson): Promise<void> {
  const { story, days } = teller;
  const summary = story.summary?.(days);
  if (!summary) throw new Error(`${story.key} has no summary to write`);
  const uses = [...teller.papers.values()].map(({ documentId, paper }) => ({
    documentId,
    use: paper.use,
    reason: paper.reason,
  }));
  await teller.do(
    'SaveDraft',
    { expectedSectionVersion: 0, change: { section: 'documents', content: { uses } } },
    'reviewer',
    reviewer,
  );
  const content = { ...summary, sentences: summary.sentences.map((one) => cited(teller, one)) };
  await teller.do(
    'SaveDraft',
    { expectedSectionVersion: 0, change: { section: 'summary', content } },
    'reviewer',
    reviewer,
  );
  for (const [treatmentId, item] of Object.entries(story.items?.(days) ?? {})) {
    const decided = { ...item, rationale: item.rationale.map((one) => cited(teller, one)) };
    await teller.do(
      'SaveDraft',
      { expectedSectionVersion: 0, change: { section: 'item', treatmentId, content: decided } },
      'reviewer',
      reviewer,
    );
  }
}

function cited(teller: Teller, [text, ...pages]: StorySentence): Sentence {
  return {
    text,
    pages: pages.map((place) => {
      const [key = '', page = '1'] = place.split(':');
      const paper = teller.papers.get(key);
      if (!paper) throw new Error(`${teller.story.key} has no paper ${key}`);
      return { documentId: paper.documentId, page: Number(page), boxes: [], quote: '' };
    }),
  };
}

async function finish(teller: Teller, reviewer: DemoPerson): Promise<void> {
  await waive(teller, reviewer);
  await teller.do('SubmitDraft', {}, 'reviewer', reviewer);
  if (teller.story.stage === 'quality-review') return;
  teller.at(15, '10:00');
  await teller.do('PassQualityReview', { note: 'Read with the pages beside it.' }, 'quality');
  teller.at(15, '18:30');
  await teller.do(
    'SignDetermination',
    {
      statement: 'I decided this case myself on the records listed.',
      signature: { kind: 'typed', text: reviewer.displayName },
    },
    'reviewer',
    reviewer,
  );
  teller.at(16, '09:00');
  await teller.do('IssueDetermination', {}, 'service');
  await publishLetter(teller);
}

/** What the checks ask is answered in writing; an error the story has no answer to ends it. */
async function waive(teller: Teller, reviewer: DemoPerson): Promise<void> {
  const loaded = await teller.state();
  const findings = await findingsOf(teller.app, loaded, { today: pacificDateOf(loaded.state.lastEventAt) });
  for (const finding of findings.filter((one) => one.severity === 'error')) {
    const reason = teller.story.waivers?.[finding.check];
    if (!reason) throw new Error(`${teller.story.key}: ${finding.check} ${finding.message} “${finding.quote}”`);
    await teller.do('WaiveFinding', { finding: finding.key, reason }, 'reviewer', reviewer);
  }
}

async function appeal(teller: Teller): Promise<void> {
  teller.at(30, '11:00');
  await teller.do(
    'FileAppeal',
    { on: teller.days.on(30), ground: 'h5-plain-error', statement: teller.story.appeal ?? '', verified: true },
    'employee',
  );
}
