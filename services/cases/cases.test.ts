import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makerFor } from '../make.ts';
import type { MadeTeam, Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService } from '../platform/testing/service.ts';
import type { TestService } from '../platform/testing/service.ts';

let service: TestService;
let make: Maker;
let team: MadeTeam;
let municipal: TestClient;
let specialist: TestClient;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
  team = await make.team();
  municipal = await service.signIn(team.municipal[0].workerId);
  specialist = await service.signIn(team.specialist[0].workerId);
});
afterAll(() => service.stop());

const member = ({ agreementId }: { agreementId: string }) => ({ agreementId });
const contact = (unitId: string, name: string | null = 'Ola Behandler') => ({
  treatmentContact: { name, profession: 'therapist' as const, unitId },
});

describe('handing over a seat', () => {
  it('ends the old holder and begins the new one at the same instant', async () => {
    const opened = await make.case({ in: team });
    const successor = team.municipal[1];
    const reply = await municipal.ok('handOverSeat', {
      path: { caseId: opened.id },
      body: { level: 'municipal', to: member(successor) },
      version: 1,
    });
    expect(reply.body.seats?.municipal.workerId).toBe(successor.workerId);
    expect(reply.version).toBe(2);

    const { body } = await municipal.ok('listSeats', { path: { caseId: opened.id } });
    const [first, second] = body.seats.filter(({ level }) => level === 'municipal');
    expect(first?.workerId).toBe(opened.municipal.workerId);
    expect(first?.toAt).toBe(second?.fromAt);
    expect(second?.toAt).toBeNull();
  });

  it.each([
    ['seat-wrong-level', () => ({ level: 'municipal', to: member(team.specialist[1]) })],
    ['seat-unchanged', () => ({ level: 'municipal', to: member(team.municipal[0]) })],
    ['seat-not-member', () => ({ level: 'municipal', to: contact(team.units.municipal) })],
  ])('is refused with %s', async (slug, body) => {
    const opened = await make.case({ in: team });
    const problem = await municipal.refused('handOverSeat', {
      path: { caseId: opened.id },
      body: body(),
      version: 1,
    });
    expect(problem.slug).toBe(slug);
    expect(problem.status).toBe(409);
  });

  it('is refused to whoever saw an older version, with the case as it is now', async () => {
    const opened = await make.case({ in: team });
    const handOver = (client: TestClient, agreementId: string) =>
      client.call('handOverSeat', {
        path: { caseId: opened.id },
        body: { level: 'specialist', to: { agreementId } },
        version: 1,
      });
    const third = await make.member({ in: team, level: 'specialist' });
    const replies = await Promise.all([
      handOver(municipal, team.specialist[1].agreementId),
      handOver(specialist, third.agreementId),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
    const stale = replies.find(({ status }) => status === 412)?.body as {
      current: { version: number };
    };
    expect(stale.current.version).toBe(2);
  });

  it('needs If-Match', async () => {
    const opened = await make.case({ in: team });
    const problem = await municipal.refused('handOverSeat', {
      path: { caseId: opened.id },
      body: { level: 'municipal', to: member(team.municipal[1]) },
    });
    expect(problem.slug).toBe('version-required');
  });

  it('sent twice with one key happens once and answers the same', async () => {
    const opened = await make.case({ in: team });
    const sent = {
      path: { caseId: opened.id },
      body: { level: 'municipal', to: member(team.municipal[1]) },
      version: 1,
      key: `handover-${opened.id}`,
    };
    const first = await municipal.call('handOverSeat', sent);
    const again = await municipal.call('handOverSeat', sent);
    expect(again).toMatchObject({ status: 200, version: 2 });
    expect(again.body).toEqual(first.body);
    const other = await municipal.refused('handOverSeat', {
      ...sent,
      body: { level: 'specialist', to: member(team.specialist[1]) },
    });
    expect(other.slug).toBe('idempotency-key-reused');
  });
});

describe('changing mode', () => {
  it('seats the treatment contact and keeps the member of the opposite level', async () => {
    const opened = await make.case({ in: team });
    const { body } = await municipal.ok('changeMode', {
      path: { caseId: opened.id },
      body: {
        mode: 'shoulder_to_shoulder',
        pair: { municipal: member(opened.municipal), specialist: contact(team.units.specialist) },
      },
      version: 1,
    });
    expect(body.mode).toBe('shoulder_to_shoulder');
    expect(body.seats?.specialist.treatmentContactId).not.toBeNull();
    expect(body.treatmentContact?.worker.name).toBe('Ola Behandler');
    const { body: seats } = await municipal.ok('listSeats', { path: { caseId: opened.id } });
    expect(seats.seats.filter(({ level }) => level === 'municipal')).toHaveLength(1);
    expect(seats.modes.map(({ mode }) => mode)).toEqual(['intake', 'shoulder_to_shoulder']);

    const back = await specialist.ok('changeMode', {
      path: { caseId: opened.id },
      body: {
        mode: 'intake',
        pair: { municipal: member(opened.municipal), specialist: member(team.specialist[1]) },
      },
      version: 2,
    });
    expect(back.body.treatmentContact).toBeNull();
  });

  it.each([
    [
      'shoulder-needs-contact',
      () => ({ municipal: member(team.municipal[0]), specialist: member(team.specialist[0]) }),
    ],
    [
      'shoulder-same-level',
      () => ({ municipal: member(team.municipal[0]), specialist: contact(team.units.municipal) }),
    ],
    [
      'seat-not-member',
      () => ({
        municipal: contact(team.units.municipal),
        specialist: contact(team.units.specialist),
      }),
    ],
    [
      'seat-wrong-level',
      () => ({ municipal: contact(team.units.other), specialist: member(team.specialist[0]) }),
    ],
  ])('is refused with %s', async (slug, pair) => {
    const opened = await make.case({ in: team });
    const problem = await municipal.refused('changeMode', {
      path: { caseId: opened.id },
      body: { mode: 'shoulder_to_shoulder', pair: pair() },
      version: 1,
    });
    expect(problem.slug).toBe(slug);
  });

  it('names an unknown contact later without handing over the seat', async () => {
    const opened = await make.case({ in: team });
    const { body } = await municipal.ok('changeMode', {
      path: { caseId: opened.id },
      body: {
        mode: 'shoulder_to_shoulder',
        pair: {
          municipal: member(opened.municipal),
          specialist: contact(team.units.specialist, null),
        },
      },
      version: 1,
    });
    expect(body.flags).toContain('contact_unnamed');
    const changed = async () => {
      const { items } = (await municipal.ok('getCaseHistory', { path: { caseId: opened.id } }))
        .body;
      return items.find(({ kind }) => kind === 'case.mode_changed')?.details.specialistName;
    };
    expect(await changed()).toBeNull();
    const id = body.treatmentContact?.id ?? '';
    const named = await municipal.ok('nameTreatmentContact', {
      path: { treatmentContactId: id },
      body: { name: 'Kari Kontakt' },
      version: body.treatmentContact?.version ?? 0,
    });
    expect(named.body).toMatchObject({ isUnnamed: false, worker: { name: 'Kari Kontakt' } });
    expect(await changed()).toBe('Kari Kontakt');
    const problem = await municipal.refused('nameTreatmentContact', {
      path: { treatmentContactId: id },
      body: { name: 'En annen' },
      version: named.body.version,
    });
    expect(problem.slug).toBe('contact-already-named');
  });

  it('finds that an unknown contact is a worker known already', async () => {
    const known = await make.member({ in: team, level: 'specialist', name: 'Kjent fra før' });
    const opened = await make.case({ in: team });
    const { body } = await municipal.ok('changeMode', {
      path: { caseId: opened.id },
      body: {
        mode: 'shoulder_to_shoulder',
        pair: {
          municipal: member(opened.municipal),
          specialist: contact(team.units.specialist, null),
        },
      },
      version: 1,
    });
    await municipal.ok('nameTreatmentContact', {
      path: { treatmentContactId: body.treatmentContact?.id ?? '' },
      body: { workerId: known.workerId },
      version: body.treatmentContact?.version ?? 0,
    });
    const { body: seats } = await municipal.ok('listSeats', { path: { caseId: opened.id } });
    expect(seats.seats.at(-1)?.name).toBe('Kjent fra før');
  });
});

describe('closing', () => {
  it('ends both seats with the case and leaves them in its history', async () => {
    const opened = await make.case({ in: team });
    const { body } = await municipal.ok('closeCase', {
      path: { caseId: opened.id },
      body: { reason: 'user_wish', position: 'agrees' },
      version: 1,
    });
    expect(body).toMatchObject({
      state: 'closed',
      closeReason: 'user_wish',
      closePosition: 'agrees',
    });
    expect(body.seats?.municipal.workerId).toBe(opened.municipal.workerId);
    const { body: seats } = await municipal.ok('listSeats', { path: { caseId: opened.id } });
    expect(new Set(seats.seats.map(({ toAt }) => toAt))).toEqual(new Set([body.closedAt]));
    const { body: history } = await municipal.ok('getCaseHistory', { path: { caseId: opened.id } });
    expect(history.items.map(({ kind }) => kind)).toEqual(['case.closed', 'case.opened']);
  });

  it.each([
    ['disagreement-needs-meeting', { reason: 'other', position: 'disagrees' }],
    ['close-reason-not-possible', { reason: 'supervision_ended', position: 'agrees' }],
    ['close-reason-not-possible', { reason: 'deceased', position: 'agrees' }],
    ['close-reason-not-possible', { reason: 'moved', position: 'not_applicable' }],
    ['supervision-offer-missing', { reason: 'stable_contact_established', position: 'agrees' }],
  ])('is refused with %s', async (slug, body) => {
    const opened = await make.case({ in: team });
    const sent = { path: { caseId: opened.id }, body, version: 1 };
    expect((await municipal.refused('closeCase', sent)).slug).toBe(slug);
  });
});

describe('opening a case between meetings', () => {
  const propose = (client: TestClient, alias: string) =>
    client.ok('proposeOpening', {
      path: { teamId: team.id },
      body: {
        mode: 'intake',
        pair: { municipal: member(team.municipal[0]), specialist: member(team.specialist[0]) },
        reason: 'kan ikke vente',
        case: { alias },
      },
    });

  it('takes two members, one of each level', async () => {
    const { body: proposal } = await propose(municipal, 'Selje-1');
    expect(proposal.awaitsLevel).toBe('specialist');
    const path = { openingId: proposal.id };
    const sameLevel = await service.signIn(team.municipal[1].workerId);
    expect((await municipal.refused('confirmOpening', { path })).slug).toBe(
      'opening-needs-other-level',
    );
    expect((await sameLevel.refused('confirmOpening', { path })).slug).toBe(
      'opening-needs-other-level',
    );
    const { body: opened } = await specialist.ok('confirmOpening', { path });
    expect(opened).toMatchObject({
      alias: 'Selje-1',
      state: 'open',
      flags: ['opened_between_meetings'],
    });
    expect((await specialist.refused('confirmOpening', { path })).slug).toBe('opening-answered');
  });

  it('opens once however many confirm at once', async () => {
    const { body: proposal } = await propose(municipal, 'Selje-2');
    const other = await service.signIn(team.specialist[1].workerId);
    const path = { openingId: proposal.id };
    const replies = await Promise.all([
      specialist.call('confirmOpening', { path }),
      other.call('confirmOpening', { path }),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('opens a closed case again with both seats filled', async () => {
    const closed = await make.closedCase({ in: team });
    const { body: proposal } = await specialist.ok('proposeOpening', {
      path: { teamId: team.id },
      body: {
        mode: 'intake',
        pair: { municipal: member(team.municipal[1]), specialist: member(team.specialist[1]) },
        reason: 'ring fra mor',
        reopensCaseId: closed.id,
      },
    });
    const { body } = await municipal.ok('confirmOpening', { path: { openingId: proposal.id } });
    expect(body).toMatchObject({ id: closed.id, state: 'open', closeReason: null });
    const { body: seats } = await municipal.ok('listSeats', { path: { caseId: closed.id } });
    expect(seats.openPeriods).toHaveLength(2);
  });

  it('is withdrawn without a trace of a case', async () => {
    const { body: proposal } = await propose(specialist, 'Selje-3');
    const { body } = await specialist.ok('withdrawOpening', { path: { openingId: proposal.id } });
    expect(body).toMatchObject({ state: 'withdrawn', caseId: null });
  });
});

describe('ending an agreement', () => {
  it('is refused while a seat is held under it, and names the cases', async () => {
    const leaver = await make.member({ in: team, level: 'specialist' });
    const opened = await make.case({ in: team, specialist: leaver });
    await make.role({ workerId: team.municipal[0].workerId, role: 'team_leader', team });
    const sent = {
      path: { agreementId: leaver.agreementId },
      body: { endedOn: '2030-01-01' },
      version: 1,
    };
    const problem = await municipal.refused('endAgreement', sent);
    expect(problem).toMatchObject({
      slug: 'agreement-still-seated',
      cases: [{ id: opened.id, alias: opened.alias }],
    });
    const planned = await municipal.ok('planAgreementEnd', {
      path: { agreementId: leaver.agreementId },
      body: { plannedEndOn: '2030-01-01' },
      version: 1,
    });
    const { body } = await municipal.ok('getCase', { path: { caseId: opened.id } });
    expect(body.flags).toContain('staffing_at_risk');
    await municipal.ok('handOverSeat', {
      path: { caseId: opened.id },
      body: { level: 'specialist', to: member(team.specialist[1]) },
      version: 1,
    });
    await municipal.ok('endAgreement', { ...sent, version: planned.version ?? 0 });
  });
});

describe('another team', () => {
  it('does not find the case at all', async () => {
    const opened = await make.case({ in: team });
    const elsewhere = await make.team();
    const stranger = await service.signIn(elsewhere.municipal[0].workerId);
    const path = { caseId: opened.id };
    expect((await stranger.refused('getCase', { path })).slug).toBe('not-found');
    expect((await stranger.refused('listSeats', { path })).slug).toBe('not-found');
    expect((await stranger.refused('listCases', { path: { teamId: team.id } })).slug).toBe(
      'not-found',
    );
    const sent = { path, body: { engagement: 'in_contact' }, version: 1 };
    expect((await stranger.refused('changeEngagement', sent)).slug).toBe('not-found');
  });

  it('of leaders sees counts and no case', async () => {
    const opened = await make.case({ in: team });
    const leader = await service.signIn(await make.worker({ role: 'dps_leader', team }));
    expect((await leader.refused('getCase', { path: { caseId: opened.id } })).status).toBe(404);
    const { body } = await leader.ok('getCaseload', { path: { teamId: team.id } });
    expect(body.openCases).toBeGreaterThan(0);
  });
});

describe('who sat where', () => {
  it('lists every holder of a day in order', async () => {
    const opened = await make.case({ in: team });
    await municipal.ok('handOverSeat', {
      path: { caseId: opened.id },
      body: { level: 'municipal', to: member(team.municipal[1]) },
      version: 1,
    });
    const { body } = await municipal.ok('listTeamSeats', {
      path: { teamId: team.id },
      query: { limit: 200 },
    });
    const found = body.items.find(({ caseId }) => caseId === opened.id);
    expect(found?.municipal.map(({ workerId }) => workerId)).toEqual(
      team.municipal.slice(0, 2).map(({ workerId }) => workerId),
    );
  });
});
