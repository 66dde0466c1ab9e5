import type { Finding } from '../model.ts';
import { type Check, found } from './check.ts';
import { sentencesIn } from './of-passage.ts';
import { type HeaderDate, headerPlace, narrative, type Passage, type Subject } from './subject.ts';
import { type DateWritten, datesWritten } from './words/dates-written.ts';
import { daysBetween } from './words/days.ts';
import { sentenceAt } from './words/sentences.ts';

/** Every date exists, none lies after the decision, and they stand in the order in which a case happens. */
export const dates: Check = {
  id: 'K03',
  title: 'Dates: possible, in order, the same in header and text',
  severity: 'error',
  rule: '9792.10.6(d); LC 4610.6(h)(5)',
  needs: 'letter',
  look(subject) {
    const header = datesIn(subject, subject.header);
    const findings = [...impossible(header, subject.header, subject), ...outOfOrder(subject)];
    for (const passage of narrative(subject)) {
      const written = datesIn(subject, passage);
      findings.push(...impossible(written, passage, subject), ...afterDecision(written, passage, subject));
      findings.push(...againstHeader(written, passage, subject), ...timeSinceInjury(passage, subject));
    }
    return findings;
  },
};

const decisionYear = (subject: Subject): number => Number((subject.dates.decision ?? '2099').slice(0, 4));
const datesIn = (subject: Subject, passage: Passage): DateWritten[] =>
  datesWritten(passage.text, decisionYear(subject));

/** Words before a two-digit-year date that leave no doubt that it is one, and not angles or a dose. */
const leadsToDate =
  /\b(?:dated?|on|injury|denied|report(?:ed)?|notes?|evaluated|visit|since|assigned|performed|seen|signed|of service|DOI)\W{0,3}$/i;

function impossible(written: DateWritten[], passage: Passage, subject: Subject): Finding[] {
  const last = decisionYear(subject);
  return written.flatMap((one) => {
    const far = one.year < 1900 || one.year > last + 30;
    if (one.iso !== null && !far) return [];
    if (!one.certain && !leadsToDate.test(passage.text.slice(Math.max(0, one.start - 24), one.start))) return [];
    const why = one.iso === null && !far ? 'No such day exists' : 'No such year can be meant';
    return [found(dates, 'error', `${why}: ${one.raw}.`, passage, [one.start, one.end])];
  });
}

const order: HeaderDate[] = ['injury', 'urDenial', 'applicationReceived', 'assigned', 'decision'];
const names: Record<HeaderDate, string> = {
  injury: 'the injury',
  urDenial: 'the UR denial',
  applicationReceived: 'receipt of the application',
  assigned: 'the assignment',
  decision: 'the decision',
};

function outOfOrder(subject: Subject): Finding[] {
  const known = order.filter((name) => subject.dates[name]);
  return known.slice(1).flatMap((name, n) => {
    const before = known[n] as HeaderDate;
    const days = daysBetween(subject.dates[before] as string, subject.dates[name] as string);
    if (days >= 0) return [];
    const words = `${sentenceCase(names[name])} (${subject.dates[name]}) is dated before ${names[before]} (${subject.dates[before]}).`;
    return [found(dates, 'error', words, ...headerPlace(subject, name))];
  });
}

const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const planned =
  /\b(?:schedul\w+|until|through|follow-?up|next|will|would|expire\w*|pending|upcoming|planned|to be|accessed|retrieved)\b/i;
const recorded =
  /\b(?:dated|notes?|reports?|evaluated|examin\w+|seen|visit|complain\w*|presented|documented|MRI|x-?rays?|performed|denied|non-?certified|utilization review|UR)\b/i;

/** A record from after the decision cannot have been reviewed. */
function afterDecision(written: DateWritten[], passage: Passage, subject: Subject): Finding[] {
  const decided = subject.dates.decision;
  if (!decided) return [];
  const sentences = sentencesIn(passage);
  return written.flatMap((one) => {
    if (!one.iso || one.iso <= decided || one.year > decisionYear(subject) + 30) return [];
    const around = sentenceAt(sentences, one.start)?.text ?? '';
    const sure = one.certain && recorded.test(around) && !planned.test(around);
    const words = `${one.raw} lies after the decision of ${decided}.`;
    return [found(dates, sure ? 'error' : 'warning', words, passage, [one.start, one.end])];
  });
}

const injured =
  /\b(?:(?:industrial|work(?:-related)?|occupational)?\s*(?:injur(?:y|ed|ies)|claim)(?:\s+(?:that occurred|which occurred|sustained|occurring|claim))?(?: dated?)?|date of injury|DOI)(?:\s+(?:was|is|of|in|occurred|happened|took place))*(?:\s+(?:on|from|of|dated|date))?\W{0,3}$/i;
const reviewed = /(?:utilization review|\bUR\b|peer review)[^.]{0,60}$/i;

/** The injury and the UR decision named in the text are those of the header; earlier ones may exist, so: a warning. */
function againstHeader(written: DateWritten[], passage: Passage, subject: Subject): Finding[] {
  if (passage.part !== 'summary') return [];
  const findings: Finding[] = [];
  const injuries = written.filter(
    (one) => one.iso && injured.test(passage.text.slice(Math.max(0, one.start - 70), one.start)),
  );
  const doi = subject.dates.injury;
  if (doi && injuries.length > 0 && !injuries.some((one) => one.iso === doi || opensSpan(one, written, doi))) {
    const one = injuries[0] as DateWritten;
    const sure =
      injuries.length === 1 &&
      !/prior|previous|earlier|another|different|separate|second|re-?injur|exacerbat|aggravat/i.test(
        passage.text.slice(Math.max(0, one.start - 120), one.start),
      ) &&
      !/cumulative|continuous|through|\bCT\b/i.test(passage.text.slice(one.start - 80, one.end + 40));
    findings.push(
      found(
        dates,
        sure ? 'error' : 'warning',
        `The text has the injury on ${one.raw}, the header on ${doi}.`,
        passage,
        [one.start, one.end],
      ),
    );
  }
  return [...findings, ...reviewDate(written, passage, subject), ...laterThanReview(written, passage, subject)];
}

/** "Injured from 1/2/2014 to 3/4/2016": the header may bear either day of a cumulative injury. */
function opensSpan(first: DateWritten, written: DateWritten[], injury: string): boolean {
  return written.some((one) => one.iso === injury && one.start > first.end && one.start - first.end <= 12);
}

function reviewDate(written: DateWritten[], passage: Passage, subject: Subject): Finding[] {
  const { urDenial } = subject.dates;
  const named = written.filter(
    (one) => one.iso && reviewed.test(passage.text.slice(Math.max(0, one.start - 90), one.start)),
  );
  if (!urDenial || named.length === 0 || named.some((one) => one.iso === urDenial)) return [];
  const one = named.at(-1) as DateWritten;
  return [
    found(dates, 'warning', `The text dates the UR decision ${one.raw}, the header ${urDenial}.`, passage, [
      one.start,
      one.end,
    ]),
  ];
}

/** Records may come in late (9792.10.5(b)), but UR did not have them: worth knowing. And what is older than the injury. */
function laterThanReview(written: DateWritten[], passage: Passage, subject: Subject): Finding[] {
  const { urDenial, decision, injury } = subject.dates;
  return written.flatMap((one) => {
    const at: [number, number] = [one.start, one.end];
    const around = passage.text.slice(Math.max(0, one.start - 60), one.end + 40);
    if (!one.iso || !recorded.test(around) || planned.test(around)) return [];
    if (urDenial && one.iso > urDenial && one.iso <= (decision ?? '')) {
      return [
        found(
          dates,
          'note',
          `${one.raw} is later than the UR decision (${urDenial}), which cannot have seen it.`,
          passage,
          at,
        ),
      ];
    }
    if (injury && one.iso < injury && one.year > 1900 && daysBetween(one.iso, injury) < 1500) {
      return [found(dates, 'warning', `${one.raw} is before the injury (${injury}).`, passage, at)];
    }
    return [];
  });
}

const ago =
  /\binjur(?:y|ed)\b[^.]{0,40}?\b(?:was|occurred|happened|over|about|approximately|sustained)\b[^.]{0,25}?\b(a|an|one|two|three|four|five|six|\d{1,2}) (year|month)s? ago\b/gi;
const small = ['', 'one', 'two', 'three', 'four', 'five', 'six'];

function timeSinceInjury(passage: Passage, subject: Subject): Finding[] {
  const { injury, urDenial, decision } = subject.dates;
  const until = urDenial ?? decision;
  if (!injury || !until) return [];
  return [...passage.text.matchAll(ago)].flatMap((m) => {
    const [raw, count, unit] = m as unknown as [string, string, string];
    const told = (Number(count) || Math.max(1, small.indexOf(count.toLowerCase()))) * (unit.startsWith('y') ? 12 : 1);
    const real = daysBetween(injury, until) / 30.44;
    if (Math.abs(real - told) <= Math.max(3, told * 0.35)) return [];
    const words = `The injury was ${Math.round(real)} months before the UR decision, not ${told}.`;
    return [found(dates, 'warning', words, passage, [m.index, m.index + raw.length])];
  });
}
