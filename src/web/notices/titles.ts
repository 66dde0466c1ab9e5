import { myCaseWords } from '../mycase/words.ts';

const en: Record<string, string> = {
  ...myCaseWords.en.notices,
  'penalty-referral': 'Referral: records not sent',
  'reviewer-invited': 'To the reviewer: a case',
  'reviewer-declined': 'To the desk: a reviewer declined',
  'quality-returned': 'To the reviewer: come back from the second reading',
  'assignment-administrator': 'Assignment, to the claims administrator',
  'assignment-employee': 'Assignment, to the worker',
  'implementation-reminder': 'Carry out the determination',
};

const es: Record<string, string> = {
  ...myCaseWords.es.notices,
  'penalty-referral': 'Remisión: papeles no enviados',
  'reviewer-invited': 'Al revisor: un caso',
  'reviewer-declined': 'A la mesa: un revisor se excusó',
  'quality-returned': 'Al revisor: vuelve de la segunda lectura',
  'assignment-administrator': 'Asignación, al administrador de reclamos',
  'assignment-employee': 'Asignación, al trabajador',
  'implementation-reminder': 'Cumpla la determinación',
};

/** Short names of the notices, for lists; the notice itself has its own words. */
export const noticeTitles = { en, es };
