import { append, type Filing, file } from '../names/filing.ts';
import type { ReadOrganization } from '../names/organization.ts';
import type { ReadPerson } from '../names/person.ts';
import { organizationWords } from '../names/same-organization.ts';
import type { Likeness } from '../names/same-person.ts';
import { filingWords } from '../names/same-person.ts';
import type { OrganizationGraph } from '../organizations/graph.ts';
import type { Reviewer } from '../reviewer.ts';
import type { Screening } from './screening.ts';
import { type Tie, tiesOf } from './ties.ts';

/** A tie and whose it is. */
export interface Held {
  reviewer: number;
  tie: Tie;
}
interface Named<Read> {
  read: Read;
  held: Held[];
}

/** The ties of a whole panel, filed so that a case's parties find the few that may be theirs. */
export interface PanelIndex {
  reviewers: readonly Reviewer[];
  graph: OrganizationGraph;
  persons: Filing<Named<ReadPerson>>;
  organizations: Filing<Named<ReadOrganization>>;
  /** Organization of the graph → the ties that were found to be with it. */
  nodes: Map<string, AlikeOrganization[]>;
  numbers: Map<string, Held[]>;
  /** What a reviewer with no path at all is answered, in their order: nearly all of a panel, for every case. */
  clear: readonly Screening[];
  /** Organizations asked for before: insurers, administrators and facilities come back in case after case. */
  asked: Map<string, readonly AlikeOrganization[]>;
}

/** An organization of the panel whose name is, or may be, that of the one asked for. */
export interface AlikeOrganization {
  likeness: Likeness;
  named: Named<ReadOrganization>;
}

/** Files every tie under the keys of its names and numbers. Build once for a panel and a graph, ask for every case. */
export function panelIndex(reviewers: readonly Reviewer[], graph: OrganizationGraph): PanelIndex {
  const persons = new Map<string, Named<ReadPerson>>();
  const organizations = new Map<string, Named<ReadOrganization>>();
  const numbers = new Map<string, Held[]>();
  for (const [reviewer, entry] of reviewers.entries()) {
    for (const tie of tiesOf(entry)) {
      const held = { reviewer, tie };
      for (const read of tie.persons) hold(persons, `${read.written}|${read.suffix}`, read, held);
      if (tie.organization) hold(organizations, tie.organization.written, tie.organization, held);
      for (const number of numbersOf(tie)) append(numbers, number, held);
    }
  }
  return {
    reviewers,
    graph,
    numbers,
    clear: reviewers.map(({ id }) => ({ reviewer: id, answer: 'clear', paths: [], warnings: [] })),
    asked: new Map(),
    persons: file(persons.values(), ({ read }) => filingWords(read)),
    organizations: file(organizations.values(), ({ read }) => organizationWords(read)),
    nodes: nodesOf(organizations.values(), graph),
  };
}

/** `npi:…`, `fein:…`, `licence:…`: numbers prove an identity where names only suggest it. */
export const numbersOf = (of: { npi: string | null; fein: string | null; licences: string[] }): string[] => [
  ...(of.npi ? [`npi:${of.npi}`] : []),
  ...(of.fein ? [`fein:${of.fein}`] : []),
  ...of.licences.map((licence) => `licence:${licence}`),
];

function hold<Read>(all: Map<string, Named<Read>>, name: string, read: Read, held: Held): void {
  const named = all.get(name);
  if (named) named.held.push(held);
  else all.set(name, { read, held: [held] });
}

function nodesOf(all: Iterable<Named<ReadOrganization>>, graph: OrganizationGraph): PanelIndex['nodes'] {
  const nodes: PanelIndex['nodes'] = new Map();
  if (graph.organizations.size === 0) return nodes;
  for (const named of all) {
    for (const { id, likeness } of graph.find(named.read.written)) append(nodes, id, { likeness, named });
  }
  return nodes;
}
