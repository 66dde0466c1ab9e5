/** Steps that are taken in a section, a workbench or a list of their own, not by a form from the queue. */
const elsewhere = new Set<string>([
  'RecordNotice',
  'RecordService',
  'ReceiveRecords',
  'DecideConflict',
  'DecideReferral',
  'SaveDraft',
  'WaiveFinding',
  'ReturnDraft',
  'Terminate',
  'Withdraw',
  'ChangeRepresentative',
  'ChangeAdministrator',
  'FileAppeal',
  'TakeBackReview',
  'ConvertToExpedited',
  'ConvertToRegular',
  'MarkDuplicate',
  'Consolidate',
  'CorrectDetermination',
  'RefuseApproval',
  'AskApproval',
  'RequestInformation',
  'SendReminder',
  'ReopenDraft',
]);

/** The step that leads a case on, among those open to a desk; null where a person must look at the case first. */
export const nextStepOf = (steps: readonly string[]): string | null =>
  steps.find((step) => !elsewhere.has(step)) ?? null;
