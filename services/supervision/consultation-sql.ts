import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type {
  ChangeConsultationRequest,
  Consultation,
  RecordConsultationRequest,
  RecordNoticeRequest,
  SupervisionFigures,
} from './words.ts';

type Db = Transaction<DB>;

export interface ConsultationFilter {
  caseId?: string | undefined;
  isNoticeWaiting?: boolean | undefined;
}

/** The latest day first; `after`: the last of the page before. */
export async function findConsultations(
  db: Db,
  teamId: string,
  { caseId, isNoticeWaiting = false }: ConsultationFilter,
  page: { after: string | null; limit: number },
): Promise<Consultation[]> {
  const { rows } = await sql<{ found: Consultation }>`
    select consultation_json(c) as found from consultations c
    where c.team_id = ${teamId} and (${caseId ?? null}::uuid is null or c.case_id = ${caseId ?? null})
      and (not ${isNoticeWaiting} or (c.kind = 'discussion' and not exists (select from unit_notices n where n.consultation_id = c.id)))
      and (${page.after}::uuid is null or (c.held_on, c.id) < (select b.held_on, b.id from consultations b where b.id = ${page.after}))
    order by c.held_on desc, c.id desc limit ${sql.lit(page.limit)}`.execute(db);
  return rows.map(({ found }) => found);
}

export async function findConsultation(
  db: Db,
  consultationId: string,
): Promise<Consultation | undefined> {
  const { rows } = await sql<{ found: Consultation }>`
    select consultation_json(c) as found from consultations c where c.id = ${consultationId}`.execute(
    db,
  );
  return rows[0]?.found;
}

/** Takes its row until commit; false: there is none that the caller may see. */
export async function lockConsultation(db: Db, consultationId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from consultations where id = ${consultationId} for no key update`.execute(db);
  return rows.length > 0;
}

/** What day it is, and whether what a consultation names is there. */
export async function findNamed(
  db: Db,
  {
    teamId,
    caseId,
    unitId,
  }: { teamId: string; caseId?: string | undefined; unitId?: string | null | undefined },
): Promise<{ today: string; isCaseOfTeam: boolean | undefined; isUnit: boolean | undefined }> {
  const { rows } = await sql<{ today: string; isCase: boolean; isUnit: boolean }>`
    select oslo_today() as today, exists (select from cases where id = ${caseId ?? null}::uuid and team_id = ${teamId}) as "isCase",
      exists (select from units where id = ${unitId ?? null}::uuid) as "isUnit"`.execute(db);
  const found = rows[0]!;
  return {
    today: found.today,
    isCaseOfTeam: caseId === undefined ? undefined : found.isCase,
    isUnit: unitId ? found.isUnit : undefined,
  };
}

export async function insertConsultation(
  db: Db,
  row: RecordConsultationRequest & { id: string; teamId: string },
): Promise<void> {
  const isDiscussion = row.kind === 'discussion';
  await sql`
    insert into consultations (id, team_id, kind, case_id, unit_id, asked_by, about, advice, reference, is_statutory, minutes, held_on,
      member_id, recorded_by)
    values (${row.id}, ${row.teamId}, ${row.kind}, ${row.caseId ?? null}, ${row.unitId ?? null}, ${row.askedBy ?? null}, ${row.about},
      ${row.advice ?? null}, ${row.reference ?? null}, ${row.isStatutory ?? false}, ${row.minutes ?? null},
      coalesce(${row.heldOn ?? null}::date, oslo_today()),
      case when ${isDiscussion} then coalesce(${row.memberId ?? null}::uuid, acting_worker_id()) end, acting_worker_id())`.execute(
    db,
  );
}

/** Refused by `consultation_is_its_writers`. */
export async function updateConsultation(
  db: Db,
  consultationId: string,
  change: ChangeConsultationRequest,
): Promise<void> {
  const given = (key: keyof ChangeConsultationRequest) => key in change;
  await sql`
    update consultations set about = coalesce(${change.about ?? null}, about),
      unit_id = case when ${given('unitId')} then ${change.unitId ?? null}::uuid else unit_id end,
      asked_by = case when ${given('askedBy')} then ${change.askedBy ?? null} else asked_by end,
      advice = case when ${given('advice')} then ${change.advice ?? null} else advice end,
      reference = case when ${given('reference')} then ${change.reference ?? null} else reference end,
      minutes = case when ${given('minutes')} then ${change.minutes ?? null}::integer else minutes end,
      is_statutory = coalesce(${change.isStatutory ?? null}::boolean, is_statutory), version = version + 1
    where id = ${consultationId}`.execute(db);
}

/** Refused by `notices_are_of_discussions`, `unit_notices_once` and the days that cannot be. */
export async function insertNotice(
  db: Db,
  row: RecordNoticeRequest & { consultationId: string; teamId: string },
): Promise<void> {
  await sql`
    insert into unit_notices (consultation_id, team_id, manner, given_to, given_on, given_by)
    values (${row.consultationId}, ${row.teamId}, ${row.manner}, ${row.givenTo}, coalesce(${row.givenOn ?? null}::date, oslo_today()),
      acting_worker_id())`.execute(db);
}

/** Refused by `units_are_told_by_members`. */
export async function passOnNotice(
  db: Db,
  consultationId: string,
  tellerId: string,
): Promise<void> {
  await sql`update consultations set teller_id = ${tellerId}, version = version + 1 where id = ${consultationId}`.execute(
    db,
  );
}

/** Something of it is otherwise, and not what it says. */
export async function countUp(db: Db, consultationId: string): Promise<void> {
  await sql`update consultations set version = version + 1 where id = ${consultationId}`.execute(
    db,
  );
}

/** Undefined for whoever is neither in the team nor leads it. */
export async function countSupervision(
  db: Db,
  teamId: string,
  { fromOn, untilOn }: { fromOn?: string | undefined; untilOn?: string | undefined },
): Promise<SupervisionFigures | undefined> {
  const { rows } = await sql<{ figures: SupervisionFigures | null }>`
    select supervision_figures(${teamId}, coalesce(${fromOn ?? null}::date, date_trunc('year', oslo_today()::timestamp)::date),
      coalesce(${untilOn ?? null}::date, oslo_today())) as figures`.execute(db);
  return rows[0]?.figures ?? undefined;
}
