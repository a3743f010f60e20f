import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { makerFor, type MadeCase, type MadeTeam } from '../make.ts';
import { actAs } from '../platform/testing/act-as.ts';
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

it('by a unit, where somebody came from is worked out once for each time between two changes', async () => {
  const [, moved] = team.municipal;
  const since = days - 95;
  const pageOf = (workerId: string | null) =>
    service.admin.sql.begin(async (sql) => {
      await actAs(service.admin, sql, moved.workerId);
      await sql`set local track_functions = 'all'`;
      const found = await sql<{ day: string; worker: string }[]>`
        select oslo_date((entry ->> 'at')::timestamptz)::text as day, entry -> 'worker' ->> 'id' as worker
        from access_by(${team.id}, ${workerId}, ${team.units.municipal}, null, null, null, 0, 50) entry`;
      const [told] = await sql<{ calls: number; movedOn: string }[]>`
        select coalesce(sum(calls), 0)::integer as calls, (oslo_today() - ${since}::integer)::text as "movedOn"
        from pg_stat_xact_user_functions where funcname = 'standing_in_team'`;
      return { found, ...told! };
    });
  await service.admin.sql.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`
      update agreements set starts_on = oslo_today() - 2000, made_at = current_instant() - interval '2000 days'
      where team_id = ${team.id}`;
    await sql`
      insert into agreement_terms (id, agreement_id, worker_id, team_id, home_unit_id, level, profession, fraction, starts_on, said_at)
      values (new_id(), ${moved.agreementId}, ${moved.workerId}, ${team.id}, ${team.units.other}, 'municipal', 'other', 0.5,
        oslo_today() - ${since}::integer, current_instant() - interval '1999 days')`;
  });
  const all = await pageOf(null);
  expect(new Set(all.found.map(({ worker }) => worker))).toEqual(
    new Set([team.municipal[0].workerId]),
  );
  const own = await pageOf(moved.workerId);
  expect(own.found).toHaveLength(50);
  expect(own.found.filter(({ day }) => day >= own.movedOn)).toEqual([]);
  // Fifty to be shown, and a few times to be asked of; the worker has left eight thousand rows since they moved.
  for (const { calls } of [all, own]) expect(calls).toBeLessThan(100);
});

const page = async (cursor?: string) =>
  (
    await member.ok('listCaseAccess', {
      path: path(),
      query: { limit: 200, ...(cursor && { cursor }) },
    })
  ).body;
