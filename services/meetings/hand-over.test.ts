import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import { Room, type Meeting } from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

// A seat that the meeting hands over: decided by both levels like anything else, and done in the same act.

let service: TestService;
let make: Maker;
let room: Room<MadeTeam>;
let meeting: Meeting;
let opened: { id: string };

const both = ['municipal', 'specialist'] as const;
type Level = (typeof both)[number];
const other = (level: Level): Level => (level === 'municipal' ? 'specialist' : 'municipal');

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  room = await Room.of(service, await make.team());
  opened = await make.case({ in: room.team });
  meeting = await room.meet();
  await room.decide(await room.itemAbout(meeting.id, opened.id), { outcome: 'noted' }); // its opening
});

async function leaves(level: Level) {
  const { agreementId } = room.team[level][0];
  const leader = await service.signIn(await make.worker({ role: 'team_leader', team: room.team }));
  const body = { plannedEndOn: '2099-01-01' };
  await leader.ok('planAgreementEnd', { path: { agreementId }, body, version: 1 });
}

async function atRisk() {
  const { items } = await room.read(meeting.id);
  return items.find(({ kind, state }) => kind === 'seat_at_risk' && state === 'open')!;
}

const successor = (level: Level, which = 1) => ({
  [level]: { agreementId: room.team[level][which]!.agreementId },
});

describe.each(both)('the %s seat', (level) => {
  test('handed over by the meeting settles the item: who had it, who has it, who were there', async () => {
    await leaves(level);
    const [from, to] = room.team[level];
    const decided = await room.decide(await atRisk(), {
      outcome: 'hand_over',
      successors: successor(level),
      rationale: 'Hun slutter i mai.',
    });
    const decision = {
      outcome: 'hand_over',
      caseId: opened.id,
      rationale: 'Hun slutter i mai.',
      handovers: [{ level, fromName: from.name, toName: to.name }],
      deciders: [{ level: 'municipal' }, { level: 'specialist' }],
    };
    expect(decided).toMatchObject({
      state: 'decided',
      case: { seats: { [level]: { name: to.name }, [other(level)]: { isAtRisk: false } } },
      decision,
    });
    const next = await room.plan(1);
    expect(next.items).toEqual([]);
    const { minutes } = await room.close(meeting.id);
    const about = minutes.filter(({ itemId }) => itemId === decided.id);
    expect(about).toMatchObject([{ kind: 'decision', decision }]);
    const { items: history } = (
      await room.municipal.ok('getCaseHistory', { path: { caseId: opened.id } })
    ).body;
    expect(history.find(({ kind }) => kind === 'seat.handed_over')).toMatchObject({
      details: { level, fromName: from.name, toName: to.name, meetingId: meeting.id },
    });
  });

  test('handed over while the other holder leaves too leaves the case on the next agenda', async () => {
    const next = await room.plan(1);
    for (const each of both) await leaves(each);
    await room.decide(await atRisk(), { outcome: 'hand_over', successors: successor(level) });
    const { items } = await room.read(next.id);
    expect(items).toMatchObject([{ kind: 'seat_at_risk', state: 'open', case: { id: opened.id } }]);
  });

  test('is handed over to nobody of the other level, nor to whoever holds it', async () => {
    await leaves(level);
    const item = await atRisk();
    const wrong = { [level]: { agreementId: room.team[other(level)][1].agreementId } };
    const refused = async (successors: object) =>
      (await room.refusedDecision(item, { outcome: 'hand_over', successors })).slug;
    expect(await refused(wrong)).toBe('seat-wrong-level');
    expect(await refused(successor(level, 0))).toBe('seat-unchanged');
    expect((await room.itemAbout(meeting.id, opened.id)).case!.version).toBe(1);
  });

  test('is not handed over by one level alone', async () => {
    await leaves(level);
    await room.attend(meeting.id, room.team[level][0].workerId, false);
    const body = { outcome: 'hand_over' as const, successors: successor(level) };
    expect(await room.refusedDecision(await atRisk(), body)).toMatchObject({
      slug: 'both-levels-must-attend',
      levels: [level],
    });
  });
});

test('both seats are handed over in one decision', async () => {
  for (const level of both) await leaves(level);
  const successors = { ...successor('specialist'), ...successor('municipal') };
  const { decision, case: now } = await room.decide(await atRisk(), {
    outcome: 'hand_over',
    successors,
  });
  const { municipal, specialist } = room.team;
  expect(decision!.handovers).toEqual(
    both.map((level) => ({
      level,
      fromName: room.team[level][0].name,
      toName: room.team[level][1].name,
    })),
  );
  expect(now).toMatchObject({
    flags: [],
    seats: { municipal: { name: municipal[1].name }, specialist: { name: specialist[1].name } },
  });
});

test('a case that somebody has taken up may change hands, one that nothing threatens too', async () => {
  const call = {
    path: { meetingId: meeting.id },
    body: { kind: 'case', caseId: opened.id },
  } as const;
  const item = (await room.municipal.ok('addAgendaItem', call)).body;
  const { decision } = await room.decide(item, {
    outcome: 'hand_over',
    successors: successor('municipal'),
  });
  expect(decision!.handovers).toHaveLength(1);
});

test('a hand-over that nobody takes is refused', async () => {
  await leaves('municipal');
  const { slug } = await room.refusedDecision(await atRisk(), { outcome: 'hand_over' });
  expect(slug).toBe('handover-incomplete');
});

test('a treatment contact without a name is called by none in the minutes', async () => {
  const unnamed = { name: null, profession: 'nurse' as const, unitId: room.team.units.specialist };
  const shoulder = await room.municipal.ok('changeMode', {
    path: { caseId: opened.id },
    version: 1,
    body: {
      mode: 'shoulder_to_shoulder',
      pair: { municipal: room.pair.municipal, specialist: { treatmentContact: unnamed } },
    },
  });
  const { id, version } = shoulder.body.treatmentContact!;
  const body = { plannedEndOn: '2099-01-01' };
  await room.municipal.ok('changeTreatmentContact', {
    path: { treatmentContactId: id },
    version,
    body,
  });
  const named = { ...unnamed, name: 'Kari Kontakt' };
  const { decision } = await room.decide(await atRisk(), {
    outcome: 'hand_over',
    successors: { specialist: { treatmentContact: named } },
  });
  expect(decision!.handovers).toEqual([
    { level: 'specialist', fromName: null, toName: 'Kari Kontakt' },
  ]);
});

test('the database keeps no hand-over that did not happen in the meeting', async () => {
  await leaves('municipal');
  const item = await atRisk();
  const [seat] = await service.admin.sql`
    select id from seats where case_id = ${opened.id} and level = 'municipal'`;
  for (const ids of [[], [seat!.id as string], ['no-seat']]) {
    const details = JSON.stringify({ handedOverSeatIds: ids });
    const raw = service.admin.sql`
      insert into decisions (id, team_id, meeting_id, item_id, outcome, case_id, details)
      values (new_id(), ${room.team.id}, ${meeting.id}, ${item.id}, 'hand_over', ${opened.id}, ${details}::text::jsonb)`;
    await expect(raw).rejects.toMatchObject({ constraint_name: 'decision_hands_over_a_seat' });
  }
});
