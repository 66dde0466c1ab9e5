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
 * file's name. Refuses what cannot be read (`not-a-letter`, `pdf-locked`, …) and JSON that is no determination
 * (`not-a-determination`).
 */
export async function checkBytes(bytes: Uint8Array, file: string, caseFile: CaseFile = {}): Promise<Answer<Checked>> {
  const kind = kindOf(bytes);
  if (kind === 'text') {
    const text = decodeText(bytes);
    return /^\s*\{/u.test(text) ? checkJson(text, caseFile) : granted(checkText(text, file, caseFile));
  }
  const read = await readBytesAsText(bytes);
  if (!read.ok) return read;
  const { findings } = checkText(read.value, file, caseFile);
  return granted({ findings, regions: findings.map(() => null) });
}

function checkText(text: string, file: string, caseFile: CaseFile): Checked {
  const findings = checkDetermination(readDetermination(text, { file }), text, caseFile);
  const locate = regionOf(text);
  return { findings, regions: findings.map((one) => locate(one.start, one.end)) };
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
