import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { actAs } from '../platform/testing/act-as.ts';
import { refusalOf, writeRaw } from '../cases/raw-writes.ts';
import { makerFor, type MadeCase, type MadeTeam, type Maker } from '../make.ts';
import { newId } from '../platform/database/new-id.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

// Bare rows, past every rule in the code: only the database is left to refuse.

let service: TestService;
let make: Maker;
let team: MadeTeam;
let of: MadeCase;
let visitor: string;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  team = await make.team();
  of = await make.case({ in: team });
  visitor = (await make.team()).municipal[0].workerId;
});

type Sql = Parameters<Parameters<typeof writeRaw>[2]>[0]['sql'];

const row = (more: object = {}) => ({
  ...{ kind: 'emergency', reason: 'danger_to_life', words: 'x', hours: 4, ageMinutes: 1 },
  ...{ id: newId(), workerId: visitor, ...more },
});

const insert = (
  sql: Sql,
  { id, workerId, kind, reason, words, hours, ageMinutes }: ReturnType<typeof row>,
) => sql`
  insert into visits (id, team_id, case_id, worker_id, kind, reason, words, authenticated_at, began_at, lasts_until)
  select ${id}, ${team.id}, ${of.id}, ${workerId}, ${kind}, ${reason}, ${words},
    i - make_interval(mins => ${ageMinutes}), i, i + make_interval(hours => ${hours}) from current_instant() i`;

const attack = (work: (sql: Sql) => Promise<unknown>, how = {}) =>
  refusalOf(writeRaw(service.database, team, ({ sql }) => work(sql), how));

/** In a call of the worker's own, with the rights they have. */
async function asWorker(
  workerId: string,
  work: (sql: Sql) => Promise<unknown>,
  freshAt = 'current_instant()',
) {
  return refusalOf(
    service.database.sql.begin(async (sql) => {
      await actAs(service.admin, sql, workerId);
      await sql.unsafe(`select set_config('skulder.authenticated_at', (${freshAt})::text, true)`);
      await work(sql);
      await sql`select finish_call('[]', '[]', null)`;
    }),
  );
}

describe('a visit', () => {
  it.each<[string, object, string]>([
    ['of more than four hours', { hours: 5 }, 'visits_last_four_hours_at_most'],
    ['without a reason in words', { words: '   ' }, 'visits_words_say_why'],
    ['for a reason of the other kind', { reason: 'complaint' }, 'visits_reason_known'],
    ['after a sign-in of long ago', { ageMinutes: 6 }, 'visits_emergency_after_fresh_sign_in'],
    ['in an emergency of an unknown kind', { kind: 'curiosity' }, 'visits_kind_known'],
  ])('%s is none', async (_, more, constraint) => {
    const refused = await attack((sql) => insert(sql, row(more)));
    // Of two constraints that refuse, either may be named.
    expect([constraint, 'visits_reason_known']).toContain(refused);
    expect(refused).toBeDefined();
  });

  it('of the same worker to the same case overlaps with no other', async () => {
    expect(await attack((sql) => insert(sql, row()))).toBeUndefined();
    expect(await attack((sql) => insert(sql, row()))).toBe('visits_one_at_a_time');
  });

  it('is told', async () => {
    expect(await attack((sql) => insert(sql, row()), { isSilent: true })).toBe('change_is_told');
  });

  it('lasts as long as the database says, whatever the row asks for, and begins with its sign-in', async () => {
    const { sql: admin } = service.admin;
    const client = await service.signIn(visitor);
    const told = { team: team.id, caseName: of.alias, words: 'x', reason: 'other' as const };
    const { id } = (await client.ok('takeEmergencyAccess', { body: told })).body;
    const [kept] = await admin<{ hours: number; isFresh: boolean }[]>`
      select extract(epoch from lasts_until - began_at) / 3600 as hours,
        authenticated_at <= began_at as "isFresh" from visits where id = ${id}`;
    expect([Number(kept!.hours), kept!.isFresh]).toEqual([4, true]);
    const longer = (sql: Sql) =>
      sql`update visits set lasts_until = lasts_until + interval '1 hour' where id = ${id}`;
    expect(await asWorker(visitor, longer)).toBe('42501');
  });

  it('is begun in one’s own name, freshly signed in, and of no case of one’s own', async () => {
    const someone = await make.worker({ role: 'administrator' });
    expect(await asWorker(visitor, (sql) => insert(sql, row({ workerId: someone })))).toBe(
      'visit_in_own_name',
    );
    const stale = "current_instant() - interval '5 minutes 1 second'";
    expect(await asWorker(visitor, (sql) => insert(sql, row()), stale)).toBe(
      'visits_emergency_after_fresh_sign_in',
    );
    const own = team.specialist[1].workerId;
    expect(await asWorker(own, (sql) => insert(sql, row({ workerId: own })))).toBe(
      'visit_is_of_somebody_elses_case',
    );
    const nobody = await make.worker({});
    expect(await asWorker(nobody, (sql) => insert(sql, row({ workerId: nobody })))).toBe(
      'visit_has_its_ground',
    );
    const leading = { kind: 'leader', reason: 'complaint' };
    expect(await asWorker(visitor, (sql) => insert(sql, row(leading)))).toBe(
      'visit_has_its_ground',
    );
  });

  it('lets nobody write anything of the case or the person', async () => {
    const client = await service.signIn(visitor);
    const told = { team: team.id, caseName: of.alias, words: 'x', reason: 'other' as const };
    await client.ok('takeEmergencyAccess', { body: told });
    const [before] = await service.admin.sql`select * from cases where id = ${of.id}`;
    const writes: ((sql: Sql) => Promise<{ count: number }>)[] = [
      (sql) => sql`update cases set engagement = 'in_contact' where id = ${of.id}`,
      (sql) => sql`update seats set held_during = held_during where case_id = ${of.id}`,
      (sql) => sql`update persons set municipal_reference = 'x' where team_id = ${team.id}`,
    ];
    for (const write of writes) {
      const changed: number[] = [];
      await asWorker(visitor, async (sql) => changed.push((await write(sql)).count));
      expect(changed).toEqual([0]);
    }
    const register = (sql: Sql) => sql`
      insert into registrations (id, team_id, person_id, state, said, said_on, recorded_by)
      select ${newId()}, team_id, person_id, 'approved', 'spoken', '2026-01-01', ${visitor} from cases where id = ${of.id}`;
    expect(await asWorker(visitor, register)).toBe('42501');
    const [after] = await service.admin.sql`select * from cases where id = ${of.id}`;
    expect(after).toEqual(before);
  });
});

describe('a review', () => {
  const review =
    (visitId: string, by: string, level = 'municipal', words = 'x') =>
    (sql: Sql) =>
      sql`insert into visit_reviews (visit_id, team_id, level, verdict, words, reviewed_by)
      values (${visitId}, ${team.id}, ${level}, 'justified', ${words}, ${by})`;

  it('is not the visitor’s own, not of a leader’s visit, and says why', async () => {
    const visit = row();
    await attack((sql) => insert(sql, visit));
    const leading = row({ kind: 'leader', reason: 'complaint', hours: 1 });
    await attack((sql) => insert(sql, leading));
    const by = team.municipal[0].workerId;
    expect(await attack(review(visit.id, visitor))).toBe('review_is_not_the_visitors');
    expect(await attack(review(leading.id, by))).toBe('review_of_an_emergency');
    expect(await attack(review(visit.id, by, 'municipal', ' '))).toBe(
      'visit_reviews_words_say_why',
    );
    expect(await attack(review(visit.id, by))).toBeUndefined();
    expect(await attack(review(visit.id, team.municipal[1].workerId))).toBe(
      'visit_reviews_one_per_level',
    );
    expect(await attack(review(visit.id, by, 'specialist'))).toBe('visit_reviews_two_people');
  });

  it('is of the level that the reviewer leads', async () => {
    const visit = row();
    await attack((sql) => insert(sql, visit));
    const leader = await make.worker({ role: 'municipal_leader', team });
    expect(await asWorker(leader, review(visit.id, leader, 'specialist'))).toBe(
      'reviewer_leads_the_level',
    );
  });
});
