import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makerFor } from '../make.ts';
import { itIs } from '../platform/testing/day-of-test.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
  await itIs(service, '2026-10-05');
});
afterAll(() => service.stop());

test('a calendar has the meetings of the team with what its worker does there, and nothing of anybody', async () => {
  const make = makerFor(service.database);
  const team = await make.team();
  const path = { teamId: team.id };
  const [own, other] = [team.municipal[0], team.specialist[0]];
  const client = await service.signIn(own.workerId);
  const leader = await service.signIn(await make.worker({ role: 'team_leader', team }));
  const meetingRule = { weekday: 2, time: '10:00', minutes: 90, place: 'Møterom 2' };
  await leader.ok('changeTeam', { path, version: 1, body: { meetingRule } });
  const turns = { chairWorkerId: own.workerId, minuteTakerWorkerId: other.workerId };
  const weeks = [
    { startsAt: '2026-10-20T10:00:00+02:00', ...turns },
    { startsAt: '2026-10-27T10:00:00+01:00' },
    { startsAt: '2026-11-03T10:00:00+01:00', isSkipped: true, changeCause: 'other' as const },
  ];
  await client.ok('planMeetingYear', { path, body: { weeks } });
  const { pathname } = new URL((await client.ok('makeCalendarLink', {})).body.url);
  const read = async () =>
    (await (await fetch(new URL(pathname, service.url))).text()).replaceAll('\r\n ', '');
  const before = await read();
  const events = before.split('BEGIN:VEVENT').slice(1);
  expect(events).toHaveLength(2);
  expect(events[0]).toContain('DTSTART;TZID=Europe/Oslo:20261020T100000');
  expect(events[0]).toContain('DTEND;TZID=Europe/Oslo:20261020T113000');
  expect(events[0]).toContain('SUMMARY:Inntaksmøte\\, du leder');
  expect(events[0]).toContain('LOCATION:Møterom 2');
  expect(events[1]).toContain('DTSTART;TZID=Europe/Oslo:20261027T100000');
  expect(events[1]).toMatch(/SUMMARY:Inntaksmøte\r$/m);
  expect(before.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
  expect(before).toMatch(/^DTSTAMP:\d{8}T\d{6}Z\r$/m);
  for (const secret of [own.name, other.name, own.workerId, other.workerId])
    expect(before).not.toContain(secret);

  const found = (await client.ok('getMeetingYear', { path })).body.weeks;
  const { id, version } = found.find(({ isoWeek }) => isoWeek === 43)!.meeting!;
  const cancelled = {
    path: { meetingId: id },
    version,
    body: { changeCause: 'too_few' as const },
  };
  await client.ok('cancelMeeting', cancelled);
  const [after] = (await read()).split('BEGIN:VEVENT').slice(1);
  const sequence = (text: string | undefined) => Number(/^SEQUENCE:(\d+)/m.exec(text ?? '')?.[1]);
  expect(after).toContain(`UID:${id}@`);
  expect(after).toContain('STATUS:CANCELLED');
  expect(sequence(after)).toBeGreaterThan(sequence(events[0]));
});
