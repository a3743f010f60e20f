import type { TestClient } from '../../../services/platform/testing/client.ts';
import { Room } from '../../../services/platform/testing/meeting-room.ts';
import type { TestService } from '../../../services/platform/testing/service.ts';
import {
  makeTeamOverHttp,
  type TeamOverHttp,
} from '../../../services/platform/testing/team-over-http.ts';
import { planYear } from './planned-year.ts';

export type FurnishedTeam = Record<
  | 'visitorId'
  | 'meetingId'
  | 'itemId'
  | 'guestId'
  | 'caseId'
  | 'shoulderId'
  | 'guidedId'
  | 'investigatedId'
  | 'openId'
  | 'importId',
  string
>;

/** Something of everything: cases in each mode, an inquiry in each state that has its own page, a meeting going on. */
export async function furnish(service: TestService, team: TeamOverHttp): Promise<FurnishedTeam> {
  const room = await Room.of(service, team);
  const meeting = await room.meet();
  const decide = async (
    body: Parameters<typeof room.decide>[1],
    received: Parameters<typeof room.receive>[0] = {},
  ) => {
    const inquiry = await room.receive(received);
    const item = await room.itemAbout(meeting.id, inquiry.id);
    return {
      inquiry,
      item: await room.decide(item, { ...body, differsBecause: 'Teamet kjenner saken.' }),
    };
  };
  const intake = await decide({ outcome: 'intake', pair: room.pair });
  const shoulder = await decide({
    outcome: 'shoulder_to_shoulder',
    pair: {
      municipal: {
        treatmentContact: { name: null, profession: 'nurse', unitId: team.units.municipal },
      },
      specialist: room.pair.specialist,
    },
  });
  const guided = await decide({
    outcome: 'guide_to_service',
    guidance: { unitId: team.units.other, reason: 'De kjenner området.' },
  });
  const investigated = await decide({
    outcome: 'investigate',
    investigation: {
      municipalAgreementId: team.municipal[0].agreementId,
      specialistAgreementId: team.specialist[0].agreementId,
      dueOn: '2099-01-05',
    },
  });
  const open = await room.receive({ askerContact: 'telefon 900 00 000' });
  const leader = await service.signIn(team.leader.workerId);
  await leader.ok('planAgreementEnd', {
    path: { agreementId: team.municipal[0].agreementId },
    body: { plannedEndOn: '2099-01-01' },
    version: 1,
  });
  await room.municipal.ok('proposeOpening', {
    path: { teamId: team.id },
    body: { mode: 'intake', pair: room.pair, reason: 'Det haster.', case: { alias: 'Hassel-1' } },
  });
  await planYear(leader, team);
  await know(room, intake.item.decision?.caseId ?? '');
  await room.municipal.ok('askErasure', {
    path: { caseId: shoulder.item.decision?.caseId ?? '' },
    body: { words: 'Vil ikke stå noe sted.' },
  });
  await leader.ok('recordBlock', {
    path: { caseId: intake.item.decision?.caseId ?? '' },
    body: { kind: 'worker', workerId: team.municipal[0].workerId, words: 'Ikke hun.' },
  });
  const visitorId = await lookIn(service, team, intake.item.decision?.caseId ?? '');
  const guest = await putUp(room, meeting.id, {
    inquiryId: open.id,
    ownerId: team.municipal[1].workerId,
  });
  return {
    visitorId,
    meetingId: meeting.id,
    ...guest,
    caseId: intake.item.decision?.caseId ?? '',
    shoulderId: shoulder.item.decision?.caseId ?? '',
    guidedId: guided.inquiry.id,
    investigatedId: investigated.inquiry.id,
    openId: open.id,
    importId: await upload(leader, team.id),
  };
}

async function upload(leader: TestClient, teamId: string): Promise<string> {
  const { body } = await leader.ok('createImport', {
    path: { teamId },
    body: new TextEncoder().encode(
      'Alias;Arbeidsform;Kommune;DPS;Oppstart\nGran-7;inntak;Kari Nordmo;Ukjent Person;01.02.2026\n',
    ) as never,
    headers: { 'x-file-name': 'tavle.csv' },
  });
  return body.id;
}

/** An item with a guest, and what is to be done of it and of nothing. */
async function putUp(
  room: Room,
  meetingId: string,
  { inquiryId, ownerId }: { inquiryId: string; ownerId: string },
): Promise<{ itemId: string; guestId: string }> {
  const item = await room.itemAbout(meetingId, inquiryId);
  const action = { text: 'Tak i skapet', ownerId, dueOn: '2099-01-05' };
  for (const itemId of [undefined, item.id])
    await room.municipal.ok('makeAction', {
      path: { teamId: room.team.id },
      body: { ...action, ...(itemId && { itemId }) },
    });
  const asked = { path: { itemId: item.id }, body: { name: 'Gro Gjest', comesAs: 'nav' as const } };
  const { body: invited } = await room.municipal.ok('inviteGuest', asked);
  return { itemId: item.id, guestId: invited.guest.worker.id };
}

/** Somebody from outside, in an emergency. */
async function lookIn(service: TestService, team: TeamOverHttp, caseId: string): Promise<string> {
  const visitorId = (await makeTeamOverHttp(service)).municipal[0].workerId;
  const { alias } = (
    await (await service.signIn(team.leader.workerId)).ok('getCase', { path: { caseId } })
  ).body;
  const visitor = await service.signIn(visitorId);
  const body = {
    team: team.id,
    caseName: alias!,
    reason: 'danger_to_life',
    words: 'Haster.',
  } as const;
  await visitor.ok('takeEmergencyAccess', { body });
  return visitorId;
}

async function know(room: Room, caseId: string): Promise<void> {
  const path = { caseId };
  const { body } = await room.municipal.ok('recordRegistration', {
    path,
    version: 1,
    body: { state: 'approved', said: 'spoken', words: 'Greit for meg.' },
  });
  await room.municipal.ok('setNationalId', {
    path,
    version: body.version,
    body: { nationalId: '10915596784' },
  });
}
