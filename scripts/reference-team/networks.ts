import { sql } from 'kysely';
import { newId } from '../../services/platform/database/new-id.ts';
import type { Inside } from '../../services/platform/database/transact.ts';

/** Around a few who have approved: who they are, and what the person has said each may be told. All invented. */
const around = [
  {
    ...{ alias: 'Rogn-1', relation: 'next_of_kin', name: 'Oppdiktet Oda Rognli' },
    ...{ phone: '900 00 201', covers: ['that_the_team_is_involved', 'call_in_a_crisis'] },
  },
  {
    ...{ alias: 'Rogn-1', relation: 'gp', name: 'Fastlege Oppdiktet Hovde' },
    ...{ phone: '900 00 202', covers: ['that_the_team_is_involved', 'how_it_goes'] },
  },
  { alias: 'Rogn-1', relation: 'housing', name: 'Boligen Solbakken', phone: null, covers: null },
  { alias: 'Gran-6', relation: 'family', name: 'Oppdiktet Gustav', phone: null, covers: [] },
  {
    ...{ alias: 'Gran-6', relation: 'nav', name: 'NAV Fjordbyen', phone: null },
    ...{ covers: ['that_the_team_is_involved'] },
  },
];

/** `covers`: null, nobody has asked; empty, the person said no. */
export async function knowNetworks(
  { db, tell }: Inside,
  teamId: string,
  { at, actorId }: { at: string; actorId: string },
): Promise<void> {
  for (const { alias, relation, name, phone, covers } of around) {
    const { rows } = await sql<{ id: string; caseId: string }>`
      insert into network_contacts (id, team_id, case_id, registration, relation, name, phone, recorded_by, recorded_at)
      select ${newId()}, team_id, id, registration, ${relation}, ${name}, ${phone}, ${actorId}, ${at}
      from cases where team_id = ${teamId} and alias = ${alias} and registration = 'approved' and state = 'open'
      returning id, case_id as "caseId"`.execute(db);
    for (const { id, caseId } of rows) {
      if (covers) {
        await sql`
          insert into network_consents (id, team_id, case_id, contact_id, answer, covers, said, said_on, recorded_by, recorded_at)
          values (${newId()}, ${teamId}, ${caseId}, ${id}, ${covers.length > 0 ? 'given' : 'refused'}, ${covers}::text[], 'spoken',
            oslo_date(${at}::timestamptz), ${actorId}, ${at})`.execute(db);
      }
      tell({ teamId, kind: 'network.changed', at, actorId, caseIds: [caseId] });
    }
  }
}
