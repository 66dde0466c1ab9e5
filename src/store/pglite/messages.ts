import { DatabaseError } from 'pg';

/** What passes between the program and the database's thread. */
export type Request =
  | { id: number; kind: 'protocol'; bytes: Uint8Array }
  | { id: number; kind: 'dump' }
  | { id: number; kind: 'close' };

export type Reply =
  | { kind: 'ready' }
  | { kind: 'messages'; id: number; answer: Plain[] }
  | { kind: 'dumped'; id: number; answer: Uint8Array }
  | { kind: 'closed'; id: number }
  | { kind: 'broken'; id: number; because: string };

/** A protocol message without its class; an Error would lose its code and constraint on the way. */
export type Plain = { name: string; problem?: Record<string, unknown>; message?: string };

export function asPlain(message: unknown): Plain {
  if (!(message instanceof Error)) return message as Plain;
  const { stack: _stack, ...problem } = message as Error & Record<string, unknown>;
  return { name: 'error', problem: { ...problem }, message: message.message };
}

/** The message as `pg` expects it. */
export function revived(plain: Plain): unknown {
  if (plain.name !== 'error') return plain;
  const error = new DatabaseError(plain.message ?? 'error', Number(plain.problem?.length ?? 0), 'error');
  return Object.assign(error, plain.problem, { name: 'error' });
}
