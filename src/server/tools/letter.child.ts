import { checkBytes } from '../../determination/check/check-bytes.ts';
import { checkDetermination } from '../../determination/check/index.ts';
import { regionOf } from '../../determination/check/region.ts';
import { readBytesAsText, readDetermination } from '../../determination/read/index.ts';
import { type Answer, granted, refused } from '../../law/refusal.ts';
import type { LetterAsked, LetterGiven, LetterReply } from './letter-jobs.ts';

/** More characters than any letter has; what is longer is no determination and would only fill the memory. */
const mostCharacters = 2_000_000;

/** The process in which letters of strangers are opened: whatever one does to it, the server only sees it end. */
async function answer({ bytes, name, caseFile }: LetterAsked): Promise<Answer<LetterGiven>> {
  const opening = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString('utf8');
  if (/^\ufeff?\s*\{/u.test(opening)) return determination(bytes, name, caseFile);
  const text = await readBytesAsText(bytes);
  if (!text.ok) return text;
  if (text.value.length > mostCharacters)
    return refused({ code: 'text-too-long', because: 'This text is longer than any letter is.', field: 'file' });
  const letter = readDetermination(text.value, { file: name });
  const findings = checkDetermination(letter, text.value, caseFile);
  const isText = !opening.startsWith('%PDF') && !opening.startsWith('PK');
  const locate = regionOf(text.value);
  const regions = findings.map((one) => (isText ? locate(one.start, one.end) : null));
  return granted({ letter, text: text.value, findings, regions });
}

/** A determination as JSON: its findings stand in its fields, there is no letter to show. */
async function determination(
  bytes: Uint8Array,
  name: string,
  caseFile: LetterAsked['caseFile'],
): Promise<Answer<LetterGiven>> {
  const checked = await checkBytes(bytes, name, caseFile ?? {});
  return checked.ok ? granted({ letter: null, text: null, ...checked.value }) : checked;
}

process.on('message', async ({ id, asked }: { id: number; asked: LetterAsked }) => {
  const reply: LetterReply = { id, answer: await answer(asked) };
  process.send?.(reply);
});
process.send?.('ready');
