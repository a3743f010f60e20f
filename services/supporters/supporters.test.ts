import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { components } from '../../openapi/generated/types.ts';
import { refusalOf, writeRaw } from '../cases/raw-writes.ts';
import { makerFor } from '../make.ts';
import type { MadeCase, MadeTeam, Maker } from '../make.ts';
import { newId } from '../platform/database/new-id.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { itIs } from '../platform/testing/day-of-test.ts';
import { LiveClient } from '../platform/testing/live-client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

type Schemas = components['schemas'];

let service: TestService;
let make: Maker;
let team: MadeTeam;
let opened: MadeCase;
/** In the municipal seat. */
let holder: TestClient;
/** In no seat. */
let colleague: TestClient;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  await itIs(service, '2026-06-01');
  team = await make.team();
  opened = await make.case({ in: team });
  holder = await service.signIn(opened.municipal.workerId);
  colleague = await service.signIn(team.specialist[1].workerId);
});

const path = () => ({ caseId: opened.id });
const asked = (more: Partial<Schemas['AddSupporterRequest']> = {}) => ({
  workerId: team.specialist[1].workerId,
  ...more,
});
const add = async (more: Partial<Schemas['AddSupporterRequest']> = {}) =>
  (await holder.ok('addSupporter', { path: path(), body: asked(more) })).body;
const refusedSlug = async (more: Partial<Schemas['AddSupporterRequest']>) =>
  (await holder.refused('addSupporter', { path: path(), body: asked(more) })).slug;
const supporters = async (by = holder) =>
  (await by.ok('listSeats', { path: path() })).body.supporters;
const countOnCard = async () => {
  const { body } = await holder.ok('getBoard', { path: { teamId: team.id } });
  return body.cases.find(({ id }) => id === opened.id)!.supporterCount;
};

/** On the card as it is made anew; one that somebody has open is made anew at midnight. */
const countToday = async () => {
  const [row] = await service.admin.sql<{ count: number }[]>`
    select (card ->> 'supporterCount')::integer as count from case_cards where id = ${opened.id}`;
  return row!.count;
};

describe('a supporter', () => {
  it('stands beside the pair from a day until a day, and is counted on the card meanwhile', async () => {
    await add({ startsOn: '2026-06-03', endsOn: '2026-06-05' });
    const seen: Record<string, [string, number]> = {};
    for (const day of ['2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05']) {
      await itIs(service, day);
      holder = await service.signIn(opened.municipal.workerId);
      seen[day] = [(await supporters())[0]!.standing, await countToday()];
    }
    expect(seen).toEqual({
      '2026-06-02': ['coming', 0],
      '2026-06-03': ['now', 1],
      '2026-06-04': ['now', 1],
      '2026-06-05': ['over', 0],
    });
  });

  it('fills no seat: the pair, its history and the capacity of the two are as before', async () => {
    const before = (await holder.ok('listSeats', { path: path() })).body;
    const membersBefore = (await holder.ok('listMembers', { path: { teamId: team.id } })).body;
    await add();
    const { seats, modes, openPeriods } = (await holder.ok('listSeats', { path: path() })).body;
    expect({ seats, modes, openPeriods }).toEqual({
      seats: before.seats,
      modes: before.modes,
      openPeriods: before.openPeriods,
    });
    expect((await holder.ok('listMembers', { path: { teamId: team.id } })).body).toEqual(
      membersBefore,
    );
  });

  it('may be of the level of either, two at once, and the same one again later', async () => {
    const first = await add();
    await add({ workerId: team.municipal[1].workerId });
    expect(await countOnCard()).toBe(2);
    const { body } = await colleague.ok('endSupport', {
      path: { supporterId: first.id },
      version: first.version,
    });
    expect(body).toMatchObject({ standing: 'over', version: 2 });
    await add({ startsOn: '2026-07-01' });
    expect((await supporters()).map(({ standing }) => standing)).toEqual(['now', 'coming']);
  });

  it('whose support is taken back before it began has never supported; later it stays to be read', async () => {
    const coming = await add({ startsOn: '2026-07-01' });
    await holder.ok('endSupport', { path: { supporterId: coming.id }, version: 1 });
    expect(await supporters()).toEqual([]);
    const begun = await add();
    await itIs(service, '2026-06-20');
    holder = await service.signIn(opened.municipal.workerId);
    await holder.ok('endSupport', { path: { supporterId: begun.id }, version: 1 });
    expect(await supporters()).toMatchObject([
      { startsOn: '2026-06-01', endsOn: '2026-06-20', standing: 'over' },
    ]);
    const again = { path: { supporterId: begun.id }, version: 2 };
    expect((await holder.refused('endSupport', again)).slug).toBe('support-over');
  });

  it('is added and ended live on everybody’s board, by ids alone', async () => {
    const live = new LiveClient(service.url, await service.newCookie(team.municipal[1].workerId));
    expect(await live.standing(team.id, 0)).toBe('ok');
    const { id } = await add();
    await holder.ok('endSupport', { path: { supporterId: id }, version: 1 });
    await live.until(() => live.of(team.id).some(({ kind }) => kind === 'supporter.ended'));
    const told = live.of(team.id).filter(({ kind }) => kind.startsWith('supporter.'));
    expect(told.map(({ kind, caseIds }) => [kind, caseIds])).toEqual([
      ['supporter.added', [opened.id]],
      ['supporter.ended', [opened.id]],
    ]);
    live.close();
    const { items } = (await holder.ok('getCaseHistory', { path: path() })).body;
    expect(items.slice(0, 2).map(({ kind, details }) => [kind, details])).toEqual([
      ['supporter.ended', { fromName: team.specialist[1].name }],
      ['supporter.added', { toName: team.specialist[1].name }],
    ]);
  });
});

describe('whoever takes a seat of the case', () => {
  const handOver = async () => {
    const { version } = (await holder.ok('getCase', { path: path() })).body;
    const to = { agreementId: team.specialist[1].agreementId };
    await holder.ok('handOverSeat', { path: path(), version, body: { level: 'specialist', to } });
  };

  it('supports it no longer from that day, in the same act, also what was to come', async () => {
    await add({ startsOn: '2026-06-01', endsOn: '2026-06-10' });
    await add({ startsOn: '2026-09-01' });
    await itIs(service, '2026-06-05');
    holder = await service.signIn(opened.municipal.workerId);
    await handOver();
    expect(await supporters()).toMatchObject([{ endsOn: '2026-06-05', standing: 'over' }]);
    expect(await countOnCard()).toBe(0);
    expect(await refusedSlug({ startsOn: '2026-06-08' })).toBe('supporter-holds-seat');
  });

  it('and hands it over, may support from that day on', async () => {
    await itIs(service, '2026-06-05');
    holder = await service.signIn(opened.municipal.workerId);
    await handOver();
    const { workerId } = opened.specialist;
    expect(await refusedSlug({ workerId, startsOn: '2026-06-04' })).toBe('supporter-holds-seat');
    await add({ workerId, startsOn: '2026-06-05' });
    expect(await countOnCard()).toBe(1);
  });
});

describe('what would not do is refused with what would', () => {
  it.each<[string, () => Partial<Schemas['AddSupporterRequest']>, string]>([
    ['one of the two', () => ({ workerId: opened.specialist.workerId }), 'supporter-holds-seat'],
    ['somebody unknown', () => ({ workerId: newId() }), 'supporter-not-member'],
    ['a day before they came', () => ({ startsOn: '2024-12-31' }), 'supporter-not-member'],
    ['an end before the beginning', () => ({ endsOn: '2026-05-31' }), 'validation-failed'],
    ['no day at all', () => ({ endsOn: '2026-06-01' }), 'validation-failed'],
  ])('%s', async (_what, wrong, slug) => {
    expect(await refusedSlug(wrong())).toBe(slug);
  });

  it('somebody who supports already, on any of the days', async () => {
    await add({ startsOn: '2026-06-10', endsOn: '2026-06-20' });
    expect(await refusedSlug({})).toBe('supporter-already');
    await add({ endsOn: '2026-06-10' });
  });

  it('a closed case, and closing ends what there is', async () => {
    const { id } = await add();
    const { version } = (await holder.ok('getCase', { path: path() })).body;
    const body = { reason: 'moved', position: 'agrees' } as const;
    await holder.ok('closeCase', { path: path(), version, body });
    expect(await refusedSlug({ workerId: team.municipal[1].workerId })).toBe('case-closed');
    const over = await holder.refused('endSupport', { path: { supporterId: id }, version: 2 });
    expect(over.slug).toBe('support-over');
  });

  it('an old version, with what stands now', async () => {
    const { id } = await add();
    const stale = await holder.refused('endSupport', { path: { supporterId: id }, version: 7 });
    expect(stale).toMatchObject({ slug: 'version-stale', current: { id, version: 1 } });
  });
});

describe('whom the person has closed the case to', () => {
  const close = (body: Schemas['RecordBlockRequest']) =>
    holder.ok('recordBlock', { path: path(), body });
  const lift = ({ body }: { body: { id: string } }) =>
    holder.ok('liftBlock', { path: { blockId: body.id } });

  it('supports nobody while it lasts, by name or with all but the two, and is not let in by it', async () => {
    await add();
    for (const body of [
      { kind: 'worker', workerId: team.specialist[1].workerId },
      { kind: 'whole_case' },
    ] as const) {
      const block = await close(body);
      expect((await supporters())[0]!.standing).toBe('kept_out');
      expect(await countOnCard()).toBe(0);
      expect((await colleague.refused('getCase', { path: path() })).slug).toBe('not-found');
      await lift(block);
      expect((await supporters())[0]!.standing).toBe('now');
    }
  });

  it('is not added', async () => {
    await close({ kind: 'worker', workerId: team.specialist[1].workerId });
    expect(await refusedSlug({})).toBe('worker-blocked');
    await close({ kind: 'whole_case' });
    expect(await refusedSlug({ workerId: team.municipal[1].workerId })).toBe('worker-blocked');
  });
});

describe('the database refuses by itself', () => {
  const insert = (more: Record<string, unknown>) =>
    writeRaw(service.database, team, async ({ sql }) => {
      const row = {
        ...{ id: newId(), team_id: team.id, case_id: opened.id, starts_on: '2026-06-01' },
        ...{ worker_id: team.specialist[1].workerId, recorded_by: opened.municipal.workerId },
        ...more,
      };
      await sql`insert into supporters ${sql(row)}`;
    });

  it.each<[string, () => Record<string, unknown>, string]>([
    ['a holder', () => ({ worker_id: opened.municipal.workerId }), 'supporters_hold_no_seat'],
    ['somebody who is no member', () => ({ starts_on: '2024-06-01' }), 'supporters_are_members'],
    ['an end before the beginning', () => ({ ends_on: '2026-05-01' }), 'supporters_run_forward'],
  ])('%s', async (_what, wrong, constraint) => {
    expect(await refusalOf(insert(wrong()))).toBe(constraint);
  });
});
