// Says each step the plan comes to on standard error, and kills the process with SIGKILL at the first of those that stand
// in the file FAULT_AT, a line each.
// A step is a place in the program (src/threads/step.ts), a writing statement before it is sent or after it is done, or
// a request before and after its route. It is named by the piece of work it belongs to: a command, a message, a route.

import { subscribe } from 'node:diagnostics_channel';
import { readFileSync, writeSync } from 'node:fs';
import pg from 'pg';

const targets = new Set(
  process.env.FAULT_AT ? readFileSync(process.env.FAULT_AT, 'utf8').split('\n').filter(Boolean) : [],
);
const work = [];
let quiet = true;

/** Everything before this is the making of the house, no part of the plan. */
export const listenNow = () => {
  quiet = false;
};

function come(place) {
  if (quiet) return;
  const step = `${work.at(-1) ?? 'between'} · ${place}`;
  writeSync(2, `step ${step}\n`);
  if (!targets.has(step)) return;
  writeSync(2, `killed at ${step}\n`);
  process.kill(process.pid, 'SIGKILL');
}

/** A piece of work of its own: a route, a sweep. */
export async function within(name, does) {
  work.push(name);
  try {
    come('begun');
    const result = await does();
    come('answered');
    return result;
  } finally {
    work.splice(work.lastIndexOf(name), 1);
  }
}

const begins = { 'command.read': 'command', 'message.claimed': 'message' };
const ends = new Set(['command.appended', 'message.recorded']);

subscribe('openimr:step', ({ name, of }) => {
  const [kind, place] = name.split('.');
  const unit = `${kind} ${of}`;
  if (begins[name] && work.at(-1) !== unit) work.push(unit);
  come(kind === 'original' ? `${name} ${of}` : place);
  if (ends.has(name) && work.includes(unit)) work.length = work.lastIndexOf(unit);
});

/** A command that is refused ends without its last step: whoever gave it says that it is over. */
export const over = (unit) => {
  if (work.includes(unit)) work.length = work.lastIndexOf(unit);
};

const writes = /\b(insert into|update|delete from)\s+"?(\w+)"?/i;

/** `insert events`, `commit`: what a statement writes; null for one that only reads. */
function written(text) {
  if (typeof text !== 'string') return null;
  if (text.includes('append_events(')) return 'append events';
  const [, verb, table] = writes.exec(text) ?? [];
  if (verb) return `${verb.split(' ')[0].toLowerCase()} ${table}`;
  return /^\s*(commit|rollback)/i.exec(text)?.[1].toLowerCase() ?? null;
}

const query = pg.Client.prototype.query;
pg.Client.prototype.query = function asked(...args) {
  const what = written(typeof args[0] === 'string' ? args[0] : args[0]?.text);
  if (!what) return query.apply(this, args);
  come(`before ${what}`);
  const answer = query.apply(this, args);
  if (typeof answer?.then === 'function')
    return answer.then((result) => {
      come(`after ${what}`);
      return result;
    });
  return answer;
};
