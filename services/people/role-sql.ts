import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { components } from '../../openapi/generated/types.ts';
import type { DB } from '../platform/database/connect.ts';

type PastOrPresentRole = components['schemas']['PastOrPresentRole'];

/** The latest granted first; `after` is the last of the page before. */
export async function findGrantsEver(
  db: Transaction<DB>,
  asked: { workerId: string | null; teamId: string | null; after: string | null; limit: number },
): Promise<PastOrPresentRole[]> {
  const named = (table: 'w' | 't' | 'giver' | 'taker') =>
    sql`case when ${sql.ref(`${table}.id`)} is not null
      then jsonb_build_object('id', ${sql.ref(`${table}.id`)}, 'name', ${sql.ref(`${table}.name`)}) end`;
  const { rows } = await sql<PastOrPresentRole>`
    select g.id, ${named('w')} as worker, g.role, ${named('t')} as team, g.granted_at as "grantedAt",
      ${named('giver')} as "grantedBy", g.removed_at as "removedAt", ${named('taker')} as "removedBy"
    from role_grants g
    join workers w on w.id = g.worker_id
    left join teams t on t.id = g.team_id
    left join workers giver on giver.id = g.granted_by
    left join workers taker on taker.id = g.removed_by
    where (${asked.workerId}::uuid is null or g.worker_id = ${asked.workerId})
      and (${asked.teamId}::uuid is null or g.team_id = ${asked.teamId})
      and (${asked.after}::uuid is null
        or (g.granted_at, g.id) < (select x.granted_at, x.id from role_grants x where x.id = ${asked.after}))
    order by g.granted_at desc, g.id desc limit ${sql.lit(asked.limit)}`.execute(db);
  return rows;
}
