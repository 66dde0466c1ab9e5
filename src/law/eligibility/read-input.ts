import type { z } from 'zod';
import { type Application, applicationSchema } from '../application.ts';
import { type Answer, granted, refused } from '../refusal.ts';
import { type ScreeningContext, screeningContextSchema } from './context.ts';

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What people hand in for screening, as application and context: an application alone, or `{application, urDecision,
 * earlier, today, …}`; the UR decision inside the application or beside it; earlier applications with or without the
 * `{id, application, outcome}` around them. Refuses with `input-invalid` and the field at fault.
 */
export function readScreeningInput(
  given: unknown,
  today?: string,
): Answer<{ application: Application; context: ScreeningContext }> {
  if (!isFields(given)) return wrong('', 'an application is a JSON object');
  const wrapped = isFields(given.application);
  const application = applicationSchema.safeParse(
    filledIn(wrapped ? withDecision(given.application as Fields, given) : given),
  );
  if (!application.success) return invalid(application.error, wrapped ? ['application'] : []);
  const context = screeningContextSchema.safeParse(contextOf(given, today));
  if (!context.success) return invalid(context.error, []);
  return granted({ application: application.data, context: context.data });
}

/**
 * What a paper form leaves blank is not there, and not a wrong input: no signature is an unsigned form (I02), no list of
 * treatments an incomplete one (I06). A decision that is given at all was attached. Treatments may be bare words.
 */
function filledIn(given: Fields): Fields {
  const { employee, signature, treatments, urDecision } = given;
  return {
    ...given,
    reviewType: given.reviewType ?? 'regular',
    employee: isFields(employee) ? { contact: {}, ...employee } : employee,
    signature: signature ?? { signedBy: 'none', consentToRecords: false },
    treatments: treatments === undefined ? [] : Array.isArray(treatments) ? treatments.map(treatmentOf) : treatments,
    urDecision: isFields(urDecision) ? { attached: true, ...urDecision } : urDecision,
  };
}

function treatmentOf(given: unknown, index: number): unknown {
  const id = `item-${index + 1}`;
  if (typeof given === 'string') return { id, description: given, urOutcome: 'denied' };
  return isFields(given) ? { id, ...given } : given;
}

/** A UR decision that stands beside the application belongs to it. */
const withDecision = (application: Fields, beside: Fields): Fields =>
  application.urDecision === undefined && beside.urDecision !== undefined
    ? { ...application, urDecision: beside.urDecision }
    : application;

function contextOf(given: Fields, today: string | undefined): Fields {
  const inner = isFields(given.context) ? given.context : {};
  const {
    today: day,
    informationRequest,
    changeDocumented,
    urUntimelyAsserted,
    agreement,
    otherReason,
  } = { ...given, ...inner };
  const earlier = inner.earlier ?? given.earlier;
  return {
    ...defined({ informationRequest, changeDocumented, urUntimelyAsserted, agreement, otherReason }),
    today: today ?? day,
    ...(Array.isArray(earlier) ? { earlier: earlier.map(earlierOf) } : defined({ earlier })),
  };
}

const defined = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function earlierOf(given: unknown, index: number): unknown {
  if (!isFields(given)) return given;
  const id = typeof given.id === 'string' ? given.id : `earlier-${index + 1}`;
  if (!isFields(given.application)) return { id, application: filledIn(given) };
  return { ...given, id, application: filledIn(withDecision(given.application, given)) };
}

const wrong = (field: string, because: string) =>
  refused({ code: 'input-invalid', because, ...(field ? { field } : {}), rule: '8 CCR 9792.10.3(a)(1)' });

/** Names the first field at fault as `field`, and up to four more in words. */
function invalid(error: z.ZodError, at: PropertyKey[]) {
  const faults = error.issues.map(({ path, message }) => ({ field: [...at, ...path].map(String).join('.'), message }));
  const [first, ...rest] = faults as [(typeof faults)[number], ...typeof faults];
  const more = rest.slice(0, 4).map(({ field, message }) => `; ${field}: ${message}`);
  return wrong(first.field, `${first.message}${more.join('')}`);
}
