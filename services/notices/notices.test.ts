import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { refusalOf, writeRaw } from '../cases/raw-writes.ts';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import { newId } from '../platform/database/new-id.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

/* What one level is about to change is said to the other before it happens, and stays until the other has taken note. */

let service: TestService;
let make: Maker;
let team: MadeTeam;
const leaders: Record<string, { id: string; client: TestClient }> = {};

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
  team = await make.team();
  for (const role of ['municipal_leader', 'dps_leader', 'team_leader'] as const) {
    const id = await make.worker({ role, team });
    leaders[role] = { id, client: await service.signIn(id) };
  }
});
afterAll(() => service.stop());

const change = (more: Record<string, unknown> = {}) =>
  ({
    ...{ level: 'specialist', kind: 'closing', takesEffectOn: '2027-02-01' },
    ...{ text: 'Stenger i to uker.', unitId: team.units.specialist, ...more },
  }) as const;
const path = () => ({ teamId: team.id });
const by = (role: string) => leaders[role]!.client;
const announce = async (more: Record<string, unknown> = {}, as = 'dps_leader') =>
  (await by(as).ok('announceServiceChange', { path: path(), body: change(more) as never })).body;
const listed = async (client: TestClient) =>
  (await client.ok('listServiceChanges', { path: path() })).body;

it('stays on the pages of both levels until the other has taken note, and is taken note of once', async () => {
  const { id } = await announce();
  const waits = { id, acknowledgedByName: null, withdrawnByName: null };
  for (const role of ['municipal_leader', 'dps_leader', 'team_leader'])
    expect((await listed(by(role))).items[0]).toMatchObject(waits);
  expect((await listed(by('municipal_leader'))).leads).toEqual(['municipal']);
  const sent = { path: { serviceChangeId: id } };
  const twice = await Promise.all(
    [0, 1].map(() => by('municipal_leader').call('acknowledgeServiceChange', sent)),
  );
  expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const { items } = await listed(by('dps_leader'));
  expect(items[0]).toMatchObject({ acknowledgedByName: expect.any(String) });
  // Also afterwards it may turn out otherwise.
  const { body } = await by('dps_leader').ok('withdrawServiceChange', sent);
  expect(body).toMatchObject({
    withdrawnByName: expect.any(String),
    acknowledgedByName: expect.any(String),
  });
  const late = await by('municipal_leader').refused('acknowledgeServiceChange', sent);
  expect(late.slug).toBe('service-change-settled');
});

test.each([
  ['for the other level', { level: 'municipal' }, 'level-not-yours'],
  ['of a unit of the other level', { unitId: 'municipal' }, 'service-change-unit-unfit'],
  ['without a word', { text: '  ' }, 'validation-failed'],
  ['on no day', { takesEffectOn: '2027-02-30' }, 'validation-failed'],
  ['in another life', { takesEffectOn: '2127-02-01' }, 'validation-failed'],
])('is not announced %s', async (_, more, slug) => {
  const unitId = 'unitId' in more ? team.units.municipal : team.units.specialist;
  const body = change({ ...more, unitId }) as never;
  const refused = await by('dps_leader').refused('announceServiceChange', { path: path(), body });
  expect(refused.slug).toBe(slug);
});

it('is withdrawn by its own level alone, and taken note of by somebody else of the other', async () => {
  const { id } = await announce();
  const sent = { path: { serviceChangeId: id } };
  expect((await by('municipal_leader').refused('withdrawServiceChange', sent)).slug).toBe(
    'level-not-yours',
  );
  expect((await by('dps_leader').refused('acknowledgeServiceChange', sent)).slug).toBe(
    'level-not-yours',
  );
  await make.role({ workerId: leaders['dps_leader']!.id, role: 'municipal_leader', team });
  const both = await service.signIn(leaders['dps_leader']!.id);
  expect((await both.refused('acknowledgeServiceChange', sent)).slug).toBe(
    'service-change-needs-two',
  );
  const stranger = await service.signIn(
    await make.worker({ role: 'municipal_leader', team: await make.team() }),
  );
  expect((await stranger.call('acknowledgeServiceChange', sent)).status).toBe(404);
  expect((await stranger.call('listServiceChanges', { path: path() })).status).toBe(404);
});

describe('which cases it touches', () => {
  it('is for whoever sees them; leaders of a level are told how many, unless they are few', async () => {
    const made = [];
    for (let nth = 0; nth < 6; nth += 1) {
      made.push(await make.case({ in: team }));
      if (nth === 3) {
        const { items } = await listed(by('municipal_leader'));
        expect(items[0]).toMatchObject({ touchedCount: null, touchedCases: null });
      }
      if (nth === 0) await announce();
    }
    expect((await listed(by('municipal_leader'))).items[0]).toMatchObject({
      touchedCount: 6,
      touchedCases: null,
    });
    const member = await service.signIn(team.municipal[1].workerId);
    const { items } = await listed(member);
    expect(items[0]!.touchedCases!.map(({ id }) => id).toSorted()).toEqual(
      made.map(({ id }) => id).toSorted(),
    );
    // What is closed to them is not there.
    await by('team_leader').ok('recordBlock', {
      path: { caseId: made[0]!.id },
      body: { kind: 'worker', workerId: team.municipal[1].workerId },
    });
    expect((await listed(await service.signIn(team.municipal[1].workerId))).items[0]).toMatchObject(
      { touchedCount: 5 },
    );
    // Of a unit that nobody comes from, none; of the whole level, all.
    const unit = await (
      await service.signIn(await make.worker({ role: 'administrator' }))
    ).ok('createUnit', {
      body: { name: 'Døgnenheten', level: 'specialist' },
    });
    expect(await announce({ unitId: unit.body.id })).toMatchObject({ touchedCount: 0 });
    expect(await announce({ unitId: null })).toMatchObject({ touchedCount: 6, unitName: null });
  });
});

describe('by bare rows', () => {
  const asLeader = (role: string, work: Parameters<typeof writeRaw>[2]) =>
    refusalOf(
      writeRaw(
        service.database,
        team,
        async (raw) => {
          await raw.sql`select set_config('skulder.led_team_ids', ${`{${team.id}}`}, true)`;
          return work(raw);
        },
        { worker: leaders[role]!.id },
      ),
    );

  it('is announced in one’s own name, now, and unsettled', async () => {
    const insert = (more: string, values: string, level = 'municipal') =>
      asLeader('municipal_leader', async ({ sql }) =>
        sql.unsafe(`insert into service_changes (id, team_id, level, kind, takes_effect_on, text, announced_by, announced_at${more})
          values ('${newId()}', '${team.id}', '${level}', 'other', oslo_today(), 'x', '${team.municipal[0].workerId}', '2020-01-01'${values})`),
      );
    expect(
      await insert(', acknowledged_by, acknowledged_at', `, '${leaders['dps_leader']!.id}', now()`),
    ).toBe('service_changes_begin_open');
    expect(await insert('', '', 'specialist')).toBe('service_changes_by_the_level');
    expect(await insert('', '')).toBeUndefined();
    const [row] = await service.admin.sql`
      select announced_by, announced_at > '2025-01-01' as now from service_changes where text = 'x'`;
    expect(row).toEqual({ announced_by: leaders['municipal_leader']!.id, now: true });
  });

  it('stands as it was announced, and nobody takes it away', async () => {
    const { id } = await announce();
    for (const set of [`text = 'y'`, `takes_effect_on = oslo_today()`, 'announced_at = now()'])
      expect(
        await asLeader('dps_leader', ({ sql }) =>
          sql.unsafe(`update service_changes set ${set} where id = '${id}'`),
        ),
      ).toBe('42501');
    const rewritten = service.admin.sql`update service_changes set text = 'y' where id = ${id}`;
    await expect(rewritten).rejects.toMatchObject({ constraint_name: 'service_changes_stand' });
    await expect(
      service.admin.sql`delete from service_changes where id = ${id}`,
    ).rejects.toMatchObject({ code: '23514' });
    expect(
      await asLeader(
        'dps_leader',
        ({ sql }) => sql`
        update service_changes set acknowledged_by = ${leaders['municipal_leader']!.id}, acknowledged_at = now() where id = ${id}`,
      ),
    ).toBe('service_changes_two_people');
  });
});
