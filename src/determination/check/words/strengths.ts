/** Strengths in which common drugs of these letters are made, in mg; combinations as "10/325". General knowledge. */
const made: [name: RegExp, strengths: string[]][] = [
  [
    /\b(?:norco|hydrocodone(?:[/-]\s?(?:apap|acetaminophen))?)\b/gi,
    [
      '5/325',
      '7.5/325',
      '10/325',
      '2.5/325',
      '5/300',
      '7.5/300',
      '10/300',
      '5/500',
      '7.5/500',
      '10/500',
      '7.5/750',
      '10/650',
      '10/660',
      '5',
      '7.5',
      '10',
    ],
  ],
  [/\bpercocet\b/gi, ['2.5/325', '5/325', '7.5/325', '10/325', '7.5/500', '10/650', '5', '7.5', '10']],
  [/\bnaproxen\b/gi, ['220', '250', '275', '375', '500', '550', '750']],
  [/\bcyclobenzaprine\b|\bflexeril\b/gi, ['5', '7.5', '10', '15', '30']],
  [/\bgabapentin\b|\bneurontin\b/gi, ['100', '300', '400', '600', '800']],
  [/\bomeprazole\b|\bprilosec\b/gi, ['10', '20', '40']],
  [/\bpantoprazole\b|\bprotonix\b/gi, ['20', '40']],
  [/\bmeloxicam\b|\bmobic\b/gi, ['5', '7.5', '10', '15']],
  [/\btizanidine\b|\bzanaflex\b/gi, ['2', '4', '6']],
  [/\bcelecoxib\b|\bcelebrex\b/gi, ['50', '100', '200', '400']],
  [/\bsoma\b|\bcarisoprodol\b/gi, ['250', '350']],
];
const strengthAfter =
  /^(?:\s*\([^)]{0,20}\))?[\s,]{0,2}(?:hcl |sodium |sod |dr |er |tablets? |capsules? )?(\d{1,4}(?:\.\d+)?(?:\s?[/-]\s?\d{1,4}(?:\.\d+)?)?)\s?(?:mg|milligrams?)\b/i;

export interface DrugWord {
  /** Which drug of the table; brand and plain name are one. */
  drug: number;
  strength: string;
  exists: boolean;
  raw: string;
  start: number;
  end: number;
}

/** Known drugs named with a strength. */
export function drugWords(text: string): DrugWord[] {
  return made.flatMap(([name, strengths], drug) =>
    [...text.matchAll(name)].flatMap((m) => {
      const from = m.index + m[0].length;
      const follows = strengthAfter.exec(text.slice(from, from + 50));
      if (!follows) return [];
      const strength = (follows[1] as string).replace(/\s/g, '').replace('-', '/');
      const end = from + follows[0].length;
      return [
        { drug, strength, exists: isMade(strength, strengths), raw: text.slice(m.index, end), start: m.index, end },
      ];
    }),
  );
}

/** Extractors lose the stroke of "7.5/325"; twice a strength is two tablets at a time. */
function isMade(strength: string, strengths: string[]): boolean {
  const digits = strength.replace(/\D/g, '');
  return strengths.some(
    (one) => one === strength || one.replace(/\D/g, '') === digits || String(Number(one) * 2) === strength,
  );
}
