import { named, type Requests } from './named-things.ts';
import type { Walk } from './walk.ts';

// Of the requests of every-request.ts, those about cases, who is away from them, admissions, and their persons.

export function ofCases(walk: Walk) {
  const { ids, pair } = walk;
  const { team, path, thing } = named(walk);
  const contact = {
    treatmentContact: { workerId: ids.otherContact, unitId: ids.specialistUnit },
  };
  const opening = { mode: 'intake', pair, reason: 'Haster.' };
  const ownCase = thing('caseId', 'ownCase');
  const unnamed = thing('treatmentContactId', 'treatmentContact');
  return {
    listCases: [
      { path: team, query: { cursor: ids.ownCase! } },
      { path: team, query: { workerId: ids.municipal! } },
    ],
    listTeamSeats: [{ path: team, query: { cursor: ids.ownCase! } }],
    listOpenings: [{ path: team, query: { cursor: ids.opening! } }],
    proposeOpening: [
      { path: team, body: { ...opening, reopensCaseId: ids.closedCase } },
      { path: team, body: { ...opening, case: { alias: 'Hegg-1' } } },
      {
        path: team,
        body: {
          ...opening,
          mode: 'shoulder_to_shoulder',
          pair: { ...pair, specialist: contact },
          case: { alias: 'Hegg-2' },
        },
      },
    ],
    getCase: [{ path: path('caseId', 'ownCase') }],
    listSeats: [{ path: path('caseId', 'ownCase') }],
    getCaseHistory: [{ path: path('caseId', 'ownCase') }],
    getCaseTimeline: [{ path: path('caseId', 'ownCase') }],
    listCaseAccess: [{ path: path('caseId', 'ownCase') }],
    copyCaseAccess: [{ path: path('caseId', 'ownCase') }],
    listBlocks: [{ path: path('caseId', 'ownCase') }],
    recordBlock: [
      { path: path('caseId', 'ownCase'), body: { kind: 'worker', workerId: ids.left } },
      { path: path('caseId', 'ownCase'), body: { kind: 'unit', unitId: ids.otherUnit } },
    ],
    liftBlock: [{ path: path('blockId', 'block') }],
    listUnseenCases: [{ path: team }],
    handOverSeat: [
      { ...ownCase, body: { level: 'municipal', to: { agreementId: ids.spareAgreement } } },
      { ...ownCase, body: { level: 'specialist', to: contact } },
    ],
    changeMode: [{ ...ownCase, body: { mode: 'intake', pair } }],
    changeEngagement: [{ ...ownCase, body: { engagement: 'outreach' } }],
    closeCase: [
      {
        ...ownCase,
        body: {
          reason: 'moved',
          position: 'agrees',
          supervisionOffer: { unitId: ids.municipalUnit },
        },
      },
    ],
    confirmOpening: [{ path: path('openingId', 'opening') }],
    withdrawOpening: [{ path: path('openingId', 'opening') }],
    changeTreatmentContact: [
      { ...unnamed, body: { plannedEndOn: '2026-07-01', accessUntilOn: '2026-09-01' } },
    ],
    inviteTreatmentContact: [{ ...unnamed, body: { accessUntilOn: '2026-09-01' } }],
    nameTreatmentContact: [
      { ...unnamed, body: { name: 'Berit' } },
      { ...unnamed, body: { workerId: ids['Kari Kontakt'] } },
    ],
  } satisfies Partial<Requests>;
}

export function ofAbsences(walk: Walk) {
  const { ids } = walk;
  const { team, thing } = named(walk);
  const seat = { caseId: ids.ownCase, level: 'municipal', agreementId: ids.spareAgreement };
  return {
    recordAbsence: [
      {
        path: team,
        body: {
          workerId: ids.specialist,
          kind: 'sickness',
          startsOn: '2026-05-04',
          backOn: null,
        },
      },
    ],
    changeAbsence: [{ ...thing('absenceId', 'absence'), body: { backOn: '2026-03-27' } }],
    withdrawAbsence: [thing('absenceId', 'absence')],
    getPlanner: [{ path: team, query: { fromOn: '2026-03-09', weeks: 4 } }],
    coverSeats: [
      {
        path: team,
        body: { covers: [{ ...seat, startsOn: '2026-03-16', endsOn: '2026-03-25' }] },
      },
    ],
    endCover: [thing('coverId', 'cover')],
  } satisfies Partial<Requests>;
}

export function ofSupporters(walk: Walk) {
  const { ids } = walk;
  const { path, thing } = named(walk);
  return {
    addSupporter: [{ path: path('caseId', 'ownCase'), body: { workerId: ids.spare } }],
    endSupport: [thing('supporterId', 'supporter')],
  } satisfies Partial<Requests>;
}

export function ofNetworks(walk: Walk) {
  const { path, thing } = named(walk);
  const contact = thing('contactId', 'networkContact');
  return {
    getNetwork: [{ path: path('caseId', 'ownCase') }],
    addContact: [{ path: path('caseId', 'ownCase'), body: { relation: 'gp', name: 'Fastlegen' } }],
    changeContact: [{ ...contact, body: { relation: 'friend' } }],
    recordConsent: [{ ...contact, body: { answer: 'withdrawn', said: 'spoken' } }],
    removeContact: [contact],
  } satisfies Partial<Requests>;
}

export function ofActivities(walk: Walk) {
  const { ids } = walk;
  const { path, thing } = named(walk);
  const done = { kind: 'conversation', arena: 'phone', doneOn: '2026-03-02', minutes: 15 } as const;
  return {
    getCalendarLink: [{}],
    makeCalendarLink: [{}],
    endCalendarLink: [{}],
    getMyWeek: [{}, { query: { on: '2026-03-05' } }],
    listCaseActivities: [
      { path: path('caseId', 'ownCase') },
      { path: path('caseId', 'ownCase'), query: { cursor: ids.activity! } },
    ],
    recordActivity: [
      {
        path: path('caseId', 'ownCase'),
        body: { ...done, contact: 'attempt', workerIds: [ids.specialist, ids.contact] },
      },
    ],
    changeActivity: [
      { ...thing('activityId', 'activity'), body: { workerIds: [ids.municipal, ids.spare] } },
    ],
    withdrawActivity: [thing('activityId', 'activity')],
    listPlannedActivities: [{ path: path('caseId', 'ownCase') }],
    planActivity: [
      {
        path: path('caseId', 'ownCase'),
        body: {
          ...{ kind: 'conversation', arena: 'phone', minutes: 15 },
          startsAt: '2026-03-03T09:00:00+01:00',
          workerIds: [ids.specialist, ids.contact],
        },
      },
    ],
    changePlannedActivity: [
      { ...thing('plannedActivityId', 'plan'), body: { workerIds: [ids.municipal, ids.spare] } },
    ],
    carryOutPlannedActivity: [
      {
        ...thing('plannedActivityId', 'planToDo'),
        body: { doneOn: '2026-03-02', workerIds: [ids.municipal] },
      },
    ],
    cancelPlannedActivity: [thing('plannedActivityId', 'plan')],
  } satisfies Partial<Requests>;
}

export function ofAdmissions(walk: Walk) {
  const { ids } = walk;
  const { path, thing } = named(walk);
  const ownCase = path('caseId', 'ownCase');
  const admission = thing('admissionId', 'admission');
  return {
    listAdmissions: [{ path: ownCase }],
    recordAdmission: [
      { path: ownCase, body: { unitId: ids.specialistUnit, admittedOn: '2026-03-02' } },
      {
        path: ownCase,
        body: { place: 'Akuttposten', admittedOn: '2026-01-02', dischargedOn: '2026-01-03' },
      },
    ],
    changeAdmission: [{ ...admission, body: { unitId: ids.otherUnit } }],
    endAdmission: [{ ...admission, body: { dischargedOn: '2026-03-01' } }],
    withdrawAdmission: [admission],
    setCollaborationMeeting: [
      {
        ...admission,
        body: { state: 'held', on: '2026-03-01', attended: ['ward', 'municipality'] },
      },
      { ...admission, body: { state: 'not_needed', because: 'short_stay' } },
    ],
  } satisfies Partial<Requests>;
}

export function ofPlans(walk: Walk) {
  const { path, thing } = named(walk);
  const ownCase = path('caseId', 'ownCase');
  const agreed = { keptIn: 'Journalen', agreedOn: '2026-02-02' };
  return {
    getPlan: [{ path: ownCase }],
    changeLifeDomains: [
      {
        ...{ path: ownCase, version: walk.versions['lifeDomains'] ?? 0 },
        body: { items: [{ domain: 'safety', isImportant: true }] },
      },
    ],
    changeCrisisPlan: [
      {
        ...{ path: ownCase, version: walk.versions['crisisPlan'] ?? 0 },
        body: { crisisPlan: agreed },
      },
    ],
    recordInvocation: [{ path: ownCase, body: { invokedBy: 'team', answer: 'honoured' } }],
    withdrawInvocation: [thing('invocationId', 'invocation')],
  } satisfies Partial<Requests>;
}

export function ofPersons(walk: Walk) {
  const { team, path, thing } = named(walk);
  const answer = {
    level: 'specialist',
    answer: 'keep',
    ground: 'must_be_archived',
    reason: 'Skal arkiveres.',
  } as const;
  const person = { ...thing('caseId', 'ownCase'), version: walk.versions['person'] ?? 1 };
  return {
    getPerson: [{ path: path('caseId', 'ownCase') }],
    changePerson: [{ ...person, body: { howToMeet: 'Ring på to ganger.' } }],
    recordRegistration: [{ ...person, body: { state: 'withdrawn', said: 'written' } }],
    setNationalId: [{ ...person, body: { nationalId: null } }],
    showNationalId: [{ path: path('caseId', 'ownCase'), body: { purpose: 'journal' } }],
    listCaseErasures: [{ path: path('caseId', 'ownCase') }],
    askErasure: [{ path: path('caseId', 'ownCase'), body: { words: 'Bort med det.' } }],
    listInquiryErasures: [{ path: path('inquiryId', 'guided') }],
    askInquiryErasure: [{ path: path('inquiryId', 'withdrawn'), body: { words: 'Bort med det.' } }],
    listErasures: [{ path: team }],
    answerErasure: [
      { ...thing('erasureId', 'erasure'), body: answer },
      { ...thing('erasureId', 'inquiryErasure'), body: answer },
    ],
    withdrawErasure: [thing('erasureId', 'erasure'), thing('erasureId', 'inquiryErasure')],
  } satisfies Partial<Requests>;
}

export function ofActions(walk: Walk) {
  const { ids } = walk;
  const { team, path, thing } = named(walk);
  const wanted = { text: 'Skaffe nøkkel.', ownerId: ids.specialist, dueOn: '2026-03-20' };
  return {
    listActions: [
      { path: team, query: { cursor: ids.action!, ownerId: ids.specialist! } },
      { path: team, query: { caseId: ids.ownCase! } },
      { path: team, query: { inquiryId: ids.deferred! } },
    ],
    makeAction: [
      { path: team, body: { ...wanted, caseId: ids.ownCase } },
      { path: team, body: { ...wanted, inquiryId: ids.deferred } },
      { path: team, body: { ...wanted, itemId: ids.item } },
    ],
    getAction: [{ path: path('actionId', 'action') }],
    changeAction: [{ ...thing('actionId', 'action'), body: { ownerId: ids.specialist } }],
    settleAction: [{ ...thing('actionId', 'action'), body: { state: 'done' } }],
    reopenAction: [{ ...thing('actionId', 'settledAction'), body: { ownerId: ids.specialist } }],
  } satisfies Partial<Requests>;
}
