import type { PlainDate } from '../../src/law/index.ts';
import { plusDays, plusOpen, rolled } from './calendar.ts';
import { isFormulary, overturned, type Plan } from './plan.ts';

/** One visit of one person to one case; what is done in it stands in `do/`. */
export type ErrandType =
  | 'file'
  | 'screen'
  | 'ask'
  | 'answer'
  | 'resume'
  | 'notify'
  | 'convert'
  | 'withdraw'
  | 'terminate'
  | 'send-records'
  | 'send-own-record'
  | 'complete'
  | 'proceed'
  | 'decline'
  | 'attest'
  | 'write'
  | 'return'
  | 'rewrite'
  | 'pass'
  | 'sign'
  | 'issue'
  | 'carry-out'
  | 'appeal'
  | 'affirm'
  | 'remand'
  | 'begin-round';

export interface Errand {
  type: ErrandType;
  on: PlainDate;
  /** The hour in California. */
  hour: number;
}

/** At which the clock stands while people work at their own pace. */
export const oneHour = 10;

/**
 * Every errand of an application, in order, on the day on which somebody would run it: from here the driver works, and
 * against these days verification counts clocks.
 */
export function errandsOf(plan: Plan): Errand[] {
  const list: Errand[] = [];
  const at = (type: ErrandType, on: PlainDate, hour: number): PlainDate => {
    list.push(plan.sameDay ? { type, on: plan.arrivedOn, hour: oneHour } : { type, on, hour });
    return on;
  };
  const eligible = intake(plan, at);
  if (eligible) review(plan, eligible, at);
  return list;
}

type At = (type: ErrandType, on: PlainDate, hour: number) => PlainDate;

/** From receipt to the notice of assignment; the day of the notice, or null where there is none. */
function intake(plan: Plan, at: At): PlainDate | null {
  const { arrivedOn, fate, expedited } = plan;
  at('file', arrivedOn, expedited ? 8 : 9 + (plan.index % 7));
  const day = expedited ? arrivedOn : plusOpen(arrivedOn, 1);
  at('screen', day, 9);
  if (fate === 'information-lapsed') {
    at('ask', day, 11);
    // C11 has run out after five business days; the program notes it, and somebody decides on what there is.
    at('screen', plusOpen(day, 8), 10);
    return null;
  }
  if (plan.asked) {
    at('ask', day, 11);
    const answered = at('answer', plusOpen(day, 3), 10);
    return at('notify', at('screen', answered, 12), 13);
  }
  if (plan.resumed) {
    const resumed = at('resume', rolled(plusDays(day, plan.pace.resume)), 9);
    return at('notify', at('screen', resumed, 10), 13);
  }
  return ['withdrawn', 'terminated', 'reviewed'].includes(fate) ? at('notify', day, 13) : null;
}

/** Fifteen days by mail, twelve by electronic notice: here all notices go electronically (C14e). */
export const recordsDue = (noticeOn: PlainDate): PlainDate => rolled(plusDays(noticeOn, 12));

function review(plan: Plan, noticeOn: PlainDate, at: At): void {
  if (plan.fate === 'withdrawn') return void at('withdraw', plusOpen(noticeOn, 2), 11);
  if (plan.fate === 'terminated') return void at('terminate', plusOpen(noticeOn, 4), 11);
  const complete = gather(plan, noticeOn, at);
  const issued = round(plan, complete, at);
  if (!plan.appeal && overturned(plan).length > 0 && plan.carriedOut)
    at('carry-out', plusOpen(issued, plan.pace.carryOut), 12);
  if (!plan.appeal) return;
  const appealed = at('appeal', rolled(plusDays(issued, plan.pace.appeal)), 11);
  if (plan.appeal === 'affirmed') return void at('affirm', plusOpen(appealed, 20), 11);
  const remanded = at('remand', plusOpen(appealed, 20), 11);
  const again = at('begin-round', plusOpen(remanded, 1), 10);
  round({ ...plan, declined: false, returned: false }, at('complete', plusOpen(again, 2), 10), at);
}

/** Until there is a reviewer: the day on which the file was complete and one was drawn. */
function gather(plan: Plan, noticeOn: PlainDate, at: At): PlainDate {
  if (plan.expedited) {
    at('send-records', noticeOn, 15);
    return at('complete', plusOpen(noticeOn, 1), 9);
  }
  if (plan.converted) {
    const converted = at('convert', plusOpen(noticeOn, 1), 10);
    at('send-records', converted, 15);
    return at('complete', plusOpen(converted, 1), 9);
  }
  if (plan.records === 'never') {
    at('send-own-record', plusOpen(noticeOn, 4), 12);
    return at('proceed', plusOpen(recordsDue(noticeOn), 5), 10);
  }
  const sent =
    plan.records === 'late'
      ? rolled(plusDays(recordsDue(noticeOn), plan.pace.late))
      : plusOpen(noticeOn, plan.pace.records);
  at('send-records', sent, 9 + (plan.index % 6));
  return at('complete', plusOpen(sent, 1), 10);
}

/** From the draw to the letter; the day on which it was issued. */
function round(plan: Plan, complete: PlainDate, at: At): PlainDate {
  if (plan.expedited || plan.converted) {
    // Seventy-two hours run on over a weekend (C20): all of it is done on one day.
    at('attest', complete, 11);
    at('write', complete, 12);
    if (plan.returned) {
      at('return', complete, 13);
      at('rewrite', complete, 14);
    }
    at('pass', complete, 15);
    at('sign', complete, 16);
    return at('issue', complete, 17);
  }
  const first = plusOpen(complete, 1);
  if (plan.declined) at('decline', first, 9);
  const attested = at('attest', first, 11);
  const written = at('write', isFormulary(plan) ? plusOpen(attested, 1) : plusOpen(attested, plan.pace.review), 14);
  if (plan.returned) {
    at('return', written, 15);
    at('rewrite', written, 16);
  }
  const read = at('pass', plusOpen(written, 1), 10);
  at('sign', read, 13);
  return at('issue', read, 15);
}
