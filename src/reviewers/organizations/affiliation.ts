import type { PlainDate } from '../../law/dates/types.ts';
import type { OrganizationGraph } from './graph.ts';

/** How two organizations of the graph belong together. */
export interface Affiliation {
  /** Control all the way, or a minority holding somewhere on the path. */
  strength: 'control' | 'holding';
  /** "X is owned by Y", step by step. */
  path: string[];
}

/** Above this part a holding is material (LC 139.5, more than 5 %; confidence K); above the second one it is control. */
const materialShare = 0.05;
const controllingShare = 0.5;

interface Step {
  id: string;
  strength: 'control' | 'holding';
  path: string[];
  /** Owners of owners, then down to what they own: co-owners of one company are not affiliated by that alone. */
  goingDown: boolean;
}

/**
 * Everything that belongs to the same family of ownership on a day: up through owners, then down through what they own.
 * Out: organization id → how. Terminates on circular ownership: each organization is entered once a direction and strength.
 */
export function affiliatesOf(graph: OrganizationGraph, start: string, date: PlainDate): Map<string, Affiliation> {
  const found = new Map<string, Affiliation>();
  const entered = new Set<string>();
  // Strongest first: control everywhere is explored before any path with a minority holding.
  const waiting: { control: Step[]; holding: Step[] } = {
    control: [{ id: start, strength: 'control', path: [], goingDown: false }],
    holding: [],
  };
  for (let step = waiting.control.shift(); step; step = waiting.control.shift() ?? waiting.holding.shift()) {
    const mark = `${step.goingDown} ${step.id}`;
    if (entered.has(mark)) continue;
    entered.add(mark);
    const before = found.get(step.id);
    if (!before) found.set(step.id, { strength: step.strength, path: step.path });
    for (const next of stepsFrom(graph, step, date)) waiting[next.strength].push(next);
  }
  found.delete(start);
  return found;
}

function stepsFrom(graph: OrganizationGraph, step: Step, date: PlainDate): Step[] {
  const name = (id: string) => graph.organizations.get(id)?.name ?? id;
  const steps: Step[] = [];
  const take = (owned: string, owner: string, to: string, goingDown: boolean) => {
    const link = graph.organizations.get(owned)?.owners.find((o) => o.organization === owner && holds(o, date));
    if (!link || (link.share ?? 1) <= materialShare) return;
    const minority = link.share != null && link.share <= controllingShare;
    const part = link.share == null ? '' : ` to ${Math.round(link.share * 1000) / 10} %`;
    steps.push({
      id: to,
      goingDown,
      strength: minority || step.strength === 'holding' ? 'holding' : 'control',
      path: [...step.path, `"${name(owned)}" is owned${part} by "${name(owner)}"`],
    });
  };
  if (!step.goingDown) {
    for (const owner of graph.organizations.get(step.id)?.owners ?? [])
      take(step.id, owner.organization, owner.organization, false);
  }
  for (const owned of graph.subsidiaries.get(step.id) ?? []) take(owned, step.id, owned, true);
  return steps;
}

const holds = (link: { from?: PlainDate | null; until?: PlainDate | null }, date: PlainDate) =>
  (link.from == null || link.from <= date) && (link.until == null || date <= link.until);
