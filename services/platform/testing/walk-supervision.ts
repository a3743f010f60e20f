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
  const passedOn = await discuss('Har sluttet å svare.');
  const taken = await walk.ok('municipal', 'passOnUnitNotice', {
    path: { consultationId: passedOn.id },
    version: passedOn.version,
    body: { ownerId: walk.ids['municipal']! },
  });
  walk.keep('discussion', taken);
  await walk.ok('municipal', 'listConsultations', { path });
  await walk.ok('leader', 'listConsultations', { path, query: { isNoticeWaiting: true } });
  for (const who of ['municipal', 'leader', 'municipalLeader', 'dpsLeader'] as const)
    await walk.ok(who, 'getSupervisionFigures', { path });
}

/** A service site that may ask does: once met by a session, once taken back, and once more. */
export async function askForSupervision(walk: Walk): Promise<void> {
  const opening = await walk.ok('municipal', 'proposeOpening', {
    path: walk.team,
    body: {
      ...{ mode: 'systematic_supervision', pair: walk.pair, reason: 'De ber om det.' },
      supervisionCase: {
        ...{ title: 'Bofellesskapet', unitId: walk.ids.municipalUnit! },
        arrangement: { kind: 'on_demand' },
      },
    },
  });
  const site = await walk.ok('specialist', 'confirmOpening', { path: { openingId: opening.id } });
  walk.keep('siteCase', site);
  const path = { caseId: site.id };
  const ask = (about: string) =>
    walk.ok('municipal', 'requestSupervision', {
      path,
      body: { askedBy: 'Avdelingslederen', about },
    });
  await ask('Uro om natten.');
  await walk.ok('specialist', 'recordActivity', {
    path,
    body: {
      ...{ kind: 'supervision', arena: 'service_site', doneOn: '2026-03-02', minutes: 60 },
      ...{ workerIds: [walk.ids.specialist!], attendees: 5, topic: 'Uro om natten.' },
    },
  });
  const taken = await ask('Nye rutiner.');
  await walk.ok('municipal', 'withdrawSupervisionRequest', {
    path: { supervisionRequestId: taken.id },
    version: taken.version,
  });
  walk.keep('supervisionRequest', await ask('Grenser.'));
  await walk.ok('leader', 'listSupervisionRequests', { path: walk.team });
  const fixed = { kind: 'fixed', everyWeeks: 1, weekday: 2, time: '13:00', minutes: 90 } as const;
  const first = await walk.ok('municipal', 'changeArrangement', {
    ...{ path, version: 1, body: { ...fixed, reason: 'special_need' } },
  });
  const because = 'site_cancelled';
  await walk.ok('specialist', 'recordSessionNotHeld', {
    ...{ path, body: { meantOn: '2026-03-10', because } },
  });
  await walk.ok('leader', 'listSupervisionSessions', { path: walk.team });
  await walk.ok('municipal', 'changeArrangement', {
    ...{ path, version: first.version, body: { kind: 'on_demand', reason: 'special_need' } },
  });
}
