import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { refusalOf, writeRaw } from '../cases/raw-writes.ts';
import { makerFor, type Maker } from '../make.ts';
import { newId } from '../platform/database/new-id.ts';
import { LiveClient } from '../platform/testing/live-client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { WorkingTeam } from './working-team.ts';

let service: TestService;
let make: Maker;
let room: WorkingTeam;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  room = await WorkingTeam.of(service, make);
});

describe('what has been done', () => {
  it('is told at once to whoever follows the team, with the card and no more than the ids', async () => {
    const client = new LiveClient(
      service.url,
      await service.newCookie(room.team.specialist[1].workerId),
    );
    await client.standing(room.team.id, 1);
    const recorded = await room.record();
    const isOfIt = ({ kind }: { kind: string }) => kind === 'activity.recorded';
    await client.until(() => client.of(room.team.id).some(isOfIt));
    const message = client.of(room.team.id).find(isOfIt)!;
    expect(message).toMatchObject({
      caseIds: [room.opened.id],
      cases: [{ lastContactOn: '2026-06-01', attemptsSince: 0 }],
    });
    expect(JSON.stringify(message)).not.toMatch(/conversation|home|minutes|workers"/);
    expect(recorded).toMatchObject({ time: null, isWithdrawn: false, earlier: [] });
    client.close();
  });

  it('is joint when both levels were there, by whoever was of the team that day', async () => {
    const { municipal, specialist } = room.team;
    const joint = async (...workers: { workerId: string }[]) =>
      (await room.record({ workerIds: workers.map(({ workerId }) => workerId) })).isJoint;
    expect(await joint(municipal[0], specialist[0])).toBe(true);
    expect(await joint(municipal[1], specialist[1])).toBe(true);
    expect(await joint(municipal[0], municipal[1])).toBe(false);
    expect(await joint(specialist[0])).toBe(false);
  });

  it('is joint with the treatment contact, from the day they became one', async () => {
    const workerId = await make.worker({ team: room.team });
    const [municipal, former] = room.pair;
    const joint = async (doneOn: string, ...workerIds: string[]) =>
      (await room.record({ doneOn, workerIds })).isJoint;
    await room.itIs('2026-06-10');
    await room.member.ok('changeMode', {
      path: room.path,
      version: 1,
      body: {
        mode: 'shoulder_to_shoulder',
        pair: {
          municipal: { agreementId: municipal.agreementId },
          specialist: { treatmentContact: { workerId, unitId: room.team.units.specialist } },
        },
      },
    });
    expect(await joint('2026-06-10', municipal.workerId, workerId)).toBe(true);
    expect(await joint('2026-06-10', workerId)).toBe(false);
    expect(await joint('2026-06-10', former.workerId, workerId)).toBe(false);
    const sooner = { doneOn: '2026-06-09', workerIds: [municipal.workerId, workerId] };
    expect(await room.refusal(sooner)).toBe('worker-elsewhere');
  });

  it('is not joint when the two are one person by two employments', async () => {
    const { municipal, specialist } = room.team;
    await service.admin.sql`
      with account as (insert into accounts (id, issuer, subject, display_name) values (new_id(), 'urn:two', ${specialist[1].workerId}, 'Kim') returning id)
      insert into ties (account_id, issuer, worker_id)
      select id, 'urn:two', w::uuid from account, unnest(${[municipal[1].workerId, specialist[1].workerId]}::text[]) w`;
    const both = [municipal[1].workerId, specialist[1].workerId];
    expect((await room.record({ workerIds: both })).isJoint).toBe(false);
  });

  it('may be recorded by any member, of whoever was there', async () => {
    const other = await service.signIn(room.team.specialist[1].workerId);
    const { body } = await other.ok('recordActivity', { path: room.path, body: room.done() });
    expect(body.recordedById).toBe(room.team.specialist[1].workerId);
    expect(body.workers.map(({ name }) => name)).toEqual(room.pair.map(({ name }) => name));
  });

  it('is by nobody who was not of the team that day', async () => {
    const elsewhere = (await make.team()).municipal[0];
    expect(await room.refusal({ workerIds: [elsewhere.workerId] })).toBe('worker-elsewhere');
    const later = await make.member({ in: room.team, level: 'municipal', startsOn: '2026-06-08' });
    await room.itIs('2026-06-10');
    const workerIds = [later.workerId];
    expect(await room.refusal({ workerIds, doneOn: '2026-06-05' })).toBe('worker-elsewhere');
    expect((await room.record({ workerIds, doneOn: '2026-06-09' })).workers).toHaveLength(1);
  });

  it('is never still to come', async () => {
    expect(await room.refusal({ doneOn: '2026-06-02' })).toBe('activity-to-come');
    expect(await room.refusal({ time: '23:30' })).toBe('activity-to-come');
    expect((await room.record({ time: '09:15' })).time).toBe('09:15');
  });

  it('is of a day on which the case was with the team, also from when the inquiry was received', async () => {
    expect(await room.refusal({ doneOn: '2026-05-20' })).toBe('activity-outside-case');
    await service.admin.sql.begin(async (tx) => {
      await tx`set local session_replication_role = 'replica'`;
      await tx`
        insert into inquiries (id, team_id, alias, source, asked_by, worry, about, received_at, owner_worker_id, linked_case_id, state, outcome, ended_at)
        values (new_id(), ${room.team.id}, ${room.opened.alias}, 'gp', 'x', 'x', 'person', '2026-05-18T10:00:00+02:00',
          ${room.pair[0].workerId}, ${room.opened.id}, 'decided', 'intake', '2026-06-01T10:00:00+02:00')`;
    });
    expect((await room.record({ doneOn: '2026-05-20' })).doneOn).toBe('2026-05-20');
    expect(await room.refusal({ doneOn: '2026-05-17' })).toBe('activity-outside-case');
  });

  it('may be written down after the case was closed, and not done then', async () => {
    const { version } = (await room.member.ok('getCase', { path: room.path })).body;
    const body = { reason: 'moved', position: 'agrees' } as const;
    await room.member.ok('closeCase', { path: room.path, version, body });
    await room.itIs('2026-06-03');
    expect((await room.record()).doneOn).toBe('2026-06-01');
    expect(await room.refusal({ doneOn: '2026-06-02' })).toBe('activity-outside-case');
  });

  it('with the person says contact or attempt, and nothing else does', async () => {
    expect(await room.refusal({ contact: null })).toBe('activity-kind-unfit');
    expect(await room.refusal({ kind: 'cooperation' })).toBe('activity-kind-unfit');
    const recorded = await room.record({ kind: 'next_of_kin', contact: null });
    expect(recorded.contact).toBeNull();
    expect((await room.card()).lastContactOn).toBeNull();
  });

  it('takes no words', async () => {
    expect(await room.refusal({ note: 'Hun var lei seg.' })).toBe('validation-failed');
  });
});

describe('a service site’s case', () => {
  it('has activities without contact and without reimbursement, and is never silent', async () => {
    const { team } = room;
    const { caseId } = await siteCase();
    const body = room.done({ kind: 'supervision', arena: 'service_site', contact: null });
    const { body: recorded } = await room.member.ok('recordActivity', { path: { caseId }, body });
    expect(recorded).toMatchObject({ isReimbursable: null, isJoint: true });
    const refused = await room.member.refused('recordActivity', {
      path: { caseId },
      body: room.done(),
    });
    expect(refused.slug).toBe('activity-kind-unfit');
    await room.itIs('2027-06-01');
    const { cases } = (await room.member.ok('getBoard', { path: { teamId: team.id } })).body;
    expect(cases.find(({ id }) => id === caseId)).toMatchObject({
      silentSinceOn: null,
      isNotHeardFrom: false,
    });
  });

  async function siteCase(): Promise<{ caseId: string }> {
    const [municipal, specialist] = room.pair;
    const { body } = await room.member.ok('proposeOpening', {
      path: { teamId: room.team.id },
      body: {
        mode: 'systematic_supervision',
        pair: {
          municipal: { agreementId: municipal.agreementId },
          specialist: { agreementId: specialist.agreementId },
        },
        reason: 'Ber om det.',
        supervisionCase: {
          title: 'Solhaug',
          unitId: room.team.units.municipal,
          arrangement: { kind: 'on_demand' },
        },
      },
    });
    const other = await service.signIn(specialist.workerId);
    const confirmed = await other.ok('confirmOpening', { path: { openingId: body.id } });
    return { caseId: confirmed.body.id };
  }
});

describe('whether it is reimbursable', () => {
  it('follows from what the person had said by that day, and nothing said later rewrites it', async () => {
    const before = await room.record();
    expect(before.isReimbursable).toBe(false);
    await room.itIs('2026-06-10');
    await room.register('approved', '2026-06-08');
    expect((await room.list())[0]!.isReimbursable).toBe(false);
    const late = await room.record({ doneOn: '2026-06-05' });
    expect(late.isReimbursable).toBe(false);
    const after = await room.record({ doneOn: '2026-06-09' });
    expect(after.isReimbursable).toBe(true);
    await room.itIs('2026-06-20');
    await room.register('withdrawn', '2026-06-20');
    const standing = new Map((await room.list()).map((each) => [each.id, each.isReimbursable]));
    expect([before, late, after].map(({ id }) => standing.get(id))).toEqual([false, false, true]);
    expect((await room.record({ doneOn: '2026-06-20' })).isReimbursable).toBe(false);
  });

  it('stays when something else is corrected, and follows the day when that was wrong', async () => {
    await room.itIs('2026-06-10');
    const recorded = await room.record({ doneOn: '2026-06-05' });
    await room.register('approved', '2026-06-05');
    const path = { activityId: recorded.id };
    const longer = await room.member.ok('changeActivity', {
      path,
      version: 1,
      body: { minutes: 90 },
    });
    expect(longer.body.isReimbursable).toBe(false);
    const moved = await room.member.ok('changeActivity', {
      path,
      version: 2,
      body: { doneOn: '2026-06-09' },
    });
    expect(moved.body.isReimbursable).toBe(true);
    const back = { path, version: 3, body: { doneOn: '2026-06-05' } };
    expect((await room.member.ok('changeActivity', back)).body.isReimbursable).toBe(false);
  });
});

describe('a correction', () => {
  it('keeps what stood before, and who had written it', async () => {
    const recorded = await room.record();
    const other = await service.signIn(room.team.specialist[1].workerId);
    const path = { activityId: recorded.id };
    const { body } = await other.ok('changeActivity', {
      path,
      version: 1,
      body: { minutes: 90, arena: 'outdoors', time: '10:00', doneOn: '2026-06-01' },
    });
    expect(body).toMatchObject({ version: 2, minutes: 90, arena: 'outdoors', time: '10:00' });
    expect(body.earlier).toEqual([
      expect.objectContaining({
        version: 1,
        minutes: 45,
        arena: 'home',
        time: null,
        writtenByName: room.pair[0].name,
      }),
    ]);
  });

  it('of something that somebody else has corrected meanwhile is shown what stands', async () => {
    const recorded = await room.record();
    const path = { activityId: recorded.id };
    await room.member.ok('changeActivity', { path, version: 1, body: { minutes: 90 } });
    const stale = await room.member.refused('changeActivity', {
      path,
      version: 1,
      body: { minutes: 30 },
    });
    expect(stale).toMatchObject({ slug: 'version-stale', current: { minutes: 90 } });
  });

  it('cannot be made by rewriting what stood', async () => {
    const recorded = await room.record();
    const path = { activityId: recorded.id };
    await room.member.ok('changeActivity', { path, version: 1, body: { minutes: 90 } });
    await expect(service.admin.sql`update activity_versions set minutes = 1`).rejects.toMatchObject(
      { constraint_name: 'log_is_append_only' },
    );
  });

  it('that takes it back takes it out of the counts, once', async () => {
    const recorded = await room.record();
    expect((await room.card()).lastContactOn).toBe('2026-06-01');
    const sent = { path: { activityId: recorded.id }, version: 1 };
    const { body } = await room.member.ok('withdrawActivity', sent);
    expect(body.isWithdrawn).toBe(true);
    expect(await room.list()).toEqual([]);
    expect((await room.card()).lastContactOn).toBeNull();
    const again = { path: sent.path, version: 2 };
    expect((await room.member.refused('withdrawActivity', again)).slug).toBe('activity-withdrawn');
    const change = { ...again, body: { minutes: 5 } };
    expect((await room.member.refused('changeActivity', change)).slug).toBe('activity-withdrawn');
  });
});

describe('attempts', () => {
  it('are as many as they are, and counted from the last contact', async () => {
    await room.itIs('2026-06-20');
    for (const day of ['03', '04', '05', '05', '08']) {
      await room.record({ contact: 'attempt', doneOn: `2026-06-${day}` });
    }
    expect(await room.card()).toMatchObject({ attemptsSince: 5, lastContactOn: null });
    await room.record({ doneOn: '2026-06-04' });
    expect(await room.card()).toMatchObject({ attemptsSince: 3, lastContactOn: '2026-06-04' });
    const { body } = await room.member.ok('getCase', { path: room.path });
    expect(body).toMatchObject({ attemptsSince: 3, lastContactOn: '2026-06-04' });
  });
});

describe('the list', () => {
  it('comes page by page, the latest day first', async () => {
    await room.itIs('2026-06-20');
    for (const day of ['05', '03', '04']) await room.record({ doneOn: `2026-06-${day}` });
    const page = (query: { limit: number; cursor?: string }) =>
      room.member.ok('listCaseActivities', { path: room.path, query });
    const first = (await page({ limit: 2 })).body;
    expect(first.items.map(({ doneOn }) => doneOn)).toEqual(['2026-06-05', '2026-06-04']);
    const second = (await page({ limit: 2, cursor: first.nextCursor! })).body;
    expect(second.items.map(({ doneOn }) => doneOn)).toEqual(['2026-06-03']);
    expect(second.nextCursor).toBeNull();
  });
});

describe('no statement', () => {
  it.each([
    ['of a day to come', { done_on: '2999-01-01' }, 'activities_are_never_in_the_future'],
    ['of a day before the case', { done_on: '2020-01-01' }, 'activities_lie_within_the_case'],
    ['by nobody', { worker_ids: [] }, 'activities_are_done_by_the_team'],
    ['of contact without the person', { kind: 'other' }, 'activities_contact_with_the_person'],
  ])('writes one %s', async (_what, row, constraint) => {
    const whole = {
      ...{ kind: 'conversation', done_on: '2026-06-01' },
      worker_ids: [room.pair[0].workerId] as string[],
      ...row,
    };
    const refused = await refusalOf(
      writeRaw(service.database, room.team, async ({ sql }) => {
        await sql`insert into activities (id, team_id, case_id, kind, arena, done_on, minutes, contact, worker_ids, recorded_by)
          values (${newId()}, ${room.team.id}, ${room.opened.id}, ${whole.kind}, 'home', ${whole.done_on}, 5, 'two_way',
            ${whole.worker_ids}::uuid[], ${room.pair[0].workerId})`;
      }),
    );
    expect(refused).toBe(constraint);
  });
});
