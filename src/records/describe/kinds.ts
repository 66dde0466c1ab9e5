/** What a document of the file is. */
export const documentKinds = [
  'rfa',
  'ur-decision',
  'progress-report',
  'first-report',
  'consultation',
  'operative-note',
  'imaging',
  'therapy-note',
  'laboratory',
  'medical-legal',
  'application-form',
  'record-list',
  'letter',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const documentKindWords: Record<DocumentKind, string> = {
  rfa: 'Request for authorization (RFA)',
  'ur-decision': 'Utilization review decision',
  'progress-report': 'Progress report (PR-2)',
  'first-report': "Doctor's first report",
  consultation: 'Consultation',
  'operative-note': 'Operative note',
  imaging: 'Imaging report',
  'therapy-note': 'Therapy note',
  laboratory: 'Laboratory report',
  'medical-legal': 'Medical-legal report',
  'application-form': 'IMR application form',
  'record-list': 'List of records sent',
  letter: 'Letter',
  other: 'Other',
};

/** Reports by physicians, as R1 asks for them (8 CCR 9792.10.5(a)(1)); reports of agreed evaluators count (*Garibay-Jimenez*). */
export const physicianReports: readonly DocumentKind[] = [
  'progress-report',
  'first-report',
  'consultation',
  'operative-note',
  'imaging',
  'therapy-note',
  'laboratory',
  'medical-legal',
];
