import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refusalOf, writeRaw } from '../cases/raw-writes.ts';
import { makerFor } from '../make.ts';
import type { MadeCase, MadeTeam, Maker } from '../make.ts';
import { newId } from '../platform/database/new-id.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService } from '../platform/testing/service.ts';
import type { TestService } from '../platform/testing/service.ts';

let service: TestService;
let make: Maker;
let team: MadeTeam;
let municipal: TestClient;
let specialist: TestClient;

// Nobody's: 80 is added to the month.
const [invented, another] = ['10915596784', '01816710053'];

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
  team = await make.team();
  municipal = await service.signIn(team.municipal[0].workerId);
  specialist = await service.signIn(team.specialist[0].workerId);
});
afterAll(() => service.stop());

const personOf = async ({ id }: { id: string }) =>
  (await municipal.ok('getPerson', { path: { caseId: id } })).body;

type Change = Parameters<typeof change>[1];
async function change(
  of: { id: string },
  body: Partial<
    Record<
      'name' | 'phone' | 'address' | 'howToMeet' | 'givenByInquirer' | 'municipalReference',
      string | null
    >
  >,
) {
  const { version } = await personOf(of);
  return municipal.call('changePerson', { path: { caseId: of.id }, body, version });
}

async function say(of: { id: string }, state: 'approved' | 'declined' | 'withdrawn', more = {}) {
  const { version } = await personOf(of);
  const { body } = await municipal.ok('recordRegistration', {
    path: { caseId: of.id },
    version,
    body: { state, said: 'spoken', ...more },
  });
  return body;
}

async function number(of: { id: string }, nationalId: string | null, client = municipal) {
  const { version } = await personOf(of);
  return client.call('setNationalId', { path: { caseId: of.id }, body: { nationalId }, version });
}

const show = (of: { id: string }) =>
  municipal.call('showNationalId', { path: { caseId: of.id }, body: { purpose: 'journal' } });

async function known(): Promise<MadeCase> {
  const of = await make.case({ in: team });
  await change(of, { givenByInquirer: 'Blått hus ved havna.', municipalReference: 'K-7' });
  await say(of, 'approved');
  const more: Change = {
    name: 'Oppdiktet Person',
    phone: '900',
    address: 'Havna 1',
    howToMeet: 'Ring',
  };
  await change(of, more);
  return of;
}

describe('a person who has not been asked', () => {
  it('has an alias, what the inquirer gave and the references of the journals, and no more', async () => {
    const of = await make.case({ in: team });
    expect(await personOf(of)).toMatchObject({ registration: 'unregistered', name: null });
    const kept = await change(of, { givenByInquirer: 'Blått hus.', municipalReference: 'K-1' });
    expect(kept.body).toMatchObject({ givenByInquirer: 'Blått hus.', municipalReference: 'K-1' });
    const refused = await change(of, { name: 'Kari', phone: '900' });
    expect(refused.body).toMatchObject({
      slug: 'person-not-approved',
      errors: [{ pointer: '/name' }, { pointer: '/phone' }],
    });
    expect((await number(of, invented)).body).toMatchObject({ slug: 'person-not-approved' });
  });

  it('is nobody in a supervision case', async () => {
    const of = await make.case({ in: team });
    await service.admin.sql`alter table cases disable trigger user`;
    await service.admin.sql`
      update cases set mode = 'systematic_supervision', alias = null, engagement = null, registration = null,
        person_id = null, title = 'Veiledning', unit_id = ${team.units.municipal}
      where id = ${of.id}`;
    await service.admin.sql`alter table cases enable trigger user`;
    const { slug } = await municipal.refused('getPerson', { path: { caseId: of.id } });
    expect(slug).toBe('case-has-no-person');
  });
});

describe('a person who approves', () => {
  it('may be known by name, and the case shows that they have approved', async () => {
    const of = await known();
    expect(await personOf(of)).toMatchObject({
      registration: 'approved',
      name: 'Oppdiktet Person',
    });
    const { body } = await municipal.ok('getCase', { path: { caseId: of.id } });
    expect(body.registration).toBe('approved');
    const board = await municipal.ok('getBoard', { path: { teamId: team.id } });
    const text = JSON.stringify(board.body);
    expect(text).not.toContain('Oppdiktet Person');
    expect(text).not.toContain('Havna');
  });

  it('is told in the history of the case, without who they are', async () => {
    const of = await known();
    await number(of, another);
    await number(of, null);
    const { body } = await municipal.ok('getCaseHistory', { path: { caseId: of.id } });
    expect(body.items.map(({ kind }) => kind)).toContain('person.registration_changed');
    expect(body.items.find(({ kind }) => kind === 'person.registration_changed')?.details).toEqual({
      registration: 'approved',
    });
    expect(JSON.stringify(body)).not.toContain('Oppdiktet');
  });
});

describe('a person who declines', () => {
  it('is left with an alias, the references and what they said, and may say yes later', async () => {
    const of = await make.case({ in: team });
    await change(of, { givenByInquirer: 'Blått hus.', municipalReference: 'K-2' });
    const words = 'Vil ikke stå i noe register.';
    expect(await say(of, 'declined', { words })).toMatchObject({
      ...{ registration: 'declined', givenByInquirer: null, municipalReference: 'K-2' },
      registrations: [{ state: 'declined', said: 'spoken', words }],
    });
    const { body } = await municipal.ok('getCase', { path: { caseId: of.id } });
    expect(body.registration).toBe('declined');
    for (const more of [{ name: 'Kari' }, { givenByInquirer: 'Blått hus.' }]) {
      expect((await change(of, more)).body).toMatchObject({ slug: 'person-not-approved' });
    }
    expect((await number(of, invented)).body).toMatchObject({ slug: 'person-not-approved' });
    const { version } = await personOf(of);
    for (const [state, slug] of [
      ['declined', 'registration-unchanged'],
      ['withdrawn', 'registration-not-possible'],
    ]) {
      const sent = { path: { caseId: of.id }, version, body: { state, said: 'spoken' } };
      expect((await municipal.refused('recordRegistration', sent)).slug).toBe(slug);
    }
    expect((await say(of, 'approved')).registration).toBe('approved');
  });

  it('cannot have done so who has said yes', async () => {
    const of = await known();
    const { version } = await personOf(of);
    const body = { state: 'declined', said: 'spoken' };
    const sent = { path: { caseId: of.id }, version, body };
    const { slug } = await municipal.refused('recordRegistration', sent);
    expect(slug).toBe('registration-not-possible');
  });
});

describe('a person who takes it back', () => {
  it('is let be: the number, name, contact and what the inquirer gave are gone, that they said so stays', async () => {
    const of = await known();
    await number(of, invented);
    const words = 'Vil ikke at noen leser om meg.';
    const left = await say(of, 'withdrawn', { said: 'written', words });
    expect(left).toMatchObject({
      ...{ registration: 'withdrawn', name: null, phone: null, address: null, howToMeet: null },
      ...{ givenByInquirer: null, nationalId: null, municipalReference: 'K-7' },
    });
    expect(left.registrations).toMatchObject([
      { state: 'withdrawn', said: 'written', words },
      { state: 'approved', said: 'spoken' },
    ]);
    const rows = await service.admin.sql`
      select from persons p join cases c on c.person_id = p.id
      where c.id = ${of.id} and num_nonnulls(national_id_hash, national_id_sealed, national_id_key, name, phone) = 0`;
    expect(rows).toHaveLength(1);
    expect((await show(of)).body).toMatchObject({ slug: 'national-id-missing' });
    expect((await number(of, invented)).body).toMatchObject({ slug: 'person-not-approved' });
  });

  it('may do so after the case was closed', async () => {
    const of = await known();
    const { version } = (await municipal.ok('getCase', { path: { caseId: of.id } })).body;
    const body = { reason: 'moved', position: 'agrees' } as const;
    await municipal.ok('closeCase', { path: { caseId: of.id }, body, version });
    expect((await say(of, 'withdrawn')).registration).toBe('withdrawn');
  });

  it('does not say so tomorrow', async () => {
    const of = await known();
    const { version } = await personOf(of);
    const problem = await municipal.refused('recordRegistration', {
      path: { caseId: of.id },
      version,
      body: { state: 'withdrawn', said: 'spoken', saidOn: '2999-01-01' },
    });
    expect([problem.slug, problem.errors?.[0]?.pointer]).toEqual(['validation-failed', '/saidOn']);
  });
});

describe('two who write of the same person', () => {
  it('do not overwrite each other: the second sees what stands now', async () => {
    const of = await known();
    const { version } = await personOf(of);
    await change(of, { phone: '911' });
    const sent = { path: { caseId: of.id }, body: { phone: '922' }, version };
    const problem = await specialist.refused('changePerson', sent);
    expect([problem.status, problem.current]).toMatchObject([412, { phone: '911' }]);
  });
});

describe('a national id', () => {
  it('is masked, and shown whole when somebody says what for, which the log keeps', async () => {
    const of = await known();
    const { body } = await number(of, '109155 96784');
    expect(body).toMatchObject({ nationalId: { masked: '109155•••••' } });
    expect((await show(of)).body).toEqual({ nationalId: invented });
    const rows = await service.admin.sql<{ action: string; reason: string }[]>`
      select action, reason from access_log where case_id = ${of.id} and operation_id = 'showNationalId'`;
    expect(rows).toEqual([{ action: 'read', reason: 'journal' }]);
    await number(of, null);
    expect((await show(of)).body).toMatchObject({ slug: 'national-id-missing' });
  });

  it.each([
    ['10915596785', 'control_digits'],
    ['1091559678', 'not_eleven_digits'],
    ['32915596784', 'no_such_date'],
    ['13097248022', 'not_synthetic'],
  ])('that is none is refused with why, and is not said back: %s', async (sent, fault) => {
    const of = await known();
    const { body } = await number(of, sent);
    expect(body).toMatchObject({ slug: 'national-id-invalid', nationalIdFault: fault });
    expect(JSON.stringify(body)).not.toContain(sent);
  });

  it('is one person’s in a team: the second is refused, and the case it is known from is named', async () => {
    const first = await known();
    await number(first, another);
    const second = await known();
    expect((await number(second, another)).body).toMatchObject({
      slug: 'person-known',
      cases: [{ id: first.id, alias: first.alias }],
    });
    await number(first, null);
  });

  it('says nothing of another team that knows the same person', async () => {
    const of = await known();
    await number(of, another);
    const others = await make.team();
    const theirs = await make.case({ in: others });
    const client = await service.signIn(others.municipal[0].workerId);
    const path = { caseId: theirs.id };
    const { body } = await client.ok('recordRegistration', {
      path,
      version: 1,
      body: { state: 'approved', said: 'spoken' },
    });
    const sent = { path, version: body.version, body: { nationalId: another } };
    expect((await client.call('setNationalId', sent)).status).toBe(200);
    const rows = await service.admin.sql<{ marks: number; sealed: boolean }[]>`
      select count(distinct national_id_hash) as marks,
        bool_or(position(convert_to(${another}, 'UTF8') in national_id_sealed) > 0) as sealed
      from persons where team_id = any (${[team.id, others.id]}::uuid[]) and national_id_hash is not null`;
    expect(rows).toEqual([{ marks: 2, sealed: false }]);
    await number(of, null);
  });
});

describe('bare rows', () => {
  const attack = (work: Parameters<typeof writeRaw>[2]) =>
    refusalOf(writeRaw(service.database, team, work));
  const person = async (of: { id: string }) => {
    const [row] = await service.admin.sql<{ id: string }[]>`
      select person_id as id from cases where id = ${of.id}`;
    return row!.id;
  };

  it('cannot name, number or register a person who has not said yes', async () => {
    const id = await person(await make.case({ in: team }));
    expect(await attack(({ sql }) => sql`update persons set name = 'Kari' where id = ${id}`)).toBe(
      'persons_known_only_when_approved',
    );
    const keep = ({ sql }: { sql: Parameters<Parameters<typeof attack>[0]>[0]['sql'] }) => sql`
      update persons set national_id_hash = ${Buffer.alloc(32)}, national_id_sealed = ${Buffer.alloc(39)},
        national_id_key = 'a', national_id_set_at = now() where id = ${id}`;
    expect(await attack(keep)).toBe('persons_national_id_only_when_approved');
    expect(
      await attack(({ sql }) => sql`update persons set registration = 'approved' where id = ${id}`),
    ).toBe('42501');
    expect(
      await attack(
        ({ sql }) => sql`update cases set registration = 'approved' where person_id = ${id}`,
      ),
    ).toBe('42501');
  });

  it('cannot change what is kept of a person without telling', async () => {
    const id = await person(await make.case({ in: team }));
    const silent = { isSilent: true };
    const work: Parameters<typeof writeRaw>[2] = ({ sql }) =>
      sql`update persons set municipal_reference = 'K-9' where id = ${id}`;
    expect(await refusalOf(writeRaw(service.database, team, work, silent))).toBe('change_is_told');
  });

  it('cannot let a person say what does not follow, or in the name of somebody else', async () => {
    const id = await person(await make.case({ in: team }));
    const insert =
      (state: string) => (raw: { sql: Parameters<Parameters<typeof attack>[0]>[0]['sql'] }) =>
        raw.sql`insert into registrations (id, team_id, person_id, state, said, said_on, recorded_by)
        values (${newId()}, ${team.id}, ${id}, ${state}, 'spoken', '2026-01-01', ${team.municipal[1].workerId})`;
    expect(await attack(insert('withdrawn'))).toBe('registration_follows_the_one_before');
    const worker = team.municipal[0].workerId;
    expect(await refusalOf(writeRaw(service.database, team, insert('approved'), { worker }))).toBe(
      'registration_in_own_name',
    );
  });

  it('cannot show a case as another registration than its person’s', async () => {
    const insert = attack(
      ({ sql }) => sql`
        insert into cases (id, team_id, alias, engagement, registration, mode, started_on)
        values (${newId()}, ${team.id}, 'Falsk-1', 'outreach', 'approved', 'intake', '2026-01-01')`,
    );
    expect(await insert).toBe('cases_registration_is_the_persons');
  });
});
