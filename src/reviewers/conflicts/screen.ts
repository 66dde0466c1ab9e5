import type { PlainDate } from '../../law/dates/types.ts';
import type { MatchingCase } from '../matching-case.ts';
import { lookUp } from '../names/filing.ts';
import type { ReadOrganization } from '../names/organization.ts';
import { organizationWords, sameOrganization } from '../names/same-organization.ts';
import { type Likeness, lookupWords, samePerson } from '../names/same-person.ts';
import { affiliatesOf } from '../organizations/affiliation.ts';
import type { OrganizationGraph } from '../organizations/graph.ts';
import type { Reviewer } from '../reviewer.ts';
import { type AlikeOrganization, type Held, numbersOf, type PanelIndex, panelIndex } from './panel-index.ts';
import { type Party, partiesOf } from './parties.ts';
import { type ConflictAnswer, type ConflictPath, gravest, roleInWords, type Screening } from './screening.ts';
import { digits, licenceKey, type Tie } from './ties.ts';

const rule = 'LC 139.5(c)';

/** Names kept with their answers; more than a day's cases have. */
const mostAsked = 10_000;

/**
 * Screens one reviewer against everyone of a case on a day. Out: conflict, possible (a person must decide) or clear,
 * with each path that led there. The rule: LC 139.5; imr-rules section 11 (confidence K for the wording).
 */
export function screenConflicts(
  reviewer: Reviewer,
  matching: MatchingCase,
  graph: OrganizationGraph,
  date: PlainDate,
): Screening {
  return screenPanel(panelIndex([reviewer], graph), matching, date)[0]!;
}

/** Screens a whole panel at once; the same answers as `screenConflicts` one by one. */
export function screenPanel(index: PanelIndex, matching: MatchingCase, date: PlainDate): Screening[] {
  const found = new Map<number, Map<string, ConflictPath>>();
  const add = (reviewer: number, path: ConflictPath) => {
    const paths = found.get(reviewer) ?? new Map<string, ConflictPath>();
    found.set(reviewer, paths);
    const before = paths.get(path.key);
    if (!before || gravest([before]) !== gravest([before, path])) paths.set(path.key, path);
  };
  for (const party of partiesOf(matching, index.graph)) {
    for (const { held, match } of matchesOf(index, party, date))
      add(held.reviewer, pathOf(party, held.tie, match, date));
  }
  return index.reviewers.map((reviewer, i) => {
    const mine = found.get(i);
    if (!mine && !matching.earlierReviewers.includes(reviewer.id)) return index.clear[i]!;
    const paths = [...earlierRound(reviewer, matching), ...(mine?.values() ?? [])];
    return { reviewer: reviewer.id, answer: gravest(paths), paths, warnings: warningsFor(index.graph, paths) };
  });
}

interface Match {
  certainty: 'certain' | 'probably' | 'perhaps';
  steps: string[];
  /** In words that name nobody. */
  how: string;
}

function* matchesOf(index: PanelIndex, party: Party, date: PlainDate): Generator<{ held: Held; match: Match }> {
  const licences = party.licence ? [licenceKey('', party.licence)] : [];
  for (const number of numbersOf({ npi: party.npi, fein: digits(party.fein), licences })) {
    const match: Match = {
      certainty: 'certain',
      steps: [`both have ${number}`],
      how: `the same ${number.split(':')[0]} number`,
    };
    for (const held of index.numbers.get(number) ?? []) yield { held, match };
  }
  if (party.person) yield* personMatches(index, party);
  if (party.organization) yield* organizationMatches(index, party, date);
}

function* personMatches(index: PanelIndex, party: Party) {
  for (const named of lookUp(index.persons, lookupWords(party.person!))) {
    const likeness = samePerson(party.person!, named.read);
    if (likeness.certainty === 'different') continue;
    for (const held of named.held) {
      const match = softenedByNumbers(likeness, party, held.tie, named.read.written);
      if (match) yield { held, match };
    }
  }
}

function howAlike(likeness: Likeness): string {
  if (likeness.because.length === 0) return 'the same name';
  return likeness.certainty === 'probably' ? 'the same name in another form' : 'a name that is near';
}

/** Two different NPIs speak against one person, though a form may carry the group's: one step less sure. */
function softenedByNumbers(likeness: Likeness, party: Party, tie: Tie, written: string): Match | null {
  const steps = [`"${party.name}" and "${written}"`, ...likeness.because];
  const how = howAlike(likeness);
  const contradicted = party.npi && tie.npi && party.npi !== tie.npi && party.organization === null;
  if (!contradicted) return { certainty: likeness.certainty as 'probably' | 'perhaps', steps, how };
  if (likeness.certainty === 'perhaps') return null;
  return { certainty: 'perhaps', steps: [...steps, 'their NPIs differ'], how: `${how}, but another NPI` };
}

function* organizationMatches(index: PanelIndex, party: Party, date: PlainDate) {
  for (const { likeness, named } of alikeOrganizations(index, party.organization!)) {
    const match: Match = {
      certainty: likeness.certainty as 'probably' | 'perhaps',
      steps: [`"${party.name}" and "${named.read.written}"`, ...likeness.because],
      how: howAlike(likeness),
    };
    for (const held of named.held) yield { held, match };
  }
  if (index.nodes.size > 0) yield* graphMatches(index, party, date);
}

function alikeOrganizations(index: PanelIndex, organization: ReadOrganization): readonly AlikeOrganization[] {
  const known = index.asked.get(organization.written);
  if (known) return known;
  const alike: AlikeOrganization[] = [];
  for (const named of lookUp(index.organizations, organizationWords(organization))) {
    const likeness = sameOrganization(organization, named.read);
    if (likeness.certainty !== 'different') alike.push({ likeness, named });
  }
  if (index.asked.size >= mostAsked) index.asked.clear();
  index.asked.set(organization.written, alike);
  return alike;
}

/** Through the graph of organizations: another name of the same one, or one that it owns or is owned with. */
function* graphMatches(index: PanelIndex, party: Party, date: PlainDate) {
  for (const found of index.graph.find(party.name)) {
    const name = index.graph.organizations.get(found.id)!.name;
    const start = [`"${party.name}" is "${name}"`, ...found.likeness.because];
    const family = affiliatesOf(index.graph, found.id, date);
    family.set(found.id, { strength: 'control', path: [] });
    for (const [id, { strength, path }] of family) {
      for (const { likeness, named } of index.nodes.get(id) ?? []) {
        const sure =
          strength === 'control' && found.likeness.certainty === 'probably' && likeness.certainty === 'probably';
        const match: Match = {
          certainty: sure ? 'probably' : 'perhaps',
          steps: [...start, ...path, `"${named.read.written}" is "${index.graph.organizations.get(id)?.name ?? id}"`],
          how: path.length === 0 ? 'another name of the same organization' : 'an organization of the same ownership',
        };
        for (const held of named.held) if (held.tie.key !== 'self') yield { held, match };
      }
    }
  }
}

function pathOf(party: Party, tie: Tie, match: Match, date: PlainDate): ConflictPath {
  const material = tie.materialOn(date);
  const answer = answerOf(match.certainty, material.counts);
  const why = material.why ? `; ${material.why}` : '';
  return {
    key: `${party.key}~${tie.key}`,
    answer,
    party: { key: party.key, role: party.role, name: party.name },
    tie: { key: tie.key, what: tie.what },
    steps: [...match.steps, ...(material.why ? [material.why] : [])],
    because: `${roleInWords(party.role)} and ${tie.what}: ${match.how}${why}`,
    rule,
    confidence: 'K',
  };
}

function answerOf(certainty: Match['certainty'], counts: 'yes' | 'perhaps' | 'no'): ConflictAnswer {
  if (counts === 'no') return 'clear';
  return certainty === 'perhaps' || counts === 'perhaps' ? 'possible' : 'conflict';
}

function earlierRound(reviewer: Reviewer, matching: MatchingCase): ConflictPath[] {
  if (!matching.earlierReviewers.includes(reviewer.id)) return [];
  return [
    {
      key: 'earlier-round~self',
      answer: 'conflict',
      party: { key: 'earlier-round', role: 'earlier-round', name: 'an earlier round of this case' },
      tie: { key: 'self', what: 'the reviewer in person' },
      steps: ['decided an earlier round of this case'],
      because: 'decided an earlier round of this case',
      rule: 'LC 4610.6(i)',
      confidence: 'V',
    },
  ];
}

function warningsFor(graph: OrganizationGraph, paths: readonly ConflictPath[]): string[] {
  if (graph.circles.length === 0 || paths.length === 0) return [];
  const spoken = paths.flatMap((path) => path.steps).join('\n');
  return graph.circles
    .filter((circle) => circle.some((id) => spoken.includes(`"${graph.organizations.get(id)?.name ?? id}"`)))
    .map((circle) => `circular ownership: ${circle.map((id) => graph.organizations.get(id)?.name ?? id).join(' → ')}`);
}
