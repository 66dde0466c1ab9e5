import { dayOf, defined, field, isObject, type Loose, listOf, numberOf, shareOf, textOf } from '../loose.ts';
import { fold } from '../names/fold.ts';
import { stateCode } from './states.ts';

/**
 * Brings one row of a panel, as people and spreadsheets write it, into the shape of `reviewerSchema`. It judges nothing:
 * what it does not understand is handed on as it is, for the schema to refuse by its field.
 */
export function looseReviewer(row: unknown): unknown {
  if (!isObject(row)) return row;
  return defined({
    id: textOf(field(row, 'id', 'reviewerId', 'reviewer')),
    name: looseName(row),
    formerNames: listOf(
      field(row, 'formerNames', 'maidenName', 'maidenNames', 'aliases', 'otherNames', 'alsoKnownAs', 'formerName'),
    ),
    npi: textOf(field(row, 'npi', 'npiNumber')),
    degree: looseDegree(row),
    licences: looseLicences(row),
    certifications: looseCertifications(row),
    yearsInPractice: numberOf(
      field(
        row,
        'yearsInPractice',
        'yearsActive',
        'yearsInActivePractice',
        'yearsOfPractice',
        'yearsActivePractice',
        'activePracticeYears',
        'practiceYears',
        'years',
      ),
    ),
    hoursPerWeek: numberOf(
      field(
        row,
        'hoursPerWeek',
        'hoursWeek',
        'weeklyHours',
        'hoursAWeek',
        'activePracticeHours',
        'practiceHoursPerWeek',
        'hours',
      ),
    ),
    lastAttestedOn: dayOf(field(row, 'lastAttestedOn', 'lastAttested', 'attestedOn', 'attested', 'lastAttestation')),
    topics: words(field(row, 'topics', 'clinicalTopics', 'expertise', 'conditions')),
    procedures: words(field(row, 'procedures', 'treatments')),
    languages: words(field(row, 'languages', 'language')),
    capacity: numberOf(field(row, 'capacity', 'maxOpen', 'maxCases')),
    leave: listOf(field(row, 'leave', 'leaves', 'onLeave', 'away')).flatMap(looseLeave),
    disclosures: looseDisclosures(row),
    family: [
      ...listOf(field(row, 'family', 'relatives')),
      ...listOf(field(field(row, 'disclosures', 'affiliations', 'disclosed', 'conflicts'), 'family', 'relatives')),
    ].map(looseRelative),
    discipline: listOf(
      field(row, 'discipline', 'disciplinary', 'disciplinaryHistory', 'disciplinaryActions', 'sanctions'),
    ).flatMap(looseDiscipline),
    verifications: listOf(field(row, 'verifications', 'verification')),
  });
}

const words = (value: unknown) => listOf(value).map((v) => textOf(v) ?? v);

/** A name in fields or in one line; `Last, First Middle` is turned round. */
function looseName(row: Loose): unknown {
  const given = field(row, 'name', 'fullName');
  if (isObject(given)) {
    return defined({
      first: textOf(field(given, 'first', 'firstName', 'given')),
      middle: textOf(field(given, 'middle', 'middleName')),
      last: textOf(field(given, 'last', 'lastName', 'family', 'surname')),
      suffix: textOf(field(given, 'suffix')),
    });
  }
  const last = textOf(field(row, 'last', 'lastName', 'surname', 'familyName'));
  if (last) {
    const first = textOf(field(row, 'first', 'firstName', 'givenName'));
    return defined({
      first,
      middle: textOf(field(row, 'middle', 'middleName')),
      last,
      suffix: textOf(field(row, 'suffix')),
    });
  }
  return typeof given === 'string' ? nameInLine(given) : given;
}

const degreeWord = /^(?:md|do|dc|phd|psyd|dds|dmd|dpm|od|lac|rn|facs|faaos|mph|msc?|esq)$/u;

function nameInLine(line: string): Loose {
  const segments = line
    .split(',')
    .map((s) => s.trim())
    .filter((s) => s !== '' && !degreeWord.test(fold(s).replace(/ /gu, '')));
  const suffix = segments.find((s, i) => i > 0 && /^(?:jr|sr|ii|iii|iv)\.?$/iu.test(s));
  const [head = '', ...rest] = segments.filter((s) => s !== suffix);
  const plainWords = (text: string) =>
    text
      .split(/\s+/u)
      .filter((w, i) => w !== '' && !(i === 0 && /^dr\.?$/iu.test(w)) && !(i > 0 && degreeWord.test(fold(w))));
  if (rest.length > 0) {
    const [first = '', ...middle] = plainWords(rest.join(' '));
    return defined({ first, middle: middle.join(' ') || undefined, last: head, suffix });
  }
  const all = plainWords(head);
  const ending = all.length > 2 && /^(?:jr|sr|ii|iii|iv)\.?$/iu.test(all.at(-1)!) ? all.pop() : suffix;
  const from = surnameStart(all);
  return defined({
    first: all[0] ?? '',
    middle: all.slice(1, from).join(' ') || undefined,
    last: all.slice(from).join(' '),
    suffix: ending,
  });
}

/** The surname is the last word with the particles before it: "de la Cruz". */
function surnameStart(all: string[]): number {
  let from = Math.max(1, all.length - 1);
  while (from > 1 && /^(?:de|la|del|los|las|da|dos|van|von|der|den|st\.?|di|du|le)$/iu.test(all[from - 1]!)) from--;
  return from;
}

function looseDegree(row: Loose): unknown {
  const given =
    textOf(field(row, 'degree', 'degrees', 'credential', 'profession')) ??
    degreeInName(textOf(field(row, 'name', 'fullName')));
  if (given === undefined) return undefined;
  const plain = fold(given).replace(/ /gu, '').toUpperCase();
  const [known] = /MD|DO|DC|DDS|DMD|DPM|OD|PHD|PSYD|EDD|LAC|RN|PT/u.exec(plain) ?? [];
  if (known === plain || (known && given.includes(','))) return known;
  return professions[plain.toLowerCase()] ?? 'other';
}

const professions: Record<string, string> = {
  physician: 'MD',
  medicaldoctor: 'MD',
  doctorofmedicine: 'MD',
  osteopath: 'DO',
  chiropractor: 'DC',
  psychologist: 'PSYD',
  acupuncturist: 'LAC',
  dentist: 'DDS',
  podiatrist: 'DPM',
  optometrist: 'OD',
  nurse: 'RN',
  registerednurse: 'RN',
  physicaltherapist: 'PT',
};

const degreeInName = (name: string | undefined) =>
  name === undefined
    ? undefined
    : /[\s,]+(M\.?D\.?|D\.?O\.?|D\.?C\.?|D\.?P\.?M\.?|D\.?D\.?S\.?|D\.?M\.?D\.?|Ph\.?D\.?|Psy\.?D\.?|O\.?D\.?|L\.?Ac\.?|R\.?N\.?)\s*$/u.exec(
        name,
      )?.[1];

function looseLicences(row: Loose): unknown {
  const listed = listOf(field(row, 'licences', 'licenses', 'licence', 'license', 'stateLicenses', 'stateLicences'));
  const state = field(row, 'licenceState', 'licenseState');
  const flat =
    state === undefined
      ? []
      : [
          {
            state,
            number: field(row, 'licenceNumber', 'licenseNumber'),
            status: field(row, 'licenceStatus', 'licenseStatus'),
            restriction: field(row, 'licenceRestriction', 'licenseRestriction'),
            expiresOn: field(
              row,
              'licenceExpires',
              'licenseExpires',
              'licenceExpiresOn',
              'licenseExpiresOn',
              'licenceExpiry',
              'licenseExpiry',
              'licenseExpiration',
            ),
            holder: field(row, 'licenceHolder', 'licenseHolder'),
          },
        ];
  return [...listed, ...flat].map(looseLicence);
}

function looseLicence(given: unknown): unknown {
  if (typeof given === 'string') {
    const [state, number, status, expires, restriction] =
      given.split(/\s*:\s*/u).length > 1 ? given.split(/\s*:\s*/u) : given.trim().split(/\s+/u);
    return looseLicence({ state, number, status, expires, restriction });
  }
  if (!isObject(given)) return given;
  const restriction = field(given, 'restriction', 'restrictions', 'restricted', 'terms');
  return defined({
    state: stateCode(field(given, 'state', 'jurisdiction')),
    number: textOf(field(given, 'number', 'licenceNumber', 'licenseNumber', 'no', 'id')),
    status: looseStatus(field(given, 'status', 'state status')),
    restriction: restrictionText(restriction),
    issuedOn: dayOf(field(given, 'issuedOn', 'issued', 'issueDate', 'from')),
    expiresOn: dayOf(
      field(
        given,
        'expiresOn',
        'expires',
        'expiry',
        'expiration',
        'expirationDate',
        'expiryDate',
        'until',
        'validUntil',
      ),
    ),
    holder: textOf(field(given, 'holder', 'holderName', 'name', 'licensee')),
  });
}

function restrictionText(value: unknown): string | undefined {
  if (value === true) return 'restricted';
  if (Array.isArray(value)) return value.length > 0 ? value.map(String).join('; ') : undefined;
  const text = textOf(value);
  return text === undefined || /^(?:none|no|n\/a|false|unrestricted|-)$/iu.test(text) ? undefined : text;
}

const statuses: [RegExp, string][] = [
  [/^(?:un-?restricted|active|current|clear|valid|renewed.*|good standing|full|in good standing)$/iu, 'active'],
  [/probation/iu, 'probation'],
  [/suspend/iu, 'suspended'],
  [/revoke/iu, 'revoked'],
  [/surrender/iu, 'surrendered'],
  [/restrict|limited|conditional/iu, 'restricted'],
  [/expire|lapsed|delinquent/iu, 'expired'],
  [/inactive|retired|cancel/iu, 'inactive'],
];

function looseStatus(value: unknown): unknown {
  const text = textOf(value);
  if (text === undefined) return undefined;
  return statuses.find(([pattern]) => pattern.test(text))?.[1] ?? text;
}

function looseCertifications(row: Loose): unknown[] {
  const listed = listOf(
    field(
      row,
      'certifications',
      'certification',
      'boardCertifications',
      'boards',
      'boardCertification',
      'certificates',
    ),
  );
  const board = field(row, 'board');
  const specialty = field(row, 'specialty', 'specialties', 'specialities', 'speciality');
  const flat =
    listed.length > 0 || (board === undefined && specialty === undefined)
      ? []
      : listOf(specialty ?? board).map((one) => ({
          board: board ?? undefined,
          specialty: one,
          subspecialty: field(row, 'subspecialty'),
          expiresOn: field(
            row,
            'boardExpires',
            'certificationExpires',
            'boardExpiresOn',
            'certificationExpiresOn',
            'boardExpiry',
          ),
        }));
  return [...listed, ...flat].map(looseCertification);
}

function looseCertification(given: unknown): unknown {
  if (typeof given === 'string') {
    const parts = given.split(/\s*:\s*/u);
    if (parts.length === 1) return { specialty: given };
    return looseCertification({ board: parts[0], specialty: parts[1], expires: parts[2] });
  }
  if (!isObject(given)) return given;
  const board = textOf(field(given, 'board', 'boardName', 'organization', 'issuer', 'certifyingBoard', 'body'));
  return defined({
    board,
    specialty: textOf(field(given, 'specialty', 'speciality', 'name', 'field', 'certification')) ?? board,
    subspecialty: textOf(field(given, 'subspecialty', 'subSpeciality')),
    certifiedOn: dayOf(field(given, 'certifiedOn', 'certified', 'issuedOn', 'from')),
    expiresOn: dayOf(
      field(
        given,
        'expiresOn',
        'expires',
        'expiry',
        'expiration',
        'expirationDate',
        'expiryDate',
        'until',
        'validUntil',
      ),
    ),
  });
}

function looseLeave(given: unknown): unknown[] {
  if (typeof given === 'string') {
    const [from, until] = given.split(/\s*(?:\.\.|\/|–|\bto\b|:)\s*/u);
    return [{ from, until: until ?? from }];
  }
  if (given === false || given === true) return [];
  return [
    {
      from: dayOf(field(given, 'from', 'start', 'startsOn')),
      until: dayOf(field(given, 'until', 'to', 'end', 'endsOn')) ?? '9999-12-31',
    },
  ];
}

function looseDiscipline(given: unknown): unknown[] {
  if (typeof given === 'string') return /^(?:none|no|n\/a|-|false)$/iu.test(given) ? [] : [{ action: given }];
  if (given === false) return [];
  if (given === true) return [{ action: 'not described' }];
  return [
    defined({
      on: dayOf(field(given, 'on', 'date')),
      body: textOf(field(given, 'body', 'board', 'by')),
      action: textOf(field(given, 'action', 'description', 'type', 'what')) ?? 'not described',
      pending: field(given, 'pending') === true || /pending/iu.test(textOf(field(given, 'status')) ?? ''),
    }),
  ];
}

const familyWords: [RegExp, string][] = [
  [/^(?:spouse|husband|wife|domestic partner|partner)$/u, 'spouse'],
  [/^(?:child|son|daughter|stepson|stepdaughter|stepchild)$/u, 'child'],
  [/^(?:parent|mother|father)$/u, 'parent'],
  [/^(?:sibling|brother|sister|half brother|half sister)$/u, 'sibling'],
  [/^(?:spouse parent|spouses parent|parent of spouse|mother in law|father in law|parent in law)$/u, 'spouse-parent'],
  [/^(?:child spouse|childs spouse|son in law|daughter in law)$/u, 'child-spouse'],
];

function looseRelative(given: unknown): unknown {
  if (typeof given === 'string') {
    const match = /^(.*?)\s*\(([^)]+)\)\s*$/u.exec(given) ?? /^(.*?)\s*:\s*(.+)$/u.exec(given);
    return match ? looseRelative({ name: match[1], relation: match[2] }) : { name: given };
  }
  if (!isObject(given)) return given;
  const relation = fold(textOf(field(given, 'relation', 'relationship', 'kinship')) ?? '');
  const name = field(given, 'name', 'fullName') ?? (field(given, 'last') ? given : undefined);
  return defined({
    name: isObject(name) ? looseName({ name }) : name,
    relation: familyWords.find(([pattern]) => pattern.test(relation))?.[1] ?? 'other',
    employer: textOf(field(given, 'employer', 'worksFor', 'organization')),
  });
}

const tieFields: [string, string[]][] = [
  ['employer', ['employer', 'employers', 'employment']],
  ['group', ['group', 'groups', 'medicalGroups', 'practice', 'practices', 'practiceGroup', 'medicalGroup', 'ipa']],
  ['facility', ['facility', 'facilities', 'hospitals', 'privileges', 'staffPrivileges']],
  ['insurer', ['insurer', 'insurers', 'carriers']],
  ['administrator', ['administrator', 'administrators', 'claimsAdministrators', 'tpas']],
  ['ur-organization', ['urOrganization', 'urOrganizations', 'urCompanies', 'utilizationReview']],
  ['manufacturer', ['manufacturer', 'manufacturers', 'makers', 'industry']],
  [
    'other',
    ['ownership', 'ownerships', 'financial', 'financialInterests', 'other', 'organizations', 'interests', 'income'],
  ],
];

/** Disclosures as a list, as an object of lists by kind, or as columns of their own. */
function looseDisclosures(row: Loose): unknown[] {
  const given = field(row, 'disclosures', 'affiliations', 'disclosed', 'conflicts', 'disclosure');
  const listed =
    Array.isArray(given) || typeof given === 'string' ? listOf(given).map((one) => looseDisclosure(one, 'other')) : [];
  const byKind = (of: unknown) =>
    tieFields.flatMap(([kind, names]) =>
      names.flatMap((name) => listOf(field(of, name)).map((one) => looseDisclosure(one, kind, name))),
    );
  return [...listed, ...(isObject(given) ? byKind(given) : []), ...byKind(row)];
}

function looseDisclosure(given: unknown, kind: string, from = ''): unknown {
  const relation =
    from === 'privileges' || from === 'staffPrivileges'
      ? 'staff-privileges'
      : kind === 'employer'
        ? 'employment'
        : from.startsWith('ownership')
          ? 'ownership'
          : undefined;
  if (typeof given === 'string') return defined({ kind, organization: given, relation });
  if (!isObject(given)) return given;
  const name = field(given, 'organization', 'organisation', 'name', 'company', 'entity', 'party');
  return defined({
    kind: looseKind(textOf(field(given, 'kind', 'type', 'category')) ?? kind),
    organization: isObject(name) ? textOf(field(name, 'name')) : name,
    npi: textOf(field(given, 'npi')),
    fein: textOf(field(given, 'fein', 'ein', 'taxId')),
    relation:
      looseRelation(field(given, 'relation', 'relationship', 'role', 'nature')) ??
      looseRelation(field(given, 'kind', 'type')) ??
      relation,
    shareOfIncome: shareOf(
      field(given, 'shareOfIncome', 'incomeShare', 'percentOfIncome', 'incomePercent', 'income', 'share'),
    ),
    ownershipShare: shareOf(field(given, 'ownershipShare', 'ownership', 'shareOwned', 'ownershipPercent', 'stake')),
    from: dayOf(field(given, 'from', 'since', 'start')),
    until: dayOf(field(given, 'until', 'to', 'ended', 'endedOn', 'end')),
  });
}

const kinds: [RegExp, string][] = [
  [/\bur\b|utili[sz]ation/u, 'ur-organization'],
  [/employ/u, 'employer'],
  [/group|practice|ipa/u, 'group'],
  [/facilit|hospital|clinic|privilege/u, 'facility'],
  [/insur|carrier/u, 'insurer'],
  [/admin|tpa/u, 'administrator'],
  [/manufact|maker|pharma|device|drug/u, 'manufacturer'],
];
const looseKind = (text: string) => kinds.find(([pattern]) => pattern.test(text.toLowerCase()))?.[1] ?? 'other';

const relations: [RegExp, string][] = [
  [/privilege/u, 'staff-privileges'],
  [/employ|salar|staff|officer|director/u, 'employment'],
  [/partner/u, 'partnership'],
  [/shareholder|stockholder/u, 'shareholder'],
  [/owner/u, 'ownership'],
  [/contract|consult|speaker|advis|research|royalt/u, 'contract'],
  [/debt|loan/u, 'debt'],
];
const looseRelation = (value: unknown) => {
  const text = textOf(value)?.toLowerCase();
  return text === undefined ? undefined : relations.find(([pattern]) => pattern.test(text))?.[1];
};
