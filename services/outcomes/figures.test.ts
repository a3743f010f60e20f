import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changeOf } from '../feedback/feedback.ts';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import { itIs } from '../platform/testing/day-of-test.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import type { Course } from './count-rules.ts';
import { figuresOf } from './figures-rules.ts';
import { findCourses } from './outcomes-sql.ts';

/* What leaders see of a team's courses: counts, coverage first, and nobody who could be told apart. */

const form = { name: 'Fire linjer', isNormed: false, mayUseCutOffs: true };
const course = (more: Partial<Course> = {}): Course => ({
  ...{ year: 2026, ending: 'open', days: null, form: null, ruleSet: null, ageGroup: null },
  ...{
    count: 0,
    intake: null,
    last: null,
    isLeftOutByHand: false,
    hasLife: false,
    hasCooperation: false,
    omitted: [],
  },
  ...more,
});
const measured = (intake: number, last: number): Course =>
  course({
    ...{ form: 'four_lines', ruleSet: 'rci6-strict', ageGroup: 'adult', count: 2, intake, last },
    ...{ hasLife: true, hasCooperation: true },
  });
const many = <Thing>(count: number, of: (nth: number) => Thing) =>
  Array.from({ length: count }, (_, nth) => of(nth));
const figures = (courses: Course[], isAllowed = true) =>
  figuresOf(courses, { four_lines: { ...form, mayUseCutOffs: isAllowed } }, changeOf);

describe('the figures of many', () => {
  const courses = [
    ...many(9, (nth) => measured(150 + nth, 260)),
    ...many(6, (nth) => measured(150 + nth, 230)),
    ...many(8, (nth) => measured(260 + nth, 270)),
    ...many(7, (nth) => measured(220 + nth, 120)),
    ...many(5, () => measured(330, 340)),
    ...many(10, () => course()),
    ...many(5, () => course({ omitted: [{ about: 'life', reason: 'would_not' }] })),
    ...many(5, () => course({ hasLife: true, count: 1 })),
  ];

  it('say first of how many they are, with each denominator', () => {
    expect(figures(courses)).toMatchObject({
      ...{ courses: 55, included: 30, leftOut: 5, measuredLess: 5, wouldNot: 5, notMeasured: 10 },
      ...{ isCoverageWhole: true, coverage: { share: expect.closeTo(35 / 55) } },
      forms: [
        {
          ...{ form: 'four_lines', isNormed: false, included: 30 },
          ...{ improved: 15, unchanged: 8, deteriorated: 7, beganBelowCutOff: 22 },
          ...{ improvedClinically: 9, clinicalShare: { share: expect.closeTo(9 / 22) } },
          ...{ improvedShare: { share: 0.5, low: expect.closeTo(0.332, 3) } },
          effect: { d: expect.any(Number), g: expect.any(Number) },
        },
      ],
    });
  });

  it('hold no cut-off against a team whose licence does not let it be used', () => {
    expect(figures(courses, false).forms).toMatchObject([
      { improved: 15, beganBelowCutOff: null, improvedClinically: null, clinicalShare: null },
    ]);
  });

  it('hide the few, with enough beside them', () => {
    const few = figures([...courses.slice(0, 32), ...courses.slice(35)]);
    expect(few).toMatchObject({ included: 30, leftOut: null, isCoverageWhole: false });
    expect([few.measuredLess, few.wouldNot, few.notMeasured]).toContain(null);
    const [one] = figures(courses.slice(0, 25)).forms;
    expect(one).toMatchObject({ included: 25, deteriorated: null, unchanged: null, improved: 15 });
    expect(figures(courses.slice(0, 4))).toMatchObject({
      courses: null,
      included: null,
      forms: [],
    });
  });
});

describe('a team', () => {
  let service: TestService;
  let make: Maker;
  let team: MadeTeam;
  beforeAll(async () => {
    service = await startTestService();
    make = makerFor(service.database);
    await itIs(service, '2026-06-01');
    team = await make.team();
    const cases: string[] = [];
    for (let nth = 0; nth < 8; nth += 1) cases.push((await make.case({ in: team })).id);
    await service.admin.sql.begin(async (tx) => {
      await tx`set local session_replication_role = 'replica'`;
      await tx`
        insert into measurement_series (id, team_id, case_id, opened_at, instrument_id, rater, age_group, rule_set)
        select new_id(), team_id, case_id, lower(open_during), 'four_lines', 'self', 'adult', 'rci6-strict' from case_openings
        where case_id = any (${cases.slice(0, 6)})`;
      // 15,0, then 30,0 that was a slip and is 22,0; of two 15,2.
      await tx`
        insert into measurements (id, team_id, case_id, series_id, measured_on, total, entered_how)
        select new_id(), team_id, case_id, id, date '2026-05-30' + nth::integer, total, 'paper' from measurement_series,
          unnest(array[150, 300]) with ordinality t (total, nth) where team_id = ${team.id}`;
      await tx`
        insert into measurements (id, team_id, case_id, series_id, measured_on, total, entered_how, corrects_id, correction_reason)
        select new_id(), team_id, case_id, series_id, measured_on, case when case_id = any (${cases.slice(0, 2)}) then 152 else 220 end,
          'paper', id, 'typing_error' from measurements
        where team_id = ${team.id} and total = 300`;
    });
  });
  afterAll(() => service.stop());

  it('leaves the house without a name, an id, a day, or a word of the cooperation', async () => {
    const { sql } = service.admin;
    const [{ id: seated }] = await sql<[{ id: string }]>`
      select worker_id as id from seats where team_id = ${team.id} limit 1`;
    await sql.begin(async (tx) => {
      await tx`set local session_replication_role = 'replica'`;
      // Of each of the six, somebody has answered about the cooperation, as nobody answers about life here.
      await tx`
        insert into measurement_series (id, team_id, case_id, opened_at, instrument_id, rater, age_group, rule_set, municipal_worker_id)
        select new_id(), team_id, case_id, opened_at, 'four_lines_together', rater, age_group, rule_set, ${seated}
        from measurement_series where team_id = ${team.id}`;
      await tx`
        insert into measurements (id, team_id, case_id, series_id, measured_on, total, entered_how)
        select new_id(), team_id, case_id, id, date '2026-05-31', 399, 'paper' from measurement_series
        where team_id = ${team.id} and municipal_worker_id is not null`;
    });
    const years = { path: { teamId: team.id }, query: { fromYear: 2020, toYear: 2026 } };
    const leaderId = await make.worker({ role: 'municipal_leader', team });
    const early = await service.signIn(leaderId);
    expect((await early.ok('exportFeedback', years)).body).toMatchObject({
      forms: [],
      courses: [],
    });
    await itIs(service, '2026-07-02');
    const client = await service.signIn(leaderId);
    const { body } = await client.ok('exportFeedback', years);
    const form = { form: 'four_lines', ruleSet: 'rci6-strict' };
    expect(body.forms).toEqual([{ ...form, year: 2026, stoodOn: '2026-07-01', courses: 6 }]);
    expect(body.courses).toHaveLength(6);
    const sums = (of: typeof body) =>
      of.courses
        .map(({ measurements }) => measurements.map(({ totalTenths }) => totalTenths))
        .toSorted((a, b) => a[1]! - b[1]!);
    expect(sums(body)).toEqual([...many(2, () => [150, 152]), ...many(4, () => [150, 220])]);
    expect(body.courses[0]).toMatchObject({ ...form, ageGroup: 'adult' });
    const bytes = JSON.stringify(body);
    const known = await sql<{ value: string }[]>`
      select distinct value from (
        select to_jsonb(t) as row from cases t where team_id = ${team.id} union all select to_jsonb(t) from measurements t
        union all select to_jsonb(t) from measurement_series t union all select to_jsonb(t) from case_openings t
        union all select to_jsonb(t) from seats t union all select to_jsonb(t) from workers t
        union all select to_jsonb(t) from units t union all select to_jsonb(t) from teams t) r,
        jsonb_each_text(row) e (key, value)
      where value is not null and (key ~ '(^id|_id|_at|_on|_during|name|alias|title|reference)$' and key <> 'instrument_id')`;
    expect(known.length).toBeGreaterThan(100);
    expect(known.filter(({ value }) => value.length > 3 && bytes.includes(value))).toEqual([]);
    expect(bytes.replace('2026-07-01', '')).not.toMatch(/\d{4}-\d\d|[0-9a-f]{8}-|399|together/);
    expect(new Set(bytes.match(/"\w+":/g))).toEqual(
      new Set(
        [
          ...['fromYear', 'toYear', 'forms', 'year', 'stoodOn', 'courses', 'courseNumber', 'form'],
          ...['ruleSet', 'ageGroup', 'measurements', 'week', 'enteredHow', 'lines'],
          'totalTenths',
        ].map((name) => `"${name}":`),
      ),
    );
    // Two exports have neither number nor order in common.
    const numbers = ({ courses }: typeof body) => courses.map(({ courseNumber }) => courseNumber);
    expect(numbers((await client.ok('exportFeedback', years)).body)).not.toEqual(numbers(body));
    // What one person answers later is not there, at the next turn either; nor is it seen by what one leader has and another has not.
    await sql.begin(async (tx) => {
      await tx`set local session_replication_role = 'replica'`;
      await tx`
        insert into measurements (id, team_id, case_id, series_id, measured_on, total, entered_how)
        select new_id(), team_id, case_id, id, date '2026-07-02', 311, 'paper' from measurement_series
        where team_id = ${team.id} and instrument_id = 'four_lines' order by case_id limit 1`;
      await tx`
        insert into blocks (id, team_id, case_id, kind, worker_id, recorded_by)
        select new_id(), team_id, case_id, 'worker', ${leaderId}, ${seated} from measurement_series where team_id = ${team.id} limit 1`;
    });
    await itIs(service, '2027-01-02');
    const otherId = await make.worker({ role: 'dps_leader', team });
    for (const id of [leaderId, otherId]) {
      const later = (await (await service.signIn(id)).ok('exportFeedback', years)).body;
      expect([sums(later), later.forms[0]!.stoodOn]).toEqual([sums(body), '2026-07-01']);
    }
    // Whoever sees the cases knows when each was asked.
    const leadsIt = await make.worker({ role: 'team_leader', team });
    expect((await (await service.signIn(leadsIt)).call('exportFeedback', years)).status).toBe(403);
    await sql.begin(async (tx) => {
      await tx`set local session_replication_role = 'replica'`;
      await tx`
        insert into role_grants (id, worker_id, team_id, role, granted_by)
        values (new_id(), ${leadsIt}, ${team.id}, 'municipal_leader', ${leadsIt})`;
    });
    expect((await (await service.signIn(leadsIt)).call('exportFeedback', years)).status).toBe(404);
    const member = await service.signIn(seated);
    expect((await member.call('exportFeedback', years)).status).toBe(403);
    const stranger = await make.worker({ role: 'dps_leader', team: await make.team() });
    expect((await (await service.signIn(stranger)).call('exportFeedback', years)).status).toBe(404);
  });

  const ask = async (role: string, of: MadeTeam) => {
    const client = await service.signIn(await make.worker({ role, team: of }));
    return client.call('getFeedbackFigures', { path: { teamId: team.id }, query: { year: 2026 } });
  };

  it('is read by its leader and those of both levels alike: what was put right counts, and once', async () => {
    for (const role of ['team_leader', 'municipal_leader', 'dps_leader']) {
      const { body } = await ask(role, team);
      // Eight courses, six of them measured twice: the two others are in no count, and that all six improved neither.
      expect(body).toMatchObject({
        ...{ courses: null, included: 6, notMeasured: null, coverage: null },
        forms: [
          { included: 6, improved: null, unchanged: null, improvedShare: null, effect: null },
        ],
      });
    }
  });

  it('has its courses read by what counts: the first sum and the last, as it was put right', async () => {
    const found = await make.asSystem(team.id, ({ db }) => findCourses(db, team.id, 2026, 2026));
    const read = found!.courses.map(({ count, intake, last }) => [count, intake, last]);
    const sums = read.filter(([count]) => count! > 0).toSorted((a, b) => a[2]! - b[2]!);
    expect(sums).toEqual([[2, 150, 152], ...many(4, () => [2, 150, 220]), [3, 150, 311]]);
    expect(read).toHaveLength(8);
  });

  it('counts apart what the two have left out, lets it go nowhere, and counts it again', async () => {
    const { sql } = service.admin;
    const say = (reason: string | null) => sql`
      insert into left_out_courses (id, team_id, case_id, opened_at, reason, recorded_by, recorded_at)
      select new_id(), s.team_id, s.case_id, s.opened_at, ${reason}, w.worker_id, clock_timestamp() from measurement_series s
      cross join (select worker_id from seats where team_id = ${team.id} limit 1) w
      where s.team_id = ${team.id} and s.instrument_id = 'four_lines'`;
    const client = await service.signIn(await make.worker({ role: 'dps_leader', team }));
    const path = { teamId: team.id };
    const figures = async () =>
      (await client.ok('getFeedbackFigures', { path, query: { year: 2026 } })).body;
    const years = { fromYear: 2026, toYear: 2026 };
    const courses = async () =>
      (await client.ok('exportFeedback', { path, query: years })).body.courses.length;
    await sql.begin(async (tx) => {
      await tx`set local session_replication_role = 'replica'`;
      await tx`${say('wrong_form')}`;
    });
    expect(await figures()).toMatchObject({ included: 0, leftOut: 0, notAsked: 0, forms: [] });
    expect(await courses()).toBe(0);
    await sql.begin(async (tx) => {
      await tx`set local session_replication_role = 'replica'`;
      await tx`${say(null)}`;
    });
    expect(await figures()).toMatchObject({ included: 6, leftOutByHand: 0 });
    expect(await courses()).toBe(6);
  });

  it('is not there for the leaders of another', async () => {
    const other = await make.team();
    for (const role of ['team_leader', 'municipal_leader'])
      expect((await ask(role, other)).status).toBe(404);
  });

  it('of another year has begun no course', async () => {
    const client = await service.signIn(await make.worker({ role: 'dps_leader', team }));
    const path = { teamId: team.id };
    const { body } = await client.ok('getFeedbackFigures', { path, query: { year: 2025 } });
    expect(body).toMatchObject({ courses: 0, included: 0, notMeasured: 0, forms: [] });
  });
});
