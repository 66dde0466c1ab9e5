import type { Application } from '../../law/application.ts';
import type { Kind, Role } from '../kinds.ts';

/** Somebody or something the case knows by name. */
export interface KnownParty {
  role: Role;
  /** `Maria G. Lopez`, `Lopez, Maria`, or a firm's name. */
  name: string;
  /** Further spellings: a maiden name, a nickname, a firm's short name. */
  aliases?: readonly string[];
}

/** What the case knows of its parties; searched for first, in every spelling. */
export interface KnownParties {
  parties: readonly KnownParty[];
  /** Numbers, addresses, telephone numbers as written; separators may differ in the text. */
  numbers?: readonly { kind: Kind; value: string }[];
}

type Contact = Application['employee']['contact'];

/** The parties and numbers of an application, ready to be searched for. */
export function knownFromApplication(application: Application): KnownParties {
  const { employee, representative, requestingPhysician: physician, claimsAdministrator: administrator } = application;
  const parties: KnownParty[] = [{ role: 'worker', name: fullName(employee.name) }];
  const add = (role: Role, name: string | null | undefined) => {
    if (name?.trim()) parties.push({ role, name });
  };
  add('attorney', representative && fullName(representative.name));
  add('law-firm', representative?.organization);
  add('requesting-physician', physician && fullName(physician.name));
  add('facility', physician?.group);
  add('insurer', administrator?.company);
  add('adjuster', administrator?.adjuster);
  add('employer', application.employer?.name);
  add('insurer', application.employer?.insurer);
  add('organization', application.urDecision?.organization);
  add('reviewer', application.urDecision?.reviewerName);
  const numbers = [
    ...contactNumbers(employee.contact),
    ...[representative?.contact, physician?.contact, administrator?.contact].flatMap((contact) =>
      contact ? contactNumbers(contact) : [],
    ),
    ...numbersOf(application),
  ];
  return { parties, numbers };
}

const fullName = (name: Application['employee']['name']): string =>
  [name.first, name.middle, name.last, name.suffix].filter(Boolean).join(' ');

function numbersOf(application: Application): { kind: Kind; value: string }[] {
  const all: [Kind, string | null | undefined][] = [
    ['claim-number', application.claimNumber],
    ['claim-number', application.urDecision?.claimNumber],
    ['wcis', application.wcisNumber],
    ['eams', application.eamsNumber],
    ['npi', application.requestingPhysician?.npi],
  ];
  return all.flatMap(([kind, value]) => (value ? [{ kind, value }] : []));
}

function contactNumbers(contact: Contact): { kind: Kind; value: string }[] {
  const all: [Kind, string | null | undefined][] = [
    ['phone', contact.phone],
    ['fax', contact.fax],
    ['email', contact.email],
    ['address', contact.address?.line1],
    ['address', contact.address?.line2],
    ['town', contact.address?.city],
    ['zip', contact.address?.zip],
  ];
  return all.flatMap(([kind, value]) => (value?.trim() ? [{ kind, value }] : []));
}
