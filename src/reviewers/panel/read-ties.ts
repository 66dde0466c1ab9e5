import { dayOf, defined, field, isObject, type Loose, listOf, shareOf, textOf } from '../loose.ts';
import { fold } from '../names/fold.ts';
import { looseName } from './read-name.ts';

const familyWords: [RegExp, string][] = [
  [/^(?:spouse|husband|wife|domestic partner|partner)$/u, 'spouse'],
  [/^(?:child|son|daughter|stepson|stepdaughter|stepchild)$/u, 'child'],
  [/^(?:parent|mother|father)$/u, 'parent'],
  [/^(?:sibling|brother|sister|half brother|half sister)$/u, 'sibling'],
  [/^(?:spouse parent|spouses parent|parent of spouse|mother in law|father in law|parent in law)$/u, 'spouse-parent'],
  [/^(?:child spouse|childs spouse|son in law|daughter in law)$/u, 'child-spouse'],
];

/** A relative in fields, or as `Name (relation)`. */
export function looseRelative(given: unknown): unknown {
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
export function looseDisclosures(row: Loose): unknown[] {
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
