import type { Lines } from './lineTable.ts';
import { joinText } from './paragraph.ts';
import type { Section } from './sections.ts';

/** The words of a section, or null when the letter has none of that name. */
export function sectionText(lines: Lines, sections: Section[], name: Section['name']): string | null {
  const section = sections.find((candidate) => candidate.name === name);
  return section ? joinText(lines, section.start, section.end).trim() : null;
}
