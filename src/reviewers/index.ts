export {
  type AttestationAsked,
  type AttestationGiven,
  type AttestationPoint,
  attestationFor,
  attestationPoints,
  checkAttestation,
} from './attestation.ts';
export { type Board, boards, findBoard } from './catalogue/boards.ts';
export { dwcReviewerSpecialties, dwcTreatmentSubCategories } from './catalogue/dwc-vocabulary.ts';
export { findSpecialty, getSpecialty, type Specialty, specialties } from './catalogue/specialties.ts';
export { type Party, type PartyRole, partiesOf, partyRoles } from './conflicts/parties.ts';
export { screenConflicts, screenPanel } from './conflicts/screen.ts';
export {
  type ConflictAnswer,
  type ConflictDecision,
  type ConflictPath,
  roleInWords,
  type Screening,
  withDecisions,
} from './conflicts/screening.ts';
export { type Credentials, credentialsOn, type Lapse, type LapseCode, lapseCodes } from './credentials.ts';
export { type DrawInput, type DrawResult, drawPolicy, drawReviewer, type Exclusion } from './draw/draw.ts';
export type { Candidate } from './draw/judged.ts';
export type { Load } from './draw/load.ts';
export { type PreparedPanel, preparePanel } from './draw/prepared-panel.ts';
export { type Queue, type QueueName, queueNames } from './draw/queue.ts';
export { dayTold, type LooseDraw, readDraw } from './draw/read-draw.ts';
export { type Replay, replay } from './draw/replay.ts';
export { type Fit, fitOf, type Reason, scoreWeights } from './fit/fit.ts';
export type { PanelProposal } from './fit/panel-proposal.ts';
export { type Region, regions } from './fit/regions.ts';
export { type FitRow, fitTable } from './fit/table.ts';
export { type TreatmentKind, treatmentKinds } from './fit/treatments.ts';
export { decideVote, type Vote, type VoteDecided } from './fit/vote.ts';
export { type MatchingCase, type MatchingCaseInput, matchingCaseSchema } from './matching-case.ts';
export {
  type Organization,
  type OrganizationGraph,
  organizationGraph,
  organizationSchema,
} from './organizations/graph.ts';
export { readOrganizations } from './organizations/read-organizations.ts';
export { importPanel, type PanelImported, panelRows, type RowRefused } from './panel/import.ts';
export { type PublicReviewer, publicView } from './public-view.ts';
export { type QualificationsBasis, type QualificationsWritten, qualificationsParagraph } from './qualifications.ts';
export { readMatchingCase } from './read-case.ts';
export {
  type Reviewer,
  type ReviewerInput,
  reviewerSchema,
  type Verification,
  verificationSchema,
} from './reviewer.ts';
