/** The library of published determinations: catalogue, search, similar ones, statistics, open data (see README.md). */
export { bodyRegions, bodyRegionsIn } from './catalogue/body.ts';
export { categoryLabel, categoryTree, type MainCategory } from './catalogue/categories.ts';
export { categoriseTreatment } from './catalogue/categorise.ts';
export { type CategoryCorrection, isInTree, noteCorrection, readCorrections } from './catalogue/corrections.ts';
export { drugsIn } from './catalogue/drugs.ts';
export { enterLetter } from './catalogue/enter.ts';
export type { CatalogueEntry, CatalogueItem, GuidelineCited } from './catalogue/entry.ts';
export { type ReasonKind, reasonKinds, reasonsIn } from './catalogue/reasons.ts';
export { type ImportOptions, type ImportReport, importLetters } from './import/import.ts';
export type { Source } from './import/messages.ts';
export { type Facet, facetNames, itemFacetNames, letterFacetNames } from './index/fields.ts';
export { Library } from './index/library.ts';
export type { SearchIndex } from './index/search-index.ts';
export { type WholeFile, wholeFiles } from './index/whole-files.ts';
export { type Following, type FollowStatus, followLibrary } from './objects/follow.ts';
export type { ObjectPlace } from './objects/port.ts';
export { type Pulled, pullLibrary } from './objects/pull.ts';
export { type Pushed, type PushOptions, pushLibrary } from './objects/push.ts';
export { type ExportReport, exportLibrary, publicEntry } from './open-data/export.ts';
export { csvField, csvHead, csvRows } from './open-data/rows.ts';
export { atomFeed, atomOfSearch, type Change, noteChanges, readChanges, withdrawnKeys } from './publish/changes.ts';
export { decidePublication, notYet, type PublicationCommand } from './publish/decide.ts';
export { draftPublic, type PublicDraft } from './publish/draft.ts';
export { scanFinished } from './publish/leak-scan/index.ts';
export * from './publish/publication.ts';
export {
  changedSentences,
  coolingDays,
  type FinishAnswer,
  type Finished,
  finishPublic,
  publishedEntry,
} from './publish/publish.ts';
export { publish, recall } from './publish/recall.ts';
export { withLooseTreatment } from './query/loose.ts';
export * from './query/request.ts';
export { type SimilarAnswer, type SimilarQuestion, similarTo } from './similar/similar.ts';
export { fewest, type Share, wilson } from './stats/interval.ts';
export { eligibilityTables, type ReportTable, yearlyTables } from './stats/report.ts';
export { type Statistics, statisticsOf } from './stats/statistics.ts';
