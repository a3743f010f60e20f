import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { Agreement, Competence, Profession, Staffing } from './words.ts';

type Db = Transaction<DB>;

export async function findAgreement(db: Db, agreementId: string): Promise<Agreement | undefined> {
  const { rows } = await sql<{ agreement: Agreement }>`
    select jsonb_build_object('id', a.id, 'version', a.version, 'teamId', a.team_id,
      'worker', jsonb_build_object('id', w.id, 'name', w.name),
      'homeUnit', unit_ref(u), 'level', a.level,
      'profession', a.profession, 'competences', to_jsonb(a.competences), 'fraction', a.fraction,
      'startsOn', a.starts_on, 'plannedEndOn', a.planned_end_on, 'endedOn', a.ended_on,
      'terms', (select jsonb_agg(jsonb_build_object('startsOn', d.starts_on, 'homeUnit', to_jsonb(du), 'profession', o.profession,
          'competences', to_jsonb(o.competences), 'fraction', o.fraction) order by d.starts_on)
        from (select starts_on from agreements where id = a.id union select starts_on from agreement_terms where agreement_id = a.id) d
        cross join lateral (select * from agreements_on(d.starts_on) x where x.id = a.id) o
        cross join lateral unit_on(o.home_unit_id, d.starts_on) du)) as agreement
    from agreements_today a join workers w on w.id = a.worker_id join units u on u.id = a.home_unit_id
    where a.id = ${agreementId}`.execute(db);
  return rows[0]?.agreement;
}

export interface NewAgreement {
  id: string;
  teamId: string;
  workerId: string;
  homeUnitId: string;
  level: string;
  /** The worker's own when null. */
  profession: string | null;
  competences: readonly string[];
  fraction: number;
  startsOn: string;
  plannedEndOn: string | null;
}

/** Refused by the constraint `agreements_do_not_overlap` when the worker has one with the team in that period. */
export async function insertAgreement(db: Db, row: NewAgreement): Promise<void> {
  await sql`
    insert into agreements (id, worker_id, team_id, home_unit_id, level, profession, competences, fraction, starts_on, planned_end_on)
    select ${row.id}, w.id, ${row.teamId}, ${row.homeUnitId}, ${row.level}, coalesce(${row.profession}, w.profession),
      ${[...row.competences]}::text[], ${row.fraction}::numeric, ${row.startsOn}::date, ${row.plannedEndOn}::date
    from workers w where w.id = ${row.workerId}`.execute(db);
}

export interface OwnAgreement {
  teamId: string;
  workerId: string;
  level: string;
  version: number;
  startsOn: string;
  endedOn: string | null;
}

/** Takes the agreement's row until commit. Undefined: none of a team that the caller works in. */
export async function lockOwnAgreement(
  db: Db,
  agreementId: string,
): Promise<OwnAgreement | undefined> {
  const { rows } = await sql<OwnAgreement>`
    select team_id as "teamId", worker_id as "workerId", level, version, starts_on as "startsOn", ended_on as "endedOn"
    from agreements where id = ${agreementId} for no key update`.execute(db);
  return rows[0];
}

/** What an agreement is for. */
export interface Terms {
  homeUnitId: string;
  profession: Profession;
  competences: Competence[];
  fraction: number;
}

export async function findTermsOn(db: Db, agreementId: string, day: string): Promise<Terms> {
  const { rows } = await sql<{ terms: Terms }>`
    select jsonb_build_object('homeUnitId', home_unit_id, 'profession', profession, 'competences', to_jsonb(competences),
      'fraction', fraction) as terms
    from agreements_on(${day}::date) where id = ${agreementId}`.execute(db);
  return rows[0]!.terms; // the agreement is locked
}

/** From a day on. Answers the agreement's new version. */
export async function addTerms(
  db: Db,
  row: Terms & { id: string; agreementId: string; startsOn: string },
): Promise<number> {
  await sql`
    insert into agreement_terms (id, agreement_id, worker_id, team_id, home_unit_id, level, profession, competences, fraction, starts_on)
    select ${row.id}, a.id, a.worker_id, a.team_id, ${row.homeUnitId}, a.level, ${row.profession}, ${[...row.competences]}::text[],
      ${row.fraction}::numeric, ${row.startsOn}::date
    from agreements a where a.id = ${row.agreementId}`.execute(db);
  const { rows } = await sql<{ version: number }>`
    update agreements set version = version + 1 where id = ${row.agreementId} returning version`.execute(
    db,
  );
  return rows[0]?.version ?? 0;
}

/** Cases whose cards may change with where the agreement's holder comes from, for the event alone. */
export async function casesToldOfTerms(db: Db, agreementId: string): Promise<string[]> {
  const { rows } = await sql<{ ids: string[] }>`
    select cases_watching_unit_of(${agreementId}) as ids`.execute(db);
  return rows[0]?.ids ?? [];
}

export async function findStaffing(
  db: Db,
  teamId: string,
  day: string | undefined,
): Promise<Staffing | undefined> {
  const { rows } = await sql<{ found: Staffing | null }>`
    select staffing_json(${teamId}, ${day ?? null}::date) as found`.execute(db);
  return rows[0]?.found ?? undefined;
}
