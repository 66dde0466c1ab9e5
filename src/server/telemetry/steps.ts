import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { metrics, type Span, trace } from '@opentelemetry/api';
import type { Step } from '../../threads/step.ts';

/** The command or message at work in this flow of the program. */
interface Work {
  kind: string;
  span: Span;
}

/** How each kind of work begins and ends, in the names of `step`. A command that is refused ends without its last step. */
const first: Record<string, string> = { 'command.read': 'command', 'message.claimed': 'message' };
const last: Record<string, string> = { 'command.appended': 'command', 'message.recorded': 'message' };

/** Makes a span of each command and each message of the outbox, from the steps the program says it takes. */
export function followSteps(): () => void {
  const meter = metrics.getMeter('openimr');
  const counters: Record<string, ReturnType<typeof meter.createCounter>> = {
    command: meter.createCounter('openimr.commands', { description: 'Commands recorded in the ledger' }),
    message: meter.createCounter('openimr.messages', { description: 'Messages of the outbox delivered' }),
  };
  const at = new AsyncLocalStorage<Work | null>();
  const onStep = (message: unknown) => {
    const { name, of } = message as Step;
    const begins = first[name];
    if (begins) return at.enterWith({ kind: begins, span: begin(begins, of, at.getStore() ?? null) });
    const work = at.getStore();
    work?.span.addEvent(name);
    const ends = last[name];
    if (!ends) return;
    counters[ends]!.add(1, { 'openimr.of': of });
    if (work?.kind === ends) work.span.end();
  };
  subscribe('openimr:step', onStep);
  return () => unsubscribe('openimr:step', onStep);
}

function begin(kind: string, of: string, inside: Work | null): Span {
  const tracer = trace.getTracer('openimr');
  const span = tracer.startSpan(`${kind} ${of}`, { attributes: { [`openimr.${kind}`]: of } });
  // A command given while a message is handled is told by the message's name; requests are parents by themselves.
  if (kind === 'command' && inside?.kind === 'message') span.setAttribute('openimr.for', 'message');
  return span;
}
