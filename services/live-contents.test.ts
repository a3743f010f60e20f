import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { makerFor } from './make.ts';
import type { MadeCase, MadeTeam, Maker } from './make.ts';
import { LiveClient } from './platform/testing/live-client.ts';
import type { Heard } from './platform/testing/live-client.ts';
import { Room, answersFor } from './platform/testing/meeting-room.ts';
import { startTestService } from './platform/testing/service.ts';
import type { TestService } from './platform/testing/service.ts';

// What the live stream says of cases and meetings, and to whom.

let service: TestService;
let make: Maker;
const clients: LiveClient[] = [];

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});

async function open(workerId: string): Promise<LiveClient> {
  const client = new LiveClient(service.url, await service.newCookie(workerId));
  clients.push(client);
  expect(await client.refusal()).toBeUndefined();
  return client;
}

async function lastNumber(team: MadeTeam): Promise<number> {
  const [row] = await service.admin.sql<{ last: number }[]>`
    select last_seq as last from event_counters where team_id = ${team.id}`;
  return row!.last;
}

/** Everything told so far has come, hidden or not. */
async function caughtUp(client: LiveClient, team: MadeTeam): Promise<Heard[]> {
  await client.reaches(team.id, await lastNumber(team));
  return client.of(team.id);
}

const shown = (heard: readonly Heard[]) => heard.filter(({ kind }) => kind !== 'hidden');

describe('a treatment contact', () => {
  let room: Room<MadeTeam>;
  let contact: string;
  let own: string;

  /** Decided in a meeting, so that everything that could ride along does. */
  async function decidedCase(workerId: string, alias: string): Promise<string> {
    const { team } = room;
    const inquiry = await room.receive({ answers: answersFor.shoulder_to_shoulder, alias });
    const meeting = await room.meet();
    const item = await room.itemAbout(meeting.id, inquiry.id);
    const decided = await room.decide(item, {
      outcome: 'shoulder_to_shoulder',
      rationale: 'enige',
      pair: {
        municipal: { agreementId: team.municipal[0].agreementId },
        specialist: {
          treatmentContact: { workerId, unitId: team.units.specialist },
        },
      },
      case: { alias },
    });
    await room.close(meeting.id);
    return decided.decision!.caseId!;
  }

  beforeAll(async () => {
    room = await Room.of(service, await make.team());
    contact = await make.worker({ team: room.team, name: 'Bente Behandler' });
    own = await decidedCase(contact, 'Egen-1');
    await make.case({ in: room.team });
  });

  it('hears of the own case, and of everything else the number alone', async () => {
    const client = await open(contact);
    expect(await client.standing(room.team.id)).toBe('ok');
    await room.municipal.ok('changeEngagement', {
      path: { caseId: own },
      body: { engagement: 'in_contact' },
      version: 1,
    });
    const heard = await caughtUp(client, room.team);
    const numbers = heard.map(({ seq }) => seq);
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, n) => n + 1));
    expect(shown(heard).map(({ kind }) => kind)).toEqual([
      'case.opened',
      'case.engagement_changed',
    ]);
    for (const message of heard.filter(({ kind }) => kind === 'hidden')) {
      expect(Object.keys(message).sort()).toEqual(['kind', 'seq', 'teamId']);
    }
  });

  it('is shown no inquiry, meeting, proposal or capacity that the own case came with', async () => {
    const client = await open(contact);
    await client.standing(room.team.id);
    for (const message of shown(await caughtUp(client, room.team))) {
      expect(message).toMatchObject({
        inquiries: [],
        proposals: [],
        pendingCases: [],
        members: [],
        meeting: null,
      });
      expect(message).not.toHaveProperty('meetingId');
      expect(message).not.toHaveProperty('inquiryIds');
      expect(message).not.toHaveProperty('proposalIds');
      expect(message['caseIds']).toEqual([own]);
      expect((message['cases'] as { id: string }[]).map(({ id }) => id)).toEqual([own]);
    }
  });

  it('comes back from the last number as everybody does', async () => {
    const client = await open(contact);
    const seen = await lastNumber(room.team);
    expect(await client.subscribe(room.team.id, seen)).toEqual({
      status: 'ok',
      seq: seen,
      from: seen,
      logId: expect.any(String),
    });
    await make.case({ in: room.team });
    const heard = await caughtUp(client, room.team);
    expect(heard[0]).toEqual({ teamId: room.team.id, seq: seen + 1, kind: 'hidden' });
  });

  it('who gets a second case there is told to look again, and then hears of both', async () => {
    const client = await open(contact);
    await client.standing(room.team.id, await lastNumber(room.team));
    const second = await seatedCase(contact);
    await client.until(() => client.ends.length > 0);
    expect(client.ends).toEqual([{ teamId: room.team.id, reason: 'rights_changed' }]);
    // What was heard before the end may reach as far already.
    client.heard.splice(0);
    await client.standing(room.team.id);
    const of = shown(await caughtUp(client, room.team)).flatMap(({ caseIds }) => caseIds);
    expect(new Set(of)).toEqual(new Set([own, second.id]));
  });

  /** A case that never was in a meeting, with the contact in its specialist seat. */
  function seatedCase(workerId: string): Promise<MadeCase> {
    const { team } = room;
    return make.case({
      in: team,
      mode: 'shoulder_to_shoulder',
      pair: {
        municipal: { agreementId: team.municipal[0].agreementId },
        specialist: { treatmentContact: { workerId, unitId: team.units.specialist } },
      },
    });
  }

  it('who leads the team for one level hears of the own case all the same', async () => {
    const leading = await make.worker({ team: room.team });
    await make.role({ workerId: leading, role: 'dps_leader', team: room.team });
    const { id } = await seatedCase(leading);
    const client = await open(leading);
    await client.standing(room.team.id);
    const heard = shown(await caughtUp(client, room.team));
    expect(heard.map(({ caseIds }) => caseIds)).toEqual([[id]]);
  });

  it.each<[string, (of: MadeCase) => Promise<unknown>]>([
    [
      'hands the seat over',
      (of) =>
        room.municipal.ok('handOverSeat', {
          path: { caseId: of.id },
          body: {
            level: 'specialist',
            to: {
              treatmentContact: {
                name: 'Ny',
                profession: 'therapist',
                unitId: room.team.units.specialist,
              },
            },
          },
          version: 1,
        }),
    ],
    [
      'sees the case closed',
      (of) =>
        room.municipal.ok('closeCase', {
          path: { caseId: of.id },
          body: { reason: 'moved', position: 'agrees' },
          version: 1,
        }),
    ],
    [
      'is let in no longer',
      async (of) => {
        const { body } = await room.municipal.ok('getCase', { path: { caseId: of.id } });
        const { id, version } = body.treatmentContact!;
        const [row] = await service.admin.sql<{ today: string }[]>`select oslo_today() as today`;
        await room.municipal.ok('changeTreatmentContact', {
          path: { treatmentContactId: id },
          body: { accessUntilOn: row!.today },
          version,
        });
      },
    ],
  ])('who %s hears nothing more and is let in no more', async (_, act) => {
    const worker = await make.worker({ team: room.team });
    const of = await seatedCase(worker);
    const client = await open(worker);
    await client.standing(room.team.id);
    await act(of);
    await client.until(() => client.ends.length > 0);
    expect(client.ends).toEqual([{ teamId: room.team.id, reason: 'no_longer_allowed' }]);
    const heard = client.heard.length;
    const control = await open(room.team.municipal[0].workerId);
    await control.standing(room.team.id);
    await make.case({ in: room.team });
    await caughtUp(control, room.team);
    expect(await client.standing(room.team.id)).toBe('not-found');
    expect(client.heard).toHaveLength(heard);
    const again = await open(worker);
    expect(await again.standing(room.team.id)).toBe('not-found');
  });
});

describe('what was written for the meeting alone', () => {
  const secret = (what: string) => `HEMMELIG-${what}`;

  it('is in no frame to anybody and in no event', async () => {
    const room = await Room.of(service, await make.team());
    const { team } = room;
    const contact = await make.worker({ team });
    const leader = await make.worker({ role: 'municipal_leader', team });
    const listeners = [await open(team.municipal[0].workerId), await open(leader)];
    for (const listener of listeners) await listener.standing(team.id);

    const first = await room.receive({
      worry: secret('worry'),
      askedBy: secret('asker'),
      askerContact: secret('contact'),
      answers: answersFor.shoulder_to_shoulder,
    });
    await room.municipal.ok('changeInquiry', {
      path: { inquiryId: first.id },
      body: { notes: secret('notes'), worry: secret('worry again') },
      version: first.version,
    });
    const second = await room.receive({
      worry: secret('second'),
      answers: answersFor.guide_to_service,
    });
    const third = await room.receive({ worry: secret('third') });
    await room.municipal.ok('withdrawInquiry', {
      path: { inquiryId: third.id },
      body: { by: 'inquirer', note: secret('withdrawal') },
      version: third.version,
    });
    const meeting = await room.meet();
    const item = await room.itemAbout(meeting.id, first.id);
    const noted = await room.municipal.ok('changeAgendaItem', {
      path: { itemId: item.id },
      body: { notes: secret('item') },
      version: item.version,
    });
    await room.municipal.ok('addAgendaItem', {
      path: { meetingId: meeting.id },
      body: { kind: 'manual', title: secret('title'), notes: secret('manual') },
    });
    await room.decide(noted.body, {
      outcome: 'intake',
      rationale: secret('rationale'),
      differsBecause: secret('differing'),
      pair: room.pair,
      case: { alias: 'Rogn-hemmelig' },
    });
    await room.decide(await room.itemAbout(meeting.id, second.id), {
      outcome: 'guide_to_service',
      rationale: secret('guiding'),
      guidance: { unitId: team.units.municipal, reason: secret('guidance') },
    });
    await room.specialist.ok('declineGuidance', {
      path: { inquiryId: second.id },
      body: { declinedBy: secret('decliner'), reason: secret('decline') },
      version: (await room.inquiry(second.id)).version,
    });
    const { items } = await room.read(meeting.id);
    for (const open of items.filter(({ state }) => state === 'open')) {
      await room.decide(open, {
        outcome: open.kind === 'inquiry' ? 'investigate' : 'noted',
        rationale: secret('noted'),
        ...(open.kind === 'inquiry' && {
          differsBecause: secret('why'),
          investigation: {
            municipalAgreementId: team.municipal[0].agreementId,
            specialistAgreementId: team.specialist[0].agreementId,
            dueOn: '2999-01-01',
          },
        }),
      });
    }
    await room.close(meeting.id);
    await room.municipal.ok('amendMinutes', {
      path: { meetingId: meeting.id },
      body: { text: secret('addendum') },
    });
    await room.municipal.ok('proposeOpening', {
      path: { teamId: team.id },
      body: {
        mode: 'shoulder_to_shoulder',
        pair: {
          municipal: { agreementId: team.municipal[0].agreementId },
          specialist: { treatmentContact: { workerId: contact, unitId: team.units.specialist } },
        },
        reason: secret('reason'),
        case: { alias: 'Rogn-venter' },
      },
    });

    for (const listener of listeners) await caughtUp(listener, team);
    const late = await open(team.specialist[0].workerId);
    await late.standing(team.id);
    await caughtUp(late, team);
    for (const { frames } of [...listeners, late]) {
      expect(frames.join('').length).toBeGreaterThan(1_000);
      expect(frames.filter((frame) => frame.includes('HEMMELIG'))).toEqual([]);
    }
    const kept = await service.admin
      .sql`select data from events where data::text like '%HEMMELIG%'`;
    expect([...kept]).toEqual([]);
    const written = await service.admin.sql`select from inquiries where worry like '%HEMMELIG%'`;
    expect(written.length).toBe(3);
    const { body: board } = await room.municipal.ok('getBoard', { path: { teamId: team.id } });
    expect(JSON.stringify(board)).not.toContain('HEMMELIG');
  });
});
