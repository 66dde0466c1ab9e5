import { type Answer, granted, refused } from '../../law/refusal.ts';
import { dayOf, defined, field, isObject, listOf, shareOf, textOf } from '../loose.ts';
import { type Organization, organizationSchema } from './graph.ts';

/**
 * Reads a list of organizations as people write it: owners by id or by name, `parent`, `subsidiaries`, `dba`. Refuses
 * `organization-invalid` with the field. Owners that are only named become organizations of their own.
 */
export function readOrganizations(raw: unknown): Answer<Organization[]> {
  const rows =
    isObject(raw) && field(raw, 'organizations', 'nodes') === undefined && field(raw, 'name') === undefined
      ? Object.entries(raw).map(([id, of]) => ({ id, ...(isObject(of) ? of : { owners: of }) }))
      : listOf(field(raw, 'organizations', 'nodes') ?? raw);
  const read: Organization[] = [];
  for (const [i, row] of rows.entries()) {
    const parsed = organizationSchema.safeParse(looseOrganization(row));
    if (!parsed.success) {
      const issue = parsed.error.issues[0]!;
      const path = ['organizations', i, ...issue.path].join('.');
      return refused({ code: 'organization-invalid', because: `${path}: ${issue.message}`, field: path });
    }
    read.push(parsed.data);
  }
  return granted(linked(read, rows));
}

function looseOrganization(row: unknown): unknown {
  if (typeof row === 'string') return { id: row, name: row };
  if (!isObject(row)) return row;
  const name = textOf(field(row, 'name', 'company')) ?? textOf(field(row, 'id'));
  return defined({
    id: textOf(field(row, 'id')) ?? name,
    name,
    aliases: listOf(field(row, 'aliases', 'dba', 'alsoKnownAs', 'names', 'tradeNames', 'formerNames')),
    npi: textOf(field(row, 'npi')),
    fein: textOf(field(row, 'fein', 'ein', 'taxId')),
    products: listOf(field(row, 'products', 'drugs', 'devices')),
    owners: listOf(field(row, 'owners', 'owner', 'parent', 'parents', 'ownedBy', 'subsidiaryOf')).map(looseOwner),
  });
}

function looseOwner(owner: unknown): unknown {
  if (!isObject(owner)) return { organization: textOf(owner) };
  return defined({
    organization: textOf(field(owner, 'organization', 'id', 'owner', 'parent', 'name')),
    share: shareOf(field(owner, 'share', 'percent', 'part', 'stake')),
    from: dayOf(field(owner, 'from', 'since')),
    until: dayOf(field(owner, 'until', 'to')),
  });
}

/** Brings owners named by name to their id, turns `subsidiaries` round, and adds owners that are only named. */
function linked(list: Organization[], rows: unknown[]): Organization[] {
  const byId = new Map(list.map((o) => [o.id, o]));
  const idByName = new Map(
    list.flatMap((o) => [o.name, ...o.aliases].map((name) => [name.toLowerCase(), o.id] as const)),
  );
  const idOf = (text: string) => (byId.has(text) ? text : (idByName.get(text.toLowerCase()) ?? text));
  const ensure = (text: string): Organization => {
    const id = idOf(text);
    const known = byId.get(id) ?? organizationSchema.parse({ id: id.slice(0, 80), name: text });
    byId.set(known.id, known);
    return known;
  };
  for (const organization of list) {
    organization.owners = organization.owners.map((owner) => ({
      ...owner,
      organization: ensure(owner.organization).id,
    }));
  }
  for (const [i, row] of rows.entries()) {
    for (const child of listOf(field(row, 'subsidiaries', 'owns', 'children'))) {
      const name = textOf(isObject(child) ? field(child, 'id', 'organization', 'name') : child);
      if (!name) continue;
      const share = shareOf(field(child, 'share', 'percent'));
      ensure(name).owners.push({ organization: list[i]!.id, share: typeof share === 'number' ? share : null });
    }
  }
  return [...byId.values()];
}
