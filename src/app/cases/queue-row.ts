import {
  type Actor,
  billedOf,
  type CaseState,
  dutiesOf,
  isClosed,
  nextDeadline,
  type RecordedEvent,
  type Status,
} from '../../case/index.ts';
import type { CaseRow } from '../../store/index.ts';
import { partiesOf } from '../access/relations.ts';
import { openMailOf } from '../mail/open-mail.ts';
import { measuresOf } from './measures.ts';

/** Whose move it is in each state: the queue in which an open case stands. Every open case has one. */
const owners: Record<Status, string | null> = {
  received: 'intake',
  duplicate: null,
  screening: 'intake',
  'information-requested': 'intake',
  ineligible: 'intake',
  deferred: 'intake',
  eligible: 'assignment',
  assigned: 'records',
  consolidated: null,
  'records-overdue': 'records',
  'records-complete': 'assignment',
  'under-review': 'reviewer',
  'panel-review': 'reviewer',
  'information-from-parties': 'records',
  extended: 'reviewer',
  draft: 'reviewer',
  'quality-review': 'quality',
  'ready-to-sign': 'reviewer',
  signed: 'service',
  issued: 'service',
  implemented: null,
  appealed: 'director',
  affirmed: null,
  remanded: 'assignment',
  terminated: null,
  withdrawn: null,
};

/** The case as a row of the work queue: written in the transaction of its event, and by a rebuild. */
export function queueRow(state: CaseState, events: readonly RecordedEvent[]): Omit<CaseRow, 'version' | 'caseId'> {
  const deadline = nextDeadline(state, events);
  const { application } = state;
  const waits = state.status === 'panel-review' && state.reviewers.length < (state.panel?.size ?? 1);
  const mail = openMailOf(state);
  // Mail that came back is work, also in a case in which nothing else is left to do.
  const cameBack = (mail.mail?.returned.length ?? 0) > 0;
  const closed = isClosed(state, deadline) && !cameBack;
  return {
    state: state.status,
    priority: state.priority,
    owner: closed ? null : waits ? 'assignment' : (owners[state.status] ?? (cameBack ? 'service' : null)),
    reviewerId: state.reviewers.at(-1)?.id ?? null,
    receivedAt: state.receivedAt,
    dueAt: deadline?.at ?? null,
    dueClock: deadline?.clock ?? null,
    closed,
    updatedAt: state.lastEventAt,
    search: searchWords(state),
    parties: partiesOf(state, filedBy(events), events),
    summary: {
      employee: `${application.employee.name.first} ${application.employee.name.last}`,
      employer: application.employer?.name ?? null,
      administrator: application.claimsAdministrator?.company ?? null,
      physician: application.requestingPhysician
        ? `${application.requestingPhysician.name.first} ${application.requestingPhysician.name.last}`
        : null,
      treatments: application.treatments.map((treatment) => treatment.description),
      claimNumber: application.claimNumber ?? null,
      urDecidedOn: application.urDecision?.decidedOn ?? null,
      round: state.round,
      waitingFor: state.waitingFor,
      ...measuresOf(state, events),
      ...mail,
      duties: dutiesOf(state, events),
      billed: billedOf(events),
      lastNotice: lastNoticeOf(state),
      seatOpenSince: seatOpenSince(state),
      remindedAt: state.lastReminderAt,
      outcomes: state.issued.at(-1)?.determination.items.map((item) => item.outcome) ?? [],
    },
  };
}

/** Since when a reviewer was drawn who has not affirmed independence yet: the sweep takes such a case back in time. */
function seatOpenSince({ reviewers, status }: CaseState): string | null {
  const seat = reviewers.at(-1);
  const isOpen = seat !== undefined && !seat.attested && (status === 'under-review' || status === 'panel-review');
  return isOpen ? seat.assignedAt : null;
}

const filedBy = (events: readonly RecordedEvent[]): Actor | null => events[0]?.actor ?? null;

/** The newest notice to each party: what its inbox opens with. */
function lastNoticeOf({ notices }: CaseState): Record<string, { notice: string; sha256: string; at: string }> {
  return Object.fromEntries(notices.map(({ to, notice, sha256, at }) => [to, { notice, sha256, at }]));
}

function searchWords({ application, caseNumber }: CaseState): string {
  const { employee, claimNumber, employer, claimsAdministrator, requestingPhysician, treatments } = application;
  const words = [
    caseNumber,
    employee.name.first,
    employee.name.last,
    claimNumber,
    employer?.name,
    claimsAdministrator?.company,
    requestingPhysician?.name.last,
    ...treatments.map((one) => one.description),
  ];
  return words.filter(Boolean).join(' ').slice(0, 2_000);
}
