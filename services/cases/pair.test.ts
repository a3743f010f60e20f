import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { makerFor } from '../make.ts';
import type { MadeCase, MadeMember, MadeTeam, Maker } from '../make.ts';
import { startTestService } from '../platform/testing/service.ts';
import type { TestService } from '../platform/testing/service.ts';
import { findBrokenPairs } from './inspect-pairs.ts';
import * as raw from './raw-writes.ts';
import type { How, Level, Raw } from './raw-writes.ts';

// Whoever can reach the database as the service does still cannot break the pair.

let service: TestService;
let make: Maker;
let team: MadeTeam;
let elsewhere: MadeTeam;
let outsider: string;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
  team = await make.team();
  elsewhere = await make.team();
  outsider = await make.worker({ team });
});
afterAll(() => service.stop());
afterEach(async () => expect(await findBrokenPairs(service.admin.sql)).toEqual([]));

const other = (level: Level): Level => (level === 'municipal' ? 'specialist' : 'municipal');
const write = (work: (raw: Raw) => Promise<unknown>, how?: How) =>
  raw.writeRaw(service.database, team, work, how);
const refusal = (work: (raw: Raw) => Promise<unknown>, how?: How) =>
  raw.refusalOf(write(work, how));

/** An open case in shoulder to shoulder whose treatment contact sits in the given seat. */
async function shoulderCase(contactLevel: Level): Promise<MadeCase> {
  const opened = await make.case({ in: team });
  await write(async (all) => {
    await seatContact(all, opened, contactLevel);
    await raw.endMode(all, opened.id);
    await raw.insertMode(all, { ...ids(opened), mode: 'shoulder_to_shoulder' });
    await all.sql`update cases set mode = 'shoulder_to_shoulder' where id = ${opened.id}`;
  });
  return opened;
}

const ids = ({ id, teamId }: MadeCase) => ({ caseId: id, teamId });

async function seatContact(all: Raw, of: MadeCase, level: Level, workerId = outsider) {
  const unitId = team.units[level];
  const by = await raw.insertContact(all, { ...ids(of), workerId, unitId, level });
  await raw.endSeat(all, of.id, level);
  await raw.insertSeat(all, { ...ids(of), by, level });
}

async function openWith(all: Raw, seats: (caseId: string) => Promise<unknown>, mode = 'intake') {
  const caseId = await raw.insertCase(all, team, { mode });
  await raw.insertOpening(all, team, caseId);
  await raw.insertMode(all, { caseId, teamId: team.id, mode });
  await seats(caseId);
}

const seat = (all: Raw, caseId: string, by: MadeMember, level: Level, during?: string) =>
  raw.insertSeat(all, { caseId, teamId: team.id, by, level, ...(during && { during }) });

it('is kept by rows written in the right order, whoever writes them', async () => {
  const opened = await make.case({ in: team });
  await write((all) => raw.handOver(all, opened, 'municipal', team.municipal[1]));
  await write(async (all) => {
    await raw.closeRow(all, opened.id);
    await raw.endOpening(all, opened.id);
    await raw.endMode(all, opened.id);
    await raw.endSeat(all, opened.id, 'municipal');
    await raw.endSeat(all, opened.id, 'specialist');
  });
  await shoulderCase('municipal');
  await shoulderCase('specialist');
});

describe('a case cannot be opened', () => {
  it('without seats', async () => {
    expect(await refusal((all) => openWith(all, async () => {}))).toBe('case_fully_staffed');
  });

  it.each<Level>(['municipal', 'specialist'])('with the %s seat alone', async (level) => {
    const attempt = refusal((all) => openWith(all, (id) => seat(all, id, team[level][0], level)));
    expect(await attempt).toBe('case_fully_staffed');
  });

  it('without a period from which it is open', async () => {
    expect(await refusal((all) => raw.insertCase(all, team))).toBe('case_agrees_with_its_periods');
  });

  it('without a mode', async () => {
    const attempt = refusal(async (all) => {
      const caseId = await raw.insertCase(all, team);
      await raw.insertOpening(all, team, caseId);
      await seat(all, caseId, team.municipal[0], 'municipal');
      await seat(all, caseId, team.specialist[0], 'specialist');
    });
    expect(await attempt).toBe('case_has_one_mode');
  });

  it('in the name of nobody, of two acts, or of an act that has opened another', async () => {
    const opened = await make.case({ in: team });
    const [used] = await service.admin.sql<{ id: string }[]>`
      select proposal_id as id from case_openings where case_id = ${opened.id}`;
    const openBy = (all: Raw, caseId: string, proposalId: string | null) => all.sql`
      insert into case_openings (case_id, team_id, open_during, proposal_id)
      values (${caseId}, ${team.id}, tstzrange(${all.now}, null), ${proposalId})`;
    const attempt = (proposalId: string | null) =>
      refusal(async (all) => openBy(all, await raw.insertCase(all, team), proposalId));
    expect(await attempt(null)).toBe('case_openings_opened_by_one_act');
    expect(await attempt(used!.id)).toBe('case_openings_proposal_opens_one');
  });

  it('by a proposal that nobody of the other level has confirmed', async () => {
    const attempt = refusal(async (all) => {
      const caseId = await raw.insertCase(all, team);
      const proposalId = await raw.insertProposal(all, team);
      await all.sql`
        insert into case_openings (case_id, team_id, open_during, proposal_id)
        values (${caseId}, ${team.id}, tstzrange(${all.now}, null), ${proposalId})`;
      await raw.insertMode(all, { caseId, teamId: team.id, mode: 'intake' });
      await seat(all, caseId, team.municipal[0], 'municipal');
      await seat(all, caseId, team.specialist[0], 'specialist');
    });
    expect(await attempt).toBe('opening_is_agreed');
  });

  it('from before all time', async () => {
    const always = '[-infinity,)';
    const attempt = refusal(async (all) => {
      const caseId = await raw.insertCase(all, team);
      await raw.insertOpening(all, team, caseId, always);
    });
    expect(await attempt).toBe('periods_are_never_in_the_future');
  });

  it('already closed, as if it had been open once', async () => {
    expect(await refusal((all) => raw.insertCase(all, team, { state: 'closed' }))).toBe(
      'case_agrees_with_its_periods',
    );
  });
});

describe.each<Level>(['municipal', 'specialist'])('the %s seat', (level) => {
  const holder = () => team[level][0];
  const successor = () => team[level][1];

  it('is not vacated', async () => {
    const opened = await make.case({ in: team });
    expect(await refusal((all) => raw.endSeat(all, opened.id, level))).toBe('case_fully_staffed');
  });

  it('has no gap, not of a microsecond', async () => {
    const opened = await make.case({ in: team });
    const attempt = refusal(async (all) => {
      const [row] = await all.sql<{ before: string }[]>`
        select ${all.now}::timestamptz - interval '1 microsecond' as before`;
      await raw.endSeat(all, opened.id, level, row!.before);
      await seat(all, opened.id, successor(), level);
    });
    expect(await attempt).toBe('case_fully_staffed');
  });

  it('has no two holders at once', async () => {
    const opened = await make.case({ in: team });
    expect(await refusal((all) => seat(all, opened.id, successor(), level))).toBe(
      'seats_one_holder',
    );
    const overlapping = refusal(async (all) => {
      const [row] = await all.sql<{ before: string }[]>`
        select ${all.now}::timestamptz - interval '1 microsecond' as before`;
      await raw.endSeat(all, opened.id, level);
      await seat(all, opened.id, successor(), level, `[${row!.before},)`);
    });
    expect(await overlapping).toBe('seats_one_holder');
  });

  it('is not for a member of the other level, nor of another team, nor under another name', async () => {
    const opened = await make.case({ in: team });
    const attempt = (by: MadeMember) => refusal((all) => raw.handOver(all, opened, level, by));
    expect(await attempt(team[other(level)][1])).toBe('seats_sit_by_agreement');
    expect(await attempt(elsewhere[level][0])).toBe('seats_sit_by_agreement');
    expect(await attempt({ ...successor(), workerId: outsider })).toBe('seats_sit_by_agreement');
  });

  it('is not for two rights at once, nor for none', async () => {
    const opened = await make.case({ in: team });
    const attempt = refusal((all) =>
      raw.handOver(all, opened, level, { ...successor(), agreementId: null as never }),
    );
    expect(await attempt).toBe('seats_held_by_one_right');
  });

  it('does not begin or end in the future', async () => {
    const opened = await make.case({ in: team });
    const future = '2999-01-01T00:00:00Z';
    const ends = refusal((all) => raw.endSeat(all, opened.id, level, future));
    expect(await ends).toBe('periods_are_never_in_the_future');
    const begins = refusal(async (all) => {
      await raw.endSeat(all, opened.id, level);
      await seat(all, opened.id, successor(), level, `[${future},)`);
    });
    expect(await begins).toBe('periods_are_never_in_the_future');
  });

  it('is not held before the agreement or after its end', async () => {
    const opened = await make.case({ in: team });
    const early = await make.member({ in: team, level, startsOn: '2999-01-01' });
    const late = await make.member({ in: team, level });
    await write(
      ({ sql }) =>
        sql`update agreements set ended_on = '2025-06-01' where id = ${late.agreementId}`,
    );
    for (const by of [early, late]) {
      const attempt = refusal((all) => raw.handOver(all, opened, level, by));
      expect(await attempt).toBe('seat_within_agreement');
    }
  });

  it('keeps the agreement under it from being ended, now or later, and the unit at its level', async () => {
    const by = await make.member({ in: team, level });
    await make.case({ in: team, [level]: by });
    for (const day of ['2025-06-01', '2999-01-01']) {
      const attempt = refusal(
        ({ sql }) => sql`update agreements set ended_on = ${day} where id = ${by.agreementId}`,
      );
      expect(await attempt).toBe('seat_within_agreement');
    }
    for (const to of [other(level), 'other']) {
      const attempt = refusal(
        ({ sql }) => sql`update units set level = ${to} where id = ${team.units[level]}`,
      );
      expect(await attempt).toMatch(/seats_sit_by_agreement|agreements_level_fills_seats/);
    }
    await write(
      ({ sql }) =>
        sql`update agreements set planned_end_on = '2025-06-01' where id = ${by.agreementId}`,
    );
  });

  it('is the treatment contact’s in shoulder to shoulder and a member’s otherwise', async () => {
    const opened = await make.case({ in: team });
    expect(await refusal((all) => seatContact(all, opened, level))).toBe('mode_decides_who_sits');
    const shoulder = await shoulderCase(level);
    const membersOnly = refusal((all) => raw.handOver(all, shoulder, level, holder()));
    expect(await membersOnly).toBe('mode_decides_who_sits');
    const another = await make.worker({ team });
    const contactsOnly = refusal((all) => seatContact(all, shoulder, other(level), another));
    expect(await contactsOnly).toBe('mode_decides_who_sits');
  });

  it('is not a contact’s of the other level, of another case, or of no level', async () => {
    const shoulder = await shoulderCase(level);
    const second = await make.case({ in: team });
    const attempt = (caseId: string, unitLevel: Level | 'other', asLevel: Level) =>
      refusal(async (all) => {
        const unitId = team.units[unitLevel];
        const row = { caseId, teamId: team.id, workerId: outsider, unitId, level: asLevel };
        const by = await raw.insertContact(all, row);
        await raw.endSeat(all, shoulder.id, level);
        await raw.insertSeat(all, { ...ids(shoulder), by, level });
      });
    expect(await attempt(shoulder.id, other(level), other(level))).toBe('seats_sit_by_contact');
    expect(await attempt(second.id, level, level)).toBe('seats_sit_by_contact');
    expect(await attempt(shoulder.id, 'other', level)).toBe(
      'treatment_contacts_level_is_the_units',
    );
  });

  it('is never held by whoever sits in the other', async () => {
    const shoulder = await shoulderCase(level);
    const { workerId } = team[other(level)][0];
    expect(await refusal((all) => seatContact(all, shoulder, level, workerId))).toBe(
      'seats_two_people',
    );
  });
});
