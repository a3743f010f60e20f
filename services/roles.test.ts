import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makerFor, type Maker } from './make.ts';
import { readContract, type Operation } from './platform/http/contract.ts';
import type { OperationId } from './platform/http/handlers.ts';
import { hashOf, newToken } from './platform/identity/tokens.ts';
import { Browser } from './platform/testing/browser.ts';
import { LiveClient } from './platform/testing/live-client.ts';
import type { SentAnyhow, TestClient } from './platform/testing/client.ts';
import { requestsOf } from './platform/testing/every-request.ts';
import { startTestService, type TestService } from './platform/testing/service.ts';
import type { Walk, Who } from './platform/testing/walk.ts';
import { goToDayOfWalk, walkTeam } from './platform/testing/walked-team.ts';

/*
 * Everybody asks everything, of one team: its own people in every relation to it and to one case, people of another
 * team, and people of none; over HTTP, and over sockets. Who may is written in the contract (`x-permits`), cell by cell,
 * and nowhere else.
 */

type Team = 'own team' | 'another team' | 'no team';
interface Column {
  name: string;
  /** As the contract calls it; none for somebody who is nothing here. */
  role: string | undefined;
  /** To the team that it is of, and to the case that the requests name. */
  relations: string[];
  of: Team;
  /** Of the one case, over what the relations say. */
  visit?: 'visit' | 'emergency';
  client: TestClient;
}

const contract = readContract(new URL('../openapi/generated/openapi.json', import.meta.url));
const contactElsewhere = 'treatment contact of another case';
const signedIn = ['self', 'organisation', 'outside'];
const people: { role: string; who: Who; relations: string[] }[] = [
  { role: 'team_member', who: 'municipal', relations: ['own_team', 'seat'] },
  { role: 'team_member', who: 'specialist', relations: ['own_team'] },
  { role: 'team_leader', who: 'leader', relations: ['own_team', 'heads'] },
  { role: 'municipal_leader', who: 'municipalLeader', relations: ['leads'] },
  { role: 'dps_leader', who: 'dpsLeader', relations: ['leads'] },
  { role: 'treatment_contact', who: 'contact', relations: ['contact'] },
  { role: 'guest', who: 'guest', relations: ['guest'] },
];

let service: TestService;
let walk: Walk;
let others: Walk;
const columns: Column[] = [];

beforeAll(async () => {
  service = await startTestService();
  await goToDayOfWalk(service.admin);
  const make = makerFor(service.database);
  const administratorId = await make.worker({ role: 'administrator' });
  const signIn = (workerId: string) => service.signIn(workerId);
  walk = await walkTeam({
    signIn,
    administratorId,
    witness: ({ id }) => carriedOutOnWalk.add(id),
  });
  others = await walkTeam({ signIn, administratorId });
  const be = (name: string, client: TestClient, as: Partial<Column> = {}) =>
    columns.push({ name, client, role: undefined, relations: [], of: 'no team', ...as });
  be('nobody', service.nobody);
  be('somebody without a worker', await withoutWorker());
  be('a worker without a team', await signIn(await make.worker({})));
  const keeping = { role: 'administrator', relations: [...signedIn, 'administers'] };
  be('an administrator', walk.people.administrator, keeping);
  const elsewhere = { role: 'treatment_contact', relations: signedIn, of: 'own team' as const };
  be(contactElsewhere, await signIn(walk.ids.otherContact!), elsewhere);
  for (const [of, team] of [
    ['another team', others],
    ['own team', walk],
  ] as const) {
    for (const { role, who, relations } of people) {
      const sitting = relations.includes('seat') ? ' in a seat' : '';
      const as = { role, relations: [...signedIn, ...relations], of };
      be(`${role}${sitting}, ${of}`, team.people[who], as);
    }
    const screen = await projector(team.projectorCode);
    be(`projector, ${of}`, screen, { role: 'projector', relations: ['self', 'screen'], of });
  }
  await visitors(make, be);
}, 120_000);
afterAll(() => service.stop());

/** Leaders who look into the case that the requests name, and people of every role who do so in an emergency. */
async function visitors(
  make: ReturnType<typeof makerFor>,
  be: (name: string, client: TestClient, as: Partial<Column>) => void,
): Promise<void> {
  const body = { caseName: 'Rogn-1', words: 'Må vite det.' };
  const inTeam = { id: walk.ids.team! } as Parameters<Maker['role']>[0]['team'];
  for (const role of ['municipal_leader', 'dps_leader']) {
    const workerId = await make.worker({});
    await make.role({ workerId, role, team: inTeam! });
    const client = await service.signIn(workerId);
    await client.ok('openNamedCase', { path: walk.team, body: { ...body, reason: 'complaint' } });
    const as = { role, relations: [...signedIn, 'leads', 'visit'], visit: 'visit' } as const;
    be(`${role} on a visit`, client, { ...as, relations: [...as.relations], of: 'own team' });
  }
  const elsewhere = await make.team();
  const relation: Record<string, string[]> = {
    team_member: ['own_team'],
    team_leader: ['own_team', 'heads'],
    municipal_leader: ['leads'],
    dps_leader: ['leads'],
    administrator: ['administers'],
  };
  for (const [role, relations] of Object.entries(relation)) {
    const team = role === 'administrator' ? {} : { team: elsewhere };
    const workerId =
      role === 'team_member'
        ? elsewhere.municipal[0].workerId
        : await make.worker({ role, ...team });
    const client = await service.signIn(workerId);
    const told = { ...body, team: walk.ids.team!, reason: 'danger_to_life' } as const;
    await client.ok('takeEmergencyAccess', { body: told });
    const of = role === 'administrator' ? ('no team' as const) : ('another team' as const);
    be(`${role} in an emergency`, client, {
      ...{ role, of, visit: 'emergency' },
      relations: [...signedIn, ...relations, 'emergency'],
    });
  }
}

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

/** Units are the organisation's, and so is what is planned for them: a leader of any team may change one. */
function namesTheTeams(operation: Operation): boolean {
  return /\{(?!unitId|plannedUnitChangeId)/.test(operation.path);
}

/** A session is one person's own, whom the walk made a member. */
const isPersonal = (operation: Operation) => operation.path.includes('{sessionId}');

/** To the rest of the team the case is there, and what the person answers is not theirs. */
const isOfThePair = ({ problems }: Operation) => problems.includes('not-of-the-pair');

function knows({ path, problems, id }: Operation, role: string): boolean {
  if (path.includes('{caseId}')) return problems.includes('case-not-yours');
  return role === 'team_leader' && ['changeWorker', 'inviteWorker'].includes(id);
}

function expected(operation: Operation, column: Column): number | 'may' {
  const { name, role, relations, of } = column;
  if (name === 'nobody') return 401;
  if (role === undefined || !operation.roles.includes(role)) return 403;
  const isVisited = column.visit && operation.permits[role]!.includes(column.visit);
  if (isVisited && operation.path.includes('{caseId}')) return 'may';
  // They see the case and those who sit in it, and change nothing of either.
  if (column.visit && knows(operation, role)) return 403;
  // The visit of the requests is somebody else's.
  if (isVisited && of !== 'own team') return 404;
  if (!operation.permits[role]!.some((relation) => relations.includes(relation)))
    return of === 'own team' && relations.includes('own_team') && isOfThePair(operation)
      ? 403
      : 404;
  if (isPersonal(operation)) return column.client === walk.people.municipal ? 'may' : 404;
  return of === 'another team' && namesTheTeams(operation) ? 404 : 'may';
}

const done = [200, 201, 202, 204];
// Done, or not as things stand: judged by somebody who let the caller in. Anything else is what it is, a 500 too.
const may = [...done, 409, 422];
/** What somebody in one of its cells has carried out. */
const carriedOut = new Set<string>();
const carriedOutOnWalk = new Set<string>();
/** Leaders of a level decide about one person here, and must know what the case is called. */
const toDecideAbout = new Set(['listErasures', 'answerErasure']);
/** What was told to people who are to see no case, by column. */
const told = new Map<string, string[]>();

async function ask({ id, needsVersion }: Operation, column: Column, request: SentAnyhow) {
  // A version that nothing has yet: whoever may is told so, nothing else will do, and nothing changes.
  const sent = needsVersion ? { ...request, version: noVersion } : request;
  const { status, body } = await column.client.call(id as OperationId, sent);
  if (done.includes(status)) carriedOut.add(id);
  const isLetIn = needsVersion ? status === 412 : may.includes(status);
  if (!toDecideAbout.has(id) && !naming.has(id)) {
    told.set(column.name, [...(told.get(column.name) ?? []), JSON.stringify(body ?? null)]);
  }
  return isLetIn ? 'may' : status;
}
const noVersion = 1_000_000;

test('somebody stands in each cell of the matrix', () => {
  const held = new Set(
    columns.flatMap(({ role, relations, of, visit }) =>
      of === 'another team' && !visit ? [] : relations.map((relation) => `${role} ${relation}`),
    ),
  );
  const cells = contract.operations.flatMap(({ permits }) =>
    Object.entries(permits).flatMap(([role, relations]) =>
      relations.map((relation) => `${role} ${relation}`),
    ),
  );
  expect(cells.filter((cell) => !held.has(cell))).toEqual([]);
});

describe('a subscription to the team', () => {
  const weight = ['nothing', 'numbers_only', 'own_cases', 'everything'] as const;
  const heardBy = ({ name, relations, of, visit }: Column) => {
    if (visit) return 'own_cases';
    // Of that other case everything, of all else that it happened.
    if (name === contactElsewhere) return 'numbers_only';
    const hears = relations.map((relation) => contract.relations[relation]!.hears);
    return of === 'own team' ? weight.findLast((each) => hears.includes(each))! : 'nothing';
  };

  test('lets each hear of a case what their relation says, and nobody else anything', async () => {
    const { teamId } = walk.team;
    const answers: [string, string][] = [];
    const expectations: [string, string][] = [];
    for (const column of columns.filter(({ name }) => name !== 'nobody')) {
      const client = new LiveClient(service.url, column.client.cookie);
      expectations.push([column.name, heardBy(column)]);
      answers.push([column.name, await hearing(client, teamId)]);
      client.close();
    }
    expect(answers).toEqual(expectations);
  });

  /** What a case of the team looks like from there. */
  async function hearing(client: LiveClient, teamId: string): Promise<string> {
    const answer = await client.subscribe(teamId, 0);
    if (answer.status !== 'ok') return answer.problem.slug === 'not-found' ? 'nothing' : 'refused';
    await client.reaches(teamId, answer.seq);
    const kinds = (caseId: string) =>
      client
        .of(teamId)
        .filter(({ caseIds }) => (caseIds as string[] | undefined)?.includes(caseId));
    const own = kinds(walk.ids.ownCase!).length > 0;
    const other = kinds(walk.ids.forIntakeCase!).length > 0;
    if (own && other) return 'everything';
    return own ? 'own_cases' : 'numbers_only';
  }
});

// What lets somebody in or takes a role away comes last.
const last = [
  ...['reviewEmergencyAccess', 'endVisit', 'openNamedCase', 'takeEmergencyAccess'],
  'removeRole',
];
const inOrder = contract.operations.toSorted(
  (one, other) => last.indexOf(one.id) - last.indexOf(other.id),
);

/** With these a case is named to somebody who is let in for a while, or to who reviews that. */
const naming = new Set(
  contract.operations.filter(({ room }) => room === 'visits').map(({ id }) => id),
);

/** Of the two who work with the person, and of whoever could not wait: nobody else, member or leader, is let in. */
function expectedOfClosed(operation: Operation, column: Column): number | 'may' {
  const { role = '', relations, of } = column;
  const permits = operation.permits[role];
  if (!permits || column.visit === 'emergency') return expected(operation, column);
  const isOneOfTwo = permits.some(
    (relation) => ['seat', 'contact'].includes(relation) && relations.includes(relation),
  );
  return isOneOfTwo && of === 'own team' ? 'may' : 404;
}

test('a case that is closed to all but its two lets in who sits in it, and no other of the team', async () => {
  const { municipal } = walk.people;
  const path = { caseId: walk.ids.ownCase! };
  const block = { path, body: { kind: 'whole_case' as const } };
  const { id: blockId } = (await municipal.ok('recordBlock', block)).body;
  const ofCase = contract.operations.filter((each) => each.path.includes('{caseId}'));
  expect(ofCase.length).toBeGreaterThan(10);
  const [answers, expectations]: [string, unknown][][] = [[], []];
  for (const operation of ofCase) {
    const [request] = requestsOf(walk)[operation.id as OperationId];
    for (const column of columns) {
      const cell = `${operation.id}, ${column.name}`;
      answers!.push([cell, await ask(operation, column, request!)]);
      expectations!.push([cell, expectedOfClosed(operation, column)]);
    }
  }
  expect(answers).toEqual(expectations);
  await municipal.ok('liftBlock', { path: { blockId } });
}, 90_000);

describe.each(inOrder)('$id', (operation) => {
  test('is for the contract’s roles, in the relations it names', async () => {
    const [request] = requestsOf(walk)[operation.id as OperationId];
    // Once taken away, the role is there for no second administrator, nor the unit once it is merged.
    const isOnce = ['removeRole', 'mergeUnits'].includes(operation.id);
    const asked = columns.filter(
      ({ role, visit }) => !(isOnce && role === 'administrator' && visit),
    );
    const refusedFirst = asked.toSorted(
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

test('leaders of a level are told numbers and administrators people, and off a visit no case, inquiry or meeting; a guest one item', async () => {
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
  expect(hears('team_member in a seat, own team').length).toBeGreaterThan(20);
  const leaders = ['municipal_leader', 'dps_leader'].flatMap((role) => [
    `${role}, own team`,
    `${role}, another team`,
  ]);
  for (const name of [...leaders, 'an administrator', 'a worker without a team']) {
    expect([name, hears(name)]).toEqual([name, []]);
  }
  const [item] = await service.admin.sql<{ alias: string }[]>`
    select q.alias from agenda_items i join inquiries q on q.id = i.inquiry_id where i.id = ${walk.ids.item!}`;
  // Its alias, and the id by which it was asked for.
  expect(hears('guest, own team').sort()).toEqual([item!.alias, walk.ids.item!].sort());
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
  const path = { caseId: walk.ids.ownCase! };
  await contact.ok('getCase', { path });
  expect((await contact.refused('getCaseHistory', { path })).slug).toBe('not-found');
  // Of the person they see nothing to change.
  const acts = contract.operations.filter(
    ({ room, problems }) => room === 'cases' && problems.includes('case-not-yours'),
  );
  expect(acts.length).toBeGreaterThan(3);
  for (const { id } of acts) {
    const [request] = requestsOf(walk)[id as OperationId];
    const { slug } = await contact.refused(id as OperationId, request);
    expect([id, slug]).toEqual([id, 'case-not-yours']);
  }
});

// What the others need is done away with last.
const undoing = [
  ...[
    'decide',
    'withdrawErasure',
    'deferOpenItems',
    'withdrawInquiry',
    'closeMeeting',
    'startMeeting',
  ],
  // Of feedback only who sits there writes.
  ...['changeInformalFeedback', 'withdrawInformalFeedback', 'handOverSeat'],
  ...[
    'withdrawAdmission',
    'changeMode',
    'closeCase',
    'endAgreement',
    'removeContact',
    'withdrawInvocation',
    'settleAction',
  ],
  'recordRegistration',
];
const versioned = contract.operations
  .filter(({ needsVersion }) => needsVersion)
  .toSorted((one, other) => undoing.indexOf(one.id) - undoing.indexOf(other.id));

test.each(versioned)(
  '$id wants to know which version is meant, says of an old one how it stands, and then goes on',
  async (operation) => {
    const id = operation.id as OperationId;
    const { client } = columns.findLast((each) => expected(operation, each) === 'may')!;
    const { version: _, ...unversioned } = requestsOf(walk)[id][0]!;
    expect((await client.refused(id, unversioned)).slug).toBe('version-required');
    const stale = await client.refused(id, { ...unversioned, version: noVersion });
    // Whatever it is, it has the version by which it can be changed.
    const { version } = stale.current as { version: number };
    expect([stale.slug, version]).toEqual(['version-stale', expect.any(Number)]);
    const again = await client.call(id, { ...unversioned, version });
    if (done.includes(again.status)) carriedOut.add(id);
    expect([...done, 409]).toContain(again.status);
  },
);

/** To be done once to what the requests name, and done: on the walk, or by whoever came first here. */
const doneBefore = new Set([
  ...['nameTreatmentContact', 'inviteTreatmentContact', 'acceptGuidance', 'declineGuidance'],
  ...['makeGuidanceLink', 'requestSupervision', 'changeArrangement', 'recordSessionNotHeld'],
  ...[
    'withdrawOpening',
    'coverSeats',
    'liftBlock',
    'endVisit',
    'withdrawErasure',
    'decide',
    'undoDecision',
  ],
  ...['answerSignal', 'commitImport', 'recordAdmission', 'leaveTeam', 'passOnUnitNotice'],
]);

test('each operation is carried out for somebody who may', () => {
  const all = contract.operations.map(({ id }) => id);
  expect(all.filter((id) => !carriedOut.has(id) && !doneBefore.has(id))).toEqual([]);
  expect(all.filter((id) => !carriedOutOnWalk.has(id))).toEqual([]);
});
