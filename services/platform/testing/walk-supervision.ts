import type { Walk } from './walk.ts';

/** Somebody rings about a case, and is corrected; the other discusses somebody from their own unit, who is told. */
export async function beAsked(walk: Walk): Promise<void> {
  const path = walk.team;
  const asked = await walk.ok('leader', 'recordConsultation', {
    path,
    body: {
      kind: 'call',
      unitId: walk.ids.municipalUnit!,
      askedBy: 'Vakten på boligen',
      caseId: walk.ids.ownCase!,
      about: 'Musikk om natten.',
      minutes: 10,
    },
  });
  const changed = await walk.ok('leader', 'changeConsultation', {
    path: { consultationId: asked.id },
    version: asked.version,
    body: { advice: 'Snakk om det om dagen.' },
  });
  walk.keep('consultation', changed);
  const earlier = await walk.ok('specialist', 'recordConsultation', {
    path,
    body: {
      kind: 'call',
      askedBy: 'Legevakten',
      caseId: walk.ids.closedCase!,
      about: 'Hvem de kan ringe.',
      advice: 'Vakttelefonen.',
    },
  });
  await walk.ok('specialist', 'changeConsultation', {
    path: { consultationId: earlier.id },
    version: earlier.version,
    body: { advice: 'Den nye vakttelefonen.' },
  });
  const discuss = (about: string) =>
    walk.ok('specialist', 'recordConsultation', {
      path,
      body: { kind: 'discussion', about, advice: 'Gå to.', reference: 'B-14' },
    });
  const told = await discuss('Tør ikke åpne døren.');
  await walk.ok('specialist', 'recordUnitNotice', {
    path: { consultationId: told.id },
    version: told.version,
    body: { manner: 'telephone', givenTo: 'Enhetslederen' },
  });
  walk.keep('discussion', await discuss('Har sluttet å svare.'));
  await walk.ok('municipal', 'listConsultations', { path });
  await walk.ok('leader', 'listConsultations', { path, query: { isNoticeWaiting: true } });
  for (const who of ['municipal', 'leader', 'municipalLeader', 'dpsLeader'] as const)
    await walk.ok(who, 'getSupervisionFigures', { path });
}
