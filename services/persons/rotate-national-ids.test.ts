import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { makerFor } from '../make.ts';
import type { MadeTeam, Maker } from '../make.ts';
import { directly } from '../platform/database/direct.ts';
import { owner } from '../platform/database/migrate.ts';
import { newKeyText, readKeyRing, type KeyRing } from '../platform/key-ring.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { Command } from '../platform/testing/command.ts';
import { startTestService } from '../platform/testing/service.ts';
import type { TestService } from '../platform/testing/service.ts';
import { rotateNationalIds, type Rotation } from './rotate-national-ids.ts';
import { sealContext } from './standing-person.ts';

const [old, current] = [newKeyText('old'), newKeyText('new')];
const before = readKeyRing(old, 'keys');
const both = readKeyRing(`${current},${old}`, 'keys');
const after = readKeyRing(current, 'keys');
// Nobody's: 80 is added to the month.
const numbers = ['10915596784', '01816710053', '14837710716'];

let service: TestService;
let team: MadeTeam;
let make: Maker;
let client: TestClient;

beforeAll(async () => {
  service = await startTestService({ keys: both });
  make = makerFor(service.database);
  team = await make.team();
  client = await service.signIn(team.municipal[0].workerId);
  for (const number of numbers) {
    const { id } = await approved();
    await service.admin.sql`alter table persons disable trigger update_is_told`;
    const [person] = await service.admin.sql<{ id: string }[]>`
      select person_id as id from cases where id = ${id}`;
    const { bytes, keyId } = before.seal(number, sealContext({ ...person!, teamId: team.id }));
    await service.admin.sql`
      update persons set national_id_sealed = ${bytes}, national_id_key = ${keyId}, national_id_set_at = current_instant(),
        national_id_hash = ${before.marks(number, team.id)[0]!} where id = ${person!.id}`;
    await service.admin.sql`alter table persons enable trigger update_is_told`;
  }
});
afterAll(() => service.stop());

async function approved() {
  const { id } = await make.case({ in: team });
  const body = { state: 'approved', said: 'spoken' } as const;
  const reply = await client.ok('recordRegistration', { path: { caseId: id }, version: 1, body });
  return { id, version: reply.version! };
}

const rotate = (keys = both, rotation: Rotation = { say: () => {} }) =>
  directly(service.testDatabase.adminUrl, { role: owner }, (sql) =>
    rotateNationalIds(sql, keys, rotation),
  );

/** As the operating staff run it. */
async function command(keys: string) {
  const { appUrl, migratorUrl } = service.testDatabase;
  const env = { DATABASE_URL: appUrl, MIGRATION_DATABASE_URL: migratorUrl, NATIONAL_ID_KEYS: keys };
  const run = new Command('rotate-keys', { env });
  return { code: await run.ended, said: run.said };
}

interface Row {
  id: string;
  keyId: string;
  bytes: Buffer;
  mark: Buffer;
}
const sealedRows = () => service.admin.sql<Row[]>`
  select id, national_id_key as "keyId", national_id_sealed as bytes, national_id_hash as mark
  from persons where national_id_key is not null`;

async function opened(keys: KeyRing) {
  const numbersOf = (await sealedRows()).map((row) =>
    keys.open(row, sealContext({ ...row, teamId: team.id })),
  );
  return numbersOf.filter((number) => number !== undefined).toSorted();
}

/** What somebody else in the team is told when the number is written down once more. */
async function writtenDownAgain(number: string) {
  const { id, version } = await approved();
  const sent = { path: { caseId: id }, version, body: { nationalId: number } };
  return (await client.refused('setNationalId', sent)).slug;
}

const versions = () => service.admin.sql`select id, version from persons order by id`;

it('a key that is not there is named, and nothing is touched', async () => {
  const { sealed, unknown } = await rotate(after);
  expect([sealed, unknown]).toEqual([0, [{ keyId: before.currentId, count: 3 }]]);
  expect(await opened(before)).toEqual(numbers.toSorted());
  expect(await command(current)).toEqual({
    code: 1,
    said: expect.stringContaining(`keys that are not there: ${before.currentId} (3).`),
  });
});

it('stopped between two batches it goes on from there; nobody is written down twice meanwhile, and nobody was told', async () => {
  const events = () => service.admin.sql`select count(*) from events where team_id = ${team.id}`;
  const [[told], version] = [await events(), await versions()];
  const stop = (sealed: number) => {
    if (sealed === 1) throw new Error('stopped');
  };
  await expect(rotate(both, { batchSize: 1, say: stop })).rejects.toThrow('stopped');
  expect([(await opened(after)).length, (await opened(before)).length]).toEqual([1, 2]);
  const [[toldSince], versionSince] = [await events(), await versions()];
  expect([toldSince, versionSince]).toEqual([told, version]);

  // Under the new key and the old one.
  for (const number of numbers) expect(await writtenDownAgain(number)).toBe('person-known');

  expect(await command(`${current},${old}`)).toEqual({
    code: 0,
    said: expect.stringContaining(
      `2 national ids sealed anew; all that could be opened have key ${after.currentId}.`,
    ),
  });
  expect(await opened(after)).toEqual(numbers.toSorted());
  expect(await rotate()).toEqual({ sealed: 0, unknown: [] });
});

it('the same person is still found, and the old key is needed no more', async () => {
  const expected = numbers.map((number) => after.marks(number, team.id)[0]!.toString('hex'));
  const marks = (await sealedRows()).map(({ mark }) => mark.toString('hex'));
  expect(marks.toSorted()).toEqual(expected.toSorted());
  for (const number of numbers) expect(await writtenDownAgain(number)).toBe('person-known');
});
