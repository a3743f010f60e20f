import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { components } from '../../openapi/generated/types.ts';
import { makerFor } from '../make.ts';
import type { MadeTeam, Maker } from '../make.ts';
import { hashOf, newToken, projectorCodeHash } from '../platform/identity/tokens.ts';
import { newId } from '../platform/database/new-id.ts';
import { Room, type Meeting } from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

type Schemas = components['schemas'];

// What cannot be done between meetings is proposed to the meeting in one act, with everything that was written.

let service: TestService;
let make: Maker;
let room: Room<MadeTeam>;
let meeting: Meeting;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  room = await Room.of(service, await make.team());
  meeting = await room.meet();
});

const propose = (caseId: string, proposed: Schemas['ProposeDecisionRequest'], more = {}) =>
  room.municipal.call('addAgendaItem', {
    path: { meetingId: meeting.id },
    body: { kind: 'case', caseId, proposed, ...more },
  });
const item = ({ body }: { body: unknown }) => body as Schemas['AgendaItem'];
const slugOf = ({ body }: { body: unknown }) => (body as { slug?: string }).slug;

const disagrees = { reason: 'stable_contact_established', position: 'disagrees' } as const;

describe('closing that the person disagrees with', () => {
  it('is proposed with reason, position and offer, and decided as proposed or not', async () => {
    const opened = await make.case({ in: room.team });
    const { specialist } = room.team.units;
    const supervisionOffer = { unitId: specialist, toWorkerName: 'Marte Vik', note: 'Fast tid.' };
    const added = await propose(opened.id, {
      outcome: 'close_case',
      closing: disagrees,
      supervisionOffer,
    });
    expect(item(added)).toMatchObject({
      decision: null,
      proposed: {
        outcome: 'close_case',
        closing: disagrees,
        supervisionOffer: {
          unit: { id: specialist },
          toWorkerName: 'Marte Vik',
          note: 'Fast tid.',
        },
      },
    });
    const { body } = await room.municipal.ok('getCase', { path: { caseId: opened.id } });
    expect(body.state).toBe('open');
    const decided = await room.decide(item(added), {
      outcome: 'close_case',
      closing: disagrees,
      supervisionOffer,
    });
    expect(decided).toMatchObject({ case: { state: 'closed' }, decision: { closing: disagrees } });
  });

  it('goes with the item to a later meeting, and is not on the screen in the room', async () => {
    const opened = await make.case({ in: room.team });
    const closing = { reason: 'user_wish', position: 'disagrees' } as const;
    const added = item(await propose(opened.id, { outcome: 'close_case', closing }));
    const code = await room.municipal.ok('pairProjector', { path: { meetingId: meeting.id } });
    const token = newToken();
    await service.admin.sql`
      select pair_projector(${projectorCodeHash(code.body.code)}, ${hashOf(token)}, null)`;
    const screen = service.clientWith(`skulder=${token}`);
    const shown = await screen.ok('getMeeting', { path: { meetingId: meeting.id } });
    expect(shown.body.items.find(({ id }) => id === added.id)).toMatchObject({ proposed: null });
    const later = await room.plan(1);
    await room.municipal.ok('deferItem', {
      path: { itemId: added.id },
      version: added.version,
      body: { toMeetingId: later.id },
    });
    const { body } = await room.municipal.ok('getMeeting', { path: { meetingId: later.id } });
    expect(body.items.find((one) => one.case?.id === opened.id)).toMatchObject({
      proposed: { outcome: 'close_case', closing },
    });
  });

  it('is not proposed where it could not be decided', async () => {
    const opened = await make.case({ in: room.team });
    const closed = await make.closedCase({ in: room.team });
    const close = (more: object) => ({ outcome: 'close_case' as const, ...more });
    expect(slugOf(await propose(opened.id, close({})))).toBe('closing-incomplete');
    expect(slugOf(await propose(opened.id, close({ closing: disagrees })))).toBe(
      'supervision-offer-missing',
    );
    const unknown = close({ closing: disagrees, supervisionOffer: { unitId: newId() } });
    expect((await propose(opened.id, unknown)).body).toMatchObject({
      slug: 'validation-failed',
      errors: [{ pointer: '/proposed/supervisionOffer/unitId' }],
    });
    const unfit = { reason: 'unit_wish', position: 'agrees' } as const;
    expect(slugOf(await propose(opened.id, close({ closing: unfit })))).toBe(
      'close-reason-not-possible',
    );
    const moved = { reason: 'moved', position: 'agrees' } as const;
    expect(slugOf(await propose(closed.id, close({ closing: moved })))).toBe('case-closed');
    expect(slugOf(await propose(opened.id, { outcome: 'reopen_case' }))).toBe('case-open');
    const manual = { kind: 'manual', caseId: undefined, title: 'Ferie' };
    const stray = await propose(opened.id, { outcome: 'reopen_case' }, manual);
    expect(stray.body).toMatchObject({ errors: [{ pointer: '/proposed' }] });
  });
});

describe('a closed case', () => {
  it('is opened again by the meeting, with both seats in the same act, in the mode that it decides', async () => {
    const closed = await make.closedCase({ in: room.team });
    const added = item(await propose(closed.id, { outcome: 'reopen_case' }));
    expect(added.proposed).toMatchObject({
      closing: null,
      reopening: { municipal: { agreementId: room.pair.municipal.agreementId } },
    });
    const without = await room.refusedDecision(added, { outcome: 'reopen_case' });
    expect(without.slug).toBe('pair-missing');
    const decided = await room.decide(added, { outcome: 'reopen_case', pair: room.pair });
    expect(decided).toMatchObject({
      case: { id: closed.id, state: 'open', mode: 'intake' },
      decision: {
        outcome: 'reopen_case',
        caseId: closed.id,
        pair: { municipal: { id: room.team.municipal[0].workerId } },
      },
    });
    const { body } = await room.municipal.ok('getCaseHistory', { path: { caseId: closed.id } });
    expect(body.items.find(({ kind }) => kind === 'case.reopened')).toMatchObject({
      details: { meetingId: meeting.id },
    });
    const contact = {
      treatmentContact: {
        name: 'Eva Lind',
        profession: 'psychologist' as const,
        unitId: room.team.units.specialist,
      },
    };
    const second = await make.closedCase({ in: room.team });
    const again = item(await propose(second.id, { outcome: 'reopen_case' }));
    const shoulder = await room.decide(again, {
      outcome: 'reopen_case',
      mode: 'shoulder_to_shoulder',
      pair: { ...room.pair, specialist: contact },
    });
    expect(shoulder.case).toMatchObject({ state: 'open', mode: 'shoulder_to_shoulder' });
  });

  it('that is open is not opened again', async () => {
    const opened = await make.case({ in: room.team });
    const { body } = await room.municipal.ok('addAgendaItem', {
      path: { meetingId: meeting.id },
      body: { kind: 'case', caseId: opened.id },
    });
    const { slug } = await room.refusedDecision(body, { outcome: 'reopen_case', pair: room.pair });
    expect(slug).toBe('case-open');
  });
});
