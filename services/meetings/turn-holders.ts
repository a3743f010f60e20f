import type { Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';

/** A turn is its holder's to give away, and the team leader's to see to. */
export function refuseOthersTurns(
  { caller }: Pick<Inside, 'caller'>,
  teamId: string,
  holders: readonly (string | null)[],
): void {
  const isLeader = caller.roles.some(
    (held) => held.role === 'team_leader' && held.teamId === teamId,
  );
  if (!isLeader && !holders.includes(caller.workerId)) throw new Problem('turn-not-yours');
}
