import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makerFor } from './make.ts';
import { readContract, resolved, type JsonSchema } from './platform/http/contract.ts';
import type { OperationId } from './platform/http/handlers.ts';
import { Validators } from './platform/http/validators.ts';
import type { TestClient } from './platform/testing/client.ts';
import { requestsOf } from './platform/testing/every-request.ts';
import { fingerprintsOf } from './platform/testing/fingerprints.ts';
import { startTestService, type TestService } from './platform/testing/service.ts';
import type { Walk } from './platform/testing/walk.ts';
import { goToDayOfWalk, walkTeam } from './platform/testing/walked-team.ts';

/*
 * Mass assignment: whoever knows the database's columns sends them along with what they may send, each by itself, in
 * either spelling, in the body and in every object inside it. No body takes a column that the contract does not name
 * there, and nothing changes by trying.
 */

const contract = readContract(new URL('../openapi/generated/openapi.json', import.meta.url));
const validators = new Validators(contract.document);
const withBody = contract.operations.flatMap((operation) => {
  const schema = operation.body?.content['application/json']?.schema;
  return schema ? [{ ...operation, schema, check: validators.check(schema, '') }] : [];
});

let service: TestService;
let walk: Walk;
/** Of all tables, as they are called and as they would be in JSON. */
let columns: string[];
let untouched: [string, string][];

beforeAll(async () => {
  service = await startTestService();
  await goToDayOfWalk(service.admin);
  const administratorId = await makerFor(service.database).worker({ role: 'administrator' });
  walk = await walkTeam({ signIn: (id) => service.signIn(id), administratorId });
  const rows = await service.admin.sql<{ name: string }[]>`
    select distinct column_name::text as name from information_schema.columns
    where table_schema = 'public' and table_name not like 'kysely%' order by 1`;
  columns = [...new Set(rows.flatMap(({ name }) => [name, inJson(name)]))];
  untouched = await fingerprintsOf(service.admin);
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
  if (/^(is|has)(_|[A-Z])/.test(column)) return true;
  if (/(_at|_on|At|On)$/.test(column)) return '2026-03-02';
  if (/(_id|Id|^id)$/.test(column)) return walk.ids.team;
  return column === 'version' ? 1 : 'x';
}

/** What the contract names in an object, in any of the forms that it may have. */
function namedBy(raw: JsonSchema): Record<string, JsonSchema> {
  const schema = resolved<JsonSchema>(contract.document, raw);
  const forms = ['allOf', 'oneOf', 'anyOf'].flatMap((word) => (schema[word] ?? []) as JsonSchema[]);
  const own = (schema.properties ?? {}) as Record<string, JsonSchema>;
  return Object.assign({}, ...forms.map(namedBy), own) as Record<string, JsonSchema>;
}

interface Place {
  way: string;
  named: string[];
  /** The body with something more in this object. */
  with(name: string): unknown;
}

/** The body itself, and every object inside it. */
function placesOf(body: unknown, raw: JsonSchema, way = ''): Place[] {
  if (typeof body !== 'object' || body === null) return [];
  const schema = resolved<JsonSchema>(contract.document, raw);
  const named = namedBy(schema);
  const inside = (of: JsonSchema, key: string): Place[] =>
    placesOf((body as Record<string, unknown>)[key], of, `${way}/${key}`).map((place) => ({
      ...place,
      with: (name) => replaced(body, key, place.with(name)),
    }));
  if (Array.isArray(body))
    return body.flatMap((_, nth) => inside(schema.items as JsonSchema, `${nth}`));
  const here = {
    way,
    named: Object.keys(named),
    with: (name: string) => ({ ...body, [name]: valueFor(name) }),
  };
  return [here, ...Object.keys(body).flatMap((key) => inside(named[key] ?? {}, key))];
}

function replaced(of: object, key: string, value: unknown): unknown {
  if (!Array.isArray(of)) return { ...of, [key]: value };
  return of.map((each: unknown, nth) => (String(nth) === key ? value : each));
}

/** Which column is sent to the service itself differs from place to place, so that in all many are. */
let sent = 0;

test.each(withBody)(
  '$id takes no column that the contract does not name',
  async ({ id, roles, check, schema }) => {
    for (const request of requestsOf(walk)[id as OperationId]) {
      expect(check(request.body)).toEqual([]);
      for (const { way, named, with: bodyWith } of placesOf(request.body, schema)) {
        const unnamed = columns.filter((name) => !named.includes(name));
        const taken = unnamed.filter((name) => check(bodyWith(name)).length === 0);
        expect([way, taken]).toEqual([way, []]);
        const name = unnamed[(sent++ * 37) % unnamed.length]!;
        const trying = { ...request, body: bodyWith(name) };
        const { slug } = await entitled(roles).refused(id as OperationId, trying);
        expect([way, name, slug]).toEqual([way, name, 'validation-failed']);
      }
    }
  },
);

test('and after all of it nothing of anybody’s has changed', async () => {
  expect(sent).toBeGreaterThan(withBody.length);
  expect(await fingerprintsOf(service.admin)).toEqual(untouched);
});
