import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { makerFor, type MadeCase, type MadeTeam, type Maker } from './make.ts';
import { newId } from './platform/database/new-id.ts';
import type { SentAnyhow, TestClient } from './platform/testing/client.ts';
import { startTestService, type TestService } from './platform/testing/service.ts';
import type { OperationId } from './platform/http/handlers.ts';

/*
 * What is kept with an `Idempotency-Key` is kept in clear: nothing secret may be, whatever a client sends. And what is
 * kept is given again to whoever decided without seeing, as leaders do, and to whoever gave up their sight by the act.
 */

let service: TestService;
let make: Maker;
beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());

let team: MadeTeam;
let opened: MadeCase;
let member: TestClient;
let visitor: TestClient;
let visitorId: string;
let municipalLeader: TestClient;
beforeEach(async () => {
  team = await make.team();
  opened = await make.case({ in: team });
  member = await service.signIn(team.municipal[0].workerId);
  visitorId = (await make.team()).municipal[0].workerId;
  visitor = await service.signIn(visitorId);
  const leads = await make.worker({ role: 'municipal_leader', team });
  municipalLeader = await service.signIn(leads);
});

let keys = 0;
const newKey = () => `kept-answer-${++keys}`;
const emergency = () => ({
  body: { team: team.id, caseName: opened.alias, reason: 'danger_to_life', words: 'Svarer ikke' },
});

async function keptOf(operationId: string): Promise<number> {
  const rows = await service.admin
    .sql`select from idempotency_keys where operation_id = ${operationId}`;
  return rows.length;
}

describe('a key that is sent to an operation that takes none', () => {
  async function approve(): Promise<{ caseId: string }> {
    const path = { caseId: opened.id };
    const { version } = await member.ok('getPerson', { path });
    const approved = { state: 'approved', said: 'spoken' } as const;
    await member.ok('recordRegistration', { path, version: version!, body: approved });
    return path;
  }

  test('keeps neither a national id that was shown nor one that was written down', async () => {
    const path = await approve();
    const key = newKey();
    const write = async (nationalId: string | null) => {
      const { version } = await member.ok('getPerson', { path });
      const sent = { path, version: version!, body: { nationalId }, key };
      expect((await member.call('setNationalId', sent)).status).toBe(200);
    };
    await write('10915596784');
    const showing = { path, body: { purpose: 'journal' }, key: newKey() };
    expect((await member.call('showNationalId', showing)).status).toBe(200);
    await write(null);
    expect((await member.refused('showNationalId', showing)).status).not.toBe(500);
    expect(await keptOf('setNationalId')).toBe(0);
    expect(await keptOf('showNationalId')).toBe(0);
  });

  test('keeps no link: asking again gives another one', async () => {
    const administrator = await service.signIn(await make.worker({ role: 'administrator' }));
    const inviting = { path: { workerId: team.municipal[1].workerId }, key: newKey() };
    const links = [
      await administrator.ok('inviteWorker', inviting),
      await administrator.ok('inviteWorker', inviting),
    ];
    expect(new Set(links.map(({ body }) => body.url)).size).toBe(2);
    expect(await keptOf('inviteWorker')).toBe(0);
  });

  test.each(['short', 'x'.repeat(400)])('is no mistake of ours, whatever it is', async (key) => {
    expect((await member.call('stayActive', { key })).status).toBe(200);
    const visited = await visitor.call('takeEmergencyAccess', { ...emergency(), key });
    expect(visited.status).toBe(201);
  });
});

describe('to whoever does not see the case', () => {
  const twice = async (by: TestClient, id: OperationId, sent: SentAnyhow) => {
    const key = newKey();
    const [first, second] = [
      await by.call(id, { ...sent, key }),
      await by.call(id, { ...sent, key }),
    ];
    expect([first.status, second.status]).toEqual([first.status, first.status]);
    expect(first.status).toBeLessThan(300);
    expect(second.body).toEqual(first.body);
    const denied = await service.admin.sql`
      select from access_log where team_id = ${team.id} and action = 'denied'`;
    expect(denied).toHaveLength(0);
    return key;
  };
  const visit = async () => (await visitor.ok('takeEmergencyAccess', emergency() as never)).body;

  test('a review is answered again', async () => {
    const path = { visitId: (await visit()).id };
    const body = { verdict: 'justified', words: 'Det hastet.' };
    await twice(municipalLeader, 'reviewEmergencyAccess', { path, body });
  });

  test('and so is a visit that was ended, by the visitor or by a leader', async () => {
    await twice(visitor, 'endVisit', { path: { visitId: (await visit()).id } });
    await twice(municipalLeader, 'endVisit', { path: { visitId: (await visit()).id } });
  });

  test('and an answer about erasing', async () => {
    const closed = await make.closedCase({ in: team });
    const asked = { path: { caseId: closed.id }, body: { words: 'Vil bort.' } };
    const { body: erasure } = await member.ok('askErasure', asked);
    const answer = {
      level: 'municipal',
      answer: 'keep',
      ground: 'must_be_archived',
      reason: 'Må.',
    };
    await twice(municipalLeader, 'answerErasure', {
      path: { erasureId: erasure.id },
      version: 1,
      body: answer,
    });
  });

  test('not once they lead no longer, nor once the person has closed the case to them', async () => {
    const path = { visitId: (await visit()).id };
    const key = await twice(visitor, 'endVisit', { path });
    const { id: leads } = (await municipalLeader.ok('getMe', {})).body.worker!;
    const review = { path, body: { verdict: 'justified', words: 'Det hastet.' }, key: newKey() };
    await municipalLeader.ok('reviewEmergencyAccess', review as never);
    await make.role({ workerId: leads, role: 'municipal_leader', team: await make.team() });
    await make.asSystem(team.id, async ({ db, tell }) => {
      const grants = db.updateTable('role_grants').set({ removed_at: '2025-06-01T00:00:00Z' });
      await grants.where('worker_id', '=', leads).where('team_id', '=', team.id).execute();
      tell({ teamId: team.id, kind: 'role.removed', workerIds: [leads] });
    });
    expect((await municipalLeader.refused('reviewEmergencyAccess', review)).slug).toBe('not-found');
    await make.asSystem(team.id, async ({ db, tell }) => {
      await sql`
        insert into blocks (id, team_id, case_id, kind, worker_id, recorded_by)
        values (${newId()}, ${team.id}, ${opened.id}, 'worker', ${visitorId}, ${team.municipal[0].workerId})`.execute(
        db,
      );
      tell({ teamId: team.id, kind: 'case.blocked', caseIds: [opened.id] });
    });
    expect((await visitor.refused('endVisit', { path, key })).slug).toBe('not-found');
  });
});

test('what a person has taken back is not in an answer that is kept', async () => {
  const path = { caseId: opened.id };
  const said = async (state: 'approved' | 'withdrawn') => {
    const { version } = await member.ok('getPerson', { path });
    const body = { state, said: 'spoken' } as const;
    await member.ok('recordRegistration', { path, version: version!, body, key: newKey() });
  };
  await said('approved');
  expect(await keptOf('recordRegistration')).toBe(1);
  await said('withdrawn');
  const rows = await service.admin.sql<{ reply: string }[]>`
    select reply::text as reply from idempotency_keys where named::text like ${`%${opened.id}%`}`;
  expect(rows.map(({ reply }) => reply.includes('"withdrawn"'))).toEqual([true]);
});
