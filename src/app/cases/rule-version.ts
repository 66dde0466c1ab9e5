/** The version of the rules under which decisions are made; it stands in every event. */
export const ruleVersion = '2026-11';
