import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB, Database } from '../platform/database/connect.ts';
import type { WaitingRoomDevice } from './words.ts';

type Db = Transaction<DB>;
type Handle = Pick<Database, 'kysely'>;

// ── For the team ──────────────────────────────────────────────────────────────────────────────────────

const device = sql`
  jsonb_build_object('id', d.id, 'name', d.name, 'state', case when d.withdrawn_at is not null then 'withdrawn'
    when d.paired_at is not null then 'paired' else 'waiting' end,
    'madeByName', m.name, 'madeAt', d.made_at, 'pairedAt', d.paired_at, 'lastUsedAt', d.last_used_at)`;
const devices = sql`waiting_room_devices d join workers m on m.id = d.made_by`;

/** Those that are in use, or wait for their code to be typed. */
export async function listDevices(db: Db, teamId: string): Promise<WaitingRoomDevice[]> {
  const { rows } = await sql<{ device: WaitingRoomDevice }>`
    select ${device} as device from ${devices}
    where d.team_id = ${teamId} and d.withdrawn_at is null and (d.paired_at is not null or d.pairing_expires_at > current_instant())
    order by d.name, d.id limit 100`.execute(db);
  return rows.map((row) => row.device);
}

export async function getDevice(db: Db, id: string): Promise<WaitingRoomDevice> {
  const { rows } = await sql<{ device: WaitingRoomDevice }>`
    select ${device} as device from ${devices} where d.id = ${id}`.execute(db);
  return rows[0]!.device;
}

/** Answers until when its code can be typed. */
export async function insertDevice(
  db: Db,
  row: { id: string; teamId: string; name: string; pairingHash: Buffer; madeBy: string },
): Promise<string> {
  const { rows } = await sql<{ expiresAt: string }>`
    insert into waiting_room_devices (id, team_id, name, pairing_hash, pairing_expires_at, made_by)
    values (${row.id}, ${row.teamId}, ${row.name}, ${row.pairingHash}, current_instant() + interval '10 minutes', ${row.madeBy})
    returning pairing_expires_at as "expiresAt"`.execute(db);
  return rows[0]!.expiresAt;
}

export async function lockDevice(
  db: Db,
  id: string,
): Promise<{ teamId: string; isWithdrawn: boolean } | undefined> {
  const { rows } = await sql<{ teamId: string; isWithdrawn: boolean }>`
    select team_id as "teamId", withdrawn_at is not null as "isWithdrawn" from waiting_room_devices where id = ${id} for no key update`.execute(
    db,
  );
  return rows[0];
}

export async function withdrawDevice(db: Db, id: string): Promise<void> {
  await sql`
    update waiting_room_devices set withdrawn_at = current_instant(), withdrawn_by = acting_worker_id() where id = ${id}`.execute(
    db,
  );
}

// ── For the screen itself ─────────────────────────────────────────────────────────────────────────────

/** What the screen is called; undefined for a code that is wrong, used or old. */
export async function pairDevice(
  { kysely }: Handle,
  hashes: { pairing: Buffer; secret: Buffer; session: Buffer | undefined },
): Promise<string | undefined> {
  const { rows } = await sql<{ name: string | null }>`
    select pair_waiting_room_device(${hashes.pairing}, ${hashes.secret}, ${hashes.session ?? null}) as name`.execute(
    kysely,
  );
  return rows[0]?.name ?? undefined;
}

export interface KnownDevice {
  teamId: string;
  name: string;
  isWithdrawn: boolean;
}

export async function findDevice(
  { kysely }: Handle,
  secretHash: Buffer,
): Promise<KnownDevice | undefined> {
  const { rows } = await sql<{ device: KnownDevice | null }>`
    select waiting_room_device(${secretHash}) as device`.execute(kysely);
  return rows[0]?.device ?? undefined;
}

export type Entered =
  | { is: 'entered'; caseId: string }
  | { is: 'withdrawn' }
  /** The secret is another link's. */
  | { is: 'unfit' }
  /** `seconds` until another is heard; 0: at once. */
  | { is: 'wrong' | 'wait'; seconds: number };

/** From then on the link has the secret that the screen made up. A wrong code is counted. */
export async function enterCode(
  db: Db,
  hashes: { secret: Buffer; code: Buffer; token: Buffer },
): Promise<Entered> {
  const { rows } = await sql<{ entered: Entered }>`
    select enter_answer_code(${hashes.secret}, ${hashes.code}, ${hashes.token}) as entered`.execute(
    db,
  );
  return rows[0]!.entered;
}
