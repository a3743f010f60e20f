import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { components } from '../../openapi/generated/types.ts';
import { refusalOf, writeRaw } from '../cases/raw-writes.ts';
import { makerFor, type MadeCase, type MadeTeam, type Maker } from '../make.ts';
import { newId } from '../platform/database/new-id.ts';
import { hashOf, newToken } from '../platform/identity/tokens.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

type Schemas = components['schemas'];

// One of the two gets four digits; the person enters them on a screen in the waiting room, where nobody is signed in.

let service: TestService;
let make: Maker;
let team: MadeTeam;
let opened: MadeCase;
let municipal: TestClient;
let specialist: TestClient;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  ({ team, opened, municipal, specialist } = await newTeam());
});

async function newTeam() {
  const made = await make.team();
  const inCase = await make.case({ in: made });
  const one = await service.signIn(made.municipal[0].workerId);
  const body = { lifeForm: 'four_lines', cooperationForm: 'four_lines_together' };
  await one.ok('changeFeedbackChoices', { path: { caseId: inCase.id }, version: 0, body });
  const two = await service.signIn(made.specialist[0].workerId);
  return { team: made, opened: inCase, municipal: one, specialist: two };
}

const wish: Schemas['MakeAnswerCodeRequest'] = { about: 'life', language: 'nb', ageGroup: 'adult' };
const ask = (by = municipal, caseId = opened.id) =>
  by.call('makeAnswerCode', { path: { caseId }, body: wish });
const coded = async () =>
  (await municipal.ok('makeAnswerCode', { path: { caseId: opened.id }, body: wish })).body;
const slugOf = ({ body }: { body: unknown }) => (body as { slug?: string }).slug;

interface Reply {
  status: number;
  said: Record<string, unknown>;
  headers: Headers;
}
async function post(to: string, fields: Record<string, string>, cookie = ''): Promise<Reply> {
  const response = await fetch(`${service.url}${to}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'sec-fetch-site': 'same-origin', cookie },
  });
  const said = (await response.json()) as Record<string, unknown>;
  return { status: response.status, said, headers: response.headers };
}

/** A screen that is known by the cookie which it was given. */
interface Screen {
  id: string;
  cookie: string;
}
async function paired(by = municipal, of = team, signedIn = ''): Promise<Screen> {
  const body = { name: 'Nettbrett, Storgata 5' };
  const { code, device } = (await by.ok('pairWaitingRoomDevice', { path: { teamId: of.id }, body }))
    .body;
  // However it is typed.
  const typed = { code: code.toLowerCase().replace('-', ' ') };
  const { status, said, headers } = await post('/venterom/kobling', typed, signedIn);
  expect([status, said]).toEqual([200, { is: 'paired', name: body.name }]);
  const cookies = headers.getSetCookie().map((one) => one.split(';')[0]!);
  return { id: device.id, cookie: cookies.join('; ') };
}
const standing = async ({ cookie }: Screen) => (await post('/venterom/skjerm', {}, cookie)).said;
const enter = (on: Screen, code: string, token = newToken()) =>
  post('/venterom/kode', { code, token }, on.cookie);
const isOf = async (reply: Promise<Reply>) => {
  const { status, said } = await reply;
  return [status, said['is']];
};
/** None of which is anybody's. */
const otherThan = (...codes: string[]) => {
  const free = Array.from({ length: 10_000 }, (_, at) => String(at).padStart(4, '0'));
  return free.filter((one) => !codes.includes(one));
};
async function pass(time: string): Promise<void> {
  const [row] = await service.admin.sql<{ ms: number }[]>`
    select extract(epoch from current_instant() + ${time}::text::interval - clock_timestamp())::float8 * 1000 as ms`;
  await service.admin.sql.unsafe(`create or replace function current_instant() returns timestamptz
    language sql volatile parallel safe as $$ select clock_timestamp() + interval '${row!.ms} ms' $$`);
}
const raw = (work: Parameters<typeof writeRaw>[2], how = {}) =>
  refusalOf(writeRaw(service.database, team, work, how));

describe('a code', () => {
  it('is entered once, by one of two screens at once, and leads to the form that a link leads to', async () => {
    const [one, other] = [await paired(), await paired()];
    const { code, link } = await coded();
    expect(code).toMatch(/^\d{4}$/);
    const tokens = [newToken(), newToken()] as const;
    const both = await Promise.all([enter(one, code, tokens[0]), enter(other, code, tokens[1])]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 404]);
    const [on, token] = both[0].status === 200 ? [one, tokens[0]] : [other, tokens[1]];
    const by = { token, key: newToken() };
    expect((await post('/svar/skjema', by)).said).toMatchObject({ is: 'form', about: 'life' });
    // Its answer was lost on the way.
    expect(await isOf(enter(on, code, token))).toEqual([200, 'entered']);
    expect(await isOf(enter(on, code))).toEqual([404, 'wrong']);
    const sent = { ...by, lines: '41,52,38,47', device: 'tablet', pointer: 'touch' };
    expect((await post('/svar/svar', sent)).said).toMatchObject({ is: 'answered' });
    const { body } = await specialist.ok('listAnswerLinks', { path: { caseId: opened.id } });
    const [listed] = body.items;
    expect(listed).toMatchObject({ id: link.id, state: 'answered' });
    expect(listed!.code).toMatchObject({ deviceName: 'Nettbrett, Storgata 5' });
    const told = await service.admin.sql`select l::text as kept from answer_links l
      union all select a::text from access_log a union all select e::text from events e`;
    expect(JSON.stringify(told)).not.toContain(token);
    expect(JSON.stringify(told)).not.toMatch(new RegExp(`"code":"${code}"|[^\\d]${code}"`));
  });

  it('that is old, taken back, another team’s, made useless meanwhile or nobody’s is answered alike', async () => {
    const on = await paired();
    const elsewhere = await newTeam();
    const theirs = (
      await elsewhere.municipal.ok('makeAnswerCode', {
        path: { caseId: elsewhere.opened.id },
        body: wish,
      })
    ).body;
    const [late, withdrawn] = [await coded(), await coded()];
    const path = { answerLinkId: withdrawn.link.id };
    await specialist.ok('withdrawAnswerLink', { path });
    await pass('10 minutes');
    const unasked = await coded();
    await municipal.ok('changeFeedbackChoices', {
      ...{ path: { caseId: opened.id }, version: 1 },
      body: { lifeForm: null },
    });
    const codes = [late.code, withdrawn.code, theirs.code, unasked.code];
    const guessed = otherThan(...codes)[0]!;
    for (const [at, code] of [...codes, guessed].entries()) {
      const { status, said, headers } = await enter(on, code);
      expect([status, Object.keys(said).toSorted()]).toEqual([404, ['is', 'seconds']]);
      expect(headers.get('set-cookie')).toBeNull();
      expect(said['is']).toBe('wrong');
      expect(said['seconds'] === 0).toBe(at < 4);
    }
    const { body } = await municipal.ok('listAnswerLinks', { path: { caseId: opened.id } });
    expect(body.items.map(({ state }) => state)).toEqual(['waiting', 'withdrawn', 'expired']);
    await pass('-10 minutes');
  });

  it('is refused with the secret of another link, and stays good', async () => {
    const [on, first, second] = [await paired(), await coded(), await coded()];
    const token = newToken();
    expect(await isOf(enter(on, first.code, token))).toEqual([200, 'entered']);
    expect(await isOf(enter(on, second.code, token))).toEqual([422, 'unfit']);
    expect(await isOf(enter(on, second.code))).toEqual([200, 'entered']);
  });

  it('of another team is nobody’s on this screen, and stays good on its own', async () => {
    const elsewhere = await newTeam();
    const theirs = await paired(elsewhere.municipal, elsewhere.team);
    const { code } = await coded();
    expect(await isOf(enter(theirs, code))).toEqual([404, 'wrong']);
    expect(await isOf(enter(await paired(), code))).toEqual([200, 'entered']);
  });

  it('needs a right for screens when it is made, and when it is entered', async () => {
    const by = team.municipal[0].workerId;
    const right = async (use: string, form: string) => {
      await raw(
        ({ sql }) => sql`
        insert into instrument_licences (id, team_id, instrument_id, licensor, reference, holder, use_right, aggregate_norms, valid_from, valid_to, recorded_by)
        values (${newId()}, ${team.id}, ${form}, 'Utgiver', 'Avtale 1', 'Teamet', ${use}, 'unknown', '2026-01-01', null, ${by})`,
      );
      const { version } = (await municipal.ok('getFeedback', { path: { caseId: opened.id } })).body
        .choices;
      const body = { lifeForm: form as 'ors' };
      await municipal.ok('changeFeedbackChoices', { path: { caseId: opened.id }, version, body });
    };
    await right('paper_only', 'cors');
    expect(slugOf(await ask())).toBe('feedback-needs-licence');
    await right('digital', 'ors');
    const texts = Array.from({ length: 4 }, () => ({ label: 'Tekst', left: 'Fra', right: 'Til' }));
    await raw(
      ({ sql }) => sql`
      insert into text_packs (id, team_id, instrument_id, language, title, instruction, lines, copyright, recorded_by)
      values (${newId()}, ${team.id}, 'ors', 'nb', 'Lagets egen', 'Trykk.', ${sql.json(texts)}, '© Utgiver', ${by})`,
    );
    const [on, first, second] = [await paired(), await coded(), await coded()];
    expect(await isOf(enter(on, first.code))).toEqual([200, 'entered']);
    await service.admin.sql.begin(async (tx) => {
      await tx`set local session_replication_role = 'replica'`;
      await tx`update instrument_licences set valid_to = '2026-01-02' where team_id = ${team.id}`;
    });
    expect(await isOf(enter(on, second.code))).toEqual([404, 'wrong']);
  });

  it('is for the two, and differs from each other that the team has just now', async () => {
    const third = await service.signIn(team.specialist[1].workerId);
    expect(slugOf(await ask(third))).toBe('not-of-the-pair');
    expect(slugOf(await ask(third, newId()))).toBe('not-found');
    const made = [];
    for (let n = 0; n < 30; n++) made.push((await coded()).code);
    expect(new Set(made).size).toBe(made.length);
    // By hand, what the service draws anew: the database takes no second of the same.
    const again = () =>
      raw(
        ({ sql }) => sql`
        insert into answer_links (id, team_id, case_id, course_at, instrument_id, rater, age_group, language, code_hash, made_by, expires_at)
        values (${newId()}, ${team.id}, ${opened.id}, (select lower(open_during) from case_openings where case_id = ${opened.id}), 'four_lines', 'self', 'adult', 'nb',
          ${hashOf('1')}, ${team.municipal[0].workerId}, current_instant() + interval '1 hour')`,
      );
    expect([await again(), await again()]).toEqual([undefined, 'answer_links_codes_differ']);
    await pass('10 minutes');
    expect(await again()).toBeUndefined();
    await pass('-10 minutes');
  });
});

describe('whoever guesses', () => {
  it('waits after five on a screen, uses up nobody’s code, and a right one in between makes no room', async () => {
    const [on, beside] = [await paired(), await paired()];
    const [{ code }, between] = [await coded(), await coded()];
    const wrong = otherThan(code, between.code);
    for (let n = 0; n < 4; n++) expect((await enter(on, wrong[n]!)).said['seconds']).toBe(0);
    expect(await isOf(enter(on, between.code))).toEqual([200, 'entered']);
    expect((await enter(on, wrong[4]!)).said['seconds']).toBeGreaterThan(590);
    const stopped = await enter(on, code);
    expect([stopped.status, stopped.said['is']]).toEqual([429, 'wait']);
    expect(Number(stopped.headers.get('retry-after'))).toBe(stopped.said['seconds']);
    expect(await isOf(enter(beside, code))).toEqual([200, 'entered']);
    await pass('10 minutes');
    expect((await enter(on, wrong[5]!)).status).toBe(404);
  });

  it('gets no further with more screens, at once neither, and a day is a limit too', async () => {
    const screens = [
      await paired(),
      await paired(),
      await paired(),
      await paired(),
      await paired(),
    ];
    const { code } = await coded();
    const wrong = otherThan(code);
    const tried = await Promise.all(
      screens.flatMap((on, at) => [0, 1, 2, 3, 4, 5].map((n) => enter(on, wrong[10 * at + n]!))),
    );
    expect(tried.filter(({ status }) => status === 404)).toHaveLength(15);
    expect(await isOf(enter(screens[4]!, code))).toEqual([429, 'wait']);
    const elsewhere = await newTeam();
    const theirs = await paired(elsewhere.municipal, elsewhere.team);
    expect(await isOf(enter(theirs, code))).toEqual([404, 'wrong']);
    const counted = await service.admin.sql`select from code_guesses where team_id = ${team.id}`;
    expect(counted).toHaveLength(15);
    await service.admin.sql`insert into code_guesses (device_id, team_id, guessed_at)
      select ${screens[0]!.id}, ${team.id}, current_instant() - interval '1 hour' from generate_series(1, 20)`;
    await pass('10 minutes');
    expect(
      Number((await enter(screens[0]!, wrong[0]!)).headers.get('retry-after')),
    ).toBeGreaterThan(3600);
    expect(await isOf(enter(screens[1]!, wrong[0]!))).toEqual([404, 'wrong']);
  });
});

describe('a screen', () => {
  it('is the team’s from its code on, with nobody signed in, until it is taken back', async () => {
    const signedIn = await service.newCookie(team.municipal[0].workerId);
    const on = await paired(municipal, team, signedIn);
    const me = await fetch(`${service.url}/api/me`, { headers: { cookie: signedIn } });
    expect(me.status).toBe(401);
    expect(await standing(on)).toEqual({ is: 'paired', name: 'Nettbrett, Storgata 5' });
    expect(await standing({ id: '', cookie: '' })).toEqual({ is: 'unpaired' });
    const { code } = await coded();
    const path = { waitingRoomDeviceId: on.id };
    const stranger = await newTeam();
    expect(slugOf(await stranger.municipal.call('withdrawWaitingRoomDevice', { path }))).toBe(
      'not-found',
    );
    const ofTeam = { path: { teamId: team.id } };
    const { body } = await specialist.ok('listWaitingRoomDevices', ofTeam);
    expect(body.items).toMatchObject([{ id: on.id, state: 'paired', lastUsedAt: null }]);
    await specialist.ok('withdrawWaitingRoomDevice', { path });
    expect(await standing(on)).toEqual({ is: 'withdrawn' });
    expect((await enter(on, code)).said).toEqual({ is: 'withdrawn' });
    expect((await specialist.ok('listWaitingRoomDevices', ofTeam)).body.items).toEqual([]);
    expect(await isOf(enter(await paired(), code))).toEqual([200, 'entered']);
  });

  it('is paired once, within ten minutes, and asked by no other site', async () => {
    const pair = () =>
      municipal.ok('pairWaitingRoomDevice', { path: { teamId: team.id }, body: { name: 'To' } });
    const { code } = (await pair()).body;
    expect((await post('/venterom/kobling', { code })).status).toBe(200);
    expect((await post('/venterom/kobling', { code })).said).toEqual({ is: 'wrong' });
    const left = (await pair()).body.code;
    await service.admin.sql.begin(async (tx) => {
      await tx`set local session_replication_role = 'replica'`;
      await tx`update agreements set ended_on = oslo_today() where worker_id = ${team.municipal[0].workerId}`;
    });
    expect((await post('/venterom/kobling', { code: left })).said).toEqual({ is: 'wrong' });
    const body = { name: 'Tre' };
    const late = (await specialist.ok('pairWaitingRoomDevice', { path: { teamId: team.id }, body }))
      .body.code;
    await pass('10 minutes');
    expect((await post('/venterom/kobling', { code: late })).said).toEqual({ is: 'wrong' });
    const elsewhere = await fetch(`${service.url}/venterom/kode`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams({ code: '0000', token: newToken() }),
    });
    expect(elsewhere.status).toBe(403);
  });
});

describe('the database', () => {
  it('gives a link its secret once, from a screen of its own team, to nobody who is signed in', async () => {
    const [on, { link }] = [await paired(), await coded()];
    const elsewhere = await newTeam();
    const theirs = await paired(elsewhere.municipal, elsewhere.team);
    const byOwner = async (work: string) => {
      const done = service.admin.sql.begin(async (tx) => {
        await tx`set local role skulder_owner`;
        await tx`select begin_system('answering', array[${team.id}]::uuid[], false)`;
        await tx.unsafe(work);
        throw new Error('undone');
      });
      return done.catch((error: { constraint_name?: string; message: string }) =>
        String(error.constraint_name ?? error.message),
      );
    };
    const entered = (device: string) =>
      byOwner(`update answer_links set token_hash = sha256('x'), device_id = '${device}', entered_at = current_instant()
        where id = '${link.id}'`);
    expect(await entered(theirs.id)).toBe('answer_links_device');
    expect(await entered(on.id)).toBe('undone');
    const used = `used_at = current_instant(), answer_key_hash = sha256('x'), series_id = new_id(), measurement_id = new_id()`;
    expect(await byOwner(`update answer_links set ${used} where id = '${link.id}'`)).not.toBe(
      'undone',
    );
    await municipal.ok('withdrawWaitingRoomDevice', { path: { waitingRoomDeviceId: on.id } });
    expect(await entered(on.id)).toBe('answer_links_code_once');
    await pass('10 minutes');
    expect(await entered((await paired()).id)).toBe('answer_links_code_once');
    await pass('-10 minutes');
    const worker = { worker: team.municipal[0].workerId };
    for (const column of ['code_hash', 'token_hash'])
      expect(await raw(({ sql }) => sql.unsafe(`select ${column} from answer_links`), worker)).toBe(
        '42501',
      );
    expect(await raw(({ sql }) => sql`select secret_hash from waiting_room_devices`)).toBe('42501');
    expect(await raw(({ sql }) => sql`select from code_guesses`)).toBe('42501');
  });

  it('takes from nobody who made or took back a screen, nor when', async () => {
    const [own, other] = [team.municipal[0].workerId, team.specialist[0].workerId];
    const id = newId();
    const as = { worker: own };
    await raw(
      ({ sql }) => sql`
      insert into waiting_room_devices (id, team_id, name, pairing_hash, pairing_expires_at, made_by)
      values (${id}, ${team.id}, 'To', ${hashOf(id)}, '2036-01-01', ${other})`,
      as,
    );
    await raw(
      ({ sql }) => sql`
      update waiting_room_devices set withdrawn_at = '2036-01-01', withdrawn_by = ${other} where id = ${id}`,
      as,
    );
    const kept = await service.admin.sql`select made_by, withdrawn_by,
      pairing_expires_at = made_at + interval '10 minutes' as is_soon, withdrawn_at <= current_instant() as is_now
      from waiting_room_devices where id = ${id}`;
    expect(kept).toEqual([{ made_by: own, withdrawn_by: own, is_soon: true, is_now: true }]);
  });
});
