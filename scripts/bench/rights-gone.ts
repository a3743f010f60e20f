import type { Database } from '../../services/platform/database/connect.ts';
import { transact } from '../../services/platform/database/transact.ts';
import { makeSession } from '../../services/platform/testing/sign-in-as.ts';
import { generateTeam } from '../generate-teams.ts';
import type { GeneratedTeam } from '../generate-teams.ts';
import { openClient } from './live-client.ts';

/** Members with a socket each leave a team without cases, one after the other: milliseconds until each is told. */
export async function rightsGone(
  database: Database,
  admin: Database,
  url: string,
): Promise<number[]> {
  const team = await generateTeam(database, { name: 'Avskjed', cases: 0 });
  const delays: number[] = [];
  for (const { workerId, agreementId } of team.members) {
    const cookie = await makeSession(admin, workerId);
    const socket = await openClient(url, { cookie, teamId: team.teamId, heard: () => {} });
    const told = new Promise<number>((resolve) => {
      socket.once('ended', () => resolve(performance.now()));
    });
    await endAgreement(database, team, agreementId);
    const committedAt = performance.now();
    delays.push((await told) - committedAt);
    socket.disconnect();
  }
  return delays;
}

async function endAgreement(database: Database, { teamId }: GeneratedTeam, agreementId: string) {
  const credentials = { system: 'bench', teamIds: [teamId] };
  const operation = { operationId: 'endAgreement', action: 'write' } as const;
  await transact(database, credentials, operation, async ({ db, tell }) => {
    await db
      .updateTable('agreements')
      .set({ ended_on: '2026-01-01' })
      .where('id', '=', agreementId)
      .execute();
    tell({ teamId, kind: 'agreement.ended', agreementId });
  });
}
