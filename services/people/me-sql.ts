import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { components } from '../../openapi/generated/types.ts';
import type { DB } from '../platform/database/connect.ts';
import type { Caller } from '../platform/database/transact.ts';

type Schemas = components['schemas'];
type Found = Pick<
  Schemas['Me'],
  'worker' | 'teams' | 'guestItems' | 'hasOtherEmployments' | 'visits'
>;

/** The caller's own worker, each team with what they are in it today, and what they are a guest or on a visit to. */
export async function findMe(db: Transaction<DB>, caller: Caller): Promise<Found> {
  const { rows } = await sql<Found>`
    with held as (
      select r ->> 'role' as role, (r ->> 'teamId')::uuid as team_id
      from jsonb_array_elements(${JSON.stringify(caller.roles)}::text::jsonb) r where r ->> 'teamId' is not null
      union
      select 'treatment_contact', c.team_id from cases c where c.id = any (acting_contact_case_ids())
    ), own as (
      select t.id, t.name, t.short_name, jsonb_agg(distinct h.role) as roles
      from held h join teams t on t.id = h.team_id group by t.id
    )
    select (select jsonb_build_object('id', w.id, 'name', w.name, 'profession', w.profession)
        from workers w where w.id = acting_worker_id()) as worker, own_guest_items() as "guestItems", has_other_employments() as "hasOtherEmployments",
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'shortName', o.short_name, 'roles', o.roles,
          'agreementId', a.id, 'level', a.level, 'seq', coalesce((select last_seq from event_counters where team_id = o.id), 0),
          'contactCaseIds', coalesce((select jsonb_agg(c.id order by c.id) from cases c
            where c.team_id = o.id and c.id = any (acting_contact_case_ids())), '[]')) order by o.name, o.id)
        from own o left join lateral (
          select id, level from agreements where team_id = o.id and worker_id = acting_worker_id()
            and starts_on <= oslo_today() and (ended_on is null or ended_on > oslo_today()) limit 1) a on true), '[]') as teams,
      (select coalesce(jsonb_agg(v || jsonb_build_object('seq', coalesce(n.last_seq, 0)) order by v ->> 'untilAt'), '[]')
        from jsonb_array_elements(${JSON.stringify(caller.visits)}::text::jsonb) v
        left join event_counters n on n.team_id = (v ->> 'teamId')::uuid) as visits`.execute(db);
  return (
    rows[0] ?? { worker: null, teams: [], guestItems: [], hasOtherEmployments: false, visits: [] }
  );
}
