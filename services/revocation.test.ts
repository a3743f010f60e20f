import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makerFor } from './make.ts';
import type { MadeCase, MadeTeam, Maker } from './make.ts';
import { transact } from './platform/database/transact.ts';
import type { OperationId } from './platform/http/handlers.ts';
import { hashOf } from './platform/identity/tokens.ts';
import type { SentAnyhow, TestClient } from './platform/testing/client.ts';
import { Browser } from './platform/testing/browser.ts';
import { LiveClient } from './platform/testing/live-client.ts';
import { Room } from './platform/testing/meeting-room.ts';
import { startTestService, type TestService } from './platform/testing/service.ts';
import { tieAccount } from './platform/testing/sign-in-as.ts';

/*
 * Each way in which a right goes away, on each path by which it is used: a call, a board from this process's memory, a
 * command sent again, an open socket, and one that comes back. The clock is the database's, moved by hand; sockets say
 * by themselves when it is over.
 */

let service: TestService;
let make: Maker;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
  await service.admin.sql`create table shifted (by interval)`;
  await service.admin.sql`insert into shifted values ('0')`;
  await service.admin.sql`grant select on shifted to public`;
  await service.admin.sql.unsafe(`create or replace function current_instant() returns timestamptz
    language sql volatile parallel safe as $$ select clock_timestamp() + (select by from shifted) $$`);
});
afterAll(() => service.stop());

/** Two minutes before the next midnight in Oslo, so that a day can end without a session ending too. */
const eveningComes = () => service.admin.sql`
  update shifted set by = oslo_midnight(oslo_today() + 1) - interval '2 minutes' - clock_timestamp()`;
const midnightPasses = () => service.admin.sql`update shifted set by = by + interval '4 minutes'`;

async function day(after: number): Promise<string> {
  const [row] = await service.admin.sql<{ day: string }[]>`
    select (oslo_today() + ${after}::int)::text as day`;
  return row!.day;
}

/** Somebody with a right that is about to go. */
interface Held {
  cookie: string;
  teamId: string;
  /** What they read by it. */
  reads: [OperationId, SentAnyhow][];
  /** What they have done once, and would send again. */
  did?: [OperationId, SentAnyhow];
  /** For whom it is the whole session that ends. */
  endsSession?: boolean;
  goes: () => Promise<unknown>;
}

const boardOf = ({ id }: MadeTeam): [OperationId, SentAnyhow] => [
  'getBoard',
  { path: { teamId: id } },
];
const caseOf = ({ id }: MadeCase): [OperationId, SentAnyhow] => [
  'getCase',
  { path: { caseId: id } },
];

async function leaderOf(team: MadeTeam, role: string): Promise<string> {
  const workerId = await make.worker({ team });
  await make.role({ workerId, role, team });
  return workerId;
}

async function member(
  goes: (of: Held & { workerId: string; agreementId: string }) => Promise<unknown>,
) {
  const team = await make.team();
  const opened = await make.case({ in: team });
  const { workerId, agreementId } = team.municipal[1];
  const cookie = await service.newCookie(workerId);
  const seat = (of: { agreementId: string }) => ({ agreementId: of.agreementId });
  const pair = { municipal: seat(team.municipal[0]), specialist: seat(team.specialist[0]) };
  const body = {
    mode: 'intake',
    pair,
    reason: 'Haster.',
    case: { alias: `Pil-${workerId.slice(-6)}` },
  };
  const held: Held = {
    cookie,
    teamId: team.id,
    reads: [boardOf(team), caseOf(opened)],
    did: ['proposeOpening', { path: { teamId: team.id }, body }],
    goes: () => goes({ ...held, workerId, agreementId }),
  };
  return held;
}

async function contact(
  goes: (at: { opened: MadeCase; team: MadeTeam; leader: TestClient }) => Promise<unknown>,
) {
  const team = await make.team();
  const workerId = await make.worker({ team });
  const opened = await make.case({
    in: team,
    mode: 'shoulder_to_shoulder',
    pair: {
      municipal: { agreementId: team.municipal[0].agreementId },
      specialist: { treatmentContact: { workerId, unitId: team.units.specialist } },
    },
  });
  const leader = await service.signIn(team.municipal[0].workerId);
  const held: Held = {
    cookie: await service.newCookie(workerId),
    teamId: team.id,
    reads: [caseOf(opened), ['listSeats', { path: { caseId: opened.id } }]],
    goes: () => goes({ opened, team, leader }),
  };
  return held;
}

const endAgreement = (agreementId: string, teamId: string, on: string) =>
  make.asSystem(teamId, async ({ db, tell }) => {
    await db
      .updateTable('agreements')
      .set({ ended_on: on })
      .where('id', '=', agreementId)
      .execute();
    tell({ teamId, kind: 'agreement.ended', agreementId });
  });

async function byRole(role: string, reads: (team: MadeTeam) => Held['reads']): Promise<Held> {
  const team = await make.team();
  const workerId = await leaderOf(team, role);
  const goes = () =>
    make.asSystem(team.id, async ({ db, tell }) => {
      const removed = { removed_at: new Date().toISOString() };
      await db.updateTable('role_grants').set(removed).where('worker_id', '=', workerId).execute();
      tell({ teamId: team.id, kind: 'role.removed', workerIds: [workerId] });
    });
  return { cookie: await service.newCookie(workerId), teamId: team.id, reads: reads(team), goes };
}

const caseloadOf = ({ id }: MadeTeam): Held['reads'] => [['getCaseload', { path: { teamId: id } }]];

async function guest(
  goes: (room: Room<MadeTeam>, guestId: string, meetingId: string) => Promise<unknown>,
): Promise<Held> {
  const room = await Room.of(service, await make.team());
  const meeting = await room.plan();
  const inquiry = await room.receive({ alias: 'Selje-1' });
  const item = await room.itemAbout(meeting.id, inquiry.id);
  const asked = await room.municipal.ok('inviteGuest', {
    path: { itemId: item.id },
    body: { name: 'Gro Gjest', profession: 'nurse', comesAs: 'institution' },
  });
  const browser = new Browser();
  const chooser = await browser.post(asked.body.link!.url);
  await browser.post(chooser.url, { name: `Gro Gjest ${asked.body.guest.id}` });
  await room.begin(await room.read(meeting.id));
  return {
    cookie: browser.cookieHeader(service.url),
    teamId: room.team.id,
    reads: [['getGuestItem', { path: { itemId: item.id } }]],
    goes: () => goes(room, asked.body.guest.id, meeting.id),
  };
}

/** By what happens. */
const ways: Record<string, () => Promise<Held>> = {
  'the agreement is ended': () =>
    member(async ({ agreementId, teamId }) => endAgreement(agreementId, teamId, await day(0))),
  'the leadership of a team is taken away': () => byRole('team_leader', (team) => [boardOf(team)]),
  'the leadership of the municipal level is taken away': () =>
    byRole('municipal_leader', caseloadOf),
  'the leadership of the specialist level is taken away': () => byRole('dps_leader', caseloadOf),
  'the person closes the case to its treatment contact': () =>
    contact(({ opened, team, leader }) =>
      leader.ok('recordBlock', {
        path: { caseId: opened.id },
        body: { kind: 'unit', unitId: team.units.specialist },
      }),
    ),
  'the seat of a treatment contact is handed over': () =>
    contact(async ({ opened, team, leader }) => {
      const path = { caseId: opened.id };
      const { version } = (await leader.ok('getCase', { path })).body;
      const workerId = await make.worker({ team });
      await leader.ok('handOverSeat', {
        path,
        version,
        body: {
          level: 'specialist',
          to: { treatmentContact: { workerId, unitId: team.units.specialist } },
        },
      });
    }),
  'the session is ended from another device': async () => {
    const held = await member(async ({ workerId, cookie }) => {
      const other = await service.signIn(workerId);
      const [{ id }] = await service.admin.sql<[{ id: string }]>`
        select id from sessions where id_hash = ${Buffer.from(hashOf(cookie.slice('skulder='.length)))}`;
      await other.ok('endOwnSession', { path: { sessionId: id } });
    });
    return { ...held, endsSession: true };
  },
  'the provider says that somebody has signed out': async () => {
    const held = await member(
      ({ workerId }) => service.admin.sql`
      select end_sessions_at_provider(a.issuer, null, a.subject, 'signed_out_at_provider')
      from accounts a join ties t on t.account_id = a.id where t.worker_id = ${workerId}`,
    );
    return { ...held, endsSession: true };
  },
  'another employment is chosen': async () => {
    const held = await member(async ({ workerId, cookie }) => {
      const other = (await make.team()).municipal[0].workerId;
      const account = { issuer: 'urn:skulder:test', subject: workerId };
      await tieAccount(service.admin, { ...account, workerId: other });
      await fetch(`${service.url}/auth/employment`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, origin: service.url, 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams({ worker: other, to: '/' }),
      });
    });
    return { ...held, endsSession: true };
  },
  'the meeting that a screen shows is closed': async () => {
    const room = await Room.of(service, await make.team());
    const planned = await room.plan();
    const meeting = await room.begin(planned);
    const { body } = await room.municipal.ok('pairProjector', { path: { meetingId: meeting.id } });
    const screen = new Browser();
    await screen.post(`${service.url}/auth/projector`, { code: body.code });
    return {
      cookie: screen.cookieHeader(service.url),
      teamId: room.team.id,
      reads: [['getMeeting', { path: { meetingId: meeting.id } }]],
      endsSession: true,
      goes: () => room.close(meeting.id),
    };
  },
  'a guest is no longer asked to the item': () =>
    guest((room, guestId) => room.municipal.ok('withdrawGuest', { path: { guestId } })),
  'the meeting that a guest is asked to closes': () =>
    guest(async (room, _guestId, meetingId) => {
      const later = await room.plan(1);
      const { version } = await room.read(meetingId);
      const path = { meetingId };
      await room.municipal.ok('deferOpenItems', { path, version, body: { toMeetingId: later.id } });
      await room.close(meetingId);
    }),
  'the day comes on which the access of a treatment contact ends': async () => {
    await eveningComes();
    return contact(async ({ opened, leader }) => {
      const { treatmentContact } = (await leader.ok('getCase', { path: { caseId: opened.id } }))
        .body;
      await leader.ok('changeTreatmentContact', {
        path: { treatmentContactId: treatmentContact!.id },
        version: treatmentContact!.version,
        body: { accessUntilOn: await day(1) },
      });
      await midnightPasses();
    });
  },
  'the day comes on which the agreement ends': async () => {
    await eveningComes();
    return member(async ({ agreementId, teamId }) => {
      await endAgreement(agreementId, teamId, await day(1));
      await midnightPasses();
    });
  },
};

/** Somebody who goes on being of the team. */
async function cookieOfControl({ teamId, cookie }: Held): Promise<string> {
  const hash = Buffer.from(hashOf(cookie.slice('skulder='.length)));
  const [row] = await service.admin.sql<{ workerId: string }[]>`
    select worker_id as "workerId" from agreements
    where team_id = ${teamId} and level = 'municipal' and ended_on is null
      and worker_id not in (select worker_id from sessions where id_hash = ${hash} and worker_id is not null) limit 1`;
  return service.newCookie(row!.workerId);
}

/** Answers its number in the team's log. */
async function somethingHappens(teamId: string): Promise<number> {
  const credentials = { system: 'test', teamIds: [teamId] };
  const operation = { operationId: 'test', action: 'write' } as const;
  const { numbers } = await transact(service.database, credentials, operation, async ({ tell }) =>
    tell({ teamId, kind: 'team.changed' }),
  );
  return numbers[teamId]!;
}

async function call(client: TestClient, [id, sent]: [OperationId, SentAnyhow]): Promise<number> {
  return (await client.call(id, sent)).status;
}

describe.each(Object.entries(ways))('when %s', (_, prepare) => {
  it('nothing is seen by it any more, on any path', async () => {
    const held = await prepare();
    const { cookie, teamId, reads, did } = held;
    const client = service.clientWith(cookie);
    const key = { 'idempotency-key': `once-${teamId}` };
    // Twice, so that a board comes from memory the second time.
    for (const read of [...reads, ...reads])
      expect([read[0], await call(client, read)]).toEqual([read[0], 200]);
    if (did) expect(await call(client, [did[0], { ...did[1], headers: key }])).toBe(201);
    const open = new LiveClient(service.url, cookie);
    expect(await open.standing(teamId)).toBe('ok');
    const control = new LiveClient(service.url, await cookieOfControl(held));
    expect(await control.standing(teamId)).toBe('ok');
    // Loses its line just before, and has a number from which to go on.
    const cut = new LiveClient(service.url, cookie);
    expect(await cut.standing(teamId)).toBe('ok');
    await cut.reaches(teamId, await somethingHappens(teamId));
    cut.socket.io.engine.close();
    await cut.until(() => !cut.socket.connected);
    const heardBefore = cut.heard.length;

    await held.goes();
    await open.until(() => open.ends.length > 0 || !open.socket.connected);
    const heard = open.frames.length;
    await control.reaches(teamId, await somethingHappens(teamId));
    // Whatever it was going to hear it has heard once this has been answered.
    if (open.socket.connected) await open.subscribe('not a team', 0);

    const refused = held.endsSession ? [401] : [403, 404];
    for (const read of [...reads, ...reads]) {
      expect([read[0], refused.includes(await call(client, read))]).toEqual([read[0], true]);
    }
    if (did) expect(refused).toContain(await call(client, [did[0], { ...did[1], headers: key }]));
    const back = new LiveClient(service.url, cookie);
    cut.socket.connect();
    for (const coming of [back, cut]) {
      const refusal = await coming.refusal();
      const standing = refusal ?? (await coming.standing(teamId));
      expect(['not-signed-in', 'not-found']).toContain(standing);
    }
    expect(cut.heard).toHaveLength(heardBefore);
    await control.reaches(teamId, await somethingHappens(teamId));
    expect(back.heard).toEqual([]);
    expect(open.frames.slice(heard).filter((frame) => frame.includes(teamId))).toEqual([]);
    for (const socket of [open, back, cut, control]) socket.close();
  });
});

describe('when the days are over on which somebody acts in a case that is closed to all but the two', () => {
  it('an open socket is told so by itself, and hears nothing more of the case', async () => {
    const team = await make.team();
    const opened = await make.case({ in: team });
    await eveningComes();
    const partner = await service.signIn(team.specialist[0].workerId);
    const path = { caseId: opened.id };
    const [holder, spare] = team.municipal;
    const [startsOn, backOn] = [await day(0), await day(1)];
    await partner.ok('recordAbsence', {
      path: { teamId: team.id },
      body: { workerId: holder.workerId, kind: 'holiday', startsOn, backOn },
    });
    const { agreementId } = spare;
    // Arranged for longer than the holder is away: it ends with the absence.
    const cover = { caseId: opened.id, level: 'municipal' as const, agreementId, startsOn };
    await partner.ok('coverSeats', {
      path: { teamId: team.id },
      body: { covers: [{ ...cover, endsOn: await day(7) }] },
    });
    await partner.ok('recordBlock', { path, body: { kind: 'whole_case' } });
    const happensIn = async () => {
      const { version } = (await partner.ok('getCase', { path })).body;
      const engagement = version % 2 === 0 ? 'outreach' : 'in_contact';
      await partner.ok('changeEngagement', { path, version, body: { engagement } });
      return somethingHappens(team.id);
    };
    const cookie = await service.newCookie(spare.workerId);
    const acting = service.clientWith(cookie);
    expect(await call(acting, ['getCase', { path }])).toBe(200);
    const open = new LiveClient(service.url, cookie);
    const first = await open.subscribe(team.id, await somethingHappens(team.id));
    expect(first.status).toBe('ok');
    await open.reaches(team.id, await happensIn());
    expect(open.heard.map(({ kind }) => kind)).toContain('case.engagement_changed');

    await midnightPasses();
    await open.until(() => open.ends.length > 0);
    expect(open.ends).toEqual([{ teamId: team.id, reason: 'rights_changed' }]);
    expect(await call(acting, ['getCase', { path }])).toBe(404);
    const from = await somethingHappens(team.id);
    const heardBefore = open.frames.length;
    expect(await open.standing(team.id, from)).toBe('ok');
    await open.reaches(team.id, await happensIn());
    const after = open.frames.slice(heardBefore);
    expect(after.filter((frame) => frame.includes(opened.id))).toEqual([]);
    open.close();
  });
});
