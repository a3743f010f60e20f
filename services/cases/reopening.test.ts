import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { makerFor } from '../make.ts';
import type { MadeCase, MadeMember, MadeTeam, Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { itIs } from '../platform/testing/day-of-test.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { tieAccount } from '../platform/testing/sign-in-as.ts';

// Whoever comes back is met by those who knew them, if they are still there.

let service: TestService;
let make: Maker;
let team: MadeTeam;
let member: TestClient;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  await itIs(service, '2026-11-18');
  team = await make.team();
  member = await service.signIn(team.municipal[1].workerId);
});

const reopeningOf = async ({ id }: MadeCase, by = member) =>
  (await by.ok('getCase', { path: { caseId: id } })).body.reopening;

/** Two days later somebody is not of the team any more. */
const leaves = async ({ agreementId }: { agreementId: string }) => {
  await itIs(service, '2026-11-20');
  member = await service.signIn(team.municipal[1].workerId);
  const leader = await service.signIn(await make.worker({ role: 'team_leader', team }));
  const body = { endedOn: '2026-11-20' };
  await leader.ok('endAgreement', { path: { agreementId }, version: 1, body });
};

describe('for a case that is opened again', () => {
  it('those who sat there when it was closed are proposed', async () => {
    const closed = await make.closedCase({ in: team });
    const seat = { basis: 'sat_last', unitId: null, insteadOfName: null };
    expect(await reopeningOf(closed)).toMatchObject({
      mode: 'intake',
      municipal: { ...seat, agreementId: team.municipal[0].agreementId },
      specialist: { ...seat, agreementId: team.specialist[0].agreementId },
    });
  });

  it('whoever has left gives way to the one of the level who has most room, by name', async () => {
    const closed = await make.closedCase({ in: team });
    await leaves(team.municipal[0]);
    const most = await make.member({ in: team, level: 'municipal', fraction: 1, name: 'Anne Aas' });
    expect(await reopeningOf(closed)).toMatchObject({
      municipal: {
        basis: 'has_room',
        agreementId: most.agreementId,
        insteadOfName: team.municipal[0].name,
      },
      specialist: { basis: 'sat_last', agreementId: team.specialist[0].agreementId },
    });
  });

  it('nobody is proposed whom the person has closed the case to', async () => {
    const closed = await make.closedCase({ in: team });
    for (const { workerId } of team.specialist) {
      const body = { kind: 'worker' as const, workerId };
      await member.ok('recordBlock', { path: { caseId: closed.id }, body });
    }
    expect(await reopeningOf(closed)).toMatchObject({
      municipal: { basis: 'sat_last' },
      specialist: null,
    });
  });

  it('the treatment contact is proposed for the seat that was theirs, by the unit', async () => {
    const contact = {
      treatmentContact: {
        name: 'Eva Lind',
        profession: 'psychologist' as const,
        unitId: team.units.specialist,
      },
    };
    const opened = await make.case({
      in: team,
      mode: 'shoulder_to_shoulder',
      pair: { municipal: { agreementId: team.municipal[0].agreementId }, specialist: contact },
    });
    await member.ok('closeCase', {
      path: { caseId: opened.id },
      version: 1,
      body: { reason: 'moved', position: 'agrees' },
    });
    expect(await reopeningOf(opened)).toMatchObject({
      mode: 'shoulder_to_shoulder',
      specialist: {
        basis: 'sat_last',
        name: 'Eva Lind',
        agreementId: null,
        unitId: team.units.specialist,
      },
    });
  });

  it('nothing is proposed while it is open', async () => {
    expect(await reopeningOf(await make.case({ in: team }))).toBeNull();
  });

  it('what is proposed can be sent as it is', async () => {
    const closed = await make.closedCase({ in: team });
    const proposed = (await reopeningOf(closed))!;
    const answer = await member.ok('proposeOpening', {
      path: { teamId: team.id },
      body: {
        mode: proposed.mode,
        reason: 'Ringte i natt.',
        reopensCaseId: closed.id,
        pair: {
          municipal: { agreementId: proposed.municipal!.agreementId! },
          specialist: { agreementId: proposed.specialist!.agreementId! },
        },
      },
    });
    const other = await service.signIn(team.specialist[1].workerId);
    const { body } = await other.ok('confirmOpening', { path: { openingId: answer.body.id } });
    expect(body).toMatchObject({ state: 'open', reopening: null });
    // The case forgets how it was closed; what ended then does not.
    const openings = await service.admin.sql`
      select close_reason as reason, close_position as position from case_openings where case_id = ${closed.id} order by open_during`;
    expect([...openings]).toEqual([
      { reason: 'moved', position: 'agrees' },
      { reason: null, position: null },
    ]);
  });
});

describe('whoever is proposed for having room', () => {
  const signInAgain = async () => {
    member = await service.signIn(team.municipal[1].workerId);
    return service.signIn(await make.worker({ role: 'team_leader', team }));
  };
  const ofLevel = (level: 'municipal' | 'specialist', name: string, fraction: number) =>
    make.member({ in: team, level, name, fraction });
  const isOnePersonWith = async (one: MadeMember, other: MadeMember) => {
    const account = { issuer: 'urn:skulder:health', subject: one.workerId };
    for (const { workerId } of [one, other])
      await tieAccount(service.admin, { ...account, workerId });
  };
  const proposed = async (closed: MadeCase) => {
    const { municipal, specialist } = (await reopeningOf(closed))!;
    return [municipal?.name, specialist?.name];
  };

  it('is there today, stays, is not kept out, and is not one person with the other', async () => {
    const closed = await make.closedCase({ in: team });
    await leaves(team.municipal[0]);
    const leader = await signInAgain();
    const away = await ofLevel('municipal', 'Aa Borte', 0.9);
    const goes = await ofLevel('municipal', 'Bb Slutter', 0.9);
    const kept = await ofLevel('municipal', 'Cc Stengt', 0.9);
    const twice = await ofLevel('municipal', 'Dd To', 0.9);
    await ofLevel('municipal', 'Ee Full', 0.001);
    await ofLevel('municipal', 'Ff Passer', 0.8);
    await isOnePersonWith(twice, team.specialist[0]);
    expect(await proposed(closed)).toEqual(['Aa Borte', team.specialist[0].name]);
    const { workerId } = away;
    await leader.ok('recordAbsence', {
      path: { teamId: team.id },
      body: { workerId, kind: 'sickness', startsOn: '2026-11-20', backOn: '2026-11-21' },
    });
    expect((await proposed(closed))[0]).toBe('Bb Slutter');
    await leader.ok('planAgreementEnd', {
      path: { agreementId: goes.agreementId },
      version: 1,
      body: { plannedEndOn: '2027-01-01' },
    });
    expect((await proposed(closed))[0]).toBe('Cc Stengt');
    await leader.ok('recordBlock', {
      path: { caseId: closed.id },
      body: { kind: 'worker', workerId: kept.workerId },
    });
    expect(await proposed(closed)).toEqual(['Ff Passer', team.specialist[0].name]);
  });

  it.each<['municipal' | 'specialist', [string, string]]>([
    ['municipal', ['Zz Begge', 'Nest spesialist']],
    ['specialist', ['Nest kommune', 'Zz Begge']],
  ])(
    'and has most room at both levels, sits where the next has less: %s',
    async (level, expected) => {
      const closed = await make.closedCase({ in: team });
      await leaves(team.municipal[0]);
      const leader = await signInAgain();
      const { agreementId } = team.specialist[0];
      const body = { endedOn: '2026-11-20' };
      await leader.ok('endAgreement', { path: { agreementId }, version: 1, body });
      const more = { municipal: 0.8, specialist: 0.8, [level]: 0.7 };
      await ofLevel('municipal', 'Nest kommune', more.municipal);
      await ofLevel('specialist', 'Nest spesialist', more.specialist);
      const both = await ofLevel('municipal', 'Zz Begge', 0.9);
      await isOnePersonWith(both, await ofLevel('specialist', 'Zz Begge', 0.9));
      expect(await proposed(closed)).toEqual(expected);
    },
  );
});
