import { createHash } from 'node:crypto';
import type { Determination } from '../../determination/model.ts';
import { readDetermination } from '../../determination/read/index.ts';
import {
  defaultLetterhead,
  type Letterhead,
  publicVersion,
  type ToConfirm,
  writeLetter,
} from '../../determination/write/index.ts';
import { type Answer, addDays, granted, type PlainDate, refused } from '../../law/index.ts';
import { enterLetter } from '../catalogue/enter.ts';
import type { CatalogueEntry } from '../catalogue/entry.ts';
import { scanFinished } from './leak-scan/index.ts';

/** Days between the letter and its publication, in which an error can still be found and said. */
export const coolingDays = 7;

export interface PublishQuestion {
  determination: Determination;
  issued: PlainDate;
  today: PlainDate;
  /** Who de-identified, and the second person who looked at what was uncertain: never the same. */
  preparedBy: string;
  confirmedBy: string | null;
  /** Words the second person found to identify nobody. */
  harmless: readonly string[];
  /** Whose letter it is: the organization names itself, and that is no leak. */
  letterhead?: Letterhead;
}

export interface Published {
  pdf: Uint8Array;
  text: string;
  entry: CatalogueEntry;
}

/** What a second person has to look at before this determination may be published. */
export function uncertainIn(determination: Determination): ToConfirm[] {
  return publicVersion(determination).toConfirm;
}

/**
 * The public letter and its catalogue entry (LC 4610.6(m)). Refuses with `cooling`, `needs-second-person`, or `leak`
 * when the finished file still bears something that identifies; nothing is published then.
 */
export async function preparePublication(question: PublishQuestion): Promise<Answer<Published>> {
  const { determination: issuedOne, issued, today, preparedBy, confirmedBy, harmless } = question;
  const letterhead = question.letterhead ?? defaultLetterhead;
  const free = addDays(issued, coolingDays);
  if (today < free)
    return refused({ code: 'cooling', because: `It was issued on ${issued} and may be published from ${free} on.` });
  const { determination, toConfirm } = publicVersion(issuedOne);
  const open = toConfirm.filter(({ words }) => !harmless.includes(words));
  if (open.length > 0 || (toConfirm.length > 0 && (confirmedBy === null || confirmedBy === preparedBy)))
    return refused({
      code: 'needs-second-person',
      field: open[0]?.field ?? 'confirmedBy',
      because: `A second person has to look at ${toConfirm.length} places that may identify somebody.`,
    });
  const [pdf, plain] = [
    await writeLetter(determination, { format: 'pdf', audience: 'public', letterhead }),
    await writeLetter(determination, { format: 'txt', audience: 'public', letterhead }),
  ];
  const own = [letterhead.organization, ...letterhead.lines, letterhead.portal, letterhead.signedBy].join('\n');
  const leaks = (await scanFinished(pdf, 'pdf')).filter(
    ({ severity, quote }) => severity === 'block' && !own.includes(quote) && !harmless.includes(quote),
  );
  if (leaks.length > 0)
    return refused({
      code: 'leak',
      because: `The finished file still bears ${leaks.length} identifying places; it is not published.`,
    });
  const text = new TextDecoder().decode(plain);
  const sha256 = createHash('sha256').update(pdf).digest('hex').slice(0, 32);
  const file = `${determination.caseNumber}.pdf`;
  const entry = enterLetter(readDetermination(text, { file }), { kind: 'issued', file, sha256 });
  return granted({
    pdf,
    text,
    entry: { ...entry, key: determination.caseNumber, caseNumber: determination.caseNumber },
  });
}
