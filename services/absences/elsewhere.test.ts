import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { refusalOf, writeRaw, type Raw } from '../cases/raw-writes.ts';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import { newId } from '../platform/database/new-id.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { itIs } from '../platform/testing/day-of-test.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { AbsentTeam } from './absent-team.ts';

// Somebody leaves one team for another: each knows of the days on which they were its own, and of no others.

let service: TestService;
let make: Maker;
let old: AbsentTeam;
let next: MadeTeam;
let newLeader: TestClient;
let workerId: string;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  old = await AbsentTeam.of(service, make);
  next = await make.team();
  ({ workerId } = old.spare);
  const { agreementId } = old.spare;
  const sent = { path: { agreementId }, version: 1, body: { endedOn: '2026-06-15' } };
  await old.leader.ok('endAgreement', sent);
  const agreement = {
    ...{ id: newId(), worker_id: workerId, team_id: next.id, home_unit_id: next.units.municipal },
    ...{ level: 'municipal', profession: 'nurse', fraction: 0.2, starts_on: '2026-06-15' },
  };
  await writeRaw(
    service.database,
    next,
    ({ sql }) => sql`insert into agreements ${sql(agreement)}`,
  );
  newLeader = await service.signIn(await make.worker({ role: 'team_leader', team: next }));
});

const whileThere = { startsOn: '2026-06-08', backOn: '2026-06-10', kind: 'sickness' } as const;
const recordInNext = async () => {
  const body = { workerId, kind: 'sickness', startsOn: '2026-06-22', backOn: null } as const;
  return (await newLeader.ok('recordAbsence', { path: { teamId: next.id }, body })).body;
};
const asMemberOfOld = (work: (sql: Raw['sql']) => Promise<unknown>, isSilent = false) =>
  writeRaw(service.database, old.team, ({ sql }) => work(sql), {
    ...{ worker: old.team.specialist[1].workerId, isSilent },
  });

it('the team that was left neither sees, changes nor records what comes afterwards', async () => {
  const own = await old.away({ workerId, ...whileThere });
  const { id } = await recordInNext();
  const seen: unknown[] = [];
  await asMemberOfOld(async (sql) => seen.push(...(await sql`select id from absences`)), true);
  expect(seen).toEqual([{ id: own.id }]);
  const path = { absenceId: id };
  const change = { path, version: 1, body: { backOn: '2026-07-01' } };
  expect((await old.leader.refused('changeAbsence', change)).slug).toBe('not-found');
  expect((await old.leader.refused('withdrawAbsence', { path, version: 1 })).slug).toBe(
    'not-found',
  );
  const later = { path: old.path, body: old.absence({ workerId }) };
  expect((await old.member.refused('recordAbsence', later)).slug).toBe('worker-elsewhere');
  const moved = { path: { absenceId: own.id }, version: 1, body: old.absence() };
  const { startsOn, backOn } = moved.body;
  const body = { startsOn, backOn };
  expect((await old.member.refused('changeAbsence', { ...moved, body })).slug).toBe(
    'worker-elsewhere',
  );
  const row = { id: newId(), worker_id: workerId, kind: 'other', starts_on: '2026-09-01' };
  const raw = { ...row, recorded_by: old.team.specialist[1].workerId };
  expect(await refusalOf(asMemberOfOld((sql) => sql`insert into absences ${sql(raw)}`))).toBe(
    'absences_are_from_the_team',
  );
});

it('the team that they come to is not told of when they were ill before', async () => {
  await old.away({ workerId, ...whileThere });
  await itIs(service, '2026-06-20');
  newLeader = await service.signIn(await make.worker({ role: 'team_leader', team: next }));
  const made = await recordInNext();
  const sent = { path: { teamId: next.id }, query: { fromOn: '2026-06-01' } };
  const { members } = (await newLeader.ok('getPlanner', sent)).body;
  expect(members.find((member) => member.workerId === workerId)!.absences).toEqual([made]);
});
