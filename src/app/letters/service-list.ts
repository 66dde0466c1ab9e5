import type { CaseState, Party, ServiceAddress } from '../../case/index.ts';
import type { Address, Contact, PersonName } from '../../law/application.ts';
import type { PlainDate } from '../../law/dates/types.ts';

/** The address of those who read in the portal and get no mail. */
export const portal = 'program portal';

/**
 * On whom the determination is served (LC 4610.6(f)): the Administrative Director, the employee, the representative,
 * the claims administrator, the requesting physician. Each in the way it chose; where none was chosen, by e-mail where
 * an address is known, else on paper, else in the portal.
 */
export function serviceListOf({ application, deliveryChoices }: CaseState, _on: PlainDate): ServiceAddress[] {
  const { employee, representative, claimsAdministrator, requestingPhysician } = application;
  const director = 'Administrative Director, Division of Workers’ Compensation';
  const list: ServiceAddress[] = [
    { to: 'director', name: director, channel: 'electronic', address: portal },
    addressed('employee', fullName(employee.name), employee.contact),
  ];
  if (representative) list.push(addressed('representative', fullName(representative.name), representative.contact));
  if (claimsAdministrator)
    list.push(addressed('claims-administrator', claimsAdministrator.company, claimsAdministrator.contact));
  if (requestingPhysician)
    list.push(addressed('physician', fullName(requestingPhysician.name), requestingPhysician.contact));
  return list.map((one) => {
    const choice = deliveryChoices[one.to];
    return choice ? { ...one, channel: choice.channel, address: choice.address } : one;
  });
}

/** Where paper reaches a party, in one line: what it chose itself, or what the application knows; null where nothing is known. */
export function postalAddressOf({ application, deliveryChoices }: CaseState, to: Party): string | null {
  const choice = deliveryChoices[to];
  if (choice?.channel === 'mail') return choice.address;
  const { employee, representative, claimsAdministrator, requestingPhysician } = application;
  const contacts: Partial<Record<Party, Contact | null | undefined>> = {
    employee: employee.contact,
    representative: representative?.contact,
    'claims-administrator': claimsAdministrator?.contact,
    physician: requestingPhysician?.contact,
  };
  const address = contacts[to]?.address;
  return address ? oneLine(address) : null;
}

/** An address of one line as it is written on an envelope: the last part is city, state and code. */
export function envelopeLines(address: string): string[] {
  const parts = address.split(/,\s*/).filter(Boolean);
  const last = parts.at(-1) ?? '';
  return /^[A-Z]{2} \d{5}/.test(last) && parts.length > 1 ? [...parts.slice(0, -2), `${parts.at(-2)}, ${last}`] : parts;
}

function addressed(to: ServiceAddress['to'], name: string, contact: Contact | null | undefined): ServiceAddress {
  if (contact?.email) return { to, name, channel: 'electronic', address: contact.email };
  if (contact?.address) return { to, name, channel: 'mail', address: oneLine(contact.address) };
  return { to, name, channel: 'electronic', address: portal };
}

const fullName = (name: PersonName): string =>
  [name.first, name.middle, name.last, name.suffix].filter(Boolean).join(' ');
const oneLine = (address: Address): string =>
  [address.line1, address.line2, `${address.city}, ${address.state} ${address.zip}`].filter(Boolean).join(', ');
