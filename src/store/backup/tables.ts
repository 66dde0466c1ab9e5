import type pg from 'pg';

type Client = Pick<pg.PoolClient, 'query'>;

/**
 * All tables of the store but those of the migrations, each after the ones it refers to; the ledger whole, not its parts. Tables named `counted_…` and
 * `derived_…` stay out: triggers write them from events and rows of the queue as these come in, in a restore too.
 */
export async function listTables(client: Client): Promise<string[]> {
  const { rows } = await client.query(`select c.relname as name, coalesce(array_agg(r.relname::text)
      filter (where r.relname <> c.relname), '{}') as needs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    left join pg_constraint f on f.conrelid = c.oid and f.contype = 'f' left join pg_class r on r.oid = f.confrelid
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and c.relname !~ '^(kysely|counted|derived)_'
    group by c.relname order by 1`);
  const done: string[] = [];
  for (let left: { name: string; needs: string[] }[] = rows; left.length > 0; ) {
    const ready = left.filter(({ needs }) => needs.every((need) => done.includes(need)));
    if (ready.length === 0) throw new Error(`tables refer to each other in a circle: ${left.map(({ name }) => name)}`);
    done.push(...ready.map(({ name }) => name));
    left = left.filter(({ name }) => !done.includes(name));
  }
  return done;
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export interface Column {
  name: string;
  /** A JSON null in it is a value, not the absence of one. */
  keepsNull: boolean;
}

/** Columns that are written, in order; computed ones make themselves. */
export async function writtenColumns(client: Client, table: string): Promise<Column[]> {
  const { rows } = await client.query(
    `select attname as name, attnotnull and atttypid in ('json'::regtype, 'jsonb'::regtype) as "keepsNull"
      from pg_attribute where attrelid = to_regclass($1) and attnum > 0 and not attisdropped and attgenerated = ''
      order by attnum`,
    [`public.${quoted(table)}`],
  );
  return rows;
}

/**
 * How a table is read. Events go out in reading order with their place in it as position: the transaction numbers
 * they were ordered by mean nothing in another cluster. Cursors go out as such places, too.
 */
export function selectOf(table: string): string {
  if (table === 'events') {
    return 'select row_number() over (order by tx, position) as place, e.* from events e order by tx, position';
  }
  if (table === 'kv_settings') {
    return `select s.*, case when starts_with(key, 'ledger-cursor.') and s.value #>> '{}' ~ '^\\d+:\\d+$' then (select count(*) from events e
      where (e.tx, e.position) <= (split_part(s.value #>> '{}', ':', 1)::xid8, split_part(s.value #>> '{}', ':', 2)::bigint))
      end as place from kv_settings s`;
  }
  return `select * from ${quoted(table)}`;
}
