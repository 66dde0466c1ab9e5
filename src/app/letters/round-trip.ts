import type { Determination, LetterRead } from '../../determination/model.ts';
import { readDetermination } from '../../determination/read/index.ts';
import { letterContent, renderText } from '../../determination/write/index.ts';

/**
 * Writes the letter as text, reads it back, and tells what differs: case number, priority, dates, items, outcomes,
 * reasons. An empty list means that anybody who reads the letter learns what was decided.
 */
export function roundTripDifferences(determination: Determination): string[] {
  const text = renderText(letterContent(determination, 'parties'));
  return differences(determination, readDetermination(text, { file: `${determination.caseNumber}.txt` }));
}

function differences(written: Determination, read: LetterRead): string[] {
  const found: string[] = [];
  const compare = (what: string, is: unknown, was: unknown) => {
    if (squeeze(is) !== squeeze(was)) found.push(`${what} reads “${squeeze(is)}”, was “${squeeze(was)}”`);
  };
  compare('the case number', read.caseNumber, written.caseNumber);
  compare('the priority', read.priority, written.priority);
  compare('the date of injury', read.dates.injury, written.dates.injury);
  compare('the date of the UR denial', read.dates.urDenial, written.dates.urDenial);
  compare('the date of the application', read.dates.applicationReceived, written.dates.applicationReceived);
  compare('the date of decision', read.dates.decision, written.dates.decision);
  compare('the number of treatments', read.items.length, written.items.length);
  written.items.forEach((item, index) => {
    const other = read.items[index];
    compare(`treatment ${index + 1}`, other?.treatment, item.treatment);
    compare(`the decision on treatment ${index + 1}`, other?.outcome, item.outcome);
  });
  return found;
}

const squeeze = (value: unknown): string =>
  String(value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
