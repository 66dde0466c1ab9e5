import { type CommandType, commandTypes } from './commands.ts';
import type { Role } from './roles.ts';
import type { Status } from './status.ts';

/**
 * What may be done in each state, and by whom (section 4 of the rules). The one table: `decide` refuses what is not
 * here, the server offers what is here, and a page draws a button for what it was offered. The compiler asks for
 * every status; the test asks that every command stands somewhere.
 */
type Allowed = Partial<Record<CommandType, readonly Role[]>>;

const applicant = ['employee', 'representative'] as const;
const anyParty = ['employee', 'representative', 'claims-administrator', 'physician'] as const;

/** LC 4610.5(g), 9792.10.6(a): the dispute may end at any time before the determination is issued. */
const mayEnd: Allowed = {
  Withdraw: [...applicant, 'physician', 'intake'],
  Terminate: ['claims-administrator', 'intake', 'service'],
};

/** Who speaks for whom may change at any time; the change is dated, and service follows it (K22, C23). */
const partiesMayChange: Allowed = {
  ChangeRepresentative: [...applicant, 'intake', 'service'],
  ChangeAdministrator: ['claims-administrator', 'intake', 'service'],
  ChooseDelivery: [...anyParty, 'intake', 'service'],
};

const whileOpen: Allowed = { ...mayEnd, ...partiesMayChange };

/** LC 4610.5(m), 9792.10.5(b): records may come as long as nothing is signed. */
const recordsMayCome: Allowed = { ReceiveRecords: [...anyParty, 'records'] };

/** 9792.10.4(c): at any time after receipt, on the treating physician's certification. */
const priorityMayChange: Allowed = {
  ConvertToExpedited: ['physician', 'intake', 'assignment'],
  ConvertToRegular: ['assignment', 'director'],
};

const whileAssigned: Allowed = { ...whileOpen, ...recordsMayCome, ...priorityMayChange };

const whileReviewed: Allowed = {
  ...whileAssigned,
  AttestNoConflict: ['reviewer'],
  DeclineReview: ['reviewer'],
  TakeBackReview: ['assignment', 'system'],
  AskParty: ['reviewer'],
  SaveDraft: ['reviewer'],
  WaiveFinding: ['reviewer'],
  CastVote: ['reviewer'],
  SubmitDraft: ['reviewer'],
  ApprovePanel: ['director'],
  GrantExtension: ['director'],
  AskApproval: ['reviewer', 'assignment'],
  RefuseApproval: ['director'],
};

const appealable: Allowed = { FileAppeal: [...anyParty, 'service'] };

const whileIssued: Allowed = {
  ...appealable,
  ...partiesMayChange,
  RecordService: ['service', 'system'],
  CorrectDetermination: ['quality'],
  SendReminder: ['service', 'system'],
  ReportImplementation: ['claims-administrator'],
  ExplainNoImplementation: ['claims-administrator'],
  AcknowledgeDetermination: anyParty,
};

const whileAppealed: Allowed = {
  AffirmOnAppeal: ['director', 'service'],
  RemandOnAppeal: ['director', 'service'],
  ExplainNoImplementation: ['claims-administrator'],
  AcknowledgeDetermination: anyParty,
  RecordService: ['service', 'system'],
  ...partiesMayChange,
};

export const actions = {
  received: {
    BeginScreening: ['intake', 'system'],
    MarkDuplicate: ['intake', 'system'],
    ...whileOpen,
    ...recordsMayCome,
  },
  duplicate: {},
  screening: {
    MarkDuplicate: ['intake', 'system'],
    RequestInformation: ['intake', 'director'],
    AskApproval: ['intake'],
    RefuseApproval: ['director'],
    DisputeLiability: ['claims-administrator'],
    DecideEligibility: ['intake'],
    ...whileOpen,
    ...recordsMayCome,
    ...priorityMayChange,
  },
  'information-requested': {
    AnswerInformationRequest: [...anyParty, 'intake'],
    LapseInformationRequest: ['system', 'intake'],
    DisputeLiability: ['claims-administrator'],
    ...whileOpen,
    ...recordsMayCome,
  },
  ineligible: { ...appealable, ...partiesMayChange, RecordService: ['service', 'system'] },
  deferred: { ResumeScreening: ['intake', ...anyParty], ...whileOpen },
  eligible: {
    SendAssignmentNotice: ['intake', 'assignment', 'system'],
    Consolidate: ['assignment'],
    ...whileOpen,
    ...recordsMayCome,
    ...priorityMayChange,
  },
  assigned: {
    Consolidate: ['assignment'],
    DeclareRecordsComplete: ['records'],
    NoteRecordsOverdue: ['records', 'system'],
    SendReminder: ['records', 'assignment', 'system'],
    ...whileAssigned,
  },
  consolidated: {},
  'records-overdue': {
    DeclareRecordsComplete: ['records'],
    SendReminder: ['records', 'assignment', 'system'],
    ProceedWithoutRecords: ['assignment'],
    ...whileAssigned,
  },
  'records-complete': {
    AssignReviewer: ['assignment', 'system'],
    DecideConflict: ['assignment'],
    ApprovePanel: ['director'],
    AskApproval: ['assignment'],
    RefuseApproval: ['director'],
    ...whileAssigned,
  },
  'under-review': whileReviewed,
  'panel-review': { ...whileReviewed, AssignReviewer: ['assignment', 'system'], DecideConflict: ['assignment'] },
  'information-from-parties': {
    AnswerReviewer: [...anyParty, 'records'],
    ...whileAssigned,
    GrantExtension: ['director'],
    SaveDraft: ['reviewer'],
  },
  extended: whileReviewed,
  draft: whileReviewed,
  'quality-review': { PassQualityReview: ['quality'], ReturnDraft: ['quality'], ...whileOpen },
  'ready-to-sign': { SignDetermination: ['reviewer'], ReopenDraft: ['reviewer', 'quality'], ...whileOpen },
  signed: { IssueDetermination: ['service', 'system'], ReopenDraft: ['quality'], ...whileOpen },
  issued: whileIssued,
  implemented: { ...whileIssued, ReportImplementation: [], ExplainNoImplementation: [] },
  appealed: whileAppealed,
  affirmed: { ...partiesMayChange, RecordService: ['service', 'system'] },
  remanded: { BeginNewRound: ['assignment', 'system'], RecordService: ['service', 'system'], ...whileOpen },
  terminated: {},
  withdrawn: {},
} as const satisfies Record<Status, Allowed>;

/** In every state: a notice of the step before may still be on its way; late records are judged when everything is known. */
const always: Allowed = {
  RecordNotice: ['system', 'service'],
  RecordNoticeService: ['system', 'service'],
  ServeAgain: ['system', 'service'],
  DecideReferral: ['director'],
  /** A record is kept from those who do not need it as long as anybody can look into the file. */
  SealRecord: ['records', 'director'],
  UnsealRecord: ['records', 'director'],
};

const rowOf = (status: Status): Allowed => ({ ...always, ...actions[status] });

/** Who may start a case (9792.10.1(b)(2)); paper that arrives by mail or fax is typed in by intake. */
export const mayFile: readonly Role[] = ['employee', 'representative', 'physician', 'intake'];

/** The commands that this role may give in this state, in the order of the command list. */
export function actionsOpenTo(status: Status, role: Role): CommandType[] {
  const row = rowOf(status);
  return commandTypes.filter((type) => row[type]?.includes(role));
}

/** Whether the table lets this role give this command in this state. */
export function isOpenTo(status: Status, command: CommandType, role: Role): boolean {
  return rowOf(status)[command]?.includes(role) ?? false;
}

/** Every role to which some state opens this command. */
export const rolesFor = (command: CommandType): Role[] => [
  ...new Set((Object.keys(actions) as Status[]).flatMap((status) => rowOf(status)[command] ?? [])),
];

/** The states in which anybody may give this command: what a refusal can tell. */
export function statesFor(command: CommandType): Status[] {
  return (Object.keys(actions) as Status[]).filter((status) => (rowOf(status)[command]?.length ?? 0) > 0);
}
