import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { components } from '../../openapi/generated/types.ts';
import { refusalOf, writeRaw } from '../cases/raw-writes.ts';
import { makerFor, type MadeCase, type MadeTeam, type Maker } from '../make.ts';
import { newId } from '../platform/database/new-id.ts';
import { hashOf, newToken } from '../platform/identity/tokens.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

type Schemas = components['schemas'];
type Wish = Schemas['MakeAnswerLinkRequest'];

// One of the two makes a link; the person answers by it on a telephone of their own, where nobody is signed in.

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
  team = await make.team();
  municipal = await service.signIn(team.municipal[0].workerId);
  specialist = await service.signIn(team.specialist[0].workerId);
  other = await service.signIn(team.specialist[1].workerId);
});
afterAll(() => service.stop());
beforeEach(async () => {
  opened = await make.case({ in: team });
  await choose({ lifeForm: 'four_lines', cooperationForm: 'four_lines_together' });
});

const path = () => ({ caseId: opened.id });
const feedback = async (by = municipal) => (await by.ok('getFeedback', { path: path() })).body;
const choose = async (body: Schemas['ChangeFeedbackChoicesRequest']) => {
  const { version } = (await feedback()).choices;
  await municipal.ok('changeFeedbackChoices', { path: path(), version, body });
};
const wish: Wish = { about: 'life', language: 'nb', ageGroup: 'adult' };
const ask = (more: Partial<Wish> = {}, by = municipal) =>
  by.call('makeAnswerLink', { path: path(), body: { ...wish, ...more } });
const slugOf = ({ body }: { body: unknown }) => (body as { slug?: string }).slug;

/** Somebody's browser at a link. */
interface Visitor {
  token: string;
  key: string;
}
const at = (url: string): Visitor => ({ token: url.split('#')[1]!, key: newToken() });
const linked = async (more: Partial<Wish> = {}, maker = municipal) => {
  const { status, body } = await ask(more, maker);
  expect([status, body]).toEqual([201, expect.anything()]);
  const made = body as Schemas['MadeAnswerLink'];
  return { ...made, by: at(made.url) };
};
async function post(to: string, fields: Record<string, string>, headers = {}) {
  const response = await fetch(`${service.url}/svar/${to}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
  });
  return { status: response.status, said: (await response.json()) as Record<string, unknown> };
}
const open = (by: Visitor) => post('skjema', { ...by });
const lines = '41,52,38,47';
const answer = (by: Visitor, more: Record<string, string> = {}) =>
  post('svar', { ...by, lines, device: 'phone', pointer: 'touch', ...more });
const note = (by: Visitor, text: string, on: string) => post('merknad', { ...by, text, on });
const over = { status: 404, said: { is: 'over' } };

/** The clock goes on at once. */
async function pass(time: string): Promise<void> {
  const [row] = await service.admin.sql<{ ms: number }[]>`
    select extract(epoch from current_instant() + ${time}::text::interval - clock_timestamp())::float8 * 1000 as ms`;
  await service.admin.sql.unsafe(`create or replace function current_instant() returns timestamptz
    language sql volatile parallel safe as $$ select clock_timestamp() + interval '${row!.ms} ms' $$`);
}
const raw = (work: Parameters<typeof writeRaw>[2], how = {}) =>
  refusalOf(writeRaw(service.database, team, work, how));

describe('a link', () => {
  it('leads to the form and nothing of earlier answers; answered, it is the person’s own measurement', async () => {
    const first = await linked();
    await answer(first.by);
    const { by, link, url } = await linked({ ageGroup: undefined } as never);
    expect(new URL(url).pathname).toBe('/svar');
    const form = await open(by);
    expect(form.said).toMatchObject({ is: 'form', about: 'life', language: 'nb', withNames: [] });
    expect(JSON.stringify(form.said)).not.toMatch(/178|"points"/);
    expect((await open(at(url))).status).toBe(200);

    const { said } = await answer(by, { lines: '0,100,50,49' });
    expect(said).toMatchObject({
      is: 'answered',
      cutOffTenths: 250,
      points: [{ totalTenths: 178 }, { totalTenths: 199 }],
    });
    const [series] = (await feedback(specialist)).series;
    expect(series!.measurements[1]).toMatchObject({
      ...{ enteredHow: 'own_screen', enteredByName: null, device: 'phone', pointer: 'touch' },
      ...{ lines: [0, 100, 50, 49], totalTenths: 199 },
    });
    // What puts right stands where the first did, also among several of one day.
    const misread = {
      reason: 'misunderstood_form',
      isPersonsOwnWish: true,
      totalTenths: 90,
    } as const;
    const wrong = { measurementId: series!.measurements[0]!.id };
    await municipal.ok('correctMeasurement', { path: wrong, body: misread });
    const { points } = (await open(by)).said;
    expect(points).toMatchObject([{ totalTenths: 90 }, { totalTenths: 199 }]);
    const { body } = await municipal.ok('listAnswerLinks', { path: path() });
    expect(body.items).toMatchObject([{ id: link.id, state: 'answered' }, { state: 'answered' }]);
    expect(body.forms[0]).toMatchObject({
      about: 'life',
      languages: ['nb', 'nn', 'en'],
      ageGroup: 'adult',
    });
    const rows = await service.admin.sql`select l::text as kept from answer_links l`;
    expect(JSON.stringify([rows, body])).not.toContain(by.token);
  });

  it('is used once, also by two at once; whoever sent it may send it again', async () => {
    const { by, url } = await linked();
    const another = at(url);
    const both = await Promise.all([answer(by), answer(another)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 404]);
    const [won, lost] = both[0].status === 200 ? [by, another] : [another, by];
    expect((await answer(won, { lines: '1,2,3,4' })).said).toMatchObject({
      points: [{ totalTenths: 178 }],
    });
    expect(await answer(lost)).toEqual(over);
    expect(await open(lost)).toEqual(over);
    expect((await feedback()).series[0]!.measurements).toHaveLength(1);
  });

  it('sent again before the first sending has been heard of is one answer, and shows the curve', async () => {
    const { by } = await linked();
    const twice = await Promise.all([answer(by), answer(by), answer(by)]);
    expect(twice.map(({ said }) => said['is'])).toEqual(['answered', 'answered', 'answered']);
    expect((await feedback()).series[0]!.measurements).toHaveLength(1);
  });

  it('is answered by the age group that its own series was begun with, whatever another of the course has', async () => {
    const withIds = [team.municipal[0].workerId];
    const two = [await linked(), await linked({ ageGroup: 'adolescent' })];
    const [first, second] = await Promise.all(two.map(({ by }) => answer(by)));
    expect([first!.status, second!.status]).toEqual([200, 200]);
    const [life] = (await feedback()).series;
    const cutOffTenths = life!.ageGroup === 'adult' ? 250 : 280;
    expect([first!.said, second!.said]).toMatchObject([{ cutOffTenths }, { cutOffTenths }]);
    const other = life!.ageGroup === 'adult' ? 'adolescent' : 'adult';
    const body = { form: 'four_lines_together', totalTenths: 380, enteredHow: 'paper' } as const;
    await municipal.ok('recordMeasurement', {
      path: path(),
      body: { ...body, measuredOn: String(first!.said['today']), ageGroup: other, withIds },
    });
    const { by } = await linked({ about: 'cooperation', withIds, ageGroup: undefined } as never);
    expect((await answer(by)).said).toMatchObject({ points: [{ totalTenths: 380 }, {}] });
  });

  it('that was answered, withdrawn, has run out, was never made, or asks what is not asked any more is over, all alike', async () => {
    const [used, withdrawn, late] = [
      await linked(),
      await linked(),
      await linked({ expiresInHours: 1 }),
    ];
    await answer(used.by);
    const { id: answerLinkId } = withdrawn.link;
    await specialist.ok('withdrawAnswerLink', { path: { answerLinkId } });
    expect(slugOf(await municipal.call('withdrawAnswerLink', { path: { answerLinkId } }))).toBe(
      'answer-link-over',
    );
    const unasked = await linked({ about: 'cooperation', withIds: [team.municipal[0].workerId] });
    await choose({ cooperationForm: null });
    await service.admin.sql.begin(async (tx) => {
      await tx`set local session_replication_role = 'replica'`;
      await tx`update answer_links set made_at = made_at - interval '1 day', expires_at = expires_at - interval '1 day' where id = ${late.link.id}`;
    });
    const guessed = { token: newToken(), key: newToken() };
    for (const by of [
      at(used.url),
      withdrawn.by,
      late.by,
      unasked.by,
      guessed,
      { token: 'x', key: '' },
    ]) {
      expect(await open(by)).toEqual(over);
      expect(await answer(by)).toEqual(over);
    }
    expect(await answer((await linked()).by)).toMatchObject({ status: 200 });
  });

  it('is over when the case is closed or the person says no, and what they answered goes out', async () => {
    const [used, waiting] = [await linked(), await linked()];
    await answer(used.by);
    const today = String((await open(used.by)).said['today']);
    await note(used.by, 'Flyttet', today);
    const { version } = (await municipal.ok('getPerson', { path: path() })).body;
    await municipal.ok('recordRegistration', {
      path: path(),
      version,
      body: { state: 'declined', said: 'spoken' },
    });
    expect([await open(used.by), await open(waiting.by)]).toEqual([over, over]);
    const left = await service.admin.sql`select from answer_links where case_id = ${opened.id}
      union all select from curve_notes where case_id = ${opened.id}`;
    expect(left).toHaveLength(0);
    expect(slugOf(await ask())).toBe('feedback-said-no');
  });

  it('is over once who made it sits there no more, or the person has closed the case to them', async () => {
    const [left, kept] = [await linked(), await linked({}, specialist)];
    const { version } = (await municipal.ok('getCase', { path: path() })).body;
    const to = { agreementId: team.municipal[1].agreementId };
    const body = { level: 'municipal' as const, to };
    await municipal.ok('handOverSeat', { path: path(), version, body });
    expect([await open(left.by), await answer(left.by)]).toEqual([over, over]);
    expect((await open(kept.by)).status).toBe(200);
    const [specialistId, recorder] = [team.specialist[0].workerId, team.municipal[1].workerId];
    await writeRaw(
      service.database,
      team,
      ({ sql }) => sql`
        insert into blocks (id, team_id, case_id, kind, worker_id, recorded_by)
        values (${newId()}, ${team.id}, ${opened.id}, 'worker', ${specialistId}, ${recorder})`,
    );
    expect([await open(kept.by), await answer(kept.by)]).toEqual([over, over]);
  });
});

describe('an answer by a link', () => {
  it.each([
    ['beyond the line', { lines: '1,2,3,101' }],
    ['between two tenths', { lines: '1,2,3,4.5' }],
    ['with a sum beside the lines', { lines: '1,2,3,4,10' }],
    ['where nothing is answered', { lines: '-,-,-,-' }],
    ['from no device there is', { device: 'clock' }],
  ])('is refused %s, and the link is there still', async (_what, more) => {
    const { by } = await linked();
    expect(await answer(by, more)).toEqual({ status: 422, said: { is: 'unfit' } });
    expect((await answer(by, { lines: '0,-,100,5' })).said['points']).toMatchObject([
      { totalTenths: null },
    ]);
  });

  it('from another site is refused', async () => {
    const { by } = await linked();
    const elsewhere = await post(
      'svar',
      { ...by, lines, device: 'phone', pointer: 'touch' },
      { 'sec-fetch-site': 'cross-site' },
    );
    expect(elsewhere.status).toBe(403);
    expect((await open(by)).said).toMatchObject({ is: 'form' });
  });

  it('of the cooperation is seen by whom it is about, and by both when the person lets them', async () => {
    const withIds = [team.municipal[0].workerId];
    const own = await linked({ about: 'cooperation', withIds });
    expect((await open(own.by)).said['withNames']).toEqual([team.municipal[0].name]);
    const { said } = await answer(own.by);
    expect(said).toMatchObject({ is: 'answered', cutOffTenths: null });
    expect((await feedback(specialist)).series).toEqual([]);
    // Whoever made the link has the address too: without the key of the browser that answered it shows nothing.
    expect(await open(at(own.url))).toEqual(over);
    await answer((await linked({ about: 'cooperation', withIds })).by, { shared: 'yes' });
    expect((await feedback(specialist)).series[0]!.measurements).toHaveLength(1);
    expect((await feedback()).series[0]!.measurements).toHaveLength(2);
  });

  it('shows the own curve for a quarter of an hour, with what the person writes on it', async () => {
    const { by } = await linked();
    const { said } = await answer(by);
    const today = String(said['today']);
    expect((await note(by, ' Flyttet ', today)).said['notes']).toEqual([
      { on: today, text: 'Flyttet' },
    ]);
    const written = { on: today, kind: 'note', mode: null, words: 'Flyttet' };
    expect((await feedback(specialist)).marks).toEqual([written]);
    expect((await feedback(other)).marks).toEqual([]);
    for (const [text, on] of [
      ['', today],
      ['x'.repeat(81), today],
      ['x', '2030-01-01'],
      ['x', '2026-02-30'],
      ['Nr. 13097248022', today],
    ])
      expect((await note(by, text!, on!)).status).toBe(422);
    expect((await open(by)).said).toMatchObject({
      is: 'answered',
      secondsLeft: expect.any(Number),
    });
    await pass('15 minutes');
    expect((await open(by)).said).toEqual({ is: 'done' });
    expect(await note(by, 'Drakk mindre', today)).toEqual(over);
    expect((await answer(by)).said).toEqual({ is: 'done' });
  });
});

describe('making a link', () => {
  it('is for the two, for what is asked, on a screen only with the right and a wording', async () => {
    expect(slugOf(await ask({}, other))).toBe('not-of-the-pair');
    expect(slugOf(await other.call('listAnswerLinks', { path: path() }))).toBe('not-of-the-pair');
    expect(slugOf(await ask({ language: 'de' }))).toBe('wording-missing');
    expect(slugOf(await ask({ ageGroup: undefined } as never))).toBe('validation-failed');
    expect(slugOf(await ask({ withIds: [team.municipal[0].workerId] }))).toBe('validation-failed');
    expect(
      slugOf(await ask({ about: 'cooperation', withIds: [team.specialist[1].workerId] })),
    ).toBe('validation-failed');
    // Whoever holds the address could answer in the person's place, and see what was said of a colleague before.
    const withIds = [team.municipal[0].workerId];
    const ofColleague = { about: 'cooperation' as const, withIds };
    expect(slugOf(await ask(ofColleague, specialist))).toBe('validation-failed');
    const both = [...withIds, team.specialist[0].workerId];
    expect((await ask({ ...ofColleague, withIds: both }, specialist)).status).toBe(201);
    expect(slugOf(await ask({ expiresInHours: 337 }))).toBe('validation-failed');
    const licence = (right: string) =>
      raw(
        ({ sql }) => sql`
        insert into instrument_licences (id, team_id, instrument_id, licensor, reference, holder, use_right, aggregate_norms, valid_from, valid_to, recorded_by)
        values (${newId()}, ${team.id}, ${right === 'digital' ? 'ors' : 'cors'}, 'Utgiver', 'Avtale 1', 'Teamet', ${right}, 'unknown', '2026-01-01', null, ${team.municipal[0].workerId})`,
      );
    await licence('paper_only');
    await choose({ lifeForm: 'cors' });
    expect(slugOf(await ask({ ageGroup: 'child' }))).toBe('feedback-needs-licence');
    await licence('digital');
    await choose({ lifeForm: 'ors' });
    expect(slugOf(await ask())).toBe('wording-missing');
    const texts = Array.from({ length: 4 }, () => ({ label: 'Tekst', left: 'Fra', right: 'Til' }));
    await raw(
      ({ sql }) => sql`
      insert into text_packs (id, team_id, instrument_id, language, title, instruction, lines, copyright, recorded_by)
      values (${newId()}, ${team.id}, 'ors', 'sma', 'Lagets egen', 'Trykk.', ${sql.json(texts)}, '© Utgiver', ${team.municipal[0].workerId})`,
    );
    expect(slugOf(await ask({ ageGroup: 'child', language: 'sma' }))).toBe('form-unfit');
    const { by } = await linked({ language: 'sma' });
    expect((await open(by)).said).toMatchObject({
      language: 'sma',
      wording: { title: 'Lagets egen', copyright: '© Utgiver' },
    });
    // Once begun with one form, a course is not gone on with by another.
    await answer(by);
    await choose({ lifeForm: 'four_lines' });
    expect(slugOf(await ask())).toBe('series-frozen');
  });
});

it('a caregiver who answers sees nothing of what the person said, nor of what another caregiver did', async () => {
  const own = await linked();
  const today = String((await answer(own.by)).said['today']);
  await note(own.by, 'Drakk mindre', today);
  await answer((await linked({ rater: 'caregiver' })).by);
  const { by } = await linked({ rater: 'caregiver' });
  expect(await open(by)).toMatchObject({ status: 200, said: { is: 'form', isSelf: false } });
  for (const said of [await answer(by), await answer(by), await open(by)])
    expect(said).toEqual({ status: 200, said: { is: 'done' } });
  expect(await note(by, 'Drakk mer', today)).toEqual(over);
  const { series } = await feedback();
  expect(series.map(({ rater, measurements }) => [rater, measurements.length]).sort()).toEqual([
    ['caregiver', 2],
    ['self', 1],
  ]);
});

describe('the database', () => {
  it('lets nobody who is signed in answer for the person, use up their link, or write on their curve', async () => {
    const [{ by, link }, waiting] = [await linked(), await linked()];
    await answer(by);
    const [used] = await service.admin.sql<{ series: string; measurement: string }[]>`
      select series_id as series, measurement_id as measurement from answer_links where id = ${link.id}`;
    const worker = { worker: team.municipal[0].workerId };
    const measured = (sql: Parameters<Parameters<typeof raw>[0]>[0]['sql'], how: string) => sql`
      insert into measurements (id, team_id, case_id, series_id, measured_on, total, entered_how, entered_by)
      values (${newId()}, ${team.id}, ${opened.id}, ${used!.series}, oslo_today(), 100, ${how}, ${how === 'paper' ? worker.worker : null})`;
    expect(await raw(({ sql }) => measured(sql, 'own_screen'), worker)).toBe(
      'own_screen_is_the_persons',
    );
    const use = (id: string, measurement: string) =>
      raw(
        ({ sql }) => sql`
        update answer_links set used_at = current_instant(), answer_key_hash = ${hashOf('x')}, series_id = ${used!.series}, measurement_id = ${measurement}
        where id = ${id}`,
      );
    expect(await use(link.id, used!.measurement)).toBe('answer_links_once');
    expect(await use(waiting.link.id, used!.measurement)).toBe('answer_links_one_each');
    await municipal.ok('recordMeasurement', {
      path: path(),
      body: {
        form: 'four_lines',
        measuredOn: String((await open(by)).said['today']),
        totalTenths: 200,
        enteredHow: 'paper',
      },
    });
    const [onPaper] = await service.admin.sql<
      { id: string }[]
    >`select id from measurements where case_id = ${opened.id} and entered_how = 'paper'`;
    expect(await use(waiting.link.id, onPaper!.id)).toBe('answer_links_answer_what_they_are_for');
    const elsewhere = await make.case({ in: team });
    const noted = (caseId: string, how = {}, linkId = link.id) =>
      raw(
        ({ sql }) => sql`insert into curve_notes (id, team_id, case_id, link_id, noted_on, text)
        values (${newId()}, ${team.id}, ${caseId}, ${linkId}, oslo_today(), 'x')`,
        how,
      );
    expect(await noted(opened.id, worker)).toBe('curve_notes_are_the_persons');
    expect(await noted(elsewhere.id)).toBe('curve_notes_link');
    expect(await noted(opened.id)).toBeUndefined();
    const theirs = await linked({ rater: 'caregiver' });
    await answer(theirs.by);
    expect(await noted(opened.id, {}, theirs.link.id)).toBe('curve_notes_are_the_persons');
    const ofColleague = ({ sql }: { sql: Parameters<typeof measured>[0] }) => sql`
      insert into answer_links (id, team_id, case_id, course_at, instrument_id, rater, municipal_worker_id, age_group, language, token_hash, made_by, expires_at)
      select ${newId()}, team_id, case_id, course_at, 'four_lines_together', 'self', ${worker.worker}, 'adult', 'nb', ${hashOf('x')}, made_by, expires_at
      from answer_links where id = ${link.id}`;
    expect(await raw(ofColleague, { worker: team.specialist[0].workerId })).toBe(
      'answer_links_made_by_whom_they_are_about',
    );
    const born = ({ sql }: { sql: Parameters<typeof measured>[0] }) => sql`
      insert into answer_links (id, team_id, case_id, course_at, instrument_id, rater, age_group, language, token_hash, made_by, expires_at,
        used_at, answer_key_hash, series_id, measurement_id)
      select ${newId()}, team_id, case_id, course_at, instrument_id, 'self', 'adult', 'nb', ${hashOf('y')}, made_by, expires_at,
        current_instant(), ${hashOf('y')}, ${used!.series}, ${onPaper!.id} from answer_links where id = ${link.id}`;
    expect(await raw(born, worker)).toBe('answer_links_once');
    expect(await raw(({ sql }) => sql`update curve_notes set text = 'y'`)).toBe('42501');
    expect(await raw(({ sql }) => sql`select token_hash from answer_links`)).toBe('42501');
  });
});

// Last: from then on nobody here gets through.
describe('a whole waiting room', () => {
  it('takes two hundred at once, and stops who guesses', async () => {
    const ids = Array.from({ length: 200 }, () => ({
      id: newId(),
      token: newToken(),
      key: newToken(),
    }));
    await writeRaw(service.database, team, async ({ sql }) => {
      for (const { id, token } of ids)
        await sql`
          insert into answer_links (id, team_id, case_id, course_at, instrument_id, rater, age_group, language, token_hash, made_by, expires_at)
          values (${id}, ${team.id}, ${opened.id}, (select lower(open_during) from case_openings where case_id = ${opened.id}), 'four_lines', 'self', 'adult', 'nb', ${hashOf(token)},
            ${team.municipal[0].workerId}, current_instant() + interval '1 hour')`;
    });
    const said = await Promise.all(ids.map((by) => answer(by)));
    expect(new Set(said.map(({ status }) => status))).toEqual(new Set([200]));
    expect((await feedback()).series[0]!.measurements).toHaveLength(200);
    let guesses = 0;
    while ((await open({ token: newToken(), key: newToken() })).status === 404) guesses += 1;
    expect(guesses).toBeLessThan(400);
  }, 60_000);
});
