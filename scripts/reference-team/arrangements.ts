import { sql } from 'kysely';
import { newId } from '../../services/platform/database/new-id.ts';
import type { Inside } from '../../services/platform/database/transact.ts';
import { at, type Calendar } from './calendar.ts';
import type { Organisation } from './organisation.ts';
import type { supervisionStories } from './story.ts';

export type SiteStory = { unitId: string } & (typeof supervisionStories)[number];

/** What the meeting that opened the case arranged with the service site. */
export async function arrange(
  db: Inside['db'],
  row: SiteStory & { caseId: string; teamId: string; day: string; when: string },
): Promise<void> {
  const { times } = row;
  await sql`
    insert into supervision_arrangements (case_id, edition, team_id, kind, every_weeks, weekday, begins_at, minutes, from_on, reason,
      recorded_at)
    values (${row.caseId}, 1, ${row.teamId}, ${row.kind}, ${row.everyWeeks}, ${times?.weekday ?? null}, ${times?.time ?? null}::time,
      ${times?.minutes ?? null}, ${row.day}, ${row.reason}, ${row.when})`.execute(db);
}

/** One session that was not held, and a site that waits. */
export async function superviseSites(
  { db, tell }: Inside,
  { teamId, leader }: Organisation,
  calendar: Calendar,
): Promise<void> {
  const at1 = at(calendar.daysAgo(1), 14);
  const by = leader.workerId;
  const missed = await sql<{ id: string }>`
    insert into missed_sessions (case_id, meant_on, team_id, because, recorded_by, recorded_at)
    select s.case_id, s.held_on, s.team_id, 'too_few', ${by}, ${at1}
    from supervision_sessions(array[${teamId}::uuid], oslo_today() - 60, oslo_today() - 1) s order by s.held_on desc limit 1
    returning case_id as id`.execute(db);
  for (const { id } of missed.rows)
    tell({
      ...{ teamId, kind: 'supervision_session.not_held', at: at1, actorId: by, caseIds: [id] },
    });
  const id = newId();
  const asked = await sql<{ id: string }>`
    insert into supervision_requests (id, team_id, case_id, asked_by, asked_on, about, recorded_by, recorded_at)
    select ${id}, ${teamId}, c.id, 'Lederen på dagsenteret', ${calendar.daysAgo(4)}, 'Uro i matsalen, og hvem som går inn', ${by},
      ${at(calendar.daysAgo(4), 12)}
    from cases c join supervision_arrangements a on a.case_id = c.id and a.ended_at is null and a.kind = 'on_demand'
    where c.team_id = ${teamId} and c.state = 'open' limit 1 returning case_id as id`.execute(db);
  for (const { id: caseId } of asked.rows)
    tell({
      ...{ teamId, kind: 'supervision_request.recorded', at: at(calendar.daysAgo(4), 12) },
      ...{ actorId: by, supervisionRequestId: id, caseIds: [caseId], version: 1 },
    });
}
