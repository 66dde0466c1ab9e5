/** The law as data: the public door of the room. */
export * from './application.ts';
export * from './calendar/calendar.ts';
export { type CaseFact, type CaseFactKind, caseFactKinds, factAt } from './clocks/case-facts.ts';
export { type CaseKind, type Clock, caseKinds, clockUnits } from './clocks/clock.ts';
export { clockList, clocks, findClock } from './clocks/clocks.ts';
export { averageDaysToDecide, type DaysToDecide, daysToDecide } from './clocks/days-to-decide.ts';
export { type Due, due } from './clocks/due.ts';
export { type CaseClock, type ClockStatus, openClocks } from './clocks/open-clocks.ts';
export { type DueQuestion, dueQuestionSchema, type Served, servings } from './clocks/question.ts';
export * from './dates/days.ts';
export * from './dates/duration.ts';
export * from './dates/format.ts';
export * from './dates/pacific.ts';
export * from './dates/types.ts';
export {
  type EarlierApplication,
  earlierOutcomes,
  type ScreeningContext,
  type ScreeningContextInput,
  screeningContextSchema,
} from './eligibility/context.ts';
export {
  commonTreatments,
  duplicateBucket,
  duplicateKey,
  isDuplicateOf,
  repeatedItems,
} from './eligibility/duplicates.ts';
export { filedOn, formularyStart, reviewKindOf } from './eligibility/filing-time.ts';
export type { Effect, ReasonFacts, Variant } from './eligibility/found.ts';
export { type NoticeService, noticeOf, noticeText, type ScreeningNotice } from './eligibility/notice.ts';
export { readScreeningInput } from './eligibility/read-input.ts';
export { type ReasonCode, type ReasonRule, reasonCodes, reasonList, reasonRules } from './eligibility/reasons.ts';
export { isSameTreatment } from './eligibility/same-treatment.ts';
export { isSameWorker } from './eligibility/same-worker.ts';
export {
  type Reason,
  type Screening,
  type ScreeningOutcome,
  screen,
  screeningOutcomes,
  type TraceStep,
} from './eligibility/screen.ts';
export type { FeeRow } from './fees/fee-row.ts';
export { type Fee, type FeeQuestion, feeFor, feeQuestionSchema, feeTable } from './fees/fees.ts';
export {
  type LateRecordsFacts,
  type LateRecordsReferral,
  lateRecordsReferral,
  type Penalty,
  penalties,
  penaltyOf,
} from './fees/penalties.ts';
export { lawDocument } from './law-document.ts';
export * from './refusal.ts';
export * from './rule.ts';
export * from './standards/citation-form.ts';
export * from './standards/evidence-levels.ts';
export {
  type BodyRegion,
  bodyRegions,
  type Guideline,
  type GuidelineTopic,
  guidelineTopics,
} from './standards/guideline.ts';
export {
  editionInForce,
  type GuidelineQuery,
  guidelines,
  guidelinesInForce,
  otherSources,
} from './standards/guidelines.ts';
export * from './standards/search-sequence.ts';
export {
  baseRule,
  type Standard,
  type StandardsRegime,
  standards,
  standardsOn,
  standardsRegimes,
} from './standards/standards.ts';
