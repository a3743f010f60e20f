import { sql } from 'kysely';

/** The name of a holder of the row `of`; null: a treatment contact whose name is not known yet. */
export const nameOf = (of: string) =>
  sql`case when not ${sql.ref(`${of}.is_unnamed`)} then ${sql.ref(`${of}.name`)} end`;

/** Each seat `s` that was handed over, after the one `before` it, from the worker `f` to `t`. */
export const handoverFrom = sql`
  from seats s
  join seats before on before.case_id = s.case_id and before.level = s.level
    and upper(before.held_during) = lower(s.held_during)
  join workers f on f.id = before.worker_id
  join workers t on t.id = s.worker_id`;

export const handover = sql`
  jsonb_build_object('level', s.level, 'fromName', ${nameOf('f')}, 'toName', ${nameOf('t')})`;

/** Those of them in the meeting `m` while the item `i` was about them, that it did not decide itself. */
export const handoversBeside = sql`
  ${handoverFrom}
  where i.kind = 'seat_at_risk' and s.case_id = i.case_id and lower(s.held_during) >= m.started_at
    and (m.closed_at is null or lower(s.held_during) <= m.closed_at)
    and not exists (select from decisions by where by.item_id = i.id and by.details -> 'handedOverSeatIds' ? s.id::text)`;
