import { type Block, facts, type Language, list, longDate, paragraph } from '../../../determination/write/index.ts';
import type { PlainDate } from '../../../law/dates/types.ts';

/** What an assignment notice must say of the dispute (8 CCR 9792.10.4(b)(1)-(3)). */
export interface DisputeFacts {
  reviewType: 'regular' | 'expedited';
  applicationReceived: PlainDate;
  requestingPhysician: string;
  /** The date of the request for authorization, if it is known. */
  rfaDate: PlainDate | null;
  urDecision: PlainDate;
  treatments: readonly string[];
}

export const sampleDispute: DisputeFacts = {
  reviewType: 'regular',
  applicationReceived: '2026-08-21',
  requestingPhysician: 'Ansel Imaginario, MD',
  rfaDate: '2026-07-24',
  urDecision: '2026-08-03',
  treatments: ['Acupuncture, 6 sessions', 'Home exercise kit'],
};

export const sampleDisputeInSpanish: DisputeFacts = {
  ...sampleDispute,
  treatments: ['Acupuntura, 6 sesiones', 'Equipo de ejercicios para la casa'],
};

const labels = {
  en: {
    kind: 'Kind of review',
    regular: 'Regular',
    expedited: 'Expedited',
    received: 'Application received',
    physician: 'Requesting physician',
    rfa: "Doctor's request (RFA)",
    unknown: 'Date not known',
    ur: 'Denial (UR decision)',
    treatments: 'Treatment in dispute:',
  },
  es: {
    kind: 'Tipo de revisión',
    regular: 'Normal',
    expedited: 'Rápida',
    received: 'Llegó la solicitud',
    physician: 'Médico que lo pidió',
    rfa: 'Petición del médico (RFA)',
    unknown: 'No se sabe la fecha',
    ur: 'Negación (decisión de UR)',
    treatments: 'Tratamiento en disputa:',
  },
} as const;

/** The dispute in a table, and the treatments as they were asked for. */
export function disputeBlocks(dispute: DisputeFacts, language: Language): Block[] {
  const label = labels[language];
  return [
    facts(1, [
      { label: label.kind, value: label[dispute.reviewType] },
      { label: label.received, value: longDate(dispute.applicationReceived, language) },
      { label: label.physician, value: dispute.requestingPhysician },
      { label: label.rfa, value: dispute.rfaDate ? longDate(dispute.rfaDate, language) : label.unknown },
      { label: label.ur, value: longDate(dispute.urDecision, language) },
    ]),
    paragraph(label.treatments),
    list(dispute.treatments),
  ];
}
