import { type CaseState, recordsForReview } from '../../case/index.ts';
import type { CaseFile, FileDocument } from '../../determination/check/index.ts';
import type { PlainDate } from '../../law/dates/types.ts';
import { pacificDateOf } from '../../law/index.ts';
import { credentialsOn } from '../../reviewers/credentials.ts';
import type { App } from '../app.ts';
import { checklistOf } from '../documents/checklist.ts';
import { pageTexts } from '../documents/page-texts.ts';
import type { DocumentProposed } from '../documents/proposal.ts';
import { serviceListOf } from '../letters/service-list.ts';
import { loadPanel } from '../panel/panel.ts';
import type { LoadedCase } from './load.ts';

/** Everything the checks may hold a determination against: application, pages, reviewer, panel, service list. */
export async function caseFileOf(app: App, loaded: LoadedCase, today: PlainDate): Promise<CaseFile> {
  const { state } = loaded;
  const { application } = state;
  return {
    application: applicationFacts(state),
    treatments: application.treatments.map(({ id, description, requested, authorized, disputed }) => ({
      id,
      description,
      requested,
      authorized,
      disputed,
    })),
    documents: await documentsOf(app, state),
    records: requiredRecordsOf(loaded, today),
    recordsCompleteOn: state.recordsCompleteAt ? pacificDateOf(state.recordsCompleteAt) : null,
    extended: state.extensionDays > 0,
    formulary: application.treatments.every((one) => one.isDrug),
    reviewers: await reviewerFacts(app, state, today),
    panel: state.panel ? { reviewers: state.panel.size, approvedOn: panelApprovedOn(loaded) } : null,
    remand:
      state.round > 1 && state.remand
        ? { priorReviewers: Object.keys(state.excludedReviewers), wrongFacts: [state.remand.factsFoundWrong] }
        : null,
    serviceList: serviceListOf(state, today).map(({ to, name, channel, address }) => ({
      party: to,
      name,
      address: channel === 'mail' ? address : null,
      email: channel === 'electronic' ? address : null,
      confirmedOn: today,
    })),
    status: { state: 'under-review', checkedOn: today },
  };
}

function applicationFacts({ application }: CaseState): CaseFile['application'] {
  const { employee, urDecision } = application;
  return {
    employee: {
      name: `${employee.name.first} ${employee.name.last}`,
      birthDate: employee.birthDate,
      sex: employee.sex,
    },
    claimNumber: application.claimNumber,
    dateOfInjury: application.dateOfInjury,
    receivedOn: application.receivedOn,
    urDecidedOn: urDecision?.decidedOn,
    urReasons: urDecision?.reasons,
    rfaDate: urDecision?.rfaDate,
    requestingPhysicianSpecialty: application.requestingPhysician?.specialty,
  };
}

async function documentsOf(app: App, state: CaseState): Promise<FileDocument[]> {
  const rows = new Map((await app.store.documents.list(state.caseNumber)).map((row) => [row.id, row]));
  return Promise.all(
    recordsForReview(state).map(async (record) => {
      const row = rows.get(record.documentId);
      const proposal = row?.details.proposal as DocumentProposed | null | undefined;
      return {
        documentId: record.documentId,
        title: record.title,
        kind: record.kind,
        author: record.author,
        date: record.date,
        from: record.from,
        pages: row ? await pageTexts(app, row) : [],
        otherPerson: proposal?.otherPerson ?? [],
      };
    }),
  );
}

const statuses = {
  received: 'received',
  partly: 'partial',
  missing: 'missing',
  'not-due': 'not-applicable',
  optional: 'not-applicable',
} as const;

/**
 * What the administrator owed (9792.10.5(a)(1)), what came, what is missing; only duties read in the source count (R4 is
 * also answered by what the desk filed under it). Nothing is required of an administrator who sent nothing (9792.10.6(b)(2)).
 */
function requiredRecordsOf(loaded: LoadedCase, today: PlainDate): CaseFile['records'] {
  const { state } = loaded;
  const came = new Set(state.records.map((record) => record.requirement));
  return checklistOf(loaded, today).records.map((one) => ({
    id: one.code,
    title: one.what,
    required: state.withoutRecords === null && one.confidence === 'V' && one.from.includes('administrator'),
    status: came.has(one.code) ? 'received' : statuses[one.status],
  }));
}

const panelApprovedOn = ({ events }: LoadedCase): PlainDate | null => {
  const approved = events.findLast((event) => event.type === 'PanelApproved');
  return approved ? pacificDateOf(approved.at) : null;
};

async function reviewerFacts(app: App, state: CaseState, today: PlainDate): Promise<CaseFile['reviewers']> {
  const panel = await loadPanel(app);
  return state.reviewers.flatMap((seat) => {
    const reviewer = panel.reviewers.get(seat.id);
    if (!reviewer) return [];
    const lapsed = new Set(credentialsOn(reviewer, today).lapses.map((lapse) => lapse.code));
    return [
      {
        id: seat.id,
        specialties: reviewer.certifications.flatMap((one) => [
          one.specialty,
          ...(one.subspecialty ? [one.subspecialty] : []),
        ]),
        licences: reviewer.licences.map((one) => ({
          state: one.state,
          status: one.status === 'active' && !one.restriction ? ('unrestricted' as const) : ('restricted' as const),
          validUntil: one.expiresOn,
        })),
        boards: reviewer.certifications.map((one) => ({
          board: one.board ?? one.specialty,
          current: !lapsed.has('certification-expired'),
          validUntil: one.expiresOn,
        })),
        disciplined: reviewer.discipline.length > 0,
        attestation: seat.attested ? { signedOn: pacificDateOf(seat.assignedAt), conflict: false } : null,
      },
    ];
  });
}
