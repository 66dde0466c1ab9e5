import type { PlainDate } from '../../law/dates/types.ts';
import { type Answer, granted } from '../../law/refusal.ts';
import type { ConflictDecision } from '../conflicts/screening.ts';
import { dayOf, field, isObject, type Loose, listOf, numberOf, textOf } from '../loose.ts';
import { readOrganizations } from '../organizations/read-organizations.ts';
import { importPanel, panelRows } from '../panel/import.ts';
import { readMatchingCase } from '../read-case.ts';
import type { DrawInput, Exclusion } from './draw.ts';
import type { Load } from './load.ts';
import { preparePanel } from './prepared-panel.ts';

/** What a draw from files is made of: a case, a panel as rows or CSV text, and what belongs to either. */
export interface LooseDraw {
  case: unknown;
  panel: unknown;
  panelFormat: 'json' | 'csv';
  seed: string;
  date: PlainDate;
}

/**
 * Makes the input of a draw from a case and a panel as they are found in files. Organizations, loads, exclusions and
 * decisions may stand in either. Refuses `case-invalid` and `organization-invalid` with the field; rows of the panel
 * that cannot be taken are passed over with their reasons.
 */
export function readDraw(loose: LooseDraw): Answer<DrawInput> {
  const matching = readMatchingCase(loose.case);
  if (!matching.ok) return matching;
  const both = (...names: string[]) => [
    ...listOf(field(loose.case, ...names)),
    ...listOf(field(loose.panel, ...names)),
  ];
  const graph =
    field(loose.case, 'organizations', 'organizationGraph', 'ownership') ??
    field(loose.panel, 'organizations', 'organizationGraph', 'ownership');
  const organizations = readOrganizations(graph);
  if (!organizations.ok) return organizations;
  const rows = typeof loose.panel === 'string' ? loose.panel : panelRows(loose.panel);
  const { accepted, refused } = importPanel(rows, loose.panelFormat);
  const excluded = [
    ...both('excluded', 'exclusions', 'excludedReviewers').map((one) => exclusion(one, 'excluded-by-order')),
    ...both('declined', 'declines').map((one) => exclusion(one, 'declined')),
  ];
  return granted({
    case: matching.value,
    panel: preparePanel(accepted, organizations.value),
    date: loose.date,
    seed: loose.seed,
    loads: { ...loadsIn(rows), ...loadsTold(field(loose.panel, 'loads')), ...loadsTold(field(loose.case, 'loads')) },
    excluded: excluded.filter((one) => one.reviewer !== ''),
    decisions: both('decisions', 'conflictDecisions').flatMap(decision),
    refusedRows: refused,
  });
}

/** The day on which a case asks to be matched, when it says so. */
export const dayTold = (raw: unknown): PlainDate | null => {
  const day = dayOf(field(raw, 'asOf', 'date', 'assignedOn', 'assignOn', 'today'));
  return typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(day) ? (day as PlainDate) : null;
};

function exclusion(raw: unknown, code: Exclusion['code']): Exclusion {
  const told = textOf(field(raw, 'because', 'reason'));
  const reviewer = textOf(isObject(raw) ? field(raw, 'reviewer', 'reviewerId', 'id') : raw) ?? '';
  return {
    reviewer,
    code: codeTold(field(raw, 'code')) ?? code,
    because: told ?? (code === 'declined' ? 'declined this case' : 'excluded from this case'),
  };
}

const codeTold = (code: unknown): Exclusion['code'] | undefined =>
  (['declined', 'idle-taken-back', 'reassigned', 'earlier-round', 'on-leave', 'excluded-by-order'] as const).find(
    (known) => known === code,
  );

function decision(raw: unknown): ConflictDecision[] {
  const [reviewer, path, told] = [
    textOf(field(raw, 'reviewer', 'reviewerId')),
    textOf(field(raw, 'path', 'key')),
    field(raw, 'decision'),
  ];
  if (!reviewer || !path || (told !== 'clear' && told !== 'conflict')) return [];
  return [
    {
      reviewer,
      path,
      decision: told,
      by: textOf(field(raw, 'by')) ?? 'not stated',
      on: textOf(field(raw, 'on')) ?? 'not stated',
      reason: textOf(field(raw, 'reason')) ?? '',
    },
  ];
}

function loadsTold(raw: unknown): Record<string, Load> {
  return Object.fromEntries(Object.entries(isObject(raw) ? raw : {}).map(([id, of]) => [id, load(of)]));
}

/** Loads that stand in the rows of the panel themselves. */
function loadsIn(rows: unknown): Record<string, Load> {
  const found: Record<string, Load> = {};
  for (const row of Array.isArray(rows) ? rows : []) {
    const id = textOf(field(row, 'id', 'reviewerId'));
    const told = field(row, 'load', 'openCases', 'open', 'currentLoad');
    const days = field(row, 'turnaroundDays', 'turnaround', 'averageTurnaroundDays');
    if (id && (told !== undefined || days !== undefined))
      found[id] = load(isObject(told) ? { turnaroundDays: days, ...told } : { open: told, turnaroundDays: days });
  }
  return found;
}

function load(raw: unknown): Load {
  const of: Loose = isObject(raw) ? raw : { open: raw };
  const number = (...names: string[]) => {
    const value = numberOf(field(of, ...names));
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  };
  return {
    open: Math.max(0, number('open', 'openCases', 'count', 'current') ?? 0),
    turnaroundDays: number('turnaroundDays', 'turnaround', 'days'),
    ahead: number('ahead'),
  };
}
