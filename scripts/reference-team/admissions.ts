import { sql } from 'kysely';
import { newId } from '../../services/platform/database/new-id.ts';
import type { Inside } from '../../services/platform/database/transact.ts';
import { dayAfter, type Calendar } from './calendar.ts';

/**
 * Who has been in hospital: one who came in last week and of whose meeting nobody has thought, one for whom it is arranged,
 * and one who is home again.
 */
export async function beAdmitted(
  { db, tell }: Inside,
  teamId: string,
  { calendar, at, actorId }: { calendar: Calendar; at: string; actorId: string },
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select c.id from cases c
    where c.team_id = ${teamId} and c.state = 'open' and c.alias is not null and c.started_on < ${calendar.daysAgo(70)}
      and not exists (select from blocks b where b.case_id = c.id)
    order by c.started_on, c.id limit 3`.execute(db);
  const [first, second, third] = rows;
  if (!first || !second || !third) throw new Error('The reference team has worked for half a year');
  const today = calendar.daysAgo(0);
  const stays = [
    { caseId: first.id, place: 'Akuttposten', in: calendar.daysAgo(8), out: null, meeting: {} },
    {
      caseId: second.id,
      place: 'Døgnenheten for rus',
      in: calendar.daysAgo(19),
      out: null,
      meeting: { state: 'planned', on: dayAfter(today, 4) },
    },
    {
      caseId: third.id,
      place: 'Akuttposten',
      in: calendar.daysAgo(52),
      out: calendar.daysAgo(31),
      meeting: {
        state: 'held',
        on: calendar.daysAgo(40),
        attended: ['ward', 'municipality', 'service_user'],
      },
    },
  ];
  for (const stay of stays) {
    const { state = 'not_arranged', on = null, attended = null } = stay.meeting;
    await sql`
      insert into admissions (id, team_id, case_id, place, admitted_on, discharged_on, meeting, meeting_on, meeting_attended,
        recorded_by, recorded_at)
      values (${newId()}, ${teamId}, ${stay.caseId}, ${stay.place}, ${stay.in}, ${stay.out}, ${state}, ${on}, ${attended}::text[],
        ${actorId}, ${at})`.execute(db);
    const told = { teamId, caseIds: [stay.caseId], at, actorId };
    tell({ ...told, kind: 'admission.recorded' });
    if (stay.out) tell({ ...told, kind: 'admission.ended' });
    if (state !== 'not_arranged') tell({ ...told, kind: 'collaboration_meeting.changed' });
  }
}
