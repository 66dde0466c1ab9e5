import type { Finding } from '../model.ts';
import { type Check, found } from './check.ts';
import { narrative, type Passage, type Subject } from './subject.ts';
import { datesWritten } from './words/dates-written.ts';
import { type AgeWord, agesOf, personalPronouns, type SexWord, sexesOf } from './words/people.ts';

/** One person, of one age and one sex, throughout. */
export const ageAndSex: Check = {
  id: 'K24',
  title: 'Age and sex the same throughout',
  severity: 'error',
  rule: '9792.10.6(d); LC 4610.6(h)(5)',
  needs: 'letter',
  look: (subject) => [
    ...missing(subject),
    ...ages(subject),
    ...births(subject),
    ...sexes(subject),
    ...againstApplication(subject),
  ],
};

/** A lay reader, and whoever compares cases, needs both; letters of every year have left them out. */
function missing(subject: Subject): Finding[] {
  if (!subject.summary || subject.summary.text.length < 40) return [];
  if (subject.patient.age !== null || agesOf(subject.summary.text).length > 0) return [];
  return [found(ageAndSex, 'note', 'The summary does not say how old the person is.', subject.summary, [0, 0])];
}

type Told<T> = T & { passage: Passage };

const tell = <T>(subject: Subject, read: (text: string) => T[]): Told<T>[] =>
  narrative(subject).flatMap((passage) => read(passage.text).map((one) => ({ ...one, passage })));

/** Older reports may be quoted, so a year or two is no contradiction; and impossible ages are one by themselves. */
function ages(subject: Subject): Finding[] {
  const told = tell<AgeWord>(subject, agesOf).filter((one) => one.passage.part === 'summary' || one.ofPerson);
  const first = told[0];
  if (!first) return [];
  const absurd = told
    .filter((one) => one.age < 14 || one.age > 100)
    .map((one) => at('warning', `An age of ${one.age} is hardly right.`, one));
  const others = told.slice(1).filter((one) => Math.abs(one.age - first.age) >= 1 && one.age >= 14 && first.age >= 14);
  return [
    ...absurd,
    ...others.map((one) => {
      const far = Math.abs(one.age - first.age) > 3;
      return at(far ? 'error' : 'note', `The person is ${first.age} years old at first and ${one.age} here.`, one);
    }),
  ];
}

const birth = /\b(?:DOB|D\.O\.B\.|date of birth|birth ?date|born(?: on)?)\b[^\d.;]{0,12}$/i;

/** Birth dates that differ, or that do not give the age told. */
function births(subject: Subject): Finding[] {
  const on = subject.dates.decision;
  const latest = Number((on ?? '2099').slice(0, 4));
  const told = tell(subject, (text) =>
    datesWritten(text, latest).filter(
      (one) => one.iso && birth.test(text.slice(Math.max(0, one.start - 34), one.start)),
    ),
  );
  const first = told[0];
  if (!first) return [];
  const differing = told
    .filter((one) => one.iso !== first.iso)
    .map((one) => at('error', `Two birth dates: ${first.raw} and ${one.raw}.`, one));
  const age = tell<AgeWord>(subject, agesOf)[0];
  const years = on ? latest - first.year : null;
  const off = age && years !== null && (age.age > years + 1 || age.age < years - 4);
  return off ? [...differing, at('error', `Born ${first.raw}, and ${age.age} years old here.`, age)] : differing;
}

function at(severity: Finding['severity'], words: string, one: Told<{ start: number; end: number }>): Finding {
  return found(ageAndSex, severity, words, one.passage, [one.start, one.end]);
}

function sexes(subject: Subject): Finding[] {
  const described = tell<SexWord>(subject, sexesOf);
  const first = described[0];
  const clash = described.filter((one) => first && one.sex !== first.sex);
  const findings = clash.map((one) => at('error', `The person is ${first?.sex} at first and ${one.sex} here.`, one));
  const pronouns = tell(subject, personalPronouns);
  const sex = first?.sex ?? subject.patient.sex;
  return [...findings, ...(sex ? pronounsAgainst(pronouns, sex) : mixed(pronouns))];
}

type Pronoun = Told<SexWord & { sure: boolean }>;

/** A pronoun of the other sex that can only mean the person. Others in the story are many, so the rest is a note. */
function pronounsAgainst(pronouns: Pronoun[], sex: SexWord['sex']): Finding[] {
  return pronouns
    .filter((one) => one.sex !== sex && one.sure)
    .map((one) => at('error', `The person is ${sex}; here stands "${one.raw}".`, one));
}

/** Nobody says which sex, and both pronouns are used of the person. */
function mixed(pronouns: Pronoun[]): Finding[] {
  const sure = pronouns.filter((one) => one.sure);
  const other = sure.find((one) => one.sex !== sure[0]?.sex);
  return other ? [at('error', `The person is called "${sure[0]?.raw}" and "${other.raw}".`, other)] : [];
}

function againstApplication(subject: Subject): Finding[] {
  const employee = subject.caseFile.application?.employee;
  const described = tell<SexWord>(subject, sexesOf).find(
    (one) => employee?.sex && employee.sex !== 'other' && one.sex !== employee.sex,
  );
  const findings = described
    ? [at('error', `The application says that the employee is ${employee?.sex}.`, described)]
    : [];
  const born = employee?.birthDate;
  const on = subject.dates.decision;
  if (!born || !on) return findings;
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(5) < born.slice(5) ? 1 : 0);
  const wrong = tell<AgeWord>(subject, agesOf).find((one) => one.age > years || one.age < years - 3);
  return wrong
    ? [...findings, at('error', `By the birth date in the application the employee is ${years}.`, wrong)]
    : findings;
}
