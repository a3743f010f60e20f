import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { Level, Mode } from './words.ts';

type Db = Transaction<DB>;

/** How a case was closed. */
export interface Closing {
  reason: string;
  position: string;
  decisionId: string | null;
  offerId: string | null;
}

/** Undefined: the case is open. */
export async function findClosing(db: Db, caseId: string): Promise<Closing | undefined> {
  const { rows } = await sql<Closing>`
    select close_reason as reason, close_position as position, close_decision_id as "decisionId", close_offer_id as "offerId"
    from cases where id = ${caseId} and state = 'closed'`.execute(db);
  return rows[0];
}

export interface FormerHolder {
  level: Level;
  workerId: string;
  agreementId: string | null;
  /** Of a treatment contact. */
  unitId: string | null;
  profession: string;
  /** Of a treatment contact who gets in until a day. */
  accessUntilOn: string | null;
}

/** What stands beside the pair and ends with a closing or a hand-over: ids and days. */
interface Beside {
  supporters: { id: string; endsOn: string | null }[];
  planIds: string[];
  requestIds: string[];
}

export async function findBeside(db: Db, caseId: string): Promise<Beside | undefined> {
  const { rows } = await sql<{ beside: Beside | null }>`
    select standing_beside(${caseId}) as beside`.execute(db);
  return rows[0]?.beside ?? undefined;
}

/** What the decision that is being undone ended beside the pair. */
export async function standBesideAgain(db: Db, caseId: string): Promise<void> {
  await sql`select stand_beside_again(${caseId})`.execute(db);
}

const holder = sql`
  jsonb_build_object('level', b.level, 'workerId', b.worker_id, 'agreementId', b.agreement_id, 'unitId', t.unit_id, 'profession', w.profession,
    'accessUntilOn', t.access_until)`;
const holderFrom = sql`
  join workers w on w.id = b.worker_id left join treatment_contacts t on t.id = b.treatment_contact_id`;

/** Who had the seats until the case was closed, and its mode. */
export async function findSeatsUntilClosing(
  db: Db,
  caseId: string,
): Promise<{ mode: Mode; holders: FormerHolder[] }> {
  const { rows } = await sql<{ mode: Mode; holders: FormerHolder[] }>`
    select c.mode, (select coalesce(jsonb_agg(${holder}), '[]') from seats b ${holderFrom}
      where b.case_id = c.id and upper(b.held_during) = c.closed_at) as holders
    from cases c where c.id = ${caseId} for no key update`.execute(db);
  return rows[0] as { mode: Mode; holders: FormerHolder[] }; // its decision holds it
}

/** Who had these seats before those who hold them. */
export async function findSeatsBefore(db: Db, seatIds: readonly string[]): Promise<FormerHolder[]> {
  const { rows } = await sql<{ holder: FormerHolder }>`
    select ${holder} as holder from seats s
    join seats b on b.case_id = s.case_id and b.level = s.level and upper(b.held_during) = lower(s.held_during) ${holderFrom}
    where s.id = any (${[...seatIds]}::uuid[])`.execute(db);
  return rows.map((row) => row.holder);
}
