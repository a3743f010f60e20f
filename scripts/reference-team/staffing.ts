import { sql } from 'kysely';
import { newId } from '../../services/platform/database/new-id.ts';
import { organisationStream } from '../../services/platform/database/transact.ts';
import type { Inside } from '../../services/platform/database/transact.ts';
import { addUnit } from '../../services/people/people.ts';
import { at, dayAfter, type Calendar } from './calendar.ts';
import type { Organisation, Seated } from './organisation.ts';

/** What has changed in a year, and what is to: one has had less to give, one will have more, and units go by new names. */
export async function reorganise(
  inside: Inside,
  organisation: Organisation,
  calendar: Calendar,
): Promise<void> {
  const { members } = organisation;
  const [before, later] = [members[9], members[1]];
  if (!before || !later) throw new Error('The reference team has fourteen members');
  await goOn(inside, organisation, before, { fraction: 0.3, startsOn: calendar.daysAgo(390) });
  await goOn(inside, organisation, before, { startsOn: calendar.daysAgo(120) });
  const firstOfMonth = `${dayAfter(calendar.today, 45).slice(0, 7)}-01`;
  await goOn(inside, organisation, later, { fraction: 0.6, startsOn: firstOfMonth });
  await rename(inside, organisation.unitId('psykisk'), {
    was: 'Psykisk helse og oppfølging',
    untilOn: calendar.daysAgo(90),
  });
  await mergeInto(inside, organisation.unitId('rus'), 'Rusteamet øst', calendar);
}

async function goOn(
  { db, tell }: Inside,
  { teamId, leader }: Organisation,
  member: Seated,
  terms: { fraction?: number; startsOn: string },
): Promise<void> {
  const { agreementId, workerId } = member;
  const said = at(terms.startsOn, 9);
  await sql`
    insert into agreement_terms (id, agreement_id, worker_id, team_id, home_unit_id, level, profession, competences, fraction, starts_on, said_at, said_by)
    select ${newId()}, a.id, a.worker_id, a.team_id, a.home_unit_id, a.level, a.profession, a.competences,
      ${terms.fraction ?? member.fraction}::numeric, ${terms.startsOn}::date, least(${said}::timestamptz, current_instant()), ${leader.workerId}
    from agreements a where a.id = ${agreementId}`.execute(db);
  await sql`update agreements set version = version + 1 where id = ${agreementId}`.execute(db);
  const actorId = leader.workerId;
  tell({ teamId, kind: 'agreement.continued', actorId, agreementId, workerIds: [workerId] });
}

/** A unit has been called otherwise until a day. */
async function rename(
  { db, tell }: Inside,
  unitId: string,
  { was, untilOn }: { was: string; untilOn: string },
): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select name from units where id = ${unitId}`.execute(db);
  await sql`update units set name = ${was} where id = ${unitId}`.execute(db);
  await sql`
    update units set name = ${rows[0]?.name ?? was}, since_on = ${untilOn}, version = version + 1 where id = ${unitId}`.execute(
    db,
  );
  tell({ teamId: organisationStream, kind: 'unit.changed', unitId });
}

/** A unit that is no more, since it became part of another. */
async function mergeInto(
  inside: Inside,
  intoId: string,
  name: string,
  calendar: Calendar,
): Promise<void> {
  const startsOn = calendar.daysAgo(400);
  const unitId = await addUnit(inside, { name, level: 'municipal', startsOn });
  await sql`
    update units set valid_to = d.day, since_on = d.day, merged_into_id = ${intoId}, parent_id = ${intoId}, version = version + 1
    from (select ${calendar.daysAgo(60)}::date as day) d where id = ${unitId}`.execute(inside.db);
  inside.tell({ teamId: organisationStream, kind: 'unit.changed', unitId });
}
