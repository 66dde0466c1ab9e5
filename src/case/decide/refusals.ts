import { type Refusal, refused } from '../../law/refusal.ts';
import { statesFor } from '../actions.ts';
import type { CommandType } from '../commands.ts';
import type { Role } from '../roles.ts';
import type { Status } from '../status.ts';

/** The program did not look something up that the command needs: a fault of ours, told as one. */
export const missing = (what: string) =>
  refused({
    code: 'not-looked-up',
    because: `The program did not find the ${what} this needs. This is our fault; nothing was changed.`,
  });

/** The table says no: either to the state or to the person. */
export function notOpen(status: Status, command: CommandType, role: Role, openToOthers: boolean): Refusal {
  if (openToOthers) return { code: 'not-yours-to-do', because: `This step is open, but not to you as ${role}.` };
  const when = statesFor(command);
  return {
    code: 'not-in-this-state',
    because: `The case is ${status.replaceAll('-', ' ')}. This step belongs to a case that is ${when.map((one) => one.replaceAll('-', ' ')).join(' or ')}.`,
  };
}
