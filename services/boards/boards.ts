import type { Database } from '../platform/database/connect.ts';
import type { Relay } from '../platform/events/relay.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { BoardMemory } from './board-memory.ts';
import type { Sessions } from './get-board.ts';
import { getBoardFrom } from './get-board.ts';

export { readBoard } from './board-sql.ts';

/** The door of the room: the team's live board, read only. */
export function boardHandlers(parts: { database: Database; relay: Relay; sessions: Sessions }) {
  const memory = new BoardMemory(parts.database, parts.relay);
  return { getBoard: getBoardFrom(memory, parts.sessions) } satisfies Partial<Handlers>;
}
