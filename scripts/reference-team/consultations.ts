import { sql } from 'kysely';
import { newId } from '../../services/platform/database/new-id.ts';
import type { Inside } from '../../services/platform/database/transact.ts';
import { at, type Calendar } from './calendar.ts';
import type { Organisation } from './organisation.ts';
import type { UnitKey } from './people.ts';

/** Who has rung, and what they were told; and whom two have discussed from their own units. All invented. */
const calls: readonly [number, UnitKey, string | null, string, string | null, number | null][] = [
  [1, 'solbakken', 'Anne på kveldsvakt', 'En som ikke åpner døren lenger', null, 5],
  [3, 'nav', 'Per', 'Hvordan spørre om arbeid uten å presse', 'Spør om dagene først.', 15],
  [6, 'akutt', null, 'Hvem som kan møte opp ved utskriving', 'Ring oss dagen før.', 10],
  [9, 'brygga', 'Lederen', 'Uro i matsalen', 'Skjerm én og én, ikke hele rommet.', 20],
  [13, 'politi', 'Vaktleder', 'Bekymring for en på gaten', null, null],
  [16, 'allmenn', null, 'Medisiner når noen flytter', 'Avtal én som har listen.', 10],
];
const discussions: readonly [number, number, string, string, string | null, boolean][] = [
  [2, 3, 'En som har sluttet å komme', 'Gå hjem to, og si fra først.', 'B-14', false],
  [8, 9, 'Om vi skal melde flytting', 'Spør henne.', null, true],
];

export async function beAsked(
  { db, tell }: Inside,
  { teamId, members, leader, unitId }: Organisation,
  calendar: Calendar,
): Promise<void> {
  const add = async (days: number, by: string, row: Record<string, unknown>) => {
    const id = newId();
    const day = calendar.daysAgo(days);
    const when = at(day, 13);
    await sql`
      insert into consultations (id, team_id, kind, unit_id, asked_by, about, advice, reference, minutes, held_on, member_id, recorded_by,
        recorded_at, written_at)
      select ${id}, ${teamId}, kind, unit_id, asked_by, about, advice, reference, minutes, ${day}, member_id, ${by}, ${when}, ${when}
      from jsonb_populate_record(null::consultations, ${JSON.stringify(row)}::text::jsonb)`.execute(
      db,
    );
    tell({
      teamId,
      kind: 'consultation.recorded',
      at: when,
      actorId: by,
      consultationId: id,
      version: 1,
    });
    return { id, day, when };
  };
  for (const [place, [days, unit, askedBy, about, advice, minutes]] of calls.entries()) {
    const by = (members[place] ?? leader).workerId;
    const row = { kind: 'call', unit_id: unitId(unit), asked_by: askedBy };
    await add(days, by, { ...row, about, advice, minutes });
  }
  for (const [days, place, about, advice, reference, isTold] of discussions) {
    const by = (members[place] ?? leader).workerId;
    const row = { kind: 'discussion', about, advice, reference, member_id: by };
    const { id, day, when } = await add(days, by, row);
    if (!isTold) continue;
    await sql`
      insert into unit_notices (consultation_id, team_id, manner, given_to, given_on, given_by, recorded_at)
      values (${id}, ${teamId}, 'telephone', 'Enhetslederen', ${day}, ${by}, ${when})`.execute(db);
    await sql`update consultations set version = 2 where id = ${id}`.execute(db);
    const told = { kind: 'consultation.notice_given', at: when, actorId: by };
    tell({ ...told, teamId, consultationId: id, version: 2 });
  }
}
