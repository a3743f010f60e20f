import { sql } from 'kysely';
import type { Database } from '../../services/platform/database/connect.ts';
import { transact } from '../../services/platform/database/transact.ts';

/** Commits a change of one case the way the service does; gives the number of its event. */
export async function changeCase(
  database: Database,
  teamId: string,
  caseId: string,
): Promise<number> {
  const { numbers } = await transact(
    database,
    { system: 'bench', teamIds: [teamId] },
    { operationId: 'changeEngagement', action: 'write' },
    async ({ db, tell, log }) => {
      await sql`update cases set version = version + 1 where id = ${caseId}`.execute(db);
      tell({ teamId, kind: 'case.engagement_changed', caseIds: [caseId] });
      log({ teamId, caseId });
    },
  );
  return numbers[teamId] ?? Number.NaN;
}
