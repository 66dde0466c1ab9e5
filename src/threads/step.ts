import { channel } from 'node:diagnostics_channel';

const steps = channel('openimr:step');

/** A place the program has come to: `name` says where, `of` which command, message or file it is about. */
export interface Step {
  name: string;
  of: string;
}

/**
 * Says where the program is, on Node's diagnostics channel `openimr:step`. Costs nothing while nobody listens. Traces
 * listen to it, and so do the fault tests, which kill the process at every step of every command.
 */
export function step(name: string, of: string): void {
  if (steps.hasSubscribers) steps.publish({ name, of } satisfies Step);
}
