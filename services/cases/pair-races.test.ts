import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { makerFor } from '../make.ts';
import type { MadeCase, MadeTeam, Maker } from '../make.ts';
import { newId } from '../platform/database/new-id.ts';
import { startTestService } from '../platform/testing/service.ts';
import type { TestService } from '../platform/testing/service.ts';
import { findBrokenLogs, findBrokenPairs } from './inspect-pairs.ts';
import * as raw from './raw-writes.ts';
import type { Level, Raw } from './raw-writes.ts';
import { untilWaiting } from '../platform/testing/until-waiting.ts';

// Two transactions that each see half never leave the pair broken between them.

let service: TestService;
let make: Maker;
let team: MadeTeam;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
  team = await make.team();
});
afterAll(() => service.stop());
afterEach(async () => {
  expect(await findBrokenPairs(service.admin.sql)).toEqual([]);
  expect(await findBrokenLogs(service.admin.sql)).toEqual([]);
});

type Act = (all: Raw) => Promise<unknown>;
const refusal = (work: Act) => raw.refusalOf(raw.writeRaw(service.database, team, work));

/**
 * The first has done all its work when the second begins, and commits only when the second waits for it.
 * @returns by what each was refused.
 */
async function inTurn(first: Act, second: Act): Promise<(string | undefined)[]> {
  const done = Promise.withResolvers<void>();
  const mayCommit = Promise.withResolvers<void>();
  const one = refusal(async (all) => {
    await first(all);
    done.resolve();
    await mayCommit.promise;
  });
  await Promise.race([done.promise, one]);
  const other = refusal(second);
  await Promise.race([untilWaiting(service.admin), other]);
  mayCommit.resolve();
  return Promise.all([one, other]);
}

const close = (of: MadeCase) => async (all: Raw) => {
  await raw.closeRow(all, of.id);
  await raw.endOpening(all, of.id);
  await raw.endMode(all, of.id);
  await raw.endSeat(all, of.id, 'municipal');
  await raw.endSeat(all, of.id, 'specialist');
};

const reopen = (of: MadeCase) => async (all: Raw) => {
  await all.sql`
    update cases set state = 'open', closed_at = null, close_reason = null, close_position = null where id = ${of.id}`;
  await raw.insertOpening(all, team, of.id);
  await raw.insertMode(all, { caseId: of.id, teamId: team.id, mode: 'intake' });
  for (const by of [team.municipal[0], team.specialist[0]])
    await raw.insertSeat(all, { caseId: of.id, teamId: team.id, by, level: by.level });
};

const endAgreement =
  (id: string, on = 'current_date + 1') =>
  ({ sql }: Raw) =>
    sql.unsafe(`update agreements set ended_on = ${on} where id = '${id}'`);

describe.each<Level>(['municipal', 'specialist'])('in the %s seat', (level) => {
  const handOver = (of: MadeCase, to = team[level][1]) => {
    return (all: Raw) => raw.handOver(all, of, level, to);
  };

  it('two who hand it over at once are told apart', async () => {
    const of = await make.case({ in: team });
    const third = await make.member({ in: team, level });
    expect(await inTurn(handOver(of), handOver(of, third))).toEqual([
      undefined,
      'seats_one_holder',
    ]);
  });

  it('a handover and the end of the successor’s agreement do not both come to pass', async () => {
    const of = await make.case({ in: team });
    const to = await make.member({ in: team, level });
    const after = await inTurn(handOver(of, to), endAgreement(to.agreementId));
    expect(after).toEqual([undefined, 'seat_within_agreement']);
    const next = await make.member({ in: team, level });
    const before = await inTurn(endAgreement(next.agreementId), handOver(of, next));
    expect(before).toEqual([undefined, 'seat_within_agreement']);
  });

  it('a handover and a closing come to pass one after the other, or one of them not', async () => {
    const first = await make.case({ in: team });
    expect(await inTurn(handOver(first), close(first))).toEqual([undefined, undefined]);
    const second = await make.case({ in: team });
    const after = await inTurn(close(second), handOver(second));
    expect(after).toEqual([undefined, 'case_fully_staffed']);
  });

  it('a handover and a unit’s move to the other level do not both come to pass', async () => {
    const sit =
      (of: MadeCase, by: { workerId: string; agreementId: string }) => async (all: Raw) => {
        await raw.endSeat(all, of.id, level);
        await raw.insertSeat(all, { caseId: of.id, teamId: team.id, by, level });
      };
    for (const isMoveFirst of [false, true]) {
      const of = await make.case({ in: team });
      const { member, move } = await memberOfNewUnit(level);
      const acts: [Act, Act] = isMoveFirst ? [move, sit(of, member)] : [sit(of, member), move];
      expect(await inTurn(...acts)).toEqual([undefined, 'seats_sit_by_agreement']);
    }
  });
});

async function memberOfNewUnit(level: Level) {
  const unitId = newId();
  const member = { workerId: await make.worker({ team }), agreementId: newId() };
  await raw.writeRaw(service.database, team, async ({ sql }) => {
    await sql`insert into units (id, name, level) values (${unitId}, 'Ny enhet', ${level})`;
    await sql`
      insert into agreements (id, worker_id, team_id, home_unit_id, level, profession, fraction, starts_on)
      values (${member.agreementId}, ${member.workerId}, ${team.id}, ${unitId}, ${level}, 'nurse', 0.5, '2025-01-01')`;
  });
  const to = level === 'municipal' ? 'specialist' : 'municipal';
  const move = ({ sql }: Raw) => sql`update units set level = ${to} where id = ${unitId}`;
  return { member, move };
}

it('the seats handed to one person at once are not both theirs', async () => {
  const { workerId } = team.municipal[1];
  const contactOf = async (all: Raw, of: MadeCase) =>
    raw.insertContact(all, {
      caseId: of.id,
      teamId: team.id,
      workerId,
      unitId: team.units.specialist,
      level: 'specialist',
    });
  const of = await make.case({
    in: team,
    mode: 'shoulder_to_shoulder',
    pair: {
      municipal: { agreementId: team.municipal[0].agreementId },
      specialist: {
        treatmentContact: { name: 'Anne', profession: 'therapist', unitId: team.units.specialist },
      },
    },
  });
  const takeMunicipal = (all: Raw) => raw.handOver(all, of, 'municipal', team.municipal[1]);
  const takeSpecialist = async (all: Raw) => {
    const by = await contactOf(all, of);
    await raw.endSeat(all, of.id, 'specialist');
    await raw.insertSeat(all, { caseId: of.id, teamId: team.id, by, level: 'specialist' });
  };
  expect(await inTurn(takeMunicipal, takeSpecialist)).toEqual([undefined, 'seats_two_people']);
});

it('a closed case is opened again once, however many open it', async () => {
  const of = await make.closedCase({ in: team });
  const [first, second] = await inTurn(reopen(of), reopen(of));
  expect(first).toBeUndefined();
  expect(second).toBe('case_openings_one_at_a_time');
});

it('a proposal opens one case, however many confirm it', async () => {
  let proposalId = '';
  await raw.writeRaw(service.database, team, async (all) => {
    proposalId = await raw.insertProposal(all, team);
  });
  const open = async (all: Raw) => {
    const caseId = await raw.insertCase(all, team);
    await all.sql`
      insert into case_openings (case_id, team_id, open_during, proposal_id)
      values (${caseId}, ${team.id}, tstzrange(${all.now}, null), ${proposalId})`;
    await raw.insertMode(all, { caseId, teamId: team.id, mode: 'intake' });
    for (const by of [team.municipal[0], team.specialist[0]])
      await raw.insertSeat(all, { caseId, teamId: team.id, by, level: by.level });
    await raw.confirmProposal(all, team, proposalId, caseId);
  };
  expect(await inTurn(open, open)).toEqual([undefined, 'case_openings_proposal_opens_one']);
});

it('of many handovers at once of many cases, each case keeps its pair and each change its number', async () => {
  const cases = await Promise.all([1, 2, 3].map(() => make.case({ in: team })));
  const members = [...team.municipal, ...team.specialist];
  const attempts = Array.from({ length: 60 }, (_, n) => {
    const to = members[n % members.length]!;
    return refusal((all) => raw.handOver(all, cases[n % cases.length]!, to.level, to));
  });
  const refusals = await Promise.all(attempts);
  expect(refusals.filter((each) => each === undefined).length).toBeGreaterThan(0);
  const refused = refusals.filter((each) => each !== undefined);
  expect(refused.filter((each) => !/^(seats_one_holder|seats_whole|22000)$/.test(each))).toEqual(
    [],
  );
});
