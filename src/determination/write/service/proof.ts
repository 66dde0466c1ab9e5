import type { PlainDate } from '../../../law/dates/types.ts';
import { type Content, facts, heading, list, paragraph, table } from '../content.ts';
import { longDate } from '../dates.ts';
import { defaultLetterhead, type Letterhead } from '../letterhead.ts';

/** One person served, and how. */
export interface Recipient {
  name: string;
  role: string;
  /** Street address, or the mail address for electronic service; one line each. */
  address: readonly string[];
  how: 'mail' | 'electronic' | 'personal' | 'fax';
  /** The day this person was served, where it is known by itself. */
  on?: PlainDate | null;
}

export interface ServiceOfDocuments {
  caseNumber: string;
  /** What was in the envelope, e.g. `Final Determination of October 2, 2026 (4 pages)`. */
  documents: readonly string[];
  servedOn: PlainDate;
  /** City and state where it was mailed or sent. */
  place: string;
  /** The person who served and declares it. */
  servedBy: string;
  recipients: readonly Recipient[];
}

const ways: Record<Recipient['how'], string> = {
  mail: 'First-class mail',
  electronic: 'Electronic service',
  personal: 'Personal delivery',
  fax: 'Fax',
};

/** The proof of service (L16; the appeal period of LC 4610.6(h) runs from the mailing, and 8 CCR 10575 wants it attached). */
export function proofOfServiceContent(
  service: ServiceOfDocuments,
  letterhead: Letterhead = defaultLetterhead,
): Content {
  return {
    title: `Proof of service, case ${service.caseNumber}`,
    language: 'en',
    sender: letterhead,
    reference: `Proof of service · Case ${service.caseNumber}`,
    date: service.servedOn,
    blocks: [
      heading(1, 'Proof of Service'),
      facts(1, [
        { label: 'Case Number', value: service.caseNumber },
        { label: 'Date of service', value: longDate(service.servedOn) },
        { label: 'Place', value: service.place },
      ]),
      paragraph(
        `I am over 18 years of age and not a party to this case. I work for ${letterhead.organization}. On the date above I served these documents:`,
      ),
      list(service.documents),
      paragraph('I served them on each person listed here, in the way shown:'),
      recipientTable(service.recipients),
      ...(service.recipients.some(({ how }) => how === 'mail') ? [paragraph(mailing)] : []),
      paragraph(
        'I declare under penalty of perjury under the laws of the State of California that the foregoing is true and correct.',
      ),
      facts(1, [
        { label: 'Executed on', value: `${longDate(service.servedOn)}, at ${service.place}` },
        { label: 'Name', value: service.servedBy },
        { label: 'Signature', value: '' },
      ]),
    ],
  };
}

const mailing =
  'First-class mail: I put the documents in a sealed envelope with the postage paid, addressed as shown, and gave it to the United States Postal Service on that date.';

function recipientTable(recipients: readonly Recipient[]) {
  const rows = recipients.map(({ name, role, address, how, on }) => [
    name,
    role,
    address.join(', '),
    on ? `${ways[how]}, ${longDate(on)}` : ways[how],
  ]);
  return table('Persons served', ['Name', 'Role', 'Address', 'How'], [3, 3, 4, 2.5], rows);
}
