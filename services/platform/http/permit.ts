import type { Caller } from '../database/transact.ts';
import type { Operation } from './contract.ts';
import { Problem } from './problem.ts';

/**
 * Whether the caller's roles open this operation at all. Which rows they then reach is for the
 * database's policies, and which of them they may change for the handler.
 */
export function refuseByRole(caller: Caller, operation: Operation): Problem | undefined {
  if (caller.standing !== 'active') return refuseByStanding(caller);
  if (operation.roles.length === 0) return undefined;
  return operation.roles.some((role) => holds(caller, role))
    ? undefined
    : new Problem('not-allowed');
}

/**
 * For an address below a team: the role must be held in that team. To those who have nothing
 * to do with the team it does not exist.
 */
export function refuseByTeam(
  caller: Caller,
  operation: Operation,
  teamId: string | undefined,
): Problem | undefined {
  if (teamId === undefined || operation.roles.length === 0) return undefined;
  if (operation.roles.some((role) => holds(caller, role, teamId))) return undefined;
  return new Problem(hasToDoWith(caller, teamId) ? 'not-allowed' : 'not-found');
}

function refuseByStanding(caller: Caller): Problem {
  const hasRunOut = caller.standing === 'idle' || caller.standing === 'expired';
  return new Problem(hasRunOut ? 'signed-out-by-idling' : 'not-signed-in');
}

/** A treatment contact's team is known to the database only: which cases are the own is its answer. */
function holds(caller: Caller, role: string, teamId?: string): boolean {
  if (role === 'treatment_contact') return caller.contactCaseIds.length > 0;
  return caller.roles.some(
    (held) =>
      held.role === role &&
      (teamId === undefined || held.teamId === teamId || held.role === 'administrator'),
  );
}

function hasToDoWith(caller: Caller, teamId: string): boolean {
  return (
    caller.isAdministrator || caller.teamIds.includes(teamId) || caller.ledTeamIds.includes(teamId)
  );
}
