import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makerFor, type MadeCase, type MadeTeam, type Maker } from '../make.ts';
import { sweepUnits } from '../people/people.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { itIs } from '../platform/testing/day-of-test.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { untilWaiting } from '../platform/testing/until-waiting.ts';
import { findBrokenPairs } from './inspect-pairs.ts';

// A reorganisation is known long before it is so. It is planned, becomes so by itself on its day, and what stands in its way
// then is kept until somebody has seen to it.

let service: TestService;
let make: Maker;
let team: MadeTeam;
let opened: MadeCase;
let administrator: TestClient;
let leads: TestClient;

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
  leads = await service.signIn(await make.worker({ role: 'team_leader', team }));
}
const sweep = () => sweepUnits(service.database);
async function itBecomes(day: string) {
  await settle(day);
  await sweep();
}

const home = () => team.units.municipal;
async function newUnit(
  name: string,
  level: 'municipal' | 'specialist' = 'municipal',
  parentId?: string,
) {
  const body = { name, level, startsOn: '2020-01-01', ...(parentId && { parentId }) };
  return (await administrator.ok('createUnit', { body })).body.id;
}
async function unitNow(unitId: string) {
  const { body } = await administrator.ok('listUnits', { query: { limit: 200 } });
  return body.items.find(({ id }) => id === unitId)!;
}
type What =
  | { kind: 'change'; name?: string; level?: 'specialist'; parentId?: string | null }
  | { kind: 'end' }
  | { kind: 'merge'; mergedIntoId: string };
const asked = async (unitIds: readonly string[], takesEffectOn: string, what: What) => {
  const units = [];
  for (const unitId of unitIds) units.push({ unitId, version: (await unitNow(unitId)).version });
  return { body: { takesEffectOn, units, ...what } };
};
async function plan(unitId: string, takesEffectOn: string, what: What) {
  const sent = await asked([unitId], takesEffectOn, what);
  return (await administrator.ok('planUnitChanges', sent)).body.items[0]!;
}
const refusal = async (unitId: string, takesEffectOn: string, what: What, who = administrator) =>
  who.refused('planUnitChanges', await asked([unitId], takesEffectOn, what));
async function planned(unitId: string, who = administrator) {
  const { items } = (await who.ok('listPlannedUnitChanges', {})).body;
  return items.filter(({ unit }) => unit.id === unitId);
}
const another = ({ id, version }: { id: string; version: number }, takesEffectOn: string) => ({
  ...{ path: { plannedUnitChangeId: id }, version },
  body: { takesEffectOn },
});
const toldOf = async (unitId: string) =>
  (
    await service.admin.sql<{ kind: string }[]>`
      select kind from events where data ->> 'unitId' = ${unitId} and kind <> 'unit.added'
        and team_id = organisation_stream() order by seq`
  ).map(({ kind }) => kind);

describe('what is planned for a unit', () => {
  it('is not so before its day, and is so from it by itself, also when the service comes late', async () => {
    const [parent, into] = [
      await newUnit('Helse og omsorg'),
      await newUnit('Rus og psykisk helse'),
    ];
    const [old, other] = [await newUnit('Gammelt navn'), await newUnit('Botjenesten')];
    await plan(old, '2026-07-01', { kind: 'change', name: 'Nytt navn', parentId: parent });
    const body = (await asked([home(), other], '2026-07-01', { kind: 'merge', mergedIntoId: into }))
      .body;
    const { items } = (await administrator.ok('planUnitChanges', { body })).body;
    expect(items).toHaveLength(2);
    await itBecomes('2026-06-30');
    expect(await unitNow(old)).toMatchObject({ name: 'Gammelt navn', parentId: null, version: 1 });
    expect(await planned(home(), leads)).toMatchObject([
      {
        kind: 'merge',
        mergedInto: { id: into },
        state: 'planned',
        inTheWay: null,
        plannedBy: null,
      },
    ]);
    await itBecomes('2026-07-03');
    expect(await unitNow(old)).toMatchObject({
      ...{ name: 'Nytt navn', parentId: parent, sinceOn: '2026-07-01' },
      earlier: [{ untilOn: '2026-07-01', name: 'Gammelt navn', parentId: null }],
    });
    for (const unitId of [home(), other]) {
      expect(await unitNow(unitId)).toMatchObject({ mergedIntoId: into, endsOn: '2026-07-01' });
      expect(await planned(unitId)).toEqual([]);
    }
    const { items: members } = (await leads.ok('listMembers', { path: { teamId: team.id } })).body;
    const { homeUnit } = members.find(({ workerId }) => workerId === team.municipal[0].workerId)!;
    expect(homeUnit.id).toBe(into);
    expect(await toldOf(home())).toEqual([
      'unit.plan_changed',
      'unit.changed',
      'unit.plan_changed',
    ]);
    expect(await findBrokenPairs(service.admin.sql)).toEqual([]);
  });

  it('is refused at once when it would be on the day, with the cases named', async () => {
    const cases = [{ id: opened.id, alias: opened.alias }];
    const later = '2026-12-01';
    for (const [what, slug] of [
      [{ kind: 'change', level: 'specialist' }, 'unit-level-in-use'],
      [{ kind: 'end' }, 'unit-in-use'],
    ] as const) {
      expect(await refusal(home(), later, what, leads)).toMatchObject({ slug, cases });
      const counted = await refusal(home(), later, what);
      expect(counted).toMatchObject({ slug, otherCases: [{ count: 1 }] });
      expect(counted.cases).toBeUndefined();
    }
    const clinic = await newUnit('Klinikken', 'specialist');
    const part = await newUnit('En del', 'municipal', home());
    for (const [unitId, day, what, slug] of [
      [home(), later, { kind: 'merge', mergedIntoId: clinic }, 'unit-levels-differ'],
      [home(), later, { kind: 'merge', mergedIntoId: part }, 'unit-within-itself'],
      [home(), later, { kind: 'merge', mergedIntoId: home() }, 'unit-within-itself'],
      [home(), later, { kind: 'change', parentId: part }, 'unit-within-itself'],
      [home(), '2026-06-10', { kind: 'change', name: 'I dag' }, 'unit-plan-not-ahead'],
      [home(), later, { kind: 'change' }, 'validation-failed'],
    ] as const) {
      expect((await refusal(unitId, day, what)).slug).toBe(slug);
    }
    // A leader plans what is theirs to do.
    const own = await refusal(home(), later, { kind: 'change', parentId: clinic }, leads);
    expect(own.slug).toBe('unit-for-administrators');
    await leads.ok(
      'planUnitChanges',
      await asked([home()], later, { kind: 'change', name: 'Vårt' }),
    );
    expect(await planned(home())).toMatchObject([{ name: 'Vårt', takesEffectOn: later }]);
  });

  it('is seen together with all that is planned before it', async () => {
    const [old, part, next] = [await newUnit('Gammel'), await newUnit('Del'), await newUnit('Ny')];
    await plan(part, '2026-08-01', { kind: 'change', parentId: old });
    // The part lies under it by then; moved out the same day, it does not.
    expect((await refusal(old, '2026-09-01', { kind: 'end' })).slug).toBe('unit-in-use');
    await plan(part, '2026-09-01', { kind: 'change', parentId: next });
    await plan(old, '2026-09-01', { kind: 'end' });
    expect((await refusal(old, '2026-10-01', { kind: 'change', name: 'Sent' })).slug).toBe(
      'unit-ended',
    );
    // Whoever was to become part of it is told as soon as it is known.
    const third = await newUnit('Tredje');
    const late = await plan(third, '2026-11-01', { kind: 'merge', mergedIntoId: next });
    expect(late.inTheWay).toBeNull();
    await plan(next, '2026-10-15', { kind: 'merge', mergedIntoId: home() });
    expect(await planned(third)).toMatchObject([{ inTheWay: { slug: 'unit-ended' } }]);
    await itBecomes('2026-11-02');
    expect(await unitNow(part)).toMatchObject({ parentId: next, sinceOn: '2026-09-01' });
    expect(await unitNow(old)).toMatchObject({ endsOn: '2026-09-01', mergedIntoId: null });
    expect(await unitNow(next)).toMatchObject({ mergedIntoId: home() });
    expect(await unitNow(third)).toMatchObject({ mergedIntoId: null });
    expect(await planned(third)).toMatchObject([
      { state: 'refused', refusedBecause: 'unit-ended', inTheWay: { slug: 'unit-ended' } },
    ]);
  });

  it('waits for somebody when something stands in its way on the day, and is carried out once it is seen to', async () => {
    const unitId = await newUnit('Skal bort');
    await plan(unitId, '2026-07-01', { kind: 'end' });
    const workerId = await make.worker({ team });
    const body = { workerId, homeUnitId: unitId, fraction: 0.1, startsOn: '2026-06-10' };
    const path = { teamId: team.id };
    const { id: agreementId } = (await leads.ok('makeAgreement', { path, body })).body;
    expect(await planned(unitId)).toMatchObject([
      { state: 'planned', inTheWay: { slug: 'unit-in-use' } },
    ]);
    await plan(await newUnit('Senere'), '2026-07-02', { kind: 'end' });
    await itBecomes('2026-07-01');
    await sweep();
    expect(await unitNow(unitId)).toMatchObject({ endsOn: null });
    const { items } = (await administrator.ok('listPlannedUnitChanges', {})).body;
    const waiting = items.find(({ unit }) => unit.id === unitId)!;
    expect(waiting).toMatchObject({ state: 'refused', refusedBecause: 'unit-in-use' });
    // Before whatever is still to come.
    expect(items.indexOf(waiting)).toBeLessThan(
      items.findIndex(({ state }) => state === 'planned'),
    );
    const again = another(waiting, '2026-07-01');
    expect((await administrator.refused('changePlannedUnitChange', again)).slug).toBe(
      'unit-in-use',
    );
    await leads.ok('endAgreement', {
      ...{ path: { agreementId }, version: 1 },
      body: { endedOn: '2026-07-01' },
    });
    const { body: done } = await administrator.ok('changePlannedUnitChange', again);
    expect(done).toMatchObject({ state: 'carried_out', inTheWay: null });
    expect(await unitNow(unitId)).toMatchObject({ endsOn: '2026-07-01' });
    const over = await administrator.refused('cancelPlannedUnitChange', {
      ...{ path: { plannedUnitChangeId: done.id }, version: done.version },
    });
    expect(over.slug).toBe('unit-plan-over');
  });

  it('does not overrule what somebody has changed by hand since, until it is given a day again', async () => {
    const unitId = await newUnit('Først');
    const { id } = await plan(unitId, '2026-07-01', { kind: 'change', name: 'Planlagt' });
    await administrator.ok('changeUnit', { path: { unitId }, version: 1, body: { name: 'Hånd' } });
    const warned = (await planned(unitId))[0]!;
    expect(warned).toMatchObject({ version: 2, inTheWay: { slug: 'unit-changed-since' } });
    await itBecomes('2026-07-01');
    const [waiting] = await planned(unitId);
    expect(waiting).toMatchObject({ state: 'refused', refusedBecause: 'unit-changed-since' });
    const stale = await administrator.refused(
      'changePlannedUnitChange',
      another(warned, '2026-08-01'),
    );
    expect(stale).toMatchObject({ slug: 'version-stale', current: { id, state: 'refused' } });
    const { body: moved } = await administrator.ok(
      'changePlannedUnitChange',
      another(waiting!, '2026-08-01'),
    );
    expect(moved).toMatchObject({ state: 'planned', refusedBecause: null, inTheWay: null });
    expect(
      (await administrator.refused('changePlannedUnitChange', another(moved, '2026-06-30'))).slug,
    ).toBe('unit-plan-not-ahead');
    // From today: now.
    const { body: done } = await administrator.ok(
      'changePlannedUnitChange',
      another(moved, '2026-07-01'),
    );
    expect(done.state).toBe('carried_out');
    expect(await unitNow(unitId)).toMatchObject({ name: 'Planlagt', sinceOn: '2026-07-01' });
  });

  it('is taken back, and then nothing becomes of it', async () => {
    const unitId = await newUnit('Blir');
    const { id, version } = await plan(unitId, '2026-07-01', { kind: 'end' });
    const sent = { path: { plannedUnitChangeId: id }, version };
    // What an administrator has planned is not for a leader to take back.
    expect((await leads.refused('cancelPlannedUnitChange', sent)).slug).toBe(
      'unit-for-administrators',
    );
    const { body } = await administrator.ok('cancelPlannedUnitChange', sent);
    expect(body.state).toBe('cancelled');
    await itBecomes('2026-07-02');
    expect(await unitNow(unitId)).toMatchObject({ endsOn: null, version: 1 });
    expect(await planned(unitId)).toEqual([]);
  });
});

describe('the day', () => {
  it('may come between the proposal of an opening and the second word: the contact comes from what goes on', async () => {
    const into = await newUnit('Felles poliklinikk', 'specialist');
    const proposer = await service.signIn(team.municipal[1].workerId);
    const contact = { name: 'Kari', profession: 'nurse' as const, unitId: team.units.specialist };
    const propose = async (alias: string) =>
      (
        await proposer.ok('proposeOpening', {
          path: { teamId: team.id },
          body: {
            ...{ mode: 'shoulder_to_shoulder', reason: 'Haster.', case: { alias } },
            pair: {
              municipal: { agreementId: team.municipal[0].agreementId },
              specialist: { treatmentContact: contact },
            },
          },
        })
      ).body.id;
    const openingId = await propose(`Older ${team.id.slice(-4)}`);
    await plan(team.units.specialist, '2026-07-01', { kind: 'merge', mergedIntoId: into });
    await itBecomes('2026-07-01');
    const confirmer = await service.signIn(team.specialist[0].workerId);
    const { body } = await confirmer.ok('confirmOpening', { path: { openingId } });
    const contacts = await service.admin.sql<{ unitId: string }[]>`
      select t.unit_id as "unitId" from treatment_contacts t where t.case_id = ${body.id}`;
    expect(contacts).toEqual([{ unitId: into }]);
  });

  it('comes once, however many processes see it, and each plan after those before it', async () => {
    const second = await startTestService({ on: service.testDatabase });
    const unitId = await newUnit('Null');
    await plan(unitId, '2026-07-01', { kind: 'change', name: 'Én' });
    await plan(unitId, '2026-07-01', { kind: 'change', name: 'To' });
    await plan(unitId, '2026-07-02', { kind: 'change', name: 'Tre' });
    await settle('2026-07-02');
    await Promise.all([sweep(), sweepUnits(second.database), sweep(), sweepUnits(second.database)]);
    await second.stop();
    expect(await unitNow(unitId)).toMatchObject({
      ...{ name: 'Tre', version: 4 },
      earlier: [
        { untilOn: '2026-07-02', name: 'To' },
        { untilOn: '2026-07-01', name: 'Null' },
      ],
    });
    const changes = (await toldOf(unitId)).filter((kind) => kind === 'unit.changed');
    expect(changes).toHaveLength(3);
  });

  it('goes on where it was when a process dies in the middle of it', async () => {
    const [first, second] = [await newUnit('Første'), await newUnit('Andre')];
    await plan(first, '2026-07-01', { kind: 'change', name: 'Første ny' });
    await plan(second, '2026-07-01', { kind: 'change', name: 'Andre ny' });
    await settle('2026-07-01');
    const { sql } = service.admin;
    await sql.begin(async (held) => {
      await held`select from units where id = ${second} for update`;
      const dies = expect(sweep()).rejects.toThrow();
      await untilWaiting(service.admin);
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`;
      await dies;
    });
    expect(await unitNow(first)).toMatchObject({ name: 'Første ny' });
    expect(await unitNow(second)).toMatchObject({ name: 'Andre' });
    expect(await planned(second)).toMatchObject([{ state: 'planned' }]);
    await sweep();
    expect(await unitNow(second)).toMatchObject({ name: 'Andre ny', sinceOn: '2026-07-01' });
    expect(await unitNow(first)).toMatchObject({ version: 2 });
  });
});

it('the database keeps plans ahead of their day, carries none out that is not so, and ends each once', async () => {
  const unitId = await newUnit('Holdt');
  const { id } = await plan(unitId, '2026-07-01', { kind: 'change', name: 'Ny' });
  const { sql } = service.admin;
  const broken = async (set: string) => {
    const change = sql.unsafe(`update planned_unit_changes set ${set} where id = '${id}'`);
    return change.then(
      () => 'done',
      (error: { constraint_name: string }) => error.constraint_name,
    );
  };
  const today = sql`insert into planned_unit_changes (id, unit_id, takes_effect_on, kind, planned_by)
    select new_id(), unit_id, '2026-06-10', 'end', planned_by from planned_unit_changes where id = ${id}`;
  await expect(today).rejects.toMatchObject({ constraint_name: 'planned_unit_change_lies_ahead' });
  expect(await broken(`takes_effect_on = '2026-06-09'`)).toBe('planned_unit_change_lies_ahead');
  expect(await broken(`name = 'En annen'`)).toBe('planned_unit_change_stands');
  expect(await broken(`state = 'carried_out'`)).toBe('planned_unit_change_waits_for_its_day');
  await settle('2026-07-01');
  expect(await broken(`state = 'carried_out'`)).toBe('planned_unit_change_is_done');
  await sweep();
  expect(await broken(`state = 'planned', ended_at = null`)).toBe(
    'planned_unit_change_is_over_once',
  );
});
