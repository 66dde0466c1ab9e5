import { type CaseState, clocksOf, type EventData, type RecordedEvent } from '../../case/index.ts';
import type { Content, Language } from '../../determination/write/index.ts';
import type { PlainDate } from '../../law/dates/types.ts';
import { addDays, noticeOf, pacificDateOf, type Screening } from '../../law/index.ts';
import { checklistOf } from '../documents/checklist.ts';
import { type Addressee, type Due, type FactsOf, type NoticeFrame, writeNotice } from '../notices/index.ts';
import type { SentNotice } from './notices-after.ts';

/** The case as it stood when the event that sends the notice had just happened. */
export interface NoticeMoment {
  event: RecordedEvent;
  state: CaseState;
  events: readonly RecordedEvent[];
  organization: string;
}

type Facts = { [Id in SentNotice]: (moment: NoticeMoment, language: Language) => FactsOf<Id> };

const day = ({ event }: NoticeMoment): PlainDate => pacificDateOf(event.at);
const words = ({ state }: NoticeMoment): string[] => state.application.treatments.map((one) => one.description);
const data = <T extends RecordedEvent['type']>(moment: NoticeMoment, _type: T): EventData[T & keyof EventData] =>
  moment.event.data as EventData[T & keyof EventData];

/** The end of the first of these clocks that runs; the day itself where none does. */
function dueOf(moment: NoticeMoment, ...ids: string[]): Due {
  const clock = clocksOf(moment.events, moment.event.at).findLast((one) => ids.includes(one.clock) && one.due !== null);
  return (clock?.due ?? day(moment)) as Due;
}

const recordsDue = (moment: NoticeMoment): Due => dueOf(moment, 'C14', 'C14e', 'C14x');

function dispute({ state }: NoticeMoment): FactsOf<'assignment-employee'>['dispute'] {
  const { application, priority } = state;
  const physician = application.requestingPhysician?.name;
  return {
    reviewType: priority === 'expedited' ? 'expedited' : 'regular',
    applicationReceived: application.receivedOn,
    requestingPhysician: physician ? `${physician.first} ${physician.last}` : '–',
    rfaDate: application.urDecision?.rfaDate ?? null,
    urDecision: application.urDecision?.decidedOn ?? application.receivedOn,
    treatments: application.treatments.map((one) => one.description),
  };
}

const assignment = (moment: NoticeMoment): FactsOf<'assignment-employee'> => ({
  organization: moment.organization,
  dispute: dispute(moment),
  recordsDue: recordsDue(moment),
});

/** What was asked when, what was due, what came on which day, and what is missing by the list of R1–R9. */
function evidence(moment: NoticeMoment, language: Language): FactsOf<'records-overdue'> {
  const { state, events } = moment;
  const list = checklistOf({ state, events: [...events] }, day(moment));
  const missing = list.records
    .filter((record) => record.from.includes('administrator'))
    .flatMap((record) =>
      (language === 'es' ? record.inSpanish : record).missing.map(
        (what) => `${capital(what)} (${record.code}, ${record.rule})`,
      ),
    );
  const received = events.flatMap((event) =>
    event.type === 'RecordsReceived'
      ? event.data.records
          .filter((record) => record.from === 'claims-administrator' && !(record.documentId in state.sealed))
          .map((record) => ({ record: record.title, on: pacificDateOf(event.at) }))
      : [],
  );
  const sent = events.findLast((one) => one.type === 'AssignmentNoticeSent');
  return {
    noticeSentOn: pacificDateOf(state.noticeSentAt ?? moment.event.at),
    noticeSentBy: sent?.type === 'AssignmentNoticeSent' && sent.data.channel === 'mail' ? 'mail' : 'electronic',
    due: recordsDue(moment),
    missing,
    received,
  };
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const partyName = ({ state }: NoticeMoment, party: string): string => {
  const { employee, requestingPhysician, claimsAdministrator, representative } = state.application;
  const name =
    party === 'physician'
      ? requestingPhysician?.name
      : party === 'representative'
        ? representative?.name
        : party === 'employee'
          ? employee.name
          : null;
  return name
    ? `${name.first} ${name.last}`
    : party === 'claims-administrator'
      ? (claimsAdministrator?.company ?? party)
      : party;
};

const overturned = ({ state }: NoticeMoment): string[] =>
  state.issued
    .at(-1)
    ?.determination.items.filter((item) => item.outcome === 'overturned')
    .map((item) => item.treatment) ?? [];

/** What each notice says, from the case as it stood. The compiler holds the facts to the notice's own words. */
const factsOf: Facts = {
  'application-received': (m) => ({ receivedOn: m.state.application.receivedOn, treatments: words(m) }),
  duplicate: (m) => ({ receivedOn: m.state.application.receivedOn, firstCase: m.state.linkedTo ?? '' }),
  'information-requested': (m) => ({ needed: [data(m, 'InformationRequested').what], due: dueOf(m, 'C11', 'C11b') }),
  'not-eligible': (m, language) => ({
    receivedOn: m.state.application.receivedOn,
    reasons: reasonsIn(m, language),
    appealBy: dueOf(m, 'C29').slice(0, 10) as PlainDate,
  }),
  deferred: (m, language) => ({
    receivedOn: m.state.application.receivedOn,
    disputed:
      language === 'es'
        ? 'con que la lesión o el tratamiento sea de su responsabilidad'
        : 'that it is responsible for the injury or the treatment',
  }),
  'assignment-employee': assignment,
  'assignment-administrator': assignment,
  consolidated: (m) => ({ leadCase: m.state.linkedTo ?? '', cases: [m.state.linkedTo ?? '', m.state.caseNumber] }),
  'converted-to-expedited': (m) => ({
    certifiedOn: data(m, 'PriorityConverted').certifiedOn ?? day(m),
    recordsDue: recordsDue(m),
  }),
  'converted-to-regular': (m) => ({
    because: m.state.application.treatments.every((one) => one.alreadyProvided) ? 'already-given' : 'no-threat',
    recordsDue: recordsDue(m),
  }),
  'records-overdue': evidence,
  'records-reminder': (m, language) => ({ due: recordsDue(m), missing: evidence(m, language).missing }),
  'implementation-reminder': (m) => {
    const due = dueOf(m, 'C24', 'C25');
    const given = m.state.application.treatments.some((one) => one.alreadyProvided);
    return { treatments: overturned(m), alreadyGiven: given, due, overdue: due.slice(0, 10) < day(m) };
  },
  'penalty-referral': (m, language) => ({
    ...evidence(m, language),
    administrator: m.state.application.claimsAdministrator?.company ?? '–',
    daysLate: daysLate(m),
  }),
  'reviewer-question': (m) => ({
    asked: partyName(m, data(m, 'PartyAsked').to),
    question: data(m, 'PartyAsked').question,
    due: dueOf(m, 'C16', 'C16x'),
  }),
  'reviewer-answer': (m) => ({
    answeredBy: partyName(m, m.event.actor.role),
    answeredOn: day(m),
    question: lastQuestion(m),
    answer: data(m, 'PartyAnswered').answer,
  }),
  extended: (m) => ({
    approvedOn: day(m),
    because: data(m, 'ExtensionGranted').reason,
    newDue: dueOf(m, 'C18', 'C19', 'C20'),
  }),
  terminated: (m) => ({
    on: data(m, 'Terminated').on,
    because: data(m, 'Terminated').because === 'settled' ? 'settled' : 'authorized',
    forwarded: data(m, 'Terminated').fee === 'after-forwarding',
    treatments: words(m).join('; '),
  }),
  withdrawn: (m) => ({
    on: day(m),
    by:
      m.event.actor.role === 'physician'
        ? 'requesting-physician'
        : m.event.actor.role === 'representative'
          ? 'attorney'
          : 'employee',
  }),
  'determination-served': (m) => ({
    decidedOn: m.state.issued.at(-1)?.determination.dates.decision ?? day(m),
    servedOn: day(m),
    corrects: m.state.issued.at(-1)?.determination.correction ?? null,
  }),
  implemented: (m) => ({ treatments: overturned(m), on: data(m, 'ImplementationReported').on }),
  'appeal-received': (m) => ({ filedOn: data(m, 'AppealFiled').on, filedBy: partyName(m, m.event.actor.role) }),
  'appeal-affirmed': (m) => ({ on: data(m, 'AppealAffirmed').on }),
  remanded: (m) => ({
    orderedOn: m.state.remand?.on ?? day(m),
    round: m.state.round,
    wrongFacts: m.state.remand ? [m.state.remand.factsFoundWrong] : [],
  }),
};

function reasonsIn(moment: NoticeMoment, language: Language): string[] {
  const { screening, override } = data(moment, 'FoundIneligible');
  const notice = noticeOf(screening as unknown as Screening, language, { on: day(moment), by: 'mail' });
  const reasons = notice.reasons.map((reason) => `${reason.because} ${reason.next}`.trim());
  return override ? [override, ...reasons] : reasons;
}

const lastQuestion = ({ events }: NoticeMoment): string => {
  const asked = events.findLast((one) => one.type === 'PartyAsked');
  return asked?.type === 'PartyAsked' ? asked.data.question : '';
};

function daysLate(moment: NoticeMoment): number {
  const due = recordsDue(moment).slice(0, 10) as PlainDate;
  let late = 0;
  for (let on = due; on < day(moment); on = addDays(on, 1)) late++;
  return late;
}

/** The notice as content, addressed and worded for its reader. */
export function contentOfNotice<Id extends SentNotice>(
  id: Id,
  moment: NoticeMoment,
  to: Addressee,
  language: Language,
  letterhead: NoticeFrame['letterhead'],
): Content {
  const facts = factsOf[id] as (moment: NoticeMoment, language: Language) => FactsOf<Id>;
  return writeNotice(
    id,
    { caseNumber: moment.state.caseNumber, on: day(moment), to, language, letterhead },
    facts(moment, language),
  );
}
