import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { components } from '../../openapi/generated/types.ts';
import type { DB } from '../platform/database/connect.ts';

type Db = Transaction<DB>;
type Schemas = components['schemas'];
export type Block = Schemas['Block'];

const worker = (id: string) => sql`
  (select jsonb_build_object('id', w.id, 'name', w.name) from workers w where w.id = ${sql.ref(id)})`;

// What the person said is for those who see the case.
const block = sql`
  jsonb_build_object('id', b.id, 'caseId', b.case_id, 'kind', b.kind, 'worker', coalesce(${worker('b.worker_id')}, visitor_blocked(b.id)),
    'unit', (select jsonb_build_object('id', u.id, 'name', u.name, 'level', u.level) from units u where u.id = b.unit_id),
    'words', case when b.case_id <> all (acting_blocked_case_ids()) then b.words end, 'recordedAt', b.recorded_at,
    'recordedBy', ${worker('b.recorded_by')}, 'liftedAt', b.lifted_at, 'liftedBy', ${worker('b.lifted_by')})`;

export async function findBlocks(
  db: Db,
  caseId: string,
  { isStanding = false } = {},
): Promise<Block[]> {
  const { rows } = await sql<{ block: Block }>`
    select ${block} as block from blocks b
    where b.case_id = ${caseId} and (not ${isStanding} or b.lifted_at is null)
    order by b.recorded_at desc, b.id desc limit 1000`.execute(db);
  return rows.map((row) => row.block);
}

export async function findBlock(db: Db, blockId: string): Promise<Block | undefined> {
  const { rows } = await sql<{ block: Block }>`
    select ${block} as block from blocks b where b.id = ${blockId}`.execute(db);
  return rows[0]?.block;
}

/** Takes the case's row until commit: whoever takes a seat waits. Undefined: none of the team's that the caller may see. */
export async function lockCaseOfTeam(
  db: Db,
  caseId: string,
): Promise<{ teamId: string; isOfPerson: boolean } | undefined> {
  const { rows } = await sql<{ teamId: string; isOfPerson: boolean }>`
    select team_id as "teamId", alias is not null as "isOfPerson" from cases
    where id = ${caseId} and team_id = any (acting_team_ids()) for no key update`.execute(db);
  return rows[0];
}

export interface LockedBlock {
  id: string;
  teamId: string;
  caseId: string;
  isLifted: boolean;
}

/** Takes the block's row until commit. Undefined: none that the caller may see. */
export async function lockBlock(db: Db, blockId: string): Promise<LockedBlock | undefined> {
  const { rows } = await sql<LockedBlock>`
    select id, team_id as "teamId", case_id as "caseId", lifted_at is not null as "isLifted"
    from blocks where id = ${blockId} for no key update`.execute(db);
  return rows[0];
}

/** Whether the team knows whom a block names, or the case has been visited by them; true for what is not named. */
export async function findNamed(
  db: Db,
  caseId: string,
  { workerId = null, unitId = null }: { workerId?: string | null; unitId?: string | null },
): Promise<{ isWorkerKnown: boolean; isUnitKnown: boolean }> {
  const { rows } = await sql<{ isWorkerKnown: boolean; isUnitKnown: boolean }>`
    select ${workerId}::uuid is null or exists (select from workers where id = ${workerId}::uuid)
        or exists (select from visits where case_id = ${caseId} and worker_id = ${workerId}::uuid) as "isWorkerKnown",
      ${unitId}::uuid is null or exists (select from units where id = ${unitId}::uuid) as "isUnitKnown"`.execute(
    db,
  );
  return rows[0]!;
}

export interface NewBlock {
  id: string;
  teamId: string;
  caseId: string;
  kind: Block['kind'];
  workerId: string | null;
  unitId: string | null;
  words: string | null;
  recordedBy: string;
  /** Heeded for the system only. */
  recordedAt?: string;
}

export async function insertBlock(db: Db, row: NewBlock): Promise<void> {
  await sql`
    insert into blocks (id, team_id, case_id, kind, worker_id, unit_id, words, recorded_by, recorded_at)
    values (${row.id}, ${row.teamId}, ${row.caseId}, ${row.kind}, ${row.workerId}, ${row.unitId}, ${row.words}, ${row.recordedBy},
      coalesce(${row.recordedAt ?? null}::timestamptz, current_instant()))`.execute(db);
}

/** Answers the block as it is then: a leader who could lift it need not see it afterwards. */
export async function liftBlockRow(db: Db, blockId: string, liftedBy: string): Promise<Block> {
  const { rows } = await sql<{ block: Block }>`
    update blocks b set lifted_at = current_instant(), lifted_by = ${liftedBy}
    where b.id = ${blockId} returning ${block} as block`.execute(db);
  return rows[0]!.block;
}

/** Cases that nobody of the team sees, with the blocks that stand; none for anybody but a leader who may lift them. */
export async function findUnseenCases(db: Db, teamId: string): Promise<Schemas['UnseenCase'][]> {
  const { rows } = await sql<{ unseen: Schemas['UnseenCase'] }>`
    select jsonb_build_object('caseId', u.case_id, 'caseName', u.name, 'blocks', (
      select jsonb_agg(${block} order by b.recorded_at desc, b.id desc) from blocks b
      where b.case_id = u.case_id and b.lifted_at is null)) as unseen
    from unseen_cases(${teamId}) u order by u.name limit 1000`.execute(db);
  return rows.map((row) => row.unseen);
}
