import type { Unread } from '../model.ts';
import { datePattern, isoDate } from './dates.ts';
import { caseNumberOf, emptyHeader, type Header, readHeader } from './header.ts';
import type { Section } from './sections.ts';

/** Where the table of a cover page ends: what follows there is prose, with dates of its own. */
const tableEnd =
  /Treatment\(?s?\)?\s+in\s+Dispute|^[ \t]*Dear\b|has\s+determined\s+the\s+request|INDEPENDENT\s+MEDICAL\s+REVIEW\s+DECISION|ISSUES?\s+AT\s+DISPUTE/im;
const told: ['applicationReceived' | 'urDenial' | 'assigned', RegExp][] = [
  [
    'applicationReceived',
    new RegExp(`Independent\\s+Medical\\s+Review\\s+was\\s+filed\\s+on\\s+(${datePattern})`, 'i'),
  ],
  [
    'urDenial',
    new RegExp(`Utilization\\s+Review\\s+(?:Denial|Decision|Modification)\\s+dated\\s+(${datePattern})`, 'i'),
  ],
  ['assigned', new RegExp(`Notice\\s+of\\s+Assignment[^.]{0,120}?\\s+on\\s+(${datePattern})`, 'i')],
];

/** What stands before the first heading: the table, and in 2013 the sentence with the dates. */
export function readHead(text: string, sections: Section[], older: boolean, unread: Unread[]): Header {
  const whole = text.slice(0, Math.min(sections[0]?.heading ?? text.length, 8_000));
  const table = older ? whole.slice(0, tableEnd.exec(whole)?.index ?? whole.length) : whole;
  const header = /[:\d]/.test(table) ? readHeader(table, unread) : emptyHeader();
  if (older) readTold(whole, header, unread);
  const elsewhere = header.caseNumber === null ? /\bCM\d\d-\d{7}\b/.exec(text) : null;
  if (elsewhere) header.caseNumber = caseNumberOf(elsewhere[0]);
  if (header.caseNumber === null && Object.values(header.dates).every((date) => date === null)) {
    unread.push({ text: '', why: 'no header: case number, dates and priority are not in this text' });
  }
  return header;
}

function readTold(head: string, header: Header, unread: Unread[]): void {
  for (const [name, pattern] of told) {
    const written = header.dates[name] === null ? pattern.exec(head)?.[1] : undefined;
    if (written === undefined) continue;
    header.dates[name] = isoDate(written);
    if (header.dates[name] === null) unread.push({ text: written, why: `${name}: no such date` });
  }
}
