import { type Answer, granted, refused } from '../../law/refusal.ts';
import type { Limits } from '../limits.ts';
import { unpackZip } from '../receive/zip.ts';
import { decodeText } from './text.ts';

/** What a document says, free of its look. */
export type DocxBlock =
  | { type: 'lines' | 'text' | 'heading'; text: string }
  | { type: 'break' }
  | { type: 'table'; rows: string[][] };

/**
 * The words of a DOCX (ECMA-376 part 1, WordprocessingML) with paragraphs, headings, tables, headers, footers and
 * notes. Nothing in it is run, fetched or expanded: the XML is read as text, entities other than the five of XML are
 * left alone (no DTD, so no entity bomb).
 */
export function readDocx(bytes: Uint8Array, limits: Limits): Answer<DocxBlock[]> {
  const opened = unpackZip(bytes, limits, (name) =>
    /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/.test(name),
  );
  if (!opened.ok) return opened;
  const parts = new Map(opened.value.map((entry) => [entry.name, decodeText(entry.bytes)]));
  const main = parts.get('word/document.xml');
  if (main === undefined)
    return refused({ code: 'corrupt', because: 'This Word document has no text part. Save it again as .docx or PDF.' });
  const around = (kind: RegExp) => [...parts].filter(([name]) => kind.test(name)).flatMap(([, xml]) => readBlocks(xml));
  return granted([
    ...around(/header/),
    ...readBlocks(main),
    ...around(/footnotes|endnotes|comments/),
    ...around(/footer/),
  ]);
}

const token =
  /<w:(tbl|tr|tc|p)(?:\s[^>]*)?>|<\/w:(tbl|tr|tc|p)>|<w:pStyle\s[^>]*w:val="([^"]*)"|<w:(tab|br|cr)(\s[^>]*)?\/>|<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:del(?:\s[^>]*)?>[\s\S]*?<\/w:del>/g;

/** One pass over the tags that matter. Deleted text of tracked changes is left out, inserted text read. */
function readBlocks(xml: string): DocxBlock[] {
  const blocks: DocxBlock[] = [];
  const rows: string[][] = [];
  let depth = 0;
  let cell: string[] = [];
  let text = '';
  let heading = false;
  for (const [, opened, closed, style, gap, gapType, words] of xml.matchAll(token)) {
    if (words !== undefined) text += decodeEntities(words);
    else if (gap) {
      if (gap === 'br' && /type="page"/.test(gapType ?? '')) blocks.push({ type: 'break' });
      text += gap === 'tab' ? '    ' : '\n';
    } else if (style !== undefined) heading = /^(heading|title)/i.test(style);
    else if (opened === 'tbl') depth += 1;
    else if (opened === 'tr' && depth === 1) rows.push([]);
    else if (opened === 'tc' && depth === 1) cell = [];
    else if (closed === 'p') {
      if (depth > 0) cell.push(text);
      else if (text.trim()) blocks.push({ type: heading ? 'heading' : 'text', text });
      text = '';
      heading = false;
    } else if (closed === 'tc' && depth === 1) rows.at(-1)?.push(cell.join('\n'));
    else if (closed === 'tbl') {
      depth = Math.max(0, depth - 1);
      if (depth === 0 && rows.length > 0) blocks.push({ type: 'table', rows: rows.splice(0) });
    }
  }
  return blocks;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const code = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '';
  });
}
