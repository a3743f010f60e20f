import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { makerFor } from '../make.ts';
import type { MadeCase, MadeTeam } from '../make.ts';
import { startTestService } from '../platform/testing/service.ts';
import type { TestService } from '../platform/testing/service.ts';
import { findBrokenLogs, findBrokenPairs } from './inspect-pairs.ts';

// The inspection that the other tests rely on is not blind: what only a superuser can break, it finds.

let service: TestService;
let team: MadeTeam;
let opened: MadeCase;

beforeAll(async () => {
  service = await startTestService();
  const make = makerFor(service.database);
  team = await make.team();
  opened = await make.case({ in: team });
});
afterAll(() => service.stop());

class UndoneAgain extends Error {}

/** Breaks something with all promises of the database put aside, inspects, and undoes it. */
async function foundAfter(statement: string): Promise<{ faults: string[]; logs: number }> {
  const found = { faults: [] as string[], logs: 0 };
  const undone = service.admin.sql.begin(async (sql) => {
    await sql`set local session_replication_role = 'replica'`;
    await sql`alter table seats drop constraint seats_one_holder, drop constraint seats_two_people`;
    await sql.unsafe(statement);
    const broken = await findBrokenPairs(sql as never);
    found.faults = [...new Set(broken.map(({ fault }) => fault))];
    found.logs = (await findBrokenLogs(sql as never)).length;
    throw new UndoneAgain();
  });
  await undone.catch((error: unknown) => {
    if (!(error instanceof UndoneAgain)) throw error;
  });
  return found;
}

const municipal = () => `case_id = '${opened.id}' and level = 'municipal'`;
const secondSeat = (columns: string) =>
  `insert into seats (id, case_id, team_id, level, worker_id, agreement_id, held_during)
   select gen_random_uuid(), case_id, team_id, ${columns} from seats where ${municipal()}`;

it('finds nothing where nothing is broken', async () => {
  expect(await foundAfter('select 1')).toEqual({ faults: [], logs: 0 });
});

it.each([
  ['0 in the municipal seat', () => `delete from seats where ${municipal()}`],
  ['2 in the municipal seat', () => secondSeat('level, worker_id, agreement_id, held_during')],
  [
    '0 in the municipal seat',
    () =>
      `update seats set held_during = tstzrange(lower(held_during), lower(held_during) + interval '1 microsecond') where ${municipal()}`,
  ],
  [
    'a seat in a case that is not open',
    () =>
      `update case_openings set open_during = tstzrange(lower(open_during), current_instant()) where case_id = '${opened.id}'`,
  ],
  [
    'one person in both seats',
    () => `update seats set worker_id = '${opened.specialist.workerId}' where ${municipal()}`,
  ],
  [
    'municipal seat held from a unit that is specialist',
    () => `update units set level = 'specialist' where id = '${team.units.municipal}'`,
  ],
  [
    'municipal seat held without a right in force',
    () =>
      `update agreements set starts_on = '2999-01-01' where id = '${opened.municipal.agreementId}'`,
  ],
  [
    'municipal seat held with a right that ends',
    () =>
      `update agreements set ended_on = '2999-01-01' where id = '${opened.municipal.agreementId}'`,
  ],
  [
    'municipal seat held by a member of another team',
    () =>
      `update agreements set team_id = gen_random_uuid() where id = '${opened.municipal.agreementId}'`,
  ],
  ['0 modes', () => `delete from case_modes where case_id = '${opened.id}'`],
  [
    '0 contacts in shoulder to shoulder',
    () => `update case_modes set mode = 'shoulder_to_shoulder' where case_id = '${opened.id}'`,
  ],
  [
    'a contact in intake',
    () =>
      `update seats set agreement_id = null, treatment_contact_id = gen_random_uuid() where ${municipal()}`,
  ],
  [
    'says it is closed',
    () =>
      `update cases set state = 'closed', closed_at = now(), close_reason = 'moved', close_position = 'agrees'`,
  ],
  ['says its mode is shoulder_to_shoulder', () => `update cases set mode = 'shoulder_to_shoulder'`],
  [
    'a period in the future',
    () =>
      `update seats set held_during = tstzrange(lower(held_during), '2999-01-01') where ${municipal()}`,
  ],
])('finds «%s»', async (fault, statement) => {
  expect((await foundAfter(statement())).faults).toContain(fault);
});

it.each([
  'delete from events where seq = 1',
  'delete from events where seq = (select max(seq) from events)',
  'update event_counters set last_seq = last_seq + 1',
])('finds a log with a number missing: «%s»', async (statement) => {
  expect((await foundAfter(statement)).logs).toBeGreaterThan(0);
});
