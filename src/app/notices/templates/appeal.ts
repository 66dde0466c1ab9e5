import { heading, list, longDate, paragraph } from '../../../determination/write/index.ts';
import type { PlainDate } from '../../../law/dates/types.ts';
import { notice } from '../template.ts';

export const appealReceived = notice<{ filedOn: PlainDate; filedBy: string }>({
  reader: 'all-parties',
  rule: 'LC 4610.6(h); 8 CCR 10575',
  asksAction: false,
  offersHelp: true,
  sample: { filedOn: '2026-10-20', filedBy: 'Marisol Quintero-Fable' },
  wording: {
    en: {
      title: 'An appeal was filed',
      body: ({ filedOn, filedBy }) => [
        paragraph(
          `On ${longDate(filedOn)} ${filedBy} appealed the decision to the Workers' Compensation Appeals Board.`,
        ),
        heading(2, 'What happens next'),
        paragraph(
          'A judge looks at the appeal. The judge cannot decide if the treatment is needed. The judge can send the case back for a new review.',
        ),
        paragraph('We will tell you what the Board decides.'),
      ],
    },
    es: {
      title: 'Hay una apelación',
      body: ({ filedOn, filedBy }) => [
        paragraph(
          `El ${longDate(filedOn, 'es')} ${filedBy} apeló la decisión ante la Junta de Apelaciones de Compensación de Trabajadores (WCAB).`,
        ),
        heading(2, 'Qué sigue'),
        paragraph(
          'Un juez lee la apelación. El juez no puede decidir si el tratamiento hace falta. Sí puede mandar el caso a una revisión nueva.',
        ),
        paragraph('Le avisaremos qué decide la Junta.'),
      ],
    },
  },
});

export const appealAffirmed = notice<{ on: PlainDate }>({
  reader: 'all-parties',
  rule: 'LC 4610.6(h)',
  asksAction: false,
  offersHelp: true,
  sample: { on: '2027-01-15' },
  wording: {
    en: {
      title: 'The decision stays',
      body: ({ on }) => [
        paragraph(`On ${longDate(on)} the Workers' Compensation Appeals Board left the decision as it is.`),
        paragraph('It binds everyone in the case. What the letter says must now be done.'),
      ],
    },
    es: {
      title: 'La decisión queda igual',
      body: ({ on }) => [
        paragraph(
          `El ${longDate(on, 'es')} la Junta de Apelaciones de Compensación de Trabajadores (WCAB) dejó la decisión como está.`,
        ),
        paragraph('Obliga a todas las personas del caso. Ahora se debe hacer lo que dice la carta.'),
      ],
    },
  },
});

/** A new round: another reviewer, and the facts that the judge found wrong (LC 4610.6(i)). */
export const remanded = notice<{ orderedOn: PlainDate; round: number; wrongFacts: readonly string[] }>({
  reader: 'all-parties',
  rule: 'LC 4610.6(i)',
  asksAction: false,
  offersHelp: true,
  sample: {
    orderedOn: '2027-01-15',
    round: 2,
    wrongFacts: ['The letter said that no therapy was tried. The records show nine visits.'],
  },
  sampleInSpanish: { wrongFacts: ['La carta dijo que no se probó terapia. Los papeles muestran nueve visitas.'] },
  wording: {
    en: {
      title: 'There will be a new review',
      body: ({ orderedOn, round, wrongFacts }) => [
        paragraph(
          `On ${longDate(orderedOn)} the Workers' Compensation Appeals Board sent the case back. This is review number ${round}.`,
        ),
        ...(wrongFacts.length > 0 ? [heading(2, 'What the judge found wrong'), list(wrongFacts)] : []),
        heading(2, 'What happens next'),
        list([
          'The first decision no longer counts.',
          'Another doctor makes the new review, not the one who made the first.',
          'You will get a new decision by letter.',
        ]),
        paragraph('If you have new medical papers, you can send them now.'),
      ],
    },
    es: {
      title: 'Habrá una revisión nueva',
      body: ({ orderedOn, round, wrongFacts }) => [
        paragraph(
          `El ${longDate(orderedOn, 'es')} la Junta de Apelaciones de Compensación de Trabajadores (WCAB) devolvió el caso. Esta es la revisión número ${round}.`,
        ),
        ...(wrongFacts.length > 0 ? [heading(2, 'Lo que el juez vio mal'), list(wrongFacts)] : []),
        heading(2, 'Qué sigue'),
        list([
          'La primera decisión ya no vale.',
          'Otro médico hace la revisión nueva, no el mismo de antes.',
          'Usted recibirá una decisión nueva por carta.',
        ]),
        paragraph('Si tiene papeles médicos nuevos, puede mandarlos ahora.'),
      ],
    },
  },
});
