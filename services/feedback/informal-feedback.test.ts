import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { components } from '../../openapi/generated/types.ts';
import { refusalOf, writeRaw } from '../cases/raw-writes.ts';
import { makerFor } from '../make.ts';
import type { MadeTeam, Maker } from '../make.ts';
import { newId } from '../platform/database/new-id.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { itIs } from '../platform/testing/day-of-test.ts';
import { LiveClient } from '../platform/testing/live-client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { untilWaiting } from '../platform/testing/until-waiting.ts';

type Schemas = components['schemas'];
type Record = Schemas['RecordInformalFeedbackRequest'];

let service: TestService;
let make: Maker;
let team: MadeTeam;
let caseId: string;
/** The two of the case, and another member. */
let member: TestClient;
let partner: TestClient;
let colleague: TestClient;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  await itIs(service, '2026-06-01');
  team = await make.team();
  ({ id: caseId } = await make.case({ in: team }));
  member = await service.signIn(team.municipal[0].workerId);
  partner = await service.signIn(team.specialist[0].workerId);
  colleague = await service.signIn(team.specialist[1].workerId);
});

const path = () => ({ caseId });
const words = 'Dere kommer når det er verst.';
const register = async (state: Schemas['RecordedRegistration']) => {
  const { version } = (await member.ok('getPerson', { path: path() })).body;
  return member.call('recordRegistration', {
    path: path(),
    version,
    body: { state, said: 'spoken' },
  });
};
const record = async (body: Record = {}, by = member) =>
  (await by.ok('recordInformalFeedback', { path: path(), body })).body;
const refused = async (body: Record, by = member) =>
  (await by.refused('recordInformalFeedback', { path: path(), body })).slug;
const list = async (by = member) => (await by.ok('listInformalFeedback', { path: path() })).body;
const one = ({ id, version }: Schemas['InformalFeedback']) => ({
  ...{ path: { informalFeedbackId: id }, version },
});
const raw = (work: Parameters<typeof writeRaw>[2], worker = team.municipal[0].workerId) =>
  refusalOf(writeRaw(service.database, team, work, { worker }));

describe('what the person says without a form', () => {
  it('is kept in their own words, with what was changed when that is known, and who wrote which', async () => {
    await register('approved');
    const said = await record({ words, saidOn: '2026-05-29' });
    expect(said).toMatchObject({ saidOn: '2026-05-29', words, changed: null, earlier: [] });
    const later = { ...one(said), body: { changed: 'Vi kommer om ettermiddagen.' } };
    const changed = (await partner.ok('changeInformalFeedback', later)).body;
    expect(changed).toMatchObject({
      ...{ version: 2, words, changed: 'Vi kommer om ettermiddagen.' },
      recordedByName: team.municipal[0].name,
      writtenByName: team.specialist[0].name,
      earlier: [{ version: 1, words, changed: null, writtenByName: team.municipal[0].name }],
    });
    expect(await list(partner)).toEqual({ isQuotable: true, items: [changed] });
    expect((await member.refused('changeInformalFeedback', later)).slug).toBe('version-stale');
    const nobody = { ...one(changed), body: { words: null } };
    expect((await member.ok('changeInformalFeedback', nobody)).body.words).toBeNull();
  });

  it('counts no more when it was written by mistake, once', async () => {
    const mistaken = await record();
    const gone = (await partner.ok('withdrawInformalFeedback', one(mistaken))).body;
    expect(gone).toMatchObject({ isWithdrawn: true, version: 2, earlier: [] });
    expect((await list()).items).toEqual([]);
    for (const id of ['withdrawInformalFeedback', 'changeInformalFeedback'] as const) {
      const again = { ...one(gone), ...(id.startsWith('change') && { body: { changed: 'Noe.' } }) };
      expect((await member.refused(id, again)).slug).toBe('informal-feedback-withdrawn');
    }
  });

  it('quotes nobody who is not registered, and holds no national id; no day is to come, and a closed case takes none', async () => {
    expect((await list()).isQuotable).toBe(false);
    expect(await refused({ words })).toBe('person-not-approved');
    const said = await record({ changed: 'Vi ringer først.' });
    const quoted = { ...one(said), body: { words } };
    expect((await member.refused('changeInformalFeedback', quoted)).slug).toBe(
      'person-not-approved',
    );
    const written = sqlOf(said.id, 'words', words);
    expect(await raw(written)).toBe('informal_feedback_words_only_when_approved');
    expect(await refused({ saidOn: '2026-06-02' })).toBe('validation-failed');
    const choose = async (asksInformally: boolean) => {
      const { choices } = (await member.ok('getFeedback', { path: path() })).body;
      await member.ok('changeFeedbackChoices', {
        path: path(),
        version: choices.version,
        body: { asksInformally },
      });
    };
    await choose(false);
    expect(await refused({})).toBe('form-not-chosen');
    await choose(true);
    expect(await refused({ changed: 'Gjelder 13097248022.' })).toBe('national-id-elsewhere');
    const { version } = (await member.ok('getCase', { path: path() })).body;
    const body = { reason: 'moved', position: 'agrees' } as const;
    await member.ok('closeCase', { path: path(), version, body });
    expect(await refused({})).toBe('case-closed');
    expect(await raw(sqlOf(said.id, 'changed', 'Noe.'))).toBe('feedback_of_an_open_case');
  });

  it('goes out with the approval, also what is being written meanwhile', async () => {
    await register('approved');
    await record({ words });
    let withdrawal: ReturnType<typeof register> | undefined;
    const meanwhile = writeRaw(
      service.database,
      team,
      async ({ sql }) => {
        await sql`insert into informal_feedback (id, team_id, case_id, said_on, words, recorded_by, written_by)
          values (${newId()}, ${team.id}, ${caseId}, oslo_today(), ${words}, acting_worker_id(), acting_worker_id())`;
        withdrawal = register('withdrawn');
        await untilWaiting(service.admin);
      },
      { worker: team.municipal[0].workerId },
    );
    await meanwhile;
    expect((await withdrawal)?.status).toBe(200);
    const left = await service.admin.sql`
      select id from informal_feedback where case_id = ${caseId}
      union all select feedback_id from informal_feedback_versions where case_id = ${caseId}`;
    expect([...left]).toEqual([]);
    expect(await refused({})).toBe('feedback-said-no');
  });
});

const sqlOf =
  (id: string, column: string, text: string): Parameters<typeof writeRaw>[2] =>
  ({ sql }) =>
    sql`update informal_feedback set ${sql(column)} = ${text} where id = ${id}`;

describe('is seen', () => {
  it('by the two alone: no other member, no leader and no partner of another team', async () => {
    await register('approved');
    const said = await record({ words });
    const leader = await service.signIn(await make.worker({ role: 'team_leader', team }));
    const elsewhere = await service.signIn((await make.team()).municipal[0].workerId);
    expect((await list(partner)).items).toHaveLength(1);
    for (const who of [colleague, elsewhere]) {
      const sent = { path: path() };
      expect((await who.refused('listInformalFeedback', sent)).slug).toBe('not-found');
      expect((await who.refused('recordInformalFeedback', { ...sent, body: {} })).slug).toBe(
        'not-found',
      );
      const change = { ...one(said), body: { changed: 'Noe.' } };
      expect((await who.refused('changeInformalFeedback', change)).slug).toBe('not-found');
      expect((await who.refused('withdrawInformalFeedback', one(said))).slug).toBe('not-found');
    }
    expect((await leader.refused('listInformalFeedback', { path: path() })).slug).toBe(
      'not-allowed',
    );
    const byColleague = ({ sql }: { sql: TestSql }) =>
      sql`insert into informal_feedback (id, team_id, case_id, said_on, recorded_by, written_by)
        values (${newId()}, ${team.id}, ${caseId}, oslo_today(), acting_worker_id(), acting_worker_id())`;
    expect(await raw(byColleague, team.specialist[1].workerId)).toBe('42501');
  });

  it('by whoever acts for one of the two, on the days that they do', async () => {
    const [holder, stand] = team.municipal;
    const inTeam = { teamId: team.id };
    const days = { startsOn: '2026-07-06', backOn: '2026-07-27' };
    const away = { workerId: holder.workerId, kind: 'holiday', ...days } as const;
    await colleague.ok('recordAbsence', { path: inTeam, body: away });
    const { agreementId } = stand;
    const seat = { caseId, level: 'municipal', agreementId } as const;
    const covers = [{ ...seat, startsOn: '2026-07-06', endsOn: '2026-07-27' }];
    await colleague.ok('coverSeats', { path: inTeam, body: { covers } });
    const spare = () => service.signIn(stand.workerId);
    const seeing = (by: TestClient) => by.call('listInformalFeedback', { path: path() });
    expect((await seeing(await spare())).status).toBe(404);
    await itIs(service, '2026-07-08');
    expect((await seeing(await spare())).status).toBe(200);
    await record({ changed: 'Vi bytter dag.' }, await spare());
    await itIs(service, '2026-08-01');
    expect((await seeing(await spare())).status).toBe(404);
  });

  it('by nobody on the stream, in the history or on the board: that it was given, and not what', async () => {
    await register('approved');
    const live = new LiveClient(service.url, colleague.cookie);
    await live.subscribe(team.id, 0);
    const said = await record({ words, changed: 'Vi snakker ute.' });
    await partner.ok('changeInformalFeedback', { ...one(said), body: { changed: 'Vi går tur.' } });
    const { seq } = (await colleague.ok('getBoard', { path: { teamId: team.id } })).body;
    await live.reaches(team.id, seq);
    const heard = live.of(team.id).filter(({ kind }) => kind.startsWith('informal_feedback.'));
    expect(heard.map(({ kind, caseIds }) => [kind, caseIds])).toEqual([
      ['informal_feedback.recorded', [caseId]],
      ['informal_feedback.changed', [caseId]],
    ]);
    const { body: history } = await colleague.ok('getCaseHistory', { path: path() });
    const { body: board } = await colleague.ok('getBoard', { path: { teamId: team.id } });
    const told = JSON.stringify([live.of(team.id), history, board]);
    for (const text of [words, 'Vi snakker ute.', 'Vi går tur.']) expect(told).not.toContain(text);
    live.close();
  });
});

type TestSql = Parameters<Parameters<typeof writeRaw>[2]>[0]['sql'];
