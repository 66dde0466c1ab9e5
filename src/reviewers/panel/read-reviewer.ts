import { dayOf, defined, field, isObject, listOf, numberOf, textOf } from '../loose.ts';
import { looseCertifications } from './read-certifications.ts';
import { looseLicences } from './read-licences.ts';
import { looseDegree, looseName } from './read-name.ts';
import { looseDisclosures, looseRelative } from './read-ties.ts';

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
