import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { components } from '../../openapi/generated/types.ts';
import { makerFor, type MadeCase, type MadeMember, type MadeTeam, type Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { itIs } from '../platform/testing/day-of-test.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

type Schemas = components['schemas'];
type Competence = Schemas['Competence'];

let service: TestService;
let make: Maker;
let team: MadeTeam;
let leader: TestClient;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  await itIs(service, '2026-06-01');
  team = await make.team();
  leader = await service.signIn(await make.worker({ role: 'team_leader', team }));
});

const staffing = async (on: string) =>
  (await leader.ok('getStaffing', { path: { teamId: team.id }, query: { on } })).body;

const bring = ({ agreementId }: MadeMember, competences: Competence[]) =>
  leader.ok('continueAgreement', {
    path: { agreementId },
    version: 1,
    body: { startsOn: '2026-06-01', competences },
  });

describe('a team on a day', () => {
  it('says how many of those who count then were known to leave by it', async () => {
    await leader.ok('planAgreementEnd', {
      path: { agreementId: team.municipal[1].agreementId },
      version: 1,
      body: { plannedEndOn: '2026-08-01' },
    });
    const none = { headCount: 0, fte: 0 };
    const all = { headCount: 2, fte: 1 };
    expect((await staffing('2026-07-31')).levels).toMatchObject({
      municipal: { ...all, toHaveLeft: none },
    });
    expect((await staffing('2026-08-01')).levels).toMatchObject({
      municipal: { ...all, toHaveLeft: { headCount: 1, fte: 0.5 } },
      specialist: { ...all, toHaveLeft: none },
    });
  });

  it('has a field by one alone also when that one is there by two employments', async () => {
    const [one, , two] = [...team.municipal, await make.member({ in: team, level: 'specialist' })];
    await bring(one, ['nav_work']);
    await bring(two, ['nav_work']);
    expect((await staffing('2026-06-01')).coverage.heldByOne).toEqual([]);
    await service.admin.sql`
      with account as (insert into accounts (id, issuer, subject, display_name) values (new_id(), 'urn:two', ${one.workerId}, 'Kim') returning id)
      insert into ties (account_id, issuer, worker_id)
      select id, 'urn:two', w::uuid from account, unnest(${[one.workerId, two.workerId]}::text[]) w`;
    expect((await staffing('2026-06-01')).coverage.heldByOne).toMatchObject([
      { competence: 'nav_work' },
    ]);
  });
});

describe('those in a case', () => {
  let opened: MadeCase;
  beforeEach(async () => {
    opened = await make.case({ in: team });
  });

  const coverage = async (caseId = opened.id) =>
    (await leader.ok('getCase', { path: { caseId } })).body.coverage!;

  it('cover also what whoever acts today and whoever stands beside them brings', async () => {
    const [holder, spare] = team.municipal;
    await bring(holder, ['psychiatry']);
    await bring(spare, ['rehabilitation']);
    await bring(team.specialist[1], ['lived_experience']);
    const before = await coverage();
    expect(before.held).toContain('psychiatry');
    expect(before.missing).toEqual(expect.arrayContaining(['rehabilitation', 'lived_experience']));
    const path = { teamId: team.id };
    const days = { startsOn: '2026-06-01', backOn: '2026-06-03' };
    await leader.ok('recordAbsence', {
      path,
      body: { workerId: holder.workerId, kind: 'holiday', ...days },
    });
    const { agreementId } = spare;
    const cover = { caseId: opened.id, level: 'municipal' as const, agreementId };
    await leader.ok('coverSeats', {
      path,
      body: { covers: [{ ...cover, startsOn: days.startsOn, endsOn: days.backOn }] },
    });
    await leader.ok('addSupporter', {
      path: { caseId: opened.id },
      body: { workerId: team.specialist[1].workerId, startsOn: '2026-06-01' },
    });
    expect((await coverage()).held).toEqual(
      expect.arrayContaining(['psychiatry', 'rehabilitation', 'lived_experience']),
    );
    await itIs(service, '2026-06-03');
    leader = await service.signIn(await make.worker({ role: 'team_leader', team }));
    const after = await coverage();
    expect(after.held).toContain('lived_experience');
    expect(after.missing).toContain('rehabilitation');
  });

  it('may lack less than is known, when a treatment contact is one of them', async () => {
    expect((await coverage()).unknownOf).toEqual([]);
    const beside = await make.case({
      in: team,
      mode: 'shoulder_to_shoulder',
      pair: {
        municipal: { agreementId: team.municipal[0].agreementId },
        specialist: {
          treatmentContact: {
            workerId: await make.worker({ team }),
            unitId: team.units.specialist,
          },
        },
      },
    });
    expect((await coverage(beside.id)).unknownOf).toEqual(['specialist']);
  });
});
