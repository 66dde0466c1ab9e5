import { createHash } from 'node:crypto';
import { type DecideContext, type Found, previewDetermination } from '../../case/index.ts';
import { checkDraft } from '../../determination/check/index.ts';
import type { Finding } from '../../determination/model.ts';
import type { App } from '../app.ts';
import { caseFileOf } from '../cases/case-file.ts';
import type { LoadedCase } from '../cases/load.ts';

export type KeyedFinding = Finding & { key: string };

/**
 * The name under which a finding is waived: the check, the place, the words, and what is said of them. It changes when
 * any of these does, so that what was answered for one text, or for fewer pages, does not answer another.
 */
export function keyOf({ check, field, item, quote, message }: Finding): string {
  const said = createHash('sha256').update(message).digest('hex').slice(0, 12);
  return [check, field ?? item ?? '', said, quote.slice(0, 160)].join('|').slice(0, 300);
}

/** What the checks K01–K26 find in the draft with the whole file at hand. */
export async function findingsOf(
  app: App,
  loaded: LoadedCase,
  { today }: Pick<DecideContext, 'today'>,
): Promise<KeyedFinding[]> {
  const determination = previewDetermination(loaded.state, today);
  const file = await caseFileOf(app, loaded, today);
  return checkDraft(determination, file).map((finding) => ({ ...finding, key: keyOf(finding) }));
}

/** SubmitDraft, SignDetermination, WaiveFinding. */
export async function lookUpFindings(app: App, loaded: LoadedCase, context: DecideContext): Promise<Found> {
  return { findings: await findingsOf(app, loaded, context) };
}
