import type { OperationId } from '../http/handlers.ts';
import type { SentAnyhow } from './client.ts';
import type { Walk } from './walk.ts';

export type Requests = Record<OperationId, readonly SentAnyhow[]>;

/** A walked team's own things, as requests name them. */
export function named({ ids, versions }: Walk) {
  return {
    team: { teamId: ids.team! },
    path: (key: string, name: string) => ({ [key]: ids[name]! }),
    /** The thing itself, as it was last seen. */
    thing: (key: string, name: string) => ({
      path: { [key]: ids[name]! },
      version: versions[name] ?? 1,
    }),
  };
}
