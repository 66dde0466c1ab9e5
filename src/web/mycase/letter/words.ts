import { useWords } from '../../messages/words.tsx';

/** The parts of the letter in their order, by the headings that are printed (determination/write/letter). */
export const parts = ['result', 'next', 'appeal', 'made', 'documents', 'summary', 'decisions'] as const;
export type Part = (typeof parts)[number];

/** As they stand in the letter, which is in English whatever the language of the page. */
export const headings: Record<Part, string> = {
  result: 'Independent Medical Review: Final Determination',
  next: 'What happens next',
  appeal: 'How to appeal',
  made: 'HOW THE IMR FINAL DETERMINATION WAS MADE',
  documents: 'DOCUMENTS REVIEWED',
  summary: 'CLINICAL CASE SUMMARY',
  decisions: 'IMR ISSUES, DECISIONS AND RATIONALES',
};

const en = {
  title: 'How to read the letter',
  notice: 'This explains the parts of the letter. It is not the letter. Only the letter counts.',
  parts: {
    result:
      'The first page. It says the result: UPHOLD means no, OVERTURN means yes, PARTIAL OVERTURN means yes to a part. A table tells it for each treatment.',
    next: 'What the insurance company must do, and by when.',
    appeal: 'Who can appeal, how, until when, and for which five reasons only.',
    made: 'What kind of doctor decided, where licensed, and that this doctor knows nobody in your case. The law keeps the name secret.',
    documents: 'All papers that came in, who sent them, and if the doctor used them.',
    summary: 'Your injury and care in short, as the doctor read it in the papers.',
    decisions:
      'For each treatment: the rule the insurance company used, the rule the doctor used, and why the doctor said yes or no.',
  } as Record<Part, string>,
  wordsTitle: 'Words in the letter',
  words: [
    ['Upheld', 'The “no” of the insurance company stays.'],
    ['Overturned', 'The “no” is gone. You can get the treatment.'],
    ['Medically necessary', 'You need it to get better or to stay as well as you are.'],
    ['MTUS', 'The treatment rules of California for injured workers.'],
    ['UR (utilization review)', 'The check by which the insurance company first said no.'],
    ['Claims administrator', 'The insurance company, or who works for it.'],
  ] as [string, string][],
};

const es: typeof en = {
  title: 'Cómo leer la carta',
  notice:
    'Esto explica en español cada parte de la carta. No es la carta, y no traduce las palabras del médico. Solo vale la carta en inglés.',
  parts: {
    result:
      'La primera página. Dice el resultado: UPHOLD quiere decir no, OVERTURN quiere decir sí, PARTIAL OVERTURN quiere decir sí a una parte. Una tabla lo dice para cada tratamiento.',
    next: 'Lo que la aseguradora debe hacer, y cuándo.',
    appeal: 'Quién puede apelar, cómo, hasta cuándo, y por cuáles cinco razones.',
    made: 'Qué tipo de médico decidió, dónde tiene licencia, y que no conoce a nadie de su caso. La ley guarda en secreto el nombre.',
    documents: 'Todos los papeles que llegaron, quién los mandó, y si el médico los usó.',
    summary: 'Su lesión y su atención en pocas palabras, como el médico las leyó en los papeles.',
    decisions:
      'Para cada tratamiento: la regla que usó la aseguradora, la regla que usó el médico, y por qué el médico dijo sí o no.',
  },
  wordsTitle: 'Palabras de la carta',
  words: [
    ['Upheld', 'Confirmado: el “no” de la aseguradora queda igual.'],
    ['Overturned', 'Revocado: el “no” ya no vale. Usted puede recibir el tratamiento.'],
    ['Medically necessary', 'Médicamente necesario: le hace falta para mejorar o para no empeorar.'],
    ['MTUS', 'Las reglas de tratamiento de California para trabajadores lesionados.'],
    ['UR (utilization review)', 'La revisión con que la aseguradora dijo primero que no.'],
    ['Claims administrator', 'La aseguradora, o quien trabaja para ella.'],
  ],
};

export const letterHelpWords = { en, es };
export const useLetterHelpWords = (): typeof en => letterHelpWords[useWords().language];
