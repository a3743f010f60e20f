import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type {
  AgendaGround,
  AgendaMinutes,
  ChangeMeetingRule,
  Member,
  SeatWeights,
  Team,
} from './words.ts';

type Db = Transaction<DB>;

const team = sql`id, version, name, short_name as "shortName", seats_per_fte as "seatsPerFte",
  jsonb_build_object('intake', weight_intake, 'shoulder_to_shoulder', weight_shoulder_to_shoulder,
    'systematic_supervision', weight_systematic_supervision) as "seatWeights",
  silent_after_days as "silentAfterDays",
  minutes_approval_days as "minutesApprovalDays",
  jsonb_build_object('order', to_jsonb(agenda_order), 'minutes', agenda_minutes) as agenda,
  case when door_path is not null then jsonb_build_object('path', door_path, 'phone', door_phone,
    'answersWithinDays', door_answers_within_days) end as door,
  case when meeting_weekday is not null then jsonb_build_object('weekday', meeting_weekday,
    'time', to_char(meeting_time, 'HH24:MI'), 'minutes', meeting_minutes, 'place', meeting_place, 'link', meeting_link) end as "meetingRule"`;

export async function findTeam(db: Db, teamId: string): Promise<Team | undefined> {
  const { rows } = await sql<Team>`select ${team} from teams where id = ${teamId}`.execute(db);
  return rows[0];
}

export async function lockTeam(db: Db, teamId: string): Promise<Team | undefined> {
  const { rows } = await sql<Team>`
    select ${team} from teams where id = ${teamId} for no key update`.execute(db);
  return rows[0];
}

/** By name; `after` is the last team of the page before. */
export async function findTeams(
  db: Db,
  page: { after: string | null; limit: number },
): Promise<Team[]> {
  const { rows } = await sql<Team>`
    select ${team} from teams
    where ${page.after}::uuid is null or (name, id) > (select t.name, t.id from teams t where t.id = ${page.after})
    order by name, id limit ${sql.lit(page.limit)}`.execute(db);
  return rows;
}

export async function insertTeam(
  db: Db,
  row: {
    id: string;
    name: string;
    shortName: string;
    seatsPerFte: number | null;
    isFictional: boolean;
  },
): Promise<void> {
  await sql`
    insert into teams (id, name, short_name, seats_per_fte, is_fictional)
    values (${row.id}, ${row.name}, ${row.shortName}, coalesce(${row.seatsPerFte}, 20), ${row.isFictional})`.execute(
    db,
  );
}

/** Everybody whose agreement has not ended by today. */
export async function idsOfMembers(db: Db, teamId: string): Promise<string[]> {
  const { rows } = await sql<{ workerId: string }>`
    select distinct worker_id as "workerId" from agreements
    where team_id = ${teamId} and (ended_on is null or ended_on > oslo_today())`.execute(db);
  return rows.map(({ workerId }) => workerId);
}

/** The open cases of persons, whose cards say whether they have been heard from. */
export async function idsOfPersonsCases(db: Db, teamId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select open_persons_cases(${teamId}) as id`.execute(db);
  return rows.map(({ id }) => id);
}

export async function updateTeam(
  db: Db,
  teamId: string,
  change: {
    name?: string;
    shortName?: string;
    seatsPerFte?: number;
    seatWeights?: SeatWeights;
    silentAfterDays?: number;
    minutesApprovalDays?: number;
    agenda?: { order?: readonly AgendaGround[]; minutes?: AgendaMinutes };
    /** Null: closed. */
    door?: { path: string; phone: string; answersWithinDays: number } | null;
    meetingRule?: ChangeMeetingRule;
  },
): Promise<number> {
  const { seatWeights: weights, meetingRule: rule, door, agenda } = change;
  const isDoorOtherwise = door !== undefined;
  const { rows } = await sql<{ version: number }>`
    update teams set name = coalesce(${change.name ?? null}, name), short_name = coalesce(${change.shortName ?? null}, short_name),
      seats_per_fte = coalesce(${change.seatsPerFte ?? null}, seats_per_fte),
      silent_after_days = coalesce(${change.silentAfterDays ?? null}::integer, silent_after_days),
      minutes_approval_days = coalesce(${change.minutesApprovalDays ?? null}::integer, minutes_approval_days),
      agenda_order = coalesce(${agenda?.order ? [...agenda.order] : null}::text[], agenda_order),
      agenda_minutes = coalesce(${agenda?.minutes ? JSON.stringify(agenda.minutes) : null}::text::jsonb, agenda_minutes),
      weight_intake = coalesce(${weights?.intake ?? null}, weight_intake),
      weight_shoulder_to_shoulder = coalesce(${weights?.shoulder_to_shoulder ?? null}, weight_shoulder_to_shoulder),
      weight_systematic_supervision = coalesce(${weights?.systematic_supervision ?? null}, weight_systematic_supervision),
      meeting_weekday = coalesce(${rule?.weekday ?? null}::integer, meeting_weekday), meeting_time = coalesce(${rule?.time ?? null}::time, meeting_time),
      meeting_minutes = coalesce(${rule?.minutes ?? null}::integer, meeting_minutes),
      meeting_place = case when ${rule !== undefined} then ${rule?.place ?? null} else meeting_place end,
      meeting_link = case when ${rule !== undefined} then ${rule?.link ?? null} else meeting_link end,
      door_path = case when ${isDoorOtherwise} then ${door?.path ?? null} else door_path end,
      door_phone = case when ${isDoorOtherwise} then ${door?.phone ?? null} else door_phone end,
      door_answers_within_days = case when ${isDoorOtherwise} then ${door?.answersWithinDays ?? null}::integer else door_answers_within_days end,
      version = version + 1
    where id = ${teamId} returning version`.execute(db);
  return rows[0]?.version ?? 0;
}

/** Members on a day (today when left out), the municipality's first, with the seats they held that evening. */
export async function findMembers(
  db: Db,
  teamId: string,
  day: string | undefined,
): Promise<Member[]> {
  const { rows } = await sql<{ member: Member }>`
    select m.card || jsonb_build_object('phone', w.phone, 'competences', to_jsonb(a.competences),
      'homeUnit', to_jsonb(u), 'startsOn', a.starts_on,
      'plannedEndOn', a.planned_end_on, 'endedOn', a.ended_on, 'agreementVersion', a.version,
      'nextTerms', (select jsonb_build_object('startsOn', t.starts_on, 'homeUnit', unit_ref(tu), 'profession', t.profession,
          'competences', to_jsonb(t.competences), 'fraction', t.fraction)
        from agreement_terms t join units tu on tu.id = t.home_unit_id where t.agreement_id = a.id and t.starts_on > asked.day
        order by t.starts_on, t.said_at desc, t.id desc limit 1),
      'hasSignIn', has_sign_in(w.id), 'isTeamLeader', m.is_team_leader) as member
    from (select coalesce(${day ?? null}::date, oslo_today()) as day) asked
    cross join lateral members_of_team(${teamId}, asked.day) m
    join agreements_on(asked.day) a on a.id = m.agreement_id
    join workers w on w.id = a.worker_id
    cross join lateral unit_on(a.home_unit_id, asked.day) u
    order by m.level, m.name, m.agreement_id`.execute(db);
  return rows.map(({ member }) => member);
}
