import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { InquiryStatement } from './words.ts';

type Db = Transaction<DB>;

export interface Period {
  fromOn: string;
  /** The last day. */
  toOn: string;
}

const count = (where: string) => sql`count(*) filter (where ${sql.raw(where)})`;

// The line over the rows `s`: the last four add up to the first, since each row is in exactly one of them.
const isCared = `s.owner_has_access and s.next_on is not null`;
const line = sql`'received', count(s.id), 'decided', ${count(`s.standing = 'decided'`)}, 'withdrawn', ${count(`s.standing = 'withdrawn'`)},
  'openWithOwnerAndDate', ${count(`s.standing = 'open' and ${isCared}`)},
  'openLacking', ${count(`s.standing = 'open' and not (${isCared})`)}`;

/** Undefined: no team that the caller is in or leads. */
export async function findStatement(
  db: Db,
  teamId: string,
  { fromOn, toOn }: Period,
): Promise<InquiryStatement | undefined> {
  const { rows } = await sql<{ statement: InquiryStatement }>`
    with s as materialized (select * from inquiry_statement(${teamId}, ${fromOn}, ${toOn})),
    sources as (select s.source, count(*) as n, jsonb_build_object('source', s.source, ${line}) as row from s group by s.source),
    months as (
      select m.first, jsonb_build_object('monthOn', m.first::date, ${line}) as row
      from generate_series(date_trunc('month', ${fromOn}::date::timestamp), ${toOn}::date::timestamp, '1 month') m (first)
      left join s on date_trunc('month', s.received_on::timestamp) = m.first group by m.first),
    outcomes as (select s.outcome, count(*) as n from s where s.standing = 'decided' group by s.outcome)
    select jsonb_build_object('teamId', t.id, 'teamName', t.name, 'fromOn', ${fromOn}::text, 'toOn', ${toOn}::text,
      'madeAt', current_instant(),
      'totals', (select jsonb_build_object(${line}) from s),
      'bySource', (select coalesce(jsonb_agg(row order by n desc, source), '[]') from sources),
      'byMonth', (select jsonb_agg(row order by first) from months),
      'byOutcome', (select coalesce(jsonb_agg(jsonb_build_object('outcome', outcome, 'count', n) order by n desc, outcome), '[]') from outcomes),
      'daysToDecision', (select jsonb_build_object('median', percentile_disc(0.5) within group (order by s.days),
          'ninetieth', percentile_disc(0.9) within group (order by s.days)) from s where s.standing = 'decided' having count(*) > 0),
      'inquiries', case when t.id = any (acting_team_ids()) then (
        select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'alias', s.alias, 'source', s.source, 'receivedOn', s.received_on,
          'standing', s.standing, 'outcome', s.outcome, 'endedOn', s.ended_on, 'days', s.days, 'ownerName', s.owner_name,
          'ownerHasAccess', s.owner_has_access, 'nextOn', s.next_on, 'nextBy', s.next_by) order by s.received_on, s.id), '[]') from s) end,
      'query', jsonb_build_object('parameters', jsonb_build_array(${teamId}::text, ${fromOn}::text, ${toOn}::text),
        'text', (select btrim(prosrc, E' \n') from pg_proc where oid = 'inquiry_statement(uuid,date,date)'::regprocedure))) as statement
    from teams t
    where t.id = ${teamId} and (t.id = any (acting_team_ids()) or t.id = any (acting_led_team_ids()))`.execute(
    db,
  );
  return rows[0]?.statement;
}
