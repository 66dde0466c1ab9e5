import { readdirSync, readFileSync } from 'node:fs';

/** Seconds of processor time by who used them; unlike time by the clock they hardly depend on what else a machine does. */
export type Processor = Record<string, number>;

/** Processes of the house by their role, the database server's own process, and this one, so far; empty off Linux. */
export function processorSoFar(members: readonly { role: string; pid: number }[], database: number | null): Processor {
  const spent: Processor = {};
  const add = (who: string, seconds: number): void => {
    spent[who] = (spent[who] ?? 0) + seconds;
  };
  try {
    for (const { role, pid } of members) add(role, ownAndEnded(statOf(pid)));
    // Each connection is a process of its own: those that live, and those that ended.
    if (database !== null) add('database', ownAndEnded(statOf(database)) + livingChildren(database));
  } catch {
    return {};
  }
  const { user, system } = process.cpuUsage();
  add('driver', (user + system) / 1_000_000);
  return spent;
}

export const spentBetween = (before: Processor, after: Processor): Processor =>
  Object.fromEntries(Object.entries(after).map(([who, seconds]) => [who, seconds - (before[who] ?? 0)]));

/** Ticks of a hundredth of a second: user, system, and those of children that were waited for. */
const ownAndEnded = ({ times }: Stat): number => times.reduce((sum, ticks) => sum + ticks, 0) / 100;

function livingChildren(parent: number): number {
  let seconds = 0;
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one)))
    try {
      const stat = statOf(Number(name));
      if (stat.parent === parent) seconds += (stat.times[0]! + stat.times[1]!) / 100;
    } catch {
      // It ended while we looked.
    }
  return seconds;
}

interface Stat {
  parent: number;
  times: number[];
}

/** Fields of `/proc/PID/stat` behind the name, which may hold blanks and brackets. */
function statOf(pid: number): Stat {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { parent: Number(fields[1]), times: fields.slice(11, 15).map(Number) };
}
