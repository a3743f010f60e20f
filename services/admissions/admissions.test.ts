import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { components } from '../../openapi/generated/types.ts';

import { refusalOf, writeRaw } from '../cases/raw-writes.ts';
import { makerFor, type MadeCase, type MadeTeam, type Maker } from '../make.ts';
import { newId } from '../platform/database/new-id.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { itIs } from '../platform/testing/day-of-test.ts';
import { LiveClient } from '../platform/testing/live-client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

type Schemas = components['schemas'];

// It is the 20th of November. Somebody who is admitted is still the team's, and still has their two.

let service: TestService;
let make: Maker;
let team: MadeTeam;
let opened: MadeCase;
let member: TestClient;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  await itIs(service, '2026-11-20');
  team = await make.team();
  opened = await make.case({ in: team });
  member = await service.signIn(team.municipal[1].workerId);
});

const slugOf = ({ body }: { body: unknown }) => (body as { slug?: string }).slug;
const path = () => ({ caseId: opened.id });

const record = (more: Partial<Schemas['RecordAdmissionRequest']> = {}) =>
  member.call('recordAdmission', {
    path: path(),
    body: { place: 'Akuttposten', admittedOn: '2026-11-12', ...more },
  });
const admitted = async (more: Partial<Schemas['RecordAdmissionRequest']> = {}) =>
  (await record(more)).body as Schemas['Admission'];
const meet = (
  { id, version }: Schemas['Admission'],
  body: Schemas['SetCollaborationMeetingRequest'],
) => member.call('setCollaborationMeeting', { path: { admissionId: id }, version, body });
const cardOf = async () => {
  const { cases } = (await member.ok('getBoard', { path: { teamId: team.id } })).body;
  return cases.find(({ id }) => id === opened.id)!;
};

describe('a person who is admitted', () => {
  it('keeps the case and the pair; the board says since when, and not where', async () => {
    const before = await cardOf();
    const made = await admitted();
    const card = await cardOf();
    expect(card).toEqual({
      ...before,
      admission: {
        id: made.id,
        admittedOn: '2026-11-12',
        dischargedOn: null,
        meeting: 'not_arranged',
        meetingOn: null,
      },
    });
    const page = (await member.ok('getCase', { path: path() })).body;
    expect(page).toMatchObject({ state: 'open', admission: card.admission, seats: card.seats });
    expect(JSON.stringify(card)).not.toContain('Akuttposten');
  });

  it('is heard of at once by everybody of the team, with the card and without the place', async () => {
    const cookie = await service.newCookie(team.specialist[0].workerId);
    const client = new LiveClient(service.url, cookie);
    await client.standing(team.id, 1);
    await admitted();
    const isOfIt = ({ kind }: { kind: string }) => kind === 'admission.recorded';
    await client.until(() => client.of(team.id).some(isOfIt));
    const message = client.of(team.id).find(isOfIt)!;
    expect(message).toMatchObject({ caseIds: [opened.id], cases: [await cardOf()] });
    expect(JSON.stringify(message)).not.toContain('Akuttposten');
    const [event] = await service.admin.sql`
      select data from events where team_id = ${team.id} and kind = 'admission.recorded'`;
    expect(event!['data']).toEqual({ caseIds: [opened.id] });
    client.close();
  });

  it('is prompted for until ward and municipality have met, also once they are out', async () => {
    const made = await admitted();
    const promptIs = async () => (await cardOf()).admission;
    const planned = await meet(made, { state: 'planned', on: '2026-11-25' });
    expect(await promptIs()).toMatchObject({ meeting: 'planned', meetingOn: '2026-11-25' });
    const out = await member.ok('endAdmission', {
      path: { admissionId: made.id },
      version: (planned.body as Schemas['Admission']).version,
      body: { dischargedOn: '2026-11-18' },
    });
    expect(await promptIs()).toMatchObject({ dischargedOn: '2026-11-18', meeting: 'planned' });
    const held = await meet(out.body, {
      state: 'held',
      on: '2026-11-19',
      attended: ['ward', 'municipality'],
    });
    expect(held.body).toMatchObject({ meeting: { attended: ['ward', 'municipality'] } });
    expect(await promptIs()).toBeNull();
  });

  it('is prompted for no more when there is to be no meeting, and shown as admitted all the same', async () => {
    const made = await admitted();
    await meet(made, { state: 'not_needed', because: 'user_wish' });
    expect((await cardOf()).admission).toMatchObject({ dischargedOn: null, meeting: 'not_needed' });
    const { items } = (await member.ok('listAdmissions', { path: path() })).body;
    expect(items).toMatchObject([
      { meeting: { state: 'not_needed', notNeededBecause: 'user_wish' } },
    ]);
    await meet(items[0]!, { state: 'not_arranged' });
    expect((await cardOf()).admission).toMatchObject({ meeting: 'not_arranged' });
  });

  it('counts for nothing else: neither figures nor agenda move', async () => {
    const figures = async () =>
      (await member.ok('getCaseload', { path: { teamId: team.id } })).body;
    const { countedAt: _, ...before } = await figures();
    await admitted();
    expect(await figures()).toMatchObject(before);
  });

  it('has it told in the history of the case, by whom', async () => {
    await admitted();
    const { items } = (await member.ok('getCaseHistory', { path: path() })).body;
    expect(items[0]).toMatchObject({
      kind: 'admission.recorded',
      actorId: team.municipal[1].workerId,
    });
  });
});

describe('an admission', () => {
  it('does not overlap another; moved to another ward is out and in on the same day', async () => {
    await admitted({ admittedOn: '2026-11-02', dischargedOn: '2026-11-12' });
    expect(slugOf(await record({ admittedOn: '2026-11-11' }))).toBe('admission-overlaps');
    expect((await record()).status).toBe(201);
    expect(slugOf(await record({ admittedOn: '2026-11-19' }))).toBe('admission-overlaps');
  });

  it.each([
    ['begins on a day to come', { admittedOn: '2026-11-21' }, '/admittedOn'],
    ['ends on a day to come', { dischargedOn: '2026-11-21' }, '/dischargedOn'],
    ['ends before it begins', { dischargedOn: '2026-11-11' }, '/dischargedOn'],
    ['is at a unit that nobody knows', { unitId: newId(), place: undefined }, '/unitId'],
    ['is at two places', { unitId: newId() }, ''],
    ['is nowhere', { place: undefined }, ''],
  ])('is refused when it %s', async (_what, more, pointer) => {
    const { place, ...rest } = { place: 'Akuttposten', ...more } as { place?: string };
    const answer = await member.call('recordAdmission', {
      path: path(),
      body: { admittedOn: '2026-11-12', ...rest, ...(place && { place }) },
    });
    expect(answer.body).toMatchObject({ slug: 'validation-failed', errors: [{ pointer }] });
  });

  it('is of an open case of a person', async () => {
    const closed = await make.closedCase({ in: team });
    const of = (caseId: string) =>
      member.call('recordAdmission', {
        path: { caseId },
        body: { place: 'Akuttposten', admittedOn: '2026-11-12' },
      });
    expect(slugOf(await of(closed.id))).toBe('case-closed');
    expect(slugOf(await of(newId()))).toBe('not-found');
    const stranger = await service.signIn((await make.team()).municipal[0].workerId);
    const theirs = await stranger.call('listAdmissions', { path: path() });
    expect(theirs.status).toBe(404);
  });

  it('is changed by whoever has seen it as it is, ended once, and not changed once withdrawn', async () => {
    const made = await admitted();
    const admission = { admissionId: made.id };
    const move = (version: number, body: Schemas['ChangeAdmissionRequest']) =>
      member.call('changeAdmission', { path: admission, version, body });
    const unitId = team.units.specialist;
    expect((await move(1, { unitId })).body).toMatchObject({ unit: { id: unitId }, place: null });
    expect((await move(1, { place: 'DPS' })).body).toMatchObject({
      slug: 'version-stale',
      current: { version: 2, unit: { id: unitId } },
    });
    const leave = (version: number) =>
      member.call('endAdmission', {
        path: admission,
        version,
        body: { dischargedOn: '2026-11-15' },
      });
    expect((await leave(2)).body).toMatchObject({ dischargedOn: '2026-11-15', version: 3 });
    expect(slugOf(await leave(3))).toBe('admission-over');
    expect((await move(3, { dischargedOn: null })).body).toMatchObject({ dischargedOn: null });
    const gone = await member.ok('withdrawAdmission', { path: admission, version: 4 });
    expect(gone.body.isWithdrawn).toBe(true);
    expect((await member.ok('listAdmissions', { path: path() })).body.items).toEqual([]);
    expect(slugOf(await move(5, { place: 'DPS' }))).toBe('admission-withdrawn');
    expect((await cardOf()).admission).toBeNull();
    expect((await record()).status).toBe(201);
  });

  it('has a meeting that is planned for a day to come, and held on one that came', async () => {
    const made = await admitted();
    const refused = { slug: 'validation-failed', errors: [{ pointer: '/on' }] };
    expect((await meet(made, { state: 'planned', on: '2026-11-19' })).body).toMatchObject(refused);
    const held = { state: 'held' as const, on: '2026-11-21', attended: ['ward' as const] };
    expect((await meet(made, held)).body).toMatchObject(refused);
  });

  it('is the database’s to refuse too, by bare rows', async () => {
    const insert = (row: Record<string, unknown>) =>
      refusalOf(
        writeRaw(
          service.database,
          team,
          ({ sql }) => sql`
            insert into admissions ${sql({
              id: newId(),
              team_id: team.id,
              case_id: opened.id,
              place: 'Akuttposten',
              admitted_on: '2026-11-12',
              recorded_by: team.municipal[0].workerId,
              ...row,
            })}`,
          { worker: team.municipal[0].workerId },
        ),
      );
    expect(await insert({ admitted_on: '2026-11-21' })).toBe('admissions_are_of_days_that_came');
    expect(await insert({ discharged_on: '2026-11-01' })).toBe('admissions_run_forward');
    expect(await insert({ meeting: 'held' })).toBe('admissions_meeting_is_whole');
    const closed = await make.closedCase({ in: team });
    expect(await insert({ case_id: closed.id })).toBe('admissions_of_an_open_case');
    expect(await insert({})).toBeUndefined();
    expect(await insert({ admitted_on: '2026-11-15' })).toBe('admissions_do_not_overlap');
    const elsewhere = await make.case({ in: await make.team() });
    expect(await insert({ case_id: elsewhere.id })).toBe('admissions_case');
  });

  it('is not there for somebody whom the person has closed the case to', async () => {
    const made = await admitted();
    const body = { kind: 'worker' as const, workerId: team.municipal[1].workerId };
    const other = await service.signIn(team.specialist[0].workerId);
    await other.ok('recordBlock', { path: path(), body });
    expect((await member.call('listAdmissions', { path: path() })).status).toBe(404);
    expect(slugOf(await meet(made, { state: 'not_arranged' }))).toBe('not-found');
    expect((await other.ok('listAdmissions', { path: path() })).body.items).toHaveLength(1);
  });
});

it('of two who record at the same moment one is told that the person is admitted already', async () => {
  const both = await Promise.all([record(), record({ admittedOn: '2026-11-13' })]);
  expect(both.map(slugOf).filter(Boolean)).toEqual(['admission-overlaps']);
});
