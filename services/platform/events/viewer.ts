import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import type { Caller, Credentials } from '../database/transact.ts';
import { recordRefused, transact } from '../database/transact.ts';
import { lessHidden } from './less-hidden.ts';
import type { RelayedEvent } from './relay.ts';

/**
 * What a socket may see of a team's stream: a member everything but the cases that are closed to them, a treatment contact
 * the events of the own cases from when they took their seat, less who has visited and whom it is closed to, a visitor
 * those of the case visited while the visit lasts, a guest and the screen in the room only that something happened, a
 * leader also that emergency access was taken. Numbers are never left out: what is hidden comes as a tombstone.
 */
export type Viewer =
  | { sees: 'everything' }
  | { sees: 'everything_but'; hidden: ReadonlySet<string>; isLeader: boolean }
  | {
      sees: 'own_cases';
      caseIds: ReadonlySet<string>;
      /** Milliseconds since 1970 of when the viewer sat down as treatment contact, by case; visitors hear of before too. */
      satDownMs: ReadonlyMap<string, number>;
      singleCases: string;
      isLeader: boolean;
    }
  | { sees: 'numbers_only'; isLeader: boolean };

const operation = { operationId: 'subscribe', action: 'subscribe' } as const;

/** Decides in the database who is subscribing to what, and writes the one access-log row of this viewing. */
export async function admit(
  database: Database,
  credentials: Credentials,
  teamId: string,
): Promise<{ caller: Caller; viewer: Viewer | undefined; lastSeq: number; logId: string | null }> {
  const { result } = await transact(
    database,
    credentials,
    operation,
    async ({ db, caller, log }) => {
      if (caller.standing !== 'active')
        return { caller, viewer: undefined, lastSeq: 0, logId: null };
      // One statement, so that number and set of cases belong together.
      const { rows } = await sql<{
        lastSeq: number | null;
        logId: string | null;
        caseIds: string[];
        satDownMs: Record<string, number>;
      }>`
      select c.last_seq as "lastSeq", c.log_id as "logId",
        array(select id from cases where team_id = ${teamId} and state = 'open' order by id) as "caseIds",
        (select coalesce(jsonb_object_agg(case_id, floor(extract(epoch from lower(held_during)) * 1000)), '{}') from seats
          where case_id = any (acting_contact_case_ids()) and worker_id = acting_worker_id() and upper_inf(held_during)) as "satDownMs"
      from (values (1)) as one left join event_counters c on c.team_id = ${teamId}`.execute(db);
      const { lastSeq, logId, caseIds, satDownMs } = rows[0]!;
      const viewer = viewerOf(caller, teamId, caseIds, satDownMs);
      const shown = viewer?.sees === 'numbers_only' ? [] : caseIds;
      if (viewer)
        log({ teamId, caseIds: shown, ...(lastSeq === null ? {} : { boardSeq: lastSeq }) });
      return { caller, viewer, lastSeq: lastSeq ?? 0, logId };
    },
  );
  if (!result.viewer && result.caller.standing === 'active') {
    const denied = { ...operation, action: 'denied' } as const;
    await recordRefused(database, credentials, denied, [{ teamId, reason: 'not-found' }]);
  }
  return result;
}

/** Undefined: nothing to do with the team. `caseIds` = the team's open cases that the caller may see. */
export function viewerOf(
  caller: Caller,
  teamId: string,
  caseIds: readonly string[],
  satDownMs: Readonly<Record<string, number>> = {},
): Viewer | undefined {
  const isLeader = caller.ledTeamIds.includes(teamId);
  const isOwnTeam = caller.teamIds.includes(teamId);
  // What a screen shows it reads of its one meeting.
  if (caller.meetingId) return isOwnTeam ? { sees: 'numbers_only', isLeader: false } : undefined;
  if (isOwnTeam)
    return caller.blockedCaseIds.length === 0
      ? { sees: 'everything' }
      : { sees: 'everything_but', hidden: new Set(caller.blockedCaseIds), isLeader };
  const single = [...caller.contactCaseIds, ...caller.visits.map(({ caseId }) => caseId)];
  const own = new Set(caseIds.filter((id) => single.includes(id)));
  if (own.size > 0)
    return {
      ...{ sees: 'own_cases', caseIds: own, singleCases: single.join(), isLeader },
      satDownMs: new Map(Object.entries(satDownMs)),
    };
  const isGuest = caller.guestItems.some((item) => item.teamId === teamId);
  return isLeader || isGuest ? { sees: 'numbers_only', isLeader } : undefined;
}

/** Whether a viewer would still be shown the same, and as much; another single case may have come, in any team. */
export function isSameViewer(before: Viewer, now: Viewer | undefined): boolean {
  if (before.sees === 'own_cases' && now?.sees === 'own_cases')
    return before.singleCases === now.singleCases && before.isLeader === now.isLeader;
  if (before.sees === 'numbers_only' && now?.sees === 'numbers_only')
    return before.isLeader === now.isLeader;
  if (before.sees === 'everything_but' && now?.sees === 'everything_but')
    return (
      before.hidden.symmetricDifference(now.hidden).size === 0 && before.isLeader === now.isLeader
    );
  return before.sees === now?.sees;
}

/** The message this viewer gets for an event. */
export function messageFor(viewer: Viewer, teamId: string, event: RelayedEvent): unknown {
  if (viewer.sees === 'everything') return JSON.parse(event.body);
  if (viewer.sees === 'everything_but') {
    const left = lessHidden(event, viewer.hidden);
    if (left) return left;
  }
  if (viewer.sees === 'own_cases' && isOfOwnCases(event, viewer.caseIds)) {
    const message = JSON.parse(event.body) as Record<string, unknown>;
    if (!isTheTeamsAlone(event, message.at, viewer.satDownMs)) return aboutTheCaseAlone(message);
  }
  if ('isLeader' in viewer && viewer.isLeader && event.kind.startsWith('case.visit')) {
    const message = JSON.parse(event.body) as Record<string, unknown>;
    if (isOfEmergency(message)) return aboutTheVisitAlone(message);
  }
  return { teamId, seq: event.seq, kind: 'hidden' };
}

function isOfOwnCases({ caseIds, kind }: RelayedEvent, own: ReadonlySet<string>): boolean {
  return (
    caseIds.length > 0 &&
    caseIds.every((id) => own.has(id)) &&
    /^(case|seat|treatment_contact)\./.test(kind)
  );
}

/** What a treatment contact is not shown of the case: what was before them, who has looked in, whom the person shuts out. */
function isTheTeamsAlone(
  { caseIds, kind }: RelayedEvent,
  at: unknown,
  satDownMs: ReadonlyMap<string, number>,
): boolean {
  const since = caseIds.flatMap((id) => satDownMs.get(id) ?? []);
  return since.some((ms) => /^case\.(visit|block)/.test(kind) || Date.parse(at as string) < ms);
}

const ofAnything = ['teamId', 'seq', 'kind', 'at', 'actorId'];
const ofTheCase = [
  ...ofAnything,
  ...['caseIds', 'workerIds', 'version', 'visitId', 'details', 'cases'],
];

/** Nothing rides along: not the meeting or inquiry that the case came from, nor what its people carry otherwise. */
function aboutTheCaseAlone(message: Record<string, unknown>): object {
  return { ...only(ofTheCase, message), ...nothingElse };
}

function isOfEmergency({ details }: Record<string, unknown>): boolean {
  return (details as { visit?: string } | undefined)?.visit === 'emergency';
}

/** For leaders, who review it and see no cases: which one it was, they read where that is logged. */
function aboutTheVisitAlone(message: Record<string, unknown>): object {
  return { ...only([...ofAnything, 'visitId'], message), cases: [], ...nothingElse };
}

const nothingElse = { inquiries: [], proposals: [], pendingCases: [], members: [], meeting: null };

function only(fields: readonly string[], message: Record<string, unknown>): object {
  const kept = fields.filter((field) => field in message);
  return Object.fromEntries(kept.map((field) => [field, message[field]]));
}
