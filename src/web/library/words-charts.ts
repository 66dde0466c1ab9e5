/** What the charts count, in words. */
const en = {
  definition: 'What is counted',
  daysTitle: 'Days from assignment to the decision',
  eligibilityTitle: 'Applications found eligible, by month of the decision',
  median: 'Median',
  p90: 'Nine in ten within',
  lettersColumn: 'Letters',
  decided: 'Decided',
  eligible: 'Found eligible',
  reasonsTitle: 'Why applications were not eligible',
  code: 'Reason',
  count: 'Number',
  hidden: 'fewer than 5',
  noEligibility: 'There are too few decisions on eligibility to show any.',
  volumeDefinition: 'Treatments with a decision that could be read, by the month in which the letter was decided.',
  shareDefinition:
    'Of the treatments with a decision that could be read, the share overturned. A treatment that stands in several groups (two regions, two guidelines) counts in each.',
  daysDefinition: 'Calendar days from the notice of assignment to the date of the determination, by its month.',
  eligibilityDefinition:
    'Decisions of this organization on whether an application can be reviewed, by the month in which they were made; a later decision on the same application counts again.',
};

const es: typeof en = {
  definition: 'Qué se cuenta',
  daysTitle: 'Días desde la asignación hasta la decisión',
  eligibilityTitle: 'Solicitudes admitidas, por mes de la decisión',
  median: 'Mediana',
  p90: 'Nueve de diez en',
  lettersColumn: 'Cartas',
  decided: 'Decididas',
  eligible: 'Admitidas',
  reasonsTitle: 'Por qué no se admitieron solicitudes',
  code: 'Razón',
  count: 'Número',
  hidden: 'menos de 5',
  noEligibility: 'Hay muy pocas decisiones sobre admisión para mostrarlas.',
  volumeDefinition: 'Tratamientos con una decisión que se pudo leer, por el mes en que se decidió la carta.',
  shareDefinition:
    'De los tratamientos con una decisión que se pudo leer, la parte revocada. Un tratamiento que está en varios grupos (dos regiones, dos guías) cuenta en cada uno.',
  daysDefinition: 'Días naturales desde el aviso de asignación hasta la fecha de la determinación, por su mes.',
  eligibilityDefinition:
    'Decisiones de esta organización sobre si una solicitud puede revisarse, por el mes en que se tomaron; una decisión posterior sobre la misma solicitud cuenta otra vez.',
};

export const chartWords = { en, es };
