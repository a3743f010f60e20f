import { sql } from 'kysely';
import { newId } from '../../services/platform/database/new-id.ts';
import type { Inside } from '../../services/platform/database/transact.ts';
import type { KeyRing } from '../../services/platform/key-ring.ts';
import { sealContext } from '../../services/persons/persons.ts';
import type { CaseStory } from './story.ts';

/** Who said what about being registered, beside those who accept services and therefore have approved. */
const said: Record<string, { states: ('approved' | 'declined' | 'withdrawn')[]; words: string }> = {
  'Bjørk-2': { states: ['declined'], words: 'Vil ikke stå i noe system. Vi kan komme igjen.' },
  'Alm-10': {
    states: ['approved', 'withdrawn'],
    words: 'Ombestemte seg. Stoler ikke på hvem som leser.',
  },
};

/** Records what the person has said by the day the case was opened. */
export async function registerPerson(
  { db, tell }: Inside,
  at: { caseId: string; teamId: string; story: CaseStory; when: string; actorId: string },
): Promise<void> {
  const { caseId, teamId, story, when, actorId } = at;
  const { states, words } = said[story.alias] ?? {
    states: story.engagement === 'accepts_services' ? (['approved'] as const) : [],
    words: null,
  };
  for (const state of states) {
    await sql`
      insert into registrations (id, team_id, person_id, state, said, said_on, words, recorded_by, recorded_at)
      select ${newId()}, ${teamId}, person_id, ${state}, 'spoken', oslo_date(${when}::timestamptz),
        ${state === 'approved' ? null : words}, ${actorId}, ${when} from cases where id = ${caseId}`.execute(
      db,
    );
    const details = { registration: state };
    const kind = 'person.registration_changed';
    tell({ teamId, kind, at: when, actorId, caseIds: [caseId], details });
  }
}

/** Invented people, all of them: 80 is added to the month. */
const known = [
  { alias: 'Rogn-1', name: 'Oppdiktet Osvald Rognli', phone: '900 00 101', number: '01816710053' },
  { alias: 'Gran-6', name: 'Oppdiktet Gerda Granmo', phone: '900 00 106', number: '14837710716' },
  { alias: 'Osp-3', name: 'Oppdiktet Odin Ospelund', phone: null, number: '05898910018' },
];

/** What the team knows of a few who have approved. Without keys, no national ids. */
export async function knowPersons(
  { db, tell }: Inside,
  teamId: string,
  by: { keys: KeyRing | undefined; at: string; actorId: string },
): Promise<void> {
  const { keys, at, actorId } = by;
  for (const { alias, name, phone, number } of known) {
    const { rows } = await sql<{ caseId: string; id: string }>`
      select c.id as "caseId", p.id from cases c join persons p on p.id = c.person_id
      where c.team_id = ${teamId} and c.alias = ${alias} and p.registration = 'approved'`.execute(
      db,
    );
    for (const { caseId, id } of rows) {
      const sealed = keys?.seal(number, sealContext({ id, teamId }));
      await sql`
        update persons set version = version + 1, name = ${name}, phone = ${phone},
          how_to_meet = 'Ring på, og vent. Helst etter klokka tolv.', municipal_reference = ${`K-${alias}`}, municipal_system = 'Kommunejournalen',
          specialist_system = 'DPS-journalen', specialist_reference = ${`D-${alias}`},
          national_id_hash = ${keys?.marks(number, teamId)[0] ?? null}::bytea,
          national_id_sealed = ${sealed?.bytes ?? null}::bytea, national_id_key = ${sealed?.keyId ?? null},
          national_id_set_at = case when ${sealed !== undefined} then ${at}::timestamptz end
        where id = ${id}`.execute(db);
      tell({ teamId, kind: 'person.changed', at, actorId, caseIds: [caseId] });
    }
  }
}

/** Somebody whose case ended some time ago wants to stand nowhere; nobody has answered yet. */
export async function askForErasure(
  { db, tell }: Inside,
  teamId: string,
  by: { at: string; actorId: string },
): Promise<void> {
  const { at, actorId } = by;
  const { rows } = await sql<{ caseId: string }>`
    insert into erasures (id, team_id, person_id, case_id, asked_on, words, recorded_by, recorded_at)
    select ${newId()}, team_id, person_id, id, oslo_date(${at}::timestamptz),
      'Jeg bor et annet sted nå. Vil ikke at noen skal kunne lete meg opp.', ${actorId}, ${at}
    from cases where team_id = ${teamId} and close_reason = 'moved' and person_id is not null order by started_on limit 1
    returning case_id as "caseId"`.execute(db);
  for (const { caseId } of rows)
    tell({ teamId, kind: 'erasure.asked', at, actorId, caseIds: [caseId] });
}
