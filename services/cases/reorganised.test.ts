import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makerFor, type MadeCase, type MadeTeam, type Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { itIs } from '../platform/testing/day-of-test.ts';
import { LiveClient } from '../platform/testing/live-client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { findBrokenPairs } from './inspect-pairs.ts';

// Services are reorganised again and again. No case, seat or agreement is touched by it, and what was stays.

let service: TestService;
let make: Maker;
let team: MadeTeam;
let opened: MadeCase;
let administrator: TestClient;
let member: TestClient;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  await itIs(service, '2026-06-01');
  team = await make.team();
  opened = await make.case({ in: team });
  await settle('2026-06-10');
});

/** Time goes on, and everybody signs in again. */
async function settle(day: string) {
  await itIs(service, day);
  administrator = await service.signIn(await make.worker({ role: 'administrator' }));
  member = await service.signIn(team.municipal[0].workerId);
}

const newUnit = async (
  name: string,
  level: 'municipal' | 'specialist' = 'municipal',
  parentId?: string,
) => {
  const body = { name, level, startsOn: '2020-01-01', ...(parentId && { parentId }) };
  return (await administrator.ok('createUnit', { body })).body;
};
const unitNow = async (unitId: string) => {
  const { body } = await administrator.ok('listUnits', { query: { limit: 200 } });
  return body.items.find(({ id }) => id === unitId)!;
};
const change = async (unitId: string, body: object) =>
  administrator.call('changeUnit', {
    path: { unitId },
    version: (await unitNow(unitId)).version,
    body,
  });
const merge = async (intoId: string, unitIds: readonly string[], mergedOn?: string) => {
  const units = [];
  for (const unitId of unitIds) units.push({ unitId, version: (await unitNow(unitId)).version });
  const body = { units, ...(mergedOn && { mergedOn }) };
  return administrator.call('mergeUnits', { path: { unitId: intoId }, body });
};
const slugOf = ({ body }: { body: unknown }) => (body as { slug?: string }).slug;
const home = () => team.units.municipal;
const homeOn = async (on?: string) => {
  const { body } = await member.ok('listMembers', {
    path: { teamId: team.id },
    query: on ? { on } : {},
  });
  return body.items.find(({ workerId }) => workerId === team.municipal[0].workerId)!.homeUnit;
};
/** Everything that a case rests on, row by row. */
const restsOn = async () => [
  ...(await service.admin.sql`select * from seats where team_id = ${team.id} order by id`),
  ...(await service.admin.sql`select * from cases where team_id = ${team.id} order by id`),
  ...(await service.admin.sql`select * from agreements where team_id = ${team.id} order by id`),
  ...(await service.admin
    .sql`select * from agreement_terms where team_id = ${team.id} order by id`),
  ...(await service.admin
    .sql`select * from treatment_contacts where team_id = ${team.id} order by id`),
];

describe('a unit', () => {
  it('is called and part of what it was on each day, and no row of a case is touched', async () => {
    const before = await restsOn();
    const parent = await newUnit('Helse og omsorg');
    const { name } = await homeOn();
    await settle('2026-06-20');
    expect((await change(home(), { name: 'Mestring', fromOn: '2026-06-15' })).status).toBe(200);
    expect((await change(home(), { parentId: parent.id })).status).toBe(200);
    expect(await unitNow(home())).toMatchObject({
      ...{ name: 'Mestring', parentId: parent.id, sinceOn: '2026-06-20' },
      earlier: [
        { untilOn: '2026-06-20', name: 'Mestring', parentId: null },
        { untilOn: '2026-06-15', name, parentId: null },
      ],
    });
    expect(await homeOn('2026-06-14')).toMatchObject({ name });
    expect(await homeOn('2026-06-15')).toMatchObject({ name: 'Mestring' });
    const { seats } = (await member.ok('listSeats', { path: { caseId: opened.id } })).body;
    expect(seats[0]).toMatchObject({ unitName: name, toAt: null });
    expect(await restsOn()).toEqual(before);
  });

  it('that was only written wrong is corrected for all of the time', async () => {
    const { sinceOn } = await unitNow(home());
    await change(home(), { name: 'Rett skrevet', fromOn: sinceOn });
    expect(await unitNow(home())).toMatchObject({ name: 'Rett skrevet', sinceOn, earlier: [] });
  });

  it('does not change from a day to come, nor from before it last did', async () => {
    await change(home(), { name: 'Ny', fromOn: '2026-06-10' });
    for (const fromOn of ['2026-06-11', '2026-06-09']) {
      expect(slugOf(await change(home(), { name: 'Nyere', fromOn }))).toBe('unit-changed-since');
    }
    const write = (day: string) => service.admin.sql`
      update units set name = 'Uansett', since_on = ${day} where id = ${home()}`;
    for (const day of ['2026-06-11', '2026-06-09']) {
      await expect(write(day)).rejects.toMatchObject({ constraint_name: 'unit_changes_follow' });
    }
  });

  it('keeps its level while somebody sits by it, and is not ended under anybody', async () => {
    const leads = await service.signIn(await make.worker({ role: 'team_leader', team }));
    const { version } = await unitNow(home());
    const cases = [{ id: opened.id, alias: opened.alias }];
    for (const [body, slug] of [
      [{ level: 'specialist' }, 'unit-level-in-use'],
      [{ endsOn: '2026-12-31' }, 'unit-in-use'],
    ] as const) {
      const sent = { path: { unitId: home() }, version, body };
      // Named to whoever may see them, of others the team and a count.
      expect(await leads.refused('changeUnit', sent)).toMatchObject({ slug, cases });
      const counted = await administrator.refused('changeUnit', sent);
      expect(counted).toMatchObject({ slug, otherCases: [{ count: 1 }] });
      expect(counted.cases).toBeUndefined();
    }
    const ends = service.admin.sql`update units set valid_to = '2026-12-31' where id = ${home()}`;
    await expect(ends).rejects.toMatchObject({ constraint_name: 'unit_ends_empty' });
    const idle = await newUnit('Ubrukt');
    expect((await change(idle.id, { endsOn: '2026-12-31' })).status).toBe(200);
    const path = { agreementId: team.municipal[1].agreementId };
    const moved = { path, version: 1, body: { startsOn: '2026-06-10', homeUnitId: idle.id } };
    expect((await leads.refused('continueAgreement', moved)).slug).toBe('unit-ended');
  });
});

describe('units that are merged', () => {
  it('go on as one: whoever came from them comes from it, and no row of a case is touched', async () => {
    const contact = {
      treatmentContact: {
        name: 'Kari',
        profession: 'therapist' as const,
        unitId: team.units.specialist,
      },
    };
    await make.case({
      ...{ in: team, mode: 'shoulder_to_shoulder', alias: `Lind ${team.id.slice(-4)}` },
      pair: { municipal: { agreementId: team.municipal[0].agreementId }, specialist: contact },
    });
    const before = await restsOn();
    const was = await homeOn();
    const [into, other] = [await newUnit('Rus og psykisk helse'), await newUnit('Botjenesten')];
    const clinic = await newUnit('Felles poliklinikk', 'specialist');
    await settle('2026-06-20');
    const answer = await merge(into.id, [home(), other.id], '2026-06-18');
    expect(answer).toMatchObject({
      status: 200,
      body: { items: [{ mergedIntoId: into.id, endsOn: '2026-06-18' }, { mergedIntoId: into.id }] },
    });
    expect((await merge(clinic.id, [team.units.specialist])).status).toBe(200);
    expect(await homeOn('2026-06-17')).toEqual(was);
    expect(await homeOn('2026-06-18')).toEqual({
      id: into.id,
      name: into.name,
      level: 'municipal',
    });
    const { cases } = (await member.ok('getBoard', { path: { teamId: team.id } })).body;
    expect(cases.map(({ unitName }) => unitName)).toContain('Felles poliklinikk');
    expect(await restsOn()).toEqual(before);
    expect(await findBrokenPairs(service.admin.sql)).toEqual([]);
  });

  it('once more, go on as the last, and are renamed with it', async () => {
    const [middle, last] = [await newUnit('Midt'), await newUnit('Sist')];
    await merge(middle.id, [home()], '2026-06-03');
    await settle('2026-06-20');
    await merge(last.id, [middle.id], '2026-06-15');
    await settle('2026-06-25');
    await change(last.id, { name: 'Sist av alle' });
    expect((await homeOn('2026-06-02')).id).toBe(home());
    expect(await homeOn('2026-06-14')).toMatchObject({ id: middle.id, name: 'Midt' });
    expect(await homeOn('2026-06-24')).toMatchObject({ id: last.id, name: 'Sist' });
    expect(await homeOn()).toMatchObject({ id: last.id, name: 'Sist av alle' });
    // It does not end while they come from it.
    expect(slugOf(await change(last.id, { endsOn: '2026-07-01' }))).toBe('unit-in-use');
  });

  it('open no case: a block on one that was merged stays, and one on what it became holds too', async () => {
    const into = await newUnit('Den nye');
    const leads = await service.signIn(await make.worker({ role: 'team_leader', team }));
    const sees = async () =>
      (
        await (
          await service.signIn(team.municipal[1].workerId)
        ).call('getCase', { path: { caseId: opened.id } })
      ).status;
    const close = async (unitId: string) =>
      (
        await leads.ok('recordBlock', {
          path: { caseId: opened.id },
          body: { kind: 'unit', unitId },
        })
      ).body.id;
    const onOld = await close(home());
    expect(await sees()).toBe(404);
    await merge(into.id, [home()]);
    expect(await sees()).toBe(404);
    await leads.ok('liftBlock', { path: { blockId: onOld } });
    expect(await sees()).toBe(200);
    await close(into.id);
    expect(await sees()).toBe(404);
  });

  it('are of one level, go on as one that goes on, and are not part of themselves', async () => {
    const clinic = await newUnit('Klinikken', 'specialist');
    expect((await merge(clinic.id, [home()])).body).toMatchObject({
      slug: 'unit-levels-differ',
      otherCases: [{ count: 1 }],
    });
    const part = await newUnit('En del', 'municipal', home());
    expect(slugOf(await merge(part.id, [home()]))).toBe('unit-within-itself');
    expect(slugOf(await merge(home(), [home()]))).toBe('unit-within-itself');
    const into = await newUnit('Videre');
    expect(slugOf(await merge(into.id, [home()], '2026-06-11'))).toBe('unit-changed-since');
    expect((await merge(into.id, [home()])).status).toBe(200);
    expect(slugOf(await merge(part.id, [home()]))).toBe('unit-ended');
    expect(slugOf(await merge(home(), [part.id]))).toBe('unit-ended');
    expect(slugOf(await change(home(), { name: 'Igjen' }))).toBe('unit-ended');
    expect(slugOf(await change(into.id, { level: 'specialist' }))).toBe('unit-level-in-use');
    const flips = service.admin.sql`update units set level = 'specialist' where id = ${into.id}`;
    await expect(flips).rejects.toMatchObject({ constraint_name: 'units_merge_within_a_level' });
  });

  it('all or none, and by two who merge each into the other only one', async () => {
    const [one, other] = [await newUnit('Én'), await newUnit('To')];
    const stale = await administrator.refused('mergeUnits', {
      path: { unitId: home() },
      body: {
        units: [
          { unitId: one.id, version: 1 },
          { unitId: other.id, version: 7 },
        ],
      },
    });
    expect(stale).toMatchObject({ slug: 'version-stale', current: { id: other.id } });
    expect(await unitNow(one.id)).toMatchObject({ mergedIntoId: null, version: 1 });
    const send = (into: string, from: string) =>
      administrator.call('mergeUnits', {
        path: { unitId: into },
        body: { units: [{ unitId: from, version: 1 }] },
      });
    const answers = await Promise.all([send(one.id, other.id), send(other.id, one.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('are told of on the boards of those who come from them, as it happens', async () => {
    const into = await newUnit('Etter');
    const live = new LiveClient(service.url, await service.newCookie(team.municipal[0].workerId));
    expect(await live.refusal()).toBeUndefined();
    const { seq, logId } = (await member.ok('getBoard', { path: { teamId: team.id } })).body;
    await live.subscribe(team.id, seq, logId);
    await merge(into.id, [home()]);
    await live.until(() => live.of(team.id).some(({ kind }) => kind === 'unit.changed'));
    live.close();
  });
});
