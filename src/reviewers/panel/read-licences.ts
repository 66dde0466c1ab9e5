import { dayOf, defined, field, isObject, type Loose, listOf, textOf } from '../loose.ts';
import { stateCode } from './states.ts';

/** The licences of a row: a list, one text each, or columns of their own. */
export function looseLicences(row: Loose): unknown {
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
