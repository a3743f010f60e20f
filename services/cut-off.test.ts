import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { findBrokenLogs, findBrokenPairs } from './cases/inspect-pairs.ts';
import { makerFor, type MadeTeam, type Maker } from './make.ts';
import { newId } from './platform/database/new-id.ts';
import type { OperationId } from './platform/http/handlers.ts';
import { TestClient, type SentAnyhow } from './platform/testing/client.ts';
import { answersFor, Room } from './platform/testing/meeting-room.ts';
import { ReplyCheck } from './platform/testing/reply-check.ts';
import { startTestService, type TestService } from './platform/testing/service.ts';
import { startSteppedWay, type SteppedWay } from './platform/testing/stepped-way.ts';

// An act of many parts that is cut off in the middle has been done as a whole or not at all: rows, events and access log
// agree. Sent again with its key it has one result.

let service: TestService;
let make: Maker;
let team: MadeTeam;
/** The same service, which reaches its database by a way that breaks. */
let other: TestService;
let way: SteppedWay;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
  way = await startSteppedWay(service.testDatabase.appUrl);
  other = await startTestService({ on: { ...service.testDatabase, appUrl: way.url } });
});
afterAll(async () => {
  await other.stop();
  await way.close();
  await service.stop();
});
beforeEach(async () => {
  team = await make.team();
});

interface Act {
  id: OperationId;
  cookie: string;
  sent: SentAnyhow;
  /** What the act has changed, in one row. */
  standing: () => Promise<unknown>;
  nothing: unknown;
  everything: unknown;
}

const one = async (query: PromiseLike<readonly object[]>) => ({ ...(await query)[0] });
const leaderOf = async () => service.newCookie(await make.worker({ role: 'team_leader', team }));

async function leaving(): Promise<Act> {
  const leaver = await make.member({ in: team, level: 'municipal' });
  const [next] = team.municipal;
  const cases = [
    await make.case({ in: team, municipal: leaver }),
    await make.case({ in: team, municipal: leaver }),
  ];
  const successors = cases.map(({ id: caseId }) => ({ caseId, agreementId: next.agreementId }));
  const { sql } = service.admin;
  return {
    ...{ id: 'leaveTeam', cookie: await leaderOf() },
    sent: {
      ...{ path: { agreementId: leaver.agreementId }, version: 1 },
      body: { endedOn: '2099-01-01', successors },
    },
    standing: () =>
      one(sql`
        select (select ended_on from agreements where id = ${leaver.agreementId}) as ended,
          (select count(*)::integer from seats where agreement_id = ${leaver.agreementId} and upper_inf(held_during)) as seats,
          (select count(*)::integer from events where team_id = ${team.id} and kind in ('seat.handed_over', 'agreement.ended')) as told,
          (select count(*)::integer from access_log where team_id = ${team.id} and operation_id = 'leaveTeam' and action = 'write'
            and reason is null) as logged`),
    nothing: { ended: null, seats: 2, told: 0, logged: 0 },
    everything: { ended: '2099-01-01', seats: 0, told: 3, logged: 3 },
  };
}

async function merging(): Promise<Act> {
  const cookie = await service.newCookie(await make.worker({ role: 'administrator' }));
  const administrator = service.clientWith(cookie);
  const unit = async (name: string) => {
    const body = { name, level: 'municipal' } as const;
    return (await administrator.ok('createUnit', { body })).body.id;
  };
  const [into, first, second] = [await unit('Ny'), await unit('A'), await unit('B')];
  const { sql } = service.admin;
  return {
    ...{ id: 'mergeUnits', cookie },
    sent: {
      path: { unitId: into },
      body: { units: [first, second].map((unitId) => ({ unitId, version: 1 })) },
    },
    standing: () =>
      one(sql`
        select (select count(*)::integer from units where merged_into_id = ${into}) as merged,
          (select count(*)::integer from events where kind = 'unit.changed' and data ->> 'unitId' in (${first}, ${second})) as told`),
    nothing: { merged: 0, told: 0 },
    everything: { merged: 2, told: 2 },
  };
}

async function reopening(): Promise<Act> {
  const closed = await make.closedCase({ in: team });
  const proposer = await service.signIn(team.municipal[1].workerId);
  const pair = {
    municipal: { agreementId: team.municipal[0].agreementId },
    specialist: { agreementId: team.specialist[0].agreementId },
  };
  const { id: openingId } = (
    await proposer.ok('proposeOpening', {
      path: { teamId: team.id },
      body: { mode: 'intake', reason: 'Haster.', reopensCaseId: closed.id, pair },
    })
  ).body;
  const { sql } = service.admin;
  return {
    ...{ id: 'confirmOpening', cookie: await service.newCookie(team.specialist[1].workerId) },
    sent: { path: { openingId } },
    standing: () =>
      one(sql`
        select (select state from cases where id = ${closed.id}) as state,
          (select state from opening_proposals where id = ${openingId}) as proposal,
          (select count(*)::integer from seats where case_id = ${closed.id} and upper_inf(held_during)) as seats,
          (select count(*)::integer from events where kind = 'case.reopened' and data -> 'caseIds' ? ${closed.id}) as told`),
    nothing: { state: 'closed', proposal: 'waiting', seats: 0, told: 0 },
    everything: { state: 'open', proposal: 'confirmed', seats: 2, told: 1 },
  };
}

async function carryingOut(): Promise<Act> {
  const opened = await make.case({ in: team });
  const workerIds = [team.municipal[0].workerId];
  const member = await service.signIn(team.municipal[0].workerId);
  const [row] = await service.admin.sql<{ now: string }[]>`select current_instant() as now`;
  const visit = { kind: 'conversation', arena: 'home', startsAt: row!.now, minutes: 5 } as const;
  const { id: plannedActivityId } = (
    await member.ok('planActivity', { path: { caseId: opened.id }, body: { ...visit, workerIds } })
  ).body;
  const { sql } = service.admin;
  return {
    ...{ id: 'carryOutPlannedActivity', cookie: await service.newCookie(workerIds[0]!) },
    sent: { path: { plannedActivityId }, version: 1, body: { time: null } },
    standing: () =>
      one(sql`
        select p.state, (select count(*)::integer from activities where case_id = ${opened.id}) as done,
          (select heard_on is not null from cases where id = ${opened.id}) as heard,
          (select count(*)::integer from events where kind = 'activity.carried_out' and data -> 'caseIds' ? ${opened.id}) as told
        from planned_activities p where id = ${plannedActivityId}`),
    nothing: { state: 'planned', done: 0, heard: false, told: 0 },
    everything: { state: 'carried_out', done: 1, heard: true, told: 1 },
  };
}

async function undoing(): Promise<Act> {
  const room = await Room.of(service, team);
  const { id: meetingId } = await room.meet();
  const inquiry = await room.receive({ answers: answersFor.intake });
  const item = await room.itemAbout(meetingId, inquiry.id);
  const decided = await room.decide(item, { outcome: 'intake', pair: room.pair });
  const caseId = decided.case!.id;
  const { sql } = service.admin;
  return {
    ...{ id: 'undoDecision', cookie: await service.newCookie(team.specialist[0].workerId) },
    sent: {
      ...{ path: { itemId: item.id }, version: decided.version },
      body: { reason: 'Feil henvendelse.' },
    },
    standing: () =>
      one(sql`
        select (select close_reason from cases where id = ${caseId}) as closed,
          (select count(*)::integer from seats where case_id = ${caseId} and upper_inf(held_during)) as seats,
          (select state from inquiries where id = ${inquiry.id}) as inquiry,
          (select state from agenda_items where id = ${item.id}) as item,
          (select count(*)::integer from decision_undos where item_id = ${item.id}) as undone,
          (select count(*)::integer from events where team_id = ${team.id} and kind in ('decision.undone', 'case.closed')) as told`),
    nothing: { closed: null, seats: 2, inquiry: 'decided', item: 'decided', undone: 0, told: 0 },
    everything: {
      ...{ closed: 'undone', seats: 0, inquiry: 'received', item: 'open', undone: 1, told: 2 },
    },
  };
}

/** The second answer falls so far that it calls for a talk. */
async function answering(): Promise<Act> {
  const path = { caseId: (await make.case({ in: team })).id };
  const cookie = await service.newCookie(team.municipal[0].workerId);
  const member = service.clientWith(cookie);
  await member.ok('changeFeedbackChoices', { path, version: 0, body: { lifeForm: 'four_lines' } });
  const [row] = await service.admin.sql<{ today: string }[]>`select oslo_today() as today`;
  const asked = { form: 'four_lines', measuredOn: row!.today, enteredHow: 'paper' } as const;
  const first = { ...asked, totalTenths: 240, ageGroup: 'adult' } as const;
  await member.ok('recordMeasurement', { path, body: first });
  const { sql } = service.admin;
  return {
    ...{ id: 'recordMeasurement', cookie },
    sent: { path, body: { ...asked, totalTenths: 120 } },
    standing: () =>
      one(sql`
        select (select count(*)::integer from measurements where case_id = ${path.caseId}) as answers,
          (select count(*)::integer from feedback_signals where case_id = ${path.caseId} and kind = 'sharp_drop') as signals,
          (select count(*)::integer from events where kind = 'feedback.measured' and data -> 'caseIds' ? ${path.caseId}) as told,
          (select count(*)::integer from access_log where case_id = ${path.caseId} 
            and operation_id = 'recordMeasurement' and reason is null) as logged`),
    nothing: { answers: 1, signals: 0, told: 1, logged: 1 },
    everything: { answers: 2, signals: 1, told: 2, logged: 2 },
  };
}

async function sendAgain({ id, cookie, sent, standing, everything }: Act): Promise<void> {
  const client = service.clientWith(cookie);
  const [again, oncemore] = [await client.call(id, sent), await client.call(id, sent)];
  expect(again.status).toBeLessThan(300);
  expect(oncemore.body).toEqual(again.body);
  expect(await standing()).toEqual(everything);
}

const acts = {
  leaving,
  merging,
  reopening,
  'undoing a decision': undoing,
  'carrying out what was planned': carryingOut,
  'writing in an answer': answering,
};

describe.each(Object.entries(acts))('%s', (_name, prepare) => {
  it.each(['commit is asked for', 'commit is answered'] as const)(
    'cut off when %s, is done as a whole or not at all',
    async (moment) => {
      for (;;) {
        const act = await prepare();
        act.sent.key = `cut-off-${newId()}`;
        const { url } = other;
        const { contract } = service;
        const check = new ReplyCheck(contract);
        const client = new TestClient({ url, cookie: act.cookie, contract, check });
        const broken = way.breakAt(moment);
        const { status } = await client.call(act.id, act.sent);
        await broken;
        // The commit of other work of the service may have been the next: then this one went through.
        if (status < 300) continue;
        expect(status).toBe(503);
        const isDone = moment === 'commit is answered';
        expect(await act.standing()).toEqual(isDone ? act.everything : act.nothing);
        await sendAgain(act);
        expect(await findBrokenPairs(service.admin.sql)).toEqual([]);
        expect(await findBrokenLogs(service.admin.sql)).toEqual([]);
        return;
      }
    },
    60_000,
  );
});

it.each(['commit is asked for', 'commit is answered'] as const)(
  'the person’s own answer, cut off when %s and sent again, is one answer whose curve they see',
  async (moment) => {
    const path = { caseId: (await make.case({ in: team })).id };
    const member = await service.signIn(team.municipal[0].workerId);
    const choices = { lifeForm: 'four_lines' };
    await member.ok('changeFeedbackChoices', { path, version: 0, body: choices });
    const send = (url: string, token: string) =>
      fetch(`${url}/svar/svar`, {
        method: 'POST',
        headers: { 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams({
          ...{ token, key: 'k'.repeat(43), lines: '1,2,3,4', device: 'phone', pointer: 'touch' },
        }),
      });
    for (let earlier = 0; ; earlier += 1) {
      const body = { about: 'life', language: 'nb', ...(earlier === 0 && { ageGroup: 'adult' }) };
      const made = await member.ok('makeAnswerLink', { path, body: body as never });
      const token = made.body.url.split('#')[1]!;
      const broken = way.breakAt(moment);
      const { status } = await send(other.url, token);
      await broken;
      // As above: the commit of other work.
      if (status === 200) continue;
      expect(status).toBe(503);
      for (const reply of [await send(service.url, token), await send(service.url, token)])
        expect(await reply.json()).toMatchObject({
          ...{ is: 'answered', points: Array.from({ length: earlier + 1 }, () => ({})) },
        });
      return;
    }
  },
  60_000,
);
