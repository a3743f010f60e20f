import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { makerFor } from './make.ts';
import { actAs } from './platform/testing/act-as.ts';
import { startTestService, type TestService } from './platform/testing/service.ts';
import { goToDayOfWalk, walkTeam } from './platform/testing/walked-team.ts';

/*
 * Whoever could run any statement as the service, in the name of somebody of another team, asks every function that
 * answers as its owner about everything there is of a team that has been through everything.
 */

/** What answers all the same, and why. */
const answers: Record<string, string> = {
  choose_employment: 'that there is no such session, to whoever has not its secret',
  has_sign_in: 'one bit of a worker, for every row of workers that is shown to whoever asks',
};

let service: TestService;
let strangerId: string;
let memberId: string;
let ids: string[];

beforeAll(async () => {
  service = await startTestService();
  await goToDayOfWalk(service.admin);
  const make = makerFor(service.database);
  const administratorId = await make.worker({ role: 'administrator' });
  const walk = await walkTeam({ signIn: (id) => service.signIn(id), administratorId });
  memberId = walk.ids.municipal!;
  ids = await idsOfEverything();
  strangerId = (await make.team()).municipal[0].workerId;
}, 120_000);
afterAll(() => service.stop());

/** A few of each table. */
async function idsOfEverything(): Promise<string[]> {
  const { sql } = service.admin;
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'id' and data_type = 'uuid'
      and table_name in (select relname from pg_class where relkind = 'r')`;
  const found = [];
  for (const { name } of tables) {
    const rows = await sql.unsafe<{ id: string }[]>(`select id from ${name} order by id limit 6`);
    found.push(...rows.map(({ id }) => id));
  }
  return found;
}

interface Asked {
  name: string;
  types: string[];
}

const functions = () => service.admin.sql<Asked[]>`
  select p.proname as name, array(select format_type(t, null) from unnest(p.proargtypes) t) as types from pg_proc p
  where p.pronamespace = 'public'::regnamespace and p.prosecdef and has_function_privilege('skulder_app', p.oid, 'execute')
    and p.proargtypes::oid[] && array['uuid'::regtype, 'uuid[]'::regtype]::oid[] order by 1`;

const others: Record<string, string> = {
  text: `'x'`,
  date: 'oslo_today()',
  daterange: 'daterange(oslo_today() - 400, oslo_today() + 400)',
  tstzrange: "tstzrange('-infinity', 'infinity')",
  'timestamp with time zone': `'infinity'`,
  integer: '10',
  smallint: '10',
  'smallint[]': `'{}'`,
  boolean: 'true',
  bytea: `'\\x00'`,
  'bytea[]': `'{}'`,
  'text[]': `'{}'`,
  jsonb: `'[]'`,
};

/** Every answer to somebody that says something, as what was asked for it. */
async function told({ name, types }: Asked, workerId: string): Promise<string[]> {
  const given = types.map((type) =>
    type === 'uuid'
      ? '$1::uuid'
      : type === 'uuid[]'
        ? 'array[$1::uuid]'
        : `${others[type]}::${type}`,
  );
  const found: string[] = [];
  await service.database.sql
    .begin(async (tx) => {
      await actAs(service.admin, tx, workerId);
      for (const id of ids) {
        await tx
          .savepoint(async (at) => {
            const statement = `select to_jsonb(f) as said from ${name}(${given.join(', ')}) f`;
            const rows = await at.unsafe<{ said: unknown }[]>(statement, [id]);
            if (rows.some(({ said }) => saysSomething(said)))
              found.push(JSON.stringify(rows.map(({ said }) => said)));
          })
          .catch((error: { code?: string }) => {
            // Refused, or not a thing of that kind.
            if (!/^(42501|23\d\d\d|P000\d)$/.test(error.code ?? '')) throw error;
          });
      }
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  return found;
}

class Undone extends Error {}

function saysSomething(said: unknown): boolean {
  if (said === null || said === undefined) return false;
  if (typeof said === 'object') return Object.values(said).some(saysSomething);
  return said !== false && said !== 0 && said !== '';
}

it('no function tells a stranger anything of what they know the id of', async () => {
  const asked = await functions();
  expect(asked.length).toBeGreaterThan(30);
  const open: Record<string, string> = {};
  for (const each of asked) {
    const found = await told(each, strangerId);
    if (found.length > 0) open[each.name] = found[0]!;
  }
  expect(Object.keys(open)).toEqual(Object.keys(answers).toSorted());
}, 120_000);

it('the same questions are answered to a member of the team', async () => {
  const answered = [];
  for (const each of await functions())
    if ((await told(each, memberId)).length > 0) answered.push(each.name);
  expect(answered).toEqual(
    expect.arrayContaining(['board_json', 'case_of_item', 'members_of_team', 'minutes_of']),
  );
  expect(answered.length).toBeGreaterThan(15);
}, 120_000);
