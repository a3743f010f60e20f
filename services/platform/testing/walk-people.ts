import type { Walk, Who } from './walk.ts';

export async function setUp(walk: Walk): Promise<void> {
  const body = { name: 'Team Nord', shortName: 'Nord' };
  walk.keep('team', await walk.ok('administrator', 'createTeam', { body }));
  for (const [name, level] of [
    ['Rustjenesten', 'municipal'],
    ['Poliklinikken', 'specialist'],
    ['Politiet', 'other'],
  ] as const) {
    const unit = await walk.ok('administrator', 'createUnit', { body: { name, level } });
    walk.keep(`${level}Unit`, unit);
  }
  for (const [who, name, role] of [
    ['leader', 'Liv Leder', 'team_leader'],
    ['municipalLeader', 'Mona Virksomhet', 'municipal_leader'],
    ['dpsLeader', 'Dag Seksjon', 'dps_leader'],
  ] as const) {
    const workerId = await worker(walk, 'administrator', name);
    const call = { path: { workerId }, body: { role, ...walk.team } };
    walk.keep(`${who}Grant`, await walk.ok('administrator', 'grantRole', call));
    await walk.settle(who, workerId);
  }
  const toDpsLeader = { path: { workerId: walk.ids.dpsLeader! } };
  const lent = { ...toDpsLeader, body: { role: 'team_leader' as const, ...walk.team } };
  const { id: roleGrantId } = await walk.ok('administrator', 'grantRole', lent);
  await walk.ok('administrator', 'removeRole', { path: { roleGrantId } });
}

export async function worker(walk: Walk, who: Who, name: string): Promise<string> {
  const body = { name, profession: 'social_worker' as const };
  return walk.keep(name, await walk.ok(who, 'createWorker', { body })).id;
}

export async function join(walk: Walk): Promise<void> {
  for (const [who, name, level] of [
    ['municipal', 'Marit Vik', 'municipal'],
    ['specialist', 'Sindre Moe', 'specialist'],
    ['spare', 'Vidar Vikar', 'municipal'],
    ['left', 'Stein Sluttet', 'specialist'],
  ] as const) {
    const workerId = await worker(walk, 'leader', name);
    walk.ids[who] = workerId;
    const homeUnitId = walk.ids[`${level}Unit`]!;
    const body = { workerId, homeUnitId, fraction: 0.6, startsOn: '2025-01-01' };
    const made = await walk.ok('leader', 'makeAgreement', { path: walk.team, body });
    walk.keep(`${who}Agreement`, made);
    if (who === 'municipal' || who === 'specialist') await walk.settle(who, workerId);
  }
  // Nobody has signed in as the one who is known to leave, so that an invitation is still possible.
  await walk.ok('leader', 'inviteWorker', { path: { workerId: walk.ids.spare! } });
  await leave(walk);
  await change(walk);
}

/** Somebody signs in on two more devices, and out of them from the first. */
export async function signInElsewhere(walk: Walk): Promise<void> {
  for (let device = 0; device < 2; device++) await walk.settleAgain('municipal');
  const { items } = await walk.ok('municipal', 'listOwnSessions', {});
  const [, other] = items;
  walk.keep('session', other!);
  await walk.ok('municipal', 'endOwnSession', { path: { sessionId: other!.id } });
  await walk.ok('municipal', 'endOtherSessions', {});
}

async function leave(walk: Walk): Promise<void> {
  const spare = walk.at('spareAgreement');
  const planned = await walk.ok('leader', 'planAgreementEnd', {
    path: { agreementId: spare.id },
    version: spare.version,
    body: { plannedEndOn: '2026-06-01' },
  });
  walk.keep('spareAgreement', planned);
  const left = walk.at('leftAgreement');
  await walk.ok('leader', 'endAgreement', {
    path: { agreementId: left.id },
    version: left.version,
    body: { endedOn: '2026-03-01' },
  });
}

async function change(walk: Walk): Promise<void> {
  const team = walk.at('team');
  const meetingRule = { weekday: 1, time: '09:00', minutes: 90, place: 'Møterom 2' };
  const body = { seatsPerFte: 18, meetingRule };
  const call = { path: walk.team, version: team.version, body };
  walk.keep('team', await walk.ok('leader', 'changeTeam', call));
  const unit = walk.at('otherUnit');
  const renamed = {
    path: { unitId: unit.id },
    version: unit.version,
    body: { name: 'Legevakten' },
  };
  walk.keep('otherUnit', await walk.ok('leader', 'changeUnit', renamed));
  const worker = walk.at('Marit Vik');
  const phoned = { path: { workerId: worker.id }, version: worker.version, body: { phone: '99' } };
  walk.keep('Marit Vik', await walk.ok('leader', 'changeWorker', phoned));
}
