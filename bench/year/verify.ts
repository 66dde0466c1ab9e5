import type { App } from '../../src/app/app.ts';
import { checkInvariants } from '../../src/app/invariants/index.ts';
import type { Counts } from './expected-end.ts';
import { expectedCounts } from './expected-end.ts';
import { planOf, type Year } from './plan.ts';
import { verifyCase } from './verify-case.ts';

export interface Verdict {
  wrong: string[];
  missed: string[];
  /** What is counted, with the ledger's number and the generator's own. */
  counts: { name: string; ledger: number; plan: number }[];
  rows: number;
}

/** Every case against its plan; then the whole against the generator's counts and the program's own invariants. */
export async function verify(
  app: App,
  stretches: readonly Year[],
  numbers: ReadonlyMap<number, string>,
): Promise<Verdict> {
  const wrong: string[] = [];
  const missed: string[] = [];
  const [ledger, planned]: [Counts, Counts] = [{}, {}];
  let rows = 0;
  for (const [year, index] of stretches.flatMap(eachOf)) {
    const plan = planOf(year, index);
    sum(planned, expectedCounts(plan));
    const number = numbers.get(index);
    if (!number) {
      wrong.push(`application ${index} (${plan.fate}): it was never filed`);
      continue;
    }
    const master = plan.master === null ? null : (numbers.get(plan.master) ?? 'one that was not filed');
    const verified = await verifyCase(app, plan, number, master);
    rows += verified.rows;
    sum(ledger, verified.counts);
    wrong.push(...verified.wrong.map((words) => `${number} (${plan.fate}, application ${index}): ${words}`));
    missed.push(...verified.missed.map((words) => `${number} (${plan.fate}, application ${index}): ${words}`));
  }
  wrong.push(...(await casesAre(app, new Set(numbers.values()))));
  const report = await checkInvariants(app);
  for (const { id, breaches, examples } of report.results)
    if (breaches > 0) wrong.push(`${id}: ${breaches} breaches: ${examples.slice(0, 3).join('; ')}`);
  const counts = Object.keys(planned).map((name) => ({ name, ledger: ledger[name] ?? 0, plan: planned[name]! }));
  for (const one of counts)
    if (one.ledger !== one.plan) wrong.push(`${one.name}: ${one.ledger} in the ledger, ${one.plan} planned`);
  return { wrong, missed, counts, rows };
}

const eachOf = (year: Year): [Year, number][] =>
  Array.from({ length: year.to - year.from }, (_, i) => [year, year.from + i]);

function sum(all: Counts, one: Counts): void {
  for (const [name, count] of Object.entries(one)) all[name] = (all[name] ?? 0) + count;
}

/** None lost, none doubled: the ledger has the cases that were filed, and no other. */
async function casesAre(app: App, filed: ReadonlySet<string>): Promise<string[]> {
  let count = 0;
  const others: string[] = [];
  for (let after = ''; ; ) {
    const heads = await app.store.listCases({ after, limit: 1_000 });
    if (heads.length === 0) break;
    after = heads.at(-1)!.caseId;
    for (const { caseId } of heads.filter((one) => /^CM\d\d-\d{7}$/.test(one.caseId))) {
      count++;
      if (!filed.has(caseId)) others.push(`${caseId} stands in the ledger and was filed by nobody`);
    }
  }
  return count === filed.size ? others : [...others, `${count} cases in the ledger, ${filed.size} were filed`];
}
