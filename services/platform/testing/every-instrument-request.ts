import { named, type Requests } from './named-things.ts';
import { wording } from './walk-instruments.ts';
import type { Walk } from './walk.ts';

// Of the requests of every-request.ts, those about forms and what the team may do with them.

export function ofNotices(walk: Walk) {
  const { team, path } = named(walk);
  const change = { kind: 'capacity', takesEffectOn: '2026-05-01', text: 'Lengre ventetid.' };
  const either = [
    path('serviceChangeId', 'serviceChange'),
    path('serviceChangeId', 'municipalChange'),
  ];
  return {
    listServiceChanges: [{ path: team }],
    announceServiceChange: (['municipal', 'specialist'] as const).map((level) => ({
      path: team,
      body: { ...change, level, unitId: walk.ids[`${level}Unit`]! },
    })),
    acknowledgeServiceChange: either.map((path) => ({ path })),
    withdrawServiceChange: either.map((path) => ({ path })),
  } satisfies Partial<Requests>;
}

export function ofInstruments(walk: Walk) {
  const { ids } = walk;
  const { team, thing } = named(walk);
  const licence = thing('licenceId', 'licence');
  return {
    listInstruments: [{ path: team }],
    registerLicence: [
      {
        path: team,
        body: {
          ...{ form: 'srs', licensor: 'Lisensgiveren', reference: 'L-2', holder: 'Kommunen' },
          ...{ right: 'paper_only', aggregateNorms: 'unknown', fromOn: '2026-02-01' },
        },
      },
    ],
    changeLicence: [
      {
        ...licence,
        path: { teamId: ids.team!, ...licence.path },
        body: { holder: 'Helseforetaket' },
      },
    ],
    listTextPacks: [{ path: team, query: { form: 'ors' } }],
    getFeedbackFigures: [{ path: team, query: { year: 2026 } }],
    exportFeedback: [{ path: team, query: { fromYear: 2025, toYear: 2026 } }],
    addTextPack: [{ path: team, body: { ...wording, form: 'ors' } }],
  } satisfies Partial<Requests>;
}
