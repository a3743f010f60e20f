import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { components } from '../../openapi/generated/types.ts';
import { refusalOf, writeRaw } from '../cases/raw-writes.ts';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import { newId } from '../platform/database/new-id.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { itIs } from '../platform/testing/day-of-test.ts';
import { Room } from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

type Schemas = components['schemas'];
type Answer = Partial<Schemas['RecordMeasurementRequest']>;
type Signal = Schemas['FeedbackSignal'];

// The case is opened on the first of June, and what the person answers is read by its rules as it is written in.

let service: TestService;
let make: Maker;
let team: MadeTeam;
let caseId: string;
/** The two of the case, and another member. */
let municipal: TestClient;
let specialist: TestClient;
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
  await signIn();
  const body = { lifeForm: 'four_lines', cooperationForm: 'four_lines_together' };
  await municipal.ok('changeFeedbackChoices', { path: path(), version: 0, body });
});

async function signIn() {
  municipal = await service.signIn(team.municipal[0].workerId);
  specialist = await service.signIn(team.specialist[0].workerId);
  colleague = await service.signIn(team.specialist[1].workerId);
}
const onDay = async (day: string) => {
  await itIs(service, day);
  await signIn();
};
const path = () => ({ caseId });
const measure = async (totalTenths: number, more: Answer = {}, by = municipal) =>
  (
    await by.ok('recordMeasurement', {
      path: path(),
      body: {
        ...{ form: 'four_lines', measuredOn: '2026-06-01', enteredHow: 'paper', totalTenths },
        ...{ ageGroup: 'adult', ...more },
      },
    })
  ).body;
const together = (worker: 'municipal' | 'specialist', more: Answer = {}): Answer => ({
  ...{ form: 'four_lines_together', withIds: [team[worker][0].workerId], ...more },
});
const all = async (...totals: number[]) => {
  for (const total of totals) await measure(total);
};
const list = async (by = municipal) => (await by.ok('listSignals', { path: path() })).body;
const told = async (by = municipal) =>
  (await list(by)).items.map(({ kind, state }) => `${kind} ${state}`);
const the = async (kind: Signal['kind'], by = municipal) =>
  (await list(by)).items.find((one) => one.kind === kind)!;
const say = ({ id }: Signal, by = municipal, words?: string) =>
  by.call('answerSignal', {
    path: { signalId: id },
    body: { outcome: 'talked', ...(words && { words }) },
  });
const correct = (measurementId: string, totalTenths: number) =>
  municipal.ok('correctMeasurement', {
    path: { measurementId },
    body: { reason: 'typing_error', totalTenths },
  });
const raw = (work: Parameters<typeof writeRaw>[2], worker = team.municipal[0].workerId) =>
  refusalOf(writeRaw(service.database, team, work, { worker }));

describe('what the answers call for', () => {
  it('is told to the two with rule and numbers, the most to talk about first, and answered once', async () => {
    await all(195, 130);
    const inWords = { path: path(), body: { changed: 'Vi ringer først.' } };
    await specialist.ok('recordInformalFeedback', inWords);
    const { items, coverage } = await list(specialist);
    const numbers = { fromTenths: 195, toTenths: 130, limitTenths: 60, nth: 2 };
    expect(items).toMatchObject([
      { kind: 'sharp_drop', ruleSet: 'rci6-strict', isNormed: false, ...numbers },
      { kind: 'deteriorated', ...numbers, state: 'waiting', answer: null },
    ]);
    expect(coverage).toEqual({ measured: 2, informally: 1, notAsked: 0, wouldNot: 0 });
    const [fallen] = items as [Signal];
    const replies = await Promise.all([say(fallen), say(fallen, specialist, 'Vi går tur.')]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await told()).toEqual(['deteriorated waiting', 'sharp_drop answered']);
    const nationalId = await say(await the('deteriorated'), municipal, 'Gjelder 13097248022.');
    expect(nationalId.body).toMatchObject({ slug: 'national-id-elsewhere' });
  });

  it('is taken back when what it rests on is put right, and keeps the numbers of today until it is answered', async () => {
    await measure(195);
    const { id } = await measure(130);
    const { body } = await correct(id, 128);
    expect(await the('sharp_drop')).toMatchObject({ toTenths: 128, state: 'waiting' });
    await correct(body.id, 190);
    expect(await told()).toEqual(['deteriorated over', 'sharp_drop over'].sort());
    // Below the cut-off, and no reliable change for as long.
    await all(188, 120);
    expect(await told()).toEqual([
      ...['sharp_drop waiting', 'deteriorated waiting', 'checkpoint waiting'],
      ...['deteriorated over', 'sharp_drop over'],
    ]);
  });

  it('waits on when the person answers otherwise later, but what held of the last answer alone', async () => {
    await all(195, 130, 192);
    expect(await told()).toEqual([
      ...['sharp_drop waiting', 'checkpoint waiting', 'deteriorated over'],
    ]);
    expect((await say(await the('checkpoint'))).status).toBe(200);
    expect((await say(await the('sharp_drop'))).status).toBe(200);
    // The same holds still; another fall is another signal.
    await all(190, 188);
    expect(await told()).not.toContain('checkpoint waiting');
    await measure(120);
    expect((await list()).items.filter(({ state }) => state === 'waiting')).toMatchObject([
      { kind: 'sharp_drop', fromTenths: 188, toTenths: 120 },
      { kind: 'deteriorated' },
      { kind: 'last_chance', nth: 6 },
    ]);
  });

  it('rests on the fall before when a later one was not this person’s', async () => {
    await all(300, 200, 290);
    const { id } = await measure(190);
    await measure(285);
    expect(await the('sharp_drop')).toMatchObject({ fromTenths: 290, toTenths: 190 });
    const void_ = { reason: 'wrong_person_or_date', isVoid: true } as const;
    await municipal.ok('correctMeasurement', { path: { measurementId: id }, body: void_ });
    expect(await the('sharp_drop')).toMatchObject({ state: 'waiting', toTenths: 200, nth: 2 });
  });

  it('waits no more when the case has been closed and opened again', async () => {
    await all(195, 130);
    await service.admin.sql.begin(async (tx) => {
      await tx`set local session_replication_role = 'replica'`;
      await tx`insert into case_openings (team_id, case_id, open_during, import_id)
        values (${team.id}, ${caseId}, '[2026-02-02, 2026-03-02)', ${newId()})`;
      await tx`update measurement_series set opened_at = '2026-02-02' where case_id = ${caseId}`;
    });
    expect(await told()).toEqual(['deteriorated over', 'sharp_drop over'].sort());
    expect((await say(await the('sharp_drop'))).body).toMatchObject({ slug: 'signal-settled' });
  });

  it('is one of a kind when two write at once', async () => {
    await measure(300);
    await Promise.all([measure(200), measure(190, {}, specialist)]);
    const waiting = await service.admin.sql<{ kind: string }[]>`
      select kind from feedback_signals where case_id = ${caseId} and ended_at is null order by kind`;
    expect(waiting.map(({ kind }) => kind)).toEqual(['deteriorated', 'sharp_drop']);
  });

  it('is nobody’s to make up, to answer anew or to answer in a closed case', async () => {
    await all(195, 130);
    const { id } = await the('sharp_drop');
    const [{ series_id: series }] = await service.admin.sql<[{ series_id: string }]>`
      select series_id from feedback_signals where id = ${id}`;
    const made = ({ sql }: Written) => sql`select keep_signals(${series}, '[]')`;
    expect(await raw(made)).toBe('42501');
    const sums = writeRaw(service.database, team, async ({ sql }) => {
      expect([...(await sql`select * from sums_of_written_series(${series})`)]).toEqual([]);
    });
    await sums;
    expect(await raw(({ sql }) => sql`update feedback_signals set to_tenths = 0`)).toBe('42501');
    await say(await the('sharp_drop'));
    const anew = ({ sql }: Written) =>
      sql`update feedback_signals set outcome = 'other' where id = ${id}`;
    expect(await raw(anew)).toBe('feedback_signals_answered_once');
    const { version } = (await municipal.ok('getCase', { path: path() })).body;
    const body = { reason: 'moved', position: 'agrees' } as const;
    await municipal.ok('closeCase', { path: path(), version, body });
    expect((await say(await the('deteriorated'))).body).toMatchObject({ slug: 'case-closed' });
  });
});

type Written = Parameters<Parameters<typeof writeRaw>[2]>[0];

const waitingFor = async (by: TestClient) =>
  (await by.ok('getMyWeek', {})).body.waiting.map(({ kind }) => kind);

describe('of the cooperation', () => {
  it('is seen by whom it is about alone, and is on no agenda; by both when the person lets them', async () => {
    const room = await Room.of(service, team);
    const meeting = await plan(room, '2026-06-03');
    const lets = { isSharedWithPair: true };
    await measure(370, together('municipal'));
    await measure(350, together('municipal'));
    expect(await told()).toEqual(['cooperation_drop waiting', 'cooperation_low waiting']);
    expect(await told(specialist)).toEqual([]);
    expect(await waitingFor(municipal)).toContain('feedback_signal');
    expect(await waitingFor(specialist)).not.toContain('feedback_signal');
    expect(await grounds(room, meeting)).toEqual([]);
    const mine = await the('cooperation_low');
    expect((await say(mine, specialist)).status).toBe(404);
    // The fall is from what the other may not see; that it is low is theirs as well.
    await measure(330, together('municipal', lets), specialist);
    expect(await told(specialist)).toEqual(['cooperation_low waiting']);
    expect(await the('cooperation_drop')).toMatchObject({ fromTenths: 350, toTenths: 330 });
    expect(await grounds(room, meeting)).toEqual(['feedback_signal open']);
    // What the other may not see changes what they see alike, whatever it says.
    for (const total of [320, 390]) {
      await measure(330, together('municipal', lets), specialist);
      expect(await list(specialist)).toMatchObject({
        items: [{ state: 'waiting', nth: expect.any(Number) }],
      });
      await measure(total, together('municipal'));
      expect(await told(specialist)).toEqual([]);
    }
    await measure(330, together('municipal', lets), specialist);
    await measure(330, together('specialist'), specialist);
    expect(await told()).not.toContain('cooperation_low answered');
    expect((await list(specialist)).items).toHaveLength(2);
  });
});

const plan = async (room: Room, day: string) =>
  (
    await room.municipal.ok('planMeeting', {
      path: { teamId: team.id },
      body: { startsAt: `${day}T10:00:00Z` },
    })
  ).body.id;
const itemsOf = async (room: Room, meetingId: string) =>
  (await room.read(meetingId)).items.filter(({ kind }) => kind !== 'opening_record');
const grounds = async (room: Room, meetingId: string) =>
  (await itemsOf(room, meetingId)).map(({ kind, state }) => `${kind} ${state}`);

describe('on the agenda', () => {
  it('stands the case and nothing of what it is, until a meeting has taken it up or somebody has said what came of it', async () => {
    let room = await Room.of(service, team);
    const first = await plan(room, '2026-06-01');
    const second = await plan(room, '2026-06-08');
    await all(195, 137);
    expect(await grounds(room, first)).toEqual([]);
    await measure(131);
    expect(await told()).toEqual(['deteriorated waiting', 'checkpoint waiting']);
    await room.begin(await room.read(first));
    const [record, item] = (await room.read(first)).items as [Item, Item];
    expect(item).toMatchObject({ kind: 'feedback_signal', case: { id: caseId } });
    await room.decide(record, { outcome: 'noted' });
    const body = { words: 'Det går nedover igjen.', outcome: 'talked' } as const;
    const { id: signalId } = await the('deteriorated');
    await room.decide((await itemsOf(room, first))[0]!, { outcome: 'noted' });
    await room.close(first);
    expect(await grounds(room, second)).toEqual([]);
    await municipal.ok('answerSignal', { path: { signalId }, body });
    await onDay('2026-06-08');
    room = await Room.of(service, team);
    await all(199, 133);
    expect(await grounds(room, second)).toEqual(['feedback_signal open']);
    await nothingTold(first, second);
    for (const one of (await list()).items.filter(({ state }) => state === 'waiting'))
      await say(one);
    expect(await grounds(room, second)).toEqual([]);
  });

  /** Neither numbers nor kinds nor words to anybody else: in meetings, minutes, boards and events. */
  async function nothingTold(...meetings: string[]) {
    const inTeam = { teamId: team.id };
    const said: unknown[] = [(await colleague.ok('getBoard', { path: inTeam })).body];
    for (const meetingId of meetings)
      said.push((await colleague.ok('getMeeting', { path: { meetingId } })).body);
    const minutes = { path: { meetingId: meetings[0]! } };
    said.push((await colleague.ok('getMinutes', minutes)).body);
    said.push((await colleague.ok('getCaseHistory', { path: path() })).body);
    said.push(await service.admin.sql`select kind, data from events where team_id = ${team.id}`);
    const text = JSON.stringify(said);
    expect(text).toContain('feedback_signal');
    const secrets = ['enths', 'sharp_drop', 'deteriorated', 'checkpoint', 'four_lines', 'nedover'];
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    expect((await colleague.refused('listSignals', { path: path() })).slug).toBe('not-found');
  }

  it('stands that nobody has asked as agreed, from the day it is so, until somebody has or the person would not', async () => {
    await measure(260);
    await onDay('2026-06-28');
    let room = await Room.of(service, team);
    const meeting = await plan(room, '2026-07-01');
    expect(await grounds(room, meeting)).toEqual([]);
    expect(await waitingFor(municipal)).not.toContain('measurement_due');
    await onDay('2026-06-29');
    room = await Room.of(service, team);
    await municipal.ok('recordActivity', { path: path(), body: conversation() });
    expect(await grounds(room, meeting)).toEqual(['feedback_signal open']);
    expect(await waitingFor(specialist)).toContain('measurement_due');
    expect(await waitingFor(colleague)).not.toContain('measurement_due');
    expect((await list()).dueOn).toBe('2026-06-29');
    const body = { about: 'life', reason: 'would_not' } as const;
    const { id: omissionId } = (await municipal.ok('recordOmission', { path: path(), body })).body;
    expect(await grounds(room, meeting)).toEqual([]);
    expect(await list()).toMatchObject({ dueOn: null, coverage: { measured: 1, wouldNot: 1 } });
    // Written by mistake, it stands again.
    await municipal.ok('withdrawOmission', { path: { omissionId } });
    expect(await grounds(room, meeting)).toEqual(['feedback_signal open']);
    expect(await list()).toMatchObject({ dueOn: '2026-06-29', coverage: { wouldNot: 0 } });
  });

  it('stands nothing of a form that the team may not use any more', async () => {
    const licence = (from: string, to: string | null) =>
      writeRaw(
        service.database,
        team,
        ({ sql }) => sql`
          insert into instrument_licences (id, team_id, instrument_id, licensor, reference, holder, use_right, aggregate_norms,
            valid_from, valid_to, recorded_by)
          values (${newId()}, ${team.id}, 'ors', 'Utgiver', '1', 'Teamet', 'paper_only', 'unknown', ${from}, ${to},
            ${team.municipal[0].workerId})`,
      );
    await licence('2026-01-01', '2026-06-28');
    const body = { lifeForm: 'ors', cooperationForm: null };
    await municipal.ok('changeFeedbackChoices', { path: path(), version: 1, body });
    await onDay('2026-06-29');
    expect((await list()).dueOn).toBeNull();
    await licence('2026-06-29', null);
    expect((await list()).dueOn).toBe('2026-06-29');
  });

  it('stands with the case where the meeting takes it up anyway', async () => {
    const room = await Room.of(service, team);
    const meeting = await plan(room, '2026-06-03');
    await all(195, 130);
    const add = { path: { meetingId: meeting }, body: { kind: 'case', caseId } as const };
    await municipal.ok('addAgendaItem', add);
    expect(await itemsOf(room, meeting)).toMatchObject([
      { kind: 'case', hasFeedbackWaiting: true },
    ]);
  });
});

type Item = Awaited<ReturnType<Room['read']>>['items'][number];

const conversation = () => ({
  ...({ kind: 'conversation', arena: 'home', doneOn: '2026-06-29', minutes: 45 } as const),
  ...{ contact: 'two_way' as const, workerIds: [team.municipal[0].workerId] },
});
