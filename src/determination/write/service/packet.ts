import type { PlainDate } from '../../../law/dates/types.ts';
import { type Content, facts, heading, lines, list, paragraph } from '../content.ts';
import { longDate } from '../dates.ts';
import { defaultLetterhead, type Letterhead } from '../letterhead.ts';
import type { Recipient } from './proof.ts';

/** What goes into one envelope of the mail room. */
export interface Packet {
  caseNumber: string;
  preparedOn: PlainDate;
  recipient: Recipient;
  /** Titles with their pages, in the order in which they lie in the envelope. */
  enclosed: readonly { title: string; pages: number }[];
}

/** The first sheet of a packet: who gets it and what is in it, so that a missing page is noticed on both sides. */
export function coverSheetContent(packet: Packet, letterhead: Letterhead = defaultLetterhead): Content {
  const pages = packet.enclosed.reduce((sum, { pages: count }) => sum + count, 0);
  return {
    ...frame(packet, letterhead, 'Cover sheet'),
    blocks: [
      heading(1, 'What is in this envelope'),
      lines(packet.recipient.name, ...packet.recipient.address),
      facts(1, [
        { label: 'Case Number', value: packet.caseNumber },
        { label: 'Date', value: longDate(packet.preparedOn) },
        { label: 'Pages', value: `${pages}, without this sheet` },
      ]),
      list(
        packet.enclosed.map(({ title, pages: count }) => `${title}, ${count} ${count === 1 ? 'page' : 'pages'}`),
        true,
      ),
      paragraph(
        'If a page is missing, or this came to the wrong person, please call the number at the top of this sheet.',
      ),
    ],
  };
}

/** The sheet whose address shows through the window of the envelope. It bears nothing about the case but its number. */
export function addressSheetContent(packet: Packet, letterhead: Letterhead = defaultLetterhead): Content {
  return {
    ...frame(packet, letterhead, 'Address sheet'),
    blocks: [heading(1, 'Address'), lines(packet.recipient.name, ...packet.recipient.address)],
  };
}

function frame(packet: Packet, sender: Letterhead, name: string): Omit<Content, 'blocks'> {
  const title = `${name}, case ${packet.caseNumber}`;
  return { title, language: 'en', sender, reference: `${name} · Case ${packet.caseNumber}`, date: packet.preparedOn };
}
