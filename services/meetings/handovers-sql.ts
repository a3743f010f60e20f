import { sql } from 'kysely';

/** The seats `s`, each after the one `before` it, that were handed over in the meeting `m` while the item `i` was about them. */
export const handoversIn = sql`
  from seats s join seats before on before.case_id = s.case_id and before.level = s.level
    and upper(before.held_during) = lower(s.held_during)
  where i.kind = 'seat_at_risk' and s.case_id = i.case_id and lower(s.held_during) >= m.started_at
    and (m.closed_at is null or lower(s.held_during) <= m.closed_at)`;
