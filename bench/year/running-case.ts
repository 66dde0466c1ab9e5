import type { CommandType, Role } from '../../src/case/index.ts';
import type { PlainDate } from '../../src/law/index.ts';
import type { People, StaffRole } from './accounts.ts';
import type { Answer, Client, Sender } from './client.ts';
import { attorneyOf, type Plan, type Year } from './plan.ts';
import type { Errand } from './plan-errands.ts';
import type { Filed } from './words.ts';

/** What the driver keeps of a case under way. */
export interface RunningCase {
  plan: Plan;
  errands: Errand[];
  next: number;
  caseNumber: string;
  filed: Filed;
  reviewer: string | null;
  round: number;
}

/** An answer that the plan does not expect: the case is given up and told. */
export class Unexpected extends Error {}

/** Everything an errand needs. */
export interface Desk {
  year: Year;
  client: Client;
  people: People;
  today: PlainDate;
  /** Between two requests of one person; nothing where as much as possible is to be done. */
  pause: () => Promise<void>;
}

let turns = 0;
let keys = 0;

/** The next person of a desk who is free, by turns. */
export const staffOf = ({ people }: Desk, role: StaffRole): Sender =>
  people.staff[role][turns++ % people.staff[role].length]!;

export const reviewerOf = ({ people }: Desk, { reviewer, caseNumber }: RunningCase): Sender => {
  const found = people.reviewers.get(reviewer ?? '');
  if (!found) throw new Unexpected(`${caseNumber} has no reviewer of the plan: ${reviewer}`);
  return found;
};

export const administratorOf = ({ people }: Desk, { plan }: RunningCase): Sender =>
  people.administrators.get(plan.administrator)!;
export const filerOf = (desk: Desk, { plan }: RunningCase): { who: Sender; role: Role } =>
  attorneyOf(desk.year, plan) && plan.attorney !== null
    ? { who: desk.people.attorneys[plan.attorney]!, role: 'representative' }
    : { who: staffOf(desk, 'intake'), role: 'intake' };

interface Done {
  caseNumber: string;
  version: number;
  events: string[];
}

/** Gives a command and wants one of these events as the first of its answer. */
export async function command(
  desk: Desk,
  { caseNumber, plan }: RunningCase,
  who: Sender,
  type: CommandType,
  data: unknown,
  expected: readonly string[],
  role?: Role,
): Promise<Done> {
  const path = type === 'FileApplication' ? '/api/cases' : `/api/cases/${caseNumber}/${type}`;
  const key = `year-${plan.index}-${keys++}`;
  const answer = await desk.client.post<Done>(who, path, { data, role }, type, { 'idempotency-key': key });
  await desk.pause();
  if (answer.status === 200 && expected.includes(answer.body.events[0]!)) return answer.body;
  throw new Unexpected(`${caseNumber || `application ${plan.index}`} (${plan.fate}): ${type}: ${told(answer)}`);
}

export const told = ({ status, body }: Answer<unknown>): string => `${status} ${JSON.stringify(body).slice(0, 600)}`;

/** Opens a page of the case: people look before they act. */
export async function look<T = Record<string, unknown>>(
  desk: Desk,
  { caseNumber }: RunningCase,
  who: Sender,
  rest = '',
  what = 'page of a case',
): Promise<T> {
  const answer = await desk.client.get<T>(who, `/api/cases/${caseNumber}${rest}`, what);
  await desk.pause();
  if (answer.status !== 200) throw new Unexpected(`${caseNumber}: ${what}: ${told(answer)}`);
  return answer.body;
}
