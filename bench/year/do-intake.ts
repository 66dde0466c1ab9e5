import { applicationOf } from './application.ts';
import { attorneyOf } from './plan.ts';
import type { ErrandType } from './plan-errands.ts';
import { administratorOf, command, type Desk, filerOf, look, type RunningCase, staffOf } from './running-case.ts';

export type Do = (desk: Desk, one: RunningCase) => Promise<void>;

/** From receipt to the notice of assignment, and the early ends. */
export const intakeErrands: Partial<Record<ErrandType, Do>> = {
  file: async (desk, one) => {
    const { who, role } = filerOf(desk, one);
    const application = applicationOf(one.plan, attorneyOf(desk.year, one.plan));
    const done = await command(desk, one, who, 'FileApplication', { application }, ['ApplicationReceived'], role);
    one.caseNumber = done.caseNumber;
  },

  screen: async (desk, one) => {
    const who = staffOf(desk, 'intake');
    const page = await look<{ status: string }>(desk, one, who);
    if (page.status === 'received') await command(desk, one, who, 'BeginScreening', {}, ['ScreeningBegun']);
    if (waitsForInformation(one)) return;
    await command(desk, one, who, 'DecideEligibility', {}, [decisionOf(one)]);
  },

  ask: async (desk, one) => {
    const data = { from: 'employee', what: 'The number of the claim is missing on the form.', channel: 'electronic' };
    await command(desk, one, staffOf(desk, 'intake'), 'RequestInformation', data, ['InformationRequested']);
  },

  answer: async (desk, one) => {
    const application = { ...applicationOf(one.plan, attorneyOf(desk.year, one.plan)), claimNumber: one.plan.claim };
    const data = { answer: 'The number of the claim was told.', application };
    await command(desk, one, staffOf(desk, 'intake'), 'AnswerInformationRequest', data, ['InformationReceived']);
  },

  resume: async (desk, one) => {
    const data = { because: 'liability-resolved', on: desk.today, note: 'Liability for the injury was accepted.' };
    await command(desk, one, administratorOf(desk, one), 'ResumeScreening', data, ['ScreeningResumed']);
  },

  notify: async (desk, one) => {
    const who = staffOf(desk, 'assignment');
    await look(desk, one, who);
    await command(desk, one, who, 'SendAssignmentNotice', { channel: 'electronic' }, ['AssignmentNoticeSent']);
  },

  withdraw: async (desk, one) => {
    const data = { reason: 'The worker told us that no review is wanted any more.' };
    await command(desk, one, staffOf(desk, 'intake'), 'Withdraw', data, ['Withdrawn']);
  },

  terminate: async (desk, one) => {
    const data = { because: 'authorized', on: desk.today, note: 'The treatment is authorized now.' };
    await command(desk, one, administratorOf(desk, one), 'Terminate', data, ['Terminated']);
  },
};

const answerable = (one: RunningCase): boolean => one.errands[one.next + 1]?.type === 'ask';
const waitsForInformation = answerable;

function decisionOf(one: RunningCase): string {
  const { fate, resumed } = one.plan;
  const isAgain = one.errands.slice(0, one.next).some(({ type }) => type === 'screen');
  switch (fate) {
    case 'duplicate':
      return 'MarkedDuplicate';
    case 'late':
    case 'unsigned':
    case 'no-decision':
    case 'conditional':
    case 'information-lapsed':
      return 'FoundIneligible';
    case 'deferred':
      return 'Deferred';
    case 'withdrawn':
    case 'terminated':
    case 'reviewed':
      return resumed && !isAgain ? 'Deferred' : 'FoundEligible';
  }
}
