import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WorkingTeam } from './activities/working-team.ts';
import { makerFor, type Maker } from './make.ts';
import { startTestService, type TestService } from './platform/testing/service.ts';

// A holder is away from the ninth to the twelfth of June while the spare acts, and somebody stands beside them those days.

let service: TestService;
let make: Maker;
let room: WorkingTeam;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  room = await WorkingTeam.of(service, make);
  const path = { teamId: room.team.id };
  const [holder, spare] = room.team.municipal;
  await room.member.ok('recordAbsence', {
    path,
    body: {
      ...{ workerId: holder.workerId, kind: 'holiday' },
      ...{ startsOn: '2026-06-09', backOn: '2026-06-12' },
    },
  });
  const { agreementId } = spare;
  const of = { caseId: room.opened.id, level: 'municipal' as const, agreementId };
  await room.member.ok('coverSeats', {
    path,
    body: { covers: [{ ...of, startsOn: '2026-06-08', endsOn: '2026-06-15' }] },
  });
  await room.member.ok('addSupporter', {
    path: room.path,
    body: {
      ...{ workerId: room.team.specialist[1].workerId },
      ...{ startsOn: '2026-06-09', endsOn: '2026-06-12' },
    },
  });
});

const days = {
  '2026-06-08': 0,
  '2026-06-09': 1,
  '2026-06-11': 1,
  '2026-06-12': 0,
};

describe('on a day', () => {
  it.each(Object.entries(days))('%s, so many act in a case and stand beside', async (on, count) => {
    const { path } = room;
    const { body } = await room.member.ok('listSeats', { path, query: { on } });
    expect([body.covers.length, body.supporters.length]).toEqual([count, count]);
    expect(body.seats.map(({ workerId }) => workerId)).toEqual(
      room.pair.map(({ workerId }) => workerId),
    );
  });

  it.each(Object.entries(days))('%s, so many act in the cases of the team', async (on, count) => {
    const path = { teamId: room.team.id };
    const { items } = (await room.partner.ok('listTeamSeats', { path, query: { on } })).body;
    const [holder, spare] = room.team.municipal;
    const one = { level: 'municipal', holderId: holder.workerId, workerId: spare.workerId };
    expect(items).toMatchObject([
      { caseId: room.opened.id, covers: Array.from({ length: count }, () => one) },
    ]);
  });

  it('that has passed whoever acted did, also when the person has closed the case to them since', async () => {
    await room.itIs('2026-06-20');
    const { workerId } = room.team.municipal[1];
    const body = { kind: 'worker' as const, workerId };
    await room.partner.ok('recordBlock', { path: room.path, body });
    const path = { teamId: room.team.id };
    const query = { on: '2026-06-10' };
    const { items } = (await room.partner.ok('listTeamSeats', { path, query })).body;
    expect(items[0]!.covers).toMatchObject([{ workerId }]);
  });
});

it('of all days everybody who has acted and stood beside is there, or is to', async () => {
  const { body } = await room.member.ok('listSeats', { path: room.path });
  expect([body.covers.length, body.supporters.length]).toEqual([1, 1]);
});
