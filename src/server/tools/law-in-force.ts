import {
  type Clock,
  calendarVersion,
  calendarYears,
  clockList,
  type FeeRow,
  feeTable,
  formatDuration,
  guidelines,
  holidaysIn,
  otherSources,
  type Penalty,
  penalties,
  type Rule,
  reasonList,
  searchSequence,
  standards,
  standardsRegimes,
} from '../../law/index.ts';

/** One rule as the page of the law shows it. */
export interface LawRow extends Pick<Rule, 'cite' | 'confidence' | 'unseenFrom'> {
  id: string;
  title: string;
  /** Where the law's own table has a Spanish title beside the English one. */
  titleEs?: string;
  /** Sentences, in reading order. */
  text: string[];
  effective: Rule['effective'] | null;
  note: string | null;
}

/** Every rule the program applies, by section, and the calendar of closed days. Pure: the same for everyone. */
export function lawInForce() {
  const { first, last } = calendarYears;
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    calendar: {
      version: calendarVersion,
      first,
      last,
      years: years.map((year) => ({ year, holidays: holidaysIn(year).map(({ date, name }) => ({ date, name })) })),
    },
    sections: [
      { id: 'clocks', rows: clockList.map(clockRow) },
      {
        id: 'eligibility',
        rows: reasonList.map((one) => ({ ...row(one, one.code, one.title.en, [one.test]), titleEs: one.title.es })),
      },
      {
        id: 'standards',
        rows: [
          ...standards.map((one) => row(one, one.rank, one.text, [])),
          ...standardsRegimes.map((one) =>
            row(
              one,
              one.id,
              one.use,
              [],
              `The day of the change lies between ${one.doubtful.from} and ${one.doubtful.to}.`,
            ),
          ),
        ],
      },
      { id: 'search', rows: searchSequence.map((one) => row(one, one.step, one.search, [])) },
      {
        id: 'guidelines',
        rows: [
          ...guidelines.map((one) =>
            row(
              { ...one, unseenFrom: null },
              one.section,
              `${one.title}, ${one.publisher} ${one.edition}`,
              [one.bodyRegions.join(', ')],
              one.note ?? (one.effective ? null : 'Proposed only.'),
            ),
          ),
          ...otherSources.map((one) => row(one, one.step, one.name, [])),
        ],
      },
      { id: 'fees', rows: feeTable.map(feeRow) },
      { id: 'penalties', rows: penalties.map((one) => row(one, one.id, one.violation, [amountOf(one)])) },
    ],
  };
}

type Ruled = Pick<LawRow, 'cite' | 'confidence' | 'effective'> & { unseenFrom?: LawRow['unseenFrom'] };

function row(rule: Ruled, id: string, title: string, text: string[], note: string | null = null): LawRow {
  const { cite, confidence, effective, unseenFrom = null } = rule;
  return { id, title, text, cite, confidence, effective, unseenFrom, note };
}

function clockRow(clock: Clock): LawRow {
  const length = clock.length === 0 ? [] : [formatDuration({ length: clock.length, unit: clock.unit as 'hours' })];
  const extras = [
    ...length,
    clock.mailDays > 0 ? `+ ${clock.mailDays} days served by mail` : '',
    clock.goodCauseDays > 0 ? `+ ${clock.goodCauseDays} days for good cause` : '',
  ].filter((text) => text !== '');
  return row(clock, clock.id, clock.act, [clock.trigger, extras.join('; '), clock.ifMissed]);
}

function feeRow(fee: FeeRow): LawRow {
  const who = [
    fee.review ?? 'any review',
    fee.pharmacyOnly === null ? '' : fee.pharmacyOnly ? 'pharmacy only' : 'not pharmacy only',
    fee.medicalDoctor === null ? '' : fee.medicalDoctor ? 'MD or DO' : 'not MD or DO',
    fee.reviewers === null ? '' : `${fee.reviewers} reviewer${fee.reviewers === 1 ? '' : 's'}`,
  ].filter((text) => text !== '');
  return row(fee, fee.point, `$${fee.dollars}`, [who.join(', ')], fee.note);
}

function amountOf({ perDay, fixed, cap, capOf }: Penalty): string {
  const words = [
    perDay === null ? '' : `$${perDay} a day`,
    fixed === null ? '' : `$${fixed}`,
    cap === null ? '' : `at most $${cap} a ${capOf}`,
  ];
  return words.filter((text) => text !== '').join(', ') || 'amount not seen';
}
