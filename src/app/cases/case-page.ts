import {
  actionsOpenTo,
  type CaseState,
  type CommandType,
  clocksOf,
  daysTaken,
  draftGaps,
  dutiesOf,
  type RecordedEvent,
  type Role,
} from '../../case/index.ts';
import { type CaseClock, pacificDateOf } from '../../law/index.ts';
import { type ActiveContent, isThreat } from '../../records/index.ts';
import type { CaseDocument } from '../../store/index.ts';
import type { Action } from '../access/actions.ts';
import { mayWith, openOnCase } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { checklistOf } from '../documents/checklist.ts';
import type { DocumentProposed } from '../documents/proposal.ts';
import { attestationAsked } from '../lookups/attestation.ts';
import type { VisibleCase } from './load.ts';
import { reasonsShown } from './reasons-shown.ts';

/** A case as one person may see it: the page of the case, and the answer of the API. */
export async function casePage(app: App, principal: Principal, visible: VisibleCase) {
  const { state, events, roles } = visible;
  const eyes = eyesOf(principal, visible);
  const now = app.clock.now();
  return {
    caseNumber: state.caseNumber,
    status: state.status,
    priority: state.priority,
    round: state.round,
    version: state.version,
    receivedAt: state.receivedAt,
    roles,
    /** Rows of the access table that are open to this person here. */
    may: openOnCase(principal, visible.capacities),
    actions: openActions(state, roles),
    parties: partiesShown(state),
    application: eyes.file ? state.application : null,
    treatments: state.application.treatments.map(({ id, description, requested, authorized, disputed, urOutcome }) => ({
      id,
      description,
      requested,
      authorized,
      disputed,
      urOutcome,
    })),
    screening:
      eyes.file && state.screening
        ? {
            outcome: state.screening.outcome,
            reasons: reasonsShown(state.screening),
          }
        : null,
    question: state.question,
    informationAsked:
      state.informationRequest && (eyes.staff || roles.some((role) => role === state.informationRequest?.from))
        ? state.informationRequest
        : null,
    deadlines: clocksOf(events, now).map(shownClock),
    daysTaken: daysTaken(events, pacificDateOf(now)),
    timeline: events
      .filter((event) => eyes.inside || !insideEvents.has(event.type))
      .map((event) => shownEvent(event, eyes)),
    documents: eyes.file ? await documentsShown(app, state, eyes) : [],
    checklist: eyes.file && state.noticeSentAt !== null ? checklistOf(visible, pacificDateOf(now)) : null,
    attestation: eyes.mustAttest ? await attestationAsked(app, visible, principal.reviewerId ?? '') : null,
    draft: eyes.draft
      ? { ...state.draft, waivers: state.waivers, comments: state.comments, gaps: draftGaps(state) }
      : null,
    secondReading:
      eyes.sample && state.status === 'quality-review' ? (state.qualitySample ?? ('every' as const)) : null,
    assignment: eyes.assignment ? assignmentShown(state, events) : null,
    issued: state.issued.map(({ version, round, at, determination, contentHash, service }) => ({
      version,
      round,
      at,
      contentHash,
      outcomes: determination.items.map(({ treatment, outcome }) => ({ treatment, outcome })),
      correction: determination.correction ?? null,
      formats: ['pdf', 'txt', 'html', 'docx', 'json'],
      service: eyes.staff ? service : service.map(({ to, channel }) => ({ to, channel })),
    })),
    services: state.services.map(({ version, to, channel, on, result }) => ({ version, to, channel, on, result })),
    notices: state.notices
      .filter((notice) => eyes.staff || roles.some((role) => role === notice.to))
      .map(({ notice, to, channel, language, sha256, at }) => ({ notice, to, channel, language, sha256, at })),
    waitingFor: eyes.staff ? state.waitingFor : null,
    ended: state.ended,
    acknowledgements: state.acknowledgements.filter((one) => eyes.staff || roles.includes(one.by)),
    implementation: state.implementation,
    notImplemented: state.notImplemented,
    duties: dutiesOf(state, events).filter(({ to }) => eyes.staff || roles.some((role) => role === to)),
    appeal: state.appeal,
    linkedTo: state.linkedTo,
  };
}

export type CasePage = Awaited<ReturnType<typeof casePage>>;

/** What this person's eyes may rest on. */
interface Eyes {
  staff: boolean;
  /** The application and the records: parties, staff, and reviewers who have affirmed their independence. */
  file: boolean;
  /** What happens inside the house before a determination is issued. */
  inside: boolean;
  draft: boolean;
  /** By what draw this draft is read a second time. */
  sample: boolean;
  /** Who was drawn, and why: the assignment desk and the Administrative Director only. */
  assignment: boolean;
  mustAttest: boolean;
}

/** What the access table opens to this person on this case, in the words of the page. */
export function eyesOf(principal: Principal, { capacities }: Pick<VisibleCase, 'capacities'>): Eyes {
  const may = (action: Action): boolean => mayWith(principal, capacities, action);
  return {
    staff: may('case.desk'),
    file: may('case.file'),
    inside: may('case.inside'),
    draft: may('case.draft'),
    sample: may('case.sample'),
    assignment: may('case.assignment'),
    mustAttest: may('case.attest'),
  };
}

const insideEvents = new Set<RecordedEvent['type']>([
  'DraftSaved',
  'FindingWaived',
  'VoteCast',
  'DraftSubmitted',
  'QualitySampleDrawn',
  'DraftReturned',
  'QualityReviewPassed',
  'DraftReopened',
  'DeterminationSigned',
  'ReviewerNotFound',
  'ConflictDecided',
  'ReviewTakenBack',
  'ReviewDeclined',
  'NoticeSent',
  'ConflictAttested',
  'ApprovalAsked',
  'ApprovalRefused',
  'ReferralDecided',
  'RecordSealed',
  'RecordUnsealed',
]);

interface OpenAction {
  type: CommandType;
  role: Role;
}

/** The steps open to this person, each in the first capacity that allows it: the buttons of the page. */
function openActions(state: CaseState, roles: readonly Role[]): OpenAction[] {
  const open = new Map<CommandType, Role>();
  for (const role of roles) {
    for (const type of actionsOpenTo(state.status, role)) if (!open.has(type)) open.set(type, role);
  }
  return [...open].map(([type, role]) => ({ type, role }));
}

function partiesShown({ application }: CaseState) {
  const { employee, representative, employer, claimsAdministrator, requestingPhysician, urDecision } = application;
  const name = (person: { first: string; last: string } | null | undefined): string | null =>
    person ? `${person.first} ${person.last}` : null;
  return {
    employee: name(employee.name),
    representative: name(representative?.name),
    employer: employer?.name ?? null,
    claimsAdministrator: claimsAdministrator?.company ?? null,
    requestingPhysician: name(requestingPhysician?.name),
    requestingPhysicianSpecialty: requestingPhysician?.specialty ?? null,
    urOrganization: urDecision?.organization ?? null,
  };
}

const shownClock = ({
  clock,
  act,
  trigger,
  due,
  status,
  daysLeft,
  ifMissed,
  rule,
  steps,
  confidence,
  note,
  started,
}: CaseClock) => ({
  clock,
  act,
  trigger,
  due,
  status,
  daysLeft,
  ifMissed,
  rule,
  steps,
  confidence,
  note: note ?? null,
  startedOn: started.on,
});

/** Facts of an event that every party may read; of the rest a party sees that it happened. */
const openFacts = new Set<RecordedEvent['type']>([
  'InformationRequested',
  'InformationReceived',
  'LiabilityDisputed',
  'ScreeningResumed',
  'AssignmentNoticeSent',
  'PriorityConverted',
  'PartyAsked',
  'PartyAnswered',
  'ExtensionGranted',
  'Terminated',
  'Withdrawn',
  'ServiceRecorded',
  'ImplementationReported',
  'ImplementationExplained',
  'DeterminationAcknowledged',
  'AppealFiled',
  'AppealAffirmed',
  'AppealRemanded',
  'MarkedDuplicate',
  'Consolidated',
]);
const deskFacts = new Set<RecordedEvent['type']>([
  ...openFacts,
  'RecordsCompleted',
  'RecordsFoundOverdue',
  'ReviewDeclined',
  'ReviewTakenBack',
  'ConflictDecided',
  'PanelApproved',
  'FindingWaived',
  'QualitySampleDrawn',
  'DraftReturned',
  'QualityReviewPassed',
  'DraftReopened',
  'NoticeSent',
  'NoticeServiceRecorded',
  'ServiceRedirected',
  'DeliveryChosen',
  'ReviewerNotFound',
  'ApprovalAsked',
  'ApprovalRefused',
  'ReferralDecided',
  'RecordSealed',
  'RecordUnsealed',
]);

function shownEvent(event: RecordedEvent, eyes: Eyes) {
  const facts = (eyes.staff ? deskFacts : openFacts).has(event.type) ? factsOf(event) : null;
  return { version: event.version, type: event.type, at: event.at, by: event.actor.role, facts };
}

/** Short facts only: no draw, no application. */
function factsOf(event: RecordedEvent): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(event.data).filter(
      ([key, value]) => key !== 'reviewerId' && (typeof value !== 'object' || value === null),
    ),
  );
}

/** What was done about a file that could act, and out of which e-mail or archive it came. */
function careOf(row: CaseDocument | undefined) {
  const {
    active = [],
    defused = null,
    from = null,
  } = (row?.details ?? {}) as {
    active?: ActiveContent[];
    defused?: string | null;
    from?: { bundle: { name: string }; mail: { from: string | null; date: string | null } | null } | null;
  };
  return {
    warnings: active.filter(isThreat).map(({ what, because }) => ({ what, because })),
    copy: defused === null ? null : defused === 'none' ? ('none' as const) : ('defused' as const),
    cameIn: from && { bundle: from.bundle.name, sender: from.mail?.from ?? null, sent: from.mail?.date ?? null },
  };
}

async function documentsShown(app: App, state: CaseState, eyes: Eyes) {
  const rows = new Map((await app.store.documents.list(state.caseNumber)).map((row) => [row.id, row]));
  const uses = new Map(
    (eyes.draft ? (state.draft.documents?.content.uses ?? []) : []).map((use) => [use.documentId, use.use]),
  );
  return state.records.map((record) => {
    const row = rows.get(record.documentId);
    return {
      ...record,
      name: row?.name ?? record.title,
      mediaType: row?.mediaType ?? 'application/pdf',
      status: row?.status ?? 'not-filed',
      addedAt: row?.addedAt ?? null,
      use: uses.get(record.documentId) ?? null,
      proposal: eyes.staff ? ((row?.details.proposal ?? null) as DocumentProposed | null) : null,
      sealed: state.sealed[record.documentId] ?? null,
      unreadablePages: Number(row?.details.unreadable ?? 0),
      pagesRead: Number(row?.details.pagesRead ?? 0),
      ...careOf(row),
      /** Pages that name somebody else: to be known before anyone reads on. */
      otherPersonPages: ((row?.details.proposal as DocumentProposed | null)?.otherPerson ?? []).map(({ page }) => page),
    };
  });
}

/** The last draw with everyone considered; reviewers appear by their panel ids. */
function assignmentShown(state: CaseState, events: readonly RecordedEvent[]) {
  const last = events.findLast((event) => event.type === 'ReviewerAssigned' || event.type === 'ReviewerNotFound');
  const draw = last && (last.type === 'ReviewerAssigned' || last.type === 'ReviewerNotFound') ? last.data.draw : null;
  return {
    reviewers: state.reviewers.map(({ id, attested, assignedAt }) => ({ id, attested, assignedAt })),
    excluded: state.excludedReviewers,
    draw: draw && {
      chosen: draw.chosen,
      seed: draw.seed,
      candidates: draw.candidates,
      queue: draw.queue ?? null,
      missing: draw.missing ?? [],
    },
  };
}
