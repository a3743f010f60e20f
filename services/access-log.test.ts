import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makerFor } from './make.ts';
import type { OperationId } from './platform/http/handlers.ts';
import { casesNamed, named, ofEach } from './platform/testing/access-rows.ts';
import type { Row, Subject, Told } from './platform/testing/access-rows.ts';
import { TestClient } from './platform/testing/client.ts';
import type { Received, SentAnyhow } from './platform/testing/client.ts';
import { requestsOf } from './platform/testing/every-request.ts';
import { ReplyCheck } from './platform/testing/reply-check.ts';
import { startTestService } from './platform/testing/service.ts';
import type { TestService } from './platform/testing/service.ts';
import type { Walk } from './platform/testing/walk.ts';
import { goToDayOfWalk, walkTeam } from './platform/testing/walked-team.ts';

/*
 * Who saw or changed what about whom is written for every operation of the contract, and for every refusal for lack
 * of rights: a team does everything once, and then people who may not try all of it.
 */

const nothing = 'nothing' as const;
const team = ({ path }: Told): Subject => ({ team: path['teamId']! });
const theCase = ({ path }: Told): Subject => ({ case: path['caseId']! });
const inBody = ({ body }: Told): Subject => ({ case: body['caseId'] as string });
const inquiry = ({ path }: Told): Subject => ({ inquiry: path['inquiryId']! });
const meeting = ({ path }: Told): Subject => ({ meeting: path['meetingId']! });
const worker = ({ path }: Told): Subject => ({ subjectWorker: path['workerId']! });
const itemOfMeeting = ({ body }: Told): Subject => ({ meeting: body['meetingId'] as string });
const agreementOf = ({ body }: Told): Subject => ({
  team: body['teamId'] as string,
  subjectWorker: (body['worker'] as { id: string }).id,
});
const visited = ({ body }: Told): Subject => ({
  team: body['teamId'] as string,
  case: body['caseId'] as string,
});
/** A list leaves a row for each person that it shows. */
const casesListed = ({ body, path }: Told): Subject[] =>
  body.items!.map(({ id, caseId }) => ({ team: path['teamId']!, case: caseId ?? id }));
const action = ({ body: b }: Told) => ({ case: b['caseId'], inquiry: b['inquiryId'] }) as Subject;
const ofConsultation = ({ body: b }: Told) => ({ team: b['teamId'], case: b['caseId'] }) as Subject;
type ErasureTold = { teamId: string; cases: { id: string }[]; inquiry: { id: string } | null };
const ofErasures = (told: ErasureTold[], teamId = told[0]!.teamId): Subject[] =>
  told.flatMap(({ cases, inquiry: by }) => [
    ...cases.map(({ id }) => ({ team: teamId, case: id })),
    ...(by ? [{ team: teamId, inquiry: by.id }] : []),
  ]);

const ofBoard = ({ path, body }: Told): Subject => ({
  team: path['teamId']!,
  boardSeq: body['seq'] as number,
  cases: (body['cases'] as { id: string }[]).map(({ id }) => id).sort(),
});

/** What the row must say, by what was asked and answered. An operation that is not here does not compile, nor pass. */
const subjects: Record<OperationId, typeof nothing | ((told: Told) => Subject | Subject[])> = {
  getMe: nothing,
  stayActive: nothing,
  listOwnSessions: nothing,
  endOtherSessions: () => ({}),
  endOwnSession: () => ({}),
  listTeams: () => ({}),
  createTeam: ({ body }) => ({ team: body['id'] as string }),
  ...ofEach(team, 'getTeam', 'changeTeam', 'listMembers'),
  makeAgreement: agreementOf,
  continueAgreement: agreementOf,
  getStaffing: team,
  ...ofEach(
    () => ({}),
    'listUnits',
    'createUnit',
    'changeUnit',
    'mergeUnits',
    'listPlannedUnitChanges',
    'planUnitChanges',
    'changePlannedUnitChange',
    'cancelPlannedUnitChange',
    'listWorkers',
  ),
  createWorker: ({ body }) => ({ subjectWorker: body['id'] as string }),
  changeWorker: worker,
  grantRole: worker,
  inviteWorker: worker,
  removeRole: () => ({}),
  listRoleGrants: ({ query }) => ({ subjectWorker: query['workerId'] as string }),
  listCases: casesListed,
  listTeamSeats: casesListed,
  listOpenings: team,
  proposeOpening: team,
  ...ofEach(
    theCase,
    'getCase',
    'listSeats',
    'getCaseHistory',
    'getCaseTimeline',
    'listCaseAccess',
    'copyCaseAccess',
    'listBlocks',
    'recordBlock',
  ),
  liftBlock: inBody,
  listUnseenCases: casesListed,
  searchAccess: ({ path, query, body }) => ({
    team: path['teamId']!,
    subjectWorker: query['workerId'] as string,
    cases: named(body.items, 'caseId'),
    inquiries: named(body.items, 'inquiryId'),
  }),
  getAccessHead: team,
  ...ofEach(theCase, 'handOverSeat', 'changeMode', 'changeEngagement', 'closeCase'),
  confirmOpening: ({ body }) => ({ case: body['id'] as string }),
  withdrawOpening: ({ body }) => ({ team: body['teamId'] as string }),
  planAgreementEnd: agreementOf,
  endAgreement: agreementOf,
  getLeaving: ({ body, of }) =>
    (body['seats'] as { caseId: string }[]).map(({ caseId }) => ({
      team: of['team']!,
      case: caseId,
    })),
  leaveTeam: (told) => [agreementOf(told), { case: told.of['ownCase']! }],
  ...ofEach(inBody, 'changeTreatmentContact', 'nameTreatmentContact'),
  inviteTreatmentContact: () => ({ case: walk.ids['forContactCase']! }),
  recordAbsence: ({ path, body }) => ({
    team: path['teamId']!,
    subjectWorker: body['workerId'] as string,
  }),
  changeAbsence: ({ body }) => ({ subjectWorker: body['workerId'] as string }),
  withdrawAbsence: () => ({ subjectWorker: walk.ids['municipal']! }),
  getPlanner: ({ path, body }) =>
    ['gaps', 'laterGaps', 'covers']
      .flatMap((part) => body[part] as { caseId: string }[])
      .map(({ caseId }) => caseId)
      .filter((id, at, all) => all.indexOf(id) === at)
      .map((id) => ({ team: path['teamId']!, case: id })),
  coverSeats: ({ body }) => body.items!.map(({ caseId }) => ({ case: caseId! })),
  endCover: () => ({ case: walk.ids['ownCase']! }),
  addSupporter: theCase,
  endSupport: () => ({ case: walk.ids['ownCase']! }),
  ...ofEach(theCase, 'getNetwork', 'addContact'),
  ...ofEach(inBody, 'changeContact', 'recordConsent', 'removeContact'),
  ...ofEach(theCase, 'listCaseActivities', 'recordActivity'),
  changeActivity: inBody,
  withdrawActivity: inBody,
  listPlannedActivities: theCase,
  getCalendarLink: nothing,
  makeCalendarLink: () => ({}),
  endCalendarLink: () => ({}),
  getMyWeek: ({ body }) =>
    (body['cases'] as { teamId: string; card: { id: string } }[]).map(({ teamId, card }) => ({
      team: teamId,
      case: card.id,
    })),
  listActions: ({ body: { items }, path: { teamId } }) => [
    ...named(items, 'caseId').map((id) => ({ team: teamId!, case: id })),
    ...named(items, 'inquiryId').map((id) => ({ team: teamId!, inquiry: id })),
  ],
  ...ofEach(action, 'makeAction', 'getAction', 'changeAction', 'settleAction', 'reopenAction'),
  listConsultations: casesNamed,
  ...ofEach(
    ofConsultation,
    'recordConsultation',
    'changeConsultation',
    'recordUnitNotice',
    'passOnUnitNotice',
  ),
  ...ofEach(theCase, 'requestSupervision', 'changeArrangement', 'recordSessionNotHeld'),
  ...ofEach(casesNamed, 'listSupervisionRequests', 'listSupervisionSessions'),
  withdrawSupervisionRequest: ofConsultation,
  getSupervisionFigures: team,
  planActivity: theCase,
  ...ofEach(inBody, 'changePlannedActivity', 'cancelPlannedActivity', 'carryOutPlannedActivity'),
  ...ofEach(theCase, 'listAdmissions', 'recordAdmission'),
  ...ofEach(inBody, 'changeAdmission', 'endAdmission', 'withdrawAdmission'),
  setCollaborationMeeting: inBody,
  ...ofEach(team, 'listInstruments', 'registerLicence', 'changeLicence', 'listTextPacks'),
  ...ofEach(
    team,
    'addTextPack',
    'getFeedbackFigures',
    'exportFeedback',
    'listServiceChanges',
    'announceServiceChange',
  ),
  ...ofEach(theCase, 'getFeedback', 'changeFeedbackChoices', 'recordMeasurement', 'recordOmission'),
  ...ofEach(
    () => ({ case: walk.ids['ownCase']! }),
    'correctMeasurement',
    'answerSignal',
    'withdrawOmission',
  ),
  ...ofEach(theCase, 'listInformalFeedback', 'recordInformalFeedback', 'listSignals'),
  ...ofEach(theCase, 'listAnswerLinks', 'makeAnswerLink', 'makeAnswerCode', 'recordCounting'),
  ...ofEach(team, 'listWaitingRoomDevices', 'pairWaitingRoomDevice'),
  ...ofEach(
    () => ({ team: walk.ids['team']! }),
    ...([
      'withdrawWaitingRoomDevice',
      'acknowledgeServiceChange',
      'withdrawServiceChange',
    ] as const),
  ),
  ...ofEach(inBody, 'changeInformalFeedback', 'withdrawInformalFeedback', 'withdrawAnswerLink'),
  ...ofEach(theCase, 'getPlan', 'changeLifeDomains', 'changeCrisisPlan', 'recordInvocation'),
  withdrawInvocation: inBody,
  ...ofEach(
    theCase,
    'getPerson',
    'changePerson',
    'recordRegistration',
    'setNationalId',
    'showNationalId',
    'listCaseErasures',
    'askErasure',
  ),
  listInquiryErasures: inquiry,
  askInquiryErasure: inquiry,
  listErasures: ({ body, path }) =>
    ofErasures(body.items as unknown as ErasureTold[], path['teamId']),
  answerErasure: ({ body }) => ofErasures([body as unknown as ErasureTold]),
  withdrawErasure: ({ body }) => ofErasures([body as unknown as ErasureTold]),
  ...ofEach(visited, 'openNamedCase', 'takeEmergencyAccess', 'endVisit', 'reviewEmergencyAccess'),
  listEmergencyAccesses: casesListed,
  listInquiries: ({ body, path }) =>
    body.items!.map(({ id }) => ({ team: path['teamId']!, inquiry: id })),
  getInquiryStatement: ({ body, path }) =>
    (body['inquiries'] as { id: string }[]).map(({ id }) => ({
      team: path['teamId']!,
      inquiry: id,
    })),
  receiveInquiry: ({ body }) => ({ inquiry: body['id'] as string }),
  getInquiry: inquiry,
  changeInquiry: inquiry,
  ...ofEach(inquiry, 'getAdvice', 'withdrawInquiry'),
  ...ofEach(inquiry, 'recordReply', 'makeGuidanceLink'),
  ...ofEach(inquiry, 'acceptGuidance', 'declineGuidance'),
  listMeetings: team,
  planMeeting: ({ body }) => ({ meeting: body['id'] as string }),
  ...ofEach(team, 'getMeetingYear', 'proposeMeetingYear', 'planMeetingYear'),
  setMeetingDuties: ({ path }) => ({ team: path['teamId']!, subjectWorker: path['workerId']! }),
  giveTurnsOn: ({ path, of }) => ({ team: path['teamId']!, subjectWorker: of.specialist! }),
  ...ofEach(meeting, 'moveMeeting', 'cancelMeeting'),
  swapTurns: ({ path, of }) => [{ meeting: path['meetingId']! }, { meeting: of.swapped! }],
  ...ofEach(meeting, 'getMeeting', 'startMeeting', 'takeOverDuty', 'setAttendance'),
  ...ofEach(meeting, 'setCurrentItem', 'addAgendaItem', 'closeMeeting', 'getMinutes'),
  ...ofEach(meeting, 'amendMinutes', 'commentOnMinutes'),
  settleMinutesComment: () => ({ meeting: walk.ids['closedMeeting']! }),
  pairProjector: meeting,
  inviteGuest: ({ body }) => ({
    meeting: (body['guest'] as { meetingId: string }).meetingId,
    inquiry: walk.ids['deferred']!,
  }),
  ...ofEach(itemOfMeeting, 'withdrawGuest', 'setGuestPresence'),
  getGuestItem: ({ of }) => ({ meeting: of.meeting!, inquiry: of.deferred! }),
  ...ofEach(itemOfMeeting, 'changeAgendaItem', 'editAgendaItemNotes'),
  ...ofEach(itemOfMeeting, 'decide', 'undoDecision', 'deferItem'),
  deferOpenItems: meeting,
  getBoard: ofBoard,
  ...ofEach(team, 'getCaseload', 'listImports', 'createImport'),
  getImport: ({ body }) => ({ team: body['teamId'] as string }),
  changeImportMapping: ({ body }) => ({ team: body['teamId'] as string }),
  commitImport: ({ body }) => ({ team: body['teamId'] as string }),
};

/** Readings of a board after the first of a session belong to its viewing. */
const mayBeCovered: OperationId[] = ['getBoard'];

let service: TestService;
let lastSeen = 0;

async function rowsSince(): Promise<Row[]> {
  const rows = await service.admin.sql<(Row & { id: number })[]>`
    select id, action, operation_id as operation, worker_id as worker, team_id as team, case_id as case,
      inquiry_id as inquiry, meeting_id as meeting, subject_worker_id as "subjectWorker", board_seq as "boardSeq",
      case_ids as cases, inquiry_ids as inquiries, xmin::text as by
    from access_log where id > ${lastSeen} order by id`;
  lastSeen = Math.max(lastSeen, ...rows.map(({ id }) => id));
  return rows.map(({ id: _, ...row }) => row);
}

async function countEvents(): Promise<number> {
  const [row] = await service.admin.sql<{ many: number }[]>`select count(*) as many from events`;
  return row!.many;
}

interface Step {
  id: OperationId;
  by: string;
  sent: SentAnyhow;
  reply: Received<unknown>;
  rows: Row[];
  /** Transactions that told of a change meanwhile. */
  told: string[];
}

const steps: Step[] = [];

/** A client that keeps, of each call, what came into the access log by it. */
class WitnessedClient extends TestClient {
  readonly #workerId: string;

  constructor(cookie: string, workerId: string) {
    const { url, contract } = service;
    super({ url, cookie, contract, check: new ReplyCheck(contract) });
    this.#workerId = workerId;
  }

  override async call(id: OperationId, sent: SentAnyhow = {}): Promise<Received<unknown>> {
    await rowsSince();
    const before = await countEvents();
    const reply = await super.call(id, sent);
    const rows = await rowsSince();
    const told =
      (await countEvents()) === before
        ? []
        : await service.admin.sql<{ by: string }[]>`
            select distinct xmin::text as by from events
            where age(xmin) = (select min(age(xmin)) from events)`;
    steps.push({ id, by: this.#workerId, sent, reply, rows, told: told.map(({ by }) => by) });
    return reply;
  }
}

const clientOf = async (workerId: string) =>
  new WitnessedClient(await service.newCookie(workerId), workerId);

const actions = () =>
  new Map(service.contract.operations.map(({ id, audit }) => [id, audit.action] as const));

let walk: Walk;

beforeAll(async () => {
  service = await startTestService();
  await goToDayOfWalk(service.admin);
  const administratorId = await makerFor(service.database).worker({ role: 'administrator' });
  walk = await walkTeam({ signIn: clientOf, administratorId });
}, 120_000);
afterAll(() => service.stop());

describe('a permitted call', () => {
  it('has been made of every operation', () => {
    const made = new Set(steps.map(({ id }) => id));
    expect([...made].sort()).toEqual(Object.keys(subjects).sort());
    expect([...actions().keys()].sort()).toEqual(Object.keys(subjects).sort());
  });

  it.each(Object.keys(subjects) as OperationId[])('of %s writes what it was about', (id) => {
    const action = actions().get(id);
    const subject = subjects[id];
    const viewing = new Set<string>();
    for (const { by, sent, reply, rows } of steps.filter((step) => step.id === id)) {
      if (subject === nothing) {
        expect(action).toBe('none');
        expect(rows).toEqual([]);
        continue;
      }
      if (mayBeCovered.includes(id) && viewing.has(by)) continue;
      viewing.add(by);
      const told = {
        path: sent.path ?? {},
        query: sent.query ?? {},
        body: reply.body as Told['body'],
        of: walk.ids,
      };
      for (const about of [subject(told)].flat()) {
        const expected = { operation: id, action, worker: by, ...about };
        expect(rows).toContainEqual(expect.objectContaining(expected));
      }
      // Nothing is written in anybody else's name, or of another kind.
      expect(new Set(rows.map((row) => [row.operation, row.worker].join()))).toEqual(
        new Set([[id, by].join()]),
      );
    }
  });

  it('writes it in the transaction that changes', () => {
    const changes = steps.filter(({ told }) => told.length > 0);
    expect(changes.length).toBeGreaterThan(50);
    for (const { id, told, rows } of changes) {
      expect([id, new Set(rows.map(({ by }) => by))]).toEqual([id, new Set(told)]);
    }
  });
});

describe('whoever reads minutes', () => {
  it('has seen everybody whom the meeting took up', async () => {
    const { rows, sent } = steps.findLast(({ id }) => id === 'getMinutes')!;
    const items = await service.admin.sql<{ case: string | null; inquiry: string | null }[]>`
      select case_id as case, inquiry_id as inquiry from agenda_items where meeting_id = ${sent.path!['meetingId']!}`;
    const of = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];
    const inquiries = of(items.map((item) => item.inquiry));
    expect(inquiries.length).toBeGreaterThan(2);
    expect(rows[0]!.inquiries).toEqual(expect.arrayContaining(inquiries));
    expect(rows[0]!.cases).toEqual(expect.arrayContaining(of(items.map((item) => item.case))));
  });
});

describe('whoever reads an import', () => {
  const leader = () => clientOf(walk.ids['leader']!);
  const shown = () => steps.at(-1)!.rows.map(({ cases, inquiries }) => ({ cases, inquiries }));

  it('has seen everybody that its rows became', async () => {
    const importId = walk.ids['committedImport']!;
    const became = await service.admin.sql<{ case: string | null; inquiry: string | null }[]>`
      select coalesce(r.case_id, k.case_id) as case, r.inquiry_id as inquiry
      from import_rows r left join pending_cases k on k.id = r.pending_case_id where r.import_id = ${importId}`;
    const cases = became.flatMap((row) => row.case ?? []);
    expect(cases).not.toEqual([]);
    await (await leader()).call('getImport', { path: { importId } });
    expect(shown()).toEqual([
      {
        cases: expect.arrayContaining(cases),
        inquiries: expect.arrayContaining(became.flatMap((row) => row.inquiry ?? [])),
      },
    ]);
  });

  it('has seen whom it calls by their name here, also when it is refused as stale', async () => {
    const client = await leader();
    const caseId = walk.ids['ownCase']!;
    const { alias } = (await client.call('getCase', { path: { caseId } })).body as {
      alias: string;
    };
    const sheet = `Alias;Arbeidsform;Kommune;DPS\n${alias.toUpperCase()};inntak;A B;C D\n`;
    const headers = { 'x-file-name': 'saker.csv' };
    const path = { teamId: walk.ids['team']! };
    const { body } = await client.call('createImport', { path, body: Buffer.from(sheet), headers });
    expect(shown()).toEqual([{ cases: [caseId], inquiries: [] }]);
    const stale = { path: { importId: (body as { id: string }).id }, version: 99 };
    expect((await client.call('commitImport', stale)).status).toBe(412);
    expect(shown()).toEqual([{ cases: [caseId], inquiries: [] }]);
  });
});

describe('a refused call', () => {
  it('for lack of rights leaves a row of its own, whoever tries and whatever they try', async () => {
    const make = makerFor(service.database);
    const elsewhere = await make.team();
    const others = {
      'a member of another team': elsewhere.municipal[0].workerId,
      'a leader of another team': await make.worker({ role: 'team_leader', team: elsewhere }),
      'a municipal leader': walk.ids['municipalLeader']!,
      'a treatment contact': walk.ids['contact']!,
      'a guest': walk.ids['guest']!,
      'an administrator': await make.worker({ role: 'administrator' }),
      'nobody in particular': await make.worker({}),
    };
    const denied = new Set<string>();
    for (const [who, workerId] of Object.entries(others)) {
      const client = await clientOf(workerId);
      for (const [id, requests] of Object.entries(requestsOf(walk)) as [
        OperationId,
        SentAnyhow[],
      ][]) {
        const { status, body } = await client.call(id, requests[0]);
        const { rows } = steps.at(-1)!;
        if (status !== 403 && status !== 404) continue;
        denied.add(id);
        const reason = (body as { slug: string }).slug;
        expect([
          who,
          id,
          status,
          rows.map(({ action, operation, worker }) => [action, operation, worker]),
        ]).toEqual([...[who, id, status], [['denied', id, workerId]]]);
        expect(['not-allowed', 'not-found', 'case-not-yours', 'erasure-not-your-level']).toContain(
          reason,
        );
      }
    }
    expect([...denied].sort()).toEqual(Object.keys(subjects).sort());
  }, 120_000);

  it('names whom it was about, as far as the address says so', async () => {
    const make = makerFor(service.database);
    const client = await clientOf((await make.team()).municipal[0].workerId);
    await client.call('getCase', { path: { caseId: walk.ids['ownCase']! } });
    expect(steps.at(-1)!.rows).toMatchObject([{ action: 'denied', case: walk.ids['ownCase'] }]);
    await client.call('getInquiry', { path: { inquiryId: walk.ids['deferred']! } });
    expect(steps.at(-1)!.rows).toMatchObject([{ action: 'denied', inquiry: walk.ids['deferred'] }]);
    await client.call('getMeeting', { path: { meetingId: walk.ids['meeting']! } });
    expect(steps.at(-1)!.rows).toMatchObject([{ action: 'denied', meeting: walk.ids['meeting'] }]);
  });

  it('that shows somebody is logged like an answer that does', async () => {
    const client = await clientOf(walk.ids['municipal']!);
    const caseId = walk.ids['ownCase']!;
    const asked = { path: { caseId }, body: { engagement: 'outreach' }, version: 1_000_000 };
    const { status } = await client.call('changeEngagement', asked);
    expect(status).toBe(412);
    expect(steps.at(-1)!.rows).toMatchObject([{ action: 'read', case: caseId }]);
  });

  it('for any other reason changes nothing and writes nothing of it', async () => {
    const client = await clientOf(walk.ids['municipal']!);
    const path = { caseId: walk.ids['ownCase']! };
    const asked = { path, body: { engagement: 'no such thing' }, version: 1 };
    const { status } = await client.call('changeEngagement', asked);
    expect([status, steps.at(-1)!.rows]).toEqual([422, []]);
  });
});
