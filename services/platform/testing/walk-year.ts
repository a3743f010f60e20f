import type { Walk } from './walk.ts';

const weeks = [
  { name: 'yearMeeting', startsAt: '2026-05-26T07:00:00Z', leads: 'municipal' },
  { name: 'swapped', startsAt: '2026-06-08T07:00:00Z', leads: 'specialist' },
  { name: 'cancelled', startsAt: '2026-06-15T07:00:00Z', leads: 'municipal' },
] as const;

/** Some weeks ahead are planned, and one of each kind of change is made. */
export async function planYear(walk: Walk): Promise<void> {
  const path = walk.team;
  await walk.ok('municipal', 'proposeMeetingYear', { path, query: { untilOn: '2026-07-01' } });
  const body = {
    weeks: [
      ...weeks.map(({ startsAt, leads }) => ({
        startsAt,
        chairWorkerId: walk.ids[leads]!,
        minuteTakerWorkerId: walk.ids[leads === 'municipal' ? 'specialist' : 'municipal']!,
      })),
      {
        startsAt: '2026-07-20T07:00:00Z',
        isSkipped: true,
        changeCause: 'holiday_period' as const,
      },
    ],
  };
  await walk.ok('municipal', 'planMeetingYear', { path, body });
  const duties = { mayChair: true, mayWriteMinutes: true };
  const of = { ...path, workerId: walk.ids.municipal! };
  await walk.ok('leader', 'setMeetingDuties', { path: of, body: duties });
  const given = { path, body: { workerId: walk.ids.specialist! } };
  await walk.ok('leader', 'giveTurnsOn', given);
  await keepWeeks(walk);
  await change(walk);
  await keepWeeks(walk);
}

async function change(walk: Walk): Promise<void> {
  const { id: meetingId, version } = walk.at('yearMeeting');
  const moved = { startsAt: '2026-05-27T07:00:00Z', changeCause: 'other_event' } as const;
  await walk.ok('municipal', 'moveMeeting', { path: { meetingId }, version, body: moved });
  const { id: otherMeetingId, version: otherVersion } = walk.at('swapped');
  await walk.ok('municipal', 'swapTurns', {
    path: { meetingId },
    version: version + 1,
    body: { duty: 'chair', otherMeetingId, otherDuty: 'minute_taker', otherVersion },
  });
  const off = walk.at('cancelled');
  await walk.ok('specialist', 'cancelMeeting', {
    path: { meetingId: off.id },
    version: off.version,
    body: { changeCause: 'too_few' },
  });
}

async function keepWeeks(walk: Walk): Promise<void> {
  const year = await walk.ok('leader', 'getMeetingYear', { path: walk.team });
  for (const { name, startsAt } of weeks) {
    const found = year.weeks.find(({ mondayOn }) => {
      const days = (Date.parse(startsAt) - Date.parse(mondayOn)) / 86_400_000;
      return days >= 0 && days < 7;
    });
    if (found?.meeting) walk.keep(name, found.meeting);
  }
}
