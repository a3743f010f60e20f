import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import { newId } from '../platform/database/new-id.ts';
import type { SaidOfContact } from './network-rules.ts';
import type {
  AddContactRequest,
  ChangeContactRequest,
  Network,
  NetworkContact,
  Registration,
} from './words.ts';

type Db = Transaction<DB>;

const contact = sql`
  jsonb_build_object('id', n.id, 'version', n.version, 'caseId', n.case_id, 'relation', n.relation, 'name', n.name, 'phone', n.phone,
    'consent', n.consent, 'covers', coalesce((said.entries -> 0 -> 'covers'), '[]'), 'consents', said.entries,
    'isRemoved', n.removed_at is not null)`;
const contactFrom = sql`
  from network_contacts n cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('answer', k.answer, 'covers', to_jsonb(k.covers), 'said', k.said, 'saidOn', k.said_on,
      'recordedByName', w.name, 'recordedAt', k.recorded_at) order by k.recorded_at desc, k.id desc), '[]') as entries
    from network_consents k join workers w on w.id = k.recorded_by where k.contact_id = n.id) said`;

/** Who is around the person of a case, as far as the caller may see. Undefined: no such case, or somebody else's. */
export async function findNetwork(
  db: Db,
  caseId: string,
): Promise<{ hasPerson: boolean; network: Network } | undefined> {
  const { rows } = await sql<{ hasPerson: boolean; network: Network }>`
    select c.person_id is not null as "hasPerson", jsonb_build_object('caseId', c.id, 'teamId', c.team_id, 'alias', c.alias,
      'caseState', c.state, 'registration', c.registration, 'contacts', coalesce((
        select jsonb_agg(${contact} order by n.relation <> 'next_of_kin', n.recorded_at, n.id) ${contactFrom}
        where n.case_id = c.id and n.removed_at is null), '[]')) as network
    from cases c
    where c.id = ${caseId} and (c.team_id = any (acting_team_ids()) or c.id = any (acting_emergency_case_ids()))`.execute(
    db,
  );
  return rows[0];
}

export async function getContact(db: Db, contactId: string): Promise<NetworkContact> {
  const { rows } = await sql<{ found: NetworkContact }>`
    select ${contact} as found ${contactFrom} where n.id = ${contactId}`.execute(db);
  return rows[0]!.found;
}

export interface LockedContact {
  teamId: string;
  caseId: string;
  registration: Registration;
  caseState: 'open' | 'closed';
  consent: NetworkContact['consent'];
  version: number;
  isRemoved: boolean;
  today: string;
}

/** The case's row first, as everybody takes it who writes of the case. */
export async function lockContact(db: Db, contactId: string): Promise<LockedContact | undefined> {
  await sql`
    select from cases where id = (select case_id from network_contacts where id = ${contactId}) for no key update`.execute(
    db,
  );
  const { rows } = await sql<LockedContact>`
    select n.team_id as "teamId", n.case_id as "caseId", n.registration, c.state as "caseState", n.consent, n.version,
      n.removed_at is not null as "isRemoved", oslo_today() as today
    from network_contacts n join cases c on c.id = n.case_id
    where n.id = ${contactId} and n.team_id = any (acting_team_ids()) for no key update of n`.execute(
    db,
  );
  return rows[0];
}

/** What the person of the case has said of being registered; null: the case is a unit's. */
export async function registrationOf(db: Db, caseId: string): Promise<Registration | null> {
  const { rows } = await sql<{ registration: Registration | null }>`
    select registration from cases where id = ${caseId}`.execute(db);
  return rows[0]?.registration ?? null;
}

export async function today(db: Db): Promise<string> {
  const { rows } = await sql<{ day: string }>`select oslo_today() as day`.execute(db);
  return rows[0]!.day;
}

export async function insertContact(
  db: Db,
  row: AddContactRequest & { id: string; teamId: string; caseId: string; registration: string },
): Promise<void> {
  await sql`
    insert into network_contacts (id, team_id, case_id, registration, relation, name, phone, recorded_by)
    values (${row.id}, ${row.teamId}, ${row.caseId}, ${row.registration}, ${row.relation}, ${row.name ?? null},
      ${row.phone ?? null}, acting_worker_id())`.execute(db);
}

export async function updateContact(
  db: Db,
  contactId: string,
  change: ChangeContactRequest,
): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update network_contacts set relation = coalesce(${change.relation ?? null}, relation),
      name = case when ${'name' in change} then ${change.name ?? null} else name end,
      phone = case when ${'phone' in change} then ${change.phone ?? null} else phone end, version = version + 1
    where id = ${contactId} returning version`.execute(db);
  return rows[0]?.version ?? 0;
}

/** Name and number go with it. */
export async function takeAway(db: Db, contactId: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update network_contacts set removed_at = current_instant(), removed_by = acting_worker_id(), name = null, phone = null,
      version = version + 1
    where id = ${contactId} returning version`.execute(db);
  return rows[0]?.version ?? 0;
}

/** To write it is the act: the database lets the contact follow. */
export async function insertConsent(
  db: Db,
  row: SaidOfContact & { teamId: string; caseId: string; contactId: string; said: string },
): Promise<void> {
  await sql`
    insert into network_consents (id, team_id, case_id, contact_id, answer, covers, said, said_on, recorded_by)
    values (${newId()}, ${row.teamId}, ${row.caseId}, ${row.contactId}, ${row.answer}, ${[...row.covers]}::text[], ${row.said},
      ${row.saidOn}, acting_worker_id())`.execute(db);
}
