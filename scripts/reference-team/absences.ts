import { sql } from 'kysely';
import { newId } from '../../services/platform/database/new-id.ts';
import { organisationStream } from '../../services/platform/database/transact.ts';
import type { Inside } from '../../services/platform/database/transact.ts';
import { dayAfter, type Calendar } from './calendar.ts';

/**
 * Who is away in the weeks to come: one for whom somebody acts in every case but one, one for whom everybody has been found,
 * and one with no seat to fill.
 */
export async function planAbsences(
  inside: Inside,
  teamId: string,
  { calendar, at, actorId }: { calendar: Calendar; at: string; actorId: string },
): Promise<void> {
  const holders = await sql<{ workerId: string; seats: number }>`
    select a.worker_id as "workerId", count(s.id)::integer as seats from agreements a
    join seats s on s.agreement_id = a.id and upper_inf(s.held_during)
    where a.team_id = ${teamId} and a.planned_end_on is null and a.ended_on is null
    group by a.worker_id having count(s.id) between 2 and 9 order by count(s.id) desc, a.worker_id`.execute(
    inside.db,
  );
  const monday = (weeksAhead: number) => dayAfter(calendar.weekday(0, 0), 7 * weeksAhead);
  const [first, second, third] = holders.rows;
  if (!first || !second || !third) throw new Error('The reference team has members with seats');
  const plans = [
    { ...first, kind: 'holiday', startsOn: monday(4), backOn: monday(6), without: 1 },
    {
      ...second,
      kind: 'needed_at_home_unit',
      startsOn: monday(2),
      backOn: dayAfter(monday(2), 3),
      without: 0,
    },
    { ...third, kind: 'holiday', startsOn: monday(8), backOn: monday(9), without: 0 },
  ];
  for (const { workerId, kind, startsOn, backOn, without } of plans) {
    await sql`
      insert into absences (id, worker_id, kind, starts_on, back_on, recorded_by, recorded_at)
      values (${newId()}, ${workerId}, ${kind}, ${startsOn}, ${backOn}, ${actorId}, ${at})`.execute(
      inside.db,
    );
    const told = { workerIds: [workerId], at, actorId };
    inside.tell({ teamId: organisationStream, kind: 'absence.recorded', ...told, version: 1 });
    await actFor(inside, teamId, { workerId, startsOn, backOn, without, at, actorId });
  }
}

/** In each seat of theirs but so many somebody of the same level acts, the freest first. */
async function actFor(
  inside: Inside,
  teamId: string,
  away: {
    workerId: string;
    startsOn: string;
    backOn: string;
    without: number;
    at: string;
    actorId: string;
  },
): Promise<void> {
  const { workerId, startsOn, backOn, at, actorId } = away;
  const { rows } = await sql<{ seatId: string; caseId: string; actingId: string }>`
    with theirs as (
      select s.*, row_number() over (order by s.case_id) as place from seats s
      where s.team_id = ${teamId} and s.worker_id = ${workerId} and upper_inf(s.held_during)
    ), others as (
      select a.*, row_number() over (order by a.fraction desc, a.id) as place, count(*) over () as how_many from agreements a
      where a.team_id = ${teamId} and a.worker_id <> ${workerId} and a.planned_end_on is null and a.ended_on is null
        and a.level = (select level from theirs limit 1)
        and not exists (select from absences b where b.worker_id = a.worker_id and daterange(b.starts_on, b.back_on) && daterange(${startsOn}, ${backOn}))
        and not exists (select from blocks b where b.worker_id = a.worker_id)
    )
    select t.id as "seatId", t.case_id as "caseId", t.level, o.worker_id as "actingId", o.id as "agreementId"
    from theirs t join others o on o.place = 1 + (t.place % least(o.how_many, 3))
    where t.place > ${away.without} order by t.place`.execute(inside.db);
  const acting = rows.map((row) => ({ ...row, id: newId() }));
  await sql`
    insert into covers (id, team_id, case_id, seat_id, level, acting_worker_id, agreement_id, starts_on, ends_on, recorded_by, recorded_at)
    select (c ->> 'id')::uuid, ${teamId}, (c ->> 'caseId')::uuid, (c ->> 'seatId')::uuid, c ->> 'level', (c ->> 'actingId')::uuid,
      (c ->> 'agreementId')::uuid, ${startsOn}, ${backOn}, ${actorId}, ${at}
    from jsonb_array_elements(${JSON.stringify(acting)}::text::jsonb) c`.execute(inside.db);
  if (rows.length === 0) return;
  const workerIds = [...new Set([workerId, ...rows.map(({ actingId }) => actingId)])].toSorted();
  const caseIds = rows.map(({ caseId }) => caseId).toSorted();
  inside.tell({ teamId, kind: 'covers.arranged', at, actorId, caseIds, workerIds });
}
