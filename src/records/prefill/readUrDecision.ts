import type { PlainDate } from '../../law/dates/types.ts';
import { readAuthor } from '../describe/author.ts';
import { classifyPages } from '../describe/classify.ts';
import { findLabelled, type Labelled, type ReadPage, readRows } from '../describe/labels.ts';
import { claimProposal, dateProposal, patientOfRows, personIn, proposed } from '../describe/patient.ts';
import { nothing, type Proposal } from '../describe/place.ts';
import type { Page } from '../pages/page.ts';
import { readGround, type UrGround } from './ground.ts';
import { readTreatments, type TreatmentProposal } from './treatments.ts';

/** What a UR decision says, as proposals for the application form. `null` is "not found", never a guess. */
export interface UrDecisionProposal {
  /** How sure it is that these pages are a UR decision at all. */
  isUrDecision: number;
  decidedOn: Proposal<PlainDate>;
  servedOn: Proposal<PlainDate>;
  rfaReceivedOn: Proposal<PlainDate>;
  rfaDate: Proposal<PlainDate>;
  claimNumber: Proposal<string>;
  dateOfInjury: Proposal<PlainDate>;
  birthDate: Proposal<PlainDate>;
  employee: Proposal<string>;
  employer: Proposal<string>;
  claimsAdministrator: Proposal<string>;
  organization: Proposal<string>;
  requestingPhysician: Proposal<string>;
  reviewer: Proposal<string>;
  reviewerSpecialty: Proposal<string>;
  ground: Proposal<UrGround>;
  treatments: TreatmentProposal[];
}

/** Reads a UR decision, photographed, scanned or clean, from its pages (8 CCR 9792.9.1(e)(5) says what must stand in it). */
export function readUrDecision(pages: readonly Page[]): UrDecisionProposal {
  const rows = readRows(pages);
  const patient = patientOfRows(rows);
  const kind = classifyPages(pages);
  const date = (label: RegExp) => dateProposal(findLabelled(rows, label));
  return {
    isUrDecision: kind.value === 'ur-decision' ? kind.confidence : 0,
    decidedOn: firstOf(
      date(
        /(?:date of )?(?:decision|determination)(?: date)?|(?:ur )?(?:decision|determination|denial) date|date of (?:ur )?(?:decision|determination|denial|notice)|notice date/,
      ),
      headingDate(rows),
    ),
    servedOn: date(/(?:date )?(?:served|mailed|sent)(?: on)?|date of (?:service of this notice|mailing)|mailing date/),
    rfaReceivedOn: date(
      /(?:date )?(?:rfa|request)(?: was)? received(?: on| date)?|(?:rfa|request) received date|date of receipt(?: of (?:the )?(?:rfa|request))?|received date/,
    ),
    rfaDate: date(/date of (?:the )?(?:rfa|request)|(?:rfa|request) (?:date|dated)|date rfa (?:signed|dated)/),
    claimNumber:
      patient.claimNumber.value === null
        ? claimProposal(findLabelled(rows, /(?:our )?file (?:number|no\.?)|claim/))
        : patient.claimNumber,
    dateOfInjury: patient.dateOfInjury,
    birthDate: patient.birthDate,
    employee: patient.name,
    employer: words(findLabelled(rows, /employer(?: name)?|insured/)),
    claimsAdministrator: words(
      findLabelled(rows, /claims administrator(?: name)?|carrier|insurer|claims adjuster company|company/),
    ),
    organization: words(findLabelled(rows, /utilization review organization|ur organization|uro|review organization/)),
    requestingPhysician: person(
      findLabelled(
        rows,
        /requesting (?:physician|provider|doctor)(?: name)?|requested by|treating physician|provider(?: name)?/,
      ),
    ),
    reviewer: firstOf(
      person(findLabelled(rows, /(?:physician )?review(?:er|ing physician|ed by)(?: name)?|peer reviewer/)),
      readAuthor(pages),
    ),
    reviewerSpecialty: words(
      findLabelled(rows, /(?:reviewer(?:'s)? )?special(?:ty|ity)|board certifi(?:ed in|cation)/),
    ),
    ground: readGround(rows),
    treatments: readTreatments(rows),
  };
}

const firstOf = <T>(...proposals: Proposal<T>[]): Proposal<T> =>
  proposals.find((one) => one.value !== null) ?? nothing();

function words(found: readonly Labelled[]): Proposal<string> {
  const one = found.find(
    ({ value }) =>
      /\p{L}{2}/u.test(value) && !/^not (stated|given|provided|applicable)/i.test(value) && value.length < 120,
  );
  return one ? proposed(one.value.replace(/[;,]$/, ''), one, 0.85) : nothing();
}

function person(found: readonly Labelled[]): Proposal<string> {
  for (const one of found) {
    const name = personIn(one.value);
    if (name) return proposed(name, one, 0.9);
  }
  return nothing();
}

/** The date a letter bears alone on a line at its head; less sure than a labelled one. */
function headingDate(rows: readonly ReadPage[]): Proposal<PlainDate> {
  const first = rows[0];
  for (const row of first?.rows.filter((one) => one.top < first.height * 0.3) ?? []) {
    const lone = { page: first!.number, value: row.text, lines: [row.words] };
    const read = row.words.length <= 4 ? dateProposal([lone]) : nothing<PlainDate>();
    if (read.value !== null) return { ...read, confidence: read.confidence * 0.7 };
  }
  return nothing();
}
