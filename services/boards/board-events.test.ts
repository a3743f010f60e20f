import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { components } from '../../openapi/generated/types.ts';
import { makerFor } from '../make.ts';
import type { MadeTeam, Maker } from '../make.ts';
import { newId } from '../platform/database/new-id.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { LiveClient } from '../platform/testing/live-client.ts';
import { Room, answersFor } from '../platform/testing/meeting-room.ts';
import { startTestService } from '../platform/testing/service.ts';
import type { TestService } from '../platform/testing/service.ts';

/*
 * The board is what the events build up. After each thing that people do, three boards are the same: the one that is
 * read, the one that was read before anything happened and moved by each event as it came, and an empty one
 * moved by the whole log.
 */

type Board = components['schemas']['Board'];
type Event = components['schemas']['Event'];

let service: TestService;
let make: Maker;
let room: Room<MadeTeam>;
let leader: TestClient;
let administrator: TestClient;
let listener: LiveClient;
let moved: Board;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
  const team = await make.team();
  room = await Room.of(service, team);
  await make.role({ workerId: team.specialist[1].workerId, role: 'team_leader', team });
  leader = await service.signIn(team.specialist[1].workerId);
  administrator = await service.signIn(await make.worker({ role: 'administrator' }));
  moved = (await leader.ok('getBoard', { path: { teamId: team.id } })).body;
  listener = await listen(moved.seq);
});
afterAll(async () => {
  listener.close();
  await service.stop();
});
afterEach(expectOneBoard);

// One person alone may not follow as often as all this is listened to.
let listened = 0;

async function listen(after: number): Promise<LiveClient> {
  const { municipal, specialist } = room.team;
  const { workerId } = listened++ % 2 === 0 ? municipal[1] : specialist[0];
  const client = new LiveClient(service.url, await service.newCookie(workerId));
  expect(await client.refusal()).toBeUndefined();
  expect(await client.standing(room.team.id, after)).toBe('ok');
  return client;
}

const empty = (): Board => ({
  ...{ teamId: room.team.id, name: '', seq: 0, logId: '', cases: [], inquiries: [], proposals: [] },
  ...{ pendingCases: [], nextMeeting: null, members: [] },
});

/** As a client does it: what an event names is replaced by the cards that came with it. */
function move(board: Board, event: Event): Board {
  if (event.seq <= board.seq) return board;
  expect(event.seq).toBe(board.seq + 1);
  const replaced = <Card extends { id: string }>(
    cards: Card[],
    ids: string[] = [],
    fresh: Card[],
  ) => [...cards.filter(({ id }) => !ids.includes(id)), ...fresh];
  const { caseIds, inquiryIds, proposalIds, pendingCaseIds, workerIds = [] } = event;
  return {
    ...board,
    seq: event.seq,
    name: event.teamName ?? board.name,
    cases: replaced(board.cases, caseIds, event.cases),
    inquiries: replaced(board.inquiries, inquiryIds, event.inquiries),
    proposals: replaced(board.proposals, proposalIds, event.proposals),
    pendingCases: replaced(board.pendingCases, pendingCaseIds, event.pendingCases),
    members: [
      ...board.members.filter(({ workerId }) => !workerIds.includes(workerId)),
      ...event.members,
    ],
    nextMeeting: event.nextMeeting === undefined ? board.nextMeeting : event.nextMeeting,
  };
}

/** The order is the reader's own. */
function inOrder(board: Board): Board {
  const byId = <Card extends { id: string }>(cards: Card[]) =>
    [...cards].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...board,
    cases: byId(board.cases),
    inquiries: byId(board.inquiries),
    proposals: byId(board.proposals),
    pendingCases: byId(board.pendingCases),
    members: [...board.members].sort((a, b) => (a.agreementId < b.agreementId ? -1 : 1)),
  };
}

async function expectOneBoard(): Promise<void> {
  const { id } = room.team;
  const { body: read } = await room.specialist.ok('getBoard', { path: { teamId: id } });
  await listener.until(
    () => listener.heard.length === 0 || listener.of(id).at(-1)!.seq >= read.seq,
  );
  if (read.seq > moved.seq) await listener.reaches(id, read.seq);
  moved = (listener.of(id) as unknown as Event[]).reduce(move, { ...moved, logId: read.logId });
  const whole = await listen(0);
  await whole.reaches(id, read.seq);
  const unread = { ...empty(), logId: read.logId };
  const built = (whole.of(id) as unknown as Event[]).reduce(move, unread);
  whole.close();
  expect(inOrder(moved)).toEqual(inOrder(read));
  expect(inOrder(built)).toEqual(inOrder(read));
}

const caseAbout = (alias: string) =>
  moved.cases.find((card) => card.alias === alias || card.title === alias)!;
const contact = (name: string | null) => ({
  treatmentContact: { name, profession: 'therapist' as const, unitId: room.team.units.specialist },
});
const member = ({ agreementId }: { agreementId: string }) => ({ agreementId });

async function open(alias: string, more: object = {}): Promise<void> {
  const { team } = room;
  const body = {
    mode: 'intake' as const,
    pair: room.pair,
    reason: 'haster',
    case: { alias },
    ...more,
  };
  const { body: proposed } = await room.municipal.ok('proposeOpening', {
    path: { teamId: team.id },
    body,
  });
  await room.specialist.ok('confirmOpening', { path: { openingId: proposed.id } });
}

it('when a case is proposed, and withdrawn', async () => {
  const { team } = room;
  const body = {
    mode: 'intake' as const,
    pair: room.pair,
    reason: 'haster',
    case: { alias: 'Rogn-0' },
  };
  const { body: proposed } = await room.municipal.ok('proposeOpening', {
    path: { teamId: team.id },
    body,
  });
  await expectOneBoard();
  expect(moved.proposals).toHaveLength(1);
  await room.specialist.ok('withdrawOpening', { path: { openingId: proposed.id } });
});

it('when cases are opened in each mode', async () => {
  await open('Rogn-1');
  await open('Rogn-2', {
    mode: 'shoulder_to_shoulder',
    pair: { municipal: member(room.team.municipal[0]), specialist: contact(null) },
  });
  await open('', {
    mode: 'systematic_supervision',
    case: undefined,
    supervisionCase: {
      title: 'Veiledning til boligen',
      unitId: room.team.units.municipal,
      arrangement: { kind: 'on_demand' },
    },
  });
  await expectOneBoard();
  expect(moved.cases).toHaveLength(3);
});

it('when a seat is handed over', async () => {
  const { id, version } = caseAbout('Rogn-1');
  await room.municipal.ok('handOverSeat', {
    path: { caseId: id },
    body: { level: 'municipal', to: member(room.team.municipal[1]) },
    version,
  });
});

it('when a mode changes, and back', async () => {
  const change = async (mode: 'intake' | 'shoulder_to_shoulder', specialist: object) => {
    const { id, version } = caseAbout('Rogn-1');
    const pair = { municipal: member(room.team.municipal[1]), specialist } as never;
    await room.municipal.ok('changeMode', { path: { caseId: id }, body: { mode, pair }, version });
    await expectOneBoard();
  };
  await change('shoulder_to_shoulder', contact('Anne Kontakt'));
  await change('intake', member(room.team.specialist[1]));
});

it('when engagement changes', async () => {
  const { id, version } = caseAbout('Rogn-1');
  const body = { engagement: 'in_contact' as const };
  await room.municipal.ok('changeEngagement', { path: { caseId: id }, body, version });
});

it('when an unknown contact gets a name', async () => {
  const { treatmentContactId } = caseAbout('Rogn-2').seats.specialist;
  const path = { treatmentContactId: treatmentContactId! };
  await room.municipal.ok('nameTreatmentContact', {
    path,
    body: { name: 'Kari Kontakt' },
    version: 1,
  });
});

it('when a treatment contact is known to leave, and then not', async () => {
  const { treatmentContactId } = caseAbout('Rogn-2').seats.specialist;
  const path = { treatmentContactId: treatmentContactId! };
  for (const [version, plannedEndOn] of [
    [2, '2999-01-01'],
    [3, null],
  ] as const) {
    await room.municipal.ok('changeTreatmentContact', { path, body: { plannedEndOn }, version });
    await expectOneBoard();
    expect(caseAbout('Rogn-2').seats.specialist.isAtRisk).toBe(plannedEndOn !== null);
  }
});

it('when an agreement is made, planned to end, not to end, and ended', async () => {
  const { team } = room;
  const { body: worker } = await leader.ok('createWorker', {
    body: { name: 'Ny Kollega', profession: 'social_worker' },
  });
  const { body: made } = await leader.ok('makeAgreement', {
    path: { teamId: team.id },
    body: {
      workerId: worker.id,
      homeUnitId: team.units.municipal,
      fraction: 0.4,
      startsOn: '2026-01-01',
    },
  });
  await expectOneBoard();
  expect(moved.members).toHaveLength(5);
  await leader.ok('endAgreement', {
    path: { agreementId: made.id },
    body: { endedOn: '2026-02-01' },
    version: 1,
  });
  for (const plannedEndOn of ['2999-01-01', null]) {
    const { agreementId } = team.municipal[0];
    const [row] = await service.admin.sql<
      { version: number }[]
    >`select version from agreements where id = ${agreementId}`;
    const path = { agreementId };
    await leader.ok('planAgreementEnd', { path, body: { plannedEndOn }, version: row!.version });
    await expectOneBoard();
  }
});

it('when an administrator, who sees no cases, makes known that somebody in seats will leave', async () => {
  const { agreementId } = room.team.municipal[1];
  const plan = async (plannedEndOn: string | null) => {
    const [row] = await service.admin.sql<
      { version: number }[]
    >`select version from agreements where id = ${agreementId}`;
    const path = { agreementId };
    const sent = { path, body: { plannedEndOn }, version: row!.version };
    await administrator.ok('planAgreementEnd', sent);
    await expectOneBoard();
  };
  await plan('2999-01-01');
  expect(caseAbout('Rogn-1').flags).toContain('staffing_at_risk');
  await plan(null);
  expect(caseAbout('Rogn-1').flags).not.toContain('staffing_at_risk');
});

it('when somebody whose last day is set changes their name before it, and capacity changes', async () => {
  const { team } = room;
  const leaving = await make.member({ in: team, level: 'specialist' });
  await leader.ok('endAgreement', {
    path: { agreementId: leaving.agreementId },
    body: { endedOn: '2999-01-01' },
    version: 1,
  });
  await administrator.ok('changeWorker', {
    path: { workerId: leaving.workerId },
    body: { name: 'Snart Sluttet' },
    version: 1,
  });
  await expectOneBoard();
  expect(moved.members.map(({ name }) => name)).toContain('Snart Sluttet');
  await leader.ok('changeTeam', {
    path: { teamId: team.id },
    body: { seatsPerFte: 12 },
    version: 1,
  });
});

it('when somebody whose name is on it changes their name', async () => {
  await room.receive({ ownerId: room.team.municipal[1].workerId });
  await expectOneBoard();
  const contactId = caseAbout('Rogn-2').seats.specialist.workerId;
  const [row] = await service.admin.sql<
    { version: number }[]
  >`select version from workers where id = ${contactId}`;
  for (const [workerId, version] of [
    [room.team.municipal[1].workerId, 1],
    [contactId, row!.version],
  ] as const) {
    await administrator.ok('changeWorker', {
      path: { workerId },
      body: { name: `Nytt navn ${version}` },
      version,
    });
    await expectOneBoard();
  }
});

it('when a unit that is named on it changes its name', async () => {
  for (const unitId of [room.team.units.municipal, room.team.units.specialist]) {
    const name = `Nytt navn på ${unitId.slice(-4)}`;
    await administrator.ok('changeUnit', { path: { unitId }, body: { name }, version: 1 });
    await expectOneBoard();
  }
  expect(caseAbout('Rogn-2').unitName).toMatch('Nytt navn');
});

it('when the team gets another name and reckons with other capacity', async () => {
  await leader.ok('changeTeam', {
    path: { teamId: room.team.id },
    body: { name: 'Nytt teamnavn', seatsPerFte: 10 },
    version: 2,
  });
  await expectOneBoard();
  expect(moved.name).toBe('Nytt teamnavn');
});

it('when a worry is received, changed, linked and withdrawn', async () => {
  const inquiry = await room.receive();
  await expectOneBoard();
  const { body: changed } = await room.municipal.ok('changeInquiry', {
    path: { inquiryId: inquiry.id },
    body: { alias: 'Eik-9', state: 'clarifying', ownerId: room.team.specialist[0].workerId },
    version: inquiry.version,
  });
  await expectOneBoard();
  await room.municipal.ok('withdrawInquiry', {
    path: { inquiryId: inquiry.id },
    body: { by: 'inquirer' },
    version: changed.version,
  });
});

it('through a meeting with every kind of decision, and after it', async () => {
  const later = await room.plan(1);
  const wishes = ['intake', 'supervision_offer', 'investigate', 'guide_to_service'] as const;
  const received = [];
  for (const wish of wishes) received.push(await room.receive({ answers: answersFor[wish] }));
  const waiting = await room.receive({ answers: answersFor.intake });
  await expectOneBoard();
  const meeting = await room.meet();
  await expectOneBoard();
  expect(moved.nextMeeting?.id).toBe(meeting.id);
  expect(moved.inquiries.every(({ state }) => state === 'on_agenda')).toBe(true);
  await room.municipal.ok('addAgendaItem', {
    path: { meetingId: meeting.id },
    body: { kind: 'manual', title: 'Annet' },
  });
  const acts = {
    intake: { pair: room.pair, case: { alias: 'Rogn-7' } },
    supervision_offer: { supervisionOffer: { unitId: room.team.units.specialist } },
    investigate: {
      investigation: {
        municipalAgreementId: room.team.municipal[0].agreementId,
        specialistAgreementId: room.team.specialist[0].agreementId,
        dueOn: '2999-01-01',
      },
    },
    guide_to_service: { guidance: { unitId: room.team.units.municipal, reason: 'nærmest' } },
  };
  for (const [at, outcome] of wishes.entries()) {
    const item = await room.itemAbout(meeting.id, received[at]!.id);
    const path = { meetingId: meeting.id };
    const { version } = await room.read(meeting.id);
    await room.municipal.ok('setCurrentItem', {
      path,
      body: { itemId: item.id },
      version,
    } as never);
    await expectOneBoard();
    await room.decide(item, { outcome, ...acts[outcome] });
    await expectOneBoard();
  }
  await room.defer(await room.itemAbout(meeting.id, waiting.id), later.id);
  await expectOneBoard();
  for (const item of (await room.read(meeting.id)).items.filter(({ state }) => state === 'open')) {
    if (item.kind === 'inquiry') await room.defer(item, later.id);
    else await room.decide(item, { outcome: 'noted' });
    await expectOneBoard();
  }
  await room.close(meeting.id);
  await expectOneBoard();
  expect(moved.nextMeeting?.id).toBe(later.id);
  const guided = received[3]!;
  const { version } = await room.inquiry(guided.id);
  await room.specialist.ok('acceptGuidance', {
    path: { inquiryId: guided.id },
    body: { acceptedBy: 'Legen' },
    version,
  });
});

it('when a case is closed and opened again', async () => {
  const { id, version } = caseAbout('Rogn-1');
  const body = { reason: 'moved' as const, position: 'agrees' as const };
  await room.municipal.ok('closeCase', { path: { caseId: id }, body, version });
  await expectOneBoard();
  expect(caseAbout('Rogn-1')).toBeUndefined();
  await open('', { case: undefined, reopensCaseId: id });
  await expectOneBoard();
  expect(caseAbout('Rogn-1')).toBeDefined();
});

it('when a spreadsheet is imported', async () => {
  const sheet = [
    'Alias;Modus;Kommune;Spesialist;Startdato;Status',
    'Import-1;inntak;Kommune 1;Spesialist 3;01.02.2026;åpen',
  ].join('\n');
  const { body } = await leader.ok('createImport', {
    path: { teamId: room.team.id },
    body: Buffer.from(sheet),
    headers: { 'x-file-name': 'ark.csv' },
  });
  await leader.ok('commitImport', { path: { importId: body.id }, version: body.version });
  await expectOneBoard();
  const imported = [...moved.cases, ...moved.pendingCases].map((card) => card.alias);
  expect(imported).toContain('Import-1');
});

it('also in another team that shows the same name, whoever changed it', async () => {
  const elsewhere = await make.team();
  const { workerId } = room.team.municipal[1];
  await make.asSystem(elsewhere.id, async ({ db, tell }) => {
    const shared = { id: newId(), worker_id: workerId, team_id: elsewhere.id, profession: 'nurse' };
    const home = { home_unit_id: elsewhere.units.municipal, level: 'municipal' };
    const period = { fraction: 0.2, starts_on: '2025-01-01' };
    await db
      .insertInto('agreements')
      .values({ ...shared, ...home, ...period })
      .execute();
    tell({ teamId: elsewhere.id, kind: 'agreement.made', workerIds: [workerId] });
  });
  const [row] = await service.admin.sql<
    { version: number }[]
  >`select version from workers where id = ${workerId}`;
  const body = { name: 'Delt Kollega' };
  await leader.ok('changeWorker', { path: { workerId }, body, version: row!.version });
  const [told] = await service.admin.sql`
    select kind, data -> 'workerIds' as workers from events where team_id = ${elsewhere.id} order by seq desc limit 1`;
  expect(told).toEqual({ kind: 'worker.changed', workers: [workerId] });
});
