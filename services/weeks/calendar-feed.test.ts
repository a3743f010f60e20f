import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WorkingTeam } from '../activities/working-team.ts';
import { makerFor, type Maker } from '../make.ts';
import { newToken } from '../platform/identity/tokens.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

let service: TestService;
let make: Maker;
let room: WorkingTeam;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  room = await WorkingTeam.of(service, make);
});

async function newLink(): Promise<string> {
  const { url } = (await room.member.ok('makeCalendarLink', {})).body;
  return new URL(url).pathname;
}

const read = (path: string) => fetch(new URL(path, service.url));

async function plan(startsAt: string, arena: 'home' | 'phone' = 'home') {
  const workerIds = room.pair.map(({ workerId }) => workerId);
  const body = { kind: 'conversation', arena, startsAt, minutes: 45, workerIds } as const;
  return (await room.member.ok('planActivity', { path: room.path, body })).body;
}

describe('a calendar', () => {
  it('says when and for how long, and nothing of whom', async () => {
    const made = await plan('2026-06-04T10:00:00+02:00');
    await plan('2026-06-05T10:00:00+02:00', 'phone');
    const answer = await read(await newLink());
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = (await answer.text()).replaceAll('\r\n ', '');
    expect(text).toContain('DTSTART:20260604T080000Z');
    expect(text).toContain('DTEND:20260604T084500Z');
    expect(text.match(/^SUMMARY:.*$/gm)).toEqual([
      'SUMMARY:Planlagt besøk',
      'SUMMARY:Planlagt telefonsamtale',
    ]);
    expect(text).toContain(`UID:${made.id}@`);
    for (const secret of [
      room.opened.id,
      room.opened.alias,
      ...room.pair.map(({ name }) => name),
    ]) {
      expect(text).not.toContain(secret);
    }
  });

  it('leads to the day it is in Oslo', async () => {
    await plan('2026-06-08T00:30:00+02:00');
    const text = (await (await read(await newLink())).text()).replaceAll('\r\n ', '');
    expect(text).toMatch(/^URL.*dag=2026-06-08\r$/m);
  });

  it('follows what is moved and cancelled', async () => {
    const made = await plan('2026-06-04T10:00:00+02:00');
    const path = await newLink();
    await room.member.ok('changePlannedActivity', {
      path: { plannedActivityId: made.id },
      version: 1,
      body: { startsAt: '2026-10-26T10:00:00+01:00' },
    });
    expect(await (await read(path)).text()).toContain('DTSTART:20261026T090000Z');
    await room.member.ok('cancelPlannedActivity', {
      path: { plannedActivityId: made.id },
      version: 2,
    });
    expect(await (await read(path)).text()).not.toContain('BEGIN:VEVENT');
  });

  it('leads nowhere when it is renewed or ended, or was never there', async () => {
    const first = await newLink();
    expect((await room.member.ok('getCalendarLink', {})).body.madeAt).not.toBeNull();
    const second = await newLink();
    expect((await read(first)).status).toBe(404);
    expect((await read(second)).status).toBe(200);
    await room.member.ok('endCalendarLink', {});
    expect((await room.member.ok('getCalendarLink', {})).body.madeAt).toBeNull();
    for (const path of [second, `/calendar/${newToken()}.ics`, '/calendar/x.ics', '/calendar/']) {
      const answer = await read(path);
      expect([path, answer.status, await answer.text()]).toEqual([path, 404, '']);
    }
  });

  it('shows nothing any more as soon as the agreement has ended', async () => {
    const leaving = await make.member({ in: room.team, level: 'municipal' });
    const client = await service.signIn(leaving.workerId);
    const { url } = (await client.ok('makeCalendarLink', {})).body;
    const { pathname } = new URL(url);
    expect((await read(pathname)).status).toBe(200);
    const leader = await service.signIn(
      await make.worker({ role: 'team_leader', team: room.team }),
    );
    await leader.ok('endAgreement', {
      path: { agreementId: leaving.agreementId },
      version: 1,
      body: { endedOn: '2026-06-01' },
    });
    expect((await read(pathname)).status).toBe(404);
  });

  it('shows nothing of a case that the person has closed to the worker', async () => {
    await plan('2026-06-04T10:00:00+02:00');
    const path = await newLink();
    expect(await (await read(path)).text()).toContain('BEGIN:VEVENT');
    const other = await service.signIn(room.pair[1].workerId);
    const body = { kind: 'worker', workerId: room.pair[0].workerId } as const;
    await other.ok('recordBlock', { path: room.path, body });
    expect(await (await read(path)).text()).not.toContain('BEGIN:VEVENT');
  });

  it('is kept by a hash alone', async () => {
    const secret = (await newLink()).slice('/calendar/'.length, -'.ics'.length);
    const rows = await service.admin.sql<{ row: string }[]>`
      select l::text as row from calendar_links l`;
    expect(rows.map(({ row }) => row).join()).not.toContain(secret);
  });

  it('is not read without end: whoever asks too often is told to wait', async () => {
    const path = `/calendar/${newToken()}.ics`;
    const statuses = new Set<number>();
    for (let nth = 0; nth < 40 && !statuses.has(429); nth += 1) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => read(path)));
      for (const { status } of answers) statuses.add(status);
    }
    expect([...statuses].toSorted()).toEqual([404, 429]);
  });
});
