import {
  type Command,
  type CommandType,
  commandSchemas,
  type DecideContext,
  decide,
  isOpenTo,
  type RecordedEvent,
  type Role,
} from '../../case/index.ts';
import type { Instant, PlainDate } from '../../law/dates/types.ts';
import { type Answer, granted, pacificDateOf, type Refusal, refused } from '../../law/index.ts';
import type { AppendAnswer, AppendRequest, OutboxMessage } from '../../store/index.ts';
import { step } from '../../threads/step.ts';
import type { Principal } from '../access/principal.ts';
import { actorAs } from '../access/relations.ts';
import { withoutSealed } from '../access/sealed.ts';
import type { App } from '../app.ts';
import { messagesAfter } from '../background/messages.ts';
import { lookUp } from '../lookups/index.ts';
import { type CommandAnswer, type Done, isStale, type NotDone, type Request } from './answers.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type LoadedCase, loadVisible, type VisibleCase } from './load.ts';
import { queueRow } from './queue-row.ts';
import { after } from './recent.ts';
import { ruleVersion } from './rule-version.ts';
import { timeAfter } from './time-after.ts';

/** How often a command is decided again when another one got in between. */
const attempts = 5;

/**
 * Authorise → load → look up → decide → append → answer. Everything a person or the program does to a case passes here.
 *
 * @param caseNumber null for an application
 * @param seen the case as the door of the API has just loaded it; what changed since then is noticed when appending
 * @returns what was recorded, or a refusal with which nothing was
 */
export async function execute(
  app: App,
  principal: Principal,
  caseNumber: string | null,
  request: Request,
  seen?: VisibleCase | null,
): Promise<CommandAnswer> {
  const command = readCommand(request);
  if (!command.ok) return command;
  const fingerprint = fingerprintOf(principal, caseNumber, command.value.type, command.value.data);
  step('command.read', request.type);
  // An application draws its number before it is appended: asked first whether it was filed already.
  if (command.value.type === 'FileApplication')
    return (await givenBefore(app, request, fingerprint)) ?? file(app, principal, command.value, request, fingerprint);
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const first = attempt === 1 ? seen : null;
    const answer = await tryOnce(app, principal, caseNumber ?? '', command.value, request, fingerprint, first);
    // Appending knows a key that was used before. A retry that is refused may have been granted the first time.
    if (answer !== 'overtaken') return answer.ok ? answer : ((await givenBefore(app, request, fingerprint)) ?? answer);
  }
  return {
    ok: false,
    refusal: { code: 'busy', because: 'Many people are working on this case at once. Please try again.' },
  };
}

/** What this request was answered with before; null for a new one. */
async function givenBefore(app: App, request: Request, fingerprint: string): Promise<CommandAnswer | null> {
  const before = await app.store.findAnswer(request.idempotencyKey, fingerprint);
  return before && answerOf(before, null);
}

function readCommand(request: Request): Answer<Command> {
  const schema = commandSchemas[request.type];
  if (!schema)
    return refused({ code: 'command-unknown', because: `There is no step called ${request.type}.`, field: 'type' });
  const parsed = schema.safeParse(request.data ?? {});
  if (parsed.success) return granted({ type: request.type, data: parsed.data } as Command);
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  return refused({
    code: 'bad-input',
    because: `${field || 'The request'}: ${issue?.message ?? 'is not what was expected'}.`,
    field,
  });
}

async function file(
  app: App,
  principal: Principal,
  command: Command,
  request: Request,
  fingerprint: string,
): Promise<CommandAnswer> {
  const role =
    request.role ??
    principal.roles.find((one) => ['employee', 'representative', 'physician', 'intake'].includes(one)) ??
    principal.roles[0];
  if (!role || !principal.roles.includes(role)) return { ok: false, refusal: notSignedIn };
  const context = contextFor(app.clock.now(), principal, role);
  const refusal = refusalOf(decide(null, command, { ...context, found: { caseNumber: 'to-be-given' } }));
  if (refusal) return { ok: false, refusal };
  const number = await app.store.nextCaseNumber(Number(context.today.slice(0, 4)));
  const decided = decide(null, command, { ...context, found: { caseNumber: number } });
  if (!decided.ok) return decided;
  const appended = await append(app, {
    caseNumber: number,
    before: null,
    decided: decided.value,
    context,
    request,
    fingerprint,
  });
  return answerOf(appended, null);
}

const notSignedIn: Refusal = { code: 'not-yours-to-do', because: 'You are not signed in as somebody who may do this.' };

async function tryOnce(
  app: App,
  principal: Principal,
  caseNumber: string,
  command: Command,
  request: Request,
  fingerprint: string,
  seen?: VisibleCase | null,
): Promise<CommandAnswer | 'overtaken'> {
  const visible = seen ?? (await loadVisible(app.store, caseNumber, principal, pacificDateOf(app.clock.now())));
  if (!visible)
    return {
      ok: false,
      refusal: { code: 'case-not-found', because: 'There is no such case, or it is not one of yours.' },
    };
  const { state, events } = visible;
  if (request.expectedVersion != null && isStale(state, request.expectedVersion, events))
    return stale(principal, visible, request.expectedVersion);
  const role = roleFor(visible, command.type, request.role ?? null);
  if (!role) return { ok: false, refusal: notSignedIn };
  const time = timeAfter(events.at(-1)?.at, app.clock.now());
  if (!time.ok) return time;
  const context = contextFor(time.value, principal, role);
  // What the table refuses anyway is not worth looking anything up for.
  const found = isOpenTo(state.status, command.type, role) ? await lookUp(app, visible, command, context) : granted({});
  if (!found.ok) return found;
  step('command.looked-up', command.type);
  const decided = decide(state, command, { ...context, found: found.value });
  if (!decided.ok) return decided;
  const appended = await append(app, {
    caseNumber,
    before: visible,
    decided: decided.value,
    context,
    request,
    fingerprint,
  });
  if (!appended.ok && appended.refusal.code === 'stale-version') return 'overtaken';
  return answerOf(appended, caseNumber);
}

/** The capacity asked for if it is theirs; else the first in which the step is open; else the first they hold. */
export function roleFor({ roles, state }: VisibleCase, type: CommandType, asked: Role | null): Role | null {
  if (asked) return roles.includes(asked) ? asked : null;
  return roles.find((role) => isOpenTo(state.status, type, role)) ?? roles[0] ?? null;
}

export function contextFor(now: Instant, principal: Principal, role: Role): DecideContext {
  return { now, today: pacificDateOf(now) as PlainDate, actor: actorAs(principal, role), found: {} };
}

interface ToAppend {
  caseNumber: string;
  before: LoadedCase | null;
  decided: { type: string; data: unknown }[];
  context: DecideContext;
  request: Request;
  fingerprint: string;
}

async function append(
  app: App,
  { caseNumber, before, decided, context, request, fingerprint }: ToAppend,
): Promise<AppendAnswer> {
  const { now, actor } = context;
  const version = before?.events.length ?? 0;
  const fresh = decided.map((event, index) => ({
    ...event,
    at: now,
    actor,
    version: version + index + 1,
  })) as RecordedEvent[];
  const { state, events } = after(before, fresh);
  const outbox: OutboxMessage[] = fresh.flatMap((event) => messagesAfter(state, event, events));
  const entry: AppendRequest = {
    caseId: caseNumber,
    expectedVersion: version,
    idempotencyKey: request.idempotencyKey,
    fingerprint,
    actor,
    at: now,
    ruleVersion,
    reason: reasonIn(request.data),
    events: decided,
    outbox,
    view: queueRow(state, events),
  };
  step('command.decided', request.type);
  const answer = await app.store.append(entry);
  step('command.appended', request.type);
  if (answer.ok) app.wake();
  return answer;
}

/** The reason given with a command stands in the event's header too, where the chain covers it by itself. */
function reasonIn(data: unknown): string | null {
  const { reason } = (data ?? {}) as { reason?: unknown };
  return typeof reason === 'string' ? reason.trim() : null;
}

function answerOf(answer: AppendAnswer, caseNumber: string | null): Done | NotDone {
  if (!answer.ok) return { ok: false, refusal: answer.refusal, version: answer.version };
  return {
    ok: true,
    caseNumber: caseNumber ?? answer.events[0]?.caseId ?? '',
    version: answer.version,
    events: answer.events.map((event) => event.type as Done['events'][number]),
    replayed: answer.replayed,
  };
}

function stale(principal: Principal, visible: VisibleCase, expected: number): NotDone {
  const { state } = visible;
  const since = withoutSealed(principal, visible)
    .events.filter((event) => event.version > expected)
    .map((event) => ({ type: event.type, at: event.at, role: event.actor.role }));
  const refusal = {
    code: 'stale-version',
    because: 'Somebody changed this case while you were looking at it. Look at what is new, then decide again.',
    field: 'expectedVersion',
  };
  return { ok: false, refusal, version: state.version, since };
}

const refusalOf = (answer: ReturnType<typeof decide>): Refusal | null => (answer.ok ? null : answer.refusal);
