import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { AccessEntry } from '../platform/database/transact.ts';
import type { Guest, GuestItem } from './words.ts';

type Db = Transaction<DB>;

// Of the guest `g`.
const guest = sql`
  (select jsonb_build_object('id', g.id, 'meetingId', i.meeting_id, 'itemId', g.item_id,
    'worker', jsonb_build_object('id', w.id, 'name', w.name), 'profession', w.profession,
    'unit', (select jsonb_build_object('id', u.id, 'name', u.name, 'level', u.level) from units u where u.id = g.unit_id),
    'comesAs', g.comes_as, 'isPresent', g.is_present, 'arrivedAt', g.arrived_at, 'leftAt', g.left_at,
    'hasSignIn', has_sign_in(w.id), 'invitedAt', g.invited_at, 'withdrawnAt', g.withdrawn_at)
  from workers w, agenda_items i where w.id = g.worker_id and i.id = g.item_id)`;

/** By name; who was withdrawn before they came is left out. */
export async function findGuests(db: Db, meetingId: string): Promise<Guest[]> {
  const { rows } = await sql<{ guests: Guest[] }>`
    select coalesce(jsonb_agg(${guest} order by w.name, g.id), '[]') as guests
    from guests g join workers w on w.id = g.worker_id join agenda_items i on i.id = g.item_id
    where i.meeting_id = ${meetingId} and (g.withdrawn_at is null or g.arrived_at is not null)`.execute(
    db,
  );
  return rows[0]?.guests ?? [];
}

/** Undefined: none that the caller may see. */
export async function findGuest(db: Db, guestId: string): Promise<Guest | undefined> {
  const { rows } = await sql<{ guest: Guest }>`
    select ${guest} as guest from guests g where g.id = ${guestId}`.execute(db);
  return rows[0]?.guest;
}

/** What the agenda calls it: an alias or a title, never a person's name. */
export async function findItemName(db: Db, itemId: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select coalesce(i.title, q.alias, c.alias, c.title, k.alias, k.title) as name
    from agenda_items i
    left join inquiries q on q.id = i.inquiry_id
    left join cases c on c.id = i.case_id
    left join pending_cases k on k.id = i.pending_case_id
    where i.id = ${itemId}`.execute(db);
  return rows[0]?.name.slice(0, 120) ?? '–';
}

/** Whether the case that the item is about is closed to whoever would come, or to the unit they would come from. */
export async function isItemClosedTo(
  db: Db,
  itemId: string,
  who: { workerId: string | null; unitId: string | null; comesAs: string },
): Promise<boolean> {
  const { rows } = await sql<{ isClosed: boolean | null }>`
    select item_is_closed_to(${itemId}, ${who.workerId}, ${who.unitId}, ${who.comesAs}) as "isClosed"`.execute(
    db,
  );
  return rows[0]?.isClosed === true;
}

/** Who is asked to the item already: the same worker, or somebody of the same name. */
export async function findStandingGuest(
  db: Db,
  itemId: string,
  who: { workerId: string } | { name: string },
): Promise<string | undefined> {
  const isThem =
    'workerId' in who
      ? sql`w.id = ${who.workerId}`
      : sql`lower(w.name) = lower(${who.name.trim()})`;
  const { rows } = await sql<{ id: string }>`
    select g.id from guests g join workers w on w.id = g.worker_id
    where g.item_id = ${itemId} and g.withdrawn_at is null and ${isThem} order by g.id limit 1`.execute(
    db,
  );
  return rows[0]?.id;
}

export async function isKnownWorker(db: Db, workerId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from workers where id = ${workerId} and not is_unnamed`.execute(db);
  return rows.length > 0;
}

export async function isKnownUnit(db: Db, unitId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from units where id = ${unitId}`.execute(db);
  return rows.length > 0;
}

/** Whether the worker is of the team today. */
export async function isMember(db: Db, teamId: string, workerId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from agreements where team_id = ${teamId} and worker_id = ${workerId} and starts_on <= oslo_today()
      and (ended_on is null or ended_on > oslo_today())`.execute(db);
  return rows.length > 0;
}

export interface NewGuest {
  id: string;
  teamId: string;
  itemId: string;
  workerId: string;
  unitId: string | null;
  comesAs: string;
  invitedBy: string | null;
}

export async function insertGuest(db: Db, row: NewGuest): Promise<void> {
  await sql`
    insert into guests (id, team_id, item_id, worker_id, unit_id, comes_as, invited_by)
    values (${row.id}, ${row.teamId}, ${row.itemId}, ${row.workerId}, ${row.unitId}, ${row.comesAs}, ${row.invitedBy})`.execute(
    db,
  );
}

export async function withdraw(db: Db, guestId: string, by: string | null): Promise<void> {
  await sql`
    update guests set withdrawn_at = current_instant(), withdrawn_by = ${by}, is_present = false,
      left_at = case when is_present then current_instant() else left_at end
    where id = ${guestId}`.execute(db);
}

/** Whoever never came leaves no trace of not having been there. */
export async function setPresence(db: Db, guestId: string, isPresent: boolean): Promise<void> {
  await sql`
    update guests set is_present = ${isPresent},
      arrived_at = coalesce(arrived_at, case when ${isPresent} then current_instant() end),
      left_at = case when ${isPresent} then null when is_present then current_instant() else left_at end
    where id = ${guestId}`.execute(db);
}

/** What the caller may see of an item as its guest, and whom that is about. Undefined: not asked to it. */
export async function findGuestItem(
  db: Db,
  itemId: string,
): Promise<{ item: GuestItem; seen: AccessEntry } | undefined> {
  const { rows } = await sql<{ found: { item: GuestItem; seen: AccessEntry } | null }>`
    select guest_item(${itemId}) as found`.execute(db);
  return rows[0]?.found ?? undefined;
}
