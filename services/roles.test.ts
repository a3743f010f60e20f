import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makerFor } from './make.ts';
import { readContract, type Operation } from './platform/http/contract.ts';
import type { OperationId } from './platform/http/handlers.ts';
import { hashOf, newToken } from './platform/identity/tokens.ts';
import { Browser } from './platform/testing/browser.ts';
import type { SentAnyhow, TestClient } from './platform/testing/client.ts';
import { requestsOf } from './platform/testing/every-request.ts';
import { startTestService, type TestService } from './platform/testing/service.ts';
import type { Walk, Who } from './platform/testing/walk.ts';
import { walkBeginsAt, walkTeam } from './platform/testing/walked-team.ts';

/*
 * Everybody asks everything, of one team: its own people, people of another team, and people of none. Who may is
 * written in the contract (`x-roles`), and nowhere else.
 */

type Relation = 'own team' | 'another team' | 'no team';
interface Column {
  name: string;
  /** As the contract calls it; none for somebody who is nothing here. */
  role: string | undefined;
  relation: Relation;
  client: TestClient;
}

const contract = readContract(new URL('../openapi/generated/openapi.json', import.meta.url));
const roles: Record<string, Who> = {
  team_member: 'municipal',
  team_leader: 'leader',
  municipal_leader: 'municipalLeader',
  dps_leader: 'dpsLeader',
  treatment_contact: 'contact',
};

let service: TestService;
let walk: Walk;
let others: Walk;
const columns: Column[] = [];

beforeAll(async () => {
  service = await startTestService();
  const { sql } = service.admin;
  const apart = Date.parse(walkBeginsAt) - Date.now();
  await sql.unsafe(`create or replace function current_instant() returns timestamptz
    language sql volatile parallel safe as $$ select clock_timestamp() + interval '${apart} ms' $$`);
  const make = makerFor(service.database);
  const administratorId = await make.worker({ role: 'administrator' });
  const signIn = (workerId: string) => service.signIn(workerId);
  walk = await walkTeam({ signIn, administratorId });
  others = await walkTeam({ signIn, administratorId });
  const be = (name: string, role: string | undefined, relation: Relation, client: TestClient) =>
    columns.push({ name, role, relation, client });
  be('nobody', undefined, 'no team', service.nobody);
  be('somebody without a worker', undefined, 'no team', await withoutWorker());
  be('a worker without a team', undefined, 'no team', await signIn(await make.worker({})));
  be('an administrator', 'administrator', 'no team', walk.people.administrator);
  for (const [relation, team] of [
    ['another team', others],
    ['own team', walk],
  ] as const) {
    for (const [role, who] of Object.entries(roles)) {
      be(`${role}, ${relation}`, role, relation, team.people[who]);
    }
    be(`projector, ${relation}`, 'projector', relation, await projector(team.projectorCode));
  }
}, 120_000);
afterAll(() => service.stop());

async function withoutWorker(): Promise<TestClient> {
  const token = newToken();
  await service.admin.sql`
    with account as (
      insert into accounts (id, issuer, subject, display_name) values (new_id(), 'urn:test', 'x', 'Ukjent') returning id)
    insert into sessions (id_hash, account_id, absolute_expires_at)
    select ${hashOf(token)}, id, current_instant() + session_absolute_limit() from account`;
  return service.clientWith(`skulder=${token}`);
}

async function projector(code: string): Promise<TestClient> {
  const screen = new Browser();
  const shown = await screen.post(`${service.url}/auth/projector`, { code });
  expect(shown.url.pathname).toBe('/projektor');
  return service.clientWith(screen.cookieHeader(service.url));
}

/** Units are the organisation's, so that a leader of any team may change one. */
function namesTheTeams(operation: Operation): boolean {
  return /\{(?!unitId)/.test(operation.path);
}

/** A session is one person's own, whom the walk made a member. */
const isPersonal = (operation: Operation) => operation.path.includes('{sessionId}');

function expected(operation: Operation, { name, role, relation }: Column): number | 'may' {
  if (name === 'nobody') return 401;
  if (role === undefined || !operation.roles.includes(role)) return 403;
  if (isPersonal(operation)) return role === 'team_member' && relation === 'own team' ? 'may' : 404;
  return relation === 'another team' && namesTheTeams(operation) ? 404 : 'may';
}

// Done, or not as things stand: judged by somebody who let the caller in. Anything else is what it is, a 500 too.
const may = [200, 201, 202, 204, 409, 412, 422];
/** What was told to people who are to see no case, by column. */
const told = new Map<string, string[]>();

async function ask({ id, needsVersion }: Operation, column: Column, request: SentAnyhow) {
  // A version that nothing has yet: whoever may is told so, and nothing changes.
  const sent = needsVersion ? { ...request, version: 1_000_000 } : request;
  const { status, body } = await column.client.call(id as OperationId, sent);
  told.set(column.name, [...(told.get(column.name) ?? []), JSON.stringify(body ?? null)]);
  return may.includes(status) ? 'may' : status;
}

// What takes a role away comes last.
const inOrder = contract.operations.toSorted(
  (one, other) => Number(one.id === 'removeRole') - Number(other.id === 'removeRole'),
);

describe.each(inOrder)('$id', (operation) => {
  test('is for the contract’s roles, in their own team', async () => {
    const [request] = requestsOf(walk)[operation.id as OperationId];
    const refusedFirst = columns.toSorted(
      (one, other) =>
        Number(expected(operation, one) === 'may') - Number(expected(operation, other) === 'may'),
    );
    const answers: [string, unknown][] = [];
    for (const column of refusedFirst) {
      answers.push([column.name, await ask(operation, column, request!)]);
    }
    expect(answers).toEqual(refusedFirst.map((each) => [each.name, expected(operation, each)]));
  });
});

test('leaders of a level are told numbers and administrators people, and no case, inquiry or meeting', async () => {
  const rows = await service.admin.sql<{ secret: string }[]>`
    select unnest(array[id::text, alias, title]) as secret from cases
    union select unnest(array[id::text, alias, worry]) from inquiries
    union select unnest(array[id::text, notes, title]) from agenda_items
    union select id::text from meetings union select id::text from seats
    union select id::text from treatment_contacts union select id::text from opening_proposals`;
  const secrets = rows.map(({ secret }) => secret).filter((secret) => secret);
  const hears = (name: string) =>
    secrets.filter((secret) => told.get(name)!.join().includes(secret));
  expect(secrets.length).toBeGreaterThan(50);
  expect(hears('team_member, own team').length).toBeGreaterThan(20);
  const leaders = ['municipal_leader', 'dps_leader'].flatMap((role) => [
    `${role}, own team`,
    `${role}, another team`,
  ]);
  for (const name of [...leaders, 'an administrator', 'a worker without a team']) {
    expect([name, hears(name)]).toEqual([name, []]);
  }
});

test('a treatment contact who is a member elsewhere may see the case, and not change it', async () => {
  await walk.people.administrator.ok('makeAgreement', {
    path: { teamId: others.ids.team! },
    body: {
      workerId: walk.ids.contact!,
      homeUnitId: others.ids.specialistUnit!,
      fraction: 0.1,
      startsOn: '2026-03-01',
    },
  });
  const { contact } = walk.people;
  await contact.ok('getCase', { path: { caseId: walk.ids.ownCase! } });
  const acts = contract.operations.filter(({ problems }) => problems.includes('case-not-yours'));
  expect(acts.length).toBeGreaterThan(3);
  for (const { id } of acts) {
    const [request] = requestsOf(walk)[id as OperationId];
    const { slug } = await contact.refused(id as OperationId, request);
    expect([id, slug]).toEqual([id, 'case-not-yours']);
  }
});
