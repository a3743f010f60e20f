import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makerFor, type MadeTeam, type Maker } from './make.ts';
import { newId } from './platform/database/new-id.ts';
import { readContract, type Operation } from './platform/http/contract.ts';
import type { OperationId } from './platform/http/handlers.ts';
import { ArbitraryValues } from './platform/testing/arbitrary.ts';
import { Browser } from './platform/testing/browser.ts';
import type { SentAnyhow, TestClient } from './platform/testing/client.ts';
import { Room } from './platform/testing/meeting-room.ts';
import { startTestService, type TestService } from './platform/testing/service.ts';
import { ThingsOfTeams, type Asker } from './platform/testing/things-of-teams.ts';

/*
 * Any request to any operation, by anybody: what follows the contract with ids that exist, and the same with
 * something wrong in it. Whatever comes, the service answers within its contract (the client checks every reply),
 * never with a failure of its own, and of nobody without a row in the access log that names them. Of another team it
 * says nothing: no id of anything that is theirs, no word that only they have written; and what names something of
 * theirs is refused just as what names nothing at all. `npm run fuzz` searches longer; `FUZZ_SEED` and `FUZZ_RUNS`
 * repeat a run.
 */

// The same in every run of the tests; `npm run fuzz` takes another each time.
const seed = Number(process.env.FUZZ_SEED ?? 77);
// Ten thousand requests in all, however few of them are to operations that take long.
const numRuns = Number(process.env.FUZZ_RUNS ?? 75);
// The long search is made in parts, each of so many operations.
const [part, parts] = (process.env.FUZZ_PART ?? '1/1').split('/').map(Number) as [number, number];
const { operations, document } = readContract(
  new URL('../openapi/generated/openapi.json', import.meta.url),
);

const tables: Record<string, string> = {
  teamId: 'teams',
  unitId: 'units',
  mergedIntoId: 'units',
  plannedUnitChangeId: 'planned_unit_changes',
  homeUnitId: 'units',
  workerId: 'workers',
  agreementId: 'agreements',
  caseId: 'cases',
  linkedCaseId: 'cases',
  samePersonAsId: 'inquiries',
  activityId: 'activities',
  actionId: 'action_items',
  consultationId: 'consultations',
  licenceId: 'instrument_licences',
  supervisionRequestId: 'supervision_requests',
  informalFeedbackId: 'informal_feedback',
  signalId: 'feedback_signals',
  plannedActivityId: 'planned_activities',
  inquiryId: 'inquiries',
  meetingId: 'meetings',
  commentId: 'minutes_comments',
  toMeetingId: 'meetings',
  otherMeetingId: 'meetings',
  itemId: 'agenda_items',
  guestId: 'guests',
  openingId: 'opening_proposals',
  treatmentContactId: 'treatment_contacts',
  roleGrantId: 'role_grants',
  importId: 'import_runs',
  visitId: 'visits',
  omissionId: 'feedback_omissions',
  serviceChangeId: 'service_changes',
  waitingRoomDeviceId: 'waiting_room_devices',
};

let service: TestService;
interface Who extends Asker {
  role: string;
  client: TestClient;
}
let callers: Who[];
let things: ThingsOfTeams;
/** Each team with the word that is in all its own texts, and in no others. */
const words = new Map<string, string>();
let asked = 0;
const answered = new Set<string>();
const ids = new Map<string, string[]>();
const values = new ArbitraryValues(document, (name) => ids.get(name) ?? ids.get('') ?? []);

beforeAll(async () => {
  process.stdout.write(`FUZZ_SEED=${seed}\n`);
  service = await startTestService();
  things = new ThingsOfTeams(service.admin);
  const make = makerFor(service.database);
  const [team, other] = [await make.team(), await make.team()];
  const rooms = [await settle(make, team, 'Ørnenebb'), await settle(make, other, 'Ravneklo')];
  for (const [inside, from] of [
    [team, other],
    [other, team],
  ] as const) {
    const visitor = await service.signIn(from.municipal[1].workerId);
    const told = { team: inside.id, caseName: visitedIn(inside), words: 'Haster.' };
    await visitor.ok('takeEmergencyAccess', { body: { ...told, reason: 'danger_to_life' } });
  }
  const looking = await make.worker({ role: 'municipal_leader', team });
  const looked = { caseName: visitedIn(team), words: 'Klage.', reason: 'complaint' } as const;
  const path = { teamId: team.id };
  await (await service.signIn(looking)).ok('openNamedCase', { path, body: looked });
  const workers: [string, string][] = [
    ['team_member', team.municipal[0].workerId],
    ['team_member', team.specialist[0].workerId],
    ['team_leader', await make.worker({ role: 'team_leader', team })],
    ['municipal_leader', await make.worker({ role: 'municipal_leader', team })],
    ['municipal_leader', looking],
    ['dps_leader', await make.worker({ role: 'dps_leader', team })],
    ['treatment_contact', await contactOf(make, team)],
    ['guest', rooms[0]!.guestId],
    // In an emergency in the one team, and a member of the other.
    ['team_member', other.municipal[1].workerId],
    ['administrator', await make.worker({ role: 'administrator' })],
    ['nothing', await make.worker({})],
  ];
  callers = [
    { role: 'nobody', client: service.nobody },
    { role: 'projector', client: await screenOf(rooms[0]!), screenOf: team.id },
  ];
  for (const [role, workerId] of workers) {
    callers.push({ role, workerId, client: await service.signIn(workerId) });
  }
}, 120_000);
afterAll(() => service.stop());

const visitedIn = ({ id }: { id: string }) => `Innom-${id.slice(-4)}`;

/** A team with something of its own in every text, a meeting in session, and an import that has been carried out. */
async function settle(make: Maker, team: MadeTeam, word: string) {
  words.set(team.id, word);
  const room = await Room.of(service, team);
  const path = { teamId: team.id };
  await make.case({ in: team, alias: visitedIn(team) });
  const { id: caseId } = await make.case({ in: team, alias: `${word}-1` });
  const { version } = await room.municipal.ok('recordRegistration', {
    path: { caseId },
    version: 1,
    body: { state: 'approved', said: 'spoken', words: word },
  });
  const known = { name: word, phone: word, address: word, howToMeet: word };
  await room.municipal.ok('changePerson', { path: { caseId }, version: version!, body: known });
  const meeting = await room.meet();
  const manual = { kind: 'manual', title: word, notes: word } as const;
  await room.municipal.ok('addAgendaItem', { path: { meetingId: meeting.id }, body: manual });
  const inquiry = { alias: `${word}-2`, askedBy: word, worry: word, askerContact: word };
  await guestOf(room, meeting.id, `Gjest ${word}`, inquiry);
  const guestId = await guestOf(room, meeting.id, 'Gjest', {});
  const leader = await service.signIn(await make.worker({ role: 'team_leader', team }));
  const [one, two] = [team.municipal[0].name, team.specialist[0].name];
  const sheet =
    'Sak;Alias;Arbeidsform;Fra kommunen;Fra DPS;Startet;Status\r\n' +
    `1;${word}-3;inntak;${one};${two};04.02.2025;åpen\r\n`;
  const upload = { path, headers: { 'x-file-name': 'saker.csv' }, body: Buffer.from(sheet) };
  const seen = (await leader.ok('createImport', upload)).body;
  const done = { path: { importId: seen.id }, version: seen.version };
  await leader.ok('commitImport', done);
  return { room, meetingId: meeting.id, guestId };
}

/** Somebody from outside, asked to what has come in. */
async function guestOf(room: Room, meetingId: string, name: string, received: object) {
  const { id } = await room.receive(received);
  const path = { itemId: (await room.itemAbout(meetingId, id)).id };
  const { body } = await room.municipal.ok('inviteGuest', { path, body: { name, comesAs: 'nav' } });
  return body.guest.worker.id;
}

async function contactOf(make: Maker, team: MadeTeam): Promise<string> {
  const workerId = await make.worker({ team });
  const treatmentContact = { workerId, unitId: team.units.specialist };
  const { agreementId } = team.municipal[0];
  const pair = { municipal: { agreementId }, specialist: { treatmentContact } };
  await make.case({ in: team, mode: 'shoulder_to_shoulder', pair });
  return workerId;
}

async function screenOf({ room, meetingId }: { room: Room; meetingId: string }) {
  const { body } = await room.municipal.ok('pairProjector', { path: { meetingId } });
  const screen = new Browser();
  await screen.post(`${service.url}/auth/projector`, { code: body.code });
  return service.clientWith(screen.cookieHeader(service.url));
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
  await things.gather();
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

// A refresh belongs to the viewing whose row is written; who somebody is has the ids of the cases that let them in.
const isCovered = new Set(['getBoard', 'getMe']);
/** What the caller had to do with until then, and is told of as it ends. */
const isLeaving = new Set(['endVisit']);
const limitMs = 120_000 + numRuns * 1_000;

async function lastAccessRow(): Promise<number> {
  const [row] = await service.admin.sql<{ id: number }[]>`
    select coalesce(max(id), 0) as id from access_log`;
  return row!.id;
}

/**
 * What somebody has said that a name in a sheet means is kept as they said it, whatever they named, and of a seat that they do
 * not see nothing is said but that: their own words.
 */
function withoutWhatWasSaid(key: string, value: unknown): unknown {
  if (key === 'unknownNames') return undefined;
  const isUnseenSeat = (value as { caseName?: string | null } | null)?.caseName === null;
  return isUnseenSeat && Object.keys(value as object).length === 3 ? undefined : value;
}

function idsIn(body: unknown): string[] {
  const text = JSON.stringify(body ?? null, withoutWhatWasSaid);
  return [...new Set(text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))];
}

/** The words of teams in it that the asker has nothing to do with. */
async function foreignWordsIn(body: unknown, who: Who): Promise<string[]> {
  const text = JSON.stringify(body ?? null);
  const found: string[] = [];
  for (const [teamId, word] of words) {
    if (text.includes(word) && !(await things.isOfTeam(teamId, who))) found.push(word);
  }
  return found;
}

/** Whatever of another team's is named, the answer is the one to an id that nothing has. */
async function asIfThereWereNone(
  id: OperationId,
  by: Who,
  sent: SentAnyhow,
  answer: { status: number; body: unknown },
): Promise<void> {
  const times = compared.get(id) ?? 0;
  if (answer.status < 400 || sent.body instanceof Uint8Array || times > Math.max(5, numRuns / 20))
    return;
  const foreign = await things.foreignAmong(idsIn([sent.path, sent.query, sent.body]), by);
  if (foreign.length === 0) return;
  const there = foreign.map((each) => each.split(' ')[1]!);
  const nowhere = there.map(() => newId());
  const exchange = (value: string, from: string[], to: string[]) =>
    from.reduce((text, each, nth) => text.replaceAll(each, to[nth]!), value);
  const { path, query, body } = JSON.parse(
    exchange(
      JSON.stringify({ path: sent.path, query: sent.query, body: sent.body }),
      there,
      nowhere,
    ),
  ) as SentAnyhow;
  const again = await by.client.call(id, withoutUndefined({ ...sent, path, query, body }));
  const said = (received: { status: number; body: unknown }) => ({
    status: received.status,
    body: { ...(received.body as object), instance: undefined },
  });
  compared.set(id, times + 1);
  expect(said(answer)).toEqual(JSON.parse(exchange(JSON.stringify(said(again)), nowhere, there)));
}
/** By operation, how often that was looked at: some of all that it could be. */
const compared = new Map<string, number>();

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
const last = [
  'deferOpenItems',
  'removeRole',
  'leaveTeam',
  'endAgreement',
  'closeMeeting',
  'closeCase',
];
const inOrder = operations
  .map(({ id }) => id)
  .sort((one, other) => last.indexOf(one) - last.indexOf(other))
  .filter((_, nth) => nth % parts === part - 1);

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
          const request: SentAnyhow = withoutUndefined({ ...sent, version });
          const { status, body } = await by.client.call(id as OperationId, request);
          asked++;
          if (status < 300) answered.add(by.role);
          expect(status).toBeLessThan(500);
          const told = idsIn(body);
          if (!isLeaving.has(id)) expect(await things.foreignAmong(told, by)).toEqual([]);
          expect(await foreignWordsIn(body, by)).toEqual([]);
          await asIfThereWereNone(id as OperationId, by, request, { status, body });
          if (!isCovered.has(id)) expect(await withoutRow(told, logged)).toEqual([]);
        }),
        { seed: seed + inOrder.indexOf(id), numRuns: runs },
      );
    },
    limitMs,
  );
});

// A repetition of a few requests is as long as it is said to be.
test('that was as much as was meant to be asked, and by everybody', () => {
  if (numRuns < 75) return;
  expect(asked).toBeGreaterThanOrEqual((numRuns < 900 ? 10_000 : 100_000) / parts);
  expect([...compared.values()].filter((times) => times > 5).length).toBeGreaterThan(40 / parts);
  // What a screen may ask is in one part or the other.
  if (parts > 1) return;
  // Who is not signed in is answered nothing. Who is nothing here may have been made something of on the way.
  const unanswered = callers.filter(({ role }) => role !== 'nothing' && !answered.has(role));
  expect(unanswered.map(({ role }) => role)).toEqual(['nobody']);
});
