import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  confirmSessions,
  findInvitation,
  pairProjector,
  startSignIn,
  takeSignInAttempt,
} from '../identity/identity-sql.ts';
import { hashOf, newToken } from '../identity/tokens.ts';
import { makeOneTeam, type OneTeam } from '../testing/one-team.ts';
import { makeSession } from '../testing/sign-in-as.ts';
import {
  createTestDatabase,
  createUnmigratedDatabase,
  type TestDatabase,
} from '../testing/test-server.ts';
import { backUp } from './backup.ts';
import { connect, type Database } from './connect.ts';
import { newId } from './new-id.ts';
import { restore } from './restore.ts';
import { transact } from './transact.ts';

// What was open when the backup was taken, there and in the database that it is restored into.

const invitation = newToken();
const attempt = newToken();
const code = newToken();
const screen = newToken();

let databases: TestDatabase[];
let before: Database;
let after: Database;
let beforeAsAdmin: Database;
let afterAsAdmin: Database;
let team: OneTeam;
let session: string;
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'after-restore-'));
  const original = await createTestDatabase();
  const restored = await createUnmigratedDatabase();
  databases = [original, restored];
  before = connect(original.appUrl, { max: 2 });
  after = connect(restored.appUrl, { max: 2 });
  beforeAsAdmin = connect(original.adminUrl, { max: 1 });
  afterAsAdmin = connect(restored.adminUrl, { max: 1 });
  team = await makeOneTeam(beforeAsAdmin);
  const cookie = await makeSession(beforeAsAdmin, team.member);
  session = Buffer.from(hashOf(cookie.slice('skulder='.length))).toString('hex');
  await beforeAsAdmin.sql`
    insert into invitations (token_hash, kind, worker_id, expires_at)
    values (${hashOf(invitation)}, 'worker', ${team.stranger}, current_instant() + interval '1 day')`;
  await startSignIn(before, {
    ...{ stateHash: hashOf(attempt), nonce: 'n', codeVerifier: 'v', returnTo: '/' },
    ...{ invitationHash: undefined, networkHash: hashOf('127.0.0.1'), isFresh: false },
  });
  await letProjectorIn(beforeAsAdmin);
  await keepPeople(beforeAsAdmin);
  const file = path.join(directory, 'all.gz');
  await backUp({ url: original.migratorUrl, file });
  await restore({ url: restored.migratorUrl, file });
});
afterAll(async () => {
  await Promise.all([before, after, beforeAsAdmin, afterAsAdmin].map((each) => each.end()));
  await Promise.all(databases.map((each) => each.drop()));
  await rm(directory, { recursive: true });
});

/** A meeting in session, and a code by which a screen may show it. */
async function letProjectorIn({ sql }: Database): Promise<void> {
  const meetingId = newId();
  await sql.begin(async (own) => {
    // Nothing else of a meeting matters here.
    await own`set local session_replication_role = replica`;
    await own`
      insert into meetings (id, team_id, held_on, starts_at, iso_year, iso_week, state, started_at)
      select ${meetingId}, ${team.teamId}, oslo_today(), now, extract(isoyear from oslo_today()),
        extract(week from oslo_today()), 'in_session', now from current_instant() as now`;
    await own`
      insert into projectors (id, team_id, meeting_id, code_hash, code_expires_at, made_by)
      values (${newId()}, ${team.teamId}, ${meetingId}, ${hashOf(code)},
        current_instant() + interval '1 hour', ${team.member})`;
    await own`
      insert into waiting_room_devices (id, team_id, name, pairing_hash, pairing_expires_at, made_by, secret_hash, paired_at)
      select ${newId()}, ${team.teamId}, 'x', ${hashOf(code)}, now, ${team.member}, ${hashOf(screen)}, now from current_instant() as now`;
  });
}

const [approved, declined] = [newId(), newId()];

/** One who has agreed and one who has not, and somebody from outside who looks into the case of the first. */
async function keepPeople({ sql }: Database): Promise<void> {
  await sql.begin(async (own) => {
    // Nothing else of a case matters here.
    await own`set local session_replication_role = replica`;
    for (const [personId, registration] of [
      [approved, 'approved'],
      [declined, 'declined'],
    ] as const) {
      await own`insert into persons (id, team_id, registration) values (${personId}, ${team.teamId}, ${registration})`;
      await own`
        insert into cases (id, team_id, alias, person_id, engagement, registration, mode, started_on)
        values (${personId}, ${team.teamId}, ${personId}, ${personId}, 'outreach', ${registration}, 'intake', '2026-01-01')`;
    }
    await own`
      insert into visits (id, team_id, case_id, worker_id, kind, reason, words, authenticated_at, began_at, lasts_until)
      select ${newId()}, ${team.teamId}, ${approved}, ${team.administrator}, 'emergency', 'other', 'x', i, i, i + interval '4 hours'
      from current_instant() i`;
    await own`
      insert into answer_links (id, team_id, case_id, course_at, instrument_id, rater, age_group, language, token_hash, made_by, expires_at)
      select ${newId()}, ${team.teamId}, ${approved}, i, 'four_lines', 'self', 'adult', 'nb', ${hashOf(code)}, ${team.member}, i + interval '1 day'
      from current_instant() i`;
  });
}

it('a link by which somebody may answer leads nowhere, since it may have been taken back', async () => {
  const open = async ({ sql }: Database) =>
    (await sql`select from answer_links where used_at is null and withdrawn_at is null`).length;
  expect([await open(beforeAsAdmin), await open(afterAsAdmin)]).toEqual([1, 0]);
  const told = await afterAsAdmin.sql`select data from events where kind = 'answer_link.changed'`;
  expect([...told]).toEqual([{ data: { caseIds: [approved] } }]);
});

it('whoever had agreed is to be asked anew, since the backup cannot know what they said later', async () => {
  const inDoubt = async ({ sql }: Database) =>
    sql<{ id: string }[]>`select id from persons where in_doubt_since is not null`;
  expect([...(await inDoubt(beforeAsAdmin))]).toEqual([]);
  expect([...(await inDoubt(afterAsAdmin))]).toEqual([{ id: approved }]);
  const told = await afterAsAdmin.sql`
    select data from events where kind = 'person.registration_in_doubt'`;
  expect([...told]).toEqual([{ data: { caseIds: [approved] } }]);
});

it('a visit to a case is over', async () => {
  const visitsIn = async ({ sql }: Database) => {
    const [row] = await sql<{ visits: unknown[] }[]>`
      select rights_of_worker(${team.administrator}) -> 'visits' as visits`;
    return row!.visits;
  };
  expect(await visitsIn(beforeAsAdmin)).toHaveLength(1);
  expect(await visitsIn(afterAsAdmin)).toEqual([]);
});

it('sessions have ended', async () => {
  const standingIn = async (database: Database) =>
    (await confirmSessions(database, [session])).get(session)?.standing;
  expect(await standingIn(before)).toBe('active');
  expect(await standingIn(after)).toBe('ended');
});

it('links and attempts to sign in lead nowhere', async () => {
  expect(await findInvitation(before, hashOf(invitation))).toMatchObject({ standing: 'open' });
  expect(await findInvitation(after, hashOf(invitation))).toMatchObject({ standing: 'expired' });
  expect(await takeSignInAttempt(before, hashOf(attempt))).toMatchObject({ nonce: 'n' });
  expect(await takeSignInAttempt(after, hashOf(attempt))).toBeUndefined();
});

it('a screen in a waiting room is no team’s', async () => {
  const lost = async ({ sql }: Database) =>
    (
      await sql<{ lost: boolean }[]>`
        select (waiting_room_device(${hashOf(screen)}) ->> 'isWithdrawn')::boolean as lost`
    )[0]!.lost;
  expect([await lost(beforeAsAdmin), await lost(afterAsAdmin)]).toEqual([false, true]);
});

it('a projector’s code opens nothing', async () => {
  const hashes = { code: hashOf(code), session: hashOf(newToken()), replaced: undefined };
  expect(await pairProjector(after, hashes)).toBeUndefined();
  expect(await pairProjector(before, hashes)).toEqual(expect.any(String));
});

it('numbers go on where they were, in another log', async () => {
  const { teamId } = team;
  const counterIn = async ({ sql }: Database) => {
    const [row] = await sql<{ seq: number; xact: string | null; logId: string }[]>`
      select last_seq as seq, last_xact as xact, log_id as "logId" from event_counters
      where team_id = ${teamId}`;
    return row!;
  };
  const [here, there] = [await counterIn(beforeAsAdmin), await counterIn(afterAsAdmin)];
  // Three more, of what the team is told by the restore itself.
  expect(there).toEqual({
    seq: here.seq + 3,
    xact: expect.any(String),
    logId: expect.any(String),
  });
  expect(there.logId).not.toBe(here.logId);
  const credentials = { system: 'test', teamIds: [teamId] };
  const operation = { operationId: 'test', action: 'write' } as const;
  const { numbers } = await transact(after, credentials, operation, async ({ tell }) =>
    tell({ teamId, kind: 'team.changed' }),
  );
  expect(numbers[teamId]).toBe(there.seq + 1);
});
