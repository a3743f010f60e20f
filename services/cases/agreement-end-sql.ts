import type { RawBuilder, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { Level } from './words.ts';

type Db = Transaction<DB>;

export interface LockedAgreement {
  id: string;
  teamId: string;
  teamName: string;
  workerId: string;
  level: Level;
  version: number;
  endedOn: string | null;
}

/** Takes the agreement's row until commit: seats that begin under it wait. */
export async function lockAgreement(
  db: Db,
  agreementId: string,
): Promise<LockedAgreement | undefined> {
  const { rows } = await sql<LockedAgreement>`
    select a.id, a.team_id as "teamId", t.name as "teamName", a.worker_id as "workerId", a.level, a.version, a.ended_on as "endedOn"
    from agreements a join teams t on t.id = a.team_id where a.id = ${agreementId} for no key update of a`.execute(
    db,
  );
  return rows[0];
}

/**
 * Cases in which the agreement holds a seat, or, given a day, held one on it or later; a caller who sees no cases gets
 * their number only.
 */
export async function casesSeatedUnder(
  db: Db,
  agreementId: string,
  fromDay: string | null = null,
): Promise<{ ids: string[]; count: number }> {
  const { rows } = await sql<{ ids: string[]; count: number }>`
    select array(select distinct case_id from seats where agreement_id = ${agreementId}
        and case when ${fromDay}::date is null then upper_inf(held_during)
          else not held_during <@ tstzrange(null, oslo_midnight(${fromDay}::date)) end) as ids,
      cases_held_under(${agreementId}, ${fromDay}) as count`.execute(db);
  return rows[0] ?? { ids: [], count: 0 };
}

/** Inquiries that the agreement's end would leave alone: those the caller may see, and how many in all. */
export interface LeftInquiries {
  inquiries: { id: string; alias: string }[];
  count: number;
}

/** Owned by its holder, who would be nobody in the team any more. */
export function inquiriesOwnedUnder(db: Db, agreementId: string): Promise<LeftInquiries> {
  return leftInquiries(db, sql`inquiries_owned_under(${agreementId})`);
}

/** Its holder is one of the two who find out about them. */
export function inquiriesInvestigatedUnder(db: Db, agreementId: string): Promise<LeftInquiries> {
  return leftInquiries(db, sql`inquiries_investigated_under(${agreementId})`);
}

async function leftInquiries(db: Db, ids: RawBuilder<unknown>): Promise<LeftInquiries> {
  const { rows } = await sql<LeftInquiries>`
    select cardinality(left_alone) as count, coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'alias', i.alias) order by i.id)
      from inquiries i where i.id = any (left_alone)), '[]') as inquiries
    from ${ids} left_alone`.execute(db);
  return rows[0] ?? { inquiries: [], count: 0 };
}

/** What somebody was to do, and nobody would any more: that which the caller may see, and how much in all. */
export async function actionsOwnedUnder(
  db: Db,
  agreementId: string,
): Promise<{ actions: { id: string; dueOn: string }[]; count: number }> {
  const { rows } = await sql<{ actions: { id: string; dueOn: string }[]; count: number }>`
    select cardinality(left_alone) as count, coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'dueOn', a.due_on) order by a.due_on, a.id)
      from action_items a where a.id = any (left_alone)), '[]') as actions
    from actions_owned_under(${agreementId}) left_alone`.execute(db);
  return rows[0] ?? { actions: [], count: 0 };
}

/** Home units that nobody would tell any more of whom its holder discussed. */
export async function unitsToldUnder(db: Db, agreementId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select cardinality(discussions_told_under(${agreementId})) as count`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Cases whose cards change when the agreement's end is known, for the event alone: the caller may see none of them. */
export async function casesToldOfEnd(db: Db, agreementId: string): Promise<string[]> {
  const { rows } = await sql<{ ids: string[] }>`
    select cases_seated_under(${agreementId}) as ids`.execute(db);
  return rows[0]?.ids ?? [];
}

export async function planEnd(
  db: Db,
  agreementId: string,
  plannedEndOn: string | null,
): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update agreements set planned_end_on = ${plannedEndOn}, version = version + 1
    where id = ${agreementId} returning version`.execute(db);
  return rows[0]?.version ?? 0;
}

export async function setEnd(db: Db, agreementId: string, endedOn: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update agreements set ended_on = ${endedOn}, version = version + 1
    where id = ${agreementId} returning version`.execute(db);
  return rows[0]?.version ?? 0;
}
