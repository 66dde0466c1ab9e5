import type { CaseState } from '../../case/index.ts';
import { type Content, longDate, proofOfServiceContent, type Recipient } from '../../determination/write/index.ts';
import { pacificDateOf } from '../../law/index.ts';
import type { App } from '../app.ts';
import { letterheadOf } from './letterhead.ts';

const roleWords: Record<string, string> = {
  employee: 'Employee',
  representative: 'Representative',
  'claims-administrator': 'Claims administrator',
  physician: 'Requesting physician',
  director: 'Administrative Director',
  employer: 'Employer',
};

/** The proof of service of an issued version (8 CCR 10575 wants it attached to an appeal); null when it was not issued. */
export function proofOfServiceOf(app: App, state: CaseState, version: number): Content | null {
  const issued = state.issued.find((one) => one.version === version);
  if (!issued) return null;
  const recipients = issued.service.map(
    (address): Recipient => ({
      name: address.name,
      role: roleWords[address.to] ?? address.to,
      address: [address.address],
      how: address.channel,
    }),
  );
  const decided = longDate(issued.determination.dates.decision);
  return proofOfServiceContent(
    {
      caseNumber: state.caseNumber,
      documents: [`Final Determination of ${decided}${version > 1 ? `, version ${version}` : ''}`],
      servedOn: pacificDateOf(issued.at),
      place: 'Sacramento, California',
      servedBy: 'Service desk',
      recipients,
    },
    letterheadOf(app.config),
  );
}
