import type { DecideContext, Found, ScreeningRecord } from '../../case/index.ts';
import { type EarlierApplication, pacificDateOf, screen } from '../../law/index.ts';
import { personSubject } from '../access/subjects.ts';
import type { App } from '../app.ts';
import { type LoadedCase, loadCase } from '../cases/load.ts';

/** DecideEligibility: screening by rule, beside every earlier application of the same worker. */
export async function lookUpScreening(app: App, loaded: LoadedCase, { today }: DecideContext): Promise<Found> {
  const { state, events } = loaded;
  const request = events.findLast((event) => event.type === 'InformationRequested');
  const answer = events.findLast((event) => event.type === 'InformationReceived');
  const result = screen(state.application, {
    today,
    earlier: await earlierOf(app, loaded),
    informationRequest: request
      ? {
          receivedOn: pacificDateOf(request.at),
          answeredOn: answer ? pacificDateOf(answer.at) : null,
        }
      : null,
  });
  return { screening: result as unknown as ScreeningRecord };
}

const outcomeOf: Partial<Record<LoadedCase['state']['status'], EarlierApplication['outcome']>> = {
  ineligible: 'ineligible',
  terminated: 'terminated',
  withdrawn: 'withdrawn',
};

async function earlierOf(app: App, { state }: LoadedCase): Promise<EarlierApplication[]> {
  const { employee } = state.application;
  const worker = personSubject(employee.name, employee.birthDate);
  const page = await app.store.cases.query({ party: { ...worker, on: state.application.receivedOn }, limit: 200 });
  const others = page.rows.filter((row) => row.caseId < state.caseNumber && row.state !== 'duplicate');
  // The first that was filed comes first: of three alike, the second and the third both repeat the first.
  others.sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
  const loaded = await Promise.all(others.map((row) => loadCase(app.store, row.caseId)));
  return loaded.flatMap((one) =>
    one ? [{ id: one.state.caseNumber, application: one.state.application, outcome: outcomeOfCase(one.state) }] : [],
  );
}

function outcomeOfCase(state: LoadedCase['state']): EarlierApplication['outcome'] {
  const outcomes = new Set(state.issued.at(-1)?.determination.items.map((item) => item.outcome));
  if (outcomes.size === 2) return 'partial';
  return [...outcomes][0] ?? outcomeOf[state.status] ?? 'open';
}
