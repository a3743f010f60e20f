import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { components } from '../../openapi/generated/types.ts';
import type { DB } from '../platform/database/connect.ts';
import type { PageStart } from './entry-paging.ts';

type Db = Transaction<DB>;
type Schemas = components['schemas'];

/** Where a page begins and how long it is. */
export interface Page extends PageStart {
  limit: number;
}

export interface CaseOfTeam {
  teamId: string;
  teamName: string;
  caseName: string;
  readAt: string;
}

/** The case as a member of its team sees it; undefined for anybody else. */
export async function findCase(db: Db, caseId: string): Promise<CaseOfTeam | undefined> {
  const { rows } = await sql<CaseOfTeam>`
    select c.team_id as "teamId", t.name as "teamName", coalesce(c.alias, c.title) as "caseName",
      current_instant() as "readAt"
    from cases c join teams t on t.id = c.team_id
    where c.id = ${caseId} and c.team_id = any (acting_team_ids())`.execute(db);
  return rows[0];
}

/** Entries about a case and the inquiries it came from, the newest first. */
export async function findCaseAccess(
  db: Db,
  caseId: string,
  { until, skipping, limit }: Page,
): Promise<Schemas['AccessEntry'][]> {
  const { rows } = await sql<{ entry: Schemas['AccessEntry'] }>`
    select entry from access_to_case(${caseId}, ${until}::timestamptz, ${skipping}, ${sql.lit(limit)}) entry`.execute(
    db,
  );
  return rows.map(({ entry }) => entry);
}

/** The same as the person is told it, alike put together for a day or a month. */
export async function findCopiedAccess(
  db: Db,
  caseId: string,
  atMost: number,
): Promise<Schemas['CopiedAccess'][]> {
  const { rows } = await sql<{ entry: Schemas['CopiedAccess'] }>`
    select entry from access_copied(${caseId}, ${sql.lit(atMost)}) entry`.execute(db);
  return rows.map(({ entry }) => entry);
}

export interface Search {
  teamId: string;
  workerId: string | undefined;
  unitId: string | undefined;
  fromOn: string | undefined;
  toOn: string | undefined;
}

/** Entries of a team's log, the newest first. */
export async function findTeamAccess(
  db: Db,
  { teamId, workerId, unitId, fromOn, toOn }: Search,
  { until, skipping, limit }: Page,
): Promise<Schemas['TeamAccessEntry'][]> {
  const { rows } = await sql<{ entry: Schemas['TeamAccessEntry'] }>`
    select entry from access_by(${teamId}, ${workerId ?? null}::uuid, ${unitId ?? null}::uuid,
      ${fromOn ?? null}::date, ${toOn ?? null}::date, ${until}::timestamptz, ${skipping}, ${sql.lit(limit)}) entry`.execute(
    db,
  );
  return rows.map(({ entry }) => entry);
}

/** How far a team's chain has come; undefined for whoever neither is in the team nor leads it. */
export async function findHead(db: Db, teamId: string): Promise<Schemas['AccessHead'] | undefined> {
  const { rows } = await sql<{ head: Schemas['AccessHead'] | null }>`
    select access_head(${teamId}) as head`.execute(db);
  return rows[0]?.head ?? undefined;
}
