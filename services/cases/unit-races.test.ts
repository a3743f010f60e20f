import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { writeRaw } from './raw-writes.ts';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { untilWaiting } from '../platform/testing/until-waiting.ts';

// Somebody comes to be written down as from a unit while that unit becomes another: one waits for the other, and each is
// told what came of it.

let service: TestService;
let make: Maker;
let team: MadeTeam;
let leader: TestClient;
let unit: { id: string; into: string };

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  team = await make.team();
  leader = await service.signIn(await make.worker({ role: 'team_leader', team }));
  const administrator = await service.signIn(await make.worker({ role: 'administrator' }));
  const made = async (name: string) => {
    const body = { name, level: 'municipal' } as const;
    return (await administrator.ok('createUnit', { body })).body.id;
  };
  unit = { id: await made('Psykisk helse'), into: await made('Rus og psykisk helse') };
});

/** The unit is otherwise, but nobody knows yet; the act waits, and then finds it so. */
async function meanwhile(change: string, act: () => Promise<unknown>): Promise<unknown> {
  let answer: Promise<unknown> | undefined;
  await writeRaw(service.database, team, async ({ sql }) => {
    await sql.unsafe(`update units set ${change}, version = version + 1 where id = '${unit.id}'`);
    answer = act();
    await untilWaiting(service.admin);
  });
  return answer;
}
const merged = () =>
  `merged_into_id = '${unit.into}', parent_id = '${unit.into}', valid_to = oslo_today(), since_on = oslo_today()`;

it('an agreement is at the level that the unit has then', async () => {
  const workerId = await make.worker({ team });
  const body = { workerId, homeUnitId: unit.id, fraction: 0.5, startsOn: '2026-01-01' };
  const made = await meanwhile("level = 'specialist'", () =>
    leader.call('makeAgreement', { path: { teamId: team.id }, body }),
  );
  expect(made).toMatchObject({ status: 201, body: { level: 'specialist' } });
});

it('an agreement does not go on from a unit of the other level', async () => {
  const { agreementId } = team.municipal[1];
  const sent = { path: { agreementId }, version: 1 };
  const body = { startsOn: '2027-01-01', homeUnitId: unit.id };
  const refused = await meanwhile("level = 'specialist'", () =>
    leader.call('continueAgreement', { ...sent, body }),
  );
  expect(refused).toMatchObject({ body: { slug: 'agreement-other-level' } });
});

it.each([
  ['is merged', merged],
  ['goes to the other level', () => "level = 'specialist'"],
])('a treatment contact sits for no unit that %s', async (what, change) => {
  const opened = await make.case({ in: team });
  const pair = {
    municipal: { treatmentContact: { unitId: unit.id, name: 'Eva Lind', profession: 'nurse' } },
    specialist: { agreementId: team.specialist[0].agreementId },
  };
  const sent = { path: { caseId: opened.id }, version: 1 };
  const body = { mode: 'shoulder_to_shoulder', pair };
  const refused = await meanwhile(change(), () => leader.call('changeMode', { ...sent, body }));
  expect(refused).toMatchObject({
    body: { slug: what === 'is merged' ? 'validation-failed' : 'shoulder-same-level' },
  });
});
