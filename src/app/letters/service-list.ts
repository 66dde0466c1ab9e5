import type { CaseState, ServiceAddress } from '../../case/index.ts';
import type { Address, Contact, PersonName } from '../../law/application.ts';
import type { PlainDate } from '../../law/dates/types.ts';

/**
 * On whom the determination is served (LC 4610.6(f)): the Administrative Director, the employee, the representative,
 * the claims administrator, the requesting physician. Who has a mail address for electronic service gets it so.
 */
export function serviceListOf({ application }: CaseState, _on: PlainDate): ServiceAddress[] {
  const { employee, representative, claimsAdministrator, requestingPhysician } = application;
  const list: ServiceAddress[] = [
    {
      to: 'director',
      name: 'Administrative Director, Division of Workers’ Compensation',
      channel: 'electronic',
      address: 'program portal',
    },
    addressed('employee', fullName(employee.name), employee.contact),
  ];
  if (representative) list.push(addressed('representative', fullName(representative.name), representative.contact));
  if (claimsAdministrator)
    list.push(addressed('claims-administrator', claimsAdministrator.company, claimsAdministrator.contact));
  if (requestingPhysician)
    list.push(addressed('physician', fullName(requestingPhysician.name), requestingPhysician.contact));
  return list;
}

function addressed(to: ServiceAddress['to'], name: string, contact: Contact | null | undefined): ServiceAddress {
  if (contact?.email) return { to, name, channel: 'electronic', address: contact.email };
  if (contact?.address) return { to, name, channel: 'mail', address: oneLine(contact.address) };
  return { to, name, channel: 'electronic', address: 'program portal' };
}

const fullName = (name: PersonName): string =>
  [name.first, name.middle, name.last, name.suffix].filter(Boolean).join(' ');
const oneLine = (address: Address): string =>
  [address.line1, address.line2, `${address.city}, ${address.state} ${address.zip}`].filter(Boolean).join(', ');
