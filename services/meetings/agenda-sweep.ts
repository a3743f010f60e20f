import type { Database } from '../platform/database/connect.ts';
import { transact } from '../platform/database/transact.ts';
import { fillAgenda, findTeamsLeftBehind, findTeamsToHearFrom, today } from './agenda-sql.ts';

const operation = { operationId: 'sweepAgendas', action: 'write' } as const;

/** The day on which this process has looked at every case for a silence that has become long. */
const lookedOn = new WeakMap<Database, string>();

/**
 * What a day does to agendas, which tells nobody by itself: a week without its meeting leaves what stood on it to the
 * next one, and a silence becomes as long as the team has chosen. Every board hears. Harmless in several processes at once.
 */
export async function sweepAgendas(database: Database): Promise<void> {
  const nobody = { system: 'agenda', teamIds: [] };
  const { result } = await transact(database, nobody, operation, async ({ db }) => {
    const day = await today(db);
    const silent = lookedOn.get(database) === day ? [] : await findTeamsToHearFrom(db);
    return { day, teamIds: new Set([...(await findTeamsLeftBehind(db)), ...silent]) };
  });
  for (const teamId of result.teamIds) {
    const credentials = { system: 'agenda', teamIds: [teamId] };
    await transact(database, credentials, operation, async ({ db, tell }) => {
      for (const event of await fillAgenda(db, teamId)) tell(event);
    });
  }
  lookedOn.set(database, result.day);
}
