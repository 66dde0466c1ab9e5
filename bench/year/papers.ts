import type { PlainDate } from '../../src/law/index.ts';
import { plusDays } from './calendar.ts';
import { smallPdf, wrapped } from './pdf.ts';
import type { Plan } from './plan.ts';

export type PaperKey = 'rfa' | 'report' | 'decision' | 'form' | 'list' | 'letter';

/** A paper of the file with what its sender says of it. */
export interface Paper {
  key: PaperKey;
  name: string;
  title: string;
  kind: string;
  author: string;
  date: PlainDate;
  requirement: 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R8';
  from: 'claims-administrator' | 'employee';
  bytes: Buffer;
}

export const written = (date: PlainDate): string => `${date.slice(5, 7)}/${date.slice(8)}/${date.slice(0, 4)}`;
export const reportedOn = ({ deniedOn }: Plan): PlainDate => plusDays(deniedOn, -12);
const nameOf = ({ first, last }: { first: string; last: string }): string => `${first} ${last}`;
export const ageOf = ({ worker, arrivedOn }: Plan): number =>
  Math.floor((Date.parse(arrivedOn) - Date.parse(worker.birthDate)) / 31_557_600_000);
export const personOf = ({ worker }: Plan): string => (worker.sex === 'male' ? 'man' : 'woman');

/** Five small papers, six pages: what 8 CCR 9792.10.5(a)(1) asks of the claims administrator, as little as it can be. */
export function administratorsPapers(plan: Plan, sentOn: PlainDate): Paper[] {
  const { region, treatments, deniedOn, administrator, physician } = plan;
  const doctor = `${nameOf(physician.name)}, MD`;
  const asked = treatments.map(({ description }) => `- ${description}`);
  return [
    paper(plan, 'rfa', 'Request for Authorization (DWC Form RFA)', 'rfa', doctor, plusDays(deniedOn, -5), 'R4', [
      [
        'REQUEST FOR AUTHORIZATION',
        `Diagnosis: ${region.diagnosis.text} (${region.diagnosis.icd})`,
        'Requested:',
        ...asked,
      ],
    ]),
    paper(
      plan,
      'report',
      `Progress report (PR-2), ${written(reportedOn(plan))}`,
      'progress-report',
      doctor,
      reportedOn(plan),
      'R1',
      [
        [
          "PRIMARY TREATING PHYSICIAN'S PROGRESS REPORT (PR-2)",
          `Date of injury: ${written(plan.injuredOn)}`,
          `Date of examination: ${written(reportedOn(plan))}`,
          'Subjective complaints:',
          ...wrapped(`A ${ageOf(plan)} year old ${personOf(plan)} with ${region.symptom}.`),
          'Objective findings:',
          ...wrapped(`On examination ${region.finding}.`),
          `Diagnosis: ${region.diagnosis.text}`,
        ],
        ['Treatment plan:', ...asked, 'Work status: Modified duty.', `Signed: ${doctor}`],
      ],
    ),
    paper(plan, 'decision', 'Utilization review decision', 'ur-decision', 'Tabitha Marchbanks, MD', deniedOn, 'R5', [
      [
        'UTILIZATION REVIEW DECISION',
        `Date of decision: ${written(deniedOn)}`,
        'Denied:',
        ...asked,
        'The request goes beyond what the guideline supports.',
      ],
    ]),
    paper(
      plan,
      'form',
      'Application for Independent Medical Review, administrator’s copy',
      'application-form',
      administrator,
      deniedOn,
      'R2',
      [['APPLICATION FOR INDEPENDENT MEDICAL REVIEW (DWC Form IMR)', 'Disputed treatment:', ...asked]],
    ),
    paper(plan, 'list', 'List of records sent by the claims administrator', 'letter', administrator, sentOn, 'R3', [
      [
        'RECORDS FOR INDEPENDENT MEDICAL REVIEW',
        ...wrapped(
          'Enclosed are the physician reports of the last six months, the request for authorization, the decision and our copy of the application form. A list of what we send went to the employee and to the physician on the same day.',
        ),
      ],
    ]),
  ];
}

/** What the worker sends where the administrator sends nothing (9792.10.6(b)(2)). */
export function workersPaper(plan: Plan): Paper {
  const doctor = `${nameOf(plan.physician.name)}, MD`;
  return {
    ...paper(
      plan,
      'letter',
      `Progress report (PR-2), ${written(reportedOn(plan))}`,
      'progress-report',
      doctor,
      reportedOn(plan),
      'R8',
      [
        [
          "PRIMARY TREATING PHYSICIAN'S PROGRESS REPORT (PR-2)",
          `Date of injury: ${written(plan.injuredOn)}`,
          ...wrapped(
            `A ${ageOf(plan)} year old ${personOf(plan)} with ${plan.region.symptom}. On examination ${plan.region.finding}.`,
          ),
          'Treatment plan:',
          ...plan.treatments.map(({ description }) => `- ${description}`),
        ],
      ],
    ),
    from: 'employee',
  };
}

function paper(
  plan: Plan,
  key: PaperKey,
  title: string,
  kind: string,
  author: string,
  date: PlainDate,
  requirement: Paper['requirement'],
  pages: string[][],
): Paper {
  const { worker, claim } = plan;
  const head = [
    `Patient: ${nameOf(worker.name)}`,
    `Date of birth: ${written(worker.birthDate)}`,
    `Claim: ${claim}`,
    `Date: ${written(date)}`,
    author,
    '',
  ];
  const bytes = smallPdf(pages.map((lines) => [...head, ...lines]));
  return { key, name: `${key}.pdf`, title, kind, author, date, requirement, from: 'claims-administrator', bytes };
}
