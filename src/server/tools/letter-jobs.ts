import type { CaseFile } from '../../determination/check/index.ts';
import type { Region } from '../../determination/check/region.ts';
import type { Finding, LetterRead } from '../../determination/model.ts';
import type { Answer } from '../../law/refusal.ts';

/** What the reading thread is asked: a letter's bytes, or a determination as JSON. */
export interface LetterAsked {
  bytes: Uint8Array;
  name: string;
  caseFile?: CaseFile;
}

/** What it gives. Of a determination as JSON there is no letter and no text. */
export interface LetterGiven {
  letter: LetterRead | null;
  text: string | null;
  findings: Finding[];
  regions: (Region | null)[];
}

export interface LetterReply {
  id: number;
  answer: Answer<LetterGiven>;
}
