import type { Walk } from './walk.ts';

/** What was done in the case: recorded, corrected, and once taken back; and once where nobody opened. */
export async function doThings(walk: Walk): Promise<void> {
  const path = { caseId: walk.ids.ownCase! };
  const { municipal, specialist } = walk.ids;
  const body = {
    kind: 'conversation' as const,
    arena: 'home' as const,
    doneOn: '2026-03-02',
    minutes: 45,
    contact: 'two_way' as const,
    workerIds: [municipal!, specialist!],
  };
  const recorded = await walk.ok('municipal', 'recordActivity', { path, body });
  const changed = await walk.ok('specialist', 'changeActivity', {
    path: { activityId: recorded.id },
    version: recorded.version,
    body: { minutes: 60, arena: 'outdoors' },
  });
  walk.keep('activity', changed);
  const mistaken = await walk.ok('leader', 'recordActivity', {
    path,
    body: { ...body, contact: 'attempt', workerIds: [municipal!] },
  });
  await walk.ok('leader', 'withdrawActivity', {
    path: { activityId: mistaken.id },
    version: mistaken.version,
  });
  for (const who of ['leader', 'municipal', 'specialist'] as const) {
    await walk.ok(who, 'listCaseActivities', { path });
  }
  await planThings(walk);
  // Before it was closed, and written down afterwards.
  const closed = { caseId: walk.ids.closedCase! };
  const before = await walk.ok('specialist', 'recordActivity', {
    path: closed,
    body: { ...body, contact: 'attempt', workerIds: [specialist!] },
  });
  await walk.ok('specialist', 'changeActivity', {
    path: { activityId: before.id },
    version: before.version,
    body: { minutes: 15 },
  });
}

/** One is carried out, one cancelled, and one still to come when it has been moved. */
async function planThings(walk: Walk): Promise<void> {
  const path = { caseId: walk.ids.ownCase! };
  const plan = async (startsAt: string) => {
    const workerIds = [walk.ids.municipal!, walk.ids.specialist!];
    const body = {
      kind: 'accompaniment',
      arena: 'home',
      startsAt,
      minutes: 60,
      workerIds,
    } as const;
    const { id, version } = await walk.ok('municipal', 'planActivity', { path, body });
    return { path: { plannedActivityId: id }, version, id };
  };
  const moved = await plan('2026-03-05T10:00:00+01:00');
  const planned = await walk.ok('specialist', 'changePlannedActivity', {
    ...moved,
    body: { startsAt: '2026-03-06T12:00:00+01:00' },
  });
  walk.keep('plan', planned);
  const { id, version } = await plan('2026-03-06T15:00:00+01:00');
  walk.keep('planToDo', { id, version });
  await walk.ok('leader', 'cancelPlannedActivity', await plan('2026-03-09T10:00:00+01:00'));
  await walk.ok('municipal', 'carryOutPlannedActivity', {
    ...(await plan('2026-03-02T08:30:00+01:00')),
    body: { minutes: 50 },
  });
  await walk.ok('specialist', 'makeCalendarLink', {});
  await walk.ok('specialist', 'getCalendarLink', {});
  await walk.ok('leader', 'makeCalendarLink', {});
  await walk.ok('leader', 'endCalendarLink', {});
  for (const who of ['leader', 'specialist'] as const) {
    await walk.ok(who, 'listPlannedActivities', { path });
    await walk.ok(who, 'getMyWeek', { query: { on: '2026-03-04' } });
  }
}
