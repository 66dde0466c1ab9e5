import type { CaseEvent, CommandType, Role, Status } from '../../case/index.ts';

/** One step of a bulk action on one case: a command, in which states it is given, with what. */
export interface BulkStep {
  type: CommandType;
  /** The step is left out in every other state (the one before may have led past it). */
  in: readonly Status[];
  data: Record<string, unknown>;
}

/** A bulk action: the same steps on each of many cases, each case for itself. */
export interface BulkAction {
  roles: readonly Role[];
  steps: readonly BulkStep[];
  /** Only these outcomes of the last step are done in bulk; any other is for a person to look at. */
  only?: readonly CaseEvent['type'][];
}

/** What may be done to many cases at once. What needs a person's judgment in each case is not among it. */
export const bulkActions = {
  /** Only those found eligible by rule: a refusal, a deferral or a duplicate is looked at one by one. */
  'screen-eligible': {
    roles: ['intake'],
    steps: [
      { type: 'BeginScreening', in: ['received'], data: {} },
      { type: 'DecideEligibility', in: ['screening'], data: {} },
    ],
    only: ['FoundEligible'],
  },
  'send-notice': {
    roles: ['intake', 'assignment'],
    steps: [{ type: 'SendAssignmentNotice', in: ['eligible'], data: { channel: 'electronic' } }],
  },
  remind: {
    roles: ['records', 'assignment', 'service'],
    steps: [{ type: 'SendReminder', in: ['assigned', 'records-overdue', 'issued'], data: {} }],
  },
  'declare-complete': {
    roles: ['records'],
    steps: [{ type: 'DeclareRecordsComplete', in: ['assigned', 'records-overdue'], data: {} }],
  },
  'note-overdue': {
    roles: ['records'],
    steps: [{ type: 'NoteRecordsOverdue', in: ['assigned'], data: {} }],
  },
  /** The seeded draw of each case; a case for which nobody can be drawn stays and says for what it waits. */
  assign: {
    roles: ['assignment'],
    steps: [{ type: 'AssignReviewer', in: ['records-complete', 'panel-review'], data: {} }],
    only: ['ReviewerAssigned'],
  },
  issue: {
    roles: ['service'],
    steps: [{ type: 'IssueDetermination', in: ['signed'], data: {} }],
  },
  'begin-round': {
    roles: ['assignment'],
    steps: [{ type: 'BeginNewRound', in: ['remanded'], data: { channel: 'electronic' } }],
  },
} as const satisfies Record<string, BulkAction>;

export type BulkName = keyof typeof bulkActions;
export const bulkNames = Object.keys(bulkActions) as [BulkName, ...BulkName[]];
