import type { Block, Sheet } from './content.ts';
import { numericDate, writtenDate } from './dates.ts';
import type { PaperCase, PaperKind, PaperOrder, PaperTreatment } from './order.ts';

/** Turns an order into the printed sheet of its kind. */
export function composeSheet(order: PaperOrder): Sheet {
  const { author } = order;
  const faces = ['serif', 'modern', 'typewriter'] as const;
  return {
    letterhead: [author.practice, author.address, author.phone && `Phone ${author.phone}`].filter(isText),
    title: order.title ?? titles[order.kind],
    blocks: composers[order.kind](order),
    footer: `${fullName(order.case)} · Claim ${order.case.claimNumber} · ${numericDate(order.date)}`,
    typeface: faces[author.practice.length % 3]!,
  };
}

const titles: Record<PaperKind, string> = {
  rfa: 'Request for Authorization, DWC Form RFA',
  'progress-report': "Primary Treating Physician's Progress Report (PR-2)",
  'therapy-note': 'Physical Therapy Daily Note',
  'imaging-report': 'Diagnostic Imaging Report',
  'operative-note': 'Operative Report',
  'ur-denial': 'Utilization Review Determination: Notice of Denial or Modification',
  'application-form': 'Application for Independent Medical Review, DWC Form IMR',
  letter: 'Letter',
  consultation: 'Consultation Report',
  'laboratory-report': 'Laboratory Report',
};

const composers: Record<PaperKind, (order: PaperOrder) => Block[]> = {
  rfa: (order) => [
    checks(
      ['New Request', true],
      ['Resubmission, Change in Material Facts', false],
      ['Expedited Review', order.expedited ?? false],
    ),
    heading('Employee Information'),
    fields(['Name (Last, First, Middle)', listedName(order.case)], ...claimRows(order.case), [
      'Employer',
      order.case.employer,
    ]),
    heading('Requesting Physician Information'),
    fields(...physicianRows(order)),
    heading('Claims Administrator Information'),
    fields(...administratorRows(order.case)),
    heading('Requested Treatment'),
    treatmentTable(order.treatments ?? []),
    ...body(order),
    ...signature(order, 'Requesting Physician Signature'),
  ],
  'progress-report': (order) => [
    checks(
      ['Periodic Report', true],
      ['Change in Treatment Plan', (order.treatments?.length ?? 0) > 0],
      ['Discharged', false],
    ),
    fields(['Patient', listedName(order.case)], ...claimRows(order.case), ['Date of Exam', numericDate(order.date)]),
    ...body(order),
    ...plan(order),
    ...signature(order, 'Primary Treating Physician'),
  ],
  'therapy-note': (order) => [
    ...patientHeader(order, 'Date of Service'),
    ...body(order),
    ...signature(order, 'Therapist'),
  ],
  'imaging-report': (order) => [
    ...patientHeader(order, 'Date of Exam'),
    ...body(order),
    ...signature(order, 'Interpreting Physician'),
  ],
  'operative-note': (order) => [
    ...patientHeader(order, 'Date of Operation'),
    ...body(order),
    ...signature(order, 'Surgeon'),
  ],
  consultation: (order) => [
    ...patientHeader(order, 'Date of Consultation'),
    ...body(order),
    ...plan(order),
    ...signature(order, 'Consulting Physician'),
  ],
  'laboratory-report': (order) => [
    ...patientHeader(order, 'Date Collected'),
    ...body(order),
    ...signature(order, 'Laboratory Director'),
  ],
  'ur-denial': (order) => [
    text(writtenDate(order.date)),
    ...addressee(order),
    fields(
      ['Employee', fullName(order.case)],
      ['Claim Number', order.case.claimNumber],
      ['Date of Injury', numericDate(order.case.dateOfInjury)],
      ['Date of Decision', numericDate(order.date)],
      ['Date RFA Received', order.rfaReceived ? numericDate(order.rfaReceived) : 'not stated'],
      ['Date of RFA', order.rfaDate ? numericDate(order.rfaDate) : 'not stated'],
    ),
    ...(order.treatments ?? []).flatMap(denialOf),
    ...(order.recordsReviewed
      ? [heading('Records Reviewed'), { type: 'list', items: [...order.recordsReviewed] } as Block]
      : []),
    ...body(order),
    text(
      'This decision is final unless you ask for independent medical review within 30 days of the day it was served. The form for that is enclosed.',
    ),
    ...signature(order, 'Reviewing Physician'),
  ],
  'application-form': (order) => [
    checks(['Regular', !order.expedited], ['Expedited', order.expedited ?? false]),
    heading('Employee'),
    fields(['Name', fullName(order.case)], ...claimRows(order.case), ['Employer', order.case.employer]),
    heading('Requesting Physician'),
    fields(...physicianRows(order)),
    heading('Claims Administrator'),
    fields(...administratorRows(order.case)),
    fields(['Date of Utilization Review Decision', order.urDecisionDate ? numericDate(order.urDecisionDate) : '']),
    heading('Disputed Medical Treatment'),
    { type: 'list', items: (order.treatments ?? []).map((treatment) => treatment.description) },
    text(
      'I ask for independent medical review of the treatment named above. I allow my health care providers and claims administrator to send my medical records to the review organization.',
    ),
    ...body(order),
    ...(order.signed === false
      ? [fields(['Employee Signature', ''], ['Date', ''])]
      : [
          {
            type: 'signature',
            name: fullName(order.case),
            title: 'Employee Signature',
            date: numericDate(order.date),
          } as Block,
        ]),
  ],
  letter: (order) => [
    text(writtenDate(order.date)),
    ...addressee(order),
    text(
      `Re: ${fullName(order.case)}, claim number ${order.case.claimNumber}, date of injury ${numericDate(order.case.dateOfInjury)}`,
    ),
    ...body(order),
    ...signature(order, order.author.specialty ?? ''),
  ],
};

function denialOf(treatment: PaperTreatment, index: number): Block[] {
  const outcome = { denied: 'DENIED', modified: 'MODIFIED', approved: 'APPROVED' }[treatment.urOutcome ?? 'denied'];
  const rows: [string, string][] = [
    ['Treatment Requested', treatment.amount ? `${treatment.description}, ${treatment.amount}` : treatment.description],
    ['Decision', outcome],
  ];
  if (treatment.authorized) rows.push(['Authorized', treatment.authorized]);
  if (treatment.guideline) rows.push(['Guideline', treatment.guideline]);
  return [heading(`Item ${index + 1}`), fields(...rows), ...(treatment.reason ? [text(treatment.reason)] : [])];
}

function plan(order: PaperOrder): Block[] {
  return order.treatments?.length ? [heading('Treatment Plan'), treatmentTable(order.treatments)] : [];
}

function treatmentTable(treatments: readonly PaperTreatment[]): Block {
  const head = ['Diagnosis', 'ICD-Code', 'Service/Good Requested', 'CPT/HCPCS', 'Frequency, Duration, Quantity'];
  const rows = treatments.map((one) => [
    one.diagnosis ?? '',
    one.icd ?? '',
    one.description,
    one.cpt ?? '',
    one.amount ?? '',
  ]);
  return { type: 'table', head, rows, widths: [3, 2, 4, 2, 3] };
}

function body(order: PaperOrder): Block[] {
  return (order.body ?? []).map((part) => (typeof part === 'string' ? text(part) : part));
}

function signature(order: PaperOrder, title: string): Block[] {
  if (order.signed === false) return [];
  const { name, license } = order.author;
  return [
    { type: 'signature', name, title: license ? `${title}, License ${license}` : title, date: numericDate(order.date) },
  ];
}

function addressee(order: PaperOrder): Block[] {
  return (order.addressee ?? []).map(text);
}

function patientHeader(order: PaperOrder, dateLabel: string): Block[] {
  const rows: [string, string][] = [['Patient', listedName(order.case)], ...claimRows(order.case)];
  return [fields(...rows, [dateLabel, numericDate(order.date)], ['Provider', order.author.name])];
}

function claimRows({ patient, dateOfInjury, claimNumber }: PaperCase): [string, string][] {
  return [
    ['Date of Birth', numericDate(patient.birthDate)],
    ['Date of Injury', numericDate(dateOfInjury)],
    ['Claim Number', claimNumber],
  ];
}

function physicianRows({ author }: PaperOrder): [string, string][] {
  const rows: [string, string | undefined][] = [
    ['Name', author.name],
    ['Practice Name', author.practice],
    ['Specialty', author.specialty],
    ['NPI Number', author.npi],
    ['Phone', author.phone],
  ];
  return rows.filter((row): row is [string, string] => isText(row[1]));
}

function administratorRows({ claimsAdministrator }: PaperCase): [string, string][] {
  const { company, adjuster, address, phone } = claimsAdministrator;
  const rows: [string, string | undefined][] = [
    ['Company', company],
    ['Adjuster', adjuster],
    ['Address', address],
    ['Phone', phone],
  ];
  return rows.filter((row): row is [string, string] => isText(row[1]));
}

const isText = (value: string | undefined): value is string => Boolean(value);
const heading = (words: string): Block => ({ type: 'heading', text: words });
const text = (words: string): Block => ({ type: 'text', text: words });
const fields = (...rows: [string, string][]): Block => ({ type: 'fields', rows });
const checks = (...items: [string, boolean][]): Block => ({ type: 'checks', items });

const fullName = ({ patient }: PaperCase) => [patient.first, patient.middle, patient.last].filter(isText).join(' ');
const listedName = ({ patient }: PaperCase) =>
  `${patient.last}, ${[patient.first, patient.middle].filter(isText).join(' ')}`;
