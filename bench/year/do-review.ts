import { setTimeout as sleep } from 'node:timers/promises';
import type { Sender } from './client.ts';
import type { Do } from './do-intake.ts';
import { administratorsPapers, type Paper, workersPaper } from './papers.ts';
import type { ErrandType } from './plan-errands.ts';
import {
  administratorOf,
  command,
  type Desk,
  look,
  type RunningCase,
  reviewerOf,
  staffOf,
  told,
  Unexpected,
} from './running-case.ts';
import { draftOf } from './words.ts';

/** From the records to the letter. */
export const reviewErrands: Partial<Record<ErrandType, Do>> = {
  convert: async (desk, one) => {
    const data = { certifiedOn: desk.today, statement: 'Waiting would do lasting harm; the physician certified it.' };
    await command(desk, one, staffOf(desk, 'assignment'), 'ConvertToExpedited', data, ['PriorityConverted']);
  },

  'send-records': async (desk, one) => {
    const who = administratorOf(desk, one);
    for (const paper of administratorsPapers(one.plan, desk.today)) await send(desk, one, who, paper);
  },

  'send-own-record': async (desk, one) => send(desk, one, staffOf(desk, 'records'), workersPaper(one.plan)),

  complete: async (desk, one) => {
    const records = staffOf(desk, 'records');
    await look(desk, one, records);
    await command(desk, one, records, 'DeclareRecordsComplete', {}, ['RecordsCompleted']);
    await assign(desk, one);
  },

  proceed: async (desk, one) => {
    const who = staffOf(desk, 'assignment');
    const data = { reason: 'The administrator sent nothing; the worker sent the report of the physician.' };
    await command(desk, one, who, 'ProceedWithoutRecords', data, ['ReviewerAssigned']);
    await findReviewer(desk, one, who);
  },

  decline: async (desk, one) => {
    const data = { reason: 'I am away for the next two weeks.' };
    await command(desk, one, reviewerOf(desk, one), 'DeclineReview', data, ['ReviewDeclined']);
    await assign(desk, one);
  },

  attest: async (desk, one) => {
    const who = reviewerOf(desk, one);
    const { attestation } = await look<{ attestation: { points: { point: string }[]; partiesPoint: string } }>(
      desk,
      one,
      who,
    );
    const affirmed = [...attestation.points.map(({ point }) => point), attestation.partiesPoint];
    await command(desk, one, who, 'AttestNoConflict', { affirmed, signature: 'signed' }, ['ConflictAttested']);
  },

  write: async (desk, one) => {
    const who = reviewerOf(desk, one);
    const { documents } = await look<{ documents: { documentId: string; title: string }[] }>(desk, one, who);
    for (const { documentId } of documents) await readRecord(desk, one, who, documentId);
    const facts = one.round > 1 ? wrongFacts : null;
    for (const change of draftOf(one.plan, one.filed, facts)) {
      const expectedSectionVersion = 0;
      await command(desk, one, who, 'SaveDraft', { expectedSectionVersion, change }, ['DraftSaved']);
    }
    await submit(desk, one, who);
  },

  return: async (desk, one) => {
    const who = staffOf(desk, 'quality');
    await look(desk, one, who);
    const data = { comments: [{ place: 'summary', words: 'Please say the day of the examination once more.' }] };
    await command(desk, one, who, 'ReturnDraft', data, ['DraftReturned']);
  },

  rewrite: async (desk, one) => {
    const who = reviewerOf(desk, one);
    await look(desk, one, who);
    const change = draftOf(one.plan, one.filed, null).find(({ section }) => section === 'summary')!;
    await command(desk, one, who, 'SaveDraft', { expectedSectionVersion: 1, change }, ['DraftSaved']);
    await submit(desk, one, who);
  },

  pass: async (desk, one) => {
    const who = staffOf(desk, 'quality');
    await look(desk, one, who);
    await command(desk, one, who, 'PassQualityReview', { note: 'Read with the pages beside it.' }, [
      'QualityReviewPassed',
    ]);
  },

  sign: async (desk, one) => {
    const who = reviewerOf(desk, one);
    const { contentHash } = await look<{ contentHash: string }>(desk, one, who, '/seal', 'seal of a draft');
    const data = {
      statement: 'I decided this case myself on the records listed.',
      signature: { kind: 'typed', text: 'The reviewer' },
      contentHash,
    };
    await command(desk, one, who, 'SignDetermination', data, ['DeterminationSigned']);
  },

  issue: async (desk, one) => {
    const who = staffOf(desk, 'service');
    await look(desk, one, who);
    await command(desk, one, who, 'IssueDetermination', {}, ['DeterminationIssued']);
  },

  'carry-out': async (desk, one) => {
    const data = { on: desk.today, how: 'authorized' };
    await command(desk, one, administratorOf(desk, one), 'ReportImplementation', data, ['ImplementationReported']);
  },

  appeal: async (desk, one) => {
    const data = {
      on: desk.today,
      ground: 'h5-plain-error',
      statement: 'The worker says that the report of the physician was misread.',
      verified: true,
    };
    await command(desk, one, staffOf(desk, 'service'), 'FileAppeal', data, ['AppealFiled']);
  },

  affirm: async (desk, one) => {
    const data = { on: desk.today, note: 'The presumption was not overcome.' };
    await command(desk, one, staffOf(desk, 'service'), 'AffirmOnAppeal', data, ['AppealAffirmed']);
  },

  remand: async (desk, one) => {
    const data = { on: desk.today, ground: 'h5-plain-error', factsFoundWrong: wrongFacts };
    await command(desk, one, staffOf(desk, 'director'), 'RemandOnAppeal', data, ['AppealRemanded']);
  },

  'begin-round': async (desk, one) => {
    const data = { channel: 'electronic' };
    await command(desk, one, staffOf(desk, 'assignment'), 'BeginNewRound', data, ['NewRoundBegun']);
    one.round++;
  },
};

const wrongFacts = 'The day of the examination was misread.';

async function assign(desk: Desk, one: RunningCase): Promise<void> {
  const who = staffOf(desk, 'assignment');
  await command(desk, one, who, 'AssignReviewer', {}, ['ReviewerAssigned']);
  await findReviewer(desk, one, who);
}

async function findReviewer(desk: Desk, one: RunningCase, who: Sender): Promise<void> {
  const { assignment } = await look<{ assignment: { reviewers: { id: string }[] } }>(desk, one, who);
  one.reviewer = assignment.reviewers.at(-1)?.id ?? null;
}

async function send(desk: Desk, one: RunningCase, who: Sender, paper: Paper): Promise<void> {
  const { key, name, title, kind, author, date, requirement, from, bytes } = paper;
  const fields = { title, kind, author, date, requirement, from };
  const path = `/api/cases/${one.caseNumber}/documents`;
  const answer = await desk.client.upload<{ files: { documentId: string | null }[] }>(
    who,
    path,
    { name, bytes, fields },
    'upload of a record',
  );
  await desk.pause();
  const documentId = answer.status === 200 ? answer.body.files[0]?.documentId : null;
  if (!documentId) throw new Unexpected(`${one.caseNumber}: ${title}: ${told(answer)}`);
  one.filed[key] = documentId;
}

/** What the checks find stands in the way of nobody here: the plan's texts answer them. An error ends the case. */
async function submit(desk: Desk, one: RunningCase, who: Sender): Promise<void> {
  await look(desk, one, who, '/findings', 'findings of the checks');
  await command(desk, one, who, 'SubmitDraft', {}, ['DraftSubmitted']);
}

const patienceSeconds = 300;

/** Its page says whether a record is still being read: who writes waits for it, for only what was read can be cited. */
async function readRecord(desk: Desk, one: RunningCase, who: Sender, documentId: string): Promise<void> {
  for (const end = Date.now() + patienceSeconds * 1_000; Date.now() < end; await sleep(500)) {
    const rest = `/documents/${documentId}/pages?from=1&to=5`;
    const { document } = await look<{ document: { status: string } }>(desk, one, who, rest, 'pages of a document');
    if (document.status === 'read') return;
  }
  throw new Unexpected(`${one.caseNumber}: a record was not read within ${patienceSeconds} s`);
}
