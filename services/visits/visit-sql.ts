import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type {
  EmergencyAccess,
  Level,
  ReviewVerdict,
  Visit,
  VisitKind,
  VisitReason,
} from './words.ts';

type Db = Transaction<DB>;

export interface CalledCase {
  caseId: string;
  teamId: string;
}

/** The cases of a team the caller leads that are called so, whether or not the caller sees any. */
export async function findCalledForLeader(
  db: Db,
  teamId: string,
  name: string,
): Promise<CalledCase[]> {
  const { rows } = await sql<CalledCase>`
    select case_id as "caseId", team_id as "teamId" from cases_called_for_leader(${teamId}, ${name})`.execute(
    db,
  );
  return rows;
}

export async function isSignedInFreshly(db: Db): Promise<boolean> {
  const { rows } = await sql<{ isFresh: boolean }>`select signed_in_freshly() as "isFresh"`.execute(
    db,
  );
  return rows[0]?.isFresh === true;
}

/** By name, for somebody who sees neither team nor case. */
export async function findCalledInEmergency(
  db: Db,
  team: string,
  name: string,
): Promise<CalledCase[]> {
  const { rows } = await sql<CalledCase>`
    select case_id as "caseId", team_id as "teamId" from cases_called_in_emergency(${team}, ${name})`.execute(
    db,
  );
  return rows;
}

export async function findTeamsCalled(db: Db, name: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from teams_called(${name}) id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Teams that keep a national id of anybody, and the day on which a number is judged. */
export async function findTeamsWithNationalIds(
  db: Db,
): Promise<{ teamIds: string[]; today: string }> {
  const { rows } = await sql<{ teamIds: string[]; today: string }>`
    select array(select teams_with_national_ids()) as "teamIds", oslo_today() as today`.execute(db);
  return rows[0]!;
}

export async function findMarkedInEmergency(
  db: Db,
  marks: readonly Buffer[],
): Promise<CalledCase[]> {
  const texts = marks.map((mark) => mark.toString('hex'));
  const { rows } = await sql<CalledCase>`
    select case_id as "caseId", team_id as "teamId"
    from cases_marked_in_emergency(array(select decode(mark, 'hex') from unnest(${texts}::text[]) mark))`.execute(
    db,
  );
  return rows;
}

/** From now, for as long as the database lets that kind last, in the caller's own name. */
export async function insertVisit(
  db: Db,
  row: CalledCase & {
    id: string;
    workerId: string;
    kind: VisitKind;
    reason: VisitReason;
    words: string;
  },
): Promise<void> {
  await sql`
    insert into visits (id, team_id, case_id, worker_id, kind, reason, words, lasts_until)
    values (${row.id}, ${row.teamId}, ${row.caseId}, ${row.workerId}, ${row.kind}, ${row.reason}, ${row.words},
      current_instant() + visit_length(${row.kind}))`.execute(db);
}

/** As the visitor, the team, and after an emergency its leaders may see it. */
export async function findVisit(db: Db, visitId: string): Promise<Visit | undefined> {
  const { rows } = await sql<{ shown: Visit | null }>`
    select visit_shown(${visitId}) as shown`.execute(db);
  return rows[0]?.shown ?? undefined;
}

export async function markEnded(db: Db, visitId: string, workerId: string): Promise<void> {
  await sql`
    update visits set ended_at = current_instant(), ended_by = ${workerId} where id = ${visitId}`.execute(
    db,
  );
}

export async function findEmergencyAccesses(
  db: Db,
  teamId: string,
  page: { before: string | null; limit: number },
): Promise<EmergencyAccess[]> {
  const { rows } = await sql<{ found: EmergencyAccess }>`
    select found from emergency_accesses(${teamId}, ${page.before}::uuid, ${sql.lit(page.limit)}) found`.execute(
    db,
  );
  return rows.map(({ found }) => found);
}

export async function findEmergencyAccess(
  db: Db,
  visitId: string,
): Promise<EmergencyAccess | undefined> {
  const { rows } = await sql<{ found: EmergencyAccess | null }>`
    select emergency_access(${visitId}) as found`.execute(db);
  return rows[0]?.found ?? undefined;
}

export async function insertReview(
  db: Db,
  row: {
    visitId: string;
    teamId: string;
    level: Level;
    verdict: ReviewVerdict;
    words: string;
    workerId: string;
  },
): Promise<void> {
  await sql`
    insert into visit_reviews (visit_id, team_id, level, verdict, words, reviewed_by)
    values (${row.visitId}, ${row.teamId}, ${row.level}, ${row.verdict}, ${row.words}, ${row.workerId})`.execute(
    db,
  );
}
