import { dayOf, defined, field, isObject, type Loose, listOf, textOf } from '../loose.ts';

/** The board certifications of a row: a list, one text each, or columns of their own. */
export function looseCertifications(row: Loose): unknown[] {
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
