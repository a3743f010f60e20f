import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { About, AgeGroup, AnswerLink, RatedWorker, Rater } from './words.ts';

type Db = Transaction<DB>;

/** A form that the person is asked with. */
export interface AskedForm {
  about: About;
  instrumentId: string;
  formName: string;
  isFree: boolean;
  right: 'paper_only' | 'digital' | null;
  ageGroups: AgeGroup[];
  /** Of the course that goes on; null: nothing has been answered in it. */
  ageGroup: AgeGroup | null;
  /** The course began with another form that asks about the same. */
  isAfterAnother: boolean;
  /** The newest of each language that the team has put up; none of a form that is free. */
  packs: { id: string; language: string }[];
}

export interface AskedCase {
  teamId: string;
  hasPerson: boolean;
  isOpen: boolean;
  saidNo: boolean;
  isOneOfThePair: boolean;
  courseAt: string | null;
  forms: AskedForm[];
  /** Whom the cooperation can be with today. */
  pair: RatedWorker[];
}

/** The course that the case is in; null: it is closed. */
const courseOf = (caseId: string) => sql`
  (select lower(o.open_during) from case_openings o where o.case_id = ${sql.ref(caseId)} and upper_inf(o.open_during))`;

const formsAsked = sql`
  select i.id, i.about, i.name, jsonb_build_object('about', i.about, 'instrumentId', i.id, 'formName', i.name, 'isFree', i.is_free,
    'right', instrument_right(c.team_id, i.id),
    'ageGroups', (select jsonb_agg(g.name order by g.at) from (values (1, 'child', int4range(6, 13)), (2, 'adolescent', int4range(13, 18)),
      (3, 'adult', int4range(18, null))) g (at, name, years) where g.years <@ int4range(i.from_age, i.to_age + 1)),
    'ageGroup', group_of_course(c.id, i.id),
    'isAfterAnother', exists (select from measurement_series s join instruments o on o.id = s.instrument_id
        where s.case_id = c.id and s.opened_at = ${courseOf('c.id')} and o.about = i.about and o.id <> i.id)
      and not exists (select from measurement_series s where s.case_id = c.id and s.opened_at = ${courseOf('c.id')} and s.instrument_id = i.id),
    'packs', coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'language', p.language) order by p.language) from (
      select distinct on (t.language) t.id, t.language from text_packs t where t.team_id = c.team_id and t.instrument_id = i.id
      order by t.language, t.recorded_at desc, t.id desc) p), '[]')) as form
  from instruments i join feedback_choices f on f.case_id = c.id and i.id in (f.life_instrument, f.cooperation_instrument)`;

const pairToday = sql`
  select near.level, w.name, jsonb_build_object('id', w.id, 'name', w.name, 'level', near.level) as worker from (
    select s.level, s.worker_id from seats s where s.case_id = c.id and upper_inf(s.held_during)
    union select v.level, v.acting_worker_id from covers v
      where v.case_id = c.id and v.withdrawn_at is null and v.starts_on <= oslo_today() and v.ends_on > oslo_today()) near
  join workers w on w.id = near.worker_id`;

/** What the person of a case can be asked on a screen. Undefined: no such case, or somebody else's. */
export async function findAskedCase(db: Db, caseId: string): Promise<AskedCase | undefined> {
  const { rows } = await sql<AskedCase>`
    select c.team_id as "teamId", c.alias is not null as "hasPerson", c.state = 'open' as "isOpen",
      c.registration in ('declined', 'withdrawn') as "saidNo", c.id = any (acting_pair_case_ids()) as "isOneOfThePair",
      ${courseOf('c.id')}::text as "courseAt",
      coalesce((select jsonb_agg(a.form order by a.about desc) from (${formsAsked}) a), '[]') as forms,
      coalesce((select jsonb_agg(p.worker order by p.level, p.name) from (${pairToday}) p), '[]') as pair
    from cases c where c.id = ${caseId} and c.team_id = any (acting_team_ids())`.execute(db);
  return rows[0];
}

const link = sql`
  jsonb_build_object('id', l.id, 'caseId', l.case_id, 'about', i.about, 'formName', i.name, 'rater', l.rater,
    'workers', array_remove(array[
      (select jsonb_build_object('id', w.id, 'name', w.name, 'level', 'municipal') from workers w where w.id = l.municipal_worker_id),
      (select jsonb_build_object('id', w.id, 'name', w.name, 'level', 'specialist') from workers w where w.id = l.specialist_worker_id)], null),
    'language', l.language, 'state', case when l.used_at is not null then 'answered' when l.withdrawn_at is not null then 'withdrawn'
      when least(l.expires_at, case when l.entered_at is null then upper(l.code_during) end) <= current_instant() or ${courseOf('l.case_id')} is distinct from l.course_at then 'expired' else 'waiting' end,
    'madeByName', m.name, 'madeAt', l.made_at, 'expiresAt', l.expires_at, 'answeredAt', l.used_at,
    'code', case when l.code_during is not null then jsonb_build_object('expiresAt', coalesce(upper(l.code_during), l.made_at), 'enteredAt', l.entered_at,
      'deviceName', (select d.name from waiting_room_devices d where d.id = l.device_id)) end)`;
const links = sql`
  answer_links l join instruments i on i.id = l.instrument_id join workers m on m.id = l.made_by`;

export async function listLinks(db: Db, caseId: string): Promise<AnswerLink[]> {
  const { rows } = await sql<{ link: AnswerLink }>`
    select ${link} as link from ${links} where l.case_id = ${caseId} order by l.made_at desc, l.id desc limit 50`.execute(
    db,
  );
  return rows.map((row) => row.link);
}

export async function getLink(db: Db, id: string): Promise<AnswerLink> {
  const { rows } = await sql<{ link: AnswerLink }>`
    select ${link} as link from ${links} where l.id = ${id}`.execute(db);
  return rows[0]!.link;
}

export async function lockLink(
  db: Db,
  id: string,
): Promise<{ teamId: string; caseId: string; isOver: boolean } | undefined> {
  const { rows } = await sql<{ teamId: string; caseId: string; isOver: boolean }>`
    select team_id as "teamId", case_id as "caseId", num_nonnulls(used_at, withdrawn_at) > 0 as "isOver"
    from answer_links where id = ${id} for no key update`.execute(db);
  return rows[0];
}

export async function withdrawLink(db: Db, id: string): Promise<void> {
  await sql`
    update answer_links set withdrawn_at = current_instant(), withdrawn_by = acting_worker_id() where id = ${id}`.execute(
    db,
  );
}

export interface NewLink {
  id: string;
  teamId: string;
  caseId: string;
  courseAt: string;
  instrumentId: string;
  rater: Rater;
  municipalWorkerId: string | null;
  specialistWorkerId: string | null;
  ageGroup: AgeGroup;
  language: string;
  textPackId: string | null;
  tokenHash: Buffer;
  hours: number;
}

/** Refused by `feedback_needs_a_licence`, `answer_links_of_what_is_asked` and more, when it has changed meanwhile. */
export async function insertLink(db: Db, { tokenHash, hours, ...link }: NewLink): Promise<void> {
  await insert(db, link, { tokenHash, codeHash: null, hours });
}

/** A link that is reached by a code; it can be answered for as long as the screen keeps what was confirmed and not sent. False: the digits are somebody's just now. Refused as a link is. */
export async function insertCode(
  db: Db,
  { codeHash, ...link }: Omit<NewLink, 'tokenHash' | 'hours'> & { codeHash: Buffer },
): Promise<boolean> {
  return insert(db, link, { tokenHash: null, codeHash, hours: 14 * 24 });
}

/** Whether there was room for it. */
async function insert(
  db: Db,
  row: Omit<NewLink, 'tokenHash' | 'hours'>,
  by: { tokenHash: Buffer | null; codeHash: Buffer | null; hours: number },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into answer_links (id, team_id, case_id, course_at, instrument_id, rater, municipal_worker_id, specialist_worker_id,
      age_group, language, text_pack_id, token_hash, code_hash, code_during, made_by, expires_at)
    values (${row.id}, ${row.teamId}, ${row.caseId}, ${row.courseAt}::text::timestamptz, ${row.instrumentId}, ${row.rater}, ${row.municipalWorkerId},
      ${row.specialistWorkerId}, ${row.ageGroup}, ${row.language}, ${row.textPackId}, ${by.tokenHash}, ${by.codeHash},
      case when ${by.codeHash !== null} then tstzrange(current_instant(), null) end, acting_worker_id(),
      current_instant() + make_interval(hours => ${by.hours})) ${by.codeHash ? sql`on conflict do nothing` : sql``}`.execute(
    db,
  );
  return numAffectedRows === 1n;
}
