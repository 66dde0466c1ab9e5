import { describe, expect, it } from 'vitest';
import { given, sampleApplication } from '../specification.ts';
import type { CaseState } from '../state.ts';
import { restsOnUrAlone } from './rests-on.ts';

const start = given()
  .and('FileApplication', { application: sampleApplication }, 'employee', { caseNumber: 'CM26-0000001' })
  .state();
const record = (documentId: string, kind: string) => ({ documentId, kind }) as CaseState['records'][number];
const file = (kinds: string[], reliedOn: number[] = []): CaseState => {
  const records = kinds.map((kind, at) => record(`d${at}`, kind));
  const uses = reliedOn.map((at) => ({ documentId: `d${at}`, use: 'relied-on' as const }));
  return { ...start, records, draft: { ...start.draft, documents: { version: 1, content: { uses } } as never } };
};

describe('a determination never rests on the UR decision alone', () => {
  it.each<[string, CaseState, boolean]>([
    ['an empty file', file([]), true],
    ['the UR decision alone', file(['ur-decision']), true],
    ['the UR decision, the form, and a list', file(['ur-decision', 'application-form', 'record-list'], [0]), true],
    ['a report in the file, but only the UR decision relied on', file(['ur-decision', 'progress-report'], [0]), true],
    ['a report relied on beside it', file(['ur-decision', 'progress-report'], [0, 1]), false],
    ['a report, nothing marked yet: the checks ask for it', file(['ur-decision', 'progress-report']), false],
    ['a paper nobody has named yet', file(['ur-decision', 'not-yet-known'], [1]), false],
  ])('%s', (_what, state, refused) => {
    expect(restsOnUrAlone(state)?.code ?? null).toBe(refused ? 'ur-decision-alone' : null);
  });
});
