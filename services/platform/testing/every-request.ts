import {
  ofAbsences,
  ofActions,
  ofActivities,
  ofAdmissions,
  ofCases,
  ofNetworks,
  ofPersons,
  ofPlans,
  ofSupporters,
} from './every-case-request.ts';
import { ofFeedback, ofInformalFeedback } from './every-feedback-request.ts';
import { ofInstruments, ofNotices } from './every-instrument-request.ts';
import { ofSupervision } from './every-supervision-request.ts';
import { named, type Requests } from './named-things.ts';
import type { Walk } from './walk.ts';

/*
 * A request to every operation that names a walked team's own things, as many of them as the operation knows.
 * They are real: the team's own people may send them, in this state of the team.
 */

export function requestsOf(walk: Walk): Requests {
  const all = {
    ...ofPeople(walk),
    ...ofCases(walk),
    ...ofAbsences(walk),
    ...ofSupporters(walk),
    ...ofNetworks(walk),
    ...ofFeedback(walk),
    ...ofInstruments(walk),
    ...ofNotices(walk),
    ...ofPlans(walk),
    ...ofInformalFeedback(walk),
    ...ofActions(walk),
    ...ofSupervision(walk),
    ...ofActivities(walk),
    ...ofAdmissions(walk),
    ...ofPersons(walk),
    ...ofInquiries(walk),
  };
  return { ...all, ...ofMeetings(walk), ...ofTeam(walk), ...ofVisits(walk) } satisfies Requests;
}

function ofPeople(walk: Walk) {
  const { ids } = walk;
  const { team, path, thing } = named(walk);
  const agreement = {
    workerId: ids.left,
    homeUnitId: ids.municipalUnit,
    fraction: 0.1,
    startsOn: '2026-03-01',
  };
  return {
    getMe: [{}],
    stayActive: [{}],
    listOwnSessions: [{}],
    endOtherSessions: [{}],
    endOwnSession: [{ path: path('sessionId', 'session') }],
    listTeams: [{}, { query: { cursor: ids.team! } }],
    createTeam: [{ body: { name: 'Team Sør', shortName: 'Sør' } }],
    getTeam: [{ path: team }],
    changeTeam: [{ ...thing('teamId', 'team'), body: { seatsPerFte: 17 } }],
    listMembers: [{ path: team }],
    makeAgreement: [{ path: team, body: agreement }],
    continueAgreement: [
      {
        ...thing('agreementId', 'municipalAgreement'),
        body: { startsOn: '2026-06-01', fraction: 0.3, homeUnitId: ids.municipalUnit },
      },
    ],
    getStaffing: [{ path: team, query: { on: '2026-03-02' } }],
    listUnits: [{}],
    createUnit: [{ body: { name: 'Enhet', level: 'other', parentId: ids.municipalUnit } }],
    changeUnit: [{ ...thing('unitId', 'otherUnit'), body: { name: 'Enheten' } }],
    mergeUnits: [
      {
        path: path('unitId', 'municipalUnit'),
        body: { units: [{ unitId: ids['Botreff vest'], version: 1 }] },
      },
    ],
    listPlannedUnitChanges: [{}],
    planUnitChanges: [
      {
        body: {
          ...{ takesEffectOn: '2027-01-01', kind: 'change', name: 'Botreff nordvest' },
          units: [{ unitId: ids['Botreff nord'], version: 1 }],
        },
      },
      {
        body: {
          ...{ takesEffectOn: '2027-01-01', kind: 'merge', mergedIntoId: ids.municipalUnit },
          units: [{ unitId: ids['Botreff nord'], version: 1 }],
        },
      },
    ],
    changePlannedUnitChange: [
      { ...thing('plannedUnitChangeId', 'unitPlan'), body: { takesEffectOn: '2027-03-01' } },
    ],
    cancelPlannedUnitChange: [thing('plannedUnitChangeId', 'unitPlan')],
    listWorkers: [{}, { query: { cursor: ids.municipal! } }],
    createWorker: [{ body: { name: 'Ny', profession: 'other' } }],
    changeWorker: [{ ...thing('workerId', 'Marit Vik'), body: { phone: '98' } }],
    grantRole: [
      { path: path('workerId', 'spare'), body: { role: 'team_leader', teamId: ids.team } },
    ],
    inviteWorker: [{ path: path('workerId', 'spare') }],
    removeRole: [{ path: path('roleGrantId', 'dpsLeaderGrant') }],
    listRoleGrants: [{ query: { workerId: ids.leader! } }, { query: team }],
    planAgreementEnd: [
      { ...thing('agreementId', 'spareAgreement'), body: { plannedEndOn: '2026-07-01' } },
    ],
    getLeaving: [{ path: path('agreementId', 'municipalAgreement') }],
    leaveTeam: [
      {
        ...thing('agreementId', 'municipalAgreement'),
        body: {
          endedOn: '2026-07-01',
          successors: [{ caseId: ids.ownCase, agreementId: ids.spareAgreement }],
        },
      },
    ],
    endAgreement: [{ ...thing('agreementId', 'spareAgreement'), body: { endedOn: '2026-07-01' } }],
  } satisfies Partial<Requests>;
}

function ofInquiries(walk: Walk) {
  const { ids } = walk;
  const { team, path, thing } = named(walk);
  const undecided = thing('inquiryId', 'deferred');
  const waiting = thing('inquiryId', 'guidedToo');
  const investigated = thing('inquiryId', 'investigated');
  const received = { source: 'gp', askedBy: 'fastlegen', worry: 'Åpner ikke.' };
  return {
    listInquiries: [
      { path: team, query: { ownerId: ids.municipal! } },
      { path: team, query: { cursor: ids.deferred! } },
    ],
    getInquiryStatement: [{ path: team, query: { fromOn: '2025-01-01', toOn: '2027-12-31' } }],
    receiveInquiry: [
      { path: team, body: { ...received, ownerId: ids.municipal } },
      { path: team, body: { ...received, linkedCaseId: ids.ownCase } },
    ],
    getInquiry: [{ path: path('inquiryId', 'deferred') }],
    changeInquiry: [
      { ...undecided, body: { ownerId: ids.specialist } },
      { ...undecided, body: { linkedCaseId: ids.ownCase } },
      {
        ...investigated,
        body: {
          investigators: {
            municipalAgreementId: ids.municipalAgreement,
            specialistAgreementId: ids.specialistAgreement,
          },
        },
      },
    ],
    getAdvice: [{ path: path('inquiryId', 'deferred') }],
    withdrawInquiry: [{ ...undecided, body: { by: 'inquirer' } }],
    recordReply: [{ ...undecided, body: { kind: 'acknowledgement', manner: 'telephone' } }],
    makeGuidanceLink: [{ ...waiting, body: { message: 'Kan dere ta imot?' } }],
    acceptGuidance: [{ ...waiting, body: { acceptedBy: 'Nina Vakt' } }],
    declineGuidance: [{ ...waiting, body: { declinedBy: 'Nina Vakt' } }],
  } satisfies Partial<Requests>;
}

function ofMeetings(walk: Walk) {
  const { ids, pair } = walk;
  const { team, path, thing } = named(walk);
  const meeting = path('meetingId', 'meeting');
  const item = thing('itemId', 'item');
  const led = { chairWorkerId: ids.municipal, minuteTakerWorkerId: ids.specialist };
  const investigation = {
    municipalAgreementId: ids.municipalAgreement,
    specialistAgreementId: ids.specialistAgreement,
    dueOn: '2026-03-10',
  };
  const successors = { municipal: { agreementId: ids.spareAgreement } };
  const differsBecause = 'Slik teamet ser det.';
  const ward = { comesAs: 'institution' as const, unitId: ids.specialistUnit };
  return {
    listMeetings: [{ path: team, query: { cursor: ids.meeting! } }],
    planMeeting: [{ path: team, body: { startsAt: '2026-04-13T08:00:00Z', ...led } }],
    getMeetingYear: [{ path: team }],
    proposeMeetingYear: [{ path: team }],
    planMeetingYear: [
      { path: team, body: { weeks: [{ startsAt: '2026-04-20T07:00:00Z', ...led }] } },
    ],
    setMeetingDuties: [
      {
        path: { ...team, workerId: ids.municipal! },
        body: { mayChair: true, mayWriteMinutes: false },
      },
    ],
    giveTurnsOn: [{ path: team, body: { workerId: ids.municipal } }],
    moveMeeting: [
      { ...thing('meetingId', 'yearMeeting'), body: { startsAt: '2026-06-02T07:00:00Z' } },
    ],
    swapTurns: [
      {
        ...thing('meetingId', 'swapped'),
        body: {
          duty: 'chair',
          otherMeetingId: ids.swapped,
          otherDuty: 'minute_taker',
          otherVersion: walk.versions.swapped!,
        },
      },
    ],
    cancelMeeting: [{ ...thing('meetingId', 'yearMeeting'), body: { changeCause: 'other' } }],
    getMeeting: [{ path: meeting }],
    startMeeting: [{ ...thing('meetingId', 'nextMeeting'), body: led }],
    takeOverDuty: [{ ...thing('meetingId', 'meeting'), body: { duty: 'chair' } }],
    setAttendance: [{ path: { ...meeting, workerId: ids.municipal! }, body: { isPresent: true } }],
    setCurrentItem: [{ path: meeting, body: { itemId: ids.item } }],
    addAgendaItem: [
      { path: meeting, body: { kind: 'case', caseId: ids.ownCase } },
      {
        path: meeting,
        body: { kind: 'case', caseId: ids.closedCase, proposed: { outcome: 'reopen_case' } },
      },
    ],
    closeMeeting: [thing('meetingId', 'meeting')],
    getMinutes: [{ path: meeting }],
    amendMinutes: [{ path: path('meetingId', 'closedMeeting'), body: { text: 'Rettet.' } }],
    commentOnMinutes: [{ path: path('meetingId', 'closedMeeting'), body: { text: 'Mangler.' } }],
    settleMinutesComment: [
      { path: path('commentId', 'minutesComment'), body: { text: 'Rettet.' } },
      { path: path('commentId', 'minutesComment'), body: {} },
    ],
    pairProjector: [{ path: meeting }],
    changeAgendaItem: [{ ...item, body: { notes: 'Nytt.' } }],
    editAgendaItemNotes: [
      { path: path('itemId', 'item'), body: { update: 'AQEBAAQBBW5vdGVzBU55dHQuAA==' } },
    ],
    inviteGuest: [
      { path: path('itemId', 'item'), body: { name: 'Gunn Gjest', ...ward } },
      { path: path('itemId', 'item'), body: { workerId: ids.guest, ...ward } },
    ],
    setGuestPresence: [{ path: path('guestId', 'guestAtItem'), body: { isPresent: true } }],
    withdrawGuest: [{ path: path('guestId', 'guestTakenBack') }],
    getGuestItem: [{ path: path('itemId', 'item') }],
    decide: [
      { ...item, body: { outcome: 'intake', pair } },
      { ...item, body: { outcome: 'link_to_case', linkedCaseId: ids.ownCase, differsBecause } },
      { ...item, body: { outcome: 'investigate', investigation, differsBecause } },
      { ...thing('itemId', 'caseItem'), body: { outcome: 'hand_over', successors } },
    ],
    undoDecision: [{ ...item, body: { reason: 'Feil henvendelse.' } }],
    deferItem: [{ ...item, body: { toMeetingId: ids.nextMeeting } }],
    deferOpenItems: [{ ...thing('meetingId', 'meeting'), body: { toMeetingId: ids.nextMeeting } }],
  } satisfies Partial<Requests>;
}

/** Last, since whoever may is let in by them. */
function ofVisits(walk: Walk) {
  const { ids } = walk;
  const { team, path } = named(walk);
  const called = { caseName: 'Rogn-1', words: 'Må vite det.' };
  const review = { verdict: 'justified', words: 'Det hastet.' };
  return {
    listEmergencyAccesses: [{ path: team }, { path: team, query: { cursor: ids.emergency! } }],
    reviewEmergencyAccess: [{ path: path('visitId', 'emergency'), body: review }],
    endVisit: [{ path: path('visitId', 'emergency') }, { path: path('visitId', 'leaderVisit') }],
    openNamedCase: [{ path: team, body: { ...called, reason: 'complaint' } }],
    takeEmergencyAccess: [{ body: { ...called, team: ids.team!, reason: 'danger_to_life' } }],
  } satisfies Partial<Requests>;
}

function ofTeam(walk: Walk) {
  const { ids } = walk;
  const { team, path, thing } = named(walk);
  const names = [{ name: 'Sindre Moe', kind: 'worker', workerId: ids.specialist }];
  return {
    getBoard: [{ path: team }],
    getCaseload: [{ path: team }],
    searchAccess: [{ path: team, query: { workerId: ids.municipal! } }],
    getAccessHead: [{ path: team }],
    listImports: [{ path: team, query: { cursor: ids.import! } }],
    createImport: [
      { path: team, body: Buffer.from('Sak;Alias\n1;a\n'), headers: { 'x-file-name': 'x.csv' } },
    ],
    getImport: [{ path: path('importId', 'import') }],
    changeImportMapping: [{ ...thing('importId', 'import'), body: { names } }],
    commitImport: [thing('importId', 'import')],
  } satisfies Partial<Requests>;
}
