import type { Application } from '../application.ts';
import { due } from '../clocks/due.ts';
import type { EarlierApplication, Screened } from './context.ts';
import { commonTreatments, repeatedItems, standing } from './duplicates.ts';
import { type Found, failed, passed, reason, type ScreeningTest } from './found.ts';
import { isSameWorker, lettersOf } from './same-worker.ts';

/** I05: was it filed already? (8 CCR 9792.10.3(a)(2)) */
export const alreadyFiled: ScreeningTest = {
  codes: ['I05'],
  question: 'Was it filed before, by whatever channel?',
  run({ application, context }: Screened) {
    const found = standing(context.earlier).flatMap((earlier) => duplicateOf(application, earlier));
    const whole = found.find((one) => one.treatments === null);
    if (whole) return failed(whole);
    return found.length > 0
      ? failed(...found)
      : passed(`Compared with ${context.earlier.length} earlier applications.`);
  },
};

function duplicateOf(application: Application, { id, application: earlier }: EarlierApplication): Found[] {
  const repeated = repeatedItems(application, earlier);
  if (repeated.length === 0) return [];
  const facts = { id, decided: earlier.urDecision!.decidedOn };
  if (repeated.length === application.treatments.length) return [reason('I05', 'duplicate', { facts })];
  const items = repeated.map((treatment) => treatment.description);
  return [
    reason('I05', 'duplicate-items', {
      facts: { ...facts, items },
      treatments: repeated.map((treatment) => treatment.id),
    }),
  ];
}

/** I14: is it a repeat within the life of an earlier decision, without a documented change? (LC 4610(k); C04) */
export const repeats: ScreeningTest = {
  codes: ['I14'],
  question: 'Is it a repeat request within 12 months of an earlier UR decision?',
  run({ application, context }: Screened) {
    const found = standing(context.earlier).flatMap((earlier) => repeatOf(application, earlier));
    if (found.length === 0)
      return passed(
        'No earlier UR decision of the last 12 months is known for the same treatment by the same physician.',
      );
    return context.changeDocumented
      ? passed('A repeat within 12 months, with a documented change in the facts.')
      : failed(...found.slice(0, 1));
  },
};

function repeatOf(application: Application, { id, application: earlier, outcome }: EarlierApplication): Found[] {
  const [now, before] = [application.urDecision?.decidedOn, earlier.urDecision?.decidedOn];
  if (!now || !before || now <= before || outcome === 'overturned') return [];
  const life = due({ clock: 'C04', trigger: before });
  if (!life.ok || now > life.value.due || !isSameWorker(application, earlier) || !isSamePhysician(application, earlier))
    return [];
  const common = commonTreatments(application, earlier);
  if (common.length === 0) return [];
  const whole = common.length === application.treatments.length;
  const items = common.map((treatment) => treatment.description);
  const facts = { id, decided: before, lastDay: life.value.due as typeof now, items };
  return [reason('I14', 'repeat', { facts, treatments: whole ? null : common.map((treatment) => treatment.id) })];
}

/** The same physician or one of the same practice group; unknown counts as the same. */
function isSamePhysician({ requestingPhysician: a }: Application, { requestingPhysician: b }: Application): boolean {
  if (!a || !b) return true;
  if (a.npi && b.npi && a.npi === b.npi) return true;
  if (a.group && b.group && lettersOf(a.group) === lettersOf(b.group)) return true;
  return lettersOf(a.name.last) === lettersOf(b.name.last);
}
