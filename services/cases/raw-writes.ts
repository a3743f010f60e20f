import type { MadeCase, MadeMember, MadeTeam } from '../make.ts';
import type { Database } from '../platform/database/connect.ts';
import { newId } from '../platform/database/new-id.ts';
import { organisationStream } from '../platform/database/transact.ts';

/*
 * For tests: writes cases, seats and the rest as bare rows, as the app's role, past every rule in the code, so that
 * only the database is left to refuse.
 */

type Sql = Parameters<Parameters<Database['sql']['begin']>[1]>[0];
export type Level = 'municipal' | 'specialist';

export interface Raw {
  sql: Sql;
  /** The instant for what ends and begins together. */
  now: string;
}

export interface How {
  /** What follows BEGIN. */
  begin?: string;
  /** Whom the statements run for; by default the system. */
  worker?: string;
  /** Leave out the event that every change owes. */
  isSilent?: boolean;
}

/** Runs the statements in one transaction of the app's role, told in the team's log, and commits. */
export async function writeRaw(
  database: Pick<Database, 'sql'>,
  team: { id: string },
  work: (raw: Raw) => Promise<unknown>,
  how: How = {},
): Promise<void> {
  await database.sql.begin(how.begin ?? '', async (sql) => {
    if (how.worker)
      await sql`select set_actor('worker', ${how.worker}, null,
        no_rights() || jsonb_build_object('teamIds', ${[team.id]}::uuid[]))`;
    else await sql`select begin_system('attack', ${[team.id]}::uuid[], true)`;
    const [row] = await sql<{ now: string }[]>`select current_instant() as now`;
    await work({ sql, now: row!.now });
    if (!how.isSilent) {
      const told = [team.id, organisationStream].map((teamId) => ({
        teamId,
        kind: 'case.attacked',
      }));
      await sql`select finish_call('[]', ${sql.json(told)}, null)`;
    }
  });
}

/** By what the database refused: the constraint's name, else the error's code. Undefined: it let it happen. */
export async function refusalOf(attempt: Promise<unknown>): Promise<string | undefined> {
  try {
    await attempt;
    return undefined;
  } catch (error) {
    const { constraint_name, code } = error as { constraint_name?: string; code?: string };
    if (!code) throw error;
    return constraint_name ?? code;
  }
}

export interface CaseRow {
  id: string;
  teamId: string;
  mode: string;
  state: string;
}

export async function insertCase(
  { sql, now }: Raw,
  team: { id: string },
  row: Partial<CaseRow> = {},
) {
  const { id = newId(), mode = 'intake', state = 'open' } = row;
  const closing = state === 'open' ? [null, null, null] : [now, 'moved', 'agrees'];
  await sql`
    insert into cases (id, team_id, alias, engagement, registration, mode, state, started_on, closed_at, close_reason, close_position)
    values (${id}, ${team.id}, ${id}, 'outreach', 'unregistered', ${mode}, ${state}, '2025-01-01', ${closing[0]!},
      ${closing[1]!}, ${closing[2]!})`;
  return id;
}

export async function insertProposal({ sql }: Raw, team: MadeTeam): Promise<string> {
  const id = newId();
  await sql`
    insert into opening_proposals (id, team_id, content, reason, proposed_by, proposer_level)
    values (${id}, ${team.id}, '{"mode": "intake"}', 'attack', ${team.municipal[1].workerId}, 'municipal')`;
  return id;
}

export async function confirmProposal({ sql }: Raw, team: MadeTeam, id: string, caseId: string) {
  await sql`
    update opening_proposals set state = 'confirmed', answered_by = ${team.specialist[1].workerId},
      answerer_level = 'specialist', answered_at = current_instant(), case_id = ${caseId} where id = ${id}`;
}

export async function insertOpening(
  raw: Raw,
  team: MadeTeam,
  caseId: string,
  during = `[${raw.now},)`,
): Promise<void> {
  const proposalId = await insertProposal(raw, team);
  await raw.sql`
    insert into case_openings (case_id, team_id, open_during, proposal_id)
    values (${caseId}, ${team.id}, ${during}::tstzrange, ${proposalId})`;
  await confirmProposal(raw, team, proposalId, caseId);
}

export async function insertMode(
  { sql, now }: Raw,
  row: { caseId: string; teamId: string; mode: string; during?: string },
): Promise<void> {
  await sql`
    insert into case_modes (case_id, team_id, mode, held_during)
    values (${row.caseId}, ${row.teamId}, ${row.mode}, ${row.during ?? `[${now},)`}::tstzrange)`;
}

export async function insertSeat(
  { sql, now }: Raw,
  row: {
    caseId: string;
    teamId: string;
    by: Pick<MadeMember, 'workerId' | 'agreementId'> | { workerId: string; contactId: string };
    level: Level;
    during?: string;
  },
): Promise<void> {
  const { by } = row;
  const agreementId = 'agreementId' in by ? by.agreementId : null;
  const contactId = 'contactId' in by ? by.contactId : null;
  await sql`
    insert into seats (id, case_id, team_id, level, worker_id, agreement_id, treatment_contact_id, held_during)
    values (${newId()}, ${row.caseId}, ${row.teamId}, ${row.level}, ${by.workerId}, ${agreementId}, ${contactId},
      ${row.during ?? `[${now},)`}::tstzrange)`;
}

export async function endSeat({ sql, now }: Raw, caseId: string, level: Level, at = now) {
  await sql`
    update seats set held_during = tstzrange(lower(held_during), ${at})
    where case_id = ${caseId} and level = ${level} and upper_inf(held_during)`;
}

export async function endMode({ sql, now }: Raw, caseId: string, at = now): Promise<void> {
  await sql`
    update case_modes set held_during = tstzrange(lower(held_during), ${at})
    where case_id = ${caseId} and upper_inf(held_during)`;
}

export async function endOpening({ sql, now }: Raw, caseId: string, at = now): Promise<void> {
  await sql`
    update case_openings set open_during = tstzrange(lower(open_during), ${at}), close_reason = coalesce(c.close_reason, 'moved'),
      close_position = coalesce(c.close_position, 'agrees')
    from cases c where c.id = case_id and case_id = ${caseId} and upper_inf(open_during)`;
}

export async function closeRow({ sql, now }: Raw, caseId: string, at = now): Promise<void> {
  await sql`
    update cases set state = 'closed', closed_at = ${at}, close_reason = 'moved', close_position = 'agrees'
    where id = ${caseId}`;
}

/** Everything at once and in the right order: refused by nobody. */
export async function handOver(raw: Raw, of: MadeCase, level: Level, to: MadeMember) {
  await endSeat(raw, of.id, level);
  await insertSeat(raw, { caseId: of.id, teamId: of.teamId, by: to, level });
}

/** Engages somebody for the case, from the unit's level. */
export async function insertContact(
  { sql }: Raw,
  row: {
    caseId: string;
    teamId: string;
    workerId: string;
    unitId: string;
    level: string;
    startsOn?: string;
  },
): Promise<{ workerId: string; contactId: string }> {
  const contactId = newId();
  await sql`
    insert into treatment_contacts (id, team_id, case_id, worker_id, unit_id, level, starts_on)
    values (${contactId}, ${row.teamId}, ${row.caseId}, ${row.workerId}, ${row.unitId}, ${row.level},
      coalesce(${row.startsOn ?? null}::date, oslo_today()))`;
  return { workerId: row.workerId, contactId };
}
