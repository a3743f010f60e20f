import type { Database } from '../platform/database/connect.ts';
import { transact } from '../platform/database/transact.ts';
import { fillAgenda, findTeamsLeftBehind } from './agenda-sql.ts';

const operation = { operationId: 'sweepAgendas', action: 'write' } as const;

/**
 * A week without its meeting tells nobody: what stood on it goes to the next one when the day is over,
 * and every board hears. Harmless in several processes at once.
 */
export async function sweepAgendas(database: Database): Promise<void> {
  const nobody = { system: 'agenda', teamIds: [] };
  const { result: teamIds } = await transact(database, nobody, operation, ({ db }) =>
    findTeamsLeftBehind(db),
  );
  for (const teamId of teamIds) {
    const credentials = { system: 'agenda', teamIds: [teamId] };
    await transact(database, credentials, operation, async ({ db, tell }) => {
      for (const event of await fillAgenda(db, teamId)) tell(event);
    });
  }
}
