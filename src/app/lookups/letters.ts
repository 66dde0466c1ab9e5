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
import { readPdf } from '../../determination/read/index.ts';
import { type LetterFormat, printInBackground, roundTrips, writeLetter } from '../../determination/write/index.ts';
import { type Answer, granted, type Refusal, refused } from '../../law/index.ts';
import type { App } from '../app.ts';
import type { LoadedCase } from '../cases/load.ts';
import { letterheadOf } from '../letters/letterhead.ts';
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
  const seal = loaded.state.signed?.contentHash;
  if (command.type === 'IssueDetermination' && seal !== sealOf(determination)) return refused(sealBroken);
  const letters = await fileLetters(app, determination);
  if (!letters.ok) return letters;
  const service: ServiceAddress[] = serviceListOf(loaded.state, context.today);
  return granted({ letters: letters.value, service, contentHash: sealOf(determination) });
}

function toIssue({ state }: LoadedCase, command: Command, { today }: DecideContext): Determination | null {
  if (command.type === 'IssueDetermination') return state.signed?.determination ?? null;
  if (command.type !== 'CorrectDetermination') return null;
  const corrected = assembleDetermination({ ...state, draft: withSection(state.draft, command.data.change) }, today);
  const last = state.issued.at(-1);
  if (!corrected.ok || !last) return null;
  return { ...corrected.value, version: last.version + 1, correction: command.data.correction };
}

/**
 * Every format of the letter to the parties, kept under its hash; the content itself as JSON beside them. The words of
 * the printed letter are read back before any of it is kept.
 */
async function fileLetters(app: App, determination: Determination): Promise<Answer<FiledLetter[]>> {
  const letterhead = letterheadOf(app.config);
  const written = new Map<FiledLetter['format'], Uint8Array>();
  for (const format of formats)
    written.set(
      format,
      await writeLetter(determination, { audience: 'parties', format, letterhead, print: printInBackground }),
    );
  const printed = await readPdf(written.get('pdf') as Uint8Array);
  if (!printed.ok) return printed;
  const differences = [
    ...roundTrips(determination, { letterhead }),
    ...roundTrips(determination, { letterhead, text: printed.value }),
  ];
  if (differences.length > 0) return refused(readsDifferently(differences));
  written.set('json', new TextEncoder().encode(JSON.stringify(determination, null, 2)));
  const filed: FiledLetter[] = [];
  for (const [format, bytes] of written) {
    filed.push({ format, audience: 'parties', sha256: await app.store.originals.put(determination.caseNumber, bytes) });
  }
  return granted(filed);
}

const sealBroken: Refusal = {
  code: 'seal-broken',
  because: 'What would go out is not what was signed: the content does not have the hash under the signature.',
};

const readsDifferently = (differences: ReturnType<typeof roundTrips>): Refusal => ({
  code: 'letter-reads-differently',
  because: `The letter was written and read back, and says something else: ${differences.map(({ field, written, read }) => `${field} reads “${read}”, was “${written}”`).join('; ')}.`,
});
