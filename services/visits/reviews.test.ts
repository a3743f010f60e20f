import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makerFor, type MadeCase, type MadeTeam, type Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

let service: TestService;
let make: Maker;
let team: MadeTeam;
let of: MadeCase;
let visitId: string;
let leaders: Record<'municipal' | 'specialist', TestClient>;

const roles = { municipal: 'municipal_leader', specialist: 'dps_leader' } as const;
const words = 'Ingen andre å spørre.';
const review = (verdict: 'justified' | 'not_justified' = 'justified') => ({
  path: { visitId },
  body: { verdict, words },
});
const take = (client: TestClient) =>
  client.ok('takeEmergencyAccess', {
    body: { team: team.id, caseName: of.alias, reason: 'danger_to_health', words: 'Bevisstløs.' },
  });
const listed = async (client: TestClient) =>
  (await client.ok('listEmergencyAccesses', { path: { teamId: team.id } })).body.items;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  team = await make.team();
  of = await make.case({ in: team });
  leaders = {
    municipal: await service.signIn(await make.worker({ role: roles.municipal, team })),
    specialist: await service.signIn(await make.worker({ role: roles.specialist, team })),
  };
  const outsider = await service.signIn((await make.team()).specialist[0].workerId);
  visitId = (await take(outsider)).body.id;
});

describe('an emergency access', () => {
  it('is shown to the leaders of both levels and the team leader, who, when, why and which case', async () => {
    const teamLeader = await service.signIn(await make.worker({ role: 'team_leader', team }));
    for (const client of [leaders.municipal, leaders.specialist, teamLeader]) {
      expect(await listed(client)).toMatchObject([
        {
          ...{ id: visitId, caseName: of.alias, reason: 'danger_to_health', words: 'Bevisstløs.' },
          ...{
            isOngoing: true,
            unitName: expect.stringContaining('Poliklinikken'),
          },
          reviews: { municipal: null, specialist: null },
        },
      ]);
    }
    const rows = await service.admin.sql`
      select distinct action from access_log where operation_id = 'listEmergencyAccesses' and case_id = ${of.id}`;
    expect([...rows]).toEqual([{ action: 'list' }]);
  });

  it('is nothing to leaders of another team', async () => {
    const other = await make.team();
    for (const role of [...Object.values(roles), 'team_leader']) {
      const client = await service.signIn(await make.worker({ role, team: other }));
      const path = { teamId: team.id };
      expect((await client.refused('listEmergencyAccesses', { path })).slug).toBe('not-found');
      expect((await client.refused('endVisit', { path: { visitId } })).slug).toBe('not-found');
      if (role === 'team_leader') continue;
      expect((await client.refused('reviewEmergencyAccess', review())).slug).toBe('not-found');
    }
  });

  it.each([
    ['municipal', 'specialist'],
    ['specialist', 'municipal'],
  ] as const)('is reviewed once by %s, and then waits for %s', async (first, second) => {
    const once = (await leaders[first].ok('reviewEmergencyAccess', review())).body;
    expect(once.reviews[first]).toMatchObject({ verdict: 'justified', words });
    expect(once.reviews[second]).toBeNull();
    const again = await leaders[first].refused('reviewEmergencyAccess', review('not_justified'));
    expect(again.slug).toBe('review-done');
    const colleague = await service.signIn(await make.worker({ role: roles[first], team }));
    expect((await colleague.refused('reviewEmergencyAccess', review())).slug).toBe('review-done');
    const both = await leaders[second].ok('reviewEmergencyAccess', review('not_justified'));
    expect(both.body.reviews[second]).toMatchObject({ verdict: 'not_justified' });
  });

  it('has its reviewer in the history by the reviewer’s own name', async () => {
    const { id: actorId, name: actorName } = (await leaders.municipal.ok('getMe', {})).body.worker!;
    await leaders.municipal.ok('reviewEmergencyAccess', review());
    const member = await service.signIn(team.municipal[0].workerId);
    const { items } = (await member.ok('getCaseHistory', { path: { caseId: of.id } })).body;
    const by = (kind: string) => items.find((entry) => entry.kind === kind);
    expect(by('case.visit_reviewed')).toMatchObject({ actorId, actorName });
    expect(by('case.visited')!.actorName).not.toBe(actorName);
  });

  it('by whoever leads both levels is reviewed for one of them', async () => {
    const workerId = await make.worker({ role: roles.municipal, team });
    await make.role({ workerId, role: roles.specialist, team });
    const client = await service.signIn(workerId);
    await client.ok('reviewEmergencyAccess', review());
    expect((await client.refused('reviewEmergencyAccess', review())).slug).toBe('review-done');
  });

  it.each(['municipal', 'specialist'] as const)(
    'of a %s leader is reviewed by somebody else',
    async (level) => {
      visitId = (await take(leaders[level])).body.id;
      const { slug } = await leaders[level].refused('reviewEmergencyAccess', review());
      expect(slug).toBe('review-not-yours');
      const colleague = await service.signIn(await make.worker({ role: roles[level], team }));
      const { body } = await colleague.ok('reviewEmergencyAccess', review());
      expect(body.reviews[level]).not.toBeNull();
    },
  );

  it.each(['municipal', 'specialist'] as const)('is ended by a %s leader', async (level) => {
    await leaders[level].ok('endVisit', { path: { visitId } });
    expect(await listed(leaders[level])).toMatchObject([{ isOngoing: false }]);
  });

  it('of a leader’s looking into a case there is nothing to review or to end', async () => {
    const opened = await leaders.municipal.ok('openNamedCase', {
      path: { teamId: team.id },
      body: { caseName: of.alias, reason: 'incident', words },
    });
    visitId = opened.body.id;
    expect((await leaders.specialist.refused('reviewEmergencyAccess', review())).slug).toBe(
      'not-found',
    );
    expect((await leaders.specialist.refused('endVisit', { path: { visitId } })).slug).toBe(
      'not-found',
    );
  });
});
