/** The life of a case: what may be done, by whom, what happened, and where it stands. */
export { actions, actionsOpenTo, isOpenTo, mayFile, rolesFor, statesFor } from './actions.ts';
export { type Billed, billedOf } from './billed.ts';
export { clocksOf, daysTaken, factsOf, isClosed, type NextDeadline, nextDeadline } from './clocks.ts';
export {
  type CaseRecord,
  type Channel,
  type Command,
  type CommandOf,
  type CommandType,
  commandSchemas,
  commandTypes,
  type Party,
} from './commands.ts';
export { lackingIn } from './decide/assignment.ts';
export type { DecideContext, Found } from './decide/context.ts';
export { decide } from './decide/index.ts';
export { type DeliveryStatus, deliveriesOf, type OneDelivery } from './deliveries.ts';
export { assembleDetermination, draftGaps, outcomeOf, previewDetermination } from './determination-of.ts';
export * from './draft.ts';
export { applyDifference, type DraftDifference } from './draft-difference.ts';
export { type DraftEdit, differenceOf } from './draft-edits.ts';
export { type Duty, type DutyAct, dutiesOf } from './duties.ts';
export type {
  CaseEvent,
  DrawRecord,
  EventData,
  EventType,
  FiledLetter,
  RecordedEvent,
  ScreeningRecord,
  ServiceAddress,
} from './events.ts';
export { evolve, fold } from './evolve.ts';
export { type AlwaysRead, alwaysReadBecause, drawQualitySample, type QualitySample } from './quality-sample.ts';
export { type Actor, partyRoles, type Role, roles, staffRoles } from './roles.ts';
export { recordsForReview, type Seal, withSealedListed } from './sealed.ts';
export type { Signature, SignatureKept } from './signature.ts';
export type { CaseState, IssuedVersion, ReviewerInCase } from './state.ts';
export { closedStatuses, type Status, statuses } from './status.ts';
