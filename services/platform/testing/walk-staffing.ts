import { worker } from './walk-people.ts';
import type { Walk } from './walk.ts';

/** Somebody takes over a seat and leaves, an agreement goes on otherwise, two units become one, and more is to become of others. */
export async function restaff(walk: Walk): Promise<void> {
  await leaveWithSeat(walk);
  await goOn(walk);
  await mergeTwo(walk);
  await planForUnits(walk);
  for (const who of ['leader', 'municipal', 'municipalLeader', 'dpsLeader'] as const) {
    await walk.ok(who, 'getStaffing', { path: walk.team });
  }
  await walk.ok('administrator', 'getStaffing', { path: walk.team, query: { on: '2026-02-02' } });
}

async function leaveWithSeat(walk: Walk): Promise<void> {
  const workerId = await worker(walk, 'leader', 'Lars Langt');
  const homeUnitId = walk.ids.municipalUnit!;
  const body = { workerId, homeUnitId, fraction: 0.4, startsOn: '2025-06-01' };
  const made = await walk.ok('leader', 'makeAgreement', { path: walk.team, body });
  const caseId = walk.ids.ownCase!;
  const { version } = await walk.ok('leader', 'getCase', { path: { caseId } });
  await walk.ok('leader', 'handOverSeat', {
    path: { caseId },
    version,
    body: { level: 'municipal', to: { agreementId: made.id } },
  });
  const path = { agreementId: made.id };
  await walk.ok('leader', 'getLeaving', { path });
  await walk.ok('leader', 'leaveTeam', {
    path,
    version: made.version,
    body: {
      endedOn: '2026-06-01',
      successors: [{ caseId, agreementId: walk.ids.municipalAgreement! }],
    },
  });
  walk.keep('ownCase', await walk.ok('municipal', 'getCase', { path: { caseId } }));
}

async function goOn(walk: Walk): Promise<void> {
  const { id: agreementId, version } = walk.at('municipalAgreement');
  const continued = await walk.ok('leader', 'continueAgreement', {
    path: { agreementId },
    version,
    body: { startsOn: '2026-05-01', fraction: 0.5 },
  });
  walk.keep('municipalAgreement', continued);
}

async function mergeTwo(walk: Walk): Promise<void> {
  for (const name of ['Botreff øst', 'Botreff vest']) {
    const body = { name, level: 'municipal' as const };
    walk.keep(name, await walk.ok('administrator', 'createUnit', { body }));
  }
  const { id: unitId, version } = walk.at('Botreff øst');
  await walk.ok('administrator', 'mergeUnits', {
    path: { unitId: walk.ids.municipalUnit! },
    body: { units: [{ unitId, version }] },
  });
}

async function planForUnits(walk: Walk): Promise<void> {
  for (const name of ['Botreff nord', 'Botreff sør']) {
    const body = { name, level: 'municipal' as const };
    walk.keep(name, await walk.ok('administrator', 'createUnit', { body }));
  }
  const units = (name: string) => [{ unitId: walk.ids[name]!, version: walk.versions[name]! }];
  const renamed = await walk.ok('leader', 'planUnitChanges', {
    body: {
      ...{ takesEffectOn: '2026-12-01', kind: 'change' as const, name: 'Botreff nordøst' },
      units: units('Botreff nord'),
    },
  });
  const { id, version } = renamed.items[0]!;
  const moved = await walk.ok('leader', 'changePlannedUnitChange', {
    ...{ path: { plannedUnitChangeId: id }, version },
    body: { takesEffectOn: '2027-02-01' },
  });
  walk.keep('unitPlan', moved);
  const merged = await walk.ok('administrator', 'planUnitChanges', {
    body: {
      ...{ takesEffectOn: '2027-01-01', kind: 'merge' as const, units: units('Botreff sør') },
      mergedIntoId: walk.ids.municipalUnit!,
    },
  });
  await walk.ok('administrator', 'cancelPlannedUnitChange', {
    path: { plannedUnitChangeId: merged.items[0]!.id },
    version: 1,
  });
  await walk.ok('leader', 'listPlannedUnitChanges', {});
}
