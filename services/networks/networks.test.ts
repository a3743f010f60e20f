import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { components } from '../../openapi/generated/types.ts';
import { refusalOf, writeRaw } from '../cases/raw-writes.ts';
import { makerFor } from '../make.ts';
import type { MadeCase, MadeTeam, Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { LiveClient } from '../platform/testing/live-client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

type Schemas = components['schemas'];
type Contact = Schemas['NetworkContact'];

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
const register = async (state: Schemas['RecordedRegistration']) => {
  const { version } = (await member.ok('getPerson', { path: path() })).body;
  await member.ok('recordRegistration', { path: path(), version, body: { state, said: 'spoken' } });
};
const add = async (more: Partial<Schemas['AddContactRequest']> = {}): Promise<Contact> => {
  const body = { relation: 'next_of_kin' as const, ...more };
  return (await member.ok('addContact', { path: path(), body })).body;
};
const of = ({ id, version }: Contact) => ({ path: { contactId: id }, version });
const say = async (contact: Contact, body: Partial<Schemas['RecordConsentRequest']>) => {
  const said = { said: 'spoken', ...body } as Schemas['RecordConsentRequest'];
  return (await member.ok('recordConsent', { ...of(contact), body: said })).body;
};
const given = { answer: 'given', covers: ['call_in_a_crisis', 'how_it_goes'] } as const;
const yes = () => ({ answer: given.answer, covers: [...given.covers] });
const network = async (by = member) => (await by.ok('getNetwork', { path: path() })).body;
const close = async () => {
  const { version } = (await member.ok('getCase', { path: path() })).body;
  const body = { reason: 'moved', position: 'agrees' } as const;
  await member.ok('closeCase', { path: path(), version, body });
};

describe('of a person who has approved', () => {
  beforeEach(() => register('approved'));

  it('names and numbers are kept, the next of kin first, and each changed by itself', async () => {
    await add({ relation: 'gp', name: 'Fastlege Oppdiktet', phone: '900 00 001' });
    const kin = await add({ name: 'Oda Oppdiktet' });
    await colleague.ok('changeContact', { ...of(kin), body: { phone: '900 00 002' } });
    const { contacts, registration } = await network(colleague);
    expect(registration).toBe('approved');
    expect(contacts).toMatchObject([
      { relation: 'next_of_kin', name: 'Oda Oppdiktet', phone: '900 00 002', version: 2 },
      { relation: 'gp', name: 'Fastlege Oppdiktet', consent: 'not_asked', covers: [] },
    ]);
    const stale = await member.refused('changeContact', { ...of(kin), body: { name: 'Ada' } });
    expect(stale).toMatchObject({ slug: 'version-stale', current: { phone: '900 00 002' } });
  });

  it('who is taken away is forgotten, and what the person said of them stays', async () => {
    const told = await say(await add({ name: 'Oda Oppdiktet', phone: '900 00 001' }), yes());
    const { body } = await colleague.ok('removeContact', of(told));
    expect(body).toMatchObject({ isRemoved: true, name: null, phone: null });
    expect(body.consents).toMatchObject([{ answer: 'given' }]);
    expect((await network()).contacts).toEqual([]);
    for (const [id, sent] of [
      ['removeContact', of(body)],
      ['changeContact', { ...of(body), body: { name: 'Oda' } }],
      ['recordConsent', { ...of(body), body: { answer: 'withdrawn', said: 'spoken' } }],
    ] as const) {
      expect((await member.refused(id, sent)).slug).toBe('contact-removed');
    }
  });

  it('a national id is kept nowhere here', async () => {
    const body = { relation: 'family', name: 'Oda 109155 96784' };
    const refused = await member.refused('addContact', { path: path(), body });
    expect(refused).toMatchObject({
      slug: 'national-id-elsewhere',
      errors: [{ pointer: '/name' }],
    });
  });

  it('it goes out when the person takes it back, in all their cases, also a closed one', async () => {
    const contact = await say(await add({ name: 'Oda Oppdiktet', phone: '900 00 001' }), yes());
    await close();
    await register('withdrawn');
    const { contacts, registration } = await network();
    expect(registration).toBe('withdrawn');
    expect(contacts).toMatchObject([
      { id: contact.id, name: null, phone: null, consent: 'given', covers: given.covers },
    ]);
  });

  it('nothing of it is on a board or in an event', async () => {
    const live = new LiveClient(service.url, await service.newCookie(team.municipal[1].workerId));
    const [row] = await service.admin.sql<{ last: number }[]>`
      select last_seq as last from event_counters where team_id = ${team.id}`;
    expect(await live.standing(team.id, row!.last)).toBe('ok');
    const contact = await add({ name: 'Oda Oppdiktet', phone: '900 00 001' });
    await say(contact, yes());
    await live.until(
      () => live.of(team.id).filter(({ kind }) => kind === 'network.changed').length === 2,
    );
    const said = JSON.stringify(live.of(team.id));
    for (const secret of ['Oda', '900 00 001', contact.id, 'given', 'next_of_kin']) {
      expect(said).not.toContain(secret);
    }
    live.close();
  });
});

describe('of a person who has not been asked', () => {
  it('there is no more than what somebody is to them, and what may be said to those', async () => {
    const contact = await say(await add(), yes());
    expect(contact).toMatchObject({ name: null, consent: 'given' });
    const refused = await member.refused('changeContact', {
      ...of(contact),
      body: { name: 'Oda Oppdiktet', phone: '900 00 001' },
    });
    expect(refused).toMatchObject({
      slug: 'person-not-approved',
      errors: [{ pointer: '/name' }, { pointer: '/phone' }],
    });
    const body = { relation: 'gp', name: 'Fastlegen' };
    expect((await member.refused('addContact', { path: path(), body })).slug).toBe(
      'person-not-approved',
    );
  });
});

describe('of a person who has said no', () => {
  it('nothing new is kept of anybody; what may be said is still taken back', async () => {
    const contact = await say(await add(), yes());
    await register('declined');
    const body = { relation: 'gp' };
    expect((await member.refused('addContact', { path: path(), body })).slug).toBe(
      'person-not-approved',
    );
    const again = { ...of(contact), version: contact.version };
    const { contacts } = await network();
    expect(contacts).toHaveLength(1);
    const widened = { answer: 'given', covers: ['how_it_goes'], said: 'spoken' };
    expect((await member.refused('recordConsent', { ...again, body: widened })).slug).toBe(
      'person-not-approved',
    );
    expect((await say(contacts[0]!, { answer: 'withdrawn' })).consent).toBe('withdrawn');
  });
});

describe('the person’s consent for a contact', () => {
  it('is kept each time, with what it covers, how, when and by whom', async () => {
    let contact = await say(await add(), { answer: 'refused', saidOn: '2026-01-02' });
    contact = await say(contact, yes());
    contact = await say(contact, { answer: 'given', covers: ['that_the_team_is_involved'] });
    contact = await say(contact, { answer: 'withdrawn', said: 'written' });
    expect(contact).toMatchObject({ consent: 'withdrawn', covers: [], version: 5 });
    expect(contact.consents).toMatchObject([
      { answer: 'withdrawn', said: 'written', covers: [] },
      { answer: 'given', covers: ['that_the_team_is_involved'] },
      { answer: 'given', covers: given.covers },
      { answer: 'refused', saidOn: '2026-01-02', recordedByName: team.municipal[0].name },
    ]);
  });

  it.each<[string, Partial<Schemas['RecordConsentRequest']>, string]>([
    ['taken back before it was given', { answer: 'withdrawn' }, 'consent-not-possible'],
    ['given to nothing', { answer: 'given', covers: [] }, 'validation-failed'],
    ['a no that covers something', { ...yes(), answer: 'refused' }, 'validation-failed'],
    ['said on a day to come', { ...yes(), saidOn: '2999-01-01' }, 'validation-failed'],
  ])('is refused when it is %s', async (_what, said, slug) => {
    const body = { said: 'spoken', ...said };
    const refused = await member.refused('recordConsent', { ...of(await add()), body });
    expect(refused.slug).toBe(slug);
  });

  it('is not refused once given: it is taken back, also after the case was closed', async () => {
    const contact = await say(await add(), yes());
    const no = { ...of(contact), body: { answer: 'refused', said: 'spoken' } };
    expect((await member.refused('recordConsent', no)).slug).toBe('consent-not-possible');
    await close();
    const wider = { ...of(contact), body: { ...yes(), said: 'spoken' } };
    expect((await member.refused('recordConsent', wider)).slug).toBe('case-closed');
    expect((await say(contact, { answer: 'withdrawn' })).consent).toBe('withdrawn');
  });
});

describe('in a closed case', () => {
  it('the network is read; only taking away is left', async () => {
    const contact = await add();
    await close();
    const body = { relation: 'gp' as const };
    expect((await member.refused('addContact', { path: path(), body })).slug).toBe('case-closed');
    expect((await member.refused('changeContact', { ...of(contact), body })).slug).toBe(
      'case-closed',
    );
    expect((await member.ok('removeContact', of(contact))).body.isRemoved).toBe(true);
  });
});

describe('the database refuses by itself', () => {
  it.each<[string, string, string]>([
    [
      'a name before the person has approved',
      "name = 'Oda'",
      'network_contacts_known_only_when_approved',
    ],
    ['a consent that nobody wrote down', "consent = 'given'", '42501'],
    ['another registration than the person’s', "registration = 'approved'", '42501'],
  ])('%s', async (_what, change, constraint) => {
    const { id } = await add();
    const write = writeRaw(
      service.database,
      team,
      ({ sql }) => sql.unsafe(`update network_contacts set ${change} where id = '${id}'`),
      { worker: team.municipal[0].workerId },
    );
    expect(await refusalOf(write)).toBe(constraint);
  });

  it('a consent written over', async () => {
    const { id } = await say(await add(), yes());
    const over = service.admin.sql.begin(async (sql) => {
      await sql`set local role skulder_owner`;
      await sql`update network_consents set said_on = '2020-01-01' where contact_id = ${id}`;
    });
    expect(await refusalOf(over)).toBe('log_is_append_only');
  });
});
