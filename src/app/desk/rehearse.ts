import {
  type CaseEvent,
  type Command,
  commandSchemas,
  decide,
  evolve,
  isOpenTo,
  type RecordedEvent,
  type Role,
} from '../../case/index.ts';
import { pacificDateOf, type Refusal } from '../../law/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { noticesAfter } from '../background/notices-after.ts';
import { contextFor, roleFor } from '../cases/execute.ts';
import { loadVisible, type VisibleCase } from '../cases/load.ts';
import { reasonsShown } from '../cases/reasons-shown.ts';
import { lookUp } from '../lookups/index.ts';
import type { BulkAction, BulkStep } from './bulk-steps.ts';

/** What a bulk action would do to one case, or why it would not. Nothing is recorded. */
export type Rehearsal =
  | {
      caseNumber: string;
      ok: true;
      version: number;
      /** Each event with what a person wants to know of it. */
      events: { type: CaseEvent['type']; detail: string | null }[];
      /** The letters that go out, and to whom. */
      notices: { id: string; to: string }[];
    }
  | {
      caseNumber: string;
      ok: false;
      version: number | null;
      refusal: Refusal;
      /** Why the rules lead elsewhere, as a notice would tell it, and for what the case would wait. */
      told?: { en: string; es: string };
      waitsFor?: string;
    };

/** Plays the steps on a case as it stands now, in memory. */
export async function rehearse(
  app: App,
  principal: Principal,
  caseNumber: string,
  action: BulkAction,
  asked: Role | null = null,
): Promise<Rehearsal> {
  const visible = await loadVisible(app.store, caseNumber, principal, pacificDateOf(app.clock.now()));
  if (!visible) return refusedIn(caseNumber, null, notVisible);
  const { version } = visible.state;
  const steps = action.steps.filter((step, index) => index > 0 || step.in.includes(visible.state.status as never));
  let now = visible;
  const happened: RecordedEvent[] = [];
  for (const step of steps) {
    const decided = await rehearseStep(app, principal, now, step, asked);
    if (!decided.ok) return refusedIn(caseNumber, version, decided.refusal);
    happened.push(...decided.value);
    now = after(now, decided.value);
  }
  const last = happened.at(-1);
  if (!last) return refusedIn(caseNumber, version, nothingToDo);
  if (action.only && !action.only.includes(last.type))
    return { ...refusedIn(caseNumber, version, needsAPerson(last)), ...inWords(last) };
  return {
    caseNumber,
    ok: true,
    version,
    events: happened.map((event) => ({ type: event.type, detail: detailOf(event) })),
    notices: happened.flatMap((event) => noticesAfter(event, now.state)).map(({ id, to }) => ({ id, to })),
  };
}

async function rehearseStep(
  app: App,
  principal: Principal,
  visible: VisibleCase,
  step: BulkStep,
  asked: Role | null,
): Promise<{ ok: true; value: RecordedEvent[] } | { ok: false; refusal: Refusal }> {
  const role = roleFor(visible, step.type, asked);
  if (!role) return { ok: false, refusal: notVisible };
  const command = { type: step.type, data: commandSchemas[step.type].parse(step.data) } as Command;
  const context = contextFor(app.clock.now(), principal, role);
  const open = isOpenTo(visible.state.status, step.type, role);
  const found = open ? await lookUp(app, visible, command, context) : { ok: true as const, value: {} };
  if (!found.ok) return found;
  const decided = decide(visible.state, command, { ...context, found: found.value });
  if (!decided.ok) return decided;
  const value = decided.value.map((event, index) => ({
    ...event,
    at: context.now,
    actor: context.actor,
    version: visible.state.version + index + 1,
  })) as RecordedEvent[];
  return { ok: true, value };
}

function after(visible: VisibleCase, events: RecordedEvent[]): VisibleCase {
  let state = visible.state;
  for (const event of events) state = evolve(state, event);
  return { ...visible, state, events: [...visible.events, ...events] };
}

const refusedIn = (caseNumber: string, version: number | null, refusal: Refusal): Rehearsal => ({
  caseNumber,
  ok: false,
  version,
  refusal,
});

const notVisible: Refusal = {
  code: 'case-not-found',
  because: 'There is no such case, or it is not one of yours.',
};
const nothingToDo: Refusal = {
  code: 'not-in-this-state',
  because: 'The case is not where this step belongs.',
};

/** The rules lead elsewhere: what they say stands in the refusal, and a person takes the step on the case's page. */
function needsAPerson(event: RecordedEvent): Refusal {
  if (event.type === 'ReviewerNotFound')
    return {
      code: 'nobody-to-draw',
      because: 'Nobody can be drawn now; the case waits.',
    };
  const reasons = 'screening' in event.data ? event.data.screening.reasons : [];
  return {
    code: 'needs-a-person',
    because: reasons.map((one) => `${one.code}: ${one.because}`).join(' ') || 'The rules lead elsewhere in this case.',
    rule: reasons[0]?.rule,
  };
}

/** What a page says of it in either language. */
function inWords(event: RecordedEvent): { told?: { en: string; es: string }; waitsFor?: string } {
  if (event.type === 'ReviewerNotFound') return { waitsFor: String(event.data.draw.queue ?? 'needs-reviewer') };
  if (!('screening' in event.data)) return {};
  const reasons = reasonsShown(event.data.screening);
  if (reasons.length === 0 || reasons.some(({ told }) => !told)) return {};
  const text = (language: 'en' | 'es') =>
    reasons.map(({ code, told }) => `${code}: ${told?.[language].title}. ${told?.[language].because}`).join(' ');
  return { told: { en: text('en'), es: text('es') } };
}

function detailOf(event: RecordedEvent): string | null {
  switch (event.type) {
    case 'ReviewerAssigned':
      return event.data.reviewerId;
    case 'RecordsFoundOverdue':
      return event.data.dueOn?.slice(0, 10) ?? null;
    case 'DeterminationIssued':
      return String(event.data.service.length);
    default:
      return null;
  }
}
