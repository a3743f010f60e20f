import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import { newId } from '../database/new-id.ts';
import { organisationStream, transact } from '../database/transact.ts';

export interface OneTeam {
  teamId: string;
  unitId: string;
  /** Workers: of the municipal level with an agreement in the team, leading it, leading it for the municipality, and with nothing. */
  member: string;
  leader: string;
  municipalLeader: string;
  administrator: string;
  stranger: string;
}

/** The fewest people with whom rights can be told apart. For tests of the platform, which knows no room. */
export async function makeOneTeam(admin: Database): Promise<OneTeam> {
  const ids = [newId(), newId(), newId(), newId(), newId(), newId(), newId()] as const;
  const [teamId, unitId, member, leader, municipalLeader, administrator, stranger] = ids;
  const operation = { operationId: 'makeOneTeam', action: 'write' } as const;
  await transact(admin, { system: 'test', teamIds: [teamId] }, operation, async ({ db, tell }) => {
    await sql`insert into units (id, name, level) values (${unitId}, 'Eikeli', 'municipal')`.execute(
      db,
    );
    await sql`insert into teams (id, name, short_name) values (${teamId}, 'Team', 'T')`.execute(db);
    for (const id of [member, leader, municipalLeader, administrator, stranger]) {
      await sql`insert into workers (id, name, profession) values (${id}, 'Kim Test', 'social_worker')`.execute(
        db,
      );
    }
    await sql`
      insert into agreements (id, worker_id, team_id, home_unit_id, level, profession, fraction, starts_on)
      values (${newId()}, ${member}, ${teamId}, ${unitId}, 'municipal', 'social_worker', 0.5, oslo_today())`.execute(
      db,
    );
    await sql`
      insert into role_grants (id, worker_id, role, team_id) values
        (${newId()}, ${leader}, 'team_leader', ${teamId}),
        (${newId()}, ${municipalLeader}, 'municipal_leader', ${teamId}),
        (${newId()}, ${administrator}, 'administrator', null)`.execute(db);
    tell({ teamId, kind: 'team.created' });
    tell({ teamId: organisationStream, kind: 'team.created' });
  });
  return { teamId, unitId, member, leader, municipalLeader, administrator, stranger };
}
