import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { makerFor } from '../make.ts';
import type { MadeCase, MadeTeam, Maker } from '../make.ts';
import { newId } from '../platform/database/new-id.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { Room } from '../platform/testing/meeting-room.ts';
import { startTestService } from '../platform/testing/service.ts';
import type { TestService } from '../platform/testing/service.ts';
import { closeRow, endMode, endOpening, endSeat, refusalOf, writeRaw } from './raw-writes.ts';

// Stable contact is the one thing that sends a person on, and then the team stands behind that contact.

let service: TestService;
let make: Maker;
let team: MadeTeam;
let municipal: TestClient;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
  team = await make.team();
  municipal = await service.signIn(team.municipal[0].workerId);
});
afterAll(() => service.stop());

const stable = { reason: 'stable_contact_established', position: 'agrees' } as const;
const offerTo = (unitId: string) => ({
  unitId,
  toWorkerName: 'Marte Vik',
  note: 'Hver fjortende dag.',
});
const closing = (of: { id: string }, unitId: string, version = 1) => ({
  path: { caseId: of.id },
  body: { ...stable, supervisionOffer: offerTo(unitId) },
  version,
});
const offered = () => ({
  unit: { id: team.units.specialist },
  toWorkerName: 'Marte Vik',
  note: 'Hver fjortende dag.',
});
const offersOf = (of: MadeCase) =>
  service.admin.sql<{ unitId: string }[]>`
    select unit_id as "unitId" from supervision_offers where case_id = ${of.id}`;

it('the case of a person with stable contact keeps the supervision that the contact was offered', async () => {
  const opened = await make.case({ in: team });
  const { body } = await municipal.ok('closeCase', closing(opened, team.units.specialist));
  expect(body.supervisionOffer).toMatchObject(offered());
  const { body: read } = await municipal.ok('getCase', { path: { caseId: opened.id } });
  expect(read.supervisionOffer).toEqual(body.supervisionOffer);
});

it('supervision is offered to a unit that there is', async () => {
  const opened = await make.case({ in: team });
  const problem = await municipal.refused('closeCase', closing(opened, newId()));
  expect([problem.status, problem.errors?.[0]?.pointer]).toEqual([422, '/supervisionOffer/unitId']);
  expect(await offersOf(opened)).toEqual([]);
  const { body } = await municipal.ok('getCase', { path: { caseId: opened.id } });
  expect(body).toMatchObject({ state: 'open', supervisionOffer: null });
});

it('what was offered is remembered when the person comes back', async () => {
  const opened = await make.case({ in: team });
  await municipal.ok('closeCase', closing(opened, team.units.specialist));
  const { body: proposal } = await municipal.ok('proposeOpening', {
    path: { teamId: team.id },
    body: {
      mode: 'intake',
      reason: 'Kontakten brast.',
      reopensCaseId: opened.id,
      pair: {
        municipal: { agreementId: team.municipal[0].agreementId },
        specialist: { agreementId: team.specialist[0].agreementId },
      },
    },
  });
  const specialist = await service.signIn(team.specialist[0].workerId);
  const { body } = await specialist.ok('confirmOpening', { path: { openingId: proposal.id } });
  expect(body).toMatchObject({ state: 'open', supervisionOffer: null });
  expect(await offersOf(opened)).toEqual([{ unitId: team.units.specialist }]);
});

it('the meeting that closes with stable contact leaves the offer on the case too', async () => {
  const room = await Room.of(service, await make.team());
  const opened = await make.case({ in: room.team });
  const meeting = await room.meet();
  const { body: item } = await room.municipal.ok('addAgendaItem', {
    path: { meetingId: meeting.id },
    body: { kind: 'case', caseId: opened.id },
  });
  await room.decide(item, {
    outcome: 'close_case',
    closing: stable,
    supervisionOffer: offerTo(team.units.specialist),
  });
  const { body } = await room.municipal.ok('getCase', { path: { caseId: opened.id } });
  expect(body).toMatchObject({ state: 'closed', supervisionOffer: offered() });
});

it('nobody is left to a stable contact without an offer, or with that of another case, by bare rows either', async () => {
  const opened = await make.case({ in: team });
  const other = await make.case({ in: team });
  const close = (offeredIn: string | null) =>
    refusalOf(
      writeRaw(service.database, team, async (raw) => {
        const { sql, now } = raw;
        const offerId = offeredIn && newId();
        if (offerId)
          await sql`
            insert into supervision_offers (id, team_id, case_id, unit_id)
            values (${offerId}, ${team.id}, ${offeredIn}, ${team.units.specialist})`;
        await sql`
          update cases set state = 'closed', closed_at = ${now}, close_reason = ${stable.reason},
            close_position = 'agrees', close_offer_id = ${offerId} where id = ${opened.id}`;
        await endOpening(raw, opened.id);
        await endMode(raw, opened.id);
        await endSeat(raw, opened.id, 'municipal');
        await endSeat(raw, opened.id, 'specialist');
      }),
    );
  expect(await close(null)).toBe('cases_stable_contact_is_offered_supervision');
  expect(await close(other.id)).toBe('cases_close_offer');
  expect(await close(opened.id)).toBeUndefined();
});

it('the opening that ended says how, also by bare rows, and after the case is opened again', async () => {
  const opened = await make.case({ in: team });
  const close = (position: string) =>
    refusalOf(
      writeRaw(service.database, team, async (raw) => {
        await closeRow(raw, opened.id);
        await endMode(raw, opened.id);
        await endSeat(raw, opened.id, 'municipal');
        await endSeat(raw, opened.id, 'specialist');
        const { sql, now } = raw;
        await sql`
          update case_openings set open_during = tstzrange(lower(open_during), ${now}), close_reason = 'moved', close_position = ${position}
          where case_id = ${opened.id}`;
      }),
    );
  expect(await close('disagrees')).toBe('closing_is_kept');
  expect(await close('agrees')).toBeUndefined();
  const rewritten = writeRaw(
    service.database,
    team,
    ({ sql }) => sql`
    update case_openings set close_position = 'disagrees' where case_id = ${opened.id}`,
  );
  expect(await refusalOf(rewritten)).toBe('history_stands');
});
