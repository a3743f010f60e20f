import { named, type Requests } from './named-things.ts';
import type { Walk } from './walk.ts';

// Of the requests of every-request.ts, those about what the team gives to others.

export function ofSupervision(walk: Walk) {
  const { ids } = walk;
  const { team, path, thing } = named(walk);
  const asked = { kind: 'call', unitId: ids.municipalUnit, about: 'Døgnrytme.' };
  return {
    listConsultations: [
      { path: team, query: { cursor: ids.consultation! } },
      { path: team, query: { caseId: ids.ownCase! } },
    ],
    recordConsultation: [
      { path: team, body: { ...asked, caseId: ids.ownCase } },
      { path: team, body: { kind: 'discussion', memberId: ids.specialist, about: 'Ny bolig.' } },
    ],
    changeConsultation: [
      {
        ...thing('consultationId', 'consultation'),
        body: { unitId: ids.specialistUnit, advice: null },
      },
    ],
    recordUnitNotice: [
      {
        ...thing('consultationId', 'discussion'),
        body: { manner: 'message', givenTo: 'Lederen.' },
      },
    ],
    passOnUnitNotice: [
      { ...thing('consultationId', 'discussion'), body: { ownerId: ids.specialist! } },
    ],
    // A person's case has none: what it says to whoever may is that.
    requestSupervision: ['ownCase', 'siteCase'].map((of) => ({
      path: path('caseId', of),
      body: { askedBy: 'Avdelingslederen', about: 'Grenser.' },
    })),
    listSupervisionRequests: [
      { path: team, query: { cursor: ids.supervisionRequest! } },
      { path: team, query: { caseId: ids.siteCase! } },
    ],
    withdrawSupervisionRequest: [thing('supervisionRequestId', 'supervisionRequest')],
    changeArrangement: ['ownCase', 'siteCase'].map((of) => ({
      ...thing('caseId', of),
      body: { kind: 'on_demand', reason: 'lacks_offer' },
    })),
    listSupervisionSessions: [{ path: team }, { path: team, query: { caseId: ids.siteCase! } }],
    recordSessionNotHeld: ['ownCase', 'siteCase'].map((of) => ({
      path: path('caseId', of),
      body: { meantOn: '2026-03-10', because: 'too_few' },
    })),
    getSupervisionFigures: [{ path: team }],
  } satisfies Partial<Requests>;
}
