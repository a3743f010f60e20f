import { Problem } from '../platform/http/problem.ts';

type State = 'received' | 'clarifying' | 'ready' | 'on_agenda' | 'decided' | 'withdrawn';

/** An inquiry that has ended in an offer or a withdrawal stands as it is. */
export function refuseEnded(state: State): void {
  if (state === 'decided') throw new Problem('inquiry-already-decided');
  if (state === 'withdrawn') throw new Problem('inquiry-withdrawn');
}

/** What is known of whatever an inquiry is to name; null where it names nothing. */
export interface Named {
  about: 'person' | 'service_site';
  hasUnit: boolean;
  isUnitKnown: boolean | null;
  /** Somebody of the team who is not known to leave: a member today, or its leader. */
  canOwn: boolean | null;
  /** Null: a case is named, and is none of the team's. */
  linkedCase: { state: 'open' | 'closed'; isPersons: boolean } | null | undefined;
  /** What was linked before may have been closed since; that stops nobody from noting something else. */
  isLinkNew: boolean;
  /** Another inquiry or another person's case of the team is called that. */
  isAliasTaken: boolean | null;
}

export function refuseNamed(named: Named): void {
  if (named.about === 'service_site' && !named.hasUnit) {
    throw invalid('/unitId', 'is required when a service site asks');
  }
  if (named.isUnitKnown === false) throw invalid('/unitId', 'is no unit that is known');
  if (named.linkedCase === null) throw invalid('/linkedCaseId', 'is no case of the team');
  if (named.linkedCase && named.linkedCase.isPersons !== (named.about === 'person')) {
    throw new Problem('linked-case-of-other-kind');
  }
  if (named.isLinkNew && named.linkedCase?.state === 'closed') throw new Problem('case-closed');
  if (named.canOwn === false) throw new Problem('worker-not-available');
  if (named.isAliasTaken) throw new Problem('alias-taken');
}

/** Two inquiries about one person; undefined: none of the team, or the inquiry itself. */
export function refuseSamePerson(
  other: { about: Named['about'] } | undefined,
  about: Named['about'],
): void {
  if (!other) throw invalid('/samePersonAsId', 'is no other inquiry of the team');
  if (other.about !== 'person' || about !== 'person')
    throw invalid('/samePersonAsId', 'is of people, not of service sites');
}

/** A unit that has answered, or was never asked, is not waited for. */
export function refuseAnswered<Guidance extends { isWaiting: boolean }>(
  guidance: Guidance | undefined,
): asserts guidance is Guidance {
  if (!guidance?.isWaiting) throw new Problem('guidance-not-waiting');
}

/** The owner answers for it until the unit has said yes, and the leader for the team. */
export function refuseRecorder(
  { ownerId, teamId }: { ownerId: string; teamId: string },
  by: {
    workerId: string | null;
    roles: readonly { role: string; teamId: string | null }[];
  },
): void {
  const leads = by.roles.some((held) => held.role === 'team_leader' && held.teamId === teamId);
  if (by.workerId !== ownerId && !leads) throw new Problem('inquiry-not-yours');
}

function invalid(pointer: string, message: string): Problem {
  return new Problem('validation-failed', { errors: [{ pointer, message }] });
}
