import type { Walk } from './walk.ts';

/** The person is admitted, moved and out again, with a meeting; once it was somebody else. */
export async function beAdmitted(walk: Walk): Promise<void> {
  const path = { caseId: walk.ids.ownCase! };
  const record = (admittedOn: string) =>
    walk.ok('municipal', 'recordAdmission', { path, body: { place: 'Akuttposten', admittedOn } });
  const first = await record('2026-02-09');
  const admission = { admissionId: first.id };
  const moved = await walk.ok('specialist', 'changeAdmission', {
    path: admission,
    version: first.version,
    body: { place: 'Døgnposten' },
  });
  const planned = await walk.ok('leader', 'setCollaborationMeeting', {
    path: admission,
    version: moved.version,
    body: { state: 'planned', on: '2026-03-04' },
  });
  await walk.ok('municipal', 'endAdmission', {
    path: admission,
    version: planned.version,
    body: { dischargedOn: '2026-02-20' },
  });
  const mistaken = await record('2026-02-23');
  await walk.ok('municipal', 'withdrawAdmission', {
    path: { admissionId: mistaken.id },
    version: mistaken.version,
  });
  walk.keep('admission', await record('2026-02-27'));
  for (const who of ['specialist', 'contact'] as const) {
    await walk.ok(who, 'listAdmissions', { path });
  }
}
