import type { Walk } from './walk.ts';
import { knowNetwork, listen, makePlan } from './walk-around.ts';
import { worker } from './walk-people.ts';

/** Of nobody: 80 is added to the month. */
const inventedNationalId = '10915596784';

const sheet =
  'Sak;Alias;Arbeidsform;Fra kommunen;Fra DPS;Startet;Status\r\n' +
  '26/1;Osp-301;inntak;Marit Vik;Sindre Moe;04.02.2025;åpen\r\n' +
  '26/2;Osp-302;inntak;Marit Vik;;04.02.2025;åpen\r\n';

async function opening(walk: Walk, name: string, alias: string): Promise<string> {
  const body = {
    mode: 'intake',
    pair: walk.pair,
    reason: 'Kan ikke vente.',
    case: { alias },
  } as const;
  return walk.keep(name, await walk.ok('municipal', 'proposeOpening', { path: walk.team, body }))
    .id;
}

export async function workWithCases(walk: Walk): Promise<void> {
  const opened = await opening(walk, 'confirmedOpening', 'Rogn-1');
  const { id: caseId } = await walk.ok('specialist', 'confirmOpening', {
    path: { openingId: opened },
  });
  walk.ids.ownCase = caseId;
  const withdrawn = await opening(walk, 'withdrawnOpening', 'Rogn-2');
  await walk.ok('municipal', 'withdrawOpening', { path: { openingId: withdrawn } });
  await opening(walk, 'opening', 'Rogn-3');
  await changeCase(walk, caseId);
  await knowPerson(walk, caseId);
  await closeAndOpen(walk, caseId);
  await contacts(walk);
}

async function changeCase(walk: Walk, caseId: string): Promise<void> {
  const path = { caseId };
  const seen = await walk.ok('municipal', 'getCase', { path });
  const engaged = await walk.ok('municipal', 'changeEngagement', {
    path,
    version: seen.version,
    body: { engagement: 'in_contact' },
  });
  const handed = await walk.ok('leader', 'handOverSeat', {
    path,
    version: engaged.version,
    body: { level: 'municipal', to: { agreementId: walk.ids.spareAgreement! } },
  });
  const back = await walk.ok('leader', 'handOverSeat', {
    path,
    version: handed.version,
    body: { level: 'municipal', to: { agreementId: walk.ids.municipalAgreement! } },
  });
  await worker(walk, 'leader', 'Kari Kontakt');
  const contact = {
    treatmentContact: { workerId: walk.ids['Kari Kontakt']!, unitId: walk.ids.specialistUnit! },
  };
  const changed = await walk.ok('municipal', 'changeMode', {
    path,
    version: back.version,
    body: { mode: 'shoulder_to_shoulder', pair: { ...walk.pair, specialist: contact } },
  });
  walk.keep('ownCase', changed);
  await walk.settle('contact', walk.ids['Kari Kontakt']!);
  const gone = walk.ids.forIntakeCase!;
  await knowNetwork(walk, gone, 'networkContactOfClosed');
  await makePlan(walk, gone, null);
  await listen(walk, gone, null);
  const { version } = await walk.ok('specialist', 'getCase', { path: { caseId: gone } });
  await walk.ok('specialist', 'recordAdmission', {
    path: { caseId: gone },
    body: { place: 'Akuttposten', admittedOn: '2026-02-27' },
  });
  await walk.ok('specialist', 'closeCase', {
    path: { caseId: gone },
    version,
    body: { reason: 'moved', position: 'agrees' },
  });
  walk.ids.closedCase = gone;
  await askErasures(walk, gone);
  await askInquiryErasures(walk);
}

/** The person takes the first wish back; the second waits for one of the levels. */
async function askErasures(walk: Walk, caseId: string): Promise<void> {
  const path = { caseId };
  const body = { words: 'Vil ikke stå noe sted.' };
  const first = await walk.ok('municipal', 'askErasure', { path, body });
  await walk.ok('specialist', 'withdrawErasure', {
    path: { erasureId: first.id },
    version: first.version,
  });
  const asked = await walk.ok('municipal', 'askErasure', { path, body });
  const answered = await walk.ok('municipalLeader', 'answerErasure', {
    path: { erasureId: asked.id },
    version: asked.version,
    body: {
      level: 'municipal',
      answer: 'erase',
      ground: 'not_needed',
      reason: 'Ikke lenger i bruk.',
    },
  });
  walk.keep('erasure', answered);
}

/** By inquiries that never became a case: one wish is taken back, the other waits for one of the levels. */
async function askInquiryErasures(walk: Walk): Promise<void> {
  const ask = (name: string) =>
    walk.ok('municipal', 'askInquiryErasure', {
      path: { inquiryId: walk.ids[name]! },
      body: { words: 'Vil ikke stå noe sted.' },
    });
  const { id, version } = await ask('withdrawn');
  await walk.ok('specialist', 'withdrawErasure', { path: { erasureId: id }, version });
  const asked = await ask('guided');
  const answered = await walk.ok('municipalLeader', 'answerErasure', {
    path: { erasureId: asked.id },
    version: asked.version,
    body: { level: 'municipal', answer: 'erase', ground: 'not_needed', reason: 'Ikke i bruk.' },
  });
  walk.keep('inquiryErasure', answered);
}

async function knowPerson(walk: Walk, caseId: string): Promise<void> {
  const path = { caseId };
  const { version } = await walk.ok('municipal', 'getPerson', { path });
  const approved = await walk.ok('municipal', 'recordRegistration', {
    path,
    version,
    body: { state: 'approved', said: 'spoken' },
  });
  const changed = await walk.ok('specialist', 'changePerson', {
    path,
    version: approved.version,
    body: { name: 'Oppdiktet Person', phone: '900 00 000', municipalReference: '26/4' },
  });
  const numbered = await walk.ok('municipal', 'setNationalId', {
    path,
    version: changed.version,
    body: { nationalId: inventedNationalId },
  });
  walk.versions['person'] = numbered.version;
  await knowNetwork(walk, caseId, 'networkContact');
  await makePlan(walk, caseId, 'Et sted å være');
  await listen(walk, caseId, 'Et sted å snakke');
  await walk.ok('leader', 'showNationalId', { path, body: { purpose: 'journal' } });
  walk.keep('ownCase', await walk.ok('municipal', 'getCase', { path }));
}

async function closeAndOpen(walk: Walk, caseId: string): Promise<void> {
  const block = await walk.ok('municipal', 'recordBlock', {
    path: { caseId },
    body: { kind: 'worker', workerId: walk.ids.left!, words: 'Ikke hun.' },
  });
  await walk.ok('leader', 'liftBlock', { path: { blockId: walk.keep('block', block).id } });
}

async function contacts(walk: Walk): Promise<void> {
  const path = { caseId: walk.ids.forContactCase! };
  const { seats } = await walk.ok('specialist', 'getCase', { path });
  const treatmentContactId = seats!.specialist.treatmentContactId!;
  const named = await walk.ok('specialist', 'nameTreatmentContact', {
    path: { treatmentContactId },
    version: 1,
    body: { name: 'Berit Behandler' },
  });
  const changed = await walk.ok('specialist', 'changeTreatmentContact', {
    path: { treatmentContactId },
    version: named.version,
    body: { accessUntilOn: '2026-12-01' },
  });
  await walk.ok('specialist', 'inviteTreatmentContact', {
    path: { treatmentContactId },
    version: changed.version,
    body: { accessUntilOn: '2026-12-01' },
  });
  walk.keep('treatmentContact', { ...changed, version: changed.version + 1 });
  walk.ids.otherContact = named.worker.id;
  walk.keep('otherCase', await walk.ok('specialist', 'getCase', { path }));
}

export async function importSheet(walk: Walk): Promise<void> {
  const upload = () =>
    walk.ok('leader', 'createImport', {
      path: walk.team,
      body: Buffer.from(sheet),
      headers: { 'x-file-name': 'saker.csv' },
    });
  const seen = await upload();
  const mapped = await walk.ok('leader', 'changeImportMapping', {
    path: { importId: seen.id },
    version: seen.version,
    body: { names: [{ name: 'Marit Vik', kind: 'worker', workerId: walk.ids.municipal! }] },
  });
  const committed = await walk.ok('leader', 'commitImport', {
    path: { importId: seen.id },
    version: mapped.version,
  });
  walk.ids.committedImport = committed.id;
  [walk.ids.pendingCase] = committed.result!.pendingCaseIds as [string];
  walk.keep('import', await upload());
}
