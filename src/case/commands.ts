import { z } from 'zod';
import { outcomes } from '../determination/model.ts';
import { applicationSchema, representativeSchema } from '../law/application.ts';
import { plainDateSchema } from '../law/dates/types.ts';
import { draftSectionSchema } from './draft.ts';
import { draftDifferenceSchema } from './draft-difference.ts';
import { signatureSchema } from './signature.ts';

/**
 * What a person may ask of a case: one schema a command. The same schemas validate requests, make the OpenAPI
 * document and draw the forms. What the program itself must find out first (a draw, findings, earlier applications)
 * is not asked of the person: it reaches `decide` in its context.
 */
const reason = z.string().trim().min(3).max(4_000);
const words = z.string().trim().min(3).max(20_000);
const nothing = z.object({});
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const partySchema = z.enum([
  'employee',
  'representative',
  'claims-administrator',
  'physician',
  'employer',
  'director',
]);
export type Party = z.output<typeof partySchema>;

export const channelSchema = z.enum(['mail', 'electronic', 'personal', 'fax']);
export type Channel = z.output<typeof channelSchema>;

/** The R-numbers of 8 CCR 9792.10.5 as section 6 of the rules counts them. */
export const requirements = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9'] as const;

export const recordSchema = z.object({
  documentId: z.string().min(1).max(80),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  title: z.string().trim().min(1).max(300),
  kind: z.string().trim().min(1).max(60),
  author: z.string().trim().max(200).nullable(),
  date: plainDateSchema.nullable(),
  from: z.enum(['claims-administrator', 'employee', 'requesting-physician', 'other']),
  pages: z.number().int().positive().max(20_000),
  requirement: z.enum(requirements).nullable(),
});
export type CaseRecord = z.output<typeof recordSchema>;

export const commandSchemas = {
  FileApplication: z.object({ application: applicationSchema }),
  BeginScreening: nothing,
  MarkDuplicate: z.object({ of: z.string().min(1).max(40) }),
  RequestInformation: z.object({ from: partySchema, what: words, channel: channelSchema }),
  AnswerInformationRequest: z.object({ answer: words, application: applicationSchema.nullish() }),
  LapseInformationRequest: nothing,
  DisputeLiability: z.object({ reason }),
  DecideEligibility: z.object({
    override: z.object({ outcome: z.enum(['eligible', 'ineligible']), reason }).nullish(),
  }),
  ResumeScreening: z.object({
    because: z.enum(['liability-resolved', 'administrator-agrees']),
    on: plainDateSchema,
    note: reason,
  }),
  SendAssignmentNotice: z.object({ channel: channelSchema }),
  Consolidate: z.object({ into: z.string().min(1).max(40) }),
  ConvertToExpedited: z.object({ certifiedOn: plainDateSchema, statement: words }),
  ConvertToRegular: z.object({ reason }),
  ReceiveRecords: z.object({ records: z.array(recordSchema).min(1).max(500) }),
  DeclareRecordsComplete: z.object({ note: z.string().trim().max(2_000).nullish() }),
  NoteRecordsOverdue: nothing,
  AssignReviewer: z.object({ seed: z.string().trim().min(1).max(80).nullish() }),
  ProceedWithoutRecords: z.object({ reason, seed: z.string().trim().min(1).max(80).nullish() }),
  AttestNoConflict: z.object({
    affirmed: z.array(z.string()).min(1).max(40),
    signature: z.string().trim().min(2).max(200),
  }),
  DeclineReview: z.object({ reason }),
  TakeBackReview: z.object({ reason }),
  /** `path` is the key of the possible conflict that screening named. */
  DecideConflict: z.object({ reviewerId: z.string(), path: z.string().min(1).max(300), conflict: z.boolean(), reason }),
  ApprovePanel: z.object({ size: z.number().int().min(2).max(5), reason }),
  AskParty: z.object({ to: partySchema, question: words }),
  AnswerReviewer: z.object({ answer: words }),
  GrantExtension: z.object({ days: z.number().int().min(1).max(3), reason }),
  /** The whole section, as for the first save, or what changed in the version expected. */
  SaveDraft: z
    .object({
      expectedSectionVersion: z.number().int().nonnegative(),
      change: draftSectionSchema.nullish(),
      difference: draftDifferenceSchema.nullish(),
    })
    .refine(({ change, difference }) => !change !== !difference, {
      message: 'Send either the section or the difference.',
    }),
  /** `answers`: where the finding shows pages of the file, what is said to each document among them. */
  WaiveFinding: z.object({
    finding: z.string().min(1).max(300),
    reason: z.string().trim().min(10).max(4_000),
    answers: z
      .array(z.object({ documentId: z.string().max(80), words: z.string().trim().min(3).max(2_000) }))
      .max(500)
      .nullish(),
  }),
  CastVote: z.object({ treatmentId: z.string(), outcome: z.enum(outcomes), analysis: words }),
  SubmitDraft: nothing,
  ReturnDraft: z.object({
    comments: z
      .array(z.object({ place: z.string().max(200), words: z.string().trim().min(1).max(4_000) }))
      .min(1)
      .max(100),
  }),
  PassQualityReview: z.object({ note: z.string().trim().max(2_000).nullish() }),
  /** `contentHash`: the seal the reviewer was shown; signing refuses another content. */
  SignDetermination: z.object({
    statement: z.literal('I decided this case myself on the records listed.'),
    signature: signatureSchema,
    contentHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullish(),
  }),
  ReopenDraft: z.object({ reason }),
  IssueDetermination: nothing,
  RecordService: z.object({
    version: z.number().int().positive(),
    to: partySchema,
    channel: channelSchema,
    on: plainDateSchema,
    /** `failed`: it did not go out and is tried again; `returned`: it went out and came back, or cannot go out at all. */
    result: z.enum(['sent', 'delivered', 'failed', 'returned']),
    note: z.string().trim().max(500).nullish(),
  }),
  /** The same for a notice on paper; which one, by the hash of what was filed. */
  RecordNoticeService: z.object({
    notice: sha256,
    to: partySchema,
    on: plainDateSchema,
    result: z.enum(['sent', 'returned']),
    note: z.string().trim().max(500).nullish(),
  }),
  /** Serves a letter (by version) or a notice (by hash) once more, in another way or at another address. */
  ServeAgain: z
    .object({
      version: z.number().int().positive().nullish(),
      notice: sha256.nullish(),
      to: partySchema,
      channel: z.enum(['mail', 'electronic']),
      address: z.string().trim().min(5).max(400),
      reason,
    })
    .refine(({ version, notice }) => (version == null) !== (notice == null), {
      message: 'Name a version of the letter, or a notice.',
      path: ['version'],
    }),
  /** How a party wants its letters and notices from now on. `address`: an e-mail address, or lines joined by commas. */
  ChooseDelivery: z.object({
    to: partySchema,
    channel: z.enum(['mail', 'electronic']),
    address: z.string().trim().min(5).max(400),
  }),
  /** A notice that went to a party, recorded by the program when it was delivered (the letter itself: RecordService). */
  RecordNotice: z.object({
    notice: z.string().min(1).max(60),
    to: partySchema,
    channel: channelSchema,
    language: z.enum(['en', 'es']),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  CorrectDetermination: z.object({ correction: reason, change: draftSectionSchema }),
  Terminate: z.object({ because: z.enum(['authorized', 'settled', 'other']), on: plainDateSchema, note: reason }),
  Withdraw: z.object({ reason }),
  ReportImplementation: z.object({
    on: plainDateSchema,
    how: z.enum(['authorized', 'paid']),
    note: z.string().trim().max(2_000).nullish(),
  }),
  /** Why an overturned treatment has not been authorized or paid yet (9792.10.7(a)): said, dated; the clock runs on. */
  ExplainNoImplementation: z.object({
    because: z.enum(['liability-disputed', 'appeal-filed', 'waiting-for-information', 'other']),
    reason,
    expectedOn: plainDateSchema.nullish(),
  }),
  /** A party says that it has this version of the determination. */
  AcknowledgeDetermination: z.object({ version: z.number().int().positive() }),
  FileAppeal: z.object({
    on: plainDateSchema,
    ground: z.enum(['h1-powers', 'h2-fraud', 'h3-conflict', 'h4-bias', 'h5-plain-error', 'ineligibility']),
    statement: words,
    verified: z.boolean(),
  }),
  AffirmOnAppeal: z.object({ on: plainDateSchema, note: reason }),
  RemandOnAppeal: z.object({
    on: plainDateSchema,
    ground: z.enum(['h1-powers', 'h2-fraud', 'h3-conflict', 'h4-bias', 'h5-plain-error', 'ineligibility']),
    factsFoundWrong: words,
  }),
  BeginNewRound: z.object({ channel: channelSchema }),
  /** Reminds the claims administrator: of records that are due, or after the determination of carrying it out. */
  SendReminder: nothing,
  /** Puts a question to the Administrative Director that is hers to decide; she grants it by the step itself. */
  AskApproval: z.object({ kind: z.enum(['panel', 'extension', 'information']), reason: words }),
  RefuseApproval: z.object({ reason }),
  /** What the Administrative Director makes of late records: an order to show cause, or nothing (8 CCR 9792.12). */
  DecideReferral: z.object({ decision: z.enum(['show-cause', 'no-action']), reason }),
  /** Keeps a record from those who do not need it; `forReview`: whoever decides needs it. */
  SealRecord: z.object({ documentId: z.string().min(1).max(80), forReview: z.boolean(), reason }),
  UnsealRecord: z.object({ documentId: z.string().min(1).max(80), reason }),
  ChangeRepresentative: z.object({ representative: representativeSchema.nullable(), from: plainDateSchema }),
  ChangeAdministrator: z.object({
    company: z.string().trim().min(1).max(300),
    adjuster: z.string().trim().max(200).nullish(),
    from: plainDateSchema,
  }),
} as const satisfies Record<string, z.ZodType>;

export type CommandType = keyof typeof commandSchemas;
export const commandTypes = Object.keys(commandSchemas) as CommandType[];

/** A command with its data, by type. */
export type CommandOf<T extends CommandType> = { [K in T]: { type: K; data: z.output<(typeof commandSchemas)[K]> } }[T];
export type Command = CommandOf<CommandType>;
