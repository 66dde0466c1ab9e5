import type { Application } from '../../src/law/index.ts';
import { type PaperOrder, scanStyles } from '../paper/index.ts';
import { authorOf, type DemoPhysician, urPhysician } from '../people/organizations.ts';
import type { Days, StoryPaper } from './story.ts';

type Ur = { day: number; guideline: string; reasons: Record<string, string>; records: string[] };

/** The papers that every file has: the request, the denial, the application form and the administrator's cover letter. */
export function framePapers(days: Days, application: Application, physician: DemoPhysician, ur: Ur): StoryPaper[] {
  const rfaDay = ur.day - 7;
  const treatments = application.treatments.map((one) => ({
    description: one.description,
    diagnosis: application.primaryDiagnosis?.text,
    icd: application.primaryDiagnosis?.icd ?? undefined,
    amount: one.requested ?? undefined,
  }));
  const decided = application.treatments.map((one) => ({
    description: one.description,
    urOutcome: one.urOutcome === 'modified' ? ('modified' as const) : ('denied' as const),
    authorized: one.authorized ?? undefined,
    guideline: ur.guideline,
    reason: ur.reasons[one.id],
  }));
  const company = application.claimsAdministrator?.company ?? '';
  return [
    paper('rfa', 'Request for Authorization (DWC Form RFA)', 'rfa', 'claims-administrator', 'R4', {
      kind: 'rfa',
      date: days.on(rfaDay),
      author: authorOf(physician),
      treatments,
      signed: true,
      scan: scanStyles.clean,
    }),
    paper('ur', 'Utilization review decision', 'ur-decision', 'claims-administrator', 'R5', {
      kind: 'ur-denial',
      date: days.on(ur.day),
      author: urPhysician,
      rfaReceived: days.on(rfaDay + 1),
      rfaDate: days.on(rfaDay),
      treatments: decided,
      recordsReviewed: ur.records,
      addressee: [
        `${application.employee.name.first} ${application.employee.name.last}`,
        '12 Paper Lane',
        'Fictionville, CA 90000',
      ],
    }),
    paper(
      'form',
      'Application for Independent Medical Review, administrator’s copy',
      'application-form',
      'claims-administrator',
      'R2',
      {
        kind: 'application-form',
        date: days.on(ur.day),
        author: { name: company, practice: company },
        treatments,
        urDecisionDate: days.on(ur.day),
        signed: true,
        expedited: application.reviewType === 'expedited',
      },
    ),
    paper('cover', 'List of records sent by the claims administrator', 'letter', 'claims-administrator', 'R3', {
      kind: 'letter',
      // An expedited file comes within hours.
      date: days.on(application.reviewType === 'expedited' ? 0 : 8),
      author: { name: application.claimsAdministrator?.adjuster ?? company, practice: company },
      addressee: ['Independent Medical Review', 'Records desk'],
      title: 'Records for independent medical review',
      body: [
        'Enclosed are the physician reports of the last six months, the request for authorization, the utilization review decision and our copy of the application form. A list of what we send went to the employee and to the requesting physician on the same day.',
      ],
    }),
  ].map((one) =>
    one.kind === 'letter' || one.kind === 'application-form'
      ? { ...one, use: 'not-relevant' as const, reason: 'It says nothing about the medical condition.' }
      : one,
  );
}

/** One paper with its description; relied on unless said otherwise. */
export function paper(
  key: string,
  title: string,
  kind: string,
  from: StoryPaper['from'],
  requirement: StoryPaper['requirement'],
  order: Omit<PaperOrder, 'case'>,
  use: StoryPaper['use'] = 'relied-on',
): StoryPaper {
  return { key, title, kind, from, requirement, order, use };
}

interface Visit {
  subjective: string;
  objective: string;
  diagnoses: string[];
  plan: string[];
  work: string;
  history?: string;
}

/** A progress report (PR-2) in the order in which physicians write it. */
export function progressReport(
  key: string,
  day: number,
  days: Days,
  physician: DemoPhysician,
  visit: Visit,
  scan?: PaperOrder['scan'],
): StoryPaper {
  const body: NonNullable<PaperOrder['body']> = [
    ...(visit.history ? [{ type: 'heading' as const, text: 'History' }, visit.history] : []),
    { type: 'heading', text: 'Subjective complaints' },
    visit.subjective,
    { type: 'heading', text: 'Objective findings' },
    visit.objective,
    { type: 'heading', text: 'Diagnoses' },
    { type: 'list', items: visit.diagnoses },
    { type: 'heading', text: 'Treatment plan' },
    { type: 'list', items: visit.plan },
    { type: 'heading', text: 'Work status' },
    visit.work,
    { type: 'signature', name: authorOf(physician).name, title: authorOf(physician).specialty, date: days.on(day) },
  ];
  return paper(key, `Progress report (PR-2), ${days.written(day)}`, 'progress-report', 'claims-administrator', 'R1', {
    kind: 'progress-report',
    date: days.on(day),
    author: authorOf(physician),
    body,
    scan,
  });
}
