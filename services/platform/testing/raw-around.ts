import type { PendingQuery, Row, TransactionSql } from 'postgres';

/** A row of each table about the network and the plan of a person. */
export async function insertAround(
  tx: TransactionSql,
  { id, teamId, worker }: { id: PendingQuery<Row[]>; teamId: string; worker: string },
): Promise<void> {
  // Around the persons of the cases in which a treatment contact sits.
  await tx`insert into network_contacts (id, team_id, case_id, registration, relation, recorded_by)
    select ${id}, team_id, case_id, 'unregistered', 'gp', ${worker} from seats
    where team_id = ${teamId} and treatment_contact_id is not null and upper_inf(held_during)`;
  await tx`insert into network_consents (id, team_id, case_id, contact_id, answer, said, said_on, recorded_by)
    select ${id}, team_id, case_id, id, 'refused', 'spoken', '2026-01-01', ${worker} from network_contacts
    where team_id = ${teamId}`;
  await tx`insert into life_domains (case_id, edition, place, team_id, registration, domain, is_important, recorded_by)
    select distinct case_id, 50, 1, team_id, 'unregistered', 'safety', true, ${worker}::uuid from network_contacts
    where team_id = ${teamId}`;
  await tx`insert into crisis_plans (case_id, edition, team_id, recorded_by)
    select distinct case_id, 50, team_id, ${worker}::uuid from network_contacts where team_id = ${teamId}`;
  await tx`insert into crisis_plan_invocations (id, team_id, case_id, invoked_on, invoked_by, answer, recorded_by)
    select ${id}, team_id, case_id, '2026-01-01', 'team', 'honoured', ${worker} from crisis_plans where team_id = ${teamId}`;
}

/** Somebody who is away, who acts for them, who supports the pair, and what has been done. */
export async function insertBeside(
  tx: TransactionSql,
  { id, teamId, worker }: { id: PendingQuery<Row[]>; teamId: string; worker: string },
): Promise<void> {
  await tx`insert into absences (id, worker_id, kind, starts_on, recorded_by) values (${id}, ${worker}, 'holiday', '2026-01-01', ${worker})`;
  await tx`insert into covers (id, team_id, case_id, seat_id, level, acting_worker_id, agreement_id, starts_on, ends_on, recorded_by)
    select ${id}, team_id, case_id, id, level, worker_id, id, '2026-01-01', '2026-01-02', worker_id from seats
    where team_id = ${teamId} and treatment_contact_id is not null and upper_inf(held_during)`;
  await tx`insert into supporters (id, team_id, case_id, worker_id, starts_on, ends_on, recorded_by)
    select ${id}, team_id, case_id, ${worker}, '2020-01-01', '2020-02-01', worker_id from seats
    where team_id = ${teamId} and treatment_contact_id is not null and upper_inf(held_during)`;
  await tx`insert into activities (id, team_id, case_id, kind, arena, done_on, minutes, worker_ids, recorded_by)
    values (${id}, ${teamId}, ${id}, 'other', 'other', '2026-01-01', 5, '{}', ${worker})`;
  await tx`insert into activity_versions (activity_id, version, team_id, case_id, kind, arena, done_on, minutes, worker_ids, is_joint, written_by, written_at)
    values (${id}, 1, ${teamId}, ${id}, 'other', 'other', '2026-01-01', 5, '{}', false, ${worker}, now())`;
  await tx`insert into planned_activities (id, team_id, case_id, kind, arena, starts_at, minutes, worker_ids, planned_by)
    values (${id}, ${teamId}, ${id}, 'other', 'other', now(), 5, '{}', ${worker})`;
}
