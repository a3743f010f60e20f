import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makerFor } from '../make.ts';
import type { MadeTeam, Maker } from '../make.ts';
import { Browser } from '../platform/testing/browser.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { LiveClient } from '../platform/testing/live-client.ts';
import { Room } from '../platform/testing/meeting-room.ts';
import type { AgendaItem, Meeting } from '../platform/testing/meeting-room.ts';
import { startTestService } from '../platform/testing/service.ts';
import type { TestService } from '../platform/testing/service.ts';

// Somebody from outside is asked to one item: they see that while its meeting is going on, and nothing else ever.

let service: TestService;
let make: Maker;
let room: Room<MadeTeam>;
let meeting: Meeting;
const sockets: LiveClient[] = [];

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());

beforeEach(async () => {
  room = await Room.of(service, await make.team());
  meeting = await room.plan();
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close();
  await shift('0');
});

async function shift(by: string): Promise<void> {
  await service.admin.sql.unsafe(`create or replace function current_instant() returns timestamptz
    language sql volatile parallel safe as $$ select clock_timestamp() + interval '${by}' $$`);
}

/** An inquiry on the agenda of the meeting. */
async function item(alias: string): Promise<AgendaItem> {
  const { id } = await room.receive({ alias });
  return room.itemAbout(meeting.id, id);
}

const ward = { comesAs: 'institution' as const };

async function invite(to: AgendaItem, name: string) {
  const body = { name, profession: 'nurse' as const, ...ward };
  return (await room.municipal.ok('inviteGuest', { path: { itemId: to.id }, body })).body;
}

/** As whoever holds the link: opens it, accepts, and shows who they are at the provider. */
async function accept(url: string, name: string) {
  const browser = new Browser();
  const opened = await browser.get(url);
  const chooser = opened.status === 200 ? await browser.post(url) : opened;
  if (chooser.status !== 200) return { status: chooser.status, browser };
  const { status } = await browser.post(chooser.url, { name });
  // The page that comes then is the web client's, which is not served here.
  return { status: browser.cookie('skulder') ? 200 : status, browser };
}

/** Somebody who has got in by the link. */
async function guestOf(to: AgendaItem, name: string) {
  const { guest, link } = await invite(to, name);
  const { browser } = await accept(link!.url, `${name} ${guest.id}`);
  const cookie = browser.cookieHeader(service.url);
  return { guest, cookie, client: service.clientWith(cookie) };
}

const seenBy = async (client: TestClient, { id }: { id: string }) =>
  (await client.ok('getGuestItem', { path: { itemId: id } })).body;
const refusalOf = async (client: TestClient, { id }: { id: string }) =>
  (await client.refused('getGuestItem', { path: { itemId: id } })).slug;

async function open(cookie: string): Promise<LiveClient> {
  const socket = new LiveClient(service.url, cookie);
  sockets.push(socket);
  expect(await socket.refusal()).toBeUndefined();
  return socket;
}

async function begin(): Promise<void> {
  const { id, version } = await room.read(meeting.id);
  await room.begin({ id, version });
}

/** Everything left is put off, so that the meeting can close. */
async function close(): Promise<void> {
  const later = await room.plan(1);
  const { version } = await room.read(meeting.id);
  const path = { meetingId: meeting.id };
  const body = { toMeetingId: later.id };
  await room.municipal.ok('deferOpenItems', { path, version, body });
  await room.close(meeting.id);
}

describe('a guest', () => {
  it('gets in with one link, and is told when the meeting begins and nothing of what it is about', async () => {
    const asked = await item('Selje-1');
    const { client } = await guestOf(asked, 'Gro Gjest');
    const { body: me } = await client.ok('getMe', {});
    expect(me).toMatchObject({ teams: [], worker: { name: 'Gro Gjest' } });
    expect(me.guestItems).toEqual([
      { itemId: asked.id, teamName: meeting.teamName, startsAt: meeting.startsAt },
    ]);
    expect(await seenBy(client, asked)).toEqual({
      itemId: asked.id,
      teamId: room.team.id,
      seq: expect.any(Number),
      teamName: meeting.teamName,
      startsAt: meeting.startsAt,
      standing: 'not_begun',
      about: null,
      isCurrent: false,
      outcome: null,
      deferredToOn: null,
      present: [],
    });
  });

  it('hears that the meeting has begun by a number alone, and then sees the item and who is there', async () => {
    const asked = await item('Selje-2');
    await item('Selje-annen');
    const { client, cookie } = await guestOf(asked, 'Gro Gjest');
    const socket = await open(cookie);
    expect(await socket.standing(room.team.id)).toBe('ok');
    const before = socket.heard.length;
    await begin();
    await socket.until(() => socket.heard.length > before + 2);
    for (const message of socket.heard) {
      expect(Object.keys(message).sort()).toEqual(['kind', 'seq', 'teamId']);
    }
    const seen = await seenBy(client, asked);
    expect(seen).toMatchObject({ standing: 'open', about: 'Selje-2', isCurrent: false });
    const { municipal, specialist } = room.team;
    expect(seen.present.map(({ name, level }) => [name, level])).toEqual([
      [municipal[0].name, 'municipal'],
      [specialist[0].name, 'specialist'],
    ]);
    expect(JSON.stringify(seen)).not.toContain('Selje-annen');
  });

  it('sees that it is being spoken of, and then what was decided, but not why', async () => {
    const asked = await item('Selje-3');
    const { client } = await guestOf(asked, 'Gro Gjest');
    await begin();
    const path = { meetingId: meeting.id };
    await room.municipal.ok('setCurrentItem', { path, body: { itemId: asked.id } });
    expect((await seenBy(client, asked)).isCurrent).toBe(true);
    const noted = await room.municipal.ok('changeAgendaItem', {
      path: { itemId: asked.id },
      body: { notes: 'HEMMELIG notat' },
      version: (await room.itemAbout(meeting.id, asked.inquiry!.id)).version,
    });
    await room.decide(noted.body, {
      outcome: 'investigate',
      rationale: 'HEMMELIG begrunnelse',
      differsBecause: 'HEMMELIG avvik',
      investigation: {
        municipalAgreementId: room.team.municipal[0].agreementId,
        specialistAgreementId: room.team.specialist[0].agreementId,
        dueOn: '2999-01-01',
      },
    });
    const seen = await seenBy(client, asked);
    expect(seen).toMatchObject({ standing: 'decided', outcome: 'investigate' });
    expect(JSON.stringify(seen)).not.toContain('HEMMELIG');
  });

  it('sees the day that the item was put off to', async () => {
    const asked = await item('Selje-4');
    const { client } = await guestOf(asked, 'Gro Gjest');
    await begin();
    const later = await room.plan(1);
    await room.defer(await room.itemAbout(meeting.id, asked.inquiry!.id), later.id);
    const seen = await seenBy(client, asked);
    expect(seen).toMatchObject({ standing: 'deferred', deferredToOn: later.heldOn, outcome: null });
  });

  it('has no other item, meeting, board or case, in this team or another', async () => {
    const asked = await item('Selje-5');
    const other = await item('Selje-6');
    const { client } = await guestOf(asked, 'Gro Gjest');
    await begin();
    const own = await make.case({ in: room.team });
    const elsewhere = await Room.of(service, await make.team());
    const { id: theirs } = await elsewhere.meet();
    await elsewhere.receive({ alias: 'Deres-1' });
    const [foreign] = (await elsewhere.read(theirs)).items;
    for (const { id } of [other, foreign!]) {
      expect(await refusalOf(client, { id })).toBe('not-found');
    }
    const path = { meetingId: meeting.id };
    expect((await client.refused('getMeeting', { path })).slug).toBe('not-allowed');
    expect((await client.refused('getMinutes', { path })).slug).toBe('not-allowed');
    const team = { teamId: room.team.id };
    expect((await client.refused('getBoard', { path: team })).slug).toBe('not-allowed');
    expect((await client.refused('getCase', { path: { caseId: own.id } })).slug).toBe(
      'not-allowed',
    );
    const inquiryId = asked.inquiry!.id;
    expect((await client.refused('getInquiry', { path: { inquiryId } })).slug).toBe('not-allowed');
  });

  it('of another item follows no more of the team than its numbers, and of another team nothing', async () => {
    const { cookie } = await guestOf(await item('Selje-7'), 'Gro Gjest');
    const socket = await open(cookie);
    expect(await socket.standing((await make.team()).id)).toBe('not-found');
    expect(await socket.standing(room.team.id)).toBe('ok');
  });

  it('is shown in the room and in the minutes, and speaks for no level', async () => {
    const asked = await item('Selje-8');
    const { guest } = await guestOf(asked, 'Gro Gjest');
    const path = { guestId: guest.id };
    const early = await room.municipal.refused('setGuestPresence', {
      path,
      body: { isPresent: true },
    });
    expect(early.slug).toBe('meeting-not-in-session');
    const { id, version } = await room.read(meeting.id);
    await room.begin({ id, version }, ['municipal']);
    await room.specialist.ok('setGuestPresence', { path, body: { isPresent: true } });
    const inRoom = await room.read(id);
    expect(inRoom.bothLevelsPresent).toBe(false);
    expect(inRoom.guests).toMatchObject([
      { worker: { name: 'Gro Gjest' }, isPresent: true, hasSignIn: true, comesAs: 'institution' },
    ]);
    expect(inRoom.attendance.map(({ name }) => name)).not.toContain('Gro Gjest');
    const current = await room.itemAbout(id, asked.inquiry!.id);
    const refused = await room.refusedDecision(current, { outcome: 'intake', pair: room.pair });
    expect(refused.slug).toBe('both-levels-must-attend');
    await room.attend(id, room.team.specialist[0].workerId);
    const decided = await room.decide(current, {
      outcome: 'intake',
      differsBecause: 'enige',
      pair: room.pair,
    });
    const deciders = decided.decision!.deciders.map(({ workerId }) => workerId);
    expect(deciders).not.toContain(guest.worker.id);
    await room.municipal.ok('setGuestPresence', { path, body: { isPresent: false } });
    await room.close(id);
    const { body: minutes } = await room.municipal.ok('getMinutes', { path: { meetingId: id } });
    expect(minutes.guests).toMatchObject([
      { name: 'Gro Gjest', profession: 'nurse', itemTitle: 'Selje-8' },
    ]);
  });

  it('who looks is in the access log, as a guest, with what they looked at', async () => {
    const { id: caseId } = await make.case({ in: room.team });
    const asked = await room.municipal.ok('addAgendaItem', {
      path: { meetingId: meeting.id },
      body: { kind: 'case', caseId },
    });
    const { client } = await guestOf(asked.body, 'Gro Gjest');
    await seenBy(client, asked.body);
    const entries = async () =>
      (await room.municipal.ok('listCaseAccess', { path: { caseId } })).body.items.filter(
        ({ operation }) => operation === 'getGuestItem',
      );
    // Before it has begun nobody has been seen.
    expect(await entries()).toEqual([]);
    await begin();
    await seenBy(client, asked.body);
    expect(await entries()).toMatchObject([
      { action: 'read', relation: 'guest', worker: { name: 'Gro Gjest', profession: 'nurse' } },
    ]);
  });
});

describe('what a guest has open is gone', () => {
  const gone: [string, (guestId: string) => Promise<unknown>][] = [
    ['closes', () => close()],
    [
      'takes the invitation back',
      (guestId) => room.specialist.ok('withdrawGuest', { path: { guestId } }),
    ],
  ];
  it.each(gone)('when the room %s', async (_, act) => {
    const asked = await item('Selje-9');
    const { guest, client, cookie } = await guestOf(asked, 'Gro Gjest');
    await begin();
    const socket = await open(cookie);
    await socket.standing(room.team.id);
    await seenBy(client, asked);
    await act(guest.id);
    await socket.until(() => socket.ends.length > 0);
    expect(socket.ends).toEqual([{ teamId: room.team.id, reason: 'no_longer_allowed' }]);
    expect(await refusalOf(client, asked)).toBe('not-allowed');
    expect((await client.refused('getMe', {})).slug).toBe('not-allowed');
    expect(await socket.standing(room.team.id)).toBe('not-found');
    const again = await open(cookie);
    expect(await again.standing(room.team.id)).toBe('not-found');
  });

  it('when the day of a meeting that never began has passed', async () => {
    const asked = await item('Selje-10');
    const { guest } = await guestOf(asked, 'Gro Gjest');
    await shift('1 day');
    const client = await service.signIn(guest.worker.id);
    expect(await refusalOf(client, asked)).toBe('not-allowed');
  });

  it('of one item, while another one that they are asked to stays', async () => {
    const [first, second] = [await item('Selje-11'), await item('Selje-12')];
    const { guest, client } = await guestOf(first, 'Gro Gjest');
    const body = { workerId: guest.worker.id, ...ward };
    const again = await room.municipal.ok('inviteGuest', { path: { itemId: second.id }, body });
    expect(again.body).toMatchObject({ link: null, guest: { worker: { id: guest.worker.id } } });
    await room.municipal.ok('withdrawGuest', { path: { guestId: guest.id } });
    expect(await refusalOf(client, first)).toBe('not-found');
    expect((await seenBy(client, second)).itemId).toBe(second.id);
  });
});

describe('the link', () => {
  const noLonger = 410;

  it('is used once', async () => {
    const { link } = await invite(await item('Selje-13'), 'Gro Gjest');
    expect((await accept(link!.url, 'Gro 13')).status).toBe(200);
    expect((await accept(link!.url, 'En annen')).status).toBe(noLonger);
  });

  it('works to the end of the meeting’s day, also when that is weeks ahead, and no longer', async () => {
    const later = await room.plan(3);
    const { body: asked } = await room.municipal.ok('addAgendaItem', {
      path: { meetingId: later.id },
      body: { kind: 'manual', title: 'Samarbeid med NAV' },
    });
    const { link } = await invite(asked, 'Gro Gjest');
    const [row] = await service.admin.sql<{ end: string }[]>`
      select oslo_midnight(${later.heldOn}::date + 1) as end`;
    expect(Date.parse(link!.expiresAt)).toBe(Date.parse(row!.end));
    await shift('20 days');
    expect((await new Browser().get(link!.url)).status).toBe(200);
    await shift('22 days');
    expect((await accept(link!.url, 'Gro 14')).status).toBe(noLonger);
  });

  it('is another one when asked for again, for the same guest', async () => {
    const asked = await item('Selje-15');
    const first = await invite(asked, 'Gro Gjest');
    const second = await invite(asked, ' gro gjest ');
    expect(second.guest.id).toBe(first.guest.id);
    expect((await accept(first.link!.url, 'Gro 15')).status).toBe(noLonger);
    expect((await accept(second.link!.url, 'Gro 15')).status).toBe(200);
    expect((await invite(asked, 'Gro Gjest')).link).toBeNull();
    expect((await room.read(meeting.id)).guests).toHaveLength(1);
  });

  it.each<[string, (guestId: string) => Promise<unknown>]>([
    [
      'the invitation is taken back',
      (guestId) => room.municipal.ok('withdrawGuest', { path: { guestId } }),
    ],
    ['the meeting is closed', async () => begin().then(close)],
  ])('leads nowhere once %s', async (_, act) => {
    const { guest, link } = await invite(await item('Selje-16'), 'Gro Gjest');
    await act(guest.id);
    expect((await accept(link!.url, 'Gro 16')).status).toBe(noLonger);
  });
});

describe('asking somebody', () => {
  const ask = async (to: AgendaItem, body: { workerId: string }, as = room.municipal) =>
    as.call('inviteGuest', { path: { itemId: to.id }, body: { ...body, ...ward } });

  async function contact(): Promise<string> {
    const { team } = room;
    const workerId = await make.worker({ team, name: 'Bente Behandler' });
    await make.case({
      in: team,
      mode: 'shoulder_to_shoulder',
      pair: {
        municipal: { agreementId: team.municipal[0].agreementId },
        specialist: { treatmentContact: { workerId, unitId: team.units.specialist } },
      },
    });
    return workerId;
  }

  it('who is a treatment contact already makes nobody twice, at the same moment either, and needs no link', async () => {
    const workerId = await contact();
    const client = await service.signIn(workerId);
    const asked = await item('Selje-17');
    const both = await Promise.all([
      ask(asked, { workerId }),
      ask(asked, { workerId }, room.specialist),
    ]);
    for (const { status, body } of both) {
      const guest = { worker: { id: workerId } };
      expect([status, body]).toMatchObject([201, { link: null, guest }]);
    }
    expect((await room.read(meeting.id)).guests).toHaveLength(1);
    await begin();
    expect((await seenBy(client, asked)).about).toBe('Selje-17');
    const { body: me } = await client.ok('getMe', {});
    expect(me.teams).toMatchObject([{ contactCaseIds: [expect.any(String)] }]);
  });

  it('who gets a sign-in by another way sends no way in to more than the item', async () => {
    const asked = await item('Selje-18');
    expect(await ask(asked, { workerId: await contact() })).toMatchObject({
      status: 409,
      body: { slug: 'guest-signs-in-otherwise' },
    });
    expect((await room.read(meeting.id)).guests).toEqual([]);
  });

  it('of the team is refused, by the database too', async () => {
    const asked = await item('Selje-19');
    const { workerId } = room.team.specialist[1];
    expect(await ask(asked, { workerId })).toMatchObject({
      status: 409,
      body: { slug: 'guest-is-member' },
    });
    await expect(raw(asked, workerId)).rejects.toMatchObject({
      constraint_name: 'guest_is_no_member',
    });
  });

  it('whom the team does not know, or with a unit that is none, says which of them', async () => {
    const asked = await item('Selje-20');
    const stranger = (await make.team()).municipal[0].workerId;
    const unknown = await ask(asked, { workerId: stranger });
    expect(unknown).toMatchObject({ status: 422, body: { errors: [{ pointer: '/workerId' }] } });
    const body = { name: 'Gro', ...ward, unitId: stranger };
    const noUnit = await room.municipal.refused('inviteGuest', {
      path: { itemId: asked.id },
      body,
    });
    expect(noUnit.errors).toMatchObject([{ pointer: '/unitId' }]);
  });

  it('to what is settled or over is refused, by the database too', async () => {
    const asked = await item('Selje-21');
    await begin();
    const later = await room.plan(1);
    const { guest } = await invite(asked, 'Gro Gjest');
    await room.defer(await room.itemAbout(meeting.id, asked.inquiry!.id), later.id);
    const body = { name: 'Ny', ...ward };
    const call = { path: { itemId: asked.id }, body };
    expect((await room.municipal.refused('inviteGuest', call)).slug).toBe('item-already-decided');
    const workerId = await make.worker({});
    await expect(raw(asked, workerId)).rejects.toMatchObject({
      constraint_name: 'guest_to_an_open_item',
    });
    await room.close(meeting.id);
    expect((await room.municipal.refused('inviteGuest', call)).slug).toBe('meeting-closed');
    const path = { guestId: guest.id };
    expect((await room.municipal.refused('withdrawGuest', { path })).slug).toBe('meeting-closed');
    await expect(raw(asked, workerId)).rejects.toMatchObject({
      constraint_name: 'closed_minutes_stand',
    });
  });

  it('is for members of the team, who alone take it back and say who is there', async () => {
    const asked = await item('Selje-22');
    const { guest, client } = await guestOf(asked, 'Gro Gjest');
    await begin();
    const other = await service.signIn((await make.team()).municipal[0].workerId);
    const call = { path: { itemId: asked.id }, body: { name: 'Ny', ...ward } };
    const path = { guestId: guest.id };
    for (const [as, slug] of [
      [client, 'not-allowed'],
      [other, 'not-found'],
    ] as const) {
      expect((await as.refused('inviteGuest', call)).slug).toBe(slug);
      expect((await as.refused('withdrawGuest', { path })).slug).toBe(slug);
      const present = { path, body: { isPresent: true } };
      expect((await as.refused('setGuestPresence', present)).slug).toBe(slug);
    }
  });

  it('who has been withdrawn is not there, and is asked anew to come after all', async () => {
    const asked = await item('Selje-23');
    const { guest, client } = await guestOf(asked, 'Gro Gjest');
    await begin();
    const path = { guestId: guest.id };
    await room.municipal.ok('setGuestPresence', { path, body: { isPresent: true } });
    const { body } = await room.municipal.ok('withdrawGuest', { path });
    expect(body).toMatchObject({ isPresent: false, leftAt: expect.any(String) });
    await room.municipal.ok('withdrawGuest', { path });
    const back = { path, body: { isPresent: true } };
    expect((await room.municipal.refused('setGuestPresence', back)).slug).toBe('guest-withdrawn');
    expect((await room.read(meeting.id)).guests).toMatchObject([{ id: guest.id }]);
    await ask(asked, { workerId: guest.worker.id });
    expect((await seenBy(client, asked)).about).toBe('Selje-23');
  });

  /** As a superuser, past all that the service looks at first. */
  async function raw(to: AgendaItem, workerId: string): Promise<void> {
    await service.admin.sql`
      insert into guests (id, team_id, item_id, worker_id, comes_as)
      values (new_id(), ${room.team.id}, ${to.id}, ${workerId}, 'nav')`;
  }
});
