import { afterAll, beforeAll, expect, it, test } from '@jest/globals';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import { TestClient } from '../platform/testing/client.ts';
import { ReplyCheck } from '../platform/testing/reply-check.ts';
import { startServiceProcess } from '../platform/testing/service-process.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { startSteppedWay } from '../platform/testing/stepped-way.ts';
import { untilWaiting } from '../platform/testing/until-waiting.ts';

// An erasure that is cut off in the middle has erased everything or nothing; the answer that is sent again with its key
// gives the one result.

let service: TestService;
let make: Maker;
let team: MadeTeam;
let member: TestClient;
let municipalLeader: TestClient;
let dpsCookie: string;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
  team = await make.team();
  member = await service.signIn(team.municipal[0].workerId);
  const leader = (role: string) => make.worker({ role, team });
  municipalLeader = await service.signIn(await leader('municipal_leader'));
  dpsCookie = await service.newCookie(await leader('dps_leader'));
});
afterAll(() => service.stop());

let keys = 0;
/** A wish that one level has answered: the other's answer erases. */
async function almostErased() {
  const { id: caseId, alias } = await make.closedCase({ in: team });
  const path = { caseId };
  const { id } = (await member.ok('askErasure', { path, body: { words: 'Vil bort.' } })).body;
  const answer = { answer: 'erase', ground: 'not_needed', reason: 'Det er vurdert.' } as const;
  const first = { level: 'municipal', ...answer } as const;
  const erasureId = { erasureId: id };
  const { version } = await municipalLeader.ok('answerErasure', {
    ...{ path: erasureId, version: 1, body: first },
  });
  const last = { level: 'specialist', ...answer } as const;
  const sent = { path: erasureId, version: version!, body: last, key: `cut-off-${++keys}` };
  return { caseId, alias, erasureId: id, sent };
}
type Almost = Awaited<ReturnType<typeof almostErased>>;

/** All of it, or none of it: anything between is neither. */
async function standingOf({ caseId, alias, erasureId }: Almost): Promise<unknown> {
  const [row] = await service.admin.sql<
    { isNamed: boolean; state: string; answers: number; told: number }[]
  >`
    select c.alias = ${alias} as "isNamed", e.state,
      (select count(*)::integer from erasure_answers where erasure_id = e.id) as answers,
      (select count(*)::integer from events where kind = 'person.erased' and data -> 'caseIds' ? ${caseId}) as told
    from erasures e, cases c where e.id = ${erasureId} and c.id = ${caseId}`;
  return row;
}
const nothing = { isNamed: true, state: 'asked', answers: 1, told: 0 };
const everything = { isNamed: false, state: 'erased', answers: 2, told: 1 };

const dpsLeaderAt = (url: string) =>
  new TestClient({
    ...{ url, cookie: dpsCookie, contract: service.contract },
    check: new ReplyCheck(service.contract),
  });

async function sendAgain(cut: Almost): Promise<void> {
  const client = service.clientWith(dpsCookie);
  const [again, oncemore] = [
    await client.ok('answerErasure', cut.sent),
    await client.ok('answerErasure', cut.sent),
  ];
  expect(again.body.state).toBe('erased');
  expect(oncemore.body).toEqual(again.body);
  expect(await standingOf(cut)).toEqual(everything);
}

it.each(['commit is asked for', 'commit is answered'] as const)(
  'cut off when %s, has erased all or nothing, and sent again has one result',
  async (moment) => {
    const way = await startSteppedWay(service.testDatabase.appUrl);
    const other = await startTestService({ on: { ...service.testDatabase, appUrl: way.url } });
    try {
      for (;;) {
        const cut = await almostErased();
        const broken = way.breakAt(moment);
        const { status } = await dpsLeaderAt(other.url).call('answerErasure', cut.sent);
        await broken;
        // The commit of other work of the service may have been the next: then this one went through.
        if (status === 200) continue;
        expect(status).toBe(503);
        expect(await standingOf(cut)).toEqual(
          moment === 'commit is answered' ? everything : nothing,
        );
        await sendAgain(cut);
        return;
      }
    } finally {
      await other.stop();
      await way.close();
    }
  },
  60_000,
);

test('a process that is killed in the middle of it has erased nothing, and another one erases when it is sent again', async () => {
  const cut = await almostErased();
  const child = await startServiceProcess(service.testDatabase);
  const { promise: held, resolve: hold } = Promise.withResolvers<void>();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  // What the erasure comes to late, somebody else holds.
  const holding = service.admin.sql.begin(async (sql) => {
    await sql`select from cases where id = ${cut.caseId} for update`;
    hold();
    await released;
  });
  await held;
  const answer = dpsLeaderAt(child.url).call('answerErasure', cut.sent);
  const failed = expect(answer).rejects.toThrow();
  await untilWaiting(service.admin);
  await child.kill();
  release();
  await Promise.all([holding, failed]);
  expect(await standingOf(cut)).toEqual(nothing);
  await sendAgain(cut);
}, 60_000);
