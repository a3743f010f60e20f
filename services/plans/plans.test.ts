import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { components } from '../../openapi/generated/types.ts';
import { refusalOf, writeRaw } from '../cases/raw-writes.ts';
import { makerFor } from '../make.ts';
import type { MadeCase, MadeTeam, Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { LiveClient } from '../platform/testing/live-client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

type Schemas = components['schemas'];
type Item = Schemas['LifeDomainRequest'];

let service: TestService;
let make: Maker;
let team: MadeTeam;
let opened: MadeCase;
let member: TestClient;
let colleague: TestClient;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
  team = await make.team();
  member = await service.signIn(team.municipal[0].workerId);
  colleague = await service.signIn(team.specialist[1].workerId);
});
afterAll(() => service.stop());
beforeEach(async () => {
  opened = await make.case({ in: team });
});

const path = () => ({ caseId: opened.id });
const plan = async (by = member) => (await by.ok('getPlan', { path: path() })).body;
const housing: Item = { domain: 'housing', isImportant: true };
const family: Item = { domain: 'family', isImportant: false };
const order = async (version: number, items: Item[], by = member) =>
  (await by.ok('changeLifeDomains', { path: path(), version, body: { items } })).body;
const register = async (state: Schemas['RecordedRegistration']) => {
  const { version } = (await member.ok('getPerson', { path: path() })).body;
  await member.ok('recordRegistration', { path: path(), version, body: { state, said: 'spoken' } });
};
const close = async () => {
  const { version } = (await member.ok('getCase', { path: path() })).body;
  const body = { reason: 'moved', position: 'agrees' } as const;
  await member.ok('closeCase', { path: path(), version, body });
};
const agreed: Schemas['AgreedCrisisPlan'] = {
  ...{ keptIn: 'DPS-journalen', reference: 'Kriseplan 3' },
  ...{ agreedOn: '2026-01-05', renewOn: '2026-02-05' },
};
const agree = async (version = 0, crisisPlan: Schemas['AgreedCrisisPlan'] | null = agreed) =>
  (await member.ok('changeCrisisPlan', { path: path(), version, body: { crisisPlan } })).body;
const invoke = async (body: Schemas['RecordInvocationRequest']) =>
  (await member.ok('recordInvocation', { path: path(), body })).body;
const declined = { invokedBy: 'person', answer: 'declined', declinedBecause: 'no_room' } as const;

describe('the parts of a person’s life', () => {
  it('stand in the person’s own order, and how it was before is kept', async () => {
    expect((await plan()).lifeDomains).toMatchObject({ version: 0, items: [] });
    await order(0, [family, housing]);
    const now = await order(1, [housing, family, { domain: 'economy', isImportant: false }]);
    expect(now.items.map(({ domain }) => domain)).toEqual(['housing', 'family', 'economy']);
    const { lifeDomains, earlierLifeDomains } = await plan(colleague);
    expect(lifeDomains).toEqual(now);
    expect(lifeDomains).toMatchObject({ version: 2, recordedByName: team.municipal[0].name });
    expect(earlierLifeDomains.map(({ items }) => items.map(({ domain }) => domain))).toEqual([
      ['family', 'housing'],
    ]);
  });

  it('are never written over: whoever was second is told how it stands', async () => {
    await order(0, [family]);
    const stale = await member.refused('changeLifeDomains', {
      ...{ path: path(), version: 0 },
      body: { items: [housing] },
    });
    expect(stale).toMatchObject({
      slug: 'version-stale',
      current: { version: 1, items: [{ domain: 'family' }] },
    });
    const both = await Promise.all(
      [member, colleague].map((by) =>
        by.call('changeLifeDomains', { path: path(), version: 1, body: { items: [housing] } }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  it('carry the person’s own words once the person has approved, and lose them with that', async () => {
    const items = [{ ...housing, ownWords: 'Ei dør eg kan låse' }];
    const sent = { path: path(), version: 0, body: { items } };
    expect(await member.refused('changeLifeDomains', sent)).toMatchObject({
      slug: 'person-not-approved',
      errors: [{ pointer: '/items/0/ownWords' }],
    });
    await register('approved');
    expect((await order(0, items)).items[0]!.ownWords).toBe('Ei dør eg kan låse');
    await order(1, [family]);
    await register('withdrawn');
    const { earlierLifeDomains, registration } = await plan();
    expect(registration).toBe('withdrawn');
    expect(earlierLifeDomains[0]!.items).toMatchObject([{ domain: 'housing', ownWords: null }]);
    const again = { path: path(), version: 2, body: { items: [housing] } };
    expect((await member.refused('changeLifeDomains', again)).slug).toBe('person-not-approved');
  });

  it.each<[string, Item[], string]>([
    ['the same twice', [housing, family, housing], '/items/2/domain'],
    ['a national id', [{ ...housing, ownWords: '10915596784' }], '/items/0/ownWords'],
  ])('are refused with %s', async (_what, items, pointer) => {
    await register('approved');
    const refused = await member.refused('changeLifeDomains', {
      ...{ path: path(), version: 0 },
      body: { items },
    });
    expect(refused.errors).toMatchObject([{ pointer }]);
  });
});

describe('the crisis plan', () => {
  it('is said to be somewhere, until when, and that it is to be renewed', async () => {
    expect((await plan()).crisisPlan).toMatchObject({ version: 0, keptIn: null });
    expect(await agree()).toMatchObject({ version: 1, isToBeRenewed: true, ...agreed });
    expect(await agree(1, { ...agreed, renewOn: '2999-01-01' })).toMatchObject({
      ...{ version: 2, isToBeRenewed: false },
    });
    expect(await agree(2, null)).toMatchObject({ version: 3, keptIn: null, agreedOn: null });
  });

  it.each<[string, Partial<Schemas['AgreedCrisisPlan']>, string]>([
    ['agreed on a day to come', { agreedOn: '2999-01-01', renewOn: null }, 'agreedOn'],
    ['renewed before it was agreed', { renewOn: '2026-01-05' }, 'renewOn'],
    ['known by a national id', { reference: '109155 96784' }, 'reference'],
  ])('is not %s', async (_what, wrong, name) => {
    const body = { crisisPlan: { ...agreed, ...wrong } };
    const refused = await member.refused('changeCrisisPlan', { path: path(), version: 0, body });
    expect(refused.errors).toMatchObject([{ pointer: `/crisisPlan/${name}` }]);
  });

  it('is held up, and each time that it was declined is there to see and counted', async () => {
    await agree();
    await invoke({ invokedBy: 'next_of_kin', answer: 'honoured', invokedOn: '2026-01-20' });
    await invoke({ ...declined, invokedOn: '2026-02-01' });
    const mistaken = await invoke(declined);
    expect((await plan()).declinedCount).toBe(2);
    const call = { path: { invocationId: mistaken.id }, version: 1 };
    const { body } = await colleague.ok('withdrawInvocation', call);
    expect(body).toMatchObject({ isWithdrawn: true, version: 2 });
    expect((await colleague.refused('withdrawInvocation', { ...call, version: 2 })).slug).toBe(
      'invocation-withdrawn',
    );
    const { declinedCount, invocations } = await plan(colleague);
    expect(declinedCount).toBe(1);
    expect(invocations).toMatchObject([
      { invokedOn: '2026-02-01', answer: 'declined', declinedBecause: 'no_room' },
      { invokedOn: '2026-01-20', answer: 'honoured', declinedBecause: null },
    ]);
  });

  it.each<[string, object, string]>([
    ['declined without saying why', { answer: 'declined' }, 'validation-failed'],
    ['followed and yet a reason', { ...declined, answer: 'honoured' }, 'validation-failed'],
    ['on a day to come', { ...declined, invokedOn: '2999-01-01' }, 'validation-failed'],
  ])('is not held up %s', async (_what, wrong, slug) => {
    await agree();
    const body = { invokedBy: 'person', ...wrong };
    expect((await member.refused('recordInvocation', { path: path(), body })).slug).toBe(slug);
  });

  it('is not held up where there is none', async () => {
    const sent = { path: path(), body: declined };
    expect((await member.refused('recordInvocation', sent)).slug).toBe('crisis-plan-missing');
    await agree();
    await agree(1, null);
    expect((await member.refused('recordInvocation', sent)).slug).toBe('crisis-plan-missing');
  });
});

describe('of all this', () => {
  it('nothing but that it happened is in an event', async () => {
    const live = new LiveClient(service.url, await service.newCookie(team.municipal[1].workerId));
    const [row] = await service.admin.sql<{ last: number }[]>`
      select last_seq as last from event_counters where team_id = ${team.id}`;
    expect(await live.standing(team.id, row!.last)).toBe('ok');
    await order(0, [housing]);
    await agree();
    await invoke(declined);
    const kinds = () => live.of(team.id).map(({ kind }) => kind);
    await live.until(() => kinds().includes('crisis_plan.invoked'));
    expect(kinds()).toEqual(['life_domains.changed', 'crisis_plan.changed', 'crisis_plan.invoked']);
    const said = JSON.stringify(live.of(team.id));
    for (const secret of ['housing', 'DPS-journalen', 'Kriseplan 3', 'declined', 'no_room']) {
      expect(said).not.toContain(secret);
    }
    live.close();
  });

  it('a closed case is read only', async () => {
    await order(0, [housing]);
    await agree();
    await close();
    const attempts = [
      ['changeLifeDomains', { version: 1, body: { items: [family] } }],
      ['changeCrisisPlan', { version: 1, body: { crisisPlan: null } }],
      ['recordInvocation', { body: declined }],
    ] as const;
    for (const [id, sent] of attempts) {
      const { slug } = await member.refused(id, { path: path(), ...sent });
      expect([id, slug]).toEqual([id, 'case-closed']);
    }
    expect((await plan()).lifeDomains.version).toBe(1);
  });
});

describe('the database refuses by itself', () => {
  const insert = (more: Record<string, unknown>) =>
    writeRaw(service.database, team, async ({ sql }) => {
      const row = {
        ...{ case_id: opened.id, edition: 1, place: 1, team_id: team.id },
        ...{ registration: 'unregistered', domain: 'housing', is_important: true },
        ...{ recorded_by: team.municipal[0].workerId, ...more },
      };
      await sql`insert into life_domains ${sql(row)}`;
    });

  it.each<[string, Record<string, unknown>, string]>([
    ['an edition that skips one', { edition: 2 }, 'plan_editions_follow'],
    [
      'words of whoever has not approved',
      { own_words: 'Hei' },
      'life_domains_own_words_only_when_approved',
    ],
    [
      'another registration than the person’s',
      { registration: 'approved' },
      'life_domains_registration_is_the_persons',
    ],
    ['a domain that is none', { domain: 'weather' }, 'life_domains_domain_known'],
  ])('%s', async (_what, wrong, constraint) => {
    expect(await refusalOf(insert(wrong))).toBe(constraint);
  });

  it('what was agreed is not changed, not by its owner', async () => {
    await order(0, [housing]);
    const over = service.admin.sql.begin(async (sql) => {
      await sql`set local role skulder_owner`;
      await sql`update life_domains set domain = 'safety' where case_id = ${opened.id}`;
    });
    expect(await refusalOf(over)).toBe('persons_plan_stands');
  });
});
