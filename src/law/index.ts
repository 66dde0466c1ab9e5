/** The law as data: the public door of the room. */
export * from './application.ts';
export * from './calendar/calendar.ts';
export { type CaseKind, type Clock, caseKinds, clockUnits } from './clocks/clock.ts';
export { clockList, clocks, findClock } from './clocks/clocks.ts';
export { type Due, due } from './clocks/due.ts';
export { type DueQuestion, type Served, servings } from './clocks/question.ts';
export * from './dates/days.ts';
export * from './dates/format.ts';
export * from './dates/pacific.ts';
export * from './dates/types.ts';
export * from './refusal.ts';
export * from './rule.ts';
