import { type Closeness, closeness } from './closeness.ts';
import type { FilingWord } from './filing.ts';
import { initialFits, sameGivenName } from './nicknames.ts';
import type { PersonReading, ReadPerson } from './person.ts';

/** How sure a comparison of two names is, and the steps that led there. */
export interface Likeness {
  certainty: 'probably' | 'perhaps' | 'different';
  /** 0 is the same name; what stands in the way adds up. */
  cost: number;
  because: string[];
}

/** Up to here two names are taken for one person's; up to the second line a person must decide. */
const probablyUpTo = 0.2;
const perhapsUpTo = 0.7;
const different: Likeness = { certainty: 'different', cost: 1, because: [] };

interface Step {
  cost: number;
  because?: string;
  /** However small the cost: with this step only a person can say. */
  asks?: boolean;
}
const far: Step = { cost: 1 };

/**
 * Are these two names one person's? The policy of conflict screening: the same given name (or its nickname) with the
 * same surname is a conflict; an initial, a slip, one of two surnames, a name the other way round is for a person to decide.
 */
export function samePerson(a: ReadPerson, b: ReadPerson): Likeness {
  let best = different;
  const suffix = suffixStep(a.suffix, b.suffix);
  for (const one of a.readings) {
    for (const other of b.readings) {
      const likeness = compare(one, other, suffix);
      if (likeness.cost < best.cost) best = likeness;
    }
  }
  return best;
}

function compare(a: PersonReading, b: PersonReading, suffix: Step): Likeness {
  const first = firstStep(a, b);
  // Most who share a surname share no given name: the cheaper question goes first.
  const straight = first.cost < 1 ? straightOn(a, b, first, suffix) : different;
  if (straight.certainty !== 'different') return straight;
  return isTurnedRound(a, b)
    ? total([{ cost: 0.3, because: 'given name and surname the other way round' }, suffix], a.cost + b.cost)
    : straight;
}

function straightOn(a: PersonReading, b: PersonReading, first: Step, suffix: Step): Likeness {
  const surname = surnameStep(a, b);
  return surname.cost < 1 ? total([surname, first, middleStep(a, b), suffix], a.cost + b.cost) : different;
}

function total(steps: Step[], start: number): Likeness {
  const cost = Math.round((start + steps.reduce((sum, step) => sum + step.cost, 0)) * 100) / 100;
  if (cost > perhapsUpTo) return different;
  const because = steps.flatMap((step) => (step.because ? [step.because] : []));
  const certainty = cost <= probablyUpTo && !steps.some((step) => step.asks) ? 'probably' : 'perhaps';
  return { certainty, cost: Math.max(0, cost), because };
}

const slipCost: Record<Closeness, number> = { same: 0, typo: 0.22, 'two-typos': 0.35, 'sounds-alike': 0.35, far: 1 };
const slipWords: Record<Closeness, string> = {
  same: '',
  typo: 'one slip apart',
  'two-typos': 'two slips apart',
  'sounds-alike': 'alike in sound',
  far: '',
};

const same: Step = { cost: 0 };

const wordStep = (a: string, b: string, what: string): Step => {
  const near = closeness(a, b);
  if (near === 'same') return same;
  if (near === 'far') return far;
  return { cost: slipCost[near], asks: true, because: `${what} "${a}" and "${b}" ${slipWords[near]}` };
};

function surnameStep(a: PersonReading, b: PersonReading): Step {
  const joined = wordStep(a.surnames.join(''), b.surnames.join(''), 'surnames');
  if (joined.cost === 0) return joined;
  let best = joined.cost < 1 ? joined : far;
  for (const [i, one] of a.surnames.entries()) {
    for (const [j, other] of b.surnames.entries()) {
      const step = oneOfSurnames(a.surnames, i, b.surnames, j, wordStep(one, other, 'surnames'));
      if (step.cost < best.cost) best = step;
    }
  }
  return best;
}

/** What it costs that surname i of the one agrees with surname j of the other, given what the rest of them say. */
function oneOfSurnames(a: string[], i: number, b: string[], j: number, agreed: Step): Step {
  if (agreed.cost >= 1 || (a.length === 1 && b.length === 1)) return agreed;
  const restA = a.filter((_, k) => k !== i);
  const restB = b.filter((_, k) => k !== j);
  const shared = `only the surname "${a[i]}" is in both`;
  if (restA.length === 0 || restB.length === 0) {
    const isFirst = i === 0 && j === 0;
    return { cost: agreed.cost + (isFirst ? 0.12 : 0.2), asks: true, because: agreed.because ?? shared };
  }
  const restsAgree = Math.min(...restA.flatMap((x) => restB.map((y) => wordStep(x, y, '').cost)));
  if (restsAgree < 1)
    return { cost: agreed.cost + restsAgree + (i === j ? 0 : 0.05), asks: agreed.asks, because: agreed.because };
  return { cost: agreed.cost + 0.65, asks: true, because: `${shared}, the other surnames differ` };
}

function firstStep(a: PersonReading, b: PersonReading): Step {
  if (a.first === '' || b.first === '') return { cost: 0.5, asks: true, because: 'one of them without a given name' };
  if (a.first === b.first) return a.first.length > 1 ? same : sameInitial(a, b);
  const given = givenStep(a.first, b.first);
  if (a.middles.length === 0 && b.middles.length === 0) return given;
  const options = [compoundStep(a, b), middleAsFirst(a, b), middleAsFirst(b, a)];
  return options.reduce((best, step) => (step.cost < best.cost ? step : best), given);
}

/**
 * "J. Smith" and "J. Smith": half a dozen physicians of a county may write themselves so. A person decides, unless a
 * middle name written out is in both ("J. Robert Smith").
 */
function sameInitial(a: PersonReading, b: PersonReading): Step {
  const isSupported = a.middles.some((x) => x.length > 1 && b.middles.some((y) => x === y));
  return isSupported ? same : { cost: 0.45, asks: true, because: `of the given name only the initial "${a.first}"` };
}

function givenStep(a: string, b: string): Step {
  if (a.length === 1 && b.length === 1) return far;
  if (a.length === 1) return initialStep(a, b);
  if (b.length === 1) return initialStep(b, a);
  if (sameGivenName(a, b)) return { cost: 0.05, because: `"${a}" and "${b}" are forms of one given name` };
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 3 && long.startsWith(short))
    return { cost: 0.2, asks: true, because: `"${short}" may be short for "${long}"` };
  return wordStep(a, b, 'given names');
}

const initialStep = (initial: string, name: string): Step =>
  initialFits(initial, name) ? { cost: 0.3, asks: true, because: `the initial "${initial}" fits "${name}"` } : far;

/** "Mary Ann" and "Maryann". Initials run together ("JR") are no given name. */
function compoundStep(a: PersonReading, b: PersonReading): Step {
  if (a.first.length < 2 || b.first.length < 2) return far;
  const oneA = a.first + (a.middles[0] ?? '');
  const oneB = b.first + (b.middles[0] ?? '');
  const joined = oneA === b.first || oneB === a.first || oneA === oneB;
  return joined ? { cost: 0.05, because: `given name in one word or two` } : far;
}

/** "J. Robert Smith" who goes by Robert. */
function middleAsFirst(a: PersonReading, b: PersonReading): Step {
  const fits = a.middles.some(
    (m) => m.length > 1 && b.first.length > 1 && (m === b.first || sameGivenName(m, b.first)),
  );
  return fits ? { cost: 0.3, asks: true, because: `goes by the middle name "${b.first}"` } : far;
}

function middleStep(a: PersonReading, b: PersonReading): Step {
  if (a.middles.length === 0 || b.middles.length === 0) return { cost: 0 };
  const agrees = a.middles.some((x) => b.middles.some((y) => middlesAgree(x, y)));
  if (agrees) return { cost: -0.05 };
  if (a.first !== b.first && [...a.middles, ...b.middles].some((m) => m === a.first || m === b.first))
    return { cost: 0 };
  return { cost: 0.45, because: `middle names differ: "${a.middles.join(' ')}" and "${b.middles.join(' ')}"` };
}

function middlesAgree(x: string, y: string): boolean {
  if (x.length === 1 || y.length === 1) return x[0] === y[0];
  return x === y || sameGivenName(x, y) || closeness(x, y) !== 'far';
}

function suffixStep(a: string | null, b: string | null): Step {
  if (a === b) return { cost: 0 };
  if (a === null || b === null) return { cost: 0.05, because: `only one of them is "${a ?? b}"` };
  return { cost: 0.4, because: `"${a}" and "${b}": two generations` };
}

function isTurnedRound(a: PersonReading, b: PersonReading): boolean {
  if (a.first.length < 2 || b.first.length < 2) return false;
  return a.surnames.includes(b.first) && b.surnames.includes(a.first);
}

/** The words a person is filed under; `samePerson` is `different` for two of which none is near. */
export function* filingWords(person: ReadPerson): Generator<FilingWord> {
  for (const { surnames } of person.readings) {
    for (const word of surnames) yield { word, as: 'word' };
    if (surnames.length > 1) yield { word: surnames.join(''), as: 'word' };
  }
}

/** The words to look a person up by: those of the surnames, and the given name for names turned round. */
export function* lookupWords(person: ReadPerson): Generator<FilingWord> {
  yield* filingWords(person);
  for (const { first } of person.readings) if (first.length > 1) yield { word: first, as: 'word' };
}
