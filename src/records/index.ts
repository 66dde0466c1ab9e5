/** The case file, from the bytes that were sent to words with places: the public door of the room. */

export { classifyPages } from './describe/classify.ts';
export { type DocumentProposal, describeDocument } from './describe/describeDocument.ts';
export { type DocumentKind, documentKinds, documentKindWords, physicianReports } from './describe/kinds.ts';
export { sameName } from './describe/names.ts';
export {
  type CasePatient,
  type PatientCheck,
  type PatientProposal,
  patientMismatch,
  readPatient,
} from './describe/patient.ts';
export type { Place, Proposal } from './describe/place.ts';
export { type SplitPart, splitBundle } from './describe/splitBundle.ts';
export { findNearDuplicates, type NearDuplicate } from './duplicates/nearDuplicates.ts';
export {
  addPages,
  buildFileIndex,
  type DocumentIndex,
  type FileIndex,
  joinIndexes,
  pagesOfIndex,
} from './find/fileIndex.ts';
export { parseQuery, type Query } from './find/query.ts';
export { type Hit, type SearchOptions, type SearchResult, searchFile } from './find/searchFile.ts';
export type { FilePage } from './find/segment.ts';
export { restoreIndex, serialiseIndex } from './find/store.ts';
export { defaultLimits, type Limits } from './limits.ts';
export { OcrPool, sharedOcr } from './ocr/pool.ts';
export { type KeptPage, type KeptWord, keptPage, pageOfKept } from './pages/keptPage.ts';
export { numberPages, type PageRange } from './pages/numberPages.ts';
export { type Box, boxAround, type Page, type Word } from './pages/page.ts';
export { type ReadOptions, readPages } from './pages/readPages.ts';
export { type PageImage, renderPage } from './pages/renderPage.ts';
export { readUrDecision, type UrDecisionProposal } from './prefill/readUrDecision.ts';
export type { TreatmentProposal, UrOutcome } from './prefill/treatments.ts';
export type { ReadingSummary } from './reading/messages.ts';
export { type DocumentToRead, Scribe, sharedScribe } from './reading/scribe.ts';
export type { ActiveContent, EmbeddedFile } from './receive/active.ts';
export { isThreat } from './receive/active.ts';
export type { AcceptedFile, BundlePart, Inspection, RefusedFile, UnpackedBundle } from './receive/inspect.ts';
export { inspectUpload } from './receive/inspectUpload.ts';
export type { BundleKind, FileKind } from './receive/kind.ts';
export type { NamedReport, ReceivedDocument, RecordFacts, Sender } from './required/facts.ts';
export { mayReview } from './required/mayReview.ts';
export { referralEvidence } from './required/referralEvidence.ts';
export {
  type RecordCode,
  type RequiredRecord,
  type RequiredRecords,
  requiredRecords,
} from './required/requiredRecords.ts';
export { ReadingRoom, sharedRoom } from './thread/room.ts';
