import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { makerFor, type MadeCase, type MadeTeam } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

// A team that has had its board open every day for three years leaves tens of thousands of rows about each case.

let service: TestService;
let team: MadeTeam;
let opened: MadeCase;
let member: TestClient;

const days = 1095;
const renewals = 8;
const path = () => ({ caseId: opened.id });
const members = () => [...team.municipal, ...team.specialist].map(({ workerId }) => workerId);

beforeAll(async () => {
  service = await startTestService();
  const make = makerFor(service.database);
  team = await make.team();
  opened = await make.case({ in: team });
  member = await service.signIn(team.municipal[0].workerId);
  await service.admin.sql.begin(async (sql) => {
    // No links are wanted of them.
    await sql`set local session_replication_role = replica`;
    await sql`
      insert into access_log (team_id, at, worker_id, operation_id, action, case_id, case_ids)
      select ${team.id}::uuid, oslo_midnight(oslo_today() - day) + interval '8 hours' + renewal * interval '10 minutes',
        worker, 'subscribe', 'subscribe', null::uuid, array[${opened.id}::uuid]
      from unnest(${members()}::uuid[]) worker, generate_series(1, ${days}::integer) day, generate_series(1, ${renewals}::integer) renewal
      union all
      select ${team.id}::uuid, oslo_midnight(oslo_today() - 7 * week) + interval '9 hours' + part * interval '3 seconds',
        ${members()[0]!}::uuid, 'getCase', 'read', ${opened.id}::uuid, null
      from generate_series(1, ${Math.floor(days / 7)}::integer) week, generate_series(1, 3) part
      union all
      select ${team.id}::uuid, oslo_midnight(oslo_today() - ${days + 1}::integer), ${members()[1]!}::uuid, 'getCase', 'denied', ${opened.id}::uuid, null`;
  });
});
afterAll(() => service.stop());

const written = async () =>
  (
    await service.admin.sql<{ rows: number }[]>`
      select count(*)::integer as rows from access_log where case_id = ${opened.id} or case_ids @> array[${opened.id}::uuid]`
  )[0]!.rows;

const sum = (items: readonly { times: number }[]) =>
  items.reduce((all, { times }) => all + times, 0);

it('the person’s copy has every row of three years and every day, on few enough lines to read', async () => {
  const before = await written();
  expect(before).toBeGreaterThan(20_000);
  const { body } = await member.ok('copyCaseAccess', { path: path() });
  expect(body.isWhole).toBe(true);
  expect(sum(body.items)).toBe(before);
  expect(body.items.length).toBeLessThan(400);
  expect(body.items.at(-1)).toMatchObject({ action: 'denied', times: 1 });
  for (const worker of members()) {
    const boards = body.items.filter(
      (item) => item.worker?.id === worker && item.operation === 'subscribe',
    );
    const seenOn = boards.flatMap((board) => board.doneOn);
    expect([seenOn.length, new Set(seenOn).size]).toEqual([days, days]);
    for (const { doneOn } of boards)
      expect(new Set(doneOn.map((day) => day.slice(0, 7))).size).toBe(1);
  }
  const alone = body.items.filter(
    ({ operation, action }) => operation === 'getCase' && action === 'read',
  );
  expect(alone.map((each) => [each.doneOn.length, each.times])).toEqual(
    Array.from({ length: Math.floor(days / 7) }, () => [1, 3]),
  );
});

it('on the page an open board is one entry a day, and no day is left out from one page to the next', async () => {
  const first = await page();
  const items = [...first.items, ...(await page(first.nextCursor!)).items].filter(
    ({ operation }) => operation === 'subscribe',
  );
  expect(new Set(items.map(({ times }) => times))).toEqual(new Set([renewals]));
  const seen = items.map(({ worker, at }) => `${at.slice(0, 10)} ${worker!.id}`);
  expect(new Set(seen).size).toBe(seen.length);
  const daysSeen = [...new Set(seen.map((each) => each.slice(0, 10)))];
  expect(daysSeen.length).toBeGreaterThan(60);
  // The last one may go on on the next page.
  for (const day of daysSeen.slice(0, -1))
    expect(seen.filter((each) => each.startsWith(day))).toHaveLength(4);
  expect(Date.parse(daysSeen[0]!) - Date.parse(daysSeen.at(-1)!)).toBe(
    (daysSeen.length - 1) * 86_400_000,
  );
});

const page = async (cursor?: string) =>
  (
    await member.ok('listCaseAccess', {
      path: path(),
      query: { limit: 200, ...(cursor && { cursor }) },
    })
  ).body;
