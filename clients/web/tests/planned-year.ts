import type { TestClient } from '../../../services/platform/testing/client.ts';
import type { TeamOverHttp } from '../../../services/platform/testing/team-over-http.ts';
import { addDays, today } from '../src/kit/dates.ts';

/** A rule, a week that is skipped, one that is moved, and a turn that somebody cannot take. */
export async function planYear(leader: TestClient, team: TeamOverHttp): Promise<void> {
  const path = { teamId: team.id };
  const meetingRule = { weekday: 2, time: '09:00', minutes: 90, place: 'Møterom 2' };
  await leader.ok('changeTeam', { path, version: 1, body: { meetingRule } });
  const week = (nth: number) => `${addDays(today(), 7 * nth)}T08:00:00Z`;
  const [chair, writer] = [team.municipal[1].workerId, team.specialist[1].workerId];
  const weeks = [
    { startsAt: week(2), chairWorkerId: chair, minuteTakerWorkerId: writer },
    {
      startsAt: week(3),
      movedFromOn: addDays(today(), 20),
      changeCause: 'public_holiday' as const,
    },
    { startsAt: week(4), isSkipped: true, changeCause: 'holiday_period' as const },
  ];
  await leader.ok('planMeetingYear', { path, body: { weeks } });
  const startsOn = addDays(today(), 10);
  const body = { workerId: chair, kind: 'other' as const, startsOn, backOn: addDays(today(), 17) };
  await leader.ok('recordAbsence', { path, body });
}
