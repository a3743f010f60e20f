import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import { callerColumns, callerOf } from '../database/transact.ts';
import type { Caller, CallerRow } from '../database/transact.ts';
import type { Device } from './device.ts';

/** The app may not touch the tables of sign-in; each of these is one function of the database, and one transaction. */

export interface Attempt {
  stateHash: Uint8Array;
  nonce: string;
  codeVerifier: string;
  returnTo: string;
  invitationHash: Uint8Array | undefined;
  /** The person is to prove anew who they are, though the provider knows them. */
  isFresh: boolean;
}

/** False when too many attempts are open, from this network or from all. */
export async function startSignIn(
  { kysely }: Database,
  attempt: Attempt & { networkHash: Uint8Array },
): Promise<boolean> {
  const { stateHash, nonce, codeVerifier, returnTo, invitationHash, isFresh } = attempt;
  const { rows } = await sql<{ started: boolean }>`
    select start_sign_in(${bytes(stateHash)}, ${nonce}, ${codeVerifier}, ${returnTo},
      ${bytesOrNull(invitationHash)}, ${bytes(attempt.networkHash)}, ${isFresh}) as started`.execute(
    kysely,
  );
  return rows[0]?.started === true;
}

/** Once per attempt, within ten minutes. */
export async function takeSignInAttempt(
  { kysely }: Database,
  stateHash: Uint8Array,
): Promise<Attempt | undefined> {
  const { rows } = await sql<
    Omit<Attempt, 'stateHash' | 'invitationHash'> & { invitation: Buffer | null }
  >`
    select nonce, code_verifier as "codeVerifier", return_to as "returnTo", invitation_hash as invitation,
      is_fresh as "isFresh"
    from take_sign_in_attempt(${bytes(stateHash)})`.execute(kysely);
  const row = rows[0];
  if (!row) return undefined;
  const { invitation, ...attempt } = row;
  return { ...attempt, stateHash, invitationHash: invitation ?? undefined };
}

export interface Vouching {
  sessionHash: Uint8Array;
  issuer: string;
  subject: string;
  displayName: string;
  providerSid: string | undefined;
  invitationHash: Uint8Array | undefined;
  /** The browser's session until now, which ends. */
  replacedHash: Uint8Array | undefined;
  device: Device;
  /** When the person proved to the provider who they are, in seconds since 1970; undefined when it does not say. */
  authenticatedAt: number | undefined;
  /** Nine digits each. */
  organisations: readonly string[];
  /** They act for those organisations and no other. */
  isBound: boolean;
}

/** `choose`: the session may do nothing until one of several employments has been chosen. */
export type SignInOutcome =
  | 'signed_in'
  | 'choose'
  | 'not_tied'
  | 'invitation_refused'
  | 'tied_to_another'
  | 'works_with_oneself'
  | 'other_organisation';

export async function finishSignIn({ kysely }: Database, who: Vouching): Promise<SignInOutcome> {
  const { rows } = await sql<{ outcome: SignInOutcome }>`
    select outcome from finish_sign_in(${bytes(who.sessionHash)}, ${who.issuer}, ${who.subject},
      ${who.displayName}, ${who.providerSid ?? null}, ${bytesOrNull(who.invitationHash)},
      ${bytesOrNull(who.replacedHash)}, ${who.device.browser ?? null}, ${who.device.operatingSystem ?? null},
      to_timestamp(${who.authenticatedAt ?? null}::double precision),
      ${`{${who.organisations.join(',')}}`}::text[], ${who.isBound})`.execute(kysely);
  return rows[0]?.outcome ?? 'not_tied';
}

/** What somebody signed in may act as, one at a time. */
export interface Employment {
  workerId: string;
  name: string;
  profession: string;
  unitName: string | null;
  roles: readonly string[];
  teamNames: readonly string[];
  /** The one that the session is for. */
  isCurrent: boolean;
  /** They have been this before. */
  wasChosen: boolean;
}

/** The one to offer first first. Undefined: no such session, or it is over. */
export async function findEmployments(
  { kysely }: Database,
  sessionHash: Uint8Array,
): Promise<Employment[] | undefined> {
  const { rows } = await sql<{ found: Employment[] | null }>`
    select employments_of_session(${bytes(sessionHash)}) as found`.execute(kysely);
  return rows[0]?.found ?? undefined;
}

/** Ends the session and begins the other one. `over`: another choice came first, or time did. */
export async function chooseEmployment(
  { kysely }: Database,
  choice: { sessionHash: Uint8Array; workerId: string; newSessionHash: Uint8Array },
): Promise<'chosen' | 'over' | 'not_theirs'> {
  const { rows } = await sql<{ outcome: 'chosen' | 'over' | 'not_theirs' }>`
    select choose_employment(${bytes(choice.sessionHash)}, ${choice.workerId}::uuid,
      ${bytes(choice.newSessionHash)}) as outcome`.execute(kysely);
  return rows[0]?.outcome ?? 'over';
}

export type WhyEnded = 'signed_out' | 'signed_out_at_provider' | 'handed_over';

export async function endSession(
  { kysely }: Database,
  sessionHash: Uint8Array,
  because: WhyEnded,
): Promise<void> {
  await sql`select end_session(${bytes(sessionHash)}, ${because})`.execute(kysely);
}

/** How many sessions ended. Without a sid: every session of the subject. */
export async function endSessionsAtProvider(
  { kysely }: Database,
  at: { issuer: string; sid: string | undefined; subject: string | undefined },
): Promise<number> {
  const { rows } = await sql<{ ended: number }>`
    select end_sessions_at_provider(${at.issuer}, ${at.sid ?? null}, ${at.subject ?? null},
      'signed_out_at_provider') as ended`.execute(kysely);
  return rows[0]?.ended ?? 0;
}

export interface Invitation {
  standing: 'open' | 'used' | 'expired';
  kind: 'first_administrator' | 'worker';
  workerName: string | null;
}

export async function findInvitation(
  { kysely }: Database,
  tokenHash: Uint8Array,
): Promise<Invitation | undefined> {
  const { rows } = await sql<Invitation>`
    select standing, kind, worker_name as "workerName" from find_invitation(${bytes(tokenHash)})`.execute(
    kysely,
  );
  return rows[0];
}

/** False once there is an administrator. */
export async function makeFirstAdministratorInvitation(
  { kysely }: Database,
  tokenHash: Uint8Array,
): Promise<boolean> {
  const { rows } = await sql<{ made: boolean }>`
    select make_first_administrator_invitation(${bytes(tokenHash)}) as made`.execute(kysely);
  return rows[0]?.made === true;
}

/** The meeting whose projector the browser now is; undefined for a code that is wrong, used or old. */
export async function pairProjector(
  { kysely }: Database,
  hashes: { code: Uint8Array; session: Uint8Array; replaced: Uint8Array | undefined },
): Promise<string | undefined> {
  const { rows } = await sql<{ meetingId: string | null }>`
    select pair_projector(${bytes(hashes.code)}, ${bytes(hashes.session)},
      ${bytesOrNull(hashes.replaced)}) as "meetingId"`.execute(kysely);
  return rows[0]?.meetingId ?? undefined;
}

/** Counts as activity, at most once a minute. Does nothing to a session that is over. */
export async function touchSession({ kysely }: Database, sessionId: string): Promise<void> {
  await sql`select touch_session(${sessionId})`.execute(kysely);
}

/**
 * Who each session belongs to and what they may see now, by the hash in hex, without counting as activity. Unknown ones
 * are left out.
 */
export async function confirmSessions(
  { kysely }: Database,
  sessionKeys: readonly string[],
): Promise<Map<string, Caller>> {
  // One text, since the driver's arrays of bytes cost a cast per element.
  const { rows } = await sql<CallerRow & { sessionKey: string }>`
    select encode(id_hash, 'hex') as "sessionKey", ${callerColumns}
    from confirm_sessions(array(
      select decode(key, 'hex') from string_to_table(${sessionKeys.join(',')}, ',') key))`.execute(
    kysely,
  );
  return new Map(rows.map(({ sessionKey, ...who }) => [sessionKey, callerOf(who)]));
}

function bytes(value: Uint8Array): Buffer {
  return Buffer.from(value);
}

function bytesOrNull(value: Uint8Array | undefined): Buffer | null {
  return value === undefined ? null : Buffer.from(value);
}
