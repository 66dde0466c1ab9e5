import { type Kysely, sql } from 'kysely';

/**
 * What reviewers earned, a row for each of them and round of a case, kept as its events are appended: signed or voted in,
 * issued (from then on it is due), paid. Pages of payments read these rows and not the ledger.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [table, note, trigger, countRows]) await sql.raw(statement).execute(db);
  await deriveSoFar(db);
}

/** Derives what the ledger holds already, into an empty table. */
export async function deriveSoFar(db: Kysely<unknown>): Promise<void> {
  for (const statement of [signedSoFar, paidSoFar]) await sql.raw(statement).execute(db);
}

// A row without signed_version was paid before anything was signed: never the case in a whole ledger.
const table = `
create table derived_reviews (
  reviewer_id text collate "C" not null,
  case_id text collate "C" not null,
  round int not null,
  signed_version int,
  issued_at timestamptz,
  paid_on text,
  reference text,
  primary key (reviewer_id, case_id, round)
);
create index derived_reviews_case on derived_reviews (case_id) where issued_at is null;
create index derived_reviews_line on derived_reviews (reviewer_id, coalesce(issued_at, 'infinity'), case_id, round)
  where signed_version is not null;
create index derived_reviews_due on derived_reviews (reviewer_id, issued_at, case_id, round)
  where signed_version is not null and issued_at is not null and paid_on is null;
create index events_rates on events (case_id, version) where type = 'RatesSet';
drop index events_earned;
drop index events_issued;`;

// Rows of one statement are written in the order of their cases, so that two statements wait for each other and never cross.
const note = `
create function paid_reviews(data json) returns table (case_id text, round int) language sql immutable as $$
  select distinct r ->> 'caseNumber', (r ->> 'round')::int from json_array_elements(data -> 'reviews') r order by 1, 2
$$;
create function derive_review() returns trigger language plpgsql as $$
begin
  if new.type = 'DeterminationIssued' then
    update derived_reviews set issued_at = new.at
      where case_id = new.case_id and issued_at is null and signed_version < new.version;
  elsif new.type = 'ReviewsPaid' then
    insert into derived_reviews (reviewer_id, case_id, round, paid_on, reference)
      select new.data ->> 'reviewerId', p.case_id, p.round, new.data ->> 'on', new.data ->> 'reference'
      from paid_reviews(new.data) p order by p.case_id, p.round
    on conflict (reviewer_id, case_id, round) do update set paid_on = excluded.paid_on, reference = excluded.reference;
  else
    insert into derived_reviews as t (reviewer_id, case_id, round, signed_version)
      select new.actor_id, new.case_id, 1 + count(*)::int, new.version from events e
      where e.case_id = new.case_id and e.type = 'NewRoundBegun' and e.version < new.version
    on conflict (reviewer_id, case_id, round) do update set signed_version = coalesce(t.signed_version, excluded.signed_version);
  end if;
  return null;
end $$`;

const trigger = `
create trigger events_derive_reviews after insert on events for each row
  when (new.type in ('DeterminationSigned', 'VoteCast', 'DeterminationIssued', 'ReviewsPaid'))
  execute function derive_review()`;

/** As 0008 made it, with the tables since. */
const countRows = `
create or replace function count_rows() returns void language sql security definer set search_path = public as
  'analyze case_view; analyze party_access; analyze counted_queue; analyze counted_days; analyze derived_duties;
   analyze derived_reviews';`;

const signedSoFar = `
insert into derived_reviews (reviewer_id, case_id, round, signed_version, issued_at)
  select reviewer, case_id, round, version, (select min(i.at) from events i
    where i.case_id = s.case_id and i.type = 'DeterminationIssued' and i.version > s.version)
  from (select e.actor_id as reviewer, e.case_id, min(e.version) as version, 1 + (select count(*)::int from events n
      where n.case_id = e.case_id and n.type = 'NewRoundBegun' and n.version < e.version) as round
    from events e where e.type in ('DeterminationSigned', 'VoteCast') group by 1, 2, 4) s`;

const paidSoFar = `
insert into derived_reviews (reviewer_id, case_id, round, paid_on, reference)
  select distinct on (e.data ->> 'reviewerId', p.case_id, p.round)
    e.data ->> 'reviewerId', p.case_id, p.round, e.data ->> 'on', e.data ->> 'reference'
  from events e, paid_reviews(e.data) p where e.type = 'ReviewsPaid'
  order by e.data ->> 'reviewerId', p.case_id, p.round, e.version desc
on conflict (reviewer_id, case_id, round) do update set paid_on = excluded.paid_on, reference = excluded.reference`;
