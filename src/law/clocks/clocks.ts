import { z } from 'zod';
import { assignmentClocks } from './assignment-clocks.ts';
import { type Clock, clockSchema } from './clock.ts';
import { decisionClocks } from './decision-clocks.ts';
import { filingClocks } from './filing-clocks.ts';

/** The clocks in order of their ids. A wrong row stops the program at its start. */
export const clockList: readonly Clock[] = z
  .array(clockSchema)
  .parse([...filingClocks, ...assignmentClocks, ...decisionClocks]);

/** The clocks by id: C01–C30, with C10d, C11b, C14e, C14x, C14s, C15e, C15x, C16x. */
export const clocks: Readonly<Record<string, Clock>> = Object.fromEntries(clockList.map((clock) => [clock.id, clock]));

/** A clock by id; null when there is none of that name. */
export const findClock = (id: string): Clock | null => (Object.hasOwn(clocks, id) ? clocks[id]! : null);
