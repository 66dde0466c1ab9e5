import type { Finding } from '../model.ts';
import { type Check, found } from './check.ts';
import { fieldPassage } from './field-passage.ts';
import type { Subject } from './subject.ts';

type Served = NonNullable<Subject['caseFile']['serviceList']>[number];

/** Everyone who must be served stands on the list, with a way to reach them (LC 4610.6(f)). */
export const service: Check = {
  id: 'K22',
  title: 'Service list complete and current',
  severity: 'error',
  rule: 'LC 4610.6(f); LC 4610.5 (change of administrator)',
  needs: 'case-file',
  look: (subject) =>
    subject.caseFile.serviceList ? [...absent(subject.caseFile.serviceList), ...entries(subject)] : [],
};

const due: [string, RegExp][] = [
  ['the employee', /employee|worker|applicant$/i],
  ['the claims administrator', /administrator|employer|insurer/i],
  ['the requesting physician', /physician|provider/i],
];

function absent(list: Served[]): Finding[] {
  return due
    .filter(([, party]) => !list.some((one) => party.test(one.party)))
    .map(([name]) => found(service, 'error', `The service list lacks ${name}.`, fieldPassage('serviceList')));
}

function entries(subject: Subject): Finding[] {
  const { serviceList = [], administratorChange: change } = subject.caseFile;
  const findings = serviceList.flatMap((one, n) => {
    if (one.address?.trim() || one.email?.trim()) return [];
    return [found(service, 'error', `${one.name} (${one.party}) has no address.`, fieldPassage(`serviceList.${n}`))];
  });
  const applies = change && (!subject.dates.decision || change.effectiveOn <= subject.dates.decision);
  if (applies && !serviceList.some((one) => one.name.toLowerCase() === change.to.toLowerCase())) {
    findings.push(
      found(
        service,
        'error',
        `The claim went to ${change.to} on ${change.effectiveOn}, which is not on the list.`,
        fieldPassage('serviceList'),
      ),
    );
  }
  return findings;
}
