import type { Application } from '../application.ts';
import { due } from '../clocks/due.ts';
import type { PlainDate } from '../dates/types.ts';
import { type Confidence, cautionOn } from '../rule.ts';
import { completeness } from './completeness.ts';
import { type Screened, type ScreeningContextInput, screeningContextSchema } from './context.ts';
import { decisionAttached } from './decision-attached.ts';
import { alreadyFiled, repeats } from './earlier.ts';
import { filingTime, isFormulary } from './filing-time.ts';
import type { Effect, Found, ReasonFacts, ScreeningTest, Variant } from './found.ts';
import { liability } from './liability.ts';
import { necessity } from './necessity.ts';
import { type ReasonCode, reasonCodes, reasonRules } from './reasons.ts';
import { agreements, otherReasons, urTime } from './recorded.ts';
import { dates, program, stillDisputed } from './scope.ts';
import { signature } from './signature.ts';
import { timeliness } from './timeliness.ts';
import { englishReasons } from './words-en.ts';

export const screeningOutcomes = ['eligible', 'ineligible', 'deferred', 'information-requested'] as const;
export type ScreeningOutcome = (typeof screeningOutcomes)[number];

/** One reason with its cite. `effect` is what it does; `treatments` the items it is limited to (null: all). */
export interface Reason {
  code: ReasonCode;
  rule: string;
  because: string;
  effect: Effect;
  treatments: string[] | null;
  confidence: Confidence;
  /** The text in force was not seen. */
  note?: string;
  /** For the notice: the shape of the reason, and its facts. */
  variant: Variant;
  facts: ReasonFacts;
}

/** One step of screening, in the order walked, also where it found nothing. */
export interface TraceStep {
  codes: ReasonCode[];
  question: string;
  result: 'passed' | 'found' | 'recorded';
  because: string;
}

export interface Screening {
  eligible: boolean;
  outcome: ScreeningOutcome;
  reasons: Reason[];
  trace: TraceStep[];
  /** Why an application that is not eligible is closed: a duplicate and an ended dispute are not "ineligible" in the statistics. */
  closing: 'duplicate' | 'terminated' | 'ineligible' | null;
  /** The application it repeats (I05). */
  duplicateOf: string | null;
  /** Ids of the treatments that go on to review. */
  treatments: string[];
  screenedOn: PlainDate;
  /** The last day to apply, where it can be counted: until then a defect may be cured by filing again. */
  fileBy: PlainDate | null;
  /** When a request for information that is open runs out (C11). */
  answerBy: PlainDate | null;
}

/** The tests of section 5, in the order in which they are told. */
export const screeningTests: readonly ScreeningTest[] = [
  program,
  dates,
  stillDisputed,
  alreadyFiled,
  repeats,
  signature,
  decisionAttached,
  completeness,
  necessity,
  liability,
  timeliness,
  urTime,
  agreements,
  otherReasons,
];

/**
 * Screens an application (8 CCR 9792.10.3): outcome, every reason with its cite, and the trace. Pure: earlier
 * applications, the state of a request for information and the day come in the context; the day is that of receipt
 * where none is given. UR timeliness (I11) and agreements (I12) are recorded, never adjudicated.
 *
 * Where several reasons meet: what ends the dispute or bars it for good comes first, then deferral (a defect that can
 * be cured waits until liability is resolved), then other defects, then requests for information.
 */
export function screen(application: Application, given: ScreeningContextInput = {}): Screening {
  const context = screeningContextSchema.parse(given);
  const screened: Screened = { application, context, today: context.today ?? application.receivedOn };
  const answerBy = answerTime(screened);
  const tested = screeningTests.map((test) => ({ test, ...test.run(screened) }));
  const found = tested
    .flatMap((one) => one.found)
    .map((one) => settled(one, screened, answerBy))
    .filter((one) => one !== null);
  const treatments = leftInReview(application, found);
  const outcome = outcomeOf(found, treatments, application);
  return {
    eligible: outcome === 'eligible',
    outcome,
    reasons: found.map((one) => reasonOf(one, application)).sort(byCode),
    trace: tested.map(({ test, found: own, steps }) => traceOf(test, own, steps)),
    closing: outcome === 'ineligible' ? closingOf(found) : null,
    duplicateOf: found.find((one) => one.variant === 'duplicate')?.facts.id ?? null,
    treatments: outcome === 'eligible' ? treatments : [],
    screenedOn: screened.today,
    fileBy: lastDayToFile(application),
    answerBy: outcome === 'information-requested' ? answerBy : null,
  };
}

function lastDayToFile({ urDecision, treatments }: Application): PlainDate | null {
  if (!urDecision) return null;
  const drugsOnly = treatments.length > 0 && treatments.every((treatment) => isFormulary(treatment, urDecision));
  return filingTime(urDecision, drugsOnly ? 'C06' : 'C05').lastDay;
}

/** When the request for information ends: answered, or lapsed by C11 (C11b in 2013). */
function answerTime({ context }: Screened): PlainDate | null {
  const asked = context.informationRequest?.receivedOn;
  if (!asked) return null;
  const answer = due({ clock: asked < reasonStart ? 'C11b' : 'C11', trigger: asked });
  return answer.ok ? (answer.value.due as PlainDate) : null;
}

/** Permanent regulations replaced the emergency ones of 2013. */
const reasonStart: PlainDate = '2014-02-12';

/** After the answer or the lapse, eligibility is decided on what there is (9792.10.3(c)). */
function settled(found: Found, { context, today }: Screened, answerBy: PlainDate | null): Found | null {
  if (found.effect !== 'information-requested' || answerBy === null) return found;
  const { receivedOn, answeredOn } = context.informationRequest!;
  // An answer to an earlier request does not answer this one.
  const answered = answeredOn != null && answeredOn >= receivedOn && answeredOn <= today;
  const over = answered || today > answerBy;
  if (!over) return found;
  return found.otherwise === 'eligible' ? { ...found, effect: 'recorded' } : { ...found, effect: 'ineligible' };
}

/** Reasons that no later paper can cure: they stand even where liability is disputed. */
const final: readonly ReasonCode[] = ['I04', 'I05', 'I08', 'I09', 'I10', 'I14', 'I15'];

function outcomeOf(found: Found[], left: string[], application: Application): ScreeningOutcome {
  const whole = (effect: Effect) => found.filter((one) => one.effect === effect && one.treatments === null);
  const bars = whole('ineligible');
  const nothingLeft = application.treatments.length > 0 && left.length === 0;
  if (bars.some(({ code }) => final.includes(code))) return 'ineligible';
  if (whole('deferred').length > 0) return 'deferred';
  if (bars.length > 0 || nothingLeft) return 'ineligible';
  return found.some(({ effect }) => effect === 'information-requested') ? 'information-requested' : 'eligible';
}

function leftInReview({ treatments }: Application, found: Found[]): string[] {
  const out = new Set(found.filter(({ effect }) => effect === 'ineligible').flatMap((one) => one.treatments ?? []));
  return treatments.map(({ id }) => id).filter((id) => !out.has(id));
}

function closingOf(found: Found[]): Screening['closing'] {
  const whole = found.filter((one) => one.treatments === null).map(({ variant }) => variant);
  if (whole.some((variant) => variant === 'authorized' || variant === 'settled' || variant === 'withdrawn'))
    return 'terminated';
  return whole.includes('duplicate') ? 'duplicate' : 'ineligible';
}

function reasonOf({ code, variant, effect, facts, treatments }: Found, { receivedOn }: Application): Reason {
  const rule = reasonRules[code];
  const caution = cautionOn(rule, receivedOn);
  const because = englishReasons[variant](facts).because;
  return {
    code,
    rule: rule.cite,
    because,
    effect,
    treatments,
    confidence: rule.confidence,
    ...(caution ? { note: caution } : {}),
    variant,
    facts,
  };
}

const byCode = (a: Reason, b: Reason): number => reasonCodes.indexOf(a.code) - reasonCodes.indexOf(b.code);

function traceOf(test: ScreeningTest, found: Found[], steps: string[]): TraceStep {
  const because = [...steps, ...found.map((one) => englishReasons[one.variant](one.facts).because)].join(' ');
  const result =
    found.length === 0 ? 'passed' : found.every(({ effect }) => effect === 'recorded') ? 'recorded' : 'found';
  return { codes: [...test.codes], question: test.question, result, because };
}
