import { matchingCaseSchema, organizationSchema, reviewerSchema } from '../../src/reviewers/index.ts';
import type { Pair } from './pairs.ts';

/**
 * Hard pairs set down by hand: how a name is on the reviewer's record, how it comes in the case, and whether they are one.
 * Persons and organizations are invented. `=` one and the same, `#` two that have nothing to do with each other.
 */
const persons = `
William Henry Ashworth = Bill Ashworth
William Henry Ashworth = W. H. Ashworth, M.D.
William Henry Ashworth = ASHWORTH, WILLIAM H
William Henry Ashworth = Wm. Ashworth
William Henry Ashworth # Winifred Ashworth
Francisco Javier Villarreal Zamora = Pancho Villarreal
Francisco Javier Villarreal Zamora = Javier Villarreal
Francisco Javier Villarreal Zamora = F. J. Villarreal-Zamora
Francisco Javier Villarreal Zamora = Villarreal Zamora, Francisco J.
Francisco Javier Villarreal Zamora # Ramón Villarreal
José Luis de la Peña = Jose L. Delapena
José Luis de la Peña = JOSE LUIS DE LA PENA
José Luis de la Peña = Pepe Peña
José Luis de la Peña # Luisa Peña Cervantes
María Guadalupe Ríos Benavides = Lupe Rios
María Guadalupe Ríos Benavides = Maria Rios de Quintero
María Guadalupe Ríos Benavides = Ma. Guadalupe Rios
Catherine O'Connor = Kate OConnor
Catherine O'Connor = Katherine O Connor
Catherine O'Connor = Cathy O’Connor RN
Catherine O'Connor # Catherine Connolly
John Patrick McDonald = Jack Mc Donald
John Patrick McDonald = J. P. MacDonald
John Patrick McDonald = Mcdonald, John P., MD
John Patrick McDonald # Jane McDonald
Mary Ann Feldman = Maryann Feldman
Mary Ann Feldman = Mary-Ann Feldman Ross
Mary Ann Feldman # Marvin Feldman
Susan Ruth Pemberton = Suzie Pemberton
Susan Ruth Pemberton = Susan Pemberton (formerly Whitfield)
Susan Ruth Pemberton # Stuart Pemberton
Nguyen Thanh Linh = Linh Thanh Nguyen
Thanh Nguyen = Nguyen Thanh
Thanh Nguyen = Nguyen, Thanh M.D.
Thanh Nguyen # Linh Nguyen
Hyun-Soo Kim = Hyun Soo Kim
Hyun-Soo Kim = Hyunsoo Kim
Hyun-Soo Kim # Jin Kim
Stephen Kowalski = Steven Kowalsky
Stephen Kowalski = Steve Kowalski Jr.
Stephen Kowalski # Sylvia Kowalski
Anahit Sarkisian = Anahit Sarkissian
Anahit Sarkisian = A. Sarkisyan
A. Sarkisian = A. Sarkisian, M.D.
J. P. McDonald = McDonald, J.P.
R. Quinn Beaumont = Beaumont, R. Quinn, MD
C. Figueroa = C. Figeroa
A. Sarkisian # V. Sarkisian
R. Quinn Beaumont # R. Dale Beaumont
Anahit Sarkisian # Narek Sarkisian
Peter van der Meer = Peter Vandermeer
Peter van der Meer = P. Van Der Meer, D.O.
Peter van der Meer = Pete Meer
Peter van der Meer # Paula Merrick
Robert Quinn Beaumont III = Bob Beaumont, III, MD
Robert Quinn Beaumont III = R. Quinn Beaumont
Robert Quinn Beaumont III # Rhonda Beaumont
Alejandra Orozco Ibarra = Alex Orozco
Alejandra Orozco Ibarra = Sandra Orozco-Ibarra
Alejandra Orozco Ibarra = ALEJANDRA OROSCO
Alejandra Orozco Ibarra # Berenice Orozco
Elizabeth Lindqvist = Betsy Lindquist
Elizabeth Lindqvist = Liz Lindqvist-Hall
Elizabeth Lindqvist # Elias Lindgren
Ignacio Castellano = Nacho Castelano
Ignacio Castellano # Iris Castellanos Ortega
Michael St. Clair = Mike Saint Clair
Michael St. Clair = Michael St Clair MD
Michael St. Clair # Michael Clark
Jonathan Lee = Jon Lee
Jonathan Lee # Jean Lee
Jonathan Lee # Jonathan Li
Guillermo Núñez = Memo Nunez
Guillermo Núñez = William Nunez
Guillermo Núñez # Gilberto Muñoz
Jesús Aguilar = Chuy Aguilar
Jesús Aguilar # Julio Aguilera
Concepción Figueroa = Concha Figueroa
Concepción Figueroa = C. Figeroa
Concepción Figueroa # Damian Figueroa
Theodore Grigoryan = Ted Grigorian
Theodore Grigoryan # Tamara Grigoryan
Deepak Krishnan = Deepak Krishnan, MBBS, MD
Deepak Krishnan = Krishnan Deepak
Deepak Krishnan # Divya Krishnan
`;

const organizations = `
Kestrel Pacific Insurance Company = Kestrel Pacific Ins. Co.
Kestrel Pacific Insurance Company = KESTREL PACIFIC INSURANCE
Kestrel Pacific Insurance Company = The Kestrel-Pacific Insurance Co., Inc.
Kestrel Pacific Insurance Company = Kestral Pacific Insurance
Kestrel Pacific Insurance Company # Pacific Coast Insurance Company
Larkspur Orthopaedic Surgery & Sports Medicine, A Medical Corporation = Larkspur Orthopedic Surgery and Sports Medicine
Larkspur Orthopaedic Surgery & Sports Medicine, A Medical Corporation = Larkspur Ortho
Larkspur Orthopaedic Surgery & Sports Medicine, A Medical Corporation # Lakeside Orthopaedic Surgery & Sports Medicine
State Tamarack Compensation Fund = STCF
State Tamarack Compensation Fund = Tamarack State Comp. Fund
St. Brigid Memorial Hospital = Saint Brigid Memorial Hosp
St. Brigid Memorial Hospital # St. Oswin Memorial Hospital
Halcyon Claims Services LLC = Windrow Foods c/o Halcyon Claims Svcs
Halcyon Claims Services LLC = Halcyon Claims Services, administered by Brightwater Risk
Halcyon Claims Services LLC # Claims Services of California LLC
Bright Water Medical Group = Brightwater Medical Group Inc
Bright Water Medical Group # Clear Water Medical Group
Quillfeather UR Solutions = Quillfeather Utilization Review Solutions, Inc.
Quillfeather UR Solutions # Utilization Review Solutions, Inc.
Ironwood Pharma = Ironwood Pharmaceuticals, L.P.
Ironwood Pharma # Ironbark Laboratories
Jessamine Hlth Sys d/b/a Jessamine Regional Medical Ctr = Jessamine Regional Medical Center
Jessamine Hlth Sys d/b/a Jessamine Regional Medical Ctr # Regional Medical Center of the Desert
Robert Q. Sample, M.D., Inc. = Robert Sample MD, A Professional Corporation
Robert Q. Sample, M.D., Inc. # Roberta Semple Florist
County of Umberland = Umberland County
County of Umberland # County of Ulverston
Marlowe & Finch LLP = Marlowe and Finch
Marlowe & Finch LLP # Harlowe Court LLP
Valley Medical Center = Valley Med. Ctr.
Valley Medical Center # Mission Medical Center
`;

const treatments = [{ id: 't1', description: 'physical therapy' }];
const reviewer = { id: 'R1', licences: [{ state: 'CA', number: 'A100001' }] };

/** The hand-made pairs, in the shape of the generated ones. */
export function hardCases(): Pair[] {
  return [...read(persons).map(personPair), ...read(organizations).map(organizationPair), ...graphCases()];
}

const read = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [, one = '', mark = '', other = ''] = /^(.*) ([=#]) (.*)$/u.exec(line)!;
      return { one, other, truth: mark === '=' ? ('conflict' as const) : ('clear' as const) };
    });

function personPair({ one, other, truth }: ReturnType<typeof read>[number]): Pair {
  return {
    kind: 'by hand, person',
    truth,
    reviewer: reviewerSchema.parse({
      ...reviewer,
      name: { first: 'Test', last: 'Nobodyname' },
      family: [{ name: one, relation: 'sibling' }],
    }),
    case: matchingCaseSchema.parse({ requestingPhysician: { name: other }, treatments }),
    organizations: [],
  };
}

function organizationPair({ one, other, truth }: ReturnType<typeof read>[number]): Pair {
  return {
    kind: 'by hand, organization',
    truth,
    reviewer: reviewerSchema.parse({
      ...reviewer,
      name: { first: 'Test', last: 'Nobodyname' },
      disclosures: [{ organization: one }],
    }),
    case: matchingCaseSchema.parse({ administrator: { name: other }, treatments }),
    organizations: [],
  };
}

/** Ownership that loops on itself, ends before the day, or is too small. */
function graphCases(): Pair[] {
  const pair = (truth: Pair['truth'], organizations: object[]): Pair => ({
    ...organizationPair({ one: 'Foxglove Partners', other: 'Greywacke Industries', truth }),
    kind: 'by hand, ownership',
    organizations: organizations.map((o) => organizationSchema.parse(o)),
  });
  const foxglove = { id: 'f', name: 'Foxglove Partners' };
  const greywacke = { id: 'g', name: 'Greywacke Industries' };
  return [
    pair('conflict', [
      { ...foxglove, owners: [{ organization: 'g' }] },
      { ...greywacke, owners: [{ organization: 'f' }] },
    ]),
    pair('conflict', [
      { ...foxglove, owners: [{ organization: 'f' }, { organization: 'h' }] },
      { ...greywacke, owners: [{ organization: 'h' }] },
      { id: 'h', name: 'Rookery Holdings' },
    ]),
    pair('conflict', [foxglove, { ...greywacke, owners: [{ organization: 'f', share: 0.2 }] }]),
    pair('clear', [foxglove, { ...greywacke, owners: [{ organization: 'f', share: 0.02 }] }]),
    pair('clear', [foxglove, { ...greywacke, owners: [{ organization: 'f', until: '2001-01-01' }] }]),
    pair('clear', [
      { ...foxglove, owners: [{ organization: 'missing' }] },
      { ...greywacke, owners: [{ organization: 'gone' }] },
    ]),
  ];
}
