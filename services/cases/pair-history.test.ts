import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { makerFor } from '../make.ts';
import type { MadeCase, MadeTeam, Maker } from '../make.ts';
import { newId } from '../platform/database/new-id.ts';
import { startTestService } from '../platform/testing/service.ts';
import type { TestService } from '../platform/testing/service.ts';
import { findBrokenLogs, findBrokenPairs } from './inspect-pairs.ts';
import * as raw from './raw-writes.ts';
import type { How, Raw } from './raw-writes.ts';

// What has been written of a pair stands, and no power of the app's role gets around it.

let service: TestService;
let make: Maker;
let team: MadeTeam;
let opened: MadeCase;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
  team = await make.team();
  // One seat that has been handed over, so that there is something to rewrite.
  opened = await make.case({ in: team });
  await write((all) => raw.handOver(all, opened, 'municipal', team.municipal[1]));
});
afterAll(() => service.stop());
afterEach(async () => {
  expect(await findBrokenPairs(service.admin.sql)).toEqual([]);
  expect(await findBrokenLogs(service.admin.sql)).toEqual([]);
});

const write = (work: (raw: Raw) => Promise<unknown>, how?: How) =>
  raw.writeRaw(service.database, team, work, how);
const refusal = (work: (raw: Raw) => Promise<unknown>, how?: How) =>
  raw.refusalOf(write(work, how));
const vacate = (all: Raw) => raw.endSeat(all, opened.id, 'specialist');
const seatOf = (of: MadeCase, member: MadeTeam['municipal'][0]) => ({
  caseId: of.id,
  teamId: of.teamId,
  by: member,
  level: member.level,
});

describe('who sat where', () => {
  it('is not opened again, moved, cut short or prolonged', async () => {
    const ended = (change: string) => (all: Raw) =>
      all.sql.unsafe(
        `update seats set held_during = ${change} where case_id = '${opened.id}' and not upper_inf(held_during)`,
      );
    for (const change of [
      'tstzrange(lower(held_during), null)',
      "tstzrange(lower(held_during) - interval '1 second', upper(held_during))",
      "tstzrange(lower(held_during), upper(held_during) - interval '1 microsecond')",
      "tstzrange(lower(held_during), upper(held_during) + interval '1 microsecond')",
    ]) {
      expect(await refusal(ended(change))).toBe('history_stands');
    }
    const begins = refusal(
      ({ sql }) => sql`
      update seats set held_during = tstzrange(lower(held_during) + interval '1 microsecond', null)
      where case_id = ${opened.id} and upper_inf(held_during)`,
    );
    expect(await begins).toBe('history_stands');
    const whole = refusal(
      ({ sql, now }) => sql`
      update seats set held_during = tstzrange(lower(held_during), ${now}, '[]')
      where case_id = ${opened.id} and upper_inf(held_during)`,
    );
    expect(await whole).toBe('seats_whole');
  });

  it('is not written over with another worker, right, level, case or team', async () => {
    for (const column of ['worker_id', 'agreement_id', 'level', 'case_id', 'team_id', 'id']) {
      const attempt = refusal(({ sql }) =>
        sql.unsafe(`update seats set ${column} = ${column} where case_id = '${opened.id}'`),
      );
      expect(await attempt).toBe('42501');
    }
  });

  it('is stated afterwards by the system alone, though no seat is left empty by it', async () => {
    const since = '2026-01-01T10:00:00Z';
    const during = `[${since},)`;
    const caseId = newId();
    const { workerId } = team.municipal[0];
    await write(async (all) => {
      await raw.insertCase(all, team, { id: caseId });
      await raw.insertOpening(all, team, caseId, during);
      await raw.insertMode(all, { caseId, teamId: team.id, mode: 'intake', during });
      for (const by of [team.municipal[0], team.specialist[0]])
        await raw.insertSeat(all, { caseId, teamId: team.id, by, level: by.level, during });
    });
    const handOverAt = (ends: string, begins: string, by: string) =>
      refusal(
        async (all) => {
          await raw.endSeat(all, caseId, 'municipal', ends);
          const row = {
            caseId,
            teamId: team.id,
            by: team.municipal[1],
            level: 'municipal' as const,
          };
          await raw.insertSeat(all, { ...row, during: `[${begins},)` });
        },
        { worker: by },
      );
    const earlier = '2026-01-02T10:00:00Z';
    expect(await handOverAt(earlier, earlier, workerId)).toBe('periods_are_not_backdated');
    const [row] = await service.admin.sql<{ now: string }[]>`select current_instant() as now`;
    expect(await handOverAt(row!.now, earlier, workerId)).toBe('periods_are_not_backdated');
    expect(await handOverAt(row!.now, row!.now, workerId)).toBeUndefined();
  });

  it('does not become another’s by forgetting a contact’s name', async () => {
    const contact = await make.worker({ team, name: 'Kjent Kontakt' });
    const attempt = refusal(({ sql }) => {
      return sql`update workers set is_unnamed = true where id = ${contact}`;
    });
    expect(await attempt).toBe('the_named_stay_named');
  });

  it('keeps an unknown contact from turning out to be whoever sits in the other seat', async () => {
    const of = await make.case({
      in: team,
      mode: 'shoulder_to_shoulder',
      pair: {
        municipal: { agreementId: team.municipal[0].agreementId },
        specialist: {
          treatmentContact: { name: null, profession: 'therapist', unitId: team.units.specialist },
        },
      },
    });
    const becomes = (workerId: string) =>
      refusal(
        ({ sql }) =>
          sql`update treatment_contacts set worker_id = ${workerId} where case_id = ${of.id}`,
      );
    expect(await becomes(team.municipal[0].workerId)).toBe('seats_two_people');
    expect(await becomes(team.specialist[0].workerId)).toBeUndefined();
    expect(await becomes(team.specialist[1].workerId)).toBe('only_the_unnamed_are_named');
  });

  it('keeps a unit at its level for as long as anybody ever sat there for it', async () => {
    const unitId = team.units.other;
    await write(({ sql }) => sql`update units set level = 'specialist' where id = ${unitId}`);
    const of = await make.case({
      in: team,
      mode: 'shoulder_to_shoulder',
      pair: {
        municipal: { agreementId: team.municipal[0].agreementId },
        specialist: { treatmentContact: { name: 'Anne', profession: 'therapist', unitId } },
      },
    });
    const flip = () =>
      refusal(({ sql }) => sql`update units set level = 'municipal' where id = ${unitId}`);
    expect(await flip()).toBe('history_stands');
    await write(async (all) => {
      await raw.closeRow(all, of.id);
      await raw.endOpening(all, of.id);
      await raw.endMode(all, of.id);
      await raw.endSeat(all, of.id, 'municipal');
      await raw.endSeat(all, of.id, 'specialist');
    });
    expect(await flip()).toBe('history_stands');
  });
});

describe('a case', () => {
  it('does not say that it is closed while anybody sits there', async () => {
    const closing = (...more: ((all: Raw) => Promise<void>)[]) =>
      refusal(async (all) => {
        await raw.closeRow(all, opened.id);
        for (const step of more) await step(all);
      });
    const opening = (all: Raw) => raw.endOpening(all, opened.id);
    const mode = (all: Raw) => raw.endMode(all, opened.id);
    expect(await closing()).toBe('case_agrees_with_its_periods');
    expect(await closing(opening)).toBe('case_fully_staffed');
    expect(await closing(opening, mode)).toBe('case_fully_staffed');
    expect(await closing(opening, mode, vacate)).toBe('case_fully_staffed');
    expect(await refusal((all) => raw.endMode(all, opened.id))).toBe('case_has_one_mode');
  });

  it('says when it was closed as its seats say it', async () => {
    const of = await make.closedCase({ in: team });
    const attempt = refusal(
      ({ sql }) =>
        sql`update cases set closed_at = closed_at - interval '1 day' where id = ${of.id}`,
    );
    expect(await attempt).toBe('case_agrees_with_its_periods');
  });

  it('does not say another mode than its periods, nor change from a person’s to a service site’s', async () => {
    const says = (mode: string) =>
      refusal(({ sql }) => sql`update cases set mode = ${mode} where id = ${opened.id}`);
    expect(await says('shoulder_to_shoulder')).toBe('case_agrees_with_its_periods');
    expect(await says('systematic_supervision')).toBe('cases_person_or_service_site');
    const becomes = refusal(async (all) => {
      await raw.endMode(all, opened.id);
      const row = { caseId: opened.id, teamId: team.id, mode: 'systematic_supervision' };
      await raw.insertMode(all, row);
    });
    expect(await becomes).toBe('case_agrees_with_its_periods');
  });
});

describe('the app’s role', () => {
  it('deletes and empties nothing', async () => {
    const tables = await service.admin.sql<{ name: string }[]>`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and relname not like 'kysely%'`;
    expect(tables.length).toBeGreaterThan(20);
    for (const { name } of tables) {
      expect(await refusal(({ sql }) => sql`delete from ${sql(name)}`)).toBe('42501');
      expect(await refusal(({ sql }) => sql`truncate ${sql(name)} cascade`)).toBe('42501');
    }
  });

  it.each([
    'alter table seats disable trigger all',
    'alter table seats drop constraint seats_one_holder',
    'drop trigger case_holds on seats',
    'alter table seats no force row level security',
    'create or replace function check_case(of_case uuid) returns void language sql as $$ select $$',
    'alter function check_case(uuid) owner to skulder_app',
    'create table seats_of_mine (id uuid)',
    'create temporary table seats (id uuid)',
    'create schema mine',
    "set session_replication_role = 'replica'",
    'set role skulder_owner',
    'set session authorization skulder_owner',
    'select check_case(gen_random_uuid())',
    'insert into events (team_id, seq, kind) select organisation_stream(), 1, $$case.opened$$',
    'update event_counters set last_seq = 0',
    'lock table seats in access exclusive mode',
    "select pg_read_file('postgresql.conf')",
    'grant skulder_owner to skulder_app',
    'alter role skulder_app bypassrls',
  ])('may not «%s»', async (statement) => {
    const attempt = refusal(({ sql }) => sql.unsafe(statement));
    expect(await attempt).toMatch(/^(42501|0LP01)$/);
  });

  it.each([
    'isolation level repeatable read',
    'isolation level serializable',
    'isolation level read uncommitted',
  ])('writes no pair in %s, where it would not see the others', async (begin) => {
    expect(
      await refusal((all) => raw.handOver(all, opened, 'specialist', team.specialist[1]), {
        begin,
      }),
    ).toBe('25001');
    const ends = ({ sql }: Raw) =>
      sql`update agreements set ended_on = '2999-01-01' where id = ${team.specialist[1].agreementId}`;
    expect(await refusal(ends, { begin })).toBe('25001');
    const says = ({ sql }: Raw) => sql`update cases set state = state where id = ${opened.id}`;
    expect(await refusal(says, { begin })).toBe('25001');
  });

  it('gains nothing by putting the checks off, or having them early', async () => {
    for (const when of ['deferred', 'immediate']) {
      const first = refusal(async (all) => {
        await all.sql.unsafe(`set constraints all ${when}`);
        await vacate(all);
      });
      expect(await first).toBe('case_fully_staffed');
      const then = refusal(async (all) => {
        await all.sql`select finish_call('[]', ${all.sql.json([{ teamId: team.id, kind: 'a.told' }])}, null)`;
        await all.sql`set constraints all immediate`;
        await all.sql`set constraints all deferred`;
        await vacate(all);
      });
      expect(await then).toBe('case_fully_staffed');
    }
  });

  it('gains nothing by savepoints', async () => {
    const undone = refusal(async (all) => {
      await vacate(all);
      await all.sql
        .savepoint(async (inner) => {
          await raw.insertSeat({ ...all, sql: inner }, seatOf(opened, team.specialist[1]));
          throw new Error('never mind');
        })
        .catch(() => undefined);
    });
    expect(await undone).toBe('case_fully_staffed');
    const inside = refusal((all) => all.sql.savepoint((inner) => vacate({ ...all, sql: inner })));
    expect(await inside).toBe('case_fully_staffed');
  });

  it('gains nothing by settings that make an instant read as another', async () => {
    const attempt = refusal(async (all) => {
      const [row] = await all.sql<{ later: string }[]>`
        select ${all.now}::timestamptz + interval '20 hours' as later`;
      await all.sql`set local datestyle = 'SQL, MDY'`;
      await all.sql`set local timezone = 'NZDT+12'`;
      await raw.endSeat(all, opened.id, 'specialist', row!.later);
    });
    expect(await attempt).toBe('periods_are_never_in_the_future');
  });

  it('changes nothing of a pair without telling it', async () => {
    const silently = { isSilent: true };
    expect(
      await refusal((all) => raw.handOver(all, opened, 'specialist', team.specialist[1]), silently),
    ).toBe('change_is_told');
    const elsewhere = await make.team();
    const toldElsewhere = refusal(async (all) => {
      await raw.handOver(all, opened, 'specialist', team.specialist[1]);
      await all.sql`select begin_system('attack', ${[elsewhere.id]}::uuid[], true)`;
      await all.sql`select finish_call('[]', ${all.sql.json([{ teamId: elsewhere.id, kind: 'a.told' }])}, null)`;
    }, silently);
    expect(await toldElsewhere).toBe('change_is_told');
  });
});
