import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makerFor } from './make.ts';
import { readContract } from './platform/http/contract.ts';
import type { OperationId } from './platform/http/handlers.ts';
import { Validators } from './platform/http/validators.ts';
import type { TestClient } from './platform/testing/client.ts';
import { requestsOf } from './platform/testing/every-request.ts';
import { startTestService, type TestService } from './platform/testing/service.ts';
import type { Walk } from './platform/testing/walk.ts';
import { goToDayOfWalk, walkTeam } from './platform/testing/walked-team.ts';

/*
 * Mass assignment: whoever knows the database's columns sends them along with what they may send. No body takes a
 * column that the contract does not name, and nothing changes by trying.
 */

const contract = readContract(new URL('../openapi/generated/openapi.json', import.meta.url));
const validators = new Validators(contract.document);
const withBody = contract.operations.flatMap((operation) => {
  const schema = operation.body?.content['application/json']?.schema;
  return schema ? [{ ...operation, check: validators.check(schema, '') }] : [];
});

let service: TestService;
let walk: Walk;
/** By table, as columns are called in JSON. */
const columns = new Map<string, string[]>();

beforeAll(async () => {
  service = await startTestService();
  await goToDayOfWalk(service.admin);
  const administratorId = await makerFor(service.database).worker({ role: 'administrator' });
  walk = await walkTeam({ signIn: (id) => service.signIn(id), administratorId });
  const rows = await service.admin.sql<{ table: string; columns: string[] }[]>`
    select table_name as "table", array_agg(column_name::text) as columns from information_schema.columns
    where table_schema = 'public' group by 1 order by 1`;
  for (const { table, columns: names } of rows) columns.set(table, names.map(inJson));
}, 120_000);
afterAll(() => service.stop());

function inJson(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Somebody who may: the refusal is of what they send. */
function entitled(roles: readonly string[]): TestClient {
  const { people } = walk;
  if (roles.includes('team_leader')) return people.leader;
  if (roles.includes('team_member')) return people.municipal;
  return roles.includes('municipal_leader') ? people.municipalLeader : people.administrator;
}

/** A value that such a column could have: the walked team's own, so that it would fit. */
function valueFor(column: string): unknown {
  if (/^(is|has)[A-Z]/.test(column)) return true;
  if (/(At|On)$/.test(column)) return '2026-03-02';
  if (/Id$|^id$/.test(column)) return walk.ids.team;
  return column === 'version' ? 1 : 'x';
}

/** Everything that changes a team's rows is told, so that numbers that stand still are nothing changed. */
async function lastNumbers(): Promise<unknown> {
  const rows = await service.admin.sql`
    select team_id, last_seq from event_counters where team_id in (${walk.ids.team!}, organisation_stream()) order by 1`;
  return [...rows];
}

test.each(withBody)(
  '$id takes no column that the contract does not name',
  async ({ id, roles, check }) => {
    const [request] = requestsOf(walk)[id as OperationId];
    const asked = request!.body as object;
    const before = await lastNumbers();
    for (const [table, names] of columns) {
      const unnamed = names.filter(
        (name) => check({ ...structuredClone(asked), [name]: valueFor(name) }).length > 0,
      );
      if (unnamed.length === 0) continue;
      const more = Object.fromEntries(unnamed.map((name) => [name, valueFor(name)]));
      const body = { ...asked, ...more };
      const reply = await entitled(roles).call(id as OperationId, { ...request, body });
      expect([table, reply.status]).toEqual([table, 422]);
    }
    expect(await lastNumbers()).toEqual(before);
  },
);
