import type { Found } from '../../case/index.ts';
import type { App } from '../app.ts';
import { loadCase } from '../cases/load.ts';

/** Consolidate: the case it is joined to, if there is one. */
export async function lookUpOtherCase(app: App, caseNumber: string): Promise<Found> {
  return { other: (await loadCase(app.store, caseNumber))?.state ?? null };
}
