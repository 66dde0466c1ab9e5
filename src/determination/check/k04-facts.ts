import type { Finding } from '../model.ts';
import { type Check, found } from './check.ts';
import { sentencesIn } from './of-passage.ts';
import { uncitedFacts } from './pages-cited.ts';
import type { Passage, Subject, SubjectItem } from './subject.ts';
import { type Amount, amountsOf } from './words/amounts.ts';
import { regionWords } from './words/anatomy.ts';
import { datesWritten } from './words/dates-written.ts';
import { daysBetween } from './words/days.ts';
import { patientWord } from './words/people.ts';
import type { Stretch } from './words/sentences.ts';

/** Each fact of the reasons stands in the record. A letter alone shows only what its own summary lacks. */
export const facts: Check = {
  id: 'K04',
  title: 'Facts of the reasons stand in the summary and on a cited page',
  severity: 'error',
  rule: '9792.10.6(d); LC 4610.6(h)(5); McAtee (2015)',
  needs: 'letter',
  look(subject) {
    if (subject.mode === 'draft') return uncitedFacts(facts, subject);
    return subject.items.flatMap((item) => newFacts(subject, item));
  },
};

/** Guidelines speak of patients and of numbers too; only what is said of this person counts. */
const ofGuideline =
  /guideline|recommend|MTUS|ACOEM|\bODG\b|criteria|stud(?:y|ies)|literature|patients\b|should|evidence that|indicated for|(?:up to|maximum|over a period|no more than|trial of) \d|authorized|requested|request for|\bis for\b/i;
const ofPerson = new RegExp(`${patientWord.source}|\\b(?:he|she|his|her)\\b|in this case`, 'i');
const told = new Set(['tablets', 'strength', 'sessions', 'score', 'years', 'months', 'percent']);

function newFacts(subject: Subject, item: SubjectItem): Finding[] {
  if (!subject.summary || subject.summary.text.length < 200) return [];
  const known = knownAmounts([subject.summary, ...subject.items.map((one) => one.treatment)]);
  return sentencesIn(item.rationale)
    .filter((one) => ofPerson.test(one.text) && !ofGuideline.test(one.text))
    .flatMap((one) => [...newAmounts(subject, item, one, known), ...newDiagnosis(subject, item, one)]);
}

function knownAmounts(passages: Passage[]): Set<string> {
  const known = new Set<string>();
  for (const passage of passages) {
    for (const one of amountsOf(passage.text)) {
      known.add(`${one.kind} ${one.value}`);
      for (const part of one.value.split('/')) known.add(`${one.kind} ${part}`);
    }
    for (const bare of passage.text.match(/\d+/gu) ?? []) known.add(bare);
  }
  return known;
}

/** "For six months" is no new fact where the dates of the letter lie six months after the injury. */
function liesBetweenDates({ dates, summary }: Subject, { kind, value }: Amount): boolean {
  if ((kind !== 'months' && kind !== 'years') || !dates.injury) return false;
  const months = Number(value) * (kind === 'years' ? 12 : 1);
  const written = datesWritten(summary?.text ?? '', Number((dates.decision ?? '2099').slice(0, 4)));
  return [...written.map((one) => one.iso), dates.urDenial, dates.decision].some((date) => {
    const since = date ? daysBetween(dates.injury as string, date) / 30.44 : Number.NaN;
    return Math.abs(since - months) <= Math.max(1, months * 0.15);
  });
}

function newAmounts(subject: Subject, item: SubjectItem, sentence: Stretch, known: Set<string>): Finding[] {
  return amountsOf(sentence.text)
    .filter((one) => told.has(one.kind) && !isKnown(one, known) && !liesBetweenDates(subject, one))
    .map((one) =>
      found(facts, 'warning', `"${one.raw.trim()}" is in the reasons and not in the summary.`, item.rationale, [
        sentence.start + one.start,
        sentence.start + one.end,
      ]),
    );
}

const isKnown = (one: Amount, known: Set<string>): boolean =>
  known.has(`${one.kind} ${one.value}`) || one.value.split('/').every((part) => known.has(part));

const diagnoses =
  /\b(osteoarthritis|fracture|radiculopathy|tendinitis|tendonitis|bursitis|diabetes|hypertension|fibromyalgia|stenosis|CRPS|arthritis|neuropathy|migraines?|GERD)\b/gi;
const notPresent = /\b(?:no|not|without|denies|lack|absence|rule out|if|for)\b/i;

/** A diagnosis given to this person that the summary does not know. */
function newDiagnosis(subject: Subject, item: SubjectItem, sentence: Stretch): Finding[] {
  const summary = subject.summary?.text.toLowerCase() ?? '';
  if (notPresent.test(sentence.text) || regionWords(sentence.text).length === 0) return [];
  return [...sentence.text.matchAll(diagnoses)]
    .filter((m) => !summary.includes(m[0].toLowerCase().slice(0, 7)))
    .map((m) =>
      found(facts, 'warning', `The reasons speak of ${m[0]}; the summary does not.`, item.rationale, [
        sentence.start + m.index,
        sentence.start + m.index + m[0].length,
      ]),
    );
}
