import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import type { Caller, Credentials } from '../database/transact.ts';
import { recordDenied, transact } from '../database/transact.ts';
import type { RelayedEvent } from './relay.ts';

/**
 * What a socket may see of a team's stream: a member everything, a treatment contact the events of the own
 * cases, a leader only that something happened. Numbers are never left out: what is hidden comes as a tombstone.
 */
export type Viewer =
  | { sees: 'everything' }
  | { sees: 'own_cases'; caseIds: ReadonlySet<string> }
  | { sees: 'numbers_only' };

const operation = { operationId: 'subscribe', action: 'subscribe' } as const;

/** Decides in the database who is subscribing to what, and writes the one access-log row of this viewing. */
export async function admit(
  database: Database,
  credentials: Credentials,
  teamId: string,
): Promise<{ caller: Caller; viewer: Viewer | undefined; lastSeq: number }> {
  const { result } = await transact(
    database,
    credentials,
    operation,
    async ({ db, caller, log }) => {
      if (caller.standing !== 'active') return { caller, viewer: undefined, lastSeq: 0 };
      // One statement, so that number and set of cases belong together.
      const { rows } = await sql<{ lastSeq: number | null; caseIds: string[] }>`
      select (select last_seq from event_counters where team_id = ${teamId}) as "lastSeq",
        array(select id from cases where team_id = ${teamId} and state = 'open' order by id) as "caseIds"`.execute(
        db,
      );
      const { lastSeq, caseIds } = rows[0] ?? { lastSeq: null, caseIds: [] };
      const viewer = viewerOf(caller, teamId, caseIds);
      if (viewer) log({ teamId, caseIds, ...(lastSeq === null ? {} : { boardSeq: lastSeq }) });
      return { caller, viewer, lastSeq: lastSeq ?? 0 };
    },
  );
  if (!result.viewer && result.caller.standing === 'active') {
    await recordDenied(database, credentials, operation.operationId, { reason: 'not-found' });
  }
  return result;
}

/** Undefined: nothing to do with the team. `caseIds` = the team's open cases that the caller may see. */
export function viewerOf(
  caller: Caller,
  teamId: string,
  caseIds: readonly string[],
): Viewer | undefined {
  if (caller.teamIds.includes(teamId) && !caller.meetingId) return { sees: 'everything' };
  if (caller.ledTeamIds.includes(teamId)) return { sees: 'numbers_only' };
  const own = new Set(caseIds.filter((id) => caller.contactCaseIds.includes(id)));
  return own.size > 0 ? { sees: 'own_cases', caseIds: own } : undefined;
}

/** The message this viewer gets for an event. */
export function messageFor(viewer: Viewer, teamId: string, event: RelayedEvent): unknown {
  if (viewer.sees === 'everything') return JSON.parse(event.body);
  if (viewer.sees === 'own_cases' && isOfOwnCases(event, viewer.caseIds))
    return JSON.parse(event.body);
  return { teamId, seq: event.seq, kind: 'hidden' };
}

// Only events about own cases and nothing else: no meeting, inquiry or other case rides along.
function isOfOwnCases(event: RelayedEvent, own: ReadonlySet<string>): boolean {
  return (
    event.caseIds.length > 0 &&
    event.caseIds.every((id) => own.has(id)) &&
    (event.kind.startsWith('case.') || event.kind.startsWith('seat.'))
  );
}
