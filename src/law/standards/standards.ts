import { z } from 'zod';
import type { PlainDate } from '../dates/types.ts';
import { plainDateSchema } from '../dates/types.ts';
import { ruleSchema, sinceStart } from '../rule.ts';

const standardSchema = ruleSchema.extend({ rank: z.enum(['A', 'B', 'C', 'D', 'E', 'F']), text: z.string() });
/** One standard of medical necessity, LC 4610.5(c)(2)(A)–(F). */
export type Standard = z.output<typeof standardSchema>;

const row = (rank: Standard['rank'], text: string): z.input<typeof standardSchema> => ({
  rank,
  text,
  cite: `LC 4610.5(c)(2)(${rank})`,
  effective: sinceStart,
  confidence: 'V',
});

/** The six standards, highest first. */
export const standards: readonly Standard[] = z
  .array(standardSchema)
  .length(6)
  .parse([
    row(
      'A',
      'Guidelines adopted by the Administrative Director under LC 5307.27, that is the MTUS; since the formulary also the drug formulary.',
    ),
    row('B', 'Peer-reviewed scientific and medical evidence on the effectiveness of the disputed service.'),
    row('C', 'Nationally recognized professional standards.'),
    row('D', 'Expert opinion.'),
    row('E', 'Generally accepted standards of medical practice.'),
    row('F', 'Treatments likely to help where other treatments are not clinically efficacious.'),
  ]);

const regimeSchema = ruleSchema.extend({
  id: z.enum(['strict-order', 'as-the-mtus-says']),
  use: z.string(),
  /** The day of the change was not established; inside this window both must be thought of. */
  doubtful: z.object({ from: plainDateSchema, to: plainDateSchema }),
});
/** How the standards are used, by the day of the decision under review. */
export type StandardsRegime = z.output<typeof regimeSchema>;

const doubtful = { from: '2016-01-01', to: '2017-12-31' } as const;

export const standardsRegimes: readonly StandardsRegime[] = z.array(regimeSchema).parse([
  {
    id: 'strict-order',
    cite: 'LC 4610.5(c)(2) (SB 863 text)',
    effective: { from: '2013-01-01', to: '2017-12-31' },
    confidence: '?',
    doubtful,
    use: "The standards apply strictly in order: a lower one only if every higher one does not apply to this worker's condition.",
  },
  {
    id: 'as-the-mtus-says',
    cite: 'LC 4610.5(c)(2) (current text)',
    effective: { from: '2018-01-01', to: null },
    confidence: '?',
    doubtful,
    use: 'The standards apply as set out in the MTUS, with the drug formulary: the reviewer walks the medical evidence search sequence (8 CCR 9792.21.1).',
  },
] satisfies z.input<typeof regimeSchema>[]);

/** What holds under both: the base of every decision. */
export const baseRule = {
  text: 'Treatment reasonably required to cure or relieve the effects of the injury, on the specific needs of this worker; MTUS recommendations are presumed correct on extent and scope.',
  cite: 'LC 4610.5(c)(2); LC 4610.6(a), (c); LC 4604.5; 8 CCR 9792.21(c)',
  confidence: 'V',
} as const;

/** The regime on a day, with a note where the day of the change (2016–2018) is in doubt; before the program, the first. */
export function standardsOn(date: PlainDate): { regime: StandardsRegime; note: string | null } {
  const regime = standardsRegimes.find(({ effective }) => effective.to === null || date <= effective.to)!;
  const inDoubt = date >= regime.doubtful.from && date <= regime.doubtful.to;
  return {
    regime,
    note: inDoubt
      ? 'The day on which the strict order was given up was not established (2016-2018): give reasons that hold under both texts.'
      : null,
  };
}
