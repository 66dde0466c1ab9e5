import { told } from '../messages/refusals.ts';
import { proveAnew } from './proof.ts';

/** A refusal of the server: what a person can be told, and what a program can go by. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly field: string | null;
  readonly rule: string | null;
  /** What was answered, where a refusal carries more than its words (each file of an upload). */
  readonly body: Record<string, unknown>;
  readonly since: { type: string; at: string; role: string }[];

  constructor(status: number, body: Record<string, unknown>) {
    const because = typeof body.detail === 'string' ? body.detail : String(body.message ?? status);
    super(told({ code: String(body.code ?? 'unknown'), because }));
    this.status = status;
    this.body = body;
    this.code = String(body.code ?? 'unknown');
    this.field = typeof body.field === 'string' ? body.field : null;
    this.rule = typeof body.rule === 'string' ? body.rule : null;
    this.since = Array.isArray(body.since) ? (body.since as Problem['since']) : [];
  }
}

/**
 * Asks the server; answers with its JSON, or throws its refusal as a `Problem`. Where the server asks once more who one is,
 * the person is asked, and the request goes again as it was, with its key: nothing that was typed is lost.
 */
export async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  return send<T>(path, init).catch(async (problem: Problem) => {
    if (problem.code === 'proof-needed' && (await proveAnew())) return send<T>(path, init);
    throw problem;
  });
}

async function send<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init });
  } catch {
    throw new Problem(0, { code: 'offline', detail: 'offline' });
  }
  const type = response.headers.get('content-type') ?? '';
  const body = type.includes('json') ? await response.json() : { detail: await response.text() };
  if (!response.ok) throw new Problem(response.status, (body ?? {}) as Record<string, unknown>);
  return body as T;
}

const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** A key that makes the sending of one form once, however often it is pressed. */
export const newKey = (): string => crypto.randomUUID();

export interface CommandAnswer {
  caseNumber: string;
  version: number;
  events: string[];
}

/** Gives a command to a case; `key` stays the same while the same form is sent again. */
export function command(
  number: string | null,
  type: string,
  data: unknown,
  key: string,
  more: { expectedVersion?: number; role?: string } = {},
): Promise<CommandAnswer> {
  const path = number === null ? '/api/cases' : `/api/cases/${encodeURIComponent(number)}/${type}`;
  const init = json({ data, ...more });
  return ask(path, { ...init, headers: { ...init.headers, 'idempotency-key': key } });
}

export const post = <T>(path: string, body: unknown): Promise<T> => ask<T>(path, json(body));
