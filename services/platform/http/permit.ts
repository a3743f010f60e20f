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

/** What an address names that somebody may have a relation to. */
export interface Address {
  teamId?: string | undefined;
  caseId?: string | undefined;
}

/**
 * For an address that names a team or a case: one of the operation's roles must be held in one of its relations to
 * just that. To those who have nothing to do with it, it does not exist.
 */
export function refuseByRelation(
  caller: Caller,
  operation: Operation,
  address: Address,
): Problem | undefined {
  if (operation.roles.length === 0 || !(address.teamId ?? address.caseId)) return undefined;
  // A block outranks every relation; where an emergency passes it, the caller's rights hold the visit.
  const isClosed = isClosedTo(caller, address.caseId);
  const permits = Object.entries(operation.permits);
  const isPermitted = permits.some(([role, relations]) =>
    relations.some(
      (relation) =>
        (!isClosed || relation === 'emergency') && stands(caller, role, relation, address),
    ),
  );
  if (isPermitted) return undefined;
  if (isClosed) return new Problem('not-found');
  const { teamId } = address;
  return new Problem(teamId && hasToDoWith(caller, teamId) ? 'not-allowed' : 'not-found');
}

export function isClosedTo(caller: Caller, caseId: string | undefined): boolean {
  return caseId !== undefined && caller.blockedCaseIds.includes(caseId);
}

function refuseByStanding(caller: Caller): Problem {
  const hasRunOut = caller.standing === 'idle' || caller.standing === 'expired';
  return new Problem(hasRunOut ? 'signed-out-by-idling' : 'not-signed-in');
}

/** Anywhere. */
function holds(caller: Caller, role: string): boolean {
  if (role === 'treatment_contact') return caller.contactCaseIds.length > 0;
  if (role === 'guest') return caller.guestItems.length > 0;
  return caller.roles.some((held) => held.role === role);
}

/**
 * Somebody of the role, in the relation, to what the address names. The team of a case is the database's to know, and
 * so is who sits in it: a seat lets nobody in whom the team does not, but where a block closes it to all but its two.
 */
function stands(caller: Caller, role: string, relation: string, address: Address): boolean {
  const { teamId, caseId } = address;
  if (relation === 'contact') return caseId !== undefined && caller.contactCaseIds.includes(caseId);
  if (relation === 'administers') return caller.isAdministrator;
  if (relation === 'visit' || relation === 'emergency') {
    const kind = relation === 'visit' ? 'leader' : relation;
    const isThere = caller.visits.some((visit) => visit.kind === kind && visit.caseId === caseId);
    return isThere && holds(caller, role);
  }
  return caller.roles.some(
    (held) => held.role === role && (teamId === undefined || held.teamId === teamId),
  );
}

function hasToDoWith(caller: Caller, teamId: string): boolean {
  return (
    caller.isAdministrator || caller.teamIds.includes(teamId) || caller.ledTeamIds.includes(teamId)
  );
}
