import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { writeRaw, type Raw } from '../cases/raw-writes.ts';
import { makerFor, type MadeCase, type MadeTeam, type Maker } from '../make.ts';
import { newId } from '../platform/database/new-id.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { untilWaiting } from '../platform/testing/until-waiting.ts';

// To take an approval back is never refused for what somebody else writes at the same moment; that goes out as well.

let service: TestService;
let make: Maker;
let team: MadeTeam;
let opened: MadeCase;
let member: TestClient;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  team = await make.team();
  opened = await make.case({ in: team });
  member = await service.signIn(team.specialist[1].workerId);
  expect((await register('approved')).status).toBe(200);
});

const path = () => ({ caseId: opened.id });
async function register(state: 'approved' | 'withdrawn') {
  const { version } = (await member.ok('getPerson', { path: path() })).body;
  const body = { state, said: 'spoken' } as const;
  return member.call('recordRegistration', { path: path(), version, body });
}

const ofCase = () => ({ case_id: opened.id, team_id: team.id, registration: 'approved' });
const written: [string, (sql: Raw['sql'], by: string) => Promise<unknown>][] = [
  [
    'somebody around them by name',
    (sql, recorded_by) =>
      sql`insert into network_contacts ${sql({ ...ofCase(), id: newId(), relation: 'family', name: 'Kari', recorded_by })}`,
  ],
  [
    'what they call a part of their life',
    (sql, recorded_by) =>
      sql`insert into life_domains ${sql({ ...ofCase(), ...{ edition: 1, place: 1, domain: 'housing' }, is_important: true, own_words: 'Hytta', recorded_by })}`,
  ],
];

it.each(written)('with %s', async (_what, write) => {
  let withdrawal: ReturnType<typeof register> | undefined;
  const worker = team.municipal[1].workerId;
  await writeRaw(
    service.database,
    team,
    async ({ sql }) => {
      await write(sql, worker);
      withdrawal = register('withdrawn');
      await untilWaiting(service.admin);
    },
    { worker },
  );
  expect((await withdrawal)?.status).toBe(200);
  const [contacts, domains] = [
    await service.admin.sql`select name from network_contacts where case_id = ${opened.id}`,
    await service.admin.sql`select own_words from life_domains where case_id = ${opened.id}`,
  ];
  expect([...contacts, ...domains].flatMap((row) => Object.values<unknown>(row))).toEqual([null]);
});
