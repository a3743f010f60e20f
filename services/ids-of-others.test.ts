import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makerFor } from './make.ts';
import { newId } from './platform/database/new-id.ts';
import { readContract } from './platform/http/contract.ts';
import type { OperationId } from './platform/http/handlers.ts';
import type { SentAnyhow } from './platform/testing/client.ts';
import { requestsOf } from './platform/testing/every-request.ts';
import { fingerprintsOf } from './platform/testing/fingerprints.ts';
import { LiveClient } from './platform/testing/live-client.ts';
import { startTestService, type TestService } from './platform/testing/service.ts';
import type { Walk, Who } from './platform/testing/walk.ts';
import { goToDayOfWalk, walkTeam } from './platform/testing/walked-team.ts';

/*
 * A member of one team puts another team's ids wherever an operation takes one: each is answered like an id that
 * does not exist, and nothing of anybody's changes. Units are the organisation's: everybody may name any of them.
 */

const { operations } = readContract(new URL('../openapi/generated/openapi.json', import.meta.url));
const ofOrganisation = new Set([
  ...['unitId', 'homeUnitId', 'parentId', 'mergedIntoId', 'plannedUnitChangeId'],
]);
/** Keeps what a person says of a name, and then says of the row whether it helped: tried by itself below. */
const isSaidOfRows = 'body/names/0/workerId';
/** In an emergency another team's case is what is asked for: services/visits. */
const isAskedInEmergency = 'body/team';

let service: TestService;
let own: Walk;
let theirs: Walk;
let untouched: [string, string][];

beforeAll(async () => {
  service = await startTestService();
  await goToDayOfWalk(service.admin);
  const administratorId = await makerFor(service.database).worker({ role: 'administrator' });
  const signIn = (workerId: string) => service.signIn(workerId);
  own = await walkTeam({ signIn, administratorId });
  theirs = await walkTeam({ signIn, administratorId });
  untouched = await fingerprintsOf(service.admin);
}, 120_000);
afterAll(() => service.stop());

interface Place {
  where: string;
  name: string;
  id: string;
  /** The request with another id in this place. */
  with(id: string): SentAnyhow;
}

/** Every place of the request that holds an id which is another one in the other team's request. */
function placesOf(request: SentAnyhow, other: SentAnyhow): Place[] {
  const places: Place[] = [];
  const look = (value: unknown, there: unknown, way: string[]): void => {
    if (typeof value === 'string' && value !== there && way.length > 1) {
      places.push({
        where: way.join('/'),
        name: way.at(-1)!,
        id: there as string,
        with: (id) => replaced(request, way, id),
      });
    }
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
    for (const [name, inner] of Object.entries(value)) {
      look(inner, (there as Record<string, unknown>)[name], [...way, name]);
    }
  };
  look(request, other, []);
  return places;
}

function replaced<Value>(value: Value, [name, ...rest]: string[], id: string): Value {
  if (name === undefined) return id as Value;
  const inner = replaced((value as Record<string, unknown>)[name], rest, id);
  if (!Array.isArray(value)) return { ...value, [name]: inner };
  return value.map((each: unknown, nth) => (String(nth) === name ? inner : each)) as Value;
}

const columns: Record<string, Who> = {
  team_member: 'municipal',
  team_leader: 'leader',
  treatment_contact: 'contact',
  guest: 'guest',
  municipal_leader: 'municipalLeader',
  dps_leader: 'dpsLeader',
};

async function answerTo(who: Who, id: OperationId, sent: SentAnyhow, planted: string) {
  const { status, body } = await own.people[who].call(id, sent);
  const said = JSON.stringify({ ...(body as object), instance: undefined }).replaceAll(
    planted,
    'it',
  );
  return { status, said };
}

describe.each(operations)('$id', ({ id, roles }) => {
  test('takes another team’s id for one that does not exist, in every place', async () => {
    const operation = id as OperationId;
    const requests = requestsOf(own)[operation];
    const whoever = roles.flatMap((role) => columns[role] ?? []);
    for (const [nth, request] of requests.entries()) {
      const places = placesOf(request, requestsOf(theirs)[operation][nth]!);
      for (const place of places) {
        if (ofOrganisation.has(place.name)) continue;
        if ([isSaidOfRows, isAskedInEmergency].includes(place.where)) continue;
        for (const who of whoever.length > 0 ? whoever : ['leader' as const]) {
          const nothing = newId();
          const asked = await answerTo(who, operation, place.with(place.id), place.id);
          const unknown = await answerTo(who, operation, place.with(nothing), nothing);
          expect([who, place.where, asked]).toEqual([who, place.where, unknown]);
          const isRead = place.where.startsWith('query/');
          expect([who, place.where, asked.status >= 400 || isRead]).toEqual([
            who,
            place.where,
            true,
          ]);
        }
      }
    }
  });
});

test('the requests are such as the own team’s people may send', async () => {
  const refused: string[] = [];
  for (const { id, method, roles } of operations.filter((each) => each.method === 'GET')) {
    const { leader, municipal, guest, administrator, dpsLeader } = own.people;
    const beyond = roles.includes('dps_leader') ? dpsLeader : administrator;
    const outside = roles.includes('guest') ? guest : beyond;
    // What the person answers is for the two whom they work with.
    const others = roles.includes('team_member') ? municipal : outside;
    const whoever = roles.includes('team_leader') ? leader : others;
    for (const request of requestsOf(own)[id as OperationId]) {
      const { status } = await whoever.call(id as OperationId, request);
      if (status !== 200) refused.push(`${method} ${id}: ${status}`);
    }
  }
  expect(refused).toEqual([]);
});

test('a treatment contact has no other case of the team', async () => {
  for (const id of ['getCase', 'listSeats'] as const) {
    const path = { caseId: own.ids.otherCase! };
    expect((await own.people.contact.refused(id, { path })).slug).toBe('not-found');
  }
});

test.each(Object.values(columns))('another team’s log is no log to the own %s', async (who) => {
  const live = new LiveClient(service.url, await service.newCookie(own.ids[who]!));
  for (const teamId of [theirs.ids.team!, newId()]) {
    for (const after of [0, 5]) expect(await live.standing(teamId, after)).toBe('not-found');
  }
  expect(live.heard).toEqual([]);
  live.close();
});

test('after all of it nothing of anybody’s has changed', async () => {
  expect(await fingerprintsOf(service.admin)).toEqual(untouched);
});

test('an import that is told a name means another team’s worker says that it is no member', async () => {
  const { leader } = own.people;
  const body = Buffer.from(
    'Sak;Alias;Arbeidsform;Fra kommunen;Fra DPS\n9;Ask-9;inntak;Ole;Sindre Moe\n',
  );
  const upload = { path: { teamId: own.ids.team! }, headers: { 'x-file-name': 'x.csv' }, body };
  const { id, version } = (await leader.ok('createImport', upload)).body;
  const said: string[] = [];
  for (const [nth, workerId] of [theirs.ids.municipal!, newId()].entries()) {
    const names = [{ name: 'Ole', kind: 'worker' as const, workerId }];
    const call = { path: { importId: id }, version: version + nth, body: { names } };
    const { sheets } = (await leader.ok('changeImportMapping', call)).body;
    said.push(JSON.stringify(sheets));
    expect(sheets[0]!.rows[0]!.reasons.map(({ code }) => code)).toEqual(['worker_no_member']);
  }
  expect(said[0]).toBe(said[1]);
});
