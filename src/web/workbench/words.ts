import { useWords } from '../messages/words.tsx';
import { checkWords } from './check/words.ts';
import { evidenceWords } from './evidence/words.ts';
import { fileWords } from './file/words.ts';
import { keepWords } from './keep/words.ts';
import { presenceWords } from './presence/words.ts';
import { reviewWords } from './review/words.ts';
import { writeWords } from './write/words.ts';

const en = {
  title: 'Determination',
  toBench: { write: 'Write the determination', read: 'Read the draft with its pages' },
  back: 'Back to the case',
  readOnly: 'You are reading. Only the assigned reviewer writes.',
  close: 'Close',
  preview: 'Preview the letter',
  shortcuts: {
    title: 'Keys',
    open: 'Keys',
    on: 'Single-letter keys work outside of text fields',
    rows: [
      ['PgDn, j / PgUp, k', 'Next / previous page'],
      ['] / [', 'Next / previous document'],
      ['+ / −', 'Larger / smaller'],
      ['← → on a page', 'Move over the words; with Shift, choose more'],
      ['c (in a text field: Alt+C)', 'Cite the chosen words'],
      ['1 / 2 / 3', 'This record: relied on / read / not relevant (and why)'],
      ['/ (in a text field: Alt+S)', 'Search in the file; Escape goes back to its pages'],
      ['n / p (in a text field: Alt+N, Alt+P)', 'Next / previous hit'],
      ['w (in a text field: Alt+W)', 'To the sentence last written'],
      ['f', 'To the checks'],
      ['F6', 'From the file to the text and back'],
      ['Enter in a sentence', 'New sentence'],
      ['?', 'This list'],
    ],
  },
};

const es: typeof en = {
  title: 'Determinación',
  toBench: { write: 'Escribir la determinación', read: 'Leer el borrador con sus páginas' },
  back: 'Volver al caso',
  readOnly: 'Usted está leyendo. Solo escribe el revisor asignado.',
  close: 'Cerrar',
  preview: 'Vista previa de la carta',
  shortcuts: {
    title: 'Teclas',
    open: 'Teclas',
    on: 'Las teclas de una letra funcionan fuera de los campos de texto',
    rows: [
      ['AvPág, j / RePág, k', 'Página siguiente / anterior'],
      ['] / [', 'Documento siguiente / anterior'],
      ['+ / −', 'Más grande / más pequeño'],
      ['← → en una página', 'Pasar por las palabras; con Mayús, elegir más'],
      ['c (en un campo de texto: Alt+C)', 'Citar las palabras elegidas'],
      ['1 / 2 / 3', 'Este documento: fundamento / leído / no pertinente (y por qué)'],
      ['/ (en un campo de texto: Alt+S)', 'Buscar en el expediente; Escape vuelve a sus páginas'],
      ['n / p (en un campo de texto: Alt+N, Alt+P)', 'Resultado siguiente / anterior'],
      ['w (en un campo de texto: Alt+W)', 'A la última frase escrita'],
      ['f', 'A las comprobaciones'],
      ['F6', 'Del expediente al texto y de vuelta'],
      ['Intro en una frase', 'Frase nueva'],
      ['?', 'Esta lista'],
    ],
  },
};

/** Each part of the workbench keeps its own words beside it; here they are put together. */
export const workbenchWords = {
  en: {
    ...en,
    ...fileWords.en,
    ...writeWords.en,
    ...evidenceWords.en,
    ...checkWords.en,
    ...keepWords.en,
    ...presenceWords.en,
    ...reviewWords.en,
  },
  es: {
    ...es,
    ...fileWords.es,
    ...writeWords.es,
    ...evidenceWords.es,
    ...checkWords.es,
    ...keepWords.es,
    ...presenceWords.es,
    ...reviewWords.es,
  },
};

/** The words of the workbench in the language of the page. */
export function useBenchWords() {
  const { language } = useWords();
  return workbenchWords[language];
}
