import { z } from 'zod';
import { newRegulations, ruleSchema, sinceStart } from '../rule.ts';

export const reasonCodes = [
  'I01',
  'I02',
  'I03',
  'I04',
  'I05',
  'I06',
  'I07',
  'I08',
  'I09',
  'I10',
  'I11',
  'I12',
  'I13',
  'I14',
  'I15',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

const reasonRuleSchema = ruleSchema.extend({
  code: z.enum(reasonCodes),
  title: z.object({ en: z.string(), es: z.string() }),
  /** What the program looks at. */
  test: z.string(),
});
export type ReasonRule = z.output<typeof reasonRuleSchema>;
type Row = z.input<typeof reasonRuleSchema>;

const since = { effective: sinceStart, unseenFrom: newRegulations } as const;

const rows: Row[] = [
  {
    code: 'I01',
    title: { en: 'Filed too late', es: 'Presentada tarde' },
    cite: 'LC 4610.5(h); 8 CCR 9792.10.1(b)(1)',
    confidence: 'V',
    ...since,
    test: 'The day of sending (of receipt where unknown) against C05 (C06 for drugs from 2018) with mail days; first the excuse of C08, and C09 after a liability dispute.',
  },
  {
    code: 'I02',
    title: {
      en: 'Not signed by the worker or a valid representative',
      es: 'Sin la firma del trabajador o de un representante válido',
    },
    cite: '8 CCR 9792.10.1(b)(2)(A); LC 4610.5(j)',
    confidence: 'S',
    ...since,
    test: 'Who filed and who signed; an attorney, or a designee named after the UR decision, may sign for the worker.',
  },
  {
    code: 'I03',
    title: { en: 'UR decision missing, wrong or incomplete', es: 'Falta la decisión de UR, es otra o está incompleta' },
    cite: '8 CCR 9792.10.1(b)(1)',
    confidence: 'V',
    ...since,
    test: 'The decision is attached, with all pages, of the same claim. Missing before 2014-04-01, it was asked for; since then the application is not eligible.',
  },
  {
    code: 'I04',
    title: {
      en: 'Conditional denial: UR made no finding on medical necessity',
      es: 'Negación condicional: UR no decidió si el tratamiento es necesario',
    },
    cite: '8 CCR 9792.10.3(a)',
    confidence: 'V',
    ...since,
    test: "The UR decision's ground is that information was not received.",
  },
  {
    code: 'I05',
    title: { en: 'Already filed', es: 'Ya presentada' },
    cite: '8 CCR 9792.10.3(a)(2)',
    confidence: 'V',
    ...since,
    test: 'An earlier application of the same worker, UR decision and treatments, whatever the channel and the spelling, that was not found ineligible.',
  },
  {
    code: 'I06',
    title: { en: 'Application incomplete', es: 'Solicitud incompleta' },
    cite: '8 CCR 9792.10.3(a)(1)',
    confidence: 'V',
    ...since,
    test: 'All pages; claim number, date of injury, requesting physician, claims administrator, treatment, consent to records; dates in a possible order.',
  },
  {
    code: 'I07',
    title: {
      en: 'Waiting: responsibility for the injury or treatment is disputed',
      es: 'En espera: se disputa quién es responsable de la lesión o del tratamiento',
    },
    cite: '8 CCR 9792.10.3(a)(3), (d); LC 4610.5(k)',
    confidence: 'V',
    ...since,
    test: 'Liability is disputed, not resolved, and the claims administrator does not agree to the review.',
  },
  {
    code: 'I08',
    title: { en: 'Injury or decision before the program began', es: 'Lesión o decisión anterior al programa' },
    cite: 'LC 4610.5(a)',
    confidence: 'V',
    effective: sinceStart,
    test: 'Injury before 2013-01-01 and decision communicated before 2013-07-01.',
  },
  {
    code: 'I09',
    title: { en: 'A different kind of dispute', es: 'Otro tipo de disputa' },
    cite: 'LC 4610.5(a)-(c)',
    confidence: 'S',
    effective: sinceStart,
    test: 'What the dispute is about: a bill (IBR), a diagnosis in a provider network (MPN-IMR), a health plan (DMHC), or no UR decision on medical necessity.',
  },
  {
    code: 'I10',
    title: { en: 'Treatment authorized, or request withdrawn', es: 'Tratamiento autorizado o petición retirada' },
    cite: '8 CCR 9792.10.6(a)',
    confidence: 'V',
    ...since,
    test: 'Authorized, settled or withdrawn since; or approved by UR itself.',
  },
  {
    code: 'I11',
    title: { en: 'UR may have been late (recorded only)', es: 'UR pudo haber sido tardía (solo se anota)' },
    cite: 'Dubon II (WCAB en banc 2014)',
    confidence: 'V',
    effective: sinceStart,
    test: 'The day of the decision against C01 or C03; or somebody says so. Recorded, never decided here: that is for the WCAB.',
  },
  {
    code: 'I12',
    title: {
      en: 'An agreement may govern the dispute (recorded only)',
      es: 'Un acuerdo puede regir la disputa (solo se anota)',
    },
    cite: 'Bertrand; Payne (WCAB panels)',
    confidence: 'S',
    effective: sinceStart,
    test: 'An agreement is named, such as a settlement that names an agreed medical evaluator. Recorded only.',
  },
  {
    code: 'I13',
    title: { en: 'The doctor did not send what UR asked for', es: 'El médico no envió lo que UR pidió' },
    cite: '8 CCR 9792.10.3(a)',
    confidence: 'K',
    ...since,
    test: 'The flag on the form; where the UR decision nevertheless speaks of medical necessity, the claims administrator is asked.',
  },
  {
    code: 'I14',
    title: { en: 'Repeat request within 12 months', es: 'Petición repetida dentro de 12 meses' },
    cite: 'LC 4610(k); Reyes v. Target; Holguin',
    confidence: 'S',
    effective: sinceStart,
    test: 'Same worker, treatment and physician as an earlier UR decision less than 12 months old (C04), without a documented change in the facts.',
  },
  {
    code: 'I15',
    title: { en: 'Another reason', es: 'Otra razón' },
    cite: '8 CCR 9792.10.3(a)(4) (earlier text)',
    confidence: 'V',
    ...since,
    test: "A supervisor's written reason.",
  },
];

/** The rules of eligibility (section 5), in order. A wrong row stops the program at its start. */
export const reasonList: readonly ReasonRule[] = z.array(reasonRuleSchema).length(reasonCodes.length).parse(rows);
export const reasonRules = Object.fromEntries(reasonList.map((rule) => [rule.code, rule])) as Readonly<
  Record<ReasonCode, ReasonRule>
>;
