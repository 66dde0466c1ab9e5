import { createHash } from 'node:crypto';
import type { CaseState, FiledLetter } from '../../case/index.ts';
import type { Determination } from '../../determination/model.ts';
import {
  type Block,
  type Content,
  callout,
  letterContent,
  longDate,
  paragraph,
  printInBackground,
  renderDocx,
  renderHtml,
  renderText,
} from '../../determination/write/index.ts';
import { type Answer, granted, pacificDateOf } from '../../law/index.ts';
import type { App } from '../app.ts';
import { letterheadOf } from './letterhead.ts';

export interface LetterShown {
  bytes: Uint8Array;
  sha256: string;
  /** Not the letter as it was served, but a copy in which a record is not named. */
  isCopy: boolean;
}

type Issued = CaseState['issued'][number];

/**
 * The letter of an issued version for one person. What was served is not taken back, and lies unchanged under its hash. But
 * whoever may not know of a record that was sealed after it gets a copy, made anew from the signed content, in which that
 * record is listed as a sealed one and its number, so that the pages cited still lead somewhere; the copy says so. The reasons
 * of the decision stay as they were signed (LC 4610.6(e)); so do the copies that parties have.
 *
 * @param state as this person sees the case (access/sealed.ts)
 */
export async function letterShown(
  app: App,
  { caseNumber }: Pick<CaseState, 'caseNumber'>,
  issued: Issued,
  letter: FiledLetter,
): Promise<Answer<LetterShown>> {
  const served = await app.store.originals.get(caseNumber, letter.sha256);
  if (!served.ok) return served;
  const signed = await signedContent(app, caseNumber, issued);
  if (!signed || listOf(signed) === listOf(issued.determination))
    return granted({ bytes: served.value, sha256: letter.sha256, isCopy: false });
  const bytes = await copyIn(letter.format, app, issued);
  return granted({ bytes, sha256: createHash('sha256').update(bytes).digest('hex'), isCopy: true });
}

/** What was filed beside the letters when they were written. */
async function signedContent(app: App, caseNumber: string, { letters }: Issued): Promise<Determination | null> {
  const filed = letters.find(({ format, audience }) => format === 'json' && audience === 'parties');
  const bytes = filed && (await app.store.originals.get(caseNumber, filed.sha256));
  return bytes?.ok ? (JSON.parse(Buffer.from(bytes.value).toString('utf8')) as Determination) : null;
}

const listOf = ({ documents }: Determination): string =>
  JSON.stringify(documents.map(({ documentId, title, kind, author, date }) => [documentId, title, kind, author, date]));

async function copyIn(format: FiledLetter['format'], app: App, { determination, at }: Issued): Promise<Uint8Array> {
  const text = (words: string) => new TextEncoder().encode(words);
  if (format === 'json') return text(JSON.stringify(determination, null, 2));
  const letter = letterContent(determination, 'parties', letterheadOf(app.config));
  const content: Content = { ...letter, blocks: [saysWhat(determination, pacificDateOf(at)), ...letter.blocks] };
  switch (format) {
    case 'pdf':
      return printInBackground(content);
    case 'docx':
      return renderDocx(content);
    case 'html':
      return text(renderHtml(content));
    case 'txt':
      return text(renderText(content));
  }
}

/** In the worker's language, too: whoever holds this beside the letter that was served must see why they differ. */
function saysWhat({ language }: Determination, on: ReturnType<typeof pacificDateOf>): Block {
  const english = paragraph(
    `Copy of the letter of ${longDate(on)}. A record in its list was sealed since then and is not named here. Nothing else was changed. The letter as it was served is unchanged and is kept; ask the review organization if you need it.`,
  );
  if (language !== 'es') return callout('notice', [english]);
  const spanish = paragraph(
    'Copia de la carta que se le mandó. Un papel de la lista se selló después y aquí no se nombra. No se cambió nada más. La carta que se mandó está guardada como era; pídala a la oficina si la necesita.',
  );
  return callout('notice', [english, { kind: 'passage', language: 'es', blocks: [spanish] }]);
}
