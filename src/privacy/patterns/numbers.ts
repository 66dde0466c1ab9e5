import type { Kind } from '../kinds.ts';
import type { Found } from '../span.ts';
import { each } from './each.ts';

/** `no.`, `number is`, `#:`, `ID -` … between a label and its value. */
const link = String.raw`(?:[ \t]{0,3}\b(?:nos?\b\.?|num\b\.?|numbers?\b|id\b|ids\b|code\b|identifier\b|identification\b|ref(?:erence)?\b\.?))*[ \t]{0,3}(?:(?:is|was|are|of|ending in|ends in|ending)\b)?[ \t]{0,3}[:#=–-]{0,2}[ \t]{0,3}#?[ \t]{0,2}`;
/** A value: letters and digits with inner hyphens, slashes or dots; `hasDigits` looks at it afterwards. */
const value = String.raw`(?<value>(?:[A-Z]{2,4} (?=\d{5}))?(?=[A-Za-z0-9/.–-]{0,24}\d)[A-Za-z0-9](?:[A-Za-z0-9]|[-–/.](?=[A-Za-z0-9])){1,30}(?: \d{3,8}){0,3})`;

/** Labels and the kind of number that follows them. First come, first served: the special ones before the general. */
const labels: readonly [Kind, string][] = [
  ['ssn', String.raw`(?:ssn|ss|soc(?:ial)?\.? ?sec(?:urity)?\.?|itin|tax(?:payer)? ?id)`],
  ['wcis', String.raw`(?:wcis(?: ?jcn)?|jurisdictional claim|jcn)`],
  ['eams', String.raw`(?:eams|adj|wcab(?: case)?|adjudication)`],
  [
    'rfa',
    String.raw`(?:rfa|request for authorization|authorization|auth|referral|tracking|ur(?: case| file)?|utilization review(?: case| file)?)`,
  ],
  ['npi', String.raw`(?:npi|national provider)`],
  [
    'mrn',
    String.raw`(?:mrn|mr|med(?:ical)?\.? ?rec(?:ord)?s?\.?|chart|patient(?: account)?|pt|encounter|visit|accession|hospital|unit record)`,
  ],
  [
    'claim-number',
    String.raw`(?:claim(?:ant)?|clm|claims? file|file|adjuster file|injury|carrier claim|wc claim|insurer claim)`,
  ],
  [
    'health-plan',
    String.raw`(?:health ?plan|member(?:ship)?|subscriber|beneficiary|policy|group|insurance|medi-?cal|medicare|medicaid|hic|hicn|mbi|cin|enrollee|plan)`,
  ],
  [
    'account',
    String.raw`(?:account|acct\.?|a/c|invoice|bill|bank account|routing|iban|credit card|debit card|card|payment)`,
  ],
  [
    'licence',
    String.raw`(?:driver'?s?’?s? licen[cs]e|licen[cs]e|lic\.?|licensure|dea(?: registration)?|cdl|dl|certificate|cert\.?|state bar|bar|sbn|passport|permit|credential|medical board)`,
  ],
  ['vehicle', String.raw`(?:vin|vehicle(?: identification)?|licen[cs]e plate|plate|tag|registration|unit)`],
  [
    'device',
    String.raw`(?:serial|s/n|sn|device(?: serial)?|model|udi|implant(?: serial| lot)?|lot|pump serial|stimulator serial|imei|mac(?: address)?)`,
  ],
  [
    'biometric',
    String.raw`(?:fingerprint|finger print|thumbprint|voice ?print|retina(?:l)?(?: scan)?|iris(?: scan)?|face ?print|palm ?print|biometric(?: template| scan)?|dna(?: profile)?)`,
  ],
  ['photo', String.raw`(?:photo(?:graph)?|image file|picture)`],
  [
    'identifier',
    String.raw`(?:employee|personnel|badge|student|inmate|case|reference|ref\.?|document|doc|control|confirmation|id|case manager|docket|order|specimen|prescription|rx)`,
  ],
];

/** Single words too common to be followed by a number without `no.`, `#`, `ID` or a colon. */
const needsLink = new Set<Kind>([
  'rfa',
  'mrn',
  'claim-number',
  'health-plan',
  'account',
  'licence',
  'vehicle',
  'device',
  'photo',
  'identifier',
  'eams',
  'ssn',
]);

const patterns = labels.map(([kind, label]) => ({
  kind,
  pattern: new RegExp(String.raw`(?<![A-Za-z0-9-])(?<label>${label})(?<link>${link})${value}`, 'gi'),
}));

const explicit = /(?:nos?\b|num\b|number|#|:|=|\bid\b|identifi|ending|ref|serial|\bis\b)/i;
const shaped: readonly [Kind, RegExp, string, number][] = [
  ['ssn', /(?<![\w-])(?!000|666)\d{3}[- ]\d{2}[- ]\d{4}(?![\w-])/g, 'shape of a social security number', 0.97],
  ['ssn', /(?<![\w*])(?:[xX*#]{3}-?[xX*#]{2}-?)\d{4}(?!\d)/g, 'masked social security number', 0.9],
  [
    'ssn',
    /\b(?:last (?:four|4)(?: digits)?(?: of (?:the |his |her )?(?:ssn|social(?: security)?(?: number)?))?(?: (?:are|is|were|was))?:? )(\d{4})\b/gi,
    'last four digits',
    0.85,
  ],
  [
    'eams',
    /(?<![A-Za-z0-9])(?:ADJ|SAU|VNO|LAO|SFO|SAC|POM|SBR|ANA|OAK|FRE|STK|RIV|GOL|LBO|MON|SJO|SRO|SDO|EUR|RDG|VEN|GRO|SAL|BAK|SBA|UEF|SIF|INT|VOC|AHM|DEU|RSU)[ -]?\d{6,9}(?![\w-])/g,
    'EAMS case number',
    0.96,
  ],
  ['wcis', /(?<=(?<![\w-])(?:WCIS|JCN)[ #:-]{0,3})\d{6,25}(?![\w-])/gi, 'WCIS number', 0.95],
  ['rfa', /(?<![\w-])RFA[-# ]{0,2}(?=[A-Z0-9-]{0,20}\d{3})[A-Z0-9][A-Z0-9-]{3,20}(?![\w-])/g, 'RFA number', 0.93],
  ['mrn', /(?<![\w-])MRN?[-#: ]{0,2}\d{5,12}(?![\w-])/g, 'medical record number', 0.94],
  ['licence', /(?<![\w-])(?!CPT|ICD)[ABFGMRabfgmr][A-Za-z]\d{7}(?![\w-])/g, 'DEA registration shape', 0.85],
  ['device', /(?<![\w:-])(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}(?![\w:-])/g, 'hardware address', 0.95],
  ['device', /(?<!\w)\(\d{2}\)\d{14}(?:\(\d{2}\)[A-Za-z0-9]{1,20}){0,4}/g, 'unique device identifier', 0.95],
  ['photo', /(?<![\w./\\-])[\w-]{1,80}\.(?:jpe?g|png|tiff?|heic|bmp|gif|dcm)\b/gi, 'image file', 0.9],
  [
    'photo',
    /\b(?:full[- ]face|facial|identification|id) (?:photograph|photo|picture|image)s?\b/gi,
    'photograph of the face',
    0.75,
  ],
  [
    'vehicle',
    /(?<![\w-])(?=[A-HJ-NPR-Z0-9]{0,16}\d)(?=[0-9]{0,16}[A-HJ-NPR-Z])[A-HJ-NPR-Z0-9]{13}\d{4}(?![\w-])/g,
    'vehicle identification number',
    0.93,
  ],
  ['vehicle', /(?<![\w-])\d[A-Z]{3}\d{3}(?![\w-])/g, 'California licence plate', 0.85],
  ['account', /(?<![\w-])(?:\d{4}[- ]){3}\d{4}(?![\w-])/g, 'card number', 0.9],
];

/** Numbers that follow a label or have a shape of their own (Safe Harbor G–M, P–R, and the program's numbers). */
export function findNumbers(text: string): Found[] {
  return [
    ...patterns.flatMap(({ kind, pattern }) => labelled(text, kind, pattern)),
    ...shaped.flatMap(([kind, pattern, reason, score]) =>
      each(text, pattern, kind, reason, score, reason === 'last four digits' ? 1 : 0),
    ),
    ...findLoose(text),
  ];
}

function labelled(text: string, kind: Kind, pattern: RegExp): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(pattern)) {
    const { label = '', link: between = '', value: number = '' } = match.groups ?? {};
    if (!isNumber(number, kind, label) || (needsLink.has(kind) && !explicit.test(between) && !isLong(number))) continue;
    const start = match.index + match[0].length - number.length;
    const end = start + trimmed(number, kind).length;
    if (isStaying(text.slice(start, end))) continue;
    found.push({ start, end, kind, reason: `after the label "${label.toLowerCase()}"`, score: 0.94 });
  }
  return found;
}

/** A blank inside is taken only for numbers written in groups; a sentence may go on with a number of its own. */
function trimmed(number: string, kind: Kind): string {
  return kind === 'account' || kind === 'device' || kind === 'health-plan' || kind === 'ssn'
    ? number
    : (number.split(' ')[0] ?? number);
}

const isLong = (number: string): boolean => number.replace(/\D/g, '').length >= 5;

function isNumber(number: string, kind: Kind, label: string): boolean {
  const digits = number.replace(/\D/g, '').length;
  if (kind === 'npi') return digits === 10;
  if (kind === 'ssn') return digits === 9 || digits === 4;
  if (/^(?:19|20)\d\d$/.test(number)) return false;
  if (kind === 'eams' && !/eams|wcab/i.test(label)) return digits >= 5;
  if (
    /^(?:0?[1-9]|1[0-2])([/-])(?:0?[1-9]|[12]\d|3[01])\1\d{2,4}$/.test(number) &&
    !/\d{3}$/.test(number.replace(/\d{4}$/, ''))
  )
    return false;
  return digits >= (/^[a-z]*$/i.test(number) ? 99 : digits === number.length ? 4 : 3);
}

/** The IMR case number is how the public finds a determination; codes of procedures and diseases name no person. */
function isStaying(number: string): boolean {
  return (
    /^CM\d\d-?\d{7}$/i.test(number) ||
    /^[A-TV-Z]\d\d(?:\.[0-9A-Z]{1,4})?$/.test(number) ||
    /^9792\.|^\d{4}\.\d+(?:\.\d+)?$/.test(number) ||
    /(?:mg|ml|mcg|cm|mm|lbs?|kg|hz|mhz|ghz|nm|kda|th|st|nd|rd)$/i.test(number)
  );
}

/** Letters and at least five digits in one word, with no label: somebody's number, whoever's. */
const loose =
  /(?<![\w./#-])(?=[A-Z0-9-]{7,24}(?![\w-]))(?=[A-Z0-9-]{0,20}[A-Z])[A-Z0-9]{1,10}(?:-[A-Z0-9]{1,12}){0,4}(?![\w-]|\.\d)/g;

function findLoose(text: string): Found[] {
  return each(text, loose, 'identifier', 'a number with letters, of no known kind', 0.66).filter((one) => {
    const number = text.slice(one.start, one.end);
    const count = number.replace(/\D/g, '').length;
    return (
      count >= 5 &&
      !isStaying(number) &&
      !/^(?:CPT|HCPCS|ICD|NDC|PMID|DOI|ISBN|NCT|PMC|CCR|LC|ACOEM|MTUS|ODG)/.test(number)
    );
  });
}
