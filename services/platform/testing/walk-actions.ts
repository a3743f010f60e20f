import type { Walk } from './walk.ts';

/** Two at items of the first meeting: one is changed and dropped, the other is not done by its day. */
export async function decideActions(
  walk: Walk,
  items: { dropped: string; overdue: string },
): Promise<void> {
  const at = (itemId: string, text: string) =>
    walk.ok('specialist', 'makeAction', {
      path: walk.team,
      body: { text, ownerId: walk.ids.specialist!, dueOn: '2026-03-04', itemId },
    });
  const { id: actionId, version } = await at(items.dropped, 'Ringe moren på nytt.');
  const changed = await walk.ok('municipal', 'changeAction', {
    path: { actionId },
    version,
    body: { text: 'Ringe moren, ikke søsteren.', dueOn: '2026-03-05' },
  });
  await walk.ok('municipal', 'settleAction', {
    path: { actionId },
    version: changed.version,
    body: { state: 'dropped', reason: 'Moren ringte selv.' },
  });
  walk.keep('overdueAction', await at(items.overdue, 'Sende brevet til boligen.'));
}

/** While the second meeting is on: at its item, in a case and for the team; done, and opened again. */
export async function actInMeeting(walk: Walk): Promise<void> {
  const path = walk.team;
  const due = { ownerId: walk.ids.specialist!, dueOn: '2026-03-20' };
  const make = (text: string, about: { itemId?: string; caseId?: string }) =>
    walk.ok('municipal', 'makeAction', { path, body: { text, ...due, ...about } });
  walk.keep('action', await make('Høre med fastlegen.', { itemId: walk.ids.item! }));
  const done = await make('Bestille time til samtalen.', { caseId: walk.ids.ownCase! });
  const settled = await walk.ok('specialist', 'settleAction', {
    path: { actionId: done.id },
    version: done.version,
    body: { state: 'done' },
  });
  walk.keep('settledAction', settled);
  const mistaken = await make('Bytte lås på møterommet.', {});
  const { version } = await walk.ok('specialist', 'settleAction', {
    path: { actionId: mistaken.id },
    version: mistaken.version,
    body: { state: 'done' },
  });
  await walk.ok('specialist', 'reopenAction', {
    path: { actionId: mistaken.id },
    version,
    body: {},
  });
  await walk.ok('specialist', 'getAction', { path: { actionId: mistaken.id } });
  await walk.ok('municipal', 'listActions', { path });
  await walk.ok('leader', 'listActions', { path, query: { state: 'settled' } });
  await walk.ok('municipal', 'listActions', { path, query: { caseId: walk.ids.ownCase! } });
}
