import { describe, expect, it } from 'vitest';
import { makeCase } from '../../../bench/assign/make-case.ts';
import { makePanel } from '../../../bench/assign/make-panel.ts';
import { chanceFrom } from '../../../bench/conflicts/chance.ts';
import { hardCases } from '../../../bench/conflicts/hard-cases.ts';
import { makePairs } from '../../../bench/conflicts/pairs.ts';
import { drawReviewer, organizationGraph, preparePanel, screenConflicts } from '../../reviewers/index.ts';
import { sentenceInSpanish } from './sentences-es.ts';

/** What stays as somebody wrote it. */
const names = /["«][^"»]*["»]|^propiedad en círculo: .*$/g;
const english = /\b(the|of|and|with|not|is|are|does|they|their|has|have|on|since|reviewer|specialty|licence)\b/;

/** Sentences that have no Spanish, or in whose Spanish English was left. */
function faults(sentences: Iterable<string>): string[] {
  const found = [...new Set(sentences)].map((text) => [text, sentenceInSpanish(text)] as const);
  return found
    .filter(([, said]) => said === null || english.test(said.replace(names, '')))
    .map(([text, said]) => `${text} → ${said}`);
}

describe('what the program says of a draw, in Spanish', () => {
  it('has every reason and everything missing of draws from a made panel, full, away or lapsed', () => {
    const chance = chanceFrom('sentences');
    const reviewers = makePanel(chance, 160);
    const panel = preparePanel(reviewers);
    const said: string[] = [];
    for (let i = 0; i < 60; i++) {
      // As the year goes on credentials run out; every third draw finds everybody with full hands.
      const loads =
        i % 3 ? {} : Object.fromEntries(reviewers.map(({ id }) => [id, { open: 99, ahead: 0, turnaroundDays: null }]));
      const date = `${2026 + (i % 4) * 3}-11-20` as const;
      const excluded = [{ reviewer: reviewers[i]!.id, code: 'declined' as const, because: 'declined this case' }];
      const draw = drawReviewer({ case: makeCase(chance, i + 1), panel, date, seed: `s${i}`, loads, excluded });
      for (const { reasons } of draw.candidates)
        said.push(...reasons.map(({ because }) => because.replace(/ \(a person must decide: .*\)$/, '')));
      said.push(...(draw.queue?.missing ?? []));
    }
    expect(new Set(said).size).toBeGreaterThan(60);
    expect(faults(said)).toEqual([]);
  });

  it('has each path of a conflict: names alike, ties and ownership', () => {
    const pairs = [...hardCases(), ...makePairs('sentences', 4)];
    const said = pairs.flatMap((pair) => {
      const { paths, warnings } = screenConflicts(
        pair.reviewer,
        pair.case,
        organizationGraph(pair.organizations),
        '2026-11-21',
      );
      return [
        ...warnings,
        ...paths.flatMap(({ because, steps, tie }) => [because, because.split(' and ')[0]!, tie.what, ...steps]),
      ];
    });
    expect(new Set(said).size).toBeGreaterThan(100);
    expect(faults(said)).toEqual([]);
  });

  it.each([
    ['at capacity', '3 open cases of 3', '3 casos abiertos de 3'],
    [
      'specialties',
      'Pain Medicine, Neurology: covers all 2 disputed treatments',
      'Medicina del dolor, Neurología: cubre los 2 tratamientos en disputa',
    ],
    ['a licence', 'the CA licence expired on 2026-01-31', 'la licencia de CA venció el 31 ene 2026'],
    [
      'a conflict',
      'the employer and their spouse: the same npi number; the rule names closer relatives only',
      'el empleador y su cónyuge: el mismo número de NPI; la regla solo nombra parientes más cercanos',
    ],
  ])('%s', (_, text, spanish) => expect(sentenceInSpanish(text)).toBe(spanish));

  it('leaves alone what somebody wrote', () => {
    expect(sentenceInSpanish('Asked for by the judge in person.')).toBeNull();
  });
});
