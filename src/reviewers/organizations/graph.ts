import { z } from 'zod';
import { plainDateSchema } from '../../law/dates/types.ts';
import { type Filing, file, lookUp } from '../names/filing.ts';
import { fold } from '../names/fold.ts';
import { type ReadOrganization, readOrganization } from '../names/organization.ts';
import { organizationWords, sameOrganization } from '../names/same-organization.ts';
import type { Likeness } from '../names/same-person.ts';
import { circlesIn } from './circles.ts';

/** An organization as the graph knows it: its names, identifiers, makes, and who owns it. */
export const organizationSchema = z.object({
  id: z.string().min(1).max(80),
  name: z.string().trim().min(1).max(300),
  /** Trade names (DBA), former names, abbreviations. */
  aliases: z.array(z.string().trim().min(1).max(300)).default([]),
  npi: z.string().nullish(),
  /** Federal employer identification number. */
  fein: z.string().nullish(),
  /** Drugs and devices it makes, by the names they are prescribed under. */
  products: z.array(z.string().trim().min(1).max(200)).default([]),
  /** Owners, with the part they hold from 0 to 1; a part not known is taken for control. */
  owners: z
    .array(
      z.object({
        organization: z.string().min(1).max(80),
        share: z.number().min(0).max(1).nullish(),
        from: plainDateSchema.nullish(),
        until: plainDateSchema.nullish(),
      }),
    )
    .default([]),
});
export type Organization = z.output<typeof organizationSchema>;

/** The graph made ready for questions. Build it once with `organizationGraph`. */
export interface OrganizationGraph {
  organizations: Map<string, Organization>;
  /** Circles of ownership, each as ids in order: an error in the data that a person should see. */
  circles: string[][];
  /** Owners named in the data that are not in it. */
  unknownOwners: string[];
  subsidiaries: Map<string, string[]>;
  /** Products by their folded names, with who makes them. */
  products: { words: string; maker: Organization }[];
  find: (name: string) => FoundOrganization[];
}

export interface FoundOrganization {
  id: string;
  likeness: Likeness;
  /** The name in the graph that it was found by. */
  by: string;
}

/** Makes the graph ready: files every name, turns ownership round, finds circles. Never loops, whatever the data. */
export function organizationGraph(list: readonly Organization[]): OrganizationGraph {
  const organizations = new Map(list.map((o) => [o.id, o]));
  const subsidiaries = new Map<string, string[]>();
  const unknownOwners = new Set<string>();
  for (const organization of list) {
    for (const owner of organization.owners) {
      if (!organizations.has(owner.organization)) unknownOwners.add(owner.organization);
      subsidiaries.set(owner.organization, [...(subsidiaries.get(owner.organization) ?? []), organization.id]);
    }
  }
  return {
    organizations,
    subsidiaries,
    circles: circlesIn(list),
    unknownOwners: [...unknownOwners],
    products: list.flatMap((maker) => maker.products.map((product) => ({ words: fold(product), maker }))),
    find: finderOf(list),
  };
}

interface NamedNode {
  id: string;
  read: ReadOrganization;
}

function finderOf(list: readonly Organization[]): (name: string) => FoundOrganization[] {
  const named = list.flatMap(({ id, name, aliases }) =>
    [name, ...aliases].map((n) => ({ id, read: readOrganization(n) })),
  );
  const filed = file(named, ({ read }) => organizationWords(read));
  const answered = new Map<string, FoundOrganization[]>();
  return (name) => {
    const known = answered.get(name);
    if (known) return known;
    const found = findIn(filed, readOrganization(name));
    if (answered.size > 50_000) answered.clear();
    answered.set(name, found);
    return found;
  };
}

function findIn(filed: Filing<NamedNode>, asked: ReadOrganization): FoundOrganization[] {
  const best = new Map<string, FoundOrganization>();
  for (const { id, read } of lookUp(filed, organizationWords(asked))) {
    const likeness = sameOrganization(asked, read);
    const before = best.get(id);
    if (likeness.certainty !== 'different' && (!before || likeness.cost < before.likeness.cost)) {
      best.set(id, { id, likeness, by: read.written });
    }
  }
  const sure = [...best.values()].filter((f) => f.likeness.cost === 0);
  // A name that is exactly one organization's is not also, perhaps, its neighbour's.
  return (sure.length > 0 ? sure : [...best.values()]).sort((x, y) => (x.id < y.id ? -1 : 1));
}

/** A graph of nothing, where none is known. */
export const noOrganizations: OrganizationGraph = organizationGraph([]);
