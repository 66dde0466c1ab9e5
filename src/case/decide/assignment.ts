import { granted, type Refusal, refused } from '../../law/refusal.ts';
import type { CaseRecord } from '../commands.ts';
import type { CaseEvent } from '../events.ts';
import type { CaseState } from '../state.ts';
import type { Decide, DecideContext } from './context.ts';
import { missing } from './refusals.ts';

/** From the notice of assignment to a reviewer who may open the file: 8 CCR 9792.10.4-.6, LC 139.5. */
export const sendAssignmentNotice: Decide<'SendAssignmentNotice'> = (state, data) =>
  granted([{ type: 'AssignmentNoticeSent', data: { channel: data.channel, priority: state.priority } }]);

/** 9792.10.4(a): same employee, same requesting physician, same date of injury. */
export const consolidate: Decide<'Consolidate'> = (state, data, { found }) => {
  const other = found.other;
  if (!other) return refused({ code: 'case-not-found', because: `There is no case ${data.into}.`, field: 'into' });
  if (other.caseNumber === state.caseNumber)
    return refused({ code: 'consolidated-with-itself', because: 'A case cannot be joined to itself.', field: 'into' });
  if (identityFor(state) !== identityFor(other)) {
    return refused({
      code: 'not-consolidable',
      because:
        'Cases are joined only for the same employee, the same requesting physician and the same date of injury.',
      field: 'into',
      rule: '8 CCR 9792.10.4(a)',
    });
  }
  return granted([{ type: 'Consolidated', data }]);
};

function identityFor({ application }: CaseState): string {
  const { employee, requestingPhysician, dateOfInjury } = application;
  const names = [
    employee.name.first,
    employee.name.last,
    requestingPhysician?.name.first,
    requestingPhysician?.name.last,
  ];
  return [...names, employee.birthDate, dateOfInjury].map((part) => (part ?? '').trim().toLowerCase()).join('|');
}

export const convertToExpedited: Decide<'ConvertToExpedited'> = (state, data, { today }) => {
  if (state.priority === 'expedited')
    return refused({ code: 'already-expedited', because: 'This review is expedited already.' });
  if (data.certifiedOn > today)
    return refused({ code: 'date-in-future', because: 'That day has not come yet.', field: 'certifiedOn' });
  return granted([
    { type: 'PriorityConverted', data: { to: 'expedited', because: data.statement, certifiedOn: data.certifiedOn } },
  ]);
};

export const convertToRegular: Decide<'ConvertToRegular'> = (state, data) => {
  if (state.priority === 'standard')
    return refused({ code: 'already-regular', because: 'This review is a regular one already.' });
  return granted([{ type: 'PriorityConverted', data: { to: 'standard', because: data.reason, certifiedOn: null } }]);
};

export const receiveRecords: Decide<'ReceiveRecords'> = (state, data, { actor }) => {
  const known = new Map(state.records.map((record) => [record.sha256, record]));
  // The records desk may describe again what is there; from everybody else the same file comes once.
  // Nor may a refusal tell anybody of a record that is sealed: it is taken again, described as it was.
  const isSealed = (sha256: string): boolean => (known.get(sha256)?.documentId ?? '') in state.sealed;
  const again =
    actor.role === 'records' ? undefined : data.records.find(({ sha256 }) => known.has(sha256) && !isSealed(sha256));
  if (again) {
    return refused({
      code: 'record-already-there',
      because: `“${again.title}” is in the file already, as “${known.get(again.sha256)?.title}”.`,
      field: 'records',
    });
  }
  const sender = senderFor[actor.role];
  const other = sender && data.records.find((record) => record.from !== sender);
  if (other)
    return refused({
      code: 'sender-is-not-you',
      because: `You can only send records as yourself; “${other.title}” says it comes from somebody else.`,
      field: 'records',
    });
  const records = data.records.map((record) =>
    actor.role !== 'records' && isSealed(record.sha256) ? known.get(record.sha256)! : record,
  );
  return granted([{ type: 'RecordsReceived', data: { records } }]);
};

const senderFor: Partial<Record<DecideContext['actor']['role'], string>> = {
  employee: 'employee',
  representative: 'employee',
  physician: 'requesting-physician',
  'claims-administrator': 'claims-administrator',
};

/** A determination never rests on the UR decision alone (9792.10.6(b)(2)): some report of a physician must be there. */
export const declareRecordsComplete: Decide<'DeclareRecordsComplete'> = (state, data) => {
  const lacking = lackingIn(state.records);
  return lacking ? refused(lacking) : granted([{ type: 'RecordsCompleted', data: { note: data.note ?? null } }]);
};

/** What keeps records from being complete; null where they may be declared so. */
export function lackingIn(records: readonly CaseRecord[]): Refusal | null {
  const reports = records.filter(
    (record) => record.requirement !== null && ['R1', 'R4', 'R8', 'R9'].includes(record.requirement),
  );
  if (reports.length === 0)
    return {
      code: 'no-medical-records',
      because: 'There is no medical report in the file yet; the UR decision alone is not enough.',
      rule: '8 CCR 9792.10.5(a)(1)(A), 9792.10.6(b)(2)',
    };
  if (!records.some((record) => record.requirement === 'R2'))
    return {
      code: 'application-form-missing',
      because: 'The claims administrator has not sent its copy of the application form (R2).',
      rule: '8 CCR 9792.10.5(a)(1)',
    };
  return null;
}

/**
 * The program by itself finds nobody late whose records were enough on the day they were due and wait for a person to
 * declare them complete; the records desk, which knows what is still missing, may.
 */
export const noteRecordsOverdue: Decide<'NoteRecordsOverdue'> = (_state, _data, { found, today, actor }) => {
  const dueOn = found.recordsDueOn;
  if (dueOn === undefined) return missing('due date of the records');
  if (dueOn === null || dueOn.slice(0, 10) >= today) {
    return refused({
      code: 'not-overdue',
      because: dueOn ? `The records are due on ${dueOn.slice(0, 10)}.` : 'No records are due.',
      rule: '8 CCR 9792.10.5(a)(1)',
    });
  }
  const enoughOn = found.recordsEnoughOn;
  if (actor.role === 'system' && enoughOn && enoughOn <= dueOn.slice(0, 10)) {
    return refused({
      code: 'waits-for-the-records-desk',
      because: `The records came by ${enoughOn}, in time, and wait to be declared complete.`,
      rule: '8 CCR 9792.10.5(a)(1)',
    });
  }
  return granted([{ type: 'RecordsFoundOverdue', data: { dueOn } }]);
};

export const assignReviewer: Decide<'AssignReviewer'> = (state, _data, context) => {
  const seats = state.panel?.size ?? 1;
  if (state.reviewers.length >= seats)
    return refused({
      code: 'reviewers-complete',
      because: 'Every seat of this review is taken.',
      rule: '8 CCR 9792.10.6(b)(1), (c)',
    });
  return drawn(context, null);
};

/** 9792.10.6(b)(2): on what employee and physician sent, never on the UR decision alone. */
export const proceedWithoutRecords: Decide<'ProceedWithoutRecords'> = (state, data, context) => {
  if (!state.records.some((record) => record.kind !== 'ur-decision')) {
    return refused({
      code: 'no-medical-records',
      because: 'Nothing but the UR decision is in the file; nobody may decide on that alone.',
      rule: '8 CCR 9792.10.6(b)(2)',
    });
  }
  return drawn(context, data.reason);
};

function drawn({ found }: DecideContext, withoutRecords: string | null): ReturnType<Decide<'AssignReviewer'>> {
  const draw = found.draw;
  if (!draw) return missing('panel');
  const event: CaseEvent =
    draw.chosen === null
      ? { type: 'ReviewerNotFound', data: { draw } }
      : { type: 'ReviewerAssigned', data: { reviewerId: draw.chosen, draw, withoutRecords } };
  return granted([event]);
}

export const attestNoConflict: Decide<'AttestNoConflict'> = (state, data, { actor, found }) => {
  const seat = state.reviewers.find((one) => one.id === actor.id);
  if (!seat) return refused({ code: 'not-your-case', because: 'This case is not assigned to you.', rule: 'LC 139.5' });
  if (seat.attested) return refused({ code: 'already-attested', because: 'You have affirmed these points already.' });
  if (!found.attestation) return missing('points to affirm');
  const left = found.attestation.points.filter((point) => !data.affirmed.includes(point));
  if (left.length > 0)
    return refused({
      code: 'not-all-affirmed',
      because: `Affirm each point or decline the case. Still open: ${left.join(', ')}.`,
      field: 'affirmed',
      rule: 'LC 139.5',
    });
  const { qualifications } = found.attestation;
  if (!qualifications.ok) return qualifications;
  return granted([
    {
      type: 'ConflictAttested',
      data: { reviewerId: actor.id, affirmed: data.affirmed, qualifications: qualifications.value },
    },
  ]);
};

export const declineReview: Decide<'DeclineReview'> = (state, data, { actor }) => {
  if (!state.reviewers.some((one) => one.id === actor.id))
    return refused({ code: 'not-your-case', because: 'This case is not assigned to you.' });
  return granted([{ type: 'ReviewDeclined', data: { reviewerId: actor.id, reason: data.reason } }]);
};

export const takeBackReview: Decide<'TakeBackReview'> = (state, data) => {
  const seat = state.reviewers.at(-1);
  if (!seat) return refused({ code: 'nobody-assigned', because: 'Nobody has this case.' });
  return granted([{ type: 'ReviewTakenBack', data: { reviewerId: seat.id, reason: data.reason } }]);
};

export const decideConflict: Decide<'DecideConflict'> = (_state, data, { actor, today }) =>
  granted([{ type: 'ConflictDecided', data: { ...data, by: actor.id, on: today } }]);

export const approvePanel: Decide<'ApprovePanel'> = (state, data) => {
  if (state.panel)
    return refused({
      code: 'panel-already-approved',
      because: `A panel of ${state.panel.size} is approved already.`,
      rule: '8 CCR 9792.10.6(c)',
    });
  return granted([{ type: 'PanelApproved', data }]);
};
