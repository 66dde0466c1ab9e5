import { type Check, found } from './check.ts';
import { fieldPassage } from './field-passage.ts';

/** Nobody needs a letter on treatment that was authorized, withdrawn or settled meanwhile. */
export const status: Check = {
  id: 'K21',
  title: 'The case is still to be decided',
  severity: 'error',
  rule: '9792.10.6(a); LC 4610.5(g)',
  needs: 'case-file',
  look(subject) {
    const { status: now } = subject.caseFile;
    if (!now) return [];
    const here = fieldPassage('caseNumber');
    if (now.state === 'issued')
      return [found(status, 'error', 'This case is already issued: a correction is a new version.', here)];
    if (now.state !== 'under-review')
      return [found(status, 'error', `The case is ${now.state}: no determination is due.`, here)];
    const { decision } = subject.dates;
    if (decision && now.checkedOn && now.checkedOn < decision) {
      return [
        found(status, 'warning', `The status was last looked at on ${now.checkedOn}, before the decision.`, here),
      ];
    }
    return [];
  },
};
