import { sql } from 'kysely';
import { newId } from '../../services/platform/database/new-id.ts';
import type { Inside } from '../../services/platform/database/transact.ts';
import type { Calendar } from './calendar.ts';

/** The form on the open net; and whoever asked has been told what became of it, but for the latest weeks. */
export async function openTheDoor(
  { db }: Inside,
  teamId: string,
  calendar: Calendar,
): Promise<void> {
  await sql`
    update teams set door_path = 'samhandlingsteamet', door_phone = '67 00 00 00', door_answers_within_days = 3
    where id = ${teamId}`.execute(db);
  const { rows } = await sql<{ id: string }>`
    select id from inquiries
    where team_id = ${teamId} and state = 'decided' and source <> 'self' and ended_at < ${calendar.daysAgo(14)}::date`.execute(
    db,
  );
  for (const { id } of rows) {
    await sql`
      insert into inquiry_replies (id, team_id, inquiry_id, kind, manner, replied_on, replied_by, recorded_at)
      select ${newId()}, team_id, id, 'outcome', case when source = 'gp' then 'letter' else 'telephone' end, oslo_date(ended_at),
        owner_worker_id, ended_at
      from inquiries where id = ${id}`.execute(db);
  }
}
