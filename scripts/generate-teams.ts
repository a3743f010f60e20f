import { sql } from 'kysely';
import { addUnit, insertTeam } from '../services/people/people.ts';
import type { Database } from '../services/platform/database/connect.ts';
import { newId } from '../services/platform/database/new-id.ts';
import { organisationStream, transact } from '../services/platform/database/transact.ts';
import type { Inside } from '../services/platform/database/transact.ts';
import { members } from './reference-team/people.ts';

/*
 * Teams in bulk, for benches: the reference team's fourteen posts with numbered people, and so many open cases, set by
 * set in SQL. They pass the same constraints as every other team.
 */

const atOnce = 4;
const sayEveryMs = 5_000;

export interface GeneratedMember {
  workerId: string;
  agreementId: string;
  level: 'municipal' | 'specialist';
}

export interface GeneratedTeam {
  teamId: string;
  members: GeneratedMember[];
}

/** @param startsOn of everybody's agreement. */
export async function generateTeam(
  database: Database,
  { name, cases, startsOn = '2025-01-01' }: { name: string; cases: number; startsOn?: string },
): Promise<GeneratedTeam> {
  const teamId = newId();
  const credentials = { system: 'generator', teamIds: [teamId], isAdministrator: true };
  const operation = { operationId: 'generateTeam', action: 'write' } as const;
  const { result } = await transact(database, credentials, operation, async (inside) => {
    await sql`set local statement_timeout = '120s'`.execute(inside.db);
    const row = { id: teamId, name, shortName: 'Skulder', seatsPerFte: null, isFictional: true };
    await insertTeam(inside.db, row);
    const made = await insertMembers(inside, { teamId, teamName: name, startsOn });
    const caseIds = await insertCases(inside, teamId, made, cases);
    // Judged before the events are numbered, since from then on every other writer of the organisation's stream waits.
    await sql`set constraints case_holds immediate`.execute(inside.db);
    inside.tell({ teamId: organisationStream, kind: 'team.created' });
    inside.tell({ teamId, kind: 'team.created' });
    inside.tell({ teamId, kind: 'case.opened', caseIds });
    return made;
  });
  return { teamId, members: result };
}

async function insertMembers(
  inside: Inside,
  { teamId, teamName, startsOn }: { teamId: string; teamName: string; startsOn: string },
): Promise<GeneratedMember[]> {
  const units = {
    municipal: await addUnit(inside, { name: `Kommunen, ${teamName}`, level: 'municipal' }),
    specialist: await addUnit(inside, { name: `DPS, ${teamName}`, level: 'specialist' }),
  };
  const rows = members.map(({ level, fraction, profession, competences }, index) => ({
    workerId: newId(),
    agreementId: newId(),
    unitId: units[level],
    name: `Ansatt ${index + 1}, ${teamName}`,
    level,
    fraction,
    profession,
    competences,
  }));
  const people = sql`jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as p("workerId" uuid, "agreementId" uuid,
    "unitId" uuid, name text, level text, fraction numeric, profession text, competences text[])`;
  await sql`
    insert into workers (id, name, profession, registered_for_team_id)
    select p."workerId", p.name, p.profession, ${teamId}::uuid from ${people}`.execute(inside.db);
  await sql`
    insert into agreements (id, worker_id, team_id, home_unit_id, level, profession, competences, fraction, starts_on)
    select p."agreementId", p."workerId", ${teamId}::uuid, p."unitId", p.level, p.profession, p.competences, p.fraction, ${startsOn}::date
    from ${people}`.execute(inside.db);
  return rows.map(({ workerId, agreementId, level }) => ({ workerId, agreementId, level }));
}

async function insertCases(
  { db }: Inside,
  teamId: string,
  made: GeneratedMember[],
  howMany: number,
): Promise<string[]> {
  const municipal = made.filter(({ level }) => level === 'municipal');
  const specialist = made.filter(({ level }) => level === 'specialist');
  const rows = Array.from({ length: howMany }, (_, index) => {
    const [m, s] = [municipal[index % municipal.length], specialist[index % specialist.length]];
    return {
      caseId: newId(),
      proposalId: newId(),
      alias: `Rogn-${index + 1}`,
      mWorker: m?.workerId,
      mAgreement: m?.agreementId,
      sWorker: s?.workerId,
      sAgreement: s?.agreementId,
    };
  });
  const cases = sql`jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as c("caseId" uuid, "proposalId" uuid, alias text,
    "mWorker" uuid, "mAgreement" uuid, "sWorker" uuid, "sAgreement" uuid)`;
  const since = sql`tstzrange('2026-01-05 08:00+01', null)`;
  await sql`
    insert into cases (id, team_id, alias, mode, engagement, registration, started_on, last_contact_on)
    select c."caseId", ${teamId}::uuid, c.alias, 'intake', 'in_contact', 'unregistered', '2026-01-05', oslo_today() - 3 from ${cases}`.execute(
    db,
  );
  await sql`
    insert into opening_proposals (id, team_id, content, reason, proposed_by, proposer_level, state, answered_by, answerer_level,
      answered_at, case_id)
    select c."proposalId", ${teamId}::uuid, '{"mode": "intake"}', 'generated', c."mWorker", 'municipal', 'confirmed', c."sWorker",
      'specialist', current_instant(), c."caseId" from ${cases}`.execute(db);
  await sql`
    insert into case_openings (case_id, team_id, open_during, proposal_id)
    select c."caseId", ${teamId}::uuid, ${since}, c."proposalId" from ${cases}`.execute(db);
  await sql`
    insert into case_modes (case_id, team_id, mode, held_during)
    select c."caseId", ${teamId}::uuid, 'intake', ${since} from ${cases}`.execute(db);
  await sql`
    insert into seats (id, case_id, team_id, level, worker_id, agreement_id, held_during)
    select gen_random_uuid(), c."caseId", ${teamId}::uuid, 'municipal', c."mWorker", c."mAgreement", ${since} from ${cases}
    union all
    select gen_random_uuid(), c."caseId", ${teamId}::uuid, 'specialist', c."sWorker", c."sAgreement", ${since} from ${cases}`.execute(
    db,
  );
  return rows.map(({ caseId }) => caseId);
}

/** Many teams, a few at a time; says now and then how far it has come. */
export async function generateTeams(
  database: Database,
  wish: {
    teams: number;
    cases: number;
    say?: (line: string) => void;
    isStopped?: () => boolean;
  },
): Promise<GeneratedTeam[]> {
  const { teams, cases, say = () => {}, isStopped = () => false } = wish;
  const made: GeneratedTeam[] = [];
  let next = 1;
  let saidAt = performance.now();
  const work = async () => {
    while (next <= teams && !isStopped()) {
      const number = next++;
      made.push(await generateTeam(database, { name: `Team ${number}`, cases }));
      if (performance.now() - saidAt < sayEveryMs) continue;
      saidAt = performance.now();
      say(`${made.length} of ${teams} teams`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return made;
}
