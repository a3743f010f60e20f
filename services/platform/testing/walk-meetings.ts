import type { Sent } from './client.ts';
import { answersFor } from './meeting-room.ts';
import { actInMeeting, decideActions } from './walk-actions.ts';
import type { Walk } from './walk.ts';

async function inquiry(walk: Walk, name: string, answers: keyof typeof answersFor): Promise<void> {
  const body = {
    source: 'gp' as const,
    askedBy: 'fastlegen',
    worry: `Åpner ikke døren: ${name}.`,
    alias: `Selje-${name}`,
    answers: answersFor[answers],
  };
  walk.keep(name, await walk.ok('specialist', 'receiveInquiry', { path: walk.team, body }));
}

export async function receive(walk: Walk): Promise<void> {
  await inquiry(walk, 'forIntake', 'intake');
  await inquiry(walk, 'forContact', 'shoulder_to_shoulder');
  await inquiry(walk, 'guided', 'guide_to_service');
  await inquiry(walk, 'guidedToo', 'guide_to_service');
  await inquiry(walk, 'investigated', 'investigate');
  await inquiry(walk, 'deferred', 'intake');
  await inquiry(walk, 'withdrawn', 'intake');
  const { id: inquiryId, version } = walk.at('withdrawn');
  const changed = await walk.ok('specialist', 'changeInquiry', {
    path: { inquiryId },
    version,
    body: { notes: 'Ringt tilbake.', ownerId: walk.ids.municipal! },
  });
  await walk.ok('municipal', 'withdrawInquiry', {
    path: { inquiryId },
    version: changed.version,
    body: { by: 'inquirer' },
  });
}

async function plan(walk: Walk, name: string, startsAt: string) {
  const body = { startsAt, chairWorkerId: walk.ids.municipal! };
  return walk.keep(name, await walk.ok('municipal', 'planMeeting', { path: walk.team, body }));
}

async function begin(walk: Walk, name: string): Promise<string> {
  const { id: meetingId, version } = walk.at(name);
  for (const level of ['municipal', 'specialist'] as const) {
    const path = { meetingId, workerId: walk.ids[level]! };
    await walk.ok(level, 'setAttendance', { path, body: { isPresent: true } });
  }
  const begun = {
    path: { meetingId },
    version,
    body: { minuteTakerWorkerId: walk.ids.specialist! },
  };
  walk.keep(name, await walk.ok('municipal', 'startMeeting', begun));
  return meetingId;
}

async function itemAbout(walk: Walk, meetingId: string, name: string) {
  const { items } = await walk.ok('specialist', 'getMeeting', { path: { meetingId } });
  const found = items.find((item) =>
    [item.id, item.inquiry?.id, item.case?.id, item.pendingCase?.id].includes(walk.ids[name]),
  );
  if (!found) throw new Error(`${name} is not on the agenda`);
  return found;
}

async function decide(
  walk: Walk,
  meetingId: string,
  name: string,
  body: Sent<'decide'>['body'],
): Promise<void> {
  const { id: itemId, version } = await itemAbout(walk, meetingId, name);
  await walk.ok('municipal', 'setCurrentItem', { path: { meetingId }, body: { itemId } });
  const decided = await walk.ok('municipal', 'decide', { path: { itemId }, version, body });
  const caseId = decided.decision?.caseId;
  if (caseId) walk.ids[`${name}Case`] = caseId;
}

export async function firstMeeting(walk: Walk): Promise<void> {
  await plan(walk, 'closedMeeting', '2026-03-02T09:00:00Z');
  await plan(walk, 'meeting', '2026-03-09T08:00:00Z');
  const meetingId = await begin(walk, 'closedMeeting');
  const { municipalUnit, specialistUnit, municipalAgreement, specialistAgreement } = walk.ids;
  await decide(walk, meetingId, 'forIntake', { outcome: 'intake', pair: walk.pair });
  const contact = {
    treatmentContact: { name: null, profession: 'nurse', unitId: specialistUnit! },
  } as const;
  await decide(walk, meetingId, 'forContact', {
    outcome: 'shoulder_to_shoulder',
    pair: { ...walk.pair, specialist: contact },
    supervisionOffer: { unitId: specialistUnit! },
  });
  const guidance = { unitId: municipalUnit!, reason: 'Bor der.' };
  await decide(walk, meetingId, 'guided', { outcome: 'guide_to_service', guidance });
  await decide(walk, meetingId, 'guidedToo', { outcome: 'guide_to_service', guidance });
  const investigation = {
    municipalAgreementId: municipalAgreement!,
    specialistAgreementId: specialistAgreement!,
    dueOn: '2026-03-04',
  };
  await decide(walk, meetingId, 'investigated', { outcome: 'investigate', investigation });
  await decideActions(walk, {
    dropped: (await itemAbout(walk, meetingId, 'forIntake')).id,
    overdue: (await itemAbout(walk, meetingId, 'guided')).id,
  });
  const deferred = await itemAbout(walk, meetingId, 'deferred');
  await walk.ok('specialist', 'deferItem', {
    path: { itemId: deferred.id },
    version: deferred.version,
    body: { toMeetingId: walk.ids.meeting! },
  });
  const manual = { kind: 'manual', title: 'Ferie' } as const;
  const item = await walk.ok('specialist', 'addAgendaItem', { path: { meetingId }, body: manual });
  const notes = { path: { itemId: item.id }, version: item.version, body: { notes: 'Uke 28.' } };
  const noted = await walk.ok('specialist', 'changeAgendaItem', notes);
  const done = {
    path: { itemId: item.id },
    version: noted.version,
    body: { outcome: 'noted' as const },
  };
  const tooSoon = await walk.ok('municipal', 'decide', done);
  const undone = await walk.ok('specialist', 'undoDecision', {
    path: { itemId: item.id },
    version: tooSoon.version,
    body: { reason: 'Ikke ferdig snakket.' },
  });
  await walk.ok('municipal', 'decide', { ...done, version: undone.version });
  const { version } = await walk.ok('municipal', 'getMeeting', { path: { meetingId } });
  const left = { kind: 'manual', title: 'Kurs til høsten' } as const;
  const { id: leftId } = await walk.ok('specialist', 'addAgendaItem', {
    path: { meetingId },
    body: left,
  });
  const update = 'AQECAAQBBW5vdGVzB09nIG1lci4A';
  await walk.ok('municipal', 'editAgendaItemNotes', { path: { itemId: leftId }, body: { update } });
  await walk.ok('specialist', 'deferOpenItems', {
    path: { meetingId },
    version,
    body: { toMeetingId: walk.ids.meeting! },
  });
  walk.keep(
    'closedMeeting',
    await walk.ok('municipal', 'closeMeeting', { path: { meetingId }, version }),
  );
  await walk.ok('leader', 'getMinutes', { path: { meetingId } });
  await walk.ok('leader', 'amendMinutes', { path: { meetingId }, body: { text: 'Uke 29.' } });
  const object = { path: { meetingId }, body: { text: 'Tor var der.' } };
  for (const settled of [{}, { text: 'Kom halv ti.' }]) {
    const { id: commentId } = await walk.ok('specialist', 'commentOnMinutes', object);
    await walk.ok('specialist', 'settleMinutesComment', { path: { commentId }, body: settled });
  }
  walk.keep('minutesComment', await walk.ok('specialist', 'commentOnMinutes', object));
  await hearFromUnits(walk);
}

async function hearFromUnits(walk: Walk): Promise<void> {
  const read = async (name: string) =>
    walk.keep(
      name,
      await walk.ok('specialist', 'getInquiry', { path: { inquiryId: walk.ids[name]! } }),
    );
  const { version } = await read('guided');
  await walk.ok('specialist', 'acceptGuidance', {
    path: { inquiryId: walk.ids.guided! },
    version,
    body: { acceptedBy: 'Nina Vakt' },
  });
  await walk.ok('specialist', 'recordReply', {
    path: { inquiryId: walk.ids.guided! },
    version: (await read('guided')).version,
    body: { kind: 'outcome', manner: 'telephone' },
  });
  await walk.ok('specialist', 'makeGuidanceLink', {
    path: { inquiryId: walk.ids.guidedToo! },
    version: (await read('guidedToo')).version,
    body: { message: 'Kan dere ta imot?' },
  });
  await walk.ok('specialist', 'declineGuidance', {
    path: { inquiryId: walk.ids.guidedToo! },
    version: (await read('guidedToo')).version,
    body: { declinedBy: 'Nina Vakt' },
  });
  await read('deferred');
  await read('investigated');
  await walk.ok('specialist', 'getAdvice', { path: { inquiryId: walk.ids.deferred! } });
}

/** In session, with items that are open. */
export async function secondMeeting(walk: Walk): Promise<void> {
  const meetingId = await begin(walk, 'meeting');
  await plan(walk, 'nextMeeting', '2026-03-16T08:00:00Z');
  await decide(walk, meetingId, 'pendingCase', { outcome: 'fill_seat', pair: walk.pair });
  walk.keep('item', await itemAbout(walk, meetingId, 'deferred'));
  const proposed = {
    outcome: 'close_case',
    closing: { reason: 'stable_contact_established', position: 'disagrees' },
    supervisionOffer: { unitId: walk.ids.specialistUnit!, note: 'Fast tid.' },
  } as const;
  const ofCase = { kind: 'case', caseId: walk.ids.ownCase!, proposed } as const;
  walk.keep(
    'caseItem',
    await walk.ok('specialist', 'addAgendaItem', { path: { meetingId }, body: ofCase }),
  );
  const { version } = await walk.ok('leader', 'getMeeting', { path: { meetingId } });
  const takeover = { path: { meetingId }, version, body: { duty: 'chair' } } as const;
  await walk.ok('leader', 'takeOverDuty', takeover);
  await actInMeeting(walk);
  await inviteGuests(walk);
  const { code, id } = await walk.ok('municipal', 'pairProjector', { path: { meetingId } });
  walk.projectorCode = code;
  walk.ids.projector = id;
  walk.keep('meeting', await walk.ok('municipal', 'getMeeting', { path: { meetingId } }));
}

async function inviteGuests(walk: Walk): Promise<void> {
  const path = { itemId: walk.ids.item! };
  const invite = async (name: string) => {
    const body = { name, comesAs: 'nav' as const, unitId: walk.ids.municipalUnit! };
    return (await walk.ok('municipal', 'inviteGuest', { path, body })).guest;
  };
  const { id: guestId, worker } = walk.keep('guestAtItem', await invite('Gro Gjest'));
  const other = walk.keep('guestTakenBack', await invite('Geir Gjest'));
  await walk.settle('guest', worker.id);
  const here = { path: { guestId }, body: { isPresent: true } };
  await walk.ok('specialist', 'setGuestPresence', here);
  await walk.ok('specialist', 'withdrawGuest', { path: { guestId: other.id } });
  await walk.ok('guest', 'getGuestItem', { path });
}
