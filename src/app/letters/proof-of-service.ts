import { type CaseState, deliveriesOf } from '../../case/index.ts';
import { type Content, longDate, proofOfServiceContent, type Recipient } from '../../determination/write/index.ts';
import type { PlainDate } from '../../law/dates/types.ts';
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
  const recipients = recipientsOf(state, version);
  const decided = longDate(issued.determination.dates.decision);
  return proofOfServiceContent(
    {
      caseNumber: state.caseNumber,
      documents: [`Final Determination of ${decided}${version > 1 ? `, version ${version}` : ''}`],
      servedOn:
        recipients
          .flatMap(({ on }) => on ?? [])
          .sort()
          .at(-1) ?? pacificDateOf(issued.at),
      place: 'Sacramento, California',
      servedBy: 'Service desk',
      recipients,
    },
    letterheadOf(app.config),
  );
}

/** Each party where and how it was served in the end, with the day; an older version as it was first meant. */
function recipientsOf(state: CaseState, version: number): Recipient[] {
  const current = deliveriesOf(state).filter(({ what }) => 'letter' in what && what.letter === version);
  if (current.length > 0)
    return current.map(({ to, name, address, channel, status, attempts }): Recipient => {
      const on = status === 'served' ? (attempts.at(-1)?.on as PlainDate) : null;
      return { name: name ?? to, role: roleWords[to] ?? to, address: [address ?? ''], how: channel, on };
    });
  const issued = state.issued.find((one) => one.version === version);
  return (issued?.service ?? []).map(({ to, name, address, channel }) => ({
    name,
    role: roleWords[to] ?? to,
    address: [address],
    how: channel,
  }));
}
