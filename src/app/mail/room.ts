import { sql } from 'kysely';
import { type CaseState, deliveriesOf, type OneDelivery } from '../../case/index.ts';
import type { App } from '../app.ts';
import { loadCase } from '../cases/load.ts';
import { postalAddressOf, serviceListOf } from '../letters/service-list.ts';

/** A letter or notice the mail room has to do with, of whatever case. */
export interface MailRoomEntry extends OneDelivery {
  caseNumber: string;
  name: string;
  /** Where it goes, one line; null where nobody knows. */
  address: string | null;
  /** Where else the party could be reached, for a new try. */
  known: { mail: string | null; electronic: string | null };
}

export interface MailRoom {
  /** Paper to print and mail, oldest first. */
  toPrint: MailRoomEntry[];
  /** What came back or cannot go out: a person must find another way. */
  returned: MailRoomEntry[];
  /** E-mails that the mail server has not taken yet. */
  underWay: MailRoomEntry[];
  /** There are more cases with open mail than were looked at. */
  more: boolean;
}

const casesAtOnce = 200;

/** What lies in the mail room, from the cases whose row says that something does. */
export async function mailRoom(app: App): Promise<MailRoom> {
  const { rows } = await sql<{ caseNumber: string }>`
    select case_id as "caseNumber" from case_view where summary -> 'mail' is not null
    order by (summary -> 'mail' ->> 'since'), case_id limit ${casesAtOnce + 1}`.execute(app.store.db);
  const entries: MailRoomEntry[] = [];
  for (const { caseNumber } of rows.slice(0, casesAtOnce)) {
    const loaded = await loadCase(app.store, caseNumber);
    if (loaded) entries.push(...entriesOf(loaded.state));
  }
  entries.sort((a, b) => (a.since < b.since ? -1 : 1));
  const of = (status: OneDelivery['status']) => entries.filter((one) => one.status === status);
  return {
    toPrint: of('to-print'),
    returned: of('returned'),
    underWay: of('under-way'),
    more: rows.length > casesAtOnce,
  };
}

/** Everything that went or goes to the parties of a case, with names and addresses. */
export function entriesOf(state: CaseState): MailRoomEntry[] {
  const list = serviceListOf(state, state.application.receivedOn);
  return deliveriesOf(state).map((delivery) => {
    const party = list.find((one) => one.to === delivery.to);
    const postal = postalAddressOf(state, delivery.to);
    return {
      ...delivery,
      caseNumber: state.caseNumber,
      name: delivery.name ?? party?.name ?? delivery.to,
      address: delivery.address ?? (delivery.channel === 'mail' ? postal : (party?.address ?? null)),
      known: { mail: postal, electronic: mailAddressOf(state, delivery.to) },
    };
  });
}

function mailAddressOf({ application, deliveryChoices }: CaseState, to: OneDelivery['to']): string | null {
  const choice = deliveryChoices[to];
  if (choice?.channel === 'electronic') return choice.address;
  const { employee, representative, claimsAdministrator, requestingPhysician } = application;
  const contacts: Partial<Record<typeof to, { email?: string | null } | null | undefined>> = {
    employee: employee.contact,
    representative: representative?.contact,
    'claims-administrator': claimsAdministrator?.contact,
    physician: requestingPhysician?.contact,
  };
  return contacts[to]?.email ?? null;
}

/** One delivery of a case by its id. */
export async function findDelivery(app: App, caseNumber: string, id: string) {
  const loaded = await loadCase(app.store, caseNumber);
  const entry = loaded && entriesOf(loaded.state).find((one) => one.id === id);
  return entry ? { state: loaded.state, entry } : null;
}
