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
