import { termsEs } from '../messages/terms-es.ts';

/**
 * Titles of the rules in force, in Spanish, to stand beside the English ones: those are what the law says, and carry its
 * citations. Clocks have theirs in `law/clocks/words-es.ts`, grounds of ineligibility in the law's own table, which the server sends.
 */
const titles: Readonly<Record<string, string>> = {
  // Standards of medical necessity (LC 4610.5(c)(2)).
  'Guidelines adopted by the Administrative Director under LC 5307.27, that is the MTUS; since the formulary also the drug formulary.':
    'Guías adoptadas por el Director Administrativo según LC 5307.27, es decir el MTUS; desde que existe, también el formulario de medicinas.',
  'Peer-reviewed scientific and medical evidence on the effectiveness of the disputed service.':
    'Evidencia científica y médica, revisada por pares, sobre la eficacia del servicio en disputa.',
  'Nationally recognized professional standards.': 'Normas profesionales reconocidas en todo el país.',
  'Expert opinion.': 'Opinión de expertos.',
  'Generally accepted standards of medical practice.': 'Normas de práctica médica generalmente aceptadas.',
  'Treatments likely to help where other treatments are not clinically efficacious.':
    'Tratamientos que probablemente ayudan donde otros no son eficaces.',
  "The standards apply strictly in order: a lower one only if every higher one does not apply to this worker's condition.":
    'Las normas se aplican en orden estricto: una inferior solo si ninguna superior vale para la condición de este trabajador.',
  'The standards apply as set out in the MTUS, with the drug formulary: the reviewer walks the medical evidence search sequence (8 CCR 9792.21.1).':
    'Las normas se aplican como dice el MTUS, con el formulario de medicinas: el revisor sigue el orden de búsqueda de evidencia (8 CCR 9792.21.1).',
  // The search sequence.
  'Search the current MTUS for a recommendation that fits the condition.':
    'Buscar en el MTUS vigente una recomendación para la condición.',
  'Search the most current ACOEM or ODG; take the recommendation with the best evidence by 8 CCR 9792.25.1.':
    'Buscar en ACOEM u ODG más recientes; tomar la recomendación con la mejor evidencia según 8 CCR 9792.25.1.',
  'Search other evidence-based, nationally recognized, scientifically based guidelines. (The rule still names guideline.gov, which closed in 2018.)':
    'Buscar otras guías basadas en evidencia y reconocidas en todo el país. (La regla aún nombra guideline.gov, cerrado en 2018.)',
  'Search current, scientifically based, peer-reviewed studies in nationally recognized journals.':
    'Buscar estudios científicos recientes, revisados por pares, en revistas reconocidas en todo el país.',
  // Guidelines, without publisher and edition.
  'General Approaches': 'Enfoques generales',
  'Initial Approaches to Treatment': 'Enfoques iniciales del tratamiento',
  'Neck and Upper Back Complaints': 'Molestias del cuello y la parte alta de la espalda',
  'Cervical and Thoracic Spine Disorders': 'Trastornos de la columna cervical y torácica',
  'Shoulder Complaints': 'Molestias del hombro',
  'Shoulder Disorders': 'Trastornos del hombro',
  'Elbow Complaints': 'Molestias del codo',
  'Elbow Disorders': 'Trastornos del codo',
  'Forearm, Wrist, and Hand Complaints': 'Molestias del antebrazo, la muñeca y la mano',
  'Hand, Wrist, and Forearm Disorders': 'Trastornos de la mano, la muñeca y el antebrazo',
  'Low Back Complaints': 'Molestias de la parte baja de la espalda',
  'Low Back Disorders': 'Trastornos de la parte baja de la espalda',
  'Knee Complaints': 'Molestias de la rodilla',
  'Knee Disorders': 'Trastornos de la rodilla',
  'Ankle and Foot Complaints': 'Molestias del tobillo y el pie',
  'Ankle and Foot Disorders': 'Trastornos del tobillo y el pie',
  'Stress-Related Conditions': 'Condiciones por estrés',
  'Eye Complaints': 'Molestias de los ojos',
  'Eye Disorders': 'Trastornos de los ojos',
  'Hip and Groin Disorders': 'Trastornos de la cadera y la ingle',
  'Occupational/Work-Related Asthma': 'Asma laboral',
  'Occupational Interstitial Lung Disease': 'Enfermedad pulmonar intersticial laboral',
  'Acupuncture Medical Treatment': 'Tratamiento con acupuntura',
  'Chronic Pain Medical Treatment': 'Tratamiento del dolor crónico',
  'Chronic Pain': 'Dolor crónico',
  'Postsurgical Treatment': 'Tratamiento después de una cirugía',
  'Opioid Treatment': 'Tratamiento con opioides',
  Opioids: 'Opioides',
  Cannabis: 'Cannabis',
  'American College of Occupational and Environmental Medicine, Practice Guidelines':
    'Guías de práctica del Colegio Estadounidense de Medicina Ocupacional y Ambiental',
  'Official Disability Guidelines': 'Guías oficiales de discapacidad (ODG)',
  'Other evidence-based, nationally recognized guideline': 'Otra guía basada en evidencia y reconocida en todo el país',
  // Penalties.
  'Conduct that delays IMR; the notice to the employee delayed':
    'Conducta que demora la IMR; aviso al trabajador demorado',
  'Records not sent to the IMRO in time': 'Papeles no enviados a tiempo a la IMRO',
  'Determination not carried out (C24, C25)': 'Determinación no cumplida (C24, C25)',
  'IMR form not supplied or not completed with the UR denial':
    'Formulario de IMR no entregado o no llenado con la negación de UR',
  'Invoice of the IMRO unpaid (C28)': 'Factura de la IMRO sin pagar (C28)',
  'No UR plan': 'Sin plan de UR',
  'UR plan lacks required content': 'Al plan de UR le falta contenido obligatorio',
  'No medical director': 'Sin director médico',
  'Denial by a person who is not a physician': 'Negación por alguien que no es médico',
  'UR plan that modifies or denies operated without approval': 'Plan de UR que modifica o niega, usado sin aprobación',
  'No URAC accreditation': 'Sin acreditación de URAC',
  'Material change of the UR plan not filed': 'Cambio importante del plan de UR sin presentar',
};

/** The Spanish title of a rule; null where the words need none (an amount) or none is kept. */
export function lawTitleEs(title: string): string | null {
  const whole = titles[title];
  if (whole) return whole;
  const [, name = '', edition = ''] = /^(.*)(, (?:ACOEM|DWC) [\d-]+)$/.exec(title) ?? [];
  const told = titles[name] ?? termsEs[name];
  return told ? `${told}${edition}` : null;
}
