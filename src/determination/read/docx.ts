import { strFromU8, unzipSync } from 'fflate';
import { type Answer, granted, refused } from '../../law/refusal.ts';

/** A letter's main part is some 100 kB; a zip that swells past this was made to do harm. */
const MOST_BYTES = 20_000_000;
const MAIN = 'word/document.xml';

/**
 * The text of a DOCX: a line for each paragraph with an empty line after it, the cells of a table's row on one line.
 * Only the main part is unpacked, and only up to 20 MB. Refuses `docx-unreadable` and `docx-too-large`.
 */
export function readDocx(bytes: Uint8Array): Answer<string> {
  let tooLarge = false;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name !== MAIN) return false;
        tooLarge = originalSize > MOST_BYTES;
        return !tooLarge;
      },
    });
    if (tooLarge) return refused({ code: 'docx-too-large', because: 'the document is larger than 20 MB unpacked' });
    const main = parts[MAIN];
    if (!main) return refused({ code: 'docx-unreadable', because: 'this is no DOCX: it has no main part' });
    return granted(textOf(strFromU8(main)));
  } catch (error) {
    return refused({
      code: 'docx-unreadable',
      because: `this is no DOCX, or it is damaged (${(error as Error).message})`,
    });
  }
}

/** One pass over the tags that bear text; everything else of the markup is passed over. */
const tag = /<(\/?)(w:[A-Za-z]+)\b[^>]*?(\/?)>([^<]*)/g;

function textOf(xml: string): string {
  const out: string[] = [];
  const state: State = { out, inCell: 0, deleted: 0, cells: [] };
  for (const [, close, name, empty, after] of xml.matchAll(tag)) step(state, name!, close !== '', empty !== '', after!);
  return out
    .join('')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim();
}

interface State {
  out: string[];
  inCell: number;
  deleted: number;
  cells: string[];
}

function step(state: State, name: string, close: boolean, empty: boolean, after: string): void {
  const { out } = state;
  switch (name) {
    case 'w:t':
      if (!close && !empty && state.deleted === 0) out.push(plain(after));
      break;
    case 'w:tab':
      if (!close) out.push('\t');
      break;
    case 'w:br':
    case 'w:cr':
      if (!close) out.push('\n');
      break;
    case 'w:noBreakHyphen':
      if (!close) out.push('-');
      break;
    case 'w:softHyphen':
      break;
    case 'w:lastRenderedPageBreak':
      break;
    case 'w:p':
      if (close || empty) out.push(state.inCell > 0 ? ' ' : '\n\n');
      break;
    case 'w:tc':
      state.inCell += close ? -1 : empty ? 0 : 1;
      if (close) out.push('\t');
      break;
    case 'w:tr':
      if (close) out.push('\n');
      break;
    case 'w:del':
      // What was struck out in tracked changes is not in the letter.
      if (!empty) state.deleted += close ? -1 : 1;
      break;
    default:
      break;
  }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name) return entities[name.toLowerCase()] ?? whole;
    const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
      ? String.fromCodePoint(point)
      : '\ufffd';
  });
}
