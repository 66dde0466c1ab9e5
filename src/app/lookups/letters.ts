import {
  assembleDetermination,
  type Command,
  type DecideContext,
  type FiledLetter,
  type Found,
  type ServiceAddress,
  withSection,
} from '../../case/index.ts';
import type { Determination } from '../../determination/model.ts';
import { type LetterFormat, writeLetter } from '../../determination/write/index.ts';
import { type Answer, granted, refused } from '../../law/index.ts';
import type { App } from '../app.ts';
import type { LoadedCase } from '../cases/load.ts';
import { letterheadOf } from '../letters/letterhead.ts';
import { roundTripDifferences } from '../letters/round-trip.ts';
import { serviceListOf } from '../letters/service-list.ts';
import { sealOf } from './seal.ts';

const formats: readonly LetterFormat[] = ['pdf', 'txt', 'html', 'docx'];

/**
 * IssueDetermination, CorrectDetermination: writes the letters, reads the written one back, files them. A letter that
 * does not read back as what was signed does not go out.
 */
export async function lookUpLetters(
  app: App,
  loaded: LoadedCase,
  command: Command,
  context: DecideContext,
): Promise<Answer<Found>> {
  const determination = toIssue(loaded, command, context);
  if (!determination) return granted({});
  const differences = roundTripDifferences(determination);
  if (differences.length > 0) {
    return refused({
      code: 'letter-reads-differently',
      because: `The letter was written and read back, and says something else: ${differences.join('; ')}.`,
    });
  }
  const letters = await fileLetters(app, determination);
  const service: ServiceAddress[] = serviceListOf(loaded.state, context.today);
  return granted({ letters, service, contentHash: sealOf(determination) });
}

function toIssue({ state }: LoadedCase, command: Command, { today }: DecideContext): Determination | null {
  if (command.type === 'IssueDetermination') return state.signed?.determination ?? null;
  if (command.type !== 'CorrectDetermination') return null;
  const corrected = assembleDetermination({ ...state, draft: withSection(state.draft, command.data.change) }, today);
  const last = state.issued.at(-1);
  if (!corrected.ok || !last) return null;
  return { ...corrected.value, version: last.version + 1, correction: command.data.correction };
}

/** Every format of the letter to the parties, kept under its hash; the content itself as JSON beside them. */
export async function fileLetters(app: App, determination: Determination): Promise<FiledLetter[]> {
  const filed: FiledLetter[] = [];
  const letterhead = letterheadOf(app.config);
  for (const format of formats) {
    const bytes = await writeLetter(determination, { audience: 'parties', format, letterhead });
    filed.push({ format, audience: 'parties', sha256: await app.store.originals.put(determination.caseNumber, bytes) });
  }
  const json = new TextEncoder().encode(JSON.stringify(determination, null, 2));
  filed.push({
    format: 'json',
    audience: 'parties',
    sha256: await app.store.originals.put(determination.caseNumber, json),
  });
  return filed;
}
