import { sql } from 'kysely';
import { newId } from '../../services/platform/database/new-id.ts';
import type { Inside } from '../../services/platform/database/transact.ts';
import type { Organisation } from './organisation.ts';

/** What members have sent in for the meeting to come. All invented. */
const told = [
  {
    title: 'Bil til hjemmebesøk i romjulen',
    about: 'Bilen er på verksted til over nyttår. Tre besøk er avtalt i romjulen.',
    proposal: 'Vi låner bilen til Boligtjenesten. Bjarne henter nøkkelen.',
    by: 9,
  },
  {
    title: 'Nøkkel til dagsenteret',
    about: 'Vi står ute når vakten er opptatt.',
    proposal: 'Vi ber om to nøkler, én til hvert nivå.',
    by: 2,
  },
] as const;

export async function sendProposals(
  { db, tell }: Inside,
  members: Organisation['members'],
  { teamId, meetingId }: { teamId: string; meetingId: string },
): Promise<void> {
  for (const { title, about, proposal, by } of told) {
    const itemId = newId();
    const actorId = members[by]?.workerId ?? null;
    await sql`
      insert into agenda_items (id, team_id, meeting_id, kind, title, about, proposal, position, added_by)
      select ${itemId}, ${teamId}, ${meetingId}, 'manual', ${title}, ${about}, ${proposal},
        agenda_position('manual', current_instant(), t.agenda_order), ${actorId}::uuid
      from teams t where t.id = ${teamId}`.execute(db);
    const item = { meetingId, itemId, version: 1 };
    tell({ teamId, kind: 'agenda_item.added', ...(actorId && { actorId }), ...item });
  }
}
