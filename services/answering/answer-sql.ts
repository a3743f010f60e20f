import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB, Database } from '../platform/database/connect.ts';
import type { About, AgeGroup, Rater, Wording } from './words.ts';

type Db = Transaction<DB>;

/** What a link leads to. */
export interface Asked {
  linkId: string;
  teamId: string;
  caseId: string;
  teamName: string;
  instrumentId: string;
  about: About;
  rater: Rater;
  ageGroup: AgeGroup;
  ruleSet: string;
  municipalWorkerId: string | null;
  specialistWorkerId: string | null;
  /** Of cooperation: with whom. */
  withNames: string[];
  language: string;
  textPackId: string | null;
  /** The team's own; null: the form is free. */
  wording: Wording | null;
  /** Once it has been answered. */
  seriesId: string | null;
  /** `answered`: a little while ago, by who asks; `done`: by who asks, and the curve is not shown any more. */
  standing: 'open' | 'answered' | 'done';
}

/** Undefined: there is no such link, or it is over. By the key the browser that answered is known again. */
export async function findAsked(
  { kysely }: Pick<Database, 'kysely'>,
  { tokenHash, keyHash }: { tokenHash: Buffer; keyHash: Buffer },
): Promise<Asked | undefined> {
  const { rows } = await sql<{ asked: Asked | null }>`
    select answer_by_link(${tokenHash}, ${keyHash}) as asked`.execute(kysely);
  return rows[0]?.asked ?? undefined;
}

export async function mayBeShown(db: Db, { teamId, instrumentId }: Asked): Promise<boolean> {
  const { rows } = await sql<{ right: string | null }>`
    select instrument_right(${teamId}, ${instrumentId}) as right`.execute(db);
  return rows[0]?.right === 'digital';
}

/** Waits for whoever answers by the same link. */
export async function lockToAnswer(
  db: Db,
  linkId: string,
): Promise<{ today: string; isUsed: boolean }> {
  const { rows } = await sql<{ today: string; isUsed: boolean }>`
    select oslo_today() as today, used_at is not null as "isUsed" from answer_links where id = ${linkId} for update`.execute(
    db,
  );
  // What the person takes back goes out, the link with it.
  return rows[0] ?? { today: '', isUsed: true };
}

/** Refused by `answer_links_once` and `answer_links_answer_what_they_are_for`. */
export async function useLink(
  db: Db,
  row: { linkId: string; keyHash: Buffer; seriesId: string; measurementId: string },
): Promise<void> {
  await sql`
    update answer_links set used_at = current_instant(), answer_key_hash = ${row.keyHash}, series_id = ${row.seriesId},
      measurement_id = ${row.measurementId} where id = ${row.linkId}`.execute(db);
}

export interface CurvePoint {
  on: string;
  /** Null: a line was left open. */
  totalTenths: number | null;
}

export interface CurveNote {
  on: string;
  text: string;
}

export interface Curve {
  points: CurvePoint[];
  notes: CurveNote[];
  today: string;
  /** How long it is shown still. */
  secondsLeft: number;
}

/** The person's own, of the series that they have just added to. */
export async function readCurve(db: Db, { caseId, seriesId, linkId }: Asked): Promise<Curve> {
  const { rows } = await sql<Curve>`
    with recursive chain as (
      select id, id as root from measurements where series_id = ${seriesId} and corrects_id is null
      union all select m.id, c.root from chain c join measurements m on m.corrects_id = c.id)
    select coalesce((select jsonb_agg(jsonb_build_object('on', m.measured_on, 'totalTenths', m.total) order by m.measured_on, r.root)
        from measurements m join chain r on r.id = m.id where m.series_id = ${seriesId} and not m.is_void and not exists (
          select from measurements c where c.corrects_id = m.id)), '[]') as points,
      coalesce((select jsonb_agg(jsonb_build_object('on', n.noted_on, 'text', n.text) order by n.noted_on, n.written_at, n.id)
        from curve_notes n where n.case_id = ${caseId}), '[]') as notes,
      oslo_today() as today,
      (select greatest(0, extract(epoch from l.used_at + curve_shown_for() - current_instant()))::integer from answer_links l
        where l.id = ${linkId}) as "secondsLeft"`.execute(db);
  return rows[0]!;
}

/** Refused by `curve_notes_are_the_persons`, `curve_notes_are_few` and `curve_notes_not_to_come`. */
export async function insertNote(
  db: Db,
  row: { id: string; teamId: string; caseId: string; linkId: string; on: string; text: string },
): Promise<void> {
  await sql`
    insert into curve_notes (id, team_id, case_id, link_id, noted_on, text)
    values (${row.id}, ${row.teamId}, ${row.caseId}, ${row.linkId}, ${row.on}, ${row.text})`.execute(
    db,
  );
}
