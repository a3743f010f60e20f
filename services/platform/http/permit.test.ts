import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { makeOneTeam } from '../testing/one-team.ts';
import { makeSession } from '../testing/sign-in-as.ts';
import { openTreeHouse, type Asked, type TreeHouse } from '../testing/tree-house.ts';

let house: TreeHouse;
beforeAll(async () => {
  house = await openTreeHouse();
});
beforeEach(() => house.tidy());
afterAll(() => house.stop());

const chairsOf = (teamId: string) => `/teams/${teamId}/chairs`;

describe('before anything is known of the caller', () => {
  test('an address that is not in the contract is not found', async () => {
    const reply = await house.ask('/nowhere', { as: 'nobody' });
    expect(reply.body).toMatchObject({
      status: 404,
      slug: 'not-found',
      type: '/problems/not-found',
    });
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
  });

  test('another method is told which ones there are', async () => {
    const reply = await house.ask('/see', { method: 'DELETE' });
    expect(reply.status).toBe(405);
    expect(reply.headers.get('allow')).toBe('GET, HEAD');
  });

  test('a change from another site is refused, signed in or not', async () => {
    const fromElsewhere = { 'sec-fetch-site': 'cross-site' };
    const reply = await house.ask('/break', { method: 'POST', headers: fromElsewhere });
    expect(reply.body).toMatchObject({ status: 403, slug: 'cross-site-request' });
    const silent = { 'sec-fetch-site': undefined };
    expect((await house.ask('/break', { method: 'POST', headers: silent })).status).toBe(403);
    expect((await house.ask('/see', { headers: fromElsewhere })).status).toBe(200);
  });

  test('without a session nobody gets further, and the body is not read', async () => {
    const reply = await house.ask('/upload', {
      method: 'POST',
      as: 'nobody',
      body: '{',
      headers: {},
    });
    expect(reply.body).toMatchObject({ status: 401, slug: 'not-signed-in' });
  });

  test('a cookie that is no session is answered like none', async () => {
    const reply = await house.ask('/see', {
      as: 'nobody',
      headers: { cookie: `skulder=${'x'.repeat(43)}` },
    });
    expect(reply.body).toMatchObject({ status: 401, slug: 'not-signed-in' });
  });
});

describe('who may', () => {
  const add = (
    as: NonNullable<Asked['as']>,
    teamId = house.team.teamId,
    body: unknown = { chairs: 1 },
  ) => house.ask(chairsOf(teamId), { method: 'POST', as, body });

  test('somebody without the role is refused, before anything is said of the request', async () => {
    expect((await add('stranger', house.team.teamId, { nonsense: true })).body).toMatchObject({
      status: 403,
      slug: 'not-allowed',
    });
  });

  test('somebody of the team without the role in it is refused', async () => {
    expect((await house.ask(chairsOf(house.team.teamId), { as: 'leader' })).body).toMatchObject({
      slug: 'not-allowed',
    });
  });

  test('another team does not exist for those who have the role elsewhere', async () => {
    const other = await makeOneTeam(house.admin);
    expect((await add('member', other.teamId)).body).toMatchObject({
      status: 404,
      slug: 'not-found',
    });
  });

  test('an administrator may what administrators may, in any team', async () => {
    expect((await house.ask(chairsOf(house.team.teamId), { as: 'administrator' })).status).toBe(
      200,
    );
  });

  test('a refused attempt leaves its row in the access log', async () => {
    await house.ask(chairsOf(house.team.teamId), {
      method: 'POST',
      as: 'stranger',
      body: { chairs: 1 },
    });
    const { rows } = await sql`
      select operation_id, action, team_id, reason from access_log
      where worker_id = ${house.team.stranger} order by id desc limit 1`.execute(
      house.admin.kysely,
    );
    expect(rows[0]).toEqual({
      operation_id: 'add',
      action: 'denied',
      team_id: house.team.teamId,
      reason: 'not-allowed',
    });
  });

  test('a session that has ended is none; only one that has run out says so', async () => {
    const cookie = await makeSession(house.admin, house.team.stranger);
    await sql`update sessions set ended_at = current_instant() where ended_at is null and account_id =
      (select account_id from ties where worker_id = ${house.team.stranger})`.execute(
      house.admin.kysely,
    );
    const reply = await house.ask('/see', { as: 'nobody', headers: { cookie } });
    expect(reply.body).toMatchObject({ status: 401, slug: 'not-signed-in' });
    house.cookies.stranger = await makeSession(house.admin, house.team.stranger);
  });
});
