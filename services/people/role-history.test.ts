import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import { newId } from '../platform/database/new-id.ts';
import { hashOf, newToken } from '../platform/identity/tokens.ts';
import { actAs } from '../platform/testing/act-as.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

let service: TestService;
let make: Maker;
let administratorId: string;
let administrator: TestClient;
let team: MadeTeam;
let workerId: string;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
  administratorId = await make.worker({ role: 'administrator', name: 'Anne Administrator' });
  administrator = await service.signIn(administratorId);
});
afterAll(() => service.stop());
beforeEach(async () => {
  team = await make.team();
  workerId = await make.worker({ name: 'Liv Leder' });
});

const grant = async (
  role: 'team_leader' | 'dps_leader' | 'administrator',
  teamId?: string,
  to = workerId,
) => {
  const body = { role, ...(teamId && { teamId }) };
  return (await administrator.ok('grantRole', { path: { workerId: to }, body })).body;
};
const remove = (roleGrantId: string) => administrator.ok('removeRole', { path: { roleGrantId } });
const history = async (query: { workerId?: string; teamId?: string; limit?: number }) =>
  (await administrator.ok('listRoleGrants', { query })).body;

describe('the roles of a worker through time', () => {
  test('say who gave and who took each, the latest first', async () => {
    const first = await grant('team_leader', team.id);
    await remove(first.id);
    await grant('dps_leader', team.id);
    const by = { id: administratorId, name: 'Anne Administrator' };
    expect((await history({ workerId })).items).toMatchObject([
      { role: 'dps_leader', grantedBy: by, removedAt: null, removedBy: null },
      { role: 'team_leader', grantedBy: by, removedAt: expect.any(String), removedBy: by },
    ]);
  });

  test('name an administrator’s role without a team, and the service as its giver', async () => {
    const [only] = (await history({ workerId: administratorId })).items;
    expect(only).toMatchObject({ role: 'administrator', team: null, grantedBy: null });
  });

  test('hold a role that was given twice as two', async () => {
    await remove((await grant('team_leader', team.id)).id);
    await grant('team_leader', team.id);
    expect((await history({ workerId })).items).toHaveLength(2);
  });
});

test('of a team, they hold that team’s only', async () => {
  const elsewhere = await make.team();
  await grant('dps_leader', team.id);
  await grant('dps_leader', elsewhere.id);
  const { items } = await history({ teamId: team.id });
  expect(new Set(items.map((each) => each.team?.id))).toEqual(new Set([team.id]));
});

test('of the organisation, they come page by page without one missing or twice', async () => {
  for (let nth = 0; nth < 3; nth++) await remove((await grant('dps_leader', team.id)).id);
  const all = (await history({ limit: 200 })).items.map(({ id }) => id);
  const paged: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const query = { limit: 2, ...(cursor && { cursor }) };
    const { body } = await administrator.ok('listRoleGrants', { query });
    paged.push(...body.items.map(({ id }) => id));
    cursor = body.nextCursor;
  }
  expect(paged).toEqual(all);
});

describe('giving and taking a role', () => {
  const lastOf = async (teamId: string) => {
    const [row] = await service.admin.sql<{ kind: string; data: { workerIds: string[] } }[]>`
      select kind, data from events where team_id = ${teamId} order by seq desc limit 1`;
    return row;
  };

  test('is told in the team’s log', async () => {
    const { id } = await grant('team_leader', team.id);
    expect(await lastOf(team.id)).toMatchObject({
      kind: 'role.granted',
      data: { workerIds: [workerId] },
    });
    await remove(id);
    expect(await lastOf(team.id)).toMatchObject({
      kind: 'role.removed',
      data: { workerIds: [workerId] },
    });
  });

  test('is told in the organisation’s log when it is an administrator’s', async () => {
    const { id } = await grant('administrator');
    const organisation = '00000000-0000-0000-0000-000000000000';
    expect(await lastOf(organisation)).toMatchObject({ kind: 'role.granted' });
    await remove(id);
    expect(await lastOf(organisation)).toMatchObject({ kind: 'role.removed' });
  });
});

describe('the database', () => {
  /** As the service itself would, in the administrator's session. */
  async function asAdministrator(statement: (by: string) => string) {
    const token = newToken();
    await service.admin.sql`
      insert into sessions (id_hash, account_id, worker_id, absolute_expires_at)
      select ${hashOf(token)}, account_id, worker_id, current_instant() + session_absolute_limit() from ties
      where worker_id = ${administratorId} limit 1`;
    return service.database.sql.begin(async (sql) => {
      await sql`select from begin_call(${hashOf(token)})`;
      return sql.unsafe(statement(administratorId));
    });
  }

  test('lets nobody give or take a role in another’s name', async () => {
    const { id } = await grant('dps_leader', team.id);
    await expect(
      asAdministrator(
        () => `insert into role_grants (id, worker_id, role, team_id, granted_by)
          values ('${newId()}', '${workerId}', 'team_leader', '${team.id}', '${workerId}')`,
      ),
    ).rejects.toThrow('row-level security');
    await expect(
      asAdministrator(
        () => `update role_grants set removed_at = current_instant(), removed_by = '${workerId}'
          where id = '${id}'`,
      ),
    ).rejects.toThrow('row-level security');
  });

  test('lets only an administrator give a role or take it, whatever else somebody is', async () => {
    const { id } = await grant('dps_leader', team.id);
    const leader = await make.worker({ role: 'team_leader', team });
    const asLeader = (statement: string) =>
      service.database.sql.begin(async (sql) => {
        await actAs(service.admin, sql, leader);
        return sql.unsafe(statement);
      });
    await expect(
      asLeader(`insert into role_grants (id, worker_id, role, team_id, granted_by)
        values ('${newId()}', '${workerId}', 'team_leader', '${team.id}', '${leader}')`),
    ).rejects.toThrow('row-level security');
    const removed = await asLeader(
      `update role_grants set removed_at = current_instant(), removed_by = '${leader}' where id = '${id}'`,
    );
    expect(removed.count).toBe(0);
  });

  test('lets nobody rewrite a role that has been taken away', async () => {
    const { id } = await grant('dps_leader', team.id);
    await remove(id);
    const changed = await asAdministrator(
      (by) => `update role_grants set removed_at = null, removed_by = '${by}' where id = '${id}'`,
    );
    expect(changed.count).toBe(0);
  });
});
