import { type Answer, granted, refused } from '../law/refusal.ts';
import { dayOf, defined, field, isObject, type Loose, listOf, textOf } from './loose.ts';
import { type MatchingCase, matchingCaseSchema } from './matching-case.ts';

/**
 * Reads a case for matching from what is at hand: the shape of `matchingCaseSchema`, or an Application (src/law)
 * with extras beside it, loosely spelled. Out: the case, or `case-invalid` naming the field.
 */
export function readMatchingCase(raw: unknown): Answer<MatchingCase> {
  if (!isObject(raw)) return refused({ code: 'case-invalid', because: 'a case is an object with fields', field: '' });
  const application = field(raw, 'application');
  const flat: Loose = isObject(application) ? { ...application, ...raw } : raw;
  const parsed = matchingCaseSchema.safeParse(looseCase(flat));
  if (parsed.success) return granted(parsed.data);
  const issue = parsed.error.issues[0]!;
  const path = issue.path.join('.');
  return refused({ code: 'case-invalid', because: `${path}: ${issue.message}`, field: path });
}

function looseCase(raw: Loose): Loose {
  const parties = field(raw, 'parties');
  const get = (...names: string[]) => field(raw, ...names) ?? field(parties, ...names);
  const ur = get('urDecision', 'ur', 'utilizationReview');
  const employer = get('employer');
  const physician = get('requestingPhysician', 'physician', 'requester', 'requestingProvider', 'provider');
  const employee = get('employee', 'worker', 'applicant', 'injuredWorker', 'patient', 'claimant');
  const administrator = get('claimsAdministrator', 'administrator', 'tpa');
  return defined({
    id: textOf(get('id', 'caseId', 'caseNumber', 'case')),
    round: get('round'),
    kind: kindOf(get('kind', 'reviewType', 'priority', 'caseKind')),
    deadline: textOf(get('deadline', 'due', 'dueOn')),
    asOf: dayOf(get('asOf', 'date', 'assignedOn', 'assignOn', 'today')),
    employee: person(employee),
    employeeFamily: family(get('employeeFamily', 'family') ?? field(employee, 'family', 'relatives')),
    representatives: [
      ...people(get('representatives', 'representative')),
      ...people(get('attorney', 'attorneys', 'applicantAttorney', 'employeeAttorney', 'designee', 'defenseAttorney')),
    ],
    employer: organization(employer),
    insurer: organization(get('insurer', 'carrier') ?? field(employer, 'insurer', 'carrier')),
    administrator: organization(administrator),
    adjuster: person(get('adjuster') ?? field(administrator, 'adjuster')),
    urOrganization: organization(
      get('urOrganization', 'urCompany', 'urVendor', 'utilizationReviewOrganization') ??
        field(ur, 'organization', 'company', 'name'),
    ),
    urReviewer: person(
      get('urReviewer', 'utilizationReviewer') ??
        field(ur, 'reviewer', 'reviewerName') ??
        field(get('urOrganization'), 'reviewer', 'reviewerName'),
    ),
    requestingPhysician: requester(physician, get),
    treatingPhysicians: people(
      get('treatingPhysicians', 'treatingProviders', 'treaters', 'primaryTreatingPhysician', 'treatingPhysician'),
    ),
    facilities: listOf(get('treatingFacilities', 'facilities', 'facility', 'treatingFacility', 'hospitals')).map(
      organization,
    ),
    manufacturers: manufacturers(get, raw),
    earlierReviewers: listOf(
      get(
        'earlierReviewers',
        'earlierRounds',
        'priorReviewers',
        'previousReviewers',
        'earlierReviewerIds',
        'priorReviewerIds',
        'rounds',
        'earlierRoundReviewers',
      ),
    ).flatMap(reviewerIds),
    condition: condition(get),
    treatments: treatments(get),
  });
}

function kindOf(value: unknown): unknown {
  const text = textOf(value)?.toLowerCase();
  if (text === undefined) return undefined;
  return /expedited|urgent/u.test(text) ? 'expedited' : /formulary|pharmac/u.test(text) ? 'formulary' : 'regular';
}

function name(value: unknown): unknown {
  if (!isObject(value)) return textOf(value) ?? value;
  const inner = field(value, 'name', 'fullName', 'company');
  if (inner !== undefined) return name(inner);
  const last = textOf(field(value, 'last', 'lastName', 'surname'));
  const first = textOf(field(value, 'first', 'firstName'));
  if (last === undefined) return undefined;
  return first === undefined
    ? last
    : defined({
        first,
        middle: textOf(field(value, 'middle', 'middleName')),
        last,
        suffix: textOf(field(value, 'suffix')),
      });
}

function person(value: unknown): Loose | undefined {
  const called = name(value);
  if (called === undefined) return undefined;
  return defined({
    name: called,
    npi: textOf(field(value, 'npi')),
    licence: textOf(field(value, 'licence', 'license', 'licenseNumber', 'licenceNumber')),
    organization: organizationName(
      field(value, 'organization', 'group', 'firm', 'practice', 'medicalGroup', 'company'),
    ),
  });
}

const people = (value: unknown) => listOf(value).flatMap((one) => person(one) ?? []);

function organizationName(value: unknown): string | undefined {
  return isObject(value) ? textOf(field(value, 'name', 'company')) : textOf(value);
}

function organization(value: unknown): Loose | undefined {
  const called = isObject(value) ? field(value, 'name', 'company', 'organization') : value;
  if (called === undefined) return undefined;
  return defined({
    name: isObject(called) ? field(called, 'name') : called,
    npi: textOf(field(value, 'npi')),
    fein: textOf(field(value, 'fein', 'ein', 'taxId')),
  });
}

function family(value: unknown): unknown[] {
  return listOf(value).map((one) => {
    const written = typeof one === 'string' ? /^(.*?)\s*\(([^)]+)\)\s*$/u.exec(one) : null;
    return written
      ? { name: written[1], relation: written[2] }
      : defined({ name: name(one), relation: textOf(field(one, 'relation', 'relationship')) });
  });
}

type Get = (...names: string[]) => unknown;

function requester(physician: unknown, get: Get): Loose | undefined {
  const read = person(physician);
  if (!read) return undefined;
  const group = get('physicianGroup', 'requestingGroup', 'requestingPhysicianGroup', 'group', 'medicalGroup');
  return defined({
    ...read,
    organization: read.organization ?? organizationName(group),
    npi: read.npi ?? textOf(get('requestingPhysicianNpi')),
    specialty: textOf(field(physician, 'specialty', 'speciality')),
  });
}

function manufacturers(get: Get, raw: Loose): unknown[] {
  const listed = listOf(get('manufacturers', 'manufacturer', 'makers', 'maker'));
  const products = [
    ...listOf(get('drugs', 'devices', 'products')),
    ...listOf(field(raw, 'treatments', 'disputedTreatments', 'items')),
  ];
  const named = products.flatMap((product) =>
    listOf(field(product, 'manufacturer', 'manufacturers', 'maker', 'makers')),
  );
  return [...listed, ...named].map(organization);
}

const reviewerIds = (value: unknown): string[] => {
  if (isObject(value))
    return [...listOf(field(value, 'reviewer', 'reviewerId', 'id')), ...listOf(field(value, 'reviewers'))].flatMap(
      reviewerIds,
    );
  const id = textOf(value);
  return id === undefined ? [] : [id];
};

function condition(get: Get): Loose {
  const given = get('condition', 'primaryDiagnosis', 'diagnosis', 'diagnoses');
  const texts = (Array.isArray(given) ? given : [given]).map((one) =>
    isObject(one) ? textOf(field(one, 'text', 'description', 'name', 'diagnosis', 'condition')) : textOf(one),
  );
  const codes = [
    ...(Array.isArray(given) ? given : [given]).flatMap((one) => listOf(field(one, 'icd', 'icds', 'icd10', 'code'))),
    ...listOf(get('icd', 'icd10', 'icdCodes', 'diagnosisCodes')),
  ];
  const regions = [
    ...listOf(field(given, 'regions', 'bodyRegions', 'bodyParts', 'bodyPart', 'region')),
    ...listOf(get('regions', 'bodyRegions', 'bodyParts', 'bodyPart', 'bodyRegion', 'region')),
  ];
  return {
    text: texts.filter(Boolean).join('; '),
    icd: codes.flatMap((c) => textOf(c) ?? []),
    regions: regions.flatMap((r) => (isObject(r) ? (textOf(field(r, 'name')) ?? []) : (textOf(r) ?? []))),
  };
}

function treatments(get: Get): unknown {
  const given = get('treatments', 'disputedTreatments', 'items', 'treatment', 'disputedTreatment', 'services');
  return listOf(given).map((one, i) => {
    if (!isObject(one)) return { id: `t${i + 1}`, description: textOf(one) ?? one };
    return defined({
      id: textOf(field(one, 'id')) ?? `t${i + 1}`,
      description: textOf(field(one, 'description', 'treatment', 'name', 'text', 'service')),
      categories: [
        ...listOf(field(one, 'categories', 'category')),
        ...listOf(field(one, 'subCategory', 'subcategory')),
      ],
      regions: listOf(field(one, 'regions', 'bodyRegions', 'bodyParts', 'bodyPart', 'region', 'bodyRegion')),
      isDrug: field(one, 'isDrug', 'drug') === true || undefined,
    });
  });
}
