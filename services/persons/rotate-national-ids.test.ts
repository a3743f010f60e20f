import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { makerFor } from '../make.ts';
import type { MadeTeam } from '../make.ts';
import { directly } from '../platform/database/direct.ts';
import { owner } from '../platform/database/migrate.ts';
import { newKeyText, readKeyRing } from '../platform/key-ring.ts';
import { startTestService } from '../platform/testing/service.ts';
import type { TestService } from '../platform/testing/service.ts';
import { rotateNationalIds } from './rotate-national-ids.ts';
import { sealContext } from './standing-person.ts';

const [old, current] = [newKeyText('old'), newKeyText('new')];
const before = readKeyRing(old, 'keys');
const both = readKeyRing(`${current},${old}`, 'keys');
const after = readKeyRing(current, 'keys');
// Nobody's: 80 is added to the month.
const numbers = ['10915596784', '01816710053', '14837710716'];

let service: TestService;
let team: MadeTeam;

beforeAll(async () => {
  service = await startTestService();
  const make = makerFor(service.database);
  team = await make.team();
  const client = await service.signIn(team.municipal[0].workerId);
  for (const number of numbers) {
    const { id } = await make.case({ in: team });
    const path = { caseId: id };
    const body = { state: 'approved', said: 'spoken' } as const;
    await client.ok('recordRegistration', { path, version: 1, body });
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

const rotate = (keys = both, say: (sealed: number) => void = () => {}) =>
  directly(service.testDatabase.adminUrl, { role: owner }, (sql) =>
    rotateNationalIds(sql, keys, say),
  );

async function opened(keys = after) {
  const rows = await service.admin.sql<
    { id: string; keyId: string; bytes: Buffer; mark: Buffer }[]
  >`
    select id, national_id_key as "keyId", national_id_sealed as bytes, national_id_hash as mark
    from persons where national_id_key is not null`;
  return rows.map((row) => keys.open(row, sealContext({ ...row, teamId: team.id }))).toSorted();
}

it('a key that is not there is named, and nothing is touched', async () => {
  const { sealed, unknown } = await rotate(after);
  expect([sealed, unknown]).toEqual([0, [{ keyId: before.currentId, count: 3 }]]);
  expect(await opened(before)).toEqual(numbers.toSorted());
});

it('stopped before it is done, it goes on; then the old key is needed no more, and nobody was told', async () => {
  const events = () => service.admin.sql`select count(*) from events where team_id = ${team.id}`;
  const [[told], version] = [await events(), await versions()];
  const stop = () => {
    throw new Error('stopped');
  };
  await expect(rotate(both, stop)).rejects.toThrow('stopped');
  expect(await rotate()).toEqual({ sealed: 0, unknown: [] });
  expect(await opened()).toEqual(numbers.toSorted());
  expect([(await events())[0], await versions()]).toEqual([told, version]);
});

const versions = () => service.admin.sql`select id, version from persons order by id`;

it('the same person is still found', async () => {
  const marks = await service.admin.sql<{ mark: Buffer }[]>`
    select national_id_hash as mark from persons where national_id_key = ${after.currentId!}`;
  const expected = numbers.map((number) => after.marks(number, team.id)[0]!.toString('hex'));
  expect(marks.map(({ mark }) => mark.toString('hex')).toSorted()).toEqual(expected.toSorted());
});
