import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { makerFor, type MadeCase, type MadeTeam } from './make.ts';
import type { SentAnyhow, TestClient } from './platform/testing/client.ts';
import { startTestService, type TestService } from './platform/testing/service.ts';

// Somebody who tries a case that is not theirs is in its log also when they did not ask by the contract.

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

let team: MadeTeam;
let opened: MadeCase;
let strangerId: string;
let stranger: TestClient;
beforeEach(async () => {
  const make = makerFor(service.database);
  team = await make.team();
  opened = await make.case({ in: team });
  strangerId = (await make.team()).municipal[0].workerId;
  stranger = await service.signIn(strangerId);
});

const deniedTo = (workerId: string) => service.admin.sql`
  select team_id as team, case_id as case from access_log
  where worker_id = ${workerId} and action = 'denied' order by id`;

const unsound: [string, SentAnyhow][] = [
  ['says no version', { body: { engagement: 'in_contact' } }],
  ['says what there is not', { version: 1, body: { engagement: 'bad' } }],
  ['is sound', { version: 1, body: { engagement: 'in_contact' } }],
];

test.each(unsound)(
  'a stranger’s change that %s finds nothing, and is in the log',
  async (_, sent) => {
    const path = { caseId: opened.id };
    const refused = await stranger.refused('changeEngagement', { ...sent, path });
    expect(refused.slug).toBe('not-found');
    expect([...(await deniedTo(strangerId))]).toEqual([{ team: team.id, case: opened.id }]);
  },
);

test('a member is told what is wrong with it', async () => {
  const member = await service.signIn(team.municipal[1].workerId);
  const path = { caseId: opened.id };
  const refusals = [];
  for (const [, sent] of unsound.slice(0, 2))
    refusals.push((await member.refused('changeEngagement', { ...sent, path })).slug);
  expect(refusals).toEqual(['version-required', 'validation-failed']);
  expect(await deniedTo(team.municipal[1].workerId)).toHaveLength(0);
});

test('an address that names nothing there can be is still told to be none', async () => {
  const refused = await stranger.refused('changeEngagement', {
    path: { caseId: 'none' },
    version: 1,
    body: { engagement: 'in_contact' },
  });
  expect(refused.slug).toBe('validation-failed');
});

test('a team that was named can see who tried a national id there in an emergency', async () => {
  const body = {
    team: team.id,
    nationalId: '10915596784',
    reason: 'danger_to_life',
    words: 'Svarer ikke',
  };
  expect((await stranger.refused('takeEmergencyAccess', { body })).slug).toBe('not-found');
  expect([...(await deniedTo(strangerId))]).toEqual([{ team: team.id, case: null }]);
});

test('where no row can be written nothing is shown either', async () => {
  const member = await service.signIn(team.municipal[1].workerId);
  await service.admin.sql.unsafe(`
    create function disk_is_full() returns trigger language plpgsql as $$
    begin raise exception 'no space left' using errcode = '53100'; end $$;
    create trigger disk_is_full before insert on access_log for each row execute function disk_is_full()`);
  try {
    const tried = [
      await member.call('getCase', { path: { caseId: opened.id } }),
      await member.call('getBoard', { path: { teamId: team.id } }),
    ];
    for (const { status, body } of tried) {
      expect([status, body]).toEqual([
        503,
        expect.objectContaining({ slug: 'database-unavailable' }),
      ]);
      expect(JSON.stringify(body)).not.toContain(opened.alias);
    }
  } finally {
    await service.admin.sql`drop trigger disk_is_full on access_log`;
  }
});
