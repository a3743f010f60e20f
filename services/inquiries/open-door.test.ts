import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import { workingDaysAfter } from '../platform/holidays.ts';
import { newToken } from '../platform/identity/tokens.ts';
import { Room } from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import type { TestClient } from '../platform/testing/client.ts';

let service: TestService;
let make: Maker;
let room: Room<MadeTeam>;
let leader: TestClient;
let leaderId: string;
let path: string;
let addresses = 0;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  room = await Room.of(service, await make.team());
  leaderId = room.team.municipal[1].workerId;
  await make.role({ workerId: leaderId, role: 'team_leader', team: room.team });
  leader = await service.signIn(leaderId);
  path = `team-${++addresses}`;
  await setDoor({ path, phone: '67 00 00 00', answersWithinDays: 3 });
});

async function setDoor(door: { path: string; phone: string; answersWithinDays: number } | null) {
  const call = { path: { teamId: room.team.id } };
  const { version } = (await leader.ok('getTeam', call)).body;
  return leader.ok('changeTeam', { ...call, version, body: { door } });
}

const read = (address: string) => fetch(new URL(address, service.url));

interface Sent extends Record<string, string> {
  worry: string;
  askedBy: string;
}
const written: Sent = { worry: 'Hun svarer ikke lenger.', askedBy: 'søster' };

function send(form: Record<string, string>, headers: Record<string, string> = {}) {
  return fetch(new URL(`/kontakt/${path}`, service.url), {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
    redirect: 'manual',
  });
}

type Card = Awaited<ReturnType<typeof inquiries>>[number];
async function inquiries() {
  return (await leader.ok('listInquiries', { path: { teamId: room.team.id } })).body.items;
}

/** The address of the receipt. */
async function sent(form: Sent = written): Promise<string> {
  const reply = await send({ token: newToken(), ...form });
  expect(reply.status).toBe(303);
  return reply.headers.get('location')!;
}

describe('whoever is worried', () => {
  test('writes who they are and what the worry is; the leader owns it and the next meeting has it', async () => {
    const meeting = await room.plan();
    const form = await read(`/kontakt/${path}`);
    expect([form.status, form.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await form.text()).toContain('innen 3 virkedager');

    const receipt = await (await read(await sent({ ...written, source: 'next_of_kin' }))).text();
    expect(receipt).toContain('svarer deg innen 3 virkedager');
    const [card] = await inquiries();
    expect(card).toMatchObject({ state: 'received', source: 'next_of_kin', ownerId: leaderId });
    const { body } = await leader.ok('getInquiry', { path: { inquiryId: card!.id } });
    expect(body).toMatchObject({ ...written, receivedByForm: true, receivedById: null });
    const { items } = (await leader.ok('getMeeting', { path: { meetingId: meeting.id } })).body;
    expect(items.map(({ inquiry }) => inquiry?.id)).toContain(card!.id);
  });

  test('is acknowledged by the day that was promised, which waits in the week of whoever has it', async () => {
    await sent();
    const [{ id, version, receivedAt }] = (await inquiries()) as [Card];
    const waiting = async () =>
      (await leader.ok('getMyWeek', {})).body.waiting.filter(
        ({ kind }) => kind === 'acknowledgement_to_give',
      );
    const day = new Date(receivedAt).toLocaleDateString('sv', { timeZone: 'Europe/Oslo' });
    expect(await waiting()).toMatchObject([{ id, dueOn: workingDaysAfter(day, 3) }]);
    const body = { kind: 'acknowledgement', manner: 'telephone' } as const;
    await leader.ok('recordReply', { path: { inquiryId: id }, version, body });
    expect(await waiting()).toEqual([]);
  });

  test('who sends twice, or twice at once, is received once and gets the same receipt', async () => {
    const form = { ...written, token: newToken() };
    const replies = [...(await Promise.all([send(form), send(form)])), await send(form)];
    expect(new Set(replies.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect(await inquiries()).toHaveLength(1);
  });

  test('who goes back and writes more is received again, and nothing of it is lost', async () => {
    const form = { ...written, token: newToken() };
    const first = await send(form);
    const second = await send({ ...form, worry: 'Nå har hun skrudd av telefonen også.' });
    expect(second.headers.get('location')).not.toBe(first.headers.get('location'));
    expect(await inquiries()).toHaveLength(2);
  });

  test('who writes at length in any script is received, or gets it all back', async () => {
    await sent({ worry: '愁'.repeat(4000), askedBy: 'mor' });
    const long = '愁'.repeat(20_000);
    const reply = await send({ worry: long, askedBy: 'mor' });
    expect([reply.status, (await reply.text()).includes(long)]).toEqual([422, true]);
  });

  test('whatever goes wrong, what was written is there to be sent again', async () => {
    await read(`/kontakt/${path}`);
    await service.admin.sql`revoke execute on function door_by_path(text) from skulder_app`;
    await service.admin.sql`revoke insert on inquiries from skulder_app`;
    const form = { ...written, token: newToken() };
    const reply = await send(form);
    expect([reply.status, (await reply.text()).includes(written.worry)]).toEqual([503, true]);
    await service.admin.sql`grant execute on function door_by_path(text) to skulder_app`;
    await service.admin.sql`grant insert on inquiries to skulder_app`;
    expect((await send(form)).status).toBe(303);
    expect(await inquiries()).toHaveLength(1);
  });

  test.each([
    ['nothing', { worry: '  \r\n', askedBy: 'mor' }, 'Skriv hva du er bekymret for.'],
    ['nobody', { worry: 'Uro', askedBy: '' }, 'Skriv hvem du er.'],
    ['a long text', { worry: 'x'.repeat(4001), askedBy: 'mor' }, 'plass til 4000 tegn'],
    ['web addresses', { worry: 'http://a http://b https://c', askedBy: 'x' }, 'nettadresser'],
    ['what no human sees', { worry: 'Uro', askedBy: 'mor', website: 'x' }, 'stå tomt'],
    ['a national id', { worry: 'Det er 109155 96784', askedBy: 'mor' }, 'fødselsnummer'],
  ])('who writes %s gets back what they wrote, and what would do', async (_, form, says) => {
    const reply = await send(form);
    const page = await reply.text();
    expect([reply.status, await inquiries()]).toEqual([422, []]);
    expect(page).toContain(says);
    expect(page).toContain(form.worry.trim());
  });

  test('what they wrote is text and nothing else', async () => {
    const page = await (
      await send({ worry: '</textarea><script>', askedBy: '"><b>', website: 'x' })
    ).text();
    expect(page).not.toMatch(/<script>|<b>/);
  });

  test('a page of another site sends nothing', async () => {
    const reply = await send(written, { 'sec-fetch-site': 'cross-site' });
    expect([reply.status, await inquiries()]).toEqual([403, []]);
    expect(await reply.text()).toContain(written.worry);
  });
});

describe('the receipt', () => {
  test('says how far it has come and nothing of the person, nor that they were known before', async () => {
    const known = await make.case({ in: room.team });
    const [first, second] = [await sent(), await sent({ ...written, askedBy: 'fastlege' })];
    const [latest, earliest] = await inquiries();
    const call = { path: { inquiryId: latest!.id } };
    await leader.ok('changeInquiry', {
      ...call,
      version: latest!.version,
      body: { linkedCaseId: known.id },
    });
    const meeting = await room.meet();
    await room.decide(await room.itemAbout(meeting.id, latest!.id), { outcome: 'link_to_case' });
    const page = await (await read(second)).text();
    expect(page).toContain('går videre med den');
    for (const secret of [known.alias, latest!.alias, earliest!.alias, written.worry, 'fastlege'])
      expect(page).not.toContain(secret);
    expect(await (await read(first)).text()).toContain('har fått henvendelsen');
  });

  test('is read under the log, and no other address leads to one', async () => {
    const receipt = await sent();
    await read(receipt);
    const { rows } = await sql<{ operation: string }>`
      select operation_id as operation from access_log where inquiry_id = ${(await inquiries())[0]!.id}`.execute(
      service.admin.kysely,
    );
    expect(rows.map(({ operation }) => operation)).toEqual(
      expect.arrayContaining(['receiveInquiryByForm', 'showReceipt']),
    );
    for (const address of ['x', newToken()])
      expect((await read(`/kontakt/svar/${address}`)).status).toBe(404);
  });
});

describe('the door', () => {
  test('is its team’s alone, and closed again leads nowhere; receipts still do', async () => {
    const receipt = await sent();
    const other = await Room.of(service, await make.team());
    const otherLeader = other.team.specialist[0].workerId;
    await make.role({ workerId: otherLeader, role: 'team_leader', team: other.team });
    const problem = await (
      await service.signIn(otherLeader)
    ).refused('changeTeam', {
      path: { teamId: other.team.id },
      version: 1,
      body: { door: { path, phone: '1', answersWithinDays: 3 } as never },
    });
    expect(problem.slug).toBe('validation-failed');
    const taken = await (
      await service.signIn(otherLeader)
    ).refused('changeTeam', {
      path: { teamId: other.team.id },
      version: 1,
      body: { door: { path, phone: '67 00 00 01', answersWithinDays: 3 } },
    });
    expect(taken.slug).toBe('door-path-taken');
    expect((await setDoor(null)).body.door).toBeNull();
    for (const reply of [await read(`/kontakt/${path}`), await send(written)])
      expect(reply.status).toBe(404);
    expect((await read(receipt)).status).toBe(200);
  });
});

test('whoever floods gets the form back with what they wrote, and the team is not flooded', async () => {
  let reply = await send(written);
  // So many as one network may send at all, and this file has sent some.
  for (let at = 0; at < 24 && reply.status === 303; at++) reply = await send(written);
  expect([reply.status, reply.headers.has('retry-after')]).toEqual([429, true]);
  expect(await reply.text()).toContain(written.worry);
  expect((await inquiries()).length).toBeLessThanOrEqual(20);
});
