import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { refusalOf, writeRaw } from '../cases/raw-writes.ts';
import type { components } from '../../openapi/generated/types.ts';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import { newId } from '../platform/database/new-id.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { itIs } from '../platform/testing/day-of-test.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

/* What a team may do with a form is what it holds a licence for, on the day; the service brings no protected wording. */

type Asked = components['schemas']['RegisterLicenceRequest'];

let service: TestService;
let make: Maker;
let team: MadeTeam;
let leader: TestClient;
let member: TestClient;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  await itIs(service, '2026-06-01');
  team = await make.team();
  leader = await service.signIn(await make.worker({ role: 'team_leader', team }));
  member = await service.signIn(team.municipal[0].workerId);
});

const held = { licensor: 'Lisensgiveren', holder: 'Kommunen', reference: 'L-1' };
const body: Asked = {
  ...{ ...held, form: 'ors', right: 'digital', aggregateNorms: 'yes', fromOn: '2026-05-01' },
};
const wording = {
  ...{ form: 'ors', language: 'nb', title: 'Skjemaet', instruction: 'Sett merker.' },
  lines: ['Én', 'To', 'Tre', 'Fire'].map((label) => ({ label, left: 'minst', right: 'mest' })),
  copyright: '© Lisensgiveren',
};
const path = () => ({ teamId: team.id });
const register = async (more: Partial<Asked> = {}) =>
  (await leader.ok('registerLicence', { path: path(), body: { ...body, ...more } })).body;
const refused = async (more: Partial<Asked>) =>
  (await leader.refused('registerLicence', { path: path(), body: { ...body, ...more } })).slug;
const forms = async (by = member) => (await by.ok('listInstruments', { path: path() })).body.items;
const form = async (id: string) => (await forms()).find((one) => one.code === id)!;
const packs = async (of: string, by = member) =>
  (await by.ok('listTextPacks', { path: path(), query: { form: of } })).body.items;

describe('a protected form', () => {
  it('is nothing to the team until its leader registers what they may do, and nothing again after the last day', async () => {
    expect(await form('ors')).toMatchObject({ right: 'none', languages: [], licences: [] });
    const { id, version } = await register({ right: 'paper_only' });
    expect(await form('ors')).toMatchObject({ right: 'paper_only', licences: [{ id }] });
    const changed = { path: { ...path(), licenceId: id }, body: { throughOn: '2026-06-30' } };
    await leader.ok('changeLicence', { ...changed, version });
    await itIs(service, '2026-06-30');
    member = await service.signIn(team.municipal[0].workerId);
    expect((await form('ors')).right).toBe('paper_only');
    await itIs(service, '2026-07-01');
    member = await service.signIn(team.municipal[0].workerId);
    expect(await form('ors')).toMatchObject({
      right: 'none',
      licences: [{ ...held, right: 'paper_only', throughOn: '2026-06-30', isInForce: false }],
    });
  });

  it('is read by rules that say they are not Norwegian, and ours by numbers that are borrowed', async () => {
    const cutOffs = (of: Awaited<ReturnType<typeof form>>) => [
      of.rules?.isNormed,
      of.rules?.cutOffs.map(({ tenths }) => tenths),
    ];
    expect(cutOffs(await form('ors'))).toEqual([true, [280, 250]]);
    expect(cutOffs(await form('four_lines'))).toEqual([false, [280, 280, 250]]);
    expect((await form('ycors')).rules).toBeNull();
    expect((await form('srs')).rules).toMatchObject({ cutOffs: [], lowBelowTenths: 360 });
  });

  it('is read on a screen in the newest wording of the team, and the earlier ones stay', async () => {
    await register();
    const add = (more: object) =>
      leader.ok('addTextPack', { path: path(), body: { ...wording, ...more } });
    await add({ title: 'Det gamle' });
    await add({});
    await add({ language: 'en', title: 'The form' });
    expect((await packs('ors')).map(({ title, isLatest }) => [title, isLatest])).toEqual([
      ['The form', true],
      ['Skjemaet', true],
      ['Det gamle', false],
    ]);
    expect(await form('ors')).toMatchObject({ right: 'digital', languages: ['en', 'nb'] });
  });
});

it('our own forms need no licence, and are worded in both kinds of Norwegian and in English', async () => {
  for (const id of ['four_lines', 'four_lines_together']) {
    expect(await form(id)).toMatchObject({ right: 'digital', languages: ['nb', 'nn', 'en'] });
    for (const { id: packId, lines, copyright } of await packs(id))
      expect([packId, lines.length, copyright.includes('EUPL-1.2')]).toEqual([null, 4, true]);
    expect(await refused({ form: id })).toBe('form-is-free');
    const asked = { path: path(), body: { ...wording, form: id } };
    expect((await leader.refused('addTextPack', asked)).slug).toBe('form-is-free');
  }
});

it('is refused with what would do: two at once, a period backwards, no such form, and no right to a screen', async () => {
  const { id, version } = await register({ throughOn: '2026-12-31', right: 'paper_only' });
  expect(await refused({ fromOn: '2026-12-31' })).toBe('licence-overlaps');
  expect(await refused({ form: 'nothing' })).toBe('validation-failed');
  expect(await refused({ fromOn: '2027-02-01', throughOn: '2027-01-31' })).toBe(
    'validation-failed',
  );
  await register({ fromOn: '2027-01-01' });
  const change = (throughOn: string | null) =>
    leader.refused('changeLicence', {
      ...{ path: { ...path(), licenceId: id }, version, body: { throughOn } },
    });
  expect((await change(null)).slug).toBe('licence-overlaps');
  expect((await change('2026-04-30')).slug).toBe('validation-failed');
  const asked = { path: path(), body: wording };
  expect((await leader.refused('addTextPack', asked)).slug).toBe('licence-not-digital');
  expect((await member.refused('registerLicence', { path: path(), body })).slug).toBe(
    'not-allowed',
  );
});

it('of two that register for the same days at once, one does', async () => {
  const asked = () => leader.call('registerLicence', { path: path(), body });
  const answers = await Promise.all([asked(), asked(), asked()]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
});

describe('whatever runs as the service', () => {
  /** As the leader, past every rule of ours. */
  const raw = (statement: string, ...given: string[]) =>
    refusalOf(
      writeRaw(service.database, team, ({ sql }) => sql.unsafe(statement, given), {
        worker: team.municipal[0].workerId,
      }),
    );
  const licence = (of: string, right: string, from: string, to: string | null = null) =>
    raw(
      `insert into instrument_licences (id, team_id, instrument_id, licensor, reference, holder, use_right, aggregate_norms,
        valid_from, valid_to, recorded_by)
      values ('${newId()}', $1, '${of}', 'x', 'x', 'x', '${right}', 'no', '${from}', ${to ? `'${to}'` : 'null'}, $2)`,
      ...[team.id, team.municipal[0].workerId],
    );
  const pack = (of: string, lines: string) =>
    raw(
      `insert into text_packs (id, team_id, instrument_id, language, title, instruction, lines, copyright, recorded_by)
      values ('${newId()}', $1, '${of}', 'nb', 'x', 'x', '${lines}'::jsonb, 'x', $2)`,
      ...[team.id, team.municipal[0].workerId],
    );
  const whole = JSON.stringify(wording.lines);

  it('holds no two licences for a form on a day, and none for a free one or backwards', async () => {
    await register({ throughOn: '2026-12-31' });
    expect(await licence('ors', 'digital', '2026-12-31')).toBe('instrument_licences_one_at_a_time');
    expect(await licence('srs', 'digital', '2026-05-02', '2026-05-01')).toBe(
      'instrument_licences_run_forward',
    );
    expect(await licence('four_lines', 'digital', '2026-01-01')).toBe(
      'instrument_licences_of_protected_forms',
    );
  });

  it('makes no other right of a licence, and changes no wording', async () => {
    const { id } = await register();
    const update = `update instrument_licences set use_right = 'paper_only' where id = $1`;
    expect(await raw(update, id)).toBe('42501');
    const asOwner = service.admin.sql`
      update instrument_licences set use_right = 'paper_only' where id = ${id}`;
    await expect(asOwner).rejects.toMatchObject({
      constraint_name: 'licence_is_renewed_by_another',
    });
    await leader.ok('addTextPack', { path: path(), body: wording });
    await expect(service.admin.sql`update text_packs set title = 'y'`).rejects.toMatchObject({
      constraint_name: 'log_is_append_only',
    });
  });

  it('puts up no wording without the right to show it, and none with a line missing', async () => {
    expect(await pack('ors', whole)).toBe('text_packs_need_a_digital_licence');
    await register({ right: 'paper_only' });
    expect(await pack('ors', whole)).toBe('text_packs_need_a_digital_licence');
    expect(await pack('four_lines', whole)).toBe('text_packs_need_a_digital_licence');
    await register({ form: 'srs' });
    expect(await pack('srs', '[1, 2, 3, 4]')).toBe('text_packs_lines_are_whole');
    expect(await pack('srs', '[{}, {}, {}, {}]')).toBe('text_packs_lines_are_whole');
    expect(await pack('srs', '[]')).toBe('text_packs_have_four_lines');
  });
});
