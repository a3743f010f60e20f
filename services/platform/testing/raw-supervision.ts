import type { PendingQuery, Row, TransactionSql } from 'postgres';

/** A row of each table of supervision, of the team. */
export async function insertSupervision(
  tx: TransactionSql,
  { id, teamId, worker }: { id: PendingQuery<Row[]>; teamId: string; worker: string },
): Promise<void> {
  await tx`insert into consultations (id, team_id, kind, asked_by, about, held_on, recorded_by)
    values (${id}, ${teamId}, 'call', 'x', 'x', '2026-01-01', ${worker})`;
  await tx`insert into supervision_requests (id, team_id, case_id, asked_by, asked_on, about, recorded_by)
    values (${id}, ${teamId}, ${id}, 'x', '2026-01-01', 'x', ${worker})`;
  await tx`insert into supervision_arrangements (case_id, edition, team_id, kind)
    select distinct case_id, 50, team_id, 'on_demand' from seats
    where team_id = ${teamId} and treatment_contact_id is not null and upper_inf(held_during)`;
  await tx`insert into missed_sessions (case_id, meant_on, team_id, because, recorded_by)
    values (${id}, '2026-01-01', ${teamId}, 'other', ${worker})`;
  await tx`insert into unit_notices (consultation_id, team_id, manner, given_to, given_on, given_by)
    values (${id}, ${teamId}, 'letter', 'x', '2026-01-01', ${worker})`;
  await tx`insert into consultation_versions (consultation_id, version, team_id, about, is_statutory, held_on, written_at)
    values (${id}, 1, ${teamId}, 'x', false, '2026-01-01', now())`;
}
