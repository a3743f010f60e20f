import { worker } from './walk-people.ts';
import type { Walk } from './walk.ts';

/** A leader looks into a case, and somebody from outside in an emergency; both have ended, and one level has reviewed. */
export async function visitCase(walk: Walk): Promise<void> {
  const path = { caseId: walk.ids.ownCase! };
  const told = { caseName: 'Rogn-1', words: 'Må vite det i natt.' };
  const opened = await walk.ok('municipalLeader', 'openNamedCase', {
    path: walk.team,
    body: { ...told, reason: 'complaint' },
  });
  walk.keep('leaderVisit', opened);
  for (const id of ['getCase', 'listSeats', 'getCaseHistory'] as const) {
    await walk.ok('municipalLeader', id, { path });
  }
  await walk.ok('municipalLeader', 'endVisit', { path: { visitId: opened.id } });
  const workerId = await worker(walk, 'administrator', 'Vera Vakt');
  const role = { path: { workerId }, body: { role: 'administrator' as const } };
  await walk.ok('administrator', 'grantRole', role);
  await walk.settle('visitor', workerId);
  const taken = await walk.ok('visitor', 'takeEmergencyAccess', {
    body: { ...told, team: walk.ids.team!, reason: 'danger_to_life' },
  });
  walk.keep('emergency', taken);
  for (const id of ['getCase', 'getPerson', 'getNetwork', 'getPlan', 'getCaseHistory'] as const) {
    await walk.ok('visitor', id, { path });
  }
  await walk.ok('dpsLeader', 'endVisit', { path: { visitId: taken.id } });
  await walk.ok('municipalLeader', 'reviewEmergencyAccess', {
    path: { visitId: taken.id },
    body: { verdict: 'justified', words: 'Ingen andre å spørre.' },
  });
  for (const who of ['leader', 'municipalLeader', 'dpsLeader'] as const) {
    await walk.ok(who, 'listEmergencyAccesses', { path: walk.team });
  }
}
