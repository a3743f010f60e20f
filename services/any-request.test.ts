import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makerFor } from './make.ts';
import { readContract, type Operation } from './platform/http/contract.ts';
import type { OperationId } from './platform/http/handlers.ts';
import { ArbitraryValues } from './platform/testing/arbitrary.ts';
import type { SentAnyhow, TestClient } from './platform/testing/client.ts';
import { Room } from './platform/testing/meeting-room.ts';
import { startTestService, type TestService } from './platform/testing/service.ts';

/*
 * Any request to any operation, by anybody: what follows the contract with ids that exist, and the same with
 * something wrong in it. Whatever comes, the service answers within its contract (the client checks every reply),
 * never with a failure of its own, never with anything of another team's, and of nobody without a row in the access
 * log that names them. `npm run fuzz` searches longer; `FUZZ_SEED` and `FUZZ_RUNS` repeat a run.
 */

// The same in every run of the tests; `npm run fuzz` takes another each time.
const seed = Number(process.env.FUZZ_SEED ?? 77);
// Ten thousand requests in all, however few of them are to operations that take long.
const numRuns = Number(process.env.FUZZ_RUNS ?? 165);
const { operations, document } = readContract(
  new URL('../openapi/generated/openapi.json', import.meta.url),
);

const tables: Record<string, string> = {
  teamId: 'teams',
  unitId: 'units',
  homeUnitId: 'units',
  workerId: 'workers',
  agreementId: 'agreements',
  caseId: 'cases',
  linkedCaseId: 'cases',
  activityId: 'activities',
  plannedActivityId: 'planned_activities',
  inquiryId: 'inquiries',
  meetingId: 'meetings',
  toMeetingId: 'meetings',
  itemId: 'agenda_items',
  guestId: 'guests',
  openingId: 'opening_proposals',
  treatmentContactId: 'treatment_contacts',
  roleGrantId: 'role_grants',
  importId: 'import_runs',
  visitId: 'visits',
};

let service: TestService;
interface Who {
  role: string;
  workerId?: string;
  client: TestClient;
}
let callers: Who[];
let neighbour: { id: string };
let asked = 0;
const ids = new Map<string, string[]>();
const values = new ArbitraryValues(document, (name) => ids.get(name) ?? ids.get('') ?? []);

beforeAll(async () => {
  process.stdout.write(`FUZZ_SEED=${seed}\n`);
  service = await startTestService();
  const make = makerFor(service.database);
  const [team, other] = [await make.team(), await make.team()];
  const guests: string[] = [];
  for (const one of [team, other]) {
    const room = await Room.of(service, one);
    await make.case({ in: one });
    await room.meet();
    await room.receive();
    guests.push(await guestOf(room));
  }
  for (const [inside, from] of [
    [team, other],
    [other, team],
  ] as const) {
    const visitor = await service.signIn(from.municipal[1].workerId);
    const [row] = await service.admin.sql<{ alias: string }[]>`
      select alias from cases where team_id = ${inside.id} limit 1`;
    const told = { team: inside.id, caseName: row!.alias, words: 'Haster.' };
    await visitor.ok('takeEmergencyAccess', { body: { ...told, reason: 'danger_to_life' } });
  }
  neighbour = other;
  const workers: [string, string][] = [
    ['team_member', team.municipal[0].workerId],
    ['team_member', team.specialist[0].workerId],
    ['team_leader', await make.worker({ role: 'team_leader', team })],
    ['municipal_leader', await make.worker({ role: 'municipal_leader', team })],
    ['dps_leader', await make.worker({ role: 'dps_leader', team })],
    ['guest', guests[0]!],
    ['administrator', await make.worker({ role: 'administrator' })],
    ['nothing', await make.worker({})],
  ];
  callers = [{ role: 'nobody', client: service.nobody }];
  for (const [role, workerId] of workers) {
    callers.push({ role, workerId, client: await service.signIn(workerId) });
  }
});

afterAll(() => service.stop());

/** Somebody from outside, asked to what the room has before it. */
async function guestOf(room: Room): Promise<string> {
  const { items } = (await room.municipal.ok('listMeetings', { path: { teamId: room.team.id } }))
    .body;
  const [item] = (await room.read(items[0]!.id)).items;
  const body = { name: 'Gjest', comesAs: 'nav' as const };
  const asked = { path: { itemId: item!.id }, body };
  return (await room.municipal.ok('inviteGuest', asked)).body.guest.worker.id;
}

/** The first teams are those with people and cases in them. */
async function gatherIds(): Promise<void> {
  ids.clear();
  for (const [name, table] of Object.entries(tables)) {
    const rows = await service.admin.sql<{ id: string }[]>`
      select id from ${service.admin.sql(table)} order by id limit ${table === 'teams' ? 2 : 30}`;
    ids.set(
      name,
      rows.map(({ id }) => id),
    );
  }
  ids.set('', [...ids.values()].flat());
}

interface Asked extends SentAnyhow {
  by: Who;
  isCurrent: boolean;
}

/** Requests that follow the contract, mostly by somebody who may, and the same with one thing spoilt. */
function requestsOf(operation: Operation): fc.Arbitrary<Asked> {
  const json = operation.body?.content['application/json']?.schema;
  const isFile = operation.body !== undefined && json === undefined;
  const file = isFile ? fc.uint8Array({ minLength: 1, maxLength: 200 }) : fc.constant(undefined);
  const body = json ? values.of(json) : file;
  const entitled = callers.filter(({ role }) => operation.roles.includes(role));
  const caller = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...entitled) },
    { weight: 1, arbitrary: fc.constantFrom(...callers) },
  );
  return fc
    .record({
      by: caller,
      isCurrent: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.boolean()),
      path: fc.record(parametersOf(operation, 'path')),
      query: fc.record(parametersOf(operation, 'query'), { requiredKeys: [] }),
      headers: fc.record(parametersOf(operation, 'header'), { requiredKeys: [] }).map(asHeaders),
      body: fc.oneof({ weight: 5, arbitrary: body }, { weight: 1, arbitrary: spoilt(body) }),
    })
    .map((asked) => withoutUndefined(asked) as Asked);
}

function parametersOf(
  { parameters }: Operation,
  place: string,
): Record<string, fc.Arbitrary<unknown>> {
  const own = parameters.filter((each) => each.in === place && each.name !== 'If-Match');
  return Object.fromEntries(
    own.map(({ name, schema }) => [
      name,
      name === 'cursor'
        ? fc.option(values.of(schema), { nil: undefined, freq: 1 })
        : values.of(schema, name),
    ]),
  );
}

function asHeaders(headers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      name === 'X-File-Name' ? encodeURIComponent(String(value)) : headerText(String(value)),
    ]),
  );
}

/** What the client library is able to send at all. */
function headerText(text: string): string {
  return text.replace(/[^\x21-\x7e]/g, '?');
}

function withoutUndefined(asked: object): object {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

/** The version that the thing at the address has now, if it has one. */
async function versionOf({ path = {} }: SentAnyhow): Promise<number> {
  const [name = '', id = ''] = Object.entries(path)[0] ?? [];
  const { sql } = service.admin;
  const rows = await sql<{ version: number }[]>`
    select version from ${sql(tables[name] ?? 'teams')} where id = ${id}`;
  return rows[0]?.version ?? 1;
}

// A refresh belongs to the viewing whose row is written; the log itself names whom it is about.
const isCovered = new Set(['getBoard', 'searchAccess']);
const limitMs = 120_000 + numRuns * 1_000;

async function lastAccessRow(): Promise<number> {
  const [row] = await service.admin.sql<{ id: number }[]>`
    select coalesce(max(id), 0) as id from access_log`;
  return row!.id;
}

/** What somebody has said that a name in a sheet means is kept as they said it, whatever they named: their own words. */
function withoutWhatWasSaid(key: string, value: unknown): unknown {
  return key === 'unknownNames' ? undefined : value;
}

function idsIn(body: unknown): string[] {
  const text = JSON.stringify(body ?? null, withoutWhatWasSaid);
  return [...new Set(text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))];
}

/** What of it is a case or an inquiry of the neighbouring team, unless the asker has come to have to do with it. */
async function ofNeighbour(told: string[], who: Who): Promise<string[]> {
  const { id } = neighbour;
  const rows = await service.admin.sql<{ id: string }[]>`
    select id from (select id, team_id from cases union all select id, team_id from inquiries) of_people
    where id = any (${told}) and team_id = ${id} and not exists (
      select from rights_of_worker(${who.workerId ?? null}) r
      where (r -> 'teamIds') || (r -> 'ledTeamIds') ? team_id::text)`;
  return rows.map(({ id }) => id);
}

/** The people of it whom no row of the access log names since then: a case, and the inquiries it has come from. */
async function withoutRow(told: string[], since: number): Promise<string[]> {
  const rows = await service.admin.sql<{ id: string }[]>`
    select id from (
      select id, id as case_id, null::uuid as inquiry_id from cases
      union all select id, linked_case_id, id from inquiries) person
    where id = any (${told}) and not exists (
      select from access_log l left join inquiries i on i.id = l.inquiry_id or i.id = any (l.inquiry_ids)
      where l.id > ${since} and (person.inquiry_id = i.id
        or person.case_id in (l.case_id, i.linked_case_id) or person.case_id = any (l.case_ids)))`;
  return rows.map(({ id }) => id);
}

/** Anything where something was, one level down: another kind of value, a stranger, nothing. */
function spoilt(body: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(body, fc.nat(), fc.jsonValue({ maxDepth: 2 })).map(([value, at, stranger]) => {
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
    const names = [...Object.keys(value), 'stranger'];
    return { ...value, [names[at % names.length] ?? 'stranger']: stranger };
  });
}

/** What takes people's rights or open items away comes last. */
const last = ['deferOpenItems', 'removeRole', 'endAgreement', 'closeMeeting', 'closeCase'];
const inOrder = operations
  .map(({ id }) => id)
  .sort((one, other) => last.indexOf(one) - last.indexOf(other));

describe.each(inOrder)('%s', (id) => {
  const operation = operations.find((each) => each.id === id)!;

  // Each look at a dry run reads its file anew, in a thread of its own.
  const runs = operation.room === 'imports' ? Math.ceil(numRuns / 5) : numRuns;

  test(
    'answers within its contract, whatever is asked and by whom',
    async () => {
      await gatherIds();
      await fc.assert(
        fc.asyncProperty(requestsOf(operation), async ({ by, isCurrent, ...sent }) => {
          const version = operation.needsVersion
            ? (await versionOf(sent)) - (isCurrent ? 0 : 1)
            : undefined;
          const logged = await lastAccessRow();
          const { status, body } = await by.client.call(
            id as OperationId,
            withoutUndefined({ ...sent, version }),
          );
          asked++;
          expect(status).toBeLessThan(500);
          const told = idsIn(body);
          expect(await ofNeighbour(told, by)).toEqual([]);
          if (!isCovered.has(id)) expect(await withoutRow(told, logged)).toEqual([]);
        }),
        { seed: seed + inOrder.indexOf(id), numRuns: runs },
      );
    },
    limitMs,
  );
});

test('that was as much as was meant to be asked', () => {
  expect(asked).toBeGreaterThanOrEqual(process.env.FUZZ_RUNS ? numRuns : 10_000);
});
