import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makerFor, type MadeCase, type MadeMember, type MadeTeam, type Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import type { LiveClient } from '../platform/testing/live-client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { untilWaiting } from '../platform/testing/until-waiting.ts';

let service: TestService;
let make: Maker;
let team: MadeTeam;
let opened: MadeCase;
let leader: { workerId: string; client: TestClient };
const sockets: LiveClient[] = [];

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});
beforeEach(async () => {
  team = await make.team();
  opened = await make.case({ in: team });
  const workerId = await make.worker({ role: 'team_leader', team });
  leader = { workerId, client: await service.signIn(workerId) };
});

const path = () => ({ caseId: opened.id });
const ofTeam = () => ({ teamId: team.id });
type Closed =
  { kind: 'whole_case' } | { kind: 'worker'; workerId: string } | { kind: 'unit'; unitId: string };
const worker = ({ workerId }: { workerId: string }): Closed => ({ kind: 'worker', workerId });
const close = async (body: Closed & { words?: string }, by = leader.client) =>
  (await by.ok('recordBlock', { path: path(), body })).body;
const lift = (blockId: string, by = leader.client) => by.ok('liftBlock', { path: { blockId } });
const signIn = ({ workerId }: { workerId: string }) => service.signIn(workerId);
const sees = async (client: TestClient) =>
  (await client.call('getCase', { path: path() })).status === 200;
const seats = (who: MadeMember) => ({ agreementId: who.agreementId });
const handOver = async (to: MadeMember, by = leader.client) => {
  const { version } = await by.ok('getCase', { path: path() });
  const body = { level: to.level, to: seats(to) };
  return by.call('handOverSeat', { path: path(), version: version!, body });
};
const slugOf = ({ body }: { body: unknown }) => (body as { slug?: string }).slug;

describe('a seat whose holder is blocked', () => {
  const flags = async (client: TestClient) =>
    (await client.ok('getBoard', { path: ofTeam() })).body.cases.find(({ id }) => id === opened.id)!
      .flags;
  const caseload = async (role: 'municipal_leader' | 'dps_leader') => {
    const client = await service.signIn(await make.worker({ role, team }));
    return (await client.ok('getCaseload', { path: ofTeam() })).body;
  };

  it('is kept, and at risk on the board and the case until somebody else takes it over', async () => {
    await close(worker(team.specialist[0]));
    expect(await flags(leader.client)).toContain('staffing_at_risk');
    const { body } = await leader.client.ok('getCase', { path: path() });
    expect(body.seats!.specialist).toMatchObject({
      workerId: team.specialist[0].workerId,
      isAtRisk: true,
    });
    expect(body.seats!.municipal.isAtRisk).toBe(false);
    expect((await handOver(team.specialist[1])).status).toBe(200);
    expect(await flags(leader.client)).toEqual(expect.not.arrayContaining(['staffing_at_risk']));
  });

  it('stands first of all on the coming agenda, until it is handed over', async () => {
    await leader.client.ok('receiveInquiry', {
      path: ofTeam(),
      body: {
        source: 'gp',
        askedBy: 'legen',
        worry: 'Åpner ikke.',
        ownerId: team.municipal[1].workerId,
      },
    });
    const meeting = (
      await leader.client.ok('planMeeting', {
        path: ofTeam(),
        body: {
          startsAt: new Date(Date.now() + 86_400_000).toISOString(),
          chairWorkerId: team.municipal[1].workerId,
          minuteTakerWorkerId: team.specialist[1].workerId,
        },
      })
    ).body;
    const kinds = async () =>
      (await leader.client.ok('getMeeting', { path: { meetingId: meeting.id } })).body.items.map(
        ({ kind, state }) => [kind, state],
      );
    const otherwise = [
      ['opening_record', 'open'],
      ['inquiry', 'open'],
    ];
    expect(await kinds()).toEqual(otherwise);
    const { id } = await close(worker(team.specialist[0]));
    expect(await kinds()).toEqual([['seat_at_risk', 'open'], ...otherwise]);
    await lift(id);
    expect(await kinds()).toEqual(otherwise);
    await close(worker(team.specialist[0]));
    await handOver(team.specialist[1]);
    expect(await kinds()).toEqual(otherwise);
  });

  it('moves to the front also where it already stood as one whose holder leaves', async () => {
    const { version } = await leader.client.ok('getTeam', { path: ofTeam() });
    expect(version).toBeGreaterThan(0);
    await leader.client.ok('planMeeting', {
      path: ofTeam(),
      body: { startsAt: new Date(Date.now() + 86_400_000).toISOString() },
    });
    await leader.client.ok('receiveInquiry', {
      path: ofTeam(),
      body: {
        source: 'gp',
        askedBy: 'legen',
        worry: 'Åpner ikke.',
        ownerId: team.municipal[1].workerId,
      },
    });
    await leader.client.ok('planAgreementEnd', {
      path: { agreementId: team.specialist[0].agreementId },
      version: 1,
      body: { plannedEndOn: '2999-01-01' },
    });
    const kinds = async () =>
      (
        await service.admin.sql<{ kind: string }[]>`
        select kind from agenda_items where team_id = ${team.id} and state = 'open' order by position`
      ).map(({ kind }) => kind);
    expect(await kinds()).toEqual(['opening_record', 'inquiry', 'seat_at_risk']);
    await close(worker(team.specialist[0]));
    expect(await kinds()).toEqual(['seat_at_risk', 'opening_record', 'inquiry']);
  });

  it('is shown to the leaders of both levels alike, without the case or the holder', async () => {
    await close(worker(team.specialist[0]));
    const [one, other] = [await caseload('municipal_leader'), await caseload('dps_leader')];
    const [{ today }] = await service.admin.sql<[{ today: string }]>`
      select oslo_today()::text as today`;
    expect(one.blockedSeats).toEqual([{ level: 'specialist', sinceOn: today }]);
    expect(other.blockedSeats).toEqual(one.blockedSeats);
    expect(JSON.stringify(one)).not.toContain(opened.id);
    expect(JSON.stringify(one)).not.toContain(team.specialist[0].name);
    await handOver(team.specialist[1]);
    expect((await caseload('dps_leader')).blockedSeats).toEqual([]);
  });

  it('is the same whichever level it is at', async () => {
    const told: unknown[] = [];
    for (const level of ['municipal', 'specialist'] as const) {
      const own = await make.team();
      const made = await make.case({ in: own });
      const by = await service.signIn(await make.worker({ role: 'team_leader', team: own }));
      await by.ok('recordBlock', {
        path: { caseId: made.id },
        body: { kind: 'worker', workerId: own[level][0].workerId },
      });
      const { body } = await by.ok('getCaseload', { path: { teamId: own.id } });
      told.push(body.blockedSeats.map((seat) => ({ ...seat, level: seat.level === level })));
    }
    expect(told[0]).toEqual(told[1]);
    expect(told[0]).toMatchObject([{ level: true }]);
  });

  it('is counted for no member to whom the case is closed, who could tell it apart by subtraction', async () => {
    const before = (await leader.client.ok('getCaseload', { path: ofTeam() })).body;
    await close({ kind: 'worker', workerId: leader.workerId }, await signIn(team.municipal[0]));
    const after = (await leader.client.ok('getCaseload', { path: ofTeam() })).body;
    expect([before.openCases, after.openCases]).toEqual([1, 0]);
    expect((await caseload('municipal_leader')).openCases).toBe(1);
  });
});

describe('whoever is blocked by name', () => {
  it('takes no seat of the case, by hand-over, other mode or reopening', async () => {
    await close(worker(team.municipal[1]));
    const refused = await handOver(team.municipal[1]);
    expect(slugOf(refused)).toBe('worker-blocked');
    expect(refused.body).toMatchObject({ levels: ['municipal'] });
    const { version } = await leader.client.ok('getCase', { path: path() });
    await leader.client.ok('closeCase', {
      path: path(),
      version: version!,
      body: { reason: 'user_wish', position: 'agrees' },
    });
    const proposer = await signIn(team.specialist[0]);
    const reopening = await proposer.refused('proposeOpening', {
      path: ofTeam(),
      body: {
        mode: 'intake',
        reason: 'Igjen.',
        reopensCaseId: opened.id,
        pair: { municipal: seats(team.municipal[1]), specialist: seats(team.specialist[0]) },
      },
    });
    expect(reopening.slug).toBe('worker-blocked');
  });

  it('is not invited as its treatment contact, nor is anybody engaged at a blocked unit', async () => {
    const workerId = await make.worker({ team });
    const toContact = { treatmentContact: { workerId, unitId: team.units.specialist } };
    const change = async () => {
      const { version } = await leader.client.ok('getCase', { path: path() });
      return leader.client.call('changeMode', {
        path: path(),
        version: version!,
        body: {
          mode: 'shoulder_to_shoulder',
          pair: { municipal: seats(team.municipal[0]), specialist: toContact },
        },
      });
    };
    const unit = await close({ kind: 'unit', unitId: team.units.specialist });
    expect(slugOf(await change())).toBe('worker-blocked');
    await lift(unit.id);
    const changed = await change();
    expect(changed.status).toBe(200);
    const { treatmentContact } = changed.body as {
      treatmentContact: { id: string; version: number };
    };
    await close(worker({ workerId }));
    const invited = await leader.client.refused('inviteTreatmentContact', {
      path: { treatmentContactId: treatmentContact.id },
      version: treatmentContact.version,
      body: { accessUntilOn: await inAMonth() },
    });
    expect(invited.slug).toBe('worker-blocked');
  });

  it('owns no inquiry that is linked to the case', async () => {
    await close(worker(team.municipal[1]));
    const receive = (ownerId: string, linkedCaseId?: string) =>
      leader.client.call('receiveInquiry', {
        path: ofTeam(),
        body: { source: 'gp', askedBy: 'legen', worry: 'Igjen.', ownerId, linkedCaseId },
      });
    const blocked = await receive(team.municipal[1].workerId, opened.id);
    expect(slugOf(blocked)).toBe('worker-blocked');
    const { body } = await receive(team.municipal[1].workerId);
    const { id: inquiryId, version } = body as { id: string; version: number };
    const link = { path: { inquiryId }, version, body: { linkedCaseId: opened.id } };
    expect((await leader.client.refused('changeInquiry', link)).slug).toBe('worker-blocked');
    await leader.client.ok('changeInquiry', {
      ...link,
      body: { ...link.body, ownerId: team.municipal[0].workerId },
    });
  });

  const inAMonth = async () => {
    const [{ day }] = await service.admin.sql<[{ day: string }]>`
      select (oslo_today() + 30)::text as day`;
    return day;
  };
});

describe('a block and a hand-over at once', () => {
  /** Holds the case until both wait for it; then they go on one after the other, in this order. */
  async function inTurn(first: () => Promise<unknown>, second: () => Promise<unknown>) {
    const begun: Promise<unknown>[] = [];
    await service.admin.sql.begin(async (sql) => {
      await sql`select from cases where id = ${opened.id} for no key update`;
      begun.push(first());
      await untilWaiting(service.admin, 1);
      begun.push(second());
      await untilWaiting(service.admin, 2);
    });
    return Promise.all(begun);
  }
  const blocking = () =>
    leader.client.call('recordBlock', {
      path: path(),
      body: { kind: 'worker', workerId: team.municipal[1].workerId },
    });
  const handing = (by: TestClient) =>
    by.call('handOverSeat', {
      path: path(),
      version: 1,
      body: { level: 'municipal', to: seats(team.municipal[1]) },
    });
  const holder = async () =>
    (
      await service.admin.sql<{ holder: string }[]>`
      select worker_id as holder from seats where case_id = ${opened.id} and level = 'municipal' and upper_inf(held_during)`
    )[0]!.holder;

  it('seats nobody whom the block was first to keep out', async () => {
    const other = await signIn(team.specialist[0]);
    const [blocked, handed] = (await inTurn(blocking, () => handing(other))) as {
      status: number;
      body: { slug?: string };
    }[];
    expect(blocked!.status).toBe(201);
    expect(handed!.body.slug).toBe('worker-blocked');
    expect(await holder()).toBe(team.municipal[0].workerId);
  });

  it('leaves in the seat whoever was first to take it, without access and at risk', async () => {
    const other = await signIn(team.specialist[0]);
    const [handed, blocked] = (await inTurn(() => handing(other), blocking)) as {
      status: number;
    }[];
    expect([handed!.status, blocked!.status]).toEqual([200, 201]);
    expect(await holder()).toBe(team.municipal[1].workerId);
    expect(await sees(await signIn(team.municipal[1]))).toBe(false);
    const { body } = await leader.client.ok('getCase', { path: path() });
    expect(body.flags).toContain('staffing_at_risk');
  });

  it('is judged by the database, whoever writes', async () => {
    await close(worker(team.municipal[1]));
    const writing = service.admin.sql.begin(async (sql) => {
      await sql`select set_config('skulder.actor', 'system:test', true)`;
      const [{ at }] = await sql<[{ at: string }]>`select current_instant()::text as at`;
      await sql`update seats set held_during = tstzrange(lower(held_during), ${at}::timestamptz)
        where case_id = ${opened.id} and level = 'municipal' and upper_inf(held_during)`;
      await sql`insert into seats (id, case_id, team_id, level, worker_id, agreement_id, held_during)
        values (new_id(), ${opened.id}, ${team.id}, 'municipal', ${team.municipal[1].workerId},
          ${team.municipal[1].agreementId}, tstzrange(${at}::timestamptz, null))`;
      await sql`set constraints blocked_take_no_seat immediate`;
    });
    await expect(writing).rejects.toMatchObject({ constraint_name: 'blocked_take_no_seat' });
  });
});

describe('a meeting that somebody chairs to whom a case on it is closed', () => {
  it('closes with minutes of everything, of which they read what is not closed to them', async () => {
    const [chair, other] = [await signIn(team.municipal[0]), await signIn(team.specialist[0])];
    const meeting = (
      await chair.ok('planMeeting', {
        path: ofTeam(),
        body: {
          startsAt: new Date(Date.now() + 3_600_000).toISOString(),
          chairWorkerId: team.municipal[0].workerId,
        },
      })
    ).body;
    const at = { meetingId: meeting.id };
    for (const each of [team.municipal[0], team.specialist[0]])
      await chair.ok('setAttendance', {
        path: { ...at, workerId: each.workerId },
        body: { isPresent: true },
      });
    await chair.ok('startMeeting', { path: at, version: meeting.version, body: {} });
    const item = (
      await other.ok('addAgendaItem', {
        path: at,
        body: { kind: 'case', caseId: opened.id, notes: 'Vil flytte hjem.' },
      })
    ).body;
    const asked = await other.ok('inviteGuest', {
      path: { itemId: item.id },
      body: { name: 'Gro Gjest', comesAs: 'institution' },
    });
    await other.ok('setGuestPresence', {
      path: { guestId: asked.body.guest.id },
      body: { isPresent: true },
    });
    await close(worker(team.municipal[0]), other);
    const seen = (await chair.ok('getMeeting', { path: at })).body;
    expect(seen.items.map(({ id }) => id)).not.toContain(item.id);
    const refused = await chair.refused('closeMeeting', { path: at, version: seen.version });
    expect(refused).toMatchObject({ slug: 'items-still-open', itemIds: [] });
    const later = (
      await chair.ok('planMeeting', {
        path: ofTeam(),
        body: { startsAt: new Date(Date.now() + 8 * 86_400_000).toISOString() },
      })
    ).body;
    await chair.ok('deferOpenItems', {
      path: at,
      version: seen.version,
      body: { toMeetingId: later.id },
    });
    await chair.ok('closeMeeting', { path: at, version: seen.version });
    const texts = async (client: TestClient) => {
      const { entries, guests } = (await client.ok('getMinutes', { path: at })).body;
      return JSON.stringify([entries, guests]);
    };
    expect(await texts(other)).toContain('Gro Gjest');
    expect(await texts(chair)).not.toContain('Gro Gjest');
    expect(await texts(other)).toContain('Vil flytte hjem.');
    expect(await texts(other)).toContain(opened.alias);
    expect(await texts(chair)).not.toContain('Vil flytte hjem.');
    expect(await texts(chair)).not.toContain(opened.alias);
  });
});
