import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makerFor, type MadeCase, type MadeTeam, type Maker } from './make.ts';
import { addAgreement } from './people/people.ts';
import type { SentAnyhow, TestClient } from './platform/testing/client.ts';
import { startTestService, type TestService } from './platform/testing/service.ts';
import type { OperationId } from './platform/http/handlers.ts';

/*
 * A command that is sent again is given its first answer from what was kept with its key: names, a worry, a pair. It
 * is given to those who may see it now.
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
let one: TestClient;
beforeEach(async () => {
  team = await make.team();
  opened = await make.case({ in: team, municipal: team.municipal[1] });
  one = await service.signIn(team.municipal[0].workerId);
});

interface Command {
  id: OperationId;
  sent: SentAnyhow;
}

let keys = 0;
const newKey = () => `repeated-${++keys}`;

const commands: Record<string, () => Promise<Command>> = {
  'a handover': async () => ({
    id: 'handOverSeat',
    sent: {
      path: { caseId: opened.id },
      version: 1,
      body: { level: 'specialist', to: { agreementId: team.specialist[1].agreementId } },
    },
  }),
  'an inquiry withdrawn': async () => {
    const inquiry = await one.ok('receiveInquiry', {
      path: { teamId: team.id },
      body: { source: 'gp', askedBy: 'fastlegen', worry: 'Åpner ikke.' },
    });
    const path = { inquiryId: inquiry.body.id };
    return {
      id: 'withdrawInquiry',
      sent: { path, version: 1, body: { by: 'inquirer', note: 'Nei' } },
    };
  },
  'an opening confirmed': async () => {
    const colleague = await service.signIn(team.specialist[0].workerId);
    const { body } = await colleague.ok('proposeOpening', {
      path: { teamId: team.id },
      body: {
        mode: 'intake',
        case: { alias: 'Hassel' },
        reason: 'Kan ikke vente.',
        pair: {
          municipal: { agreementId: team.municipal[1].agreementId },
          specialist: { agreementId: team.specialist[1].agreementId },
        },
      },
    });
    return { id: 'confirmOpening', sent: { path: { openingId: body.id } } };
  },
};

const logOf = (workerId: string, operationId: string) => service.admin.sql<
  {
    action: string;
    reason: string | null;
    team: string;
    case: string | null;
    inquiry: string | null;
  }[]
>`
  select action, reason, team_id as team, case_id as case, inquiry_id as inquiry from access_log
  where worker_id = ${workerId} and operation_id = ${operationId} order by id`;

async function leaveTeam(): Promise<void> {
  const { workerId, agreementId } = team.municipal[0];
  // So that the roles the operation asks for are still held, elsewhere.
  const elsewhere = await make.team();
  await make.asSystem(elsewhere.id, (inside) =>
    addAgreement(inside, {
      teamId: elsewhere.id,
      workerId,
      homeUnitId: elsewhere.units.municipal,
      profession: null,
      competences: ['mental_health'],
      fraction: 0.2,
      startsOn: '2025-01-01',
      plannedEndOn: null,
    }),
  );
  await make.asSystem(team.id, async ({ db, tell }) => {
    const ended = { ended_on: '2025-06-01' };
    await db.updateTable('agreements').set(ended).where('id', '=', agreementId).execute();
    tell({ teamId: team.id, kind: 'agreement.ended', agreementId });
  });
}

describe.each(Object.keys(commands))('%s', (name) => {
  test('that is sent again leaves the same names in the access log as the first time', async () => {
    const { id, sent } = await commands[name]!();
    const key = newKey();
    const answers = [await one.call(id, { ...sent, key }), await one.call(id, { ...sent, key })];
    expect(answers[0]!.status).toBeLessThan(300);
    expect(answers[1]!.body).toEqual(answers[0]!.body);
    const rows = [...(await logOf(team.municipal[0].workerId, id))];
    const first = rows.filter(({ reason }) => reason === null);
    const second = rows.filter(({ reason }) => reason === 'repeated');
    expect(first.some((row) => row.case ?? row.inquiry)).toBe(true);
    expect(second).toEqual(first.map((row) => ({ ...row, reason: 'repeated' })));
  });

  test('that is sent again after the right went is answered as if nothing were there', async () => {
    const { id, sent } = await commands[name]!();
    const key = newKey();
    const first = await one.call(id, { ...sent, key });
    expect(first.status).toBeLessThan(300);
    await leaveTeam();
    const again = await one.refused(id, { ...sent, key });
    expect([again.status, again.slug]).toEqual([404, 'not-found']);
    const rows = [...(await logOf(team.municipal[0].workerId, id))];
    const denied = rows.filter(({ action }) => action === 'denied');
    expect(denied).toEqual(
      rows
        .filter(({ action }) => action === 'write')
        .map((row) => ({ ...row, action: 'denied', reason: 'not-found' })),
    );
  });
});

test('an answer is not given again to a leader who no longer leads, though still a member', async () => {
  const { workerId } = team.municipal[0];
  await make.role({ workerId, role: 'team_leader', team });
  const { agreementId } = await make.member({ in: team, level: 'municipal' });
  const ended = { version: 1, body: { endedOn: '2025-06-01' } };
  const sent = { path: { agreementId }, ...ended, key: newKey() };
  expect((await one.call('endAgreement', sent)).status).toBe(200);
  await make.role({ workerId, role: 'team_leader', team: await make.team() });
  await make.asSystem(team.id, async ({ db, tell }) => {
    const grants = db.updateTable('role_grants').set({ removed_at: '2025-06-01T00:00:00Z' });
    await grants.where('worker_id', '=', workerId).where('team_id', '=', team.id).execute();
    tell({ teamId: team.id, kind: 'role.removed', workerIds: [workerId] });
  });
  expect((await one.refused('endAgreement', sent)).slug).toBe('not-allowed');
});

test('an answer is kept for a day: then the key is free, and nothing of it is left', async () => {
  const { id, sent } = await commands['an inquiry withdrawn']!();
  const kept = async () => {
    const [row] = await service.admin.sql<{ many: number }[]>`
      select count(*) as many from idempotency_keys where reply::text like '%Åpner ikke.%' and operation_id = ${id}`;
    return row!.many;
  };
  await service.admin.sql`delete from idempotency_keys`;
  const key = newKey();
  await one.call(id, { ...sent, key });
  expect(await kept()).toBe(1);
  await service.admin
    .sql`update idempotency_keys set made_at = made_at - interval '1 day 1 second'`;
  expect((await one.refused(id, { ...sent, key })).slug).toBe('version-stale');
  const other = await commands['a handover']!();
  expect((await one.call(other.id, { ...other.sent, key: newKey() })).status).toBe(200);
  expect(await kept()).toBe(0);
});
