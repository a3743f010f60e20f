import type { Walk } from './walk.ts';

/** Somebody will be away and another acts for them; of a second time away nothing comes. */
export async function planAbsences(walk: Walk): Promise<void> {
  const path = walk.team;
  const { ownCase, municipal, spareAgreement } = walk.ids;
  const away = (startsOn: string, backOn: string) =>
    walk.ok('leader', 'recordAbsence', {
      path,
      body: { workerId: municipal!, kind: 'holiday', startsOn, backOn },
    });
  const act = async (startsOn: string, endsOn: string) => {
    const seat = { caseId: ownCase!, level: 'municipal' as const, agreementId: spareAgreement! };
    const covers = [{ ...seat, startsOn, endsOn }];
    return (await walk.ok('specialist', 'coverSeats', { path, body: { covers } })).items[0]!;
  };
  const absence = await away('2026-03-16', '2026-03-23');
  const changed = await walk.ok('municipal', 'changeAbsence', {
    path: { absenceId: absence.id },
    version: absence.version,
    body: { backOn: '2026-03-25' },
  });
  walk.keep('absence', changed);
  for (const who of ['leader', 'municipal'] as const) {
    await walk.ok(who, 'getPlanner', { path, query: { weeks: 6 } });
  }
  walk.keep('cover', await act('2026-03-16', '2026-03-25'));
  const second = await away('2026-04-06', '2026-04-13');
  const ended = await act('2026-04-06', '2026-04-13');
  await walk.ok('leader', 'endCover', { path: { coverId: ended.id }, version: ended.version });
  const { id: absenceId, version } = second;
  await walk.ok('municipal', 'withdrawAbsence', { path: { absenceId }, version });
  await walk.ok('specialist', 'getPlanner', { path });
}
