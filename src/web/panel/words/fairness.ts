/** Load and fairness, in both languages. */
const en = {
  fairnessTitle: 'Load and fairness',
  fairnessLead:
    'How often each fit reviewer was drawn, beside what the weights of the same draws say. Two standard deviations either way is chance; beyond three it is not.',
  period: 'Draws of',
  periods: { all: 'all time', '365': 'the last year', '90': 'the last 90 days', '30': 'the last 30 days' } as Record<
    string,
    string
  >,
  drawsCounted: '{draws} draws; in {single} of them only one reviewer could be drawn, so nothing was left to chance.',
  noDraws: 'Nobody was drawn in this time.',
  couldBe: 'Could be drawn',
  drawn: 'Drawn',
  expected: 'Expected',
  byWeights: 'By the weights alone',
  interval: 'Usual range (95 %)',
  deviations: 'Deviations',
  verdict: 'Verdict',
  verdicts: { few: 'too few to tell', within: 'usual', watch: 'watch', outside: 'not by chance' } as Record<
    string,
    string
  >,
  chart: 'Each line is the usual range, the tick what was expected, the dot what was drawn.',
};

const es: typeof en = {
  fairnessTitle: 'Carga y equidad',
  fairnessLead:
    'Cuántas veces se sorteó a cada revisor apto, junto a lo que dicen los pesos de los mismos sorteos. Dos desviaciones a cada lado son azar; más de tres, no.',
  period: 'Sorteos de',
  periods: { all: 'todo el tiempo', '365': 'el último año', '90': 'los últimos 90 días', '30': 'los últimos 30 días' },
  drawsCounted: '{draws} sorteos; en {single} de ellos solo un revisor podía ser sorteado, así que nada quedó al azar.',
  noDraws: 'No se sorteó a nadie en este tiempo.',
  couldBe: 'Podía ser sorteado',
  drawn: 'Sorteado',
  expected: 'Esperado',
  byWeights: 'Solo por los pesos',
  interval: 'Rango usual (95 %)',
  deviations: 'Desviaciones',
  verdict: 'Juicio',
  verdicts: { few: 'muy pocos para decir', within: 'usual', watch: 'vigilar', outside: 'no es azar' },
  chart: 'Cada línea es el rango usual, la marca lo esperado, el punto lo sorteado.',
};

export const fairnessWords = { en, es };
