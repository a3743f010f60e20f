import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { AnswerErasureRequest, Erasure, InquiryToErase, LegalGround } from './words.ts';

type Db = Transaction<DB>;

const listedAtMost = 200;

export interface CaseOfPerson {
  teamId: string;
  /** Null: the case is a service site's. */
  personId: string | null;
  isErased: boolean;
}

/** The case as its own team sees it; undefined for anybody else. */
export async function findCaseOfPerson(db: Db, caseId: string): Promise<CaseOfPerson | undefined> {
  const { rows } = await sql<CaseOfPerson>`
    select c.team_id as "teamId", c.person_id as "personId", exists (
      select from erasures e where e.person_id = c.person_id and e.state = 'erased') as "isErased"
    from cases c where c.id = ${caseId} and c.team_id = any (acting_team_ids())`.execute(db);
  return rows[0];
}

/** The inquiry as its own team sees it; undefined for anybody else. */
export async function findInquiryToErase(
  db: Db,
  inquiryId: string,
): Promise<InquiryToErase | undefined> {
  const { rows } = await sql<InquiryToErase>`
    select i.team_id as "teamId", i.about, i.linked_case_id as "caseId", i.ended_at is not null as "isEnded", exists (
      select from erasures e where e.inquiry_id = i.id and e.state = 'erased') as "isErased"
    from inquiries i where i.id = ${inquiryId} and i.team_id = any (acting_team_ids())`.execute(db);
  return rows[0];
}

/** The newest first. */
export async function findErasuresOfInquiry(db: Db, inquiryId: string): Promise<Erasure[]> {
  const { rows } = await sql<{ card: Erasure }>`
    select card from erasure_cards(array(select id from erasures where inquiry_id = ${inquiryId})) e
    order by card ->> 'recordedAt' desc, e.id desc limit ${sql.lit(listedAtMost)}`.execute(db);
  return rows.map(({ card }) => card);
}

/** The newest first. */
export async function findErasuresOfPerson(db: Db, personId: string): Promise<Erasure[]> {
  const { rows } = await sql<{ card: Erasure }>`
    select card from erasure_cards(array(select id from erasures where person_id = ${personId})) e
    order by card ->> 'recordedAt' desc, e.id desc limit ${sql.lit(listedAtMost)}`.execute(db);
  return rows.map(({ card }) => card);
}

/** Those that wait first, then the newest. */
export async function findErasuresOfTeam(db: Db, teamId: string): Promise<Erasure[]> {
  const { rows } = await sql<{ card: Erasure }>`
    with listed as materialized (
      select id, state = 'asked' as is_waiting, recorded_at from erasures where team_id = ${teamId}
      order by is_waiting desc, recorded_at desc, id desc limit ${sql.lit(listedAtMost)}
    )
    select e.card from listed l join erasure_cards(array(select id from listed)) e using (id)
    order by l.is_waiting desc, l.recorded_at desc, l.id desc`.execute(db);
  return rows.map(({ card }) => card);
}

export async function findErasure(db: Db, erasureId: string): Promise<Erasure | undefined> {
  const { rows } = await sql<{ card: Erasure }>`
    select card from erasure_cards(array(select id from erasures where id = ${erasureId}))`.execute(
    db,
  );
  return rows[0]?.card;
}

/** Grounds that are in force today. */
export async function findGrounds(db: Db): Promise<LegalGround[]> {
  const { rows } = await sql<LegalGround>`
    select code, answer, reference from legal_grounds
    where valid_from <= oslo_today() and (valid_to is null or valid_to > oslo_today())
    order by answer, code`.execute(db);
  return rows;
}

export async function insertErasure(
  db: Db,
  row: {
    id: string;
    teamId: string;
    /** Of whom; or by which inquiry, which never became a case. */
    of: { personId: string; caseId: string } | { inquiryId: string };
    askedOn: string | null;
    words: string | null;
    recordedBy: string | null;
  },
): Promise<void> {
  const { personId, caseId, inquiryId } = {
    ...{ personId: null, caseId: null, inquiryId: null },
    ...row.of,
  };
  await sql`
    insert into erasures (id, team_id, person_id, case_id, inquiry_id, asked_on, words, recorded_by)
    values (${row.id}, ${row.teamId}, ${personId}, ${caseId}, ${inquiryId}, coalesce(${row.askedOn}::date, oslo_today()),
      ${row.words}, ${row.recordedBy})`.execute(db);
}

/** To write it is the act: the database erases when both levels have said so. */
export async function insertAnswer(
  db: Db,
  row: AnswerErasureRequest & { erasureId: string; teamId: string; answeredBy: string | null },
): Promise<void> {
  await sql`
    insert into erasure_answers (erasure_id, team_id, level, answer, ground, reason, answered_by)
    values (${row.erasureId}, ${row.teamId}, ${row.level}, ${row.answer}, ${row.ground}, ${row.reason},
      ${row.answeredBy})`.execute(db);
}

/** Guests of a team who are not known by name any more. */
export async function findForgottenGuests(db: Db, teamId: string): Promise<string[]> {
  const { rows } = await sql<{ ids: string[] }>`
    select forgotten_guests(${teamId}) as ids`.execute(db);
  return rows[0]?.ids ?? [];
}

/** Until the end of the call nobody else changes it. */
export async function holdErasure(db: Db, erasureId: string): Promise<void> {
  await sql`select hold_erasure(${erasureId})`.execute(db);
}

/** False: it was no longer waiting. */
export async function takeBackErasure(db: Db, erasureId: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select take_back_erasure(${erasureId}) as taken`.execute(db);
  return rows[0]?.taken === true;
}
