import { type Answer, granted, refused } from '../../law/refusal.ts';
import { determinationSchema, type Finding } from '../model.ts';
import { decodeText, kindOf, readBytesAsText } from '../read/bytes.ts';
import { readDetermination } from '../read/letter.ts';
import type { CaseFile } from './case-file.ts';
import { checkDetermination, checkDraft } from './index.ts';
import { type Region, regionOf } from './region.ts';

/** What one file gave: its findings, with lines and columns where the file is text. */
export interface Checked {
  findings: Finding[];
  /** Beside each finding, for a file of text; null for PDF and DOCX, whose lines are not the file's. */
  regions: (Region | null)[];
}

/**
 * Checks the bytes of a letter (PDF, DOCX, text) or of a determination as JSON, by what they are and not by the
 * file's name. Refuses what cannot be read (`not-a-letter`, `pdf-locked`, …), text with nothing of a determination
 * in it (`no-determination`) and JSON that is none (`not-a-determination`).
 */
export async function checkBytes(bytes: Uint8Array, file: string, caseFile: CaseFile = {}): Promise<Answer<Checked>> {
  const kind = kindOf(bytes);
  if (kind === 'text') {
    const text = decodeText(bytes);
    return /^\s*\{/u.test(text) ? checkJson(text, caseFile) : checkText(text, file, caseFile);
  }
  const read = await readBytesAsText(bytes);
  if (!read.ok) return read;
  const checked = checkText(read.value, file, caseFile);
  return checked.ok ? granted({ ...checked.value, regions: checked.value.findings.map(() => null) }) : checked;
}

/** "Nothing found" must not be said of a text in which there was nothing to check. */
function checkText(text: string, file: string, caseFile: CaseFile): Answer<Checked> {
  const letter = readDetermination(text, { file });
  if (letter.items.length === 0 && letter.summary === null) {
    return refused({ code: 'no-determination', because: 'no summary and no decision was found in this text' });
  }
  const findings = checkDetermination(letter, text, caseFile);
  const locate = regionOf(text);
  return granted({ findings, regions: findings.map((one) => locate(one.start, one.end)) });
}

function checkJson(text: string, caseFile: CaseFile): Answer<Checked> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refused({ code: 'not-json', because: `this begins like JSON and is none: ${(error as Error).message}` });
  }
  const parsed = determinationSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.join('.') ?? '';
    return refused({ code: 'not-a-determination', because: `${field || 'the object'}: ${issue?.message}`, field });
  }
  const findings = checkDraft(parsed.data, caseFile);
  return granted({ findings, regions: findings.map(() => null) });
}
