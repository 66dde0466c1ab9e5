import type { Lines } from './lineTable.ts';
import { joinLine, joinText } from './paragraph.ts';
import type { Section } from './sections.ts';

const introduction =
  /^The\s+following\s+relevant\s+documents\s+received\s+from\s+the\s+interested\s+parties[^:]{0,200}?(?:These\s+documents\s+included\s*:?|reviewed\s+and\s+considered\s*[.:])\s*/i;
const bullet = /^(?:[•▪·●○☒☐☑✓\uf0b7\uf0a7-]|\d{1,2}[.)])\s*/;

const unticked = /^[☐□❏]/;

/** The documents a letter of 2013 or early 2014 says were reviewed, one each; undefined where it has no such list. */
export function readDocuments(lines: Lines, sections: Section[]): string[] | undefined {
  const section = sections.find(({ name }) => name === 'documents');
  if (!section) return undefined;
  const said = joinText(lines, section.start, section.end).trim();
  const intro = introduction.exec(said.replaceAll('\n\n', ' '));
  return entries(lines, section, intro?.[0] ?? '');
}

/** A new document begins at a bullet or number, or, in a list without any, on each line. */
function entries(lines: Lines, { start, end }: Section, intro: string): string[] {
  const found: string[] = [];
  const all = joinedLines(lines, start, end);
  const bulleted = all.some((line) => bullet.test(line));
  let skip = intro.replace(/\s+/g, '').length;
  for (const line of all) {
    // A box left empty is a document that did not come.
    if (unticked.test(line)) continue;
    const dense = line.replace(/\s+/g, '').length;
    if (skip > 0) {
      skip -= dense;
      continue;
    }
    if (!bulleted || bullet.test(line) || found.length === 0) found.push(line.replace(bullet, '').trim());
    else found[found.length - 1] += ` ${line}`;
  }
  return found.filter((line) => line !== '');
}

function joinedLines(lines: Lines, from: number, to: number): string[] {
  const all: string[] = [];
  for (let i = 0; i < lines.count; i++) {
    if (lines.furniture[i] || lines.end[i]! <= from || lines.start[i]! >= to) continue;
    all.push(joinLine(lines, Math.max(lines.start[i]!, from), Math.min(lines.end[i]!, to)).trim());
  }
  return all.filter((line) => line !== '' && line !== ':');
}
