import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { AskedSupporter } from './supporter-rules.ts';
import type { Supporter } from './words.ts';

type Db = Transaction<DB>;

/** What the database knows of whoever is to support, on the days asked for; the first is today when left out. */
export async function judgeSupporter(
  db: Db,
  caseId: string,
  asked: { workerId: string; startsOn: string | undefined; endsOn: string | null },
): Promise<AskedSupporter> {
  const { rows } = await sql<{ judged: AskedSupporter }>`
    select judge_supporter(${caseId}, ${asked.workerId}, daterange(d.starts_on, case when d.ends_on > d.starts_on then d.ends_on end))
      || jsonb_build_object('startsOn', d.starts_on, 'endsOn', d.ends_on) as judged
    from (select coalesce(${asked.startsOn ?? null}::date, oslo_today()) as starts_on, ${asked.endsOn}::date as ends_on) d`.execute(
    db,
  );
  return rows[0]!.judged;
}

export async function insertSupporter(
  db: Db,
  row: {
    id: string;
    teamId: string;
    caseId: string;
    workerId: string;
    startsOn: string;
    endsOn: string | null;
  },
): Promise<void> {
  await sql`
    insert into supporters (id, team_id, case_id, worker_id, starts_on, ends_on, recorded_by)
    values (${row.id}, ${row.teamId}, ${row.caseId}, ${row.workerId}, ${row.startsOn}, ${row.endsOn}, acting_worker_id())`.execute(
    db,
  );
}

export async function findSupporter(db: Db, supporterId: string): Promise<Supporter | undefined> {
  const { rows } = await sql<{
    found: Supporter | null;
  }>`select supporter_shown(${supporterId}) as found`.execute(db);
  return rows[0]?.found ?? undefined;
}

export interface LockedSupporter {
  teamId: string;
  caseId: string;
  workerId: string;
  version: number;
  isOver: boolean;
}

/** The case's row first, as everybody takes it who writes of the pair. */
export async function lockSupporter(
  db: Db,
  supporterId: string,
): Promise<LockedSupporter | undefined> {
  await sql`
    select from cases where id = (select case_id from supporters where id = ${supporterId}) for no key update`.execute(
    db,
  );
  const { rows } = await sql<LockedSupporter>`
    select team_id as "teamId", case_id as "caseId", worker_id as "workerId", version,
      ends_on is not null and ends_on <= greatest(starts_on, oslo_today()) as "isOver"
    from supporters where id = ${supporterId} for no key update`.execute(db);
  return rows[0];
}

/** From today; what has not begun does not begin. */
export async function endToday(db: Db, supporterId: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update supporters set ends_on = greatest(starts_on, oslo_today()), version = version + 1
    where id = ${supporterId} returning version`.execute(db);
  return rows[0]?.version ?? 0;
}
