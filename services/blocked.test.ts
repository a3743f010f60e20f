import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makerFor } from './make.ts';
import { readContract } from './platform/http/contract.ts';
import type { OperationId } from './platform/http/handlers.ts';
import type { SentAnyhow, TestClient } from './platform/testing/client.ts';
import { requestsOf } from './platform/testing/every-request.ts';
import { LiveClient } from './platform/testing/live-client.ts';
import { startTestService, type TestService } from './platform/testing/service.ts';
import type { Walk, Who } from './platform/testing/walk.ts';
import { goToDayOfWalk, walkTeam } from './platform/testing/walked-team.ts';

/*
 * A person closes their case, and somebody of its team asks everything that the contract has, follows the team, and reads
 * every table: nothing of the case comes. All of the team's persons do so at once, so that whatever an answer could tell
 * of a case is there to be told. To the others it is told as before. In an emergency a member who is kept out sees the one case,
 * and goes on hearing of it nowhere else.
 */

type Kind = 'worker' | 'unit' | 'whole_case' | 'whole_case, in an emergency';

/** Who is kept out by each kind, and who still sees the cases. */
const kinds: Record<Kind, { blocked: Who; seeing: Who }> = {
  worker: { blocked: 'municipal', seeing: 'leader' },
  unit: { blocked: 'municipal', seeing: 'specialist' },
  // Neither sits in any seat; the leader also reads imports.
  whole_case: { blocked: 'leader', seeing: 'municipal' },
  'whole_case, in an emergency': { blocked: 'leader', seeing: 'municipal' },
};

const contract = readContract(new URL('../openapi/generated/openapi.json', import.meta.url));

let service: TestService;
let administratorId: string;

beforeAll(async () => {
  service = await startTestService();
  await goToDayOfWalk(service.admin);
  administratorId = await makerFor(service.database).worker({ role: 'administrator' });
}, 60_000);
afterAll(() => service.stop());

async function newWalk(): Promise<Walk> {
  const signIn = (workerId: string) => service.signIn(workerId);
  const walk = await walkTeam({ signIn, administratorId });
  const linked = await walk.ok('leader', 'getInquiry', {
    path: { inquiryId: walk.ids.deferred! },
  });
  walk.keep(
    'deferred',
    await walk.ok('leader', 'changeInquiry', {
      path: { inquiryId: linked.id },
      version: linked.version,
      body: { linkedCaseId: walk.ids.ownCase!, ownerId: walk.ids.municipal! },
    }),
  );
  return walk;
}

/** Cases of the team's persons. */
const personsCases = ({ ids }: Walk) => service.admin.sql<{ id: string }[]>`
  select id from cases where team_id = ${ids.team!} and alias is not null order by id`;

/** What belongs to them and to nothing else: ids, names, what was written. */
async function secretsOf({ ids }: Walk): Promise<string[]> {
  const rows = await service.admin.sql<{ secrets: (string | null)[] }[]>`
    with own as (select * from cases where team_id = ${ids.team!} and alias is not null),
    asked as (select i.* from inquiries i join own on own.id = i.linked_case_id),
    items as (select i.* from agenda_items i where case_of_item(i.id) in (select id from own))
    select array[own.id::text, own.alias, own.reference, p.id::text, p.name, p.phone, p.municipal_reference] as secrets
      from own join persons p on p.id = own.person_id
    union all select array[id::text, alias, worry] from asked
    union all select array[id::text] from items
    union all select array[d.id::text] from decisions d join items i on i.id = d.item_id
    union all select array[s.id::text] from seats s join own on own.id = s.case_id
    union all select array[v.id::text] from crisis_plan_invocations v join own on own.id = v.case_id
    union all select array[a.id::text, a.text] from action_items a left join asked on asked.id = a.inquiry_id
      where coalesce(a.case_id, asked.linked_case_id) in (select id from own)
    union all select array[c.id::text, c.about] from consultations c join own on own.id = c.case_id
    union all select array[d.own_words] from life_domains d join own on own.id = d.case_id
    union all select array[f.id::text, f.words] from informal_feedback f join own on own.id = f.case_id
    union all select array[g.id::text, g.words] from feedback_signals g join own on own.id = g.case_id
    union all select array[k.reference] from crisis_plans k join own on own.id = k.case_id
    union all select array[n.id::text, n.name, n.phone] from network_contacts n join own on own.id = n.case_id
    union all select array[t.id::text] from treatment_contacts t join own on own.id = t.case_id
    union all select array[p.id::text, p.reason] from opening_proposals p join own on own.id = p.case_id`;
  // Proposals that still wait have a reason of their own.
  const shared = new Set(['Kan ikke vente.']);
  return [...new Set(rows.flatMap(({ secrets }) => secrets))].filter(
    (secret): secret is string => secret !== null && !shared.has(secret),
  );
}

async function close(walk: Walk, kind: Kind): Promise<string[]> {
  const { seeing } = kinds[kind];
  const body = {
    worker: { kind, workerId: walk.ids[kinds.worker.blocked]! },
    unit: { kind, unitId: walk.ids.municipalUnit! },
    whole_case: { kind: 'whole_case' },
    'whole_case, in an emergency': { kind: 'whole_case' },
  }[kind] as { kind: 'whole_case' };
  const blocks: string[] = [];
  for (const { id } of await personsCases(walk)) {
    const path = { caseId: id };
    // Whoever closes the last one open to them need not be the one who sees it afterwards.
    const by = kind.startsWith('whole_case') ? 'leader' : seeing;
    blocks.push((await walk.people[by].ok('recordBlock', { path, body })).body.id);
  }
  return blocks;
}

/** Readings first, while there is most to read; what closes the meeting or the team last. */
const inOrder = contract.operations
  .filter(({ id }) => !/^end(Own|Other)Sessions?$/.test(id))
  .toSorted((one, other) => rank(one) - rank(other));
function rank({ id, method }: { id: string; method: string }): number {
  if (method.toUpperCase() === 'GET') return 0;
  return ['closeMeeting', 'deferOpenItems', 'removeRole', 'leaveTeam', 'endAgreement'].includes(id)
    ? 2
    : 1;
}

const heardIn = (said: unknown, secrets: readonly string[]) => {
  const text = JSON.stringify(said ?? null);
  // An invented alias may begin as another goes.
  return secrets.filter((secret) =>
    text.split(secret).some((after, place) => place > 0 && !/^\d/.test(after)),
  );
};

async function follow(walk: Walk, who: Who): Promise<LiveClient> {
  const client = new LiveClient(service.url, await service.newCookie(walk.ids[who]!));
  expect(await client.refusal()).toBeUndefined();
  return client;
}

async function lastNumber(walk: Walk): Promise<number> {
  const [row] = await service.admin.sql<{ last: number }[]>`
    select last_seq as last from event_counters where team_id = ${walk.ids.team!}`;
  return row!.last;
}

async function readTables(walk: Walk, who: Who): Promise<[string, unknown][]> {
  const tables = await service.admin.sql<{ name: string; columns: string[] }[]>`
    select c.relname as name, array_agg(a.attname::text) as columns from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      and has_column_privilege('skulder_app', c.oid, a.attnum, 'select')
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname !~ '^kysely' group by 1 order by 1`;
  const { hashOf } = await import('./platform/identity/tokens.ts');
  const cookie = await service.newCookie(walk.ids[who]!);
  const sessionHash = hashOf(cookie.slice('skulder='.length));
  return service.database.sql.begin(async (tx) => {
    await tx`select from begin_call(${Buffer.from(sessionHash)})`;
    const read: [string, unknown][] = [];
    for (const { name, columns } of tables)
      read.push([name, await tx`select ${tx(columns)} from ${tx(name)}`]);
    return read;
  });
}

async function takeEmergency(walk: Walk, client: TestClient): Promise<void> {
  const told = { team: walk.ids.team!, caseName: 'Rogn-1', words: 'Må vite det.' };
  const body = { ...told, reason: 'danger_to_life' } as const;
  expect((await client.ok('takeEmergencyAccess', { body })).body.caseId).toBe(walk.ids.ownCase);
}

/** What an emergency opens, and what tells the visitor of their own visit. */
const inEmergency = [
  'getCase',
  'listSeats',
  'getCaseHistory',
  'getCaseTimeline',
  'listAdmissions',
  'getPerson',
  'getNetwork',
  'getPlan',
  'getMe',
];

/** As they came, with everything that stood on the sheet; what is answered of them is told apart on reading. */
const wholeFiles = ['import_files', 'import_runs'];

describe.each(Object.keys(kinds) as Kind[])('when a person closes the case (%s)', (kind) => {
  const { blocked, seeing } = kinds[kind];
  const isEmergency = kind === 'whole_case, in an emergency';
  const opened = isEmergency ? inEmergency : [];
  let walk: Walk;
  let secrets: string[];
  let blocks: string[];
  let open: LiveClient;
  let heardBefore: number;
  let client: TestClient;

  beforeAll(async () => {
    walk = await newWalk();
    client = walk.people[blocked];
    secrets = await secretsOf(walk);
    // Kept in memory for the members, and seen from there.
    for (const who of [seeing, blocked, seeing, blocked] as const)
      await walk.ok(who, 'getBoard', { path: walk.team });
    open = await follow(walk, blocked);
    expect(await open.standing(walk.ids.team!, await lastNumber(walk))).toBe('ok');
    blocks = await close(walk, kind);
    await open.until(() => open.ends.length > 0);
    heardBefore = open.heard.length;
    if (isEmergency) await takeEmergency(walk, client);
  }, 120_000);
  afterAll(() => open.close());

  it('there is much that could be told', () => {
    expect(secrets.length).toBeGreaterThan(30);
    expect(blocks.length).toBeGreaterThan(3);
  });

  it('whoever it is closed to is told that what they follow is another thing now, and gets nothing of it', async () => {
    expect(open.ends).toContainEqual({ teamId: walk.ids.team!, reason: 'rights_changed' });
    expect(await open.standing(walk.ids.team!, 0)).toBe('ok');
    // The number that closed the case may have come to it before its end; here it is waited for once more.
    const last = await lastNumber(walk);
    const heardSince = () => open.heard.slice(heardBefore);
    await open.until(() => heardSince().some(({ seq }) => seq >= last));
    expect(heardIn(heardSince(), secrets)).toEqual([]);
    expect(heardSince().some(({ kind: one }) => one !== 'hidden')).toBe(true);
  });

  it('a socket of theirs that comes back hears nothing of it, from its first number on', async () => {
    const again = await follow(walk, blocked);
    expect(await again.standing(walk.ids.team!, 0)).toBe('ok');
    await again.reaches(walk.ids.team!, await lastNumber(walk));
    expect(heardIn(again.frames, secrets)).toEqual([]);
    again.close();
  });

  it('no table shows them a row of it', async () => {
    const told = (await readTables(walk, blocked))
      .filter(([table]) => !wholeFiles.includes(table) && !(isEmergency && table === 'visits'))
      .map(([table, rows]) => [table, heardIn(rows, secrets)]);
    expect(told.filter(([, heard]) => heard!.length > 0)).toEqual([]);
  });

  it('to the others it is told as before', async () => {
    const { body: board } = await walk.people[seeing].ok('getBoard', { path: walk.team });
    expect(heardIn(board, secrets).length).toBeGreaterThan(2);
    const other = await follow(walk, seeing);
    expect(await other.standing(walk.ids.team!, 0)).toBe('ok');
    await other.reaches(walk.ids.team!, await lastNumber(walk));
    expect(heardIn(other.frames, secrets).length).toBeGreaterThan(5);
    other.close();
    const { body } = await walk.people[seeing].ok('getCase', {
      path: { caseId: walk.ids.ownCase! },
    });
    expect(body.alias).toBe('Rogn-1');
  });

  it('nor does any answer, refusal or stale thing of any operation', async () => {
    const told: [string, number, string[]][] = [];
    for (const { id } of inOrder) {
      // It would let them in.
      if (kind === 'whole_case' && id === 'takeEmergencyAccess') continue;
      for (const request of requestsOf(walk)[id as OperationId]) {
        const sent: SentAnyhow = request;
        const { status, body } = await client.call(id as OperationId, sent);
        told.push([id, status, heardIn(body, secrets)]);
        if (sent.version === undefined) continue;
        const stale = await client.call(id as OperationId, { ...sent, version: 1_000_000 });
        told.push([`${id}, stale`, stale.status, heardIn(stale.body, secrets)]);
      }
    }
    expect(told.filter(([id, , heard]) => heard.length > 0 && !opened.includes(id))).toEqual([]);
    expect(told.filter(([, status]) => status >= 500)).toEqual([]);
    const of = (operation: string) => told.find(([id]) => id === operation)![1];
    for (const id of ['getCase', 'listSeats', 'getPerson', 'listBlocks', 'handOverSeat'])
      expect([id, of(id)]).toEqual([id, opened.includes(id) ? 200 : 404]);
  }, 60_000);

  it('that they tried is in the log of the case', async () => {
    const tried = await service.admin.sql<{ operation: string }[]>`
      select distinct operation_id as operation from access_log
      where case_id = ${walk.ids.ownCase!} and worker_id = ${walk.ids[blocked]!} and action = 'denied' and reason = 'not-found'`;
    expect(tried.map(({ operation }) => operation)).toEqual(
      expect.arrayContaining(
        ['getCase', 'getPerson', 'copyCaseAccess', 'handOverSeat'].filter(
          (id) => !opened.includes(id),
        ),
      ),
    );
  });

  it('lifting gives everything back', async () => {
    for (const blockId of blocks)
      await walk.people[seeing].call('liftBlock', { path: { blockId } });
    const [left] = await service.admin.sql<{ standing: number }[]>`
      select count(*)::integer as standing from blocks where id = any (${blocks}) and lifted_at is null`;
    expect(left!.standing).toBe(0);
    const { body: board } = await client.ok('getBoard', { path: walk.team });
    expect(heardIn(board, secrets).length).toBeGreaterThan(2);
    await client.ok('getPerson', { path: { caseId: walk.ids.ownCase! } });
    await client.ok('listCaseAccess', { path: { caseId: walk.ids.ownCase! } });
  });
});
