import { termIn } from '../../messages/terms-es.ts';

/**
 * The tables of the yearly report are made in English, as the Administrative Director publishes them. A reader of
 * Spanish is shown these words in their place, and of kinds of treatment, drugs and specialties those of `terms-es.ts`;
 * names of guidelines stay as they are.
 */
const en = { inSpanish: {} as Record<string, string> };

const es: typeof en = {
  inSpanish: {
    Applications: 'Solicitudes',
    'Applications by month': 'Solicitudes por mes',
    'Calendar days to decide': 'Días naturales para decidir',
    'Determinations issued': 'Determinaciones emitidas',
    'By month of the decision': 'Por mes de la decisión',
    'By category of treatment': 'Por categoría de tratamiento',
    'By class of drug': 'Por clase de medicina',
    'By kind of treatment': 'Por tipo de tratamiento',
    'By guideline': 'Por guía',
    'By specialty of the reviewer': 'Por especialidad del revisor',
    'By region of the body': 'Por región del cuerpo',
    'Days from assignment to determination': 'Días de la asignación a la determinación',
    'Letters by number of treatments': 'Cartas por número de tratamientos',
    What: 'Qué',
    Number: 'Número',
    Month: 'Mes',
    Received: 'Recibidas',
    Duplicates: 'Duplicadas',
    'Not eligible': 'No elegibles',
    Letters: 'Cartas',
    'Still open': 'Abiertas todavía',
    'Counted from': 'Contados desde',
    Mean: 'Promedio',
    Median: 'Mediana',
    'Nine in ten within': 'Nueve de diez en',
    Category: 'Categoría',
    Class: 'Clase',
    Kind: 'Tipo',
    Guideline: 'Guía',
    Specialty: 'Especialidad',
    Region: 'Región',
    Treatments: 'Tratamientos',
    'Treatments decided': 'Tratamientos decididos',
    'Share of all': 'Parte del total',
    Upheld: 'Confirmados',
    Overturned: 'Revocados',
    'Overturned, 95 % interval': 'Revocados, intervalo del 95 %',
    'Applications received': 'Solicitudes recibidas',
    'Unique applications': 'Solicitudes únicas',
    'Eligible, share of those screened': 'Elegibles, parte de las revisadas',
    'Ended: treatment authorized or settled': 'Terminadas: tratamiento autorizado o acuerdo',
    Withdrawn: 'Retiradas',
    'Mailing of the notice of assignment': 'Envío del aviso de asignación',
    'Receipt of all necessary records': 'Llegada de todos los papeles necesarios',
    'Final determination letters': 'Cartas de determinación final',
    'Treatments overturned': 'Tratamientos revocados',
    'Overturned, share of treatments': 'Revocados, parte de los tratamientos',
    'Letters with a treatment overturned, share': 'Cartas con algún tratamiento revocado, parte',
  },
};

export const reportWords = { en, es };

/** A heading or a label of the report as a reader is shown it; “Applications, 2026” keeps its year. */
export function reportText(text: string, language: 'en' | 'es'): string {
  const [, name = text, year = ''] = /^(.*?)(, \d{4})?$/.exec(text) ?? [];
  const told = reportWords[language].inSpanish[name];
  return told ? `${told}${year}` : termIn(language, text);
}
