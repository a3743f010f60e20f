import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { components } from '../../openapi/generated/types.ts';
import { refusalOf, writeRaw } from '../cases/raw-writes.ts';
import { makerFor, type MadeCase, type MadeTeam, type Maker } from '../make.ts';
import { newId } from '../platform/database/new-id.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { itIs } from '../platform/testing/day-of-test.ts';
import { LiveClient } from '../platform/testing/live-client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

type Schemas = components['schemas'];
type Answer = Schemas['RecordMeasurementRequest'];

// It is the 20th of November. The person answers on paper, one of the two writes it in, and both see how it goes.

let service: TestService;
let make: Maker;
let team: MadeTeam;
let opened: MadeCase;
let municipal: TestClient;
let specialist: TestClient;
let other: TestClient;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
  await itIs(service, '2026-11-20');
  team = await make.team();
  municipal = await service.signIn(team.municipal[0].workerId);
  specialist = await service.signIn(team.specialist[0].workerId);
  other = await service.signIn(team.specialist[1].workerId);
});
afterAll(() => service.stop());
beforeEach(async () => {
  await itIs(service, '2026-11-20');
  opened = await make.case({ in: team });
  await choose({ lifeForm: 'four_lines', cooperationForm: 'four_lines_together' });
});

const path = () => ({ caseId: opened.id });
const read = async (by = municipal) => (await by.ok('getFeedback', { path: path() })).body;
const choose = async (body: Schemas['ChangeFeedbackChoicesRequest']) => {
  const { version } = (await read()).choices;
  return municipal.call('changeFeedbackChoices', { path: path(), version, body });
};
const answer = (more: Partial<Answer> = {}, by = municipal) =>
  by.call('recordMeasurement', {
    path: path(),
    body: {
      ...{ form: 'four_lines', measuredOn: '2026-11-20', enteredHow: 'paper', ageGroup: 'adult' },
      ...('totalTenths' in more ? {} : { lines: [41, 52, 38, 47] }),
      ...more,
    },
  });
const answered = async (more: Partial<Answer> = {}, by = municipal) => {
  const { status, body } = await answer(more, by);
  expect(status).toBe(201);
  return body as Schemas['Measurement'];
};
const together = (withIds: string[], more: Partial<Answer> = {}) => ({
  ...{ form: 'four_lines_together', lines: [91, 92, 88, 93], withIds },
  ...more,
});
/** Whoever was signed in is not any more. */
const goOnTo = async (day: string) => {
  await itIs(service, day);
  municipal = await service.signIn(team.municipal[0].workerId);
};
const slugOf = ({ body }: { body: unknown }) => (body as { slug?: string }).slug;
const licence = (instrumentId: string, until: string | null = null) =>
  writeRaw(service.database, team, async ({ sql }) => {
    await sql`
      insert into instrument_licences (id, team_id, instrument_id, licensor, reference, holder, use_right, aggregate_norms,
        valid_from, valid_to, recorded_by)
      values (${newId()}, ${team.id}, ${instrumentId}, 'Utgiver', 'Avtale 1', 'Teamet', 'paper_only', 'unknown', '2026-01-01',
        ${until}, ${team.municipal[0].workerId})`;
  });

describe('what the person answers', () => {
  it('is summed here and read by named rules, in whole tenths', async () => {
    await answered({ totalTenths: 195 });
    await answered({ lines: [33, 31, 35, 31] });
    const [series] = (await read()).series;
    expect(series).toMatchObject({
      ...{ form: 'four_lines', rater: 'self', ageGroup: 'adult', isCurrent: true },
      ruleSet: { name: 'rci6-strict', cutOffTenths: 250, isNormed: false },
      measurements: [{ totalTenths: 195, lines: null }, { totalTenths: 130 }],
      outcome: { class: 'deteriorated', changeTenths: -65, isSharpDrop: true },
    });
  });

  it('has no sum while a line is open, is kept all the same, and 0 is an answer', async () => {
    await answered({ lines: [0, 0, null, 12] });
    await answered({ lines: [0, 0, 0, 0] });
    const [series] = (await read()).series;
    expect(series!.measurements).toMatchObject([
      { lines: [0, 0, null, 12], totalTenths: null },
      { totalTenths: 0 },
    ]);
    expect(series!.outcome).toMatchObject({ class: 'insufficient', count: 1 });
  });

  it.each([
    ['beyond the line', { lines: [41, 52, 38, 101] }],
    ['between two tenths', { lines: [41, 52, 38, 47.5] }],
    ['with a sum beside the lines', { lines: [41, 52, 38, 47], totalTenths: 178 }],
    ['with a sum beyond four lines', { totalTenths: 401 }],
    ['with nothing answered', { lines: [null, null, null, null] }],
    ['of a day to come', { measuredOn: '2026-11-21' }],
    ['of a form nobody knows', { form: 'six_lines' }],
    ['of life with somebody', { withIds: [newId()] }],
  ] as [string, Partial<Answer>][])('is refused %s', async (_what, more) => {
    expect(slugOf(await answer(more))).toBe('validation-failed');
    expect((await read()).series).toEqual([]);
  });

  it('goes by the form and age it was begun with; another form is a series of its own', async () => {
    expect(slugOf(await answer({ ageGroup: undefined } as never))).toBe('validation-failed');
    await answered();
    await answered({ ageGroup: undefined } as never);
    expect(slugOf(await answer({ ageGroup: 'child' }))).toBe('series-frozen');
    await licence('ors');
    expect(slugOf(await answer({ form: 'ors' }))).toBe('form-not-chosen');
    await choose({ lifeForm: 'ors' });
    expect(slugOf(await answer({ form: 'ors' }))).toBe('series-frozen');
    await answered({ form: 'ors', beginsNewSeries: true });
    await answered({ form: 'ors', rater: 'caregiver' });
    const { series } = await read();
    expect(series.map(({ form, rater, measurements: m }) => [form, rater, m.length])).toEqual([
      ['ors', 'caregiver', 1],
      ['ors', 'self', 1],
      ['four_lines', 'self', 2],
    ]);
    expect(series[0]!.outcome.changeTenths).toBeNull();
  });

  it('of two who answer at once begins one series', async () => {
    const answers = await Promise.all([answer(), answer({}, specialist), answer()]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const { series } = await read();
    expect(series.map(({ measurements }) => measurements.length)).toEqual([3]);
  });
});

describe('a form that is not the team’s own', () => {
  it('is hidden without a licence, and nothing new is entered once it has run out', async () => {
    const own = await make.team();
    const worker = await service.signIn(own.municipal[0].workerId);
    const { id: caseId } = await make.case({ in: own });
    const { forms } = (await worker.ok('getFeedback', { path: { caseId } })).body;
    expect(forms.map(({ code }) => code)).toEqual(['four_lines', 'four_lines_together']);
    const refused = await worker.call('changeFeedbackChoices', {
      ...{ path: { caseId }, version: 0 },
      body: { lifeForm: 'ors' },
    });
    expect(slugOf(refused)).toBe('feedback-needs-licence');
    await licence('cors', '2026-11-25');
    await choose({ lifeForm: 'cors' });
    await answered({ form: 'cors', ageGroup: 'child' });
    await goOnTo('2026-11-26');
    const late = await answer({ form: 'cors', measuredOn: '2026-11-24' });
    expect(slugOf(late)).toBe('feedback-needs-licence');
    const after = await read();
    expect(after.series[0]!.measurements).toHaveLength(1);
    expect(after.forms.find(({ code }) => code === 'cors')!.right).toBe('none');
    const raw = await refusalOf(
      writeRaw(service.database, team, async ({ sql }) => {
        const [series] = await sql<{ id: string }[]>`
          select id from measurement_series where case_id = ${opened.id}`;
        await sql`
          insert into measurements (id, team_id, case_id, series_id, measured_on, total, entered_how)
          values (${newId()}, ${team.id}, ${opened.id}, ${series!.id}, '2026-11-24', 100, 'paper')`;
      }),
    );
    expect(raw).toBe('feedback_needs_a_licence');
  });
});

describe('who sees it', () => {
  it('is the two whom the person works with; to the rest of the team it says what is asked for', async () => {
    await answered();
    const seen = await read(other);
    expect(seen).toMatchObject({ isOneOfThePair: false, series: [], omissions: [] });
    expect(seen.choices.lifeForm).toBe('four_lines');
    expect(slugOf(await answer({}, other))).toBe('not-of-the-pair');
    expect((await read(specialist)).series).toHaveLength(1);
  });

  it('of the cooperation is whom it is about, and both when the person lets them', async () => {
    const [kari, ola] = [team.municipal[0].workerId, team.specialist[0].workerId];
    await answered(together([kari]));
    expect((await read(specialist)).series).toEqual([]);
    const [own] = (await read()).series;
    expect(own).toMatchObject({
      workers: [{ id: kari, level: 'municipal' }],
      outcome: { class: null },
    });
    expect(slugOf(await answer(together([ola])))).toBe('validation-failed');
    await answered(together([kari], { lines: [80, 80, 80, 80], isSharedWithPair: true }));
    const [shared] = (await read(specialist)).series;
    expect(shared!.measurements).toMatchObject([{ totalTenths: 320 }]);
    expect((await read()).series[0]!.outcome).toMatchObject({ isLow: true, hasDropped: true });
    await answered(together([kari, ola]));
    expect((await read(specialist)).series[0]!.workers.map(({ id }) => id)).toEqual([kari, ola]);
    expect(slugOf(await answer(together([ola, newId()])))).toBe('validation-failed');
    expect(slugOf(await answer(together([])))).toBe('validation-failed');
  });

  it('is nobody else: no number is in an event, on the board or in the access log', async () => {
    const cookie = await service.newCookie(team.specialist[1].workerId);
    const client = new LiveClient(service.url, cookie);
    await client.standing(team.id, 1);
    await answered({ lines: [91, 93, 95, 97] });
    const isOfIt = ({ kind }: { kind: string }) => kind === 'feedback.measured';
    await client.until(() => client.of(team.id).some(isOfIt));
    const message = client.of(team.id).find(isOfIt)!;
    expect(Object.keys(message)).not.toContain('measurement');
    const rows = await service.admin.sql<{ said: string }[]>`
      select to_jsonb(e)::text as said from events e where kind = 'feedback.measured'
      union all select to_jsonb(a)::text from access_log a where operation_id = 'recordMeasurement'`;
    const said = rows.map((row) => row.said).join() + JSON.stringify(message.cases);
    for (const number of [91, 93, 95, 97, 376])
      expect(said).not.toMatch(new RegExp(`[:\\[, ]${number}[,\\]} ]`));
    client.close();
  });
});

describe('an answer that was written down wrongly', () => {
  const correct = (
    { id }: Pick<Schemas['Measurement'], 'id'>,
    body: Schemas['CorrectMeasurementRequest'],
    by = municipal,
  ) => by.call('correctMeasurement', { path: { measurementId: id }, body });

  it('is put right by another beside it, once, and the old one stays to be seen', async () => {
    const first = await answered({ lines: [41, 52, 38, 47] });
    const right = { reason: 'typing_error', lines: [41, 52, 38, 74] } as const;
    const both = await Promise.all([
      correct(first, { ...right, lines: [...right.lines] }),
      correct(first, { ...right, lines: [...right.lines] }, specialist),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const [series] = (await read()).series;
    expect(series!.measurements).toMatchObject([
      { id: first.id, totalTenths: 178, isCorrected: true },
      { correctsId: first.id, correctionReason: 'typing_error', totalTenths: 205 },
    ]);
    expect(series!.outcome.count).toBe(1);
  });

  it('of another day has the same answers; of another person counts no more', async () => {
    await goOnTo('2026-11-22');
    const first = await answered({ lines: [41, 52, null, 47], measuredOn: '2026-11-22' });
    const to = (measuredOn: string) =>
      correct(first, { reason: 'wrong_person_or_date', measuredOn });
    expect(slugOf(await to('2026-11-23'))).toBe('validation-failed');
    const moved = await to('2026-11-21');
    expect(moved.body).toMatchObject({ measuredOn: '2026-11-21', lines: [41, 52, null, 47] });
    const gone = await correct(moved.body as Schemas['Measurement'], {
      ...{ reason: 'wrong_person_or_date', isVoid: true },
    });
    expect(gone.body).toMatchObject({ isVoid: true, lines: null, totalTenths: null });
    expect(
      slugOf(
        await correct(gone.body as Schemas['Measurement'], {
          ...{ reason: 'misunderstood_form', isPersonsOwnWish: true, totalTenths: 12 },
        }),
      ),
    ).toBe('measurement-corrected');
    expect((await read()).series[0]!.outcome.count).toBe(0);
  });

  it('stands where the wrong one stood, also among several of one day', async () => {
    const first = await answered({ totalTenths: 195 });
    await answered({ totalTenths: 100 });
    await correct(first, { reason: 'typing_error', totalTenths: 190 });
    const [series] = (await read()).series;
    const sums = series!.measurements.flatMap((one) => (one.isCorrected ? [] : one.totalTenths));
    expect(sums).toEqual([190, 100]);
    expect(series!.outcome).toMatchObject({ changeTenths: -90, isSharpDrop: true });
  });

  it('is of the course that the case is in: of before it was reopened it would be its beginning', async () => {
    await service.admin.sql.begin(async (tx) => {
      await tx`set local session_replication_role = 'replica'`;
      await tx`insert into case_openings (team_id, case_id, open_during, import_id)
        values (${team.id}, ${opened.id}, '[2026-02-02, 2026-03-02)', ${newId()})`;
      await tx`update cases set started_on = '2026-02-02' where id = ${opened.id}`;
    });
    const { id, seriesId } = await answered();
    const early = { measuredOn: '2026-02-16' };
    const wrongDay = { reason: 'wrong_person_or_date', ...early } as const;
    expect([await answer(early), await correct({ id }, wrongDay)].map(slugOf)).toEqual([
      'validation-failed',
      'validation-failed',
    ]);
    const raw = writeRaw(
      service.database,
      team,
      ({ sql }) => sql`
        insert into measurements (id, team_id, case_id, series_id, measured_on, total, entered_how)
        values (${newId()}, ${team.id}, ${opened.id}, ${seriesId}, '2026-02-16', 100, 'paper')`,
    );
    expect(await refusalOf(raw)).toBe('measurements_are_of_their_course');
  });

  it('is not moved because a worker thinks otherwise', async () => {
    const first = await answered();
    const wish = { reason: 'misunderstood_form', isPersonsOwnWish: false, totalTenths: 300 };
    const refused = await correct(first, wish as never);
    expect(slugOf(refused)).toBe('validation-failed');
    const set = (total: number) =>
      refusalOf(
        writeRaw(
          service.database,
          team,
          ({ sql }) => sql`update measurements set total = ${total} where id = ${first.id}`,
        ),
      );
    expect(await set(300)).toBe('42501');
  });
});

describe('not asked, and would not', () => {
  it('are written down, once a day, and told apart from an answer', async () => {
    const omit = (reason: Schemas['OmissionReason']) =>
      municipal.call('recordOmission', { path: path(), body: { about: 'life', reason } });
    expect((await omit('would_not')).status).toBe(201);
    expect(slugOf(await omit('not_asked'))).toBe('omission-recorded');
    expect((await read()).omissions).toMatchObject([{ about: 'life', reason: 'would_not' }]);
  });

  it('are taken back as written by mistake, by the two and once, and the right one is written', async () => {
    const wrong = { about: 'life', reason: 'would_not' } as const;
    const { id } = (await municipal.ok('recordOmission', { path: path(), body: wrong })).body;
    const sent = { path: { omissionId: id } };
    expect((await other.call('withdrawOmission', sent)).status).toBe(404);
    const twice = await Promise.all(
      [municipal, specialist].map((by) => by.call('withdrawOmission', sent)),
    );
    expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await read()).omissions).toEqual([]);
    const body = { about: 'life', reason: 'not_asked' } as const;
    await municipal.ok('recordOmission', { path: path(), body });
    expect((await read()).omissions).toMatchObject([body]);
    const set = (what: string) =>
      refusalOf(
        writeRaw(service.database, team, ({ sql }) =>
          sql.unsafe(`update feedback_omissions set ${what} where id = '${id}'`),
        ),
      );
    expect(await set(`reason = 'not_asked'`)).toBe('42501');
    expect(await set('withdrawn_at = null, withdrawn_by = null')).toBe('feedback_stands');
    const born = writeRaw(
      service.database,
      team,
      ({ sql }) => sql`
        insert into feedback_omissions (id, team_id, case_id, about, reason, omitted_on, recorded_by, withdrawn_by, withdrawn_at)
        select ${newId()}, team_id, case_id, about, reason, omitted_on, recorded_by, recorded_by, recorded_at from feedback_omissions where id = ${id}`,
    );
    expect(await refusalOf(born)).toBe('feedback_stands');
  });
});

describe('a course', () => {
  it('is left out of the figures by the two alone, and counts again when they say so', async () => {
    const body = { leftOutBecause: 'persons_wish' } as const;
    await municipal.ok('recordCounting', { path: path(), body });
    expect((await read(specialist)).counting).toMatchObject(body);
    await specialist.ok('recordCounting', { path: path(), body: { leftOutBecause: null } });
    expect((await read()).counting).toMatchObject({ leftOutBecause: null });
    expect((await read(other)).counting).toBeNull();
    expect(slugOf(await other.call('recordCounting', { path: path(), body }))).toBe(
      'not-of-the-pair',
    );
    // PostgreSQL takes it of nobody else either, and nothing that was said is changed.
    const insert = (worker: string, reason: string) =>
      refusalOf(
        writeRaw(
          service.database,
          team,
          ({ sql }) => sql`
            insert into left_out_courses (id, team_id, case_id, opened_at, reason, recorded_by)
            values (${newId()}, ${team.id}, ${opened.id}, now(), ${reason}, ${worker})`,
          { worker },
        ),
      );
    expect(await insert(team.specialist[1].workerId, 'wrong_form')).toBe('42501');
    expect(await insert(team.municipal[0].workerId, 'low_sum')).toBe(
      'left_out_courses_reason_known',
    );
    const change = writeRaw(
      service.database,
      team,
      ({ sql }) => sql`update left_out_courses set reason = null where case_id = ${opened.id}`,
    );
    expect(await refusalOf(change)).toBe('42501');
  });
});

describe('a person who says no', () => {
  it('is not asked any more, and what they answered goes out', async () => {
    await answered();
    const { version } = (await municipal.ok('getPerson', { path: path() })).body;
    const body = { state: 'declined', said: 'spoken' } as const;
    await municipal.ok('recordRegistration', { path: path(), version, body });
    expect(await read()).toMatchObject({ choices: { version: 0, lifeForm: null }, series: [] });
    expect(slugOf(await answer())).toBe('feedback-said-no');
    expect(slugOf(await choose({ lifeForm: 'four_lines' }))).toBe('feedback-said-no');
  });
});
