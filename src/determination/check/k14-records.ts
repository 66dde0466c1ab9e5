import { type Check, found } from './check.ts';
import { fieldPassage } from './field-passage.ts';
import { narrative, type Subject } from './subject.ts';

/** What the claims administrator owed and did not send is said in the letter, which then rests on other records. */
export const records: Check = {
  id: 'K14',
  title: 'Required records received, or their absence said',
  severity: 'error',
  rule: '9792.10.5; 9792.10.6(b)(2); Garibay-Jimenez (2015)',
  needs: 'case-file',
  look(subject) {
    const missing = (subject.caseFile.records ?? []).filter(
      (one) => one.required && (one.status === 'missing' || one.status === 'partial'),
    );
    if (missing.length === 0 || saysSo(subject)) return [];
    return missing.map((one) =>
      found(
        records,
        'error',
        `${one.id} (${one.title}) is ${one.status}, and the letter does not say so.`,
        fieldPassage('documents'),
      ),
    );
  },
};

const said =
  /\b(?:records?|reports?|documents?)\b[^.]{0,80}\b(?:not (?:been )?(?:received|provided|submitted|sent)|missing|outstanding|incomplete)|(?:did not|has not|failed to) (?:send|provide|submit|supply)[^.]{0,40}\b(?:records?|reports?|documents?)/i;

const saysSo = (subject: Subject): boolean => narrative(subject).some((passage) => said.test(passage.text));
