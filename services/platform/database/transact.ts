import type { KyselyPlugin, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB, Database } from './connect.ts';

/*
 * The one way to write, and the ordinary way to read.
 *
 * Promised: who acts is settled by the database in the transaction's first statement; rows, access log and
 * events commit together or not at all; an answer of success means that COMMIT succeeded.
 *
 * In order: BEGIN · begin_call (session, rights, row-level context) · the work · finish_call (access-log rows,
 * then events, each team's counter locked last and in team-id order, then the session's idle limit) · COMMIT.
 *
 * The session's row is locked only from there on: signing out never waits for the work of a long call.
 *
 * finish_call always runs, also when nothing was logged or told: in a transaction whose error was caught and
 * not rethrown it fails, where COMMIT alone would answer ROLLBACK and the driver would call that success. For the
 * same reason nothing comes after it: once `work` has answered, its handle on the transaction is of no more use.
 * Deadlocks and serialization failures start the whole work again, at most twice, so `work` must have no
 * effect outside the transaction.
 */

/** Who asks, before the database has said who that is. */
export type Credentials =
  | { sessionHash: Uint8Array }
  | { system: string; teamIds: readonly string[]; isAdministrator?: boolean };

export type Role =
  'team_member' | 'team_leader' | 'municipal_leader' | 'dps_leader' | 'administrator' | 'projector';

/** Read-only access to one case for a while, for a reason that was given. */
export interface OwnVisit {
  id: string;
  teamId: string;
  caseId: string;
  kind: 'leader' | 'emergency';
  untilAt: string;
}

/** What somebody may see, as `rights_of_worker()` answers it. */
export interface Rights {
  /** Teams whose cases the caller works with. */
  teamIds: readonly string[];
  /** Teams the caller leads for one level: numbers and people, never cases. */
  ledTeamIds: readonly string[];
  /** Cases in which the caller sits as treatment contact. */
  contactCaseIds: readonly string[];
  /** Items of meetings that the caller is a guest to. */
  guestItems: readonly { itemId: string; teamId: string }[];
  /** Cases that the person has closed to the caller: whatever else the caller is, they are not there. */
  blockedCaseIds: readonly string[];
  /** Inquiries linked to those. */
  blockedInquiryIds: readonly string[];
  /** The caller's visits to cases that are not their own, while they last. */
  visits: readonly OwnVisit[];
  roles: readonly { role: Role; teamId: string | null }[];
  isAdministrator: boolean;
}

/** Who acts, with the rights the database gives them in this transaction. */
export interface Caller extends Rights {
  /** Session state; every other member is empty unless it is `active`. */
  standing: 'active' | 'idle' | 'expired' | 'ended' | 'unknown';
  sessionId: string | null;
  accountId: string | null;
  workerId: string | null;
  workerName: string | null;
  displayName: string | null;
  /** The one meeting a projector may show. */
  meetingId: string | null;
  idleExpiresAt: string | null;
  absoluteExpiresAt: string | null;
}

export type AccessAction =
  'read' | 'write' | 'list' | 'search' | 'export' | 'print' | 'subscribe' | 'denied';

/** One row of the access log: what was seen or changed. Ids only. */
export interface AccessEntry {
  action?: AccessAction;
  teamId?: string | undefined;
  caseId?: string | undefined;
  inquiryId?: string | undefined;
  meetingId?: string | undefined;
  workerId?: string | undefined;
  unitId?: string | undefined;
  boardSeq?: number;
  caseIds?: readonly string[];
  inquiryIds?: readonly string[];
  /** A code, never free text about a person. */
  reason?: string;
}

/** One event for a team's log. Ids and versions only: what is shown is added when it is sent. */
export interface EventDraft {
  teamId: string;
  kind: string;
  caseIds?: readonly string[];
  inquiryIds?: readonly string[];
  proposalIds?: readonly string[];
  pendingCaseIds?: readonly string[];
  workerIds?: readonly string[];
  meetingId?: string;
  itemId?: string;
  unitId?: string;
  agreementId?: string;
  importId?: string;
  visitId?: string;
  actionId?: string;
  consultationId?: string;
  supervisionRequestId?: string;
  version?: number;
  /** What changed, as ids and codes of the contract. */
  details?: Readonly<Record<string, string>>;
  /** When it happened and who did it; heeded for the system only (history that is stated afterwards). */
  at?: string;
  actorId?: string;
}

/** The organisation's own stream, for changes that concern no single team. */
export const organisationStream = '00000000-0000-0000-0000-000000000000';

export interface Inside {
  db: Transaction<DB>;
  caller: Caller;
  /** Appends to a team's log when the transaction ends. */
  tell(event: EventDraft): void;
  /** Adds an access-log row when the transaction ends. */
  log(entry: AccessEntry): void;
  /** Runs once COMMIT has succeeded; for what this process keeps in memory, nothing that may fail. */
  afterCommit(effect: () => void): void;
}

export interface Operation {
  operationId: string;
  /** What log() writes when it names no action. */
  action: AccessAction;
}

export interface Outcome<R> {
  result: R;
  /** The last event number per stream that this transaction appended to. */
  numbers: Record<string, number>;
}

const nobody: Caller = {
  standing: 'unknown',
  sessionId: null,
  accountId: null,
  workerId: null,
  workerName: null,
  displayName: null,
  teamIds: [],
  ledTeamIds: [],
  contactCaseIds: [],
  guestItems: [],
  blockedCaseIds: [],
  blockedInquiryIds: [],
  visits: [],
  roles: [],
  isAdministrator: false,
  meetingId: null,
  idleExpiresAt: null,
  absoluteExpiresAt: null,
};

export interface CallerRow extends Omit<Caller, keyof Rights> {
  rights: Rights;
}

/** The columns by which `begin_call()` and `confirm_sessions()` answer who somebody is. */
export const callerColumns = sql`standing, session_id as "sessionId", account_id as "accountId",
  worker_id as "workerId", worker_name as "workerName", display_name as "displayName", rights,
  meeting_id as "meetingId", idle_expires_at as "idleExpiresAt",
  absolute_expires_at as "absoluteExpiresAt"`;

export function callerOf({ rights, ...who }: CallerRow): Caller {
  return { ...who, ...rights };
}

async function begin(db: Transaction<DB>, credentials: Credentials): Promise<Caller> {
  if ('system' in credentials) {
    const { system, teamIds, isAdministrator = false } = credentials;
    await sql`select begin_system(${system}, ${[...teamIds]}::uuid[], ${isAdministrator})`.execute(
      db,
    );
    return { ...nobody, standing: 'active', teamIds, isAdministrator };
  }
  const { rows } = await sql<CallerRow>`
    select ${callerColumns} from begin_call(${Buffer.from(credentials.sessionHash)})`.execute(db);
  return rows[0] ? callerOf(rows[0]) : nobody;
}

const startAgain = new Set(['40001', '40P01']);

/** Runs `work` in one transaction as described above. Throws what `work` or the database throws. */
export async function transact<R>(
  database: Database,
  credentials: Credentials,
  operation: Operation,
  work: (inside: Inside) => Promise<R>,
): Promise<Outcome<R>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptOnce(database, credentials, operation, work);
    } catch (error) {
      if (attempt >= 3 || !startAgain.has((error as { code?: string }).code ?? '')) throw error;
    }
  }
}

async function attemptOnce<R>(
  database: Database,
  credentials: Credentials,
  operation: Operation,
  work: (inside: Inside) => Promise<R>,
): Promise<Outcome<R>> {
  const effects: (() => void)[] = [];
  const outcome = await database.kysely.transaction().execute(async (db) => {
    const caller = await begin(db, credentials);
    const access: object[] = [];
    const told: object[] = [];
    const seal = new Seal();
    const result = await work({
      db: db.withPlugin(seal),
      caller,
      tell: ({ teamId, kind, at, actorId, ...data }) =>
        told.push({ teamId, kind, at, actorId, data }),
      afterCommit: (effect) => effects.push(effect),
      log: (entry) =>
        access.push({ operationId: operation.operationId, action: operation.action, ...entry }),
    });
    seal.isClosed = true;
    const { rows } = await sql<{ numbers: Record<string, number> }>`
      select finish_call(${asJson(access)}, ${asJson(told)}, ${caller.sessionId}) as numbers`.execute(
      db,
    );
    return { result, numbers: rows[0]?.numbers ?? {} };
  });
  for (const [stream, seq] of Object.entries(outcome.numbers)) raiseHead(database, stream, seq);
  for (const effect of effects) effect();
  return outcome;
}

/** Lets statements through until it is closed; one that nobody waited for comes too late and fails by itself. */
class Seal implements KyselyPlugin {
  isClosed = false;

  transformQuery: KyselyPlugin['transformQuery'] = ({ node }) => {
    if (this.isClosed) throw new Error('The call is over: this statement was not waited for.');
    return node;
  };

  transformResult: KyselyPlugin['transformResult'] = ({ result }) => Promise.resolve(result);
}

/** Only upwards: numbers arrive from commits and from the relay in any order. */
export function raiseHead(database: Database, stream: string, seq: number): void {
  if (seq > (database.heads.get(stream) ?? -1)) database.heads.set(stream, seq);
}

// Sent as text and cast: the driver would take a bare array for a PostgreSQL array.
function asJson(value: object[]) {
  return sql`${JSON.stringify(value)}::text::jsonb`;
}

/** Leaves the trace of a refusal, in a transaction of its own since the refused one is undone. */
export async function recordRefused(
  database: Database,
  credentials: Credentials,
  operation: Operation,
  entries: readonly AccessEntry[],
): Promise<void> {
  await transact(database, credentials, operation, async ({ log }) => {
    for (const entry of entries) log(entry);
  });
}
