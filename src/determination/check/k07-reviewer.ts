import type { Finding } from '../model.ts';
import type { ReviewerFacts } from './case-file.ts';
import { type Check, found } from './check.ts';
import { fieldPassage } from './field-passage.ts';
import type { Passage, Subject, SubjectItem } from './subject.ts';
import { type Category, categoriesOf } from './words/treatment.ts';

/** A reviewer whose field is that of the treatment, licensed, certified, free of conflict. */
export const reviewer: Check = {
  id: 'K07',
  title: 'Reviewer: field fits, licence and board in order, no conflict',
  severity: 'error',
  rule: 'LC 139.5(d)(4); LC 4610.6(f); Mackie (2021)',
  needs: 'letter',
  look: (subject) => [
    ...qualifications(subject),
    ...subject.items.flatMap((item) => suits(subject, item)),
    ...credentials(subject),
  ],
};

function qualifications(subject: Subject): Finding[] {
  const { certifications, affirmations } = subject.reviewer;
  if (subject.items.length === 0) return [];
  const severity = subject.mode === 'draft' ? 'error' : 'warning';
  const findings: Finding[] = [];
  if (certifications.length === 0)
    findings.push(
      found(reviewer, severity, 'The letter does not say what the reviewer is certified in.', place(subject), [0, 0]),
    );
  if (!affirmations.includes('no-affiliation')) {
    findings.push(
      found(
        reviewer,
        severity,
        'The letter does not affirm that the reviewer has no affiliation with the parties.',
        place(subject),
        [0, 0],
      ),
    );
  }
  return findings;
}

const place = (subject: Subject): Passage => (subject.mode === 'draft' ? fieldPassage('reviewers') : subject.whole);

/** Fields that judge anything a physical injury may need. */
const broad =
  /occupational|preventive|physical medicine|rehabilitation|family|internal|pain|osteopath|general practice/i;
const fields: [Category, RegExp][] = [
  ['surgery', /surg|orthop|spine|hand|podiat|dent|ophthal|otolaryng|urolog|occupational|physical medicine/i],
  ['dental', /dent|oral|maxillofacial/i],
  ['psychology', /psych|neurolog|pain|physical medicine|occupational|internal|family|preventive/i],
  [
    'acupuncture',
    /acupunct|chiropract|pain|physical medicine|occupational|family|internal|preventive|oriental|neurolog|anesth|osteopath/i,
  ],
  [
    'chiropractic',
    /chiropract|physical medicine|occupational|pain|family|orthop|internal|preventive|osteopath|neurolog|anesth/i,
  ],
  [
    'opioid',
    /pain|physical medicine|occupational|anesth|family|internal|preventive|psychiat|neurolog|orthop|addiction|rheumat|osteopath/i,
  ],
];

function suits(subject: Subject, item: SubjectItem): Finding[] {
  const held = subject.reviewer.certifications.join('; ');
  if (!held) return [];
  const asked = categoriesOf(item.treatment.text);
  const odd = fields.find(
    ([category, suited]) => asked.has(category) && !asked.has('preoperative') && !suited.test(held),
  );
  const narrow = !odd && /emergency medicine|pathology|radiology$/i.test(held) && !broad.test(held);
  if (!odd && !narrow) return [];
  const what = odd ? odd[0] : 'this item';
  return [found(reviewer, 'warning', `How the reviewer's field (${held}) fits ${what} is not said.`, item.treatment)];
}

function credentials(subject: Subject): Finding[] {
  return (subject.caseFile.reviewers ?? []).flatMap((one, n) => {
    const here = fieldPassage(`reviewers.${n}`);
    return credentialFaults(one, subject.dates.decision).map((words) => found(reviewer, 'error', words, here));
  });
}

function credentialFaults(one: ReviewerFacts, on: string | null): string[] {
  const current = (until: string | null | undefined) => !until || !on || until >= on;
  const faults: string[] = [];
  if (one.licences && !one.licences.some((held) => held.status === 'unrestricted' && current(held.validUntil))) {
    faults.push(`Reviewer ${one.id} holds no unrestricted licence in force.`);
  }
  if (one.boards && !one.boards.some((held) => held.current && current(held.validUntil))) {
    faults.push(`Reviewer ${one.id} holds no current board certification.`);
  }
  if (one.disciplined) faults.push(`Reviewer ${one.id} has a disciplinary action on record.`);
  if (one.attestation === null) faults.push(`Reviewer ${one.id} has not attested to have no conflict in this case.`);
  if (one.attestation?.conflict) faults.push(`Reviewer ${one.id} has declared a conflict in this case.`);
  return faults;
}
