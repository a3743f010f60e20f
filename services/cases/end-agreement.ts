import type { Handler } from '../platform/http/handlers.ts';
import type { Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import { readAgreement } from '../people/people.ts';
import {
  actionsOwnedUnder,
  casesSeatedUnder,
  inquiriesInvestigatedUnder,
  inquiriesOwnedUnder,
  lockAgreement,
  setEnd,
  unitsToldUnder,
} from './agreement-end-sql.ts';
import type { LeftInquiries, LockedAgreement } from './agreement-end-sql.ts';
import { namesOfCases } from './case-sql.ts';

/** What else somebody leaves behind in the team, for other rooms to see to in the same act. */
export type SeeToWhatIsLeft = (
  call: Pick<Inside, 'db' | 'tell'>,
  who: { teamId: string; workerId: string },
) => Promise<void>;

export function endAgreementAnd(seeToWhatIsLeft: SeeToWhatIsLeft): Handler<'endAgreement'> {
  return async (call) => {
    const { agreementId } = call.path;
    const { endedOn } = call.body;
    const agreement = await lockStandingAgreement(call, agreementId, call.expectedVersion);
    const reply = await endStanding(call, agreement, endedOn);
    await seeToWhatIsLeft(call, agreement);
    return reply;
  };
}

/** Ends the locked agreement from a day, when nothing is left behind. Tells `agreement.ended`. */
export async function endStanding(
  call: Pick<Inside, 'db' | 'tell' | 'log'>,
  agreement: LockedAgreement,
  endedOn: string,
) {
  const { id: agreementId, teamId, workerId } = agreement;
  await refuseWhileSeated(call, agreement, endedOn);
  await refuseWhileNeeded(call, agreement);
  const version = await setEnd(call.db, agreementId, endedOn);
  const workerIds = [workerId];
  call.tell({ teamId, kind: 'agreement.ended', agreementId, workerIds, version });
  call.log({ action: 'write', teamId, workerId });
  return {
    status: 200 as const,
    body: await readAgreement(call.db, agreementId),
    etag: version,
  };
}

/** The agreement at the version last seen, locked until commit, not ended yet. */
export async function lockStandingAgreement(
  inside: Pick<Inside, 'db' | 'caller'>,
  agreementId: string,
  expectedVersion: number,
): Promise<LockedAgreement> {
  const agreement = await lockAgreement(inside.db, agreementId);
  if (!agreement) throw new Problem('not-found');
  refuseOthersLeaders(inside, agreement.teamId);
  if (agreement.version !== expectedVersion) {
    const { teamId, workerId } = agreement;
    const current = await readAgreement(inside.db, agreementId);
    throw new Problem('version-stale', { current }, [{ teamId, workerId }]);
  }
  if (agreement.endedOn !== null) throw new Problem('agreement-ended');
  return agreement;
}

/** The address names no team, so whether the caller leads this one is asked here: they may be a member of it and lead another. */
export function refuseOthersLeaders({ caller }: Pick<Inside, 'caller'>, teamId: string): void {
  const isLeader = caller.roles.some(
    (held) => held.role === 'team_leader' && held.teamId === teamId,
  );
  if (!isLeader && !caller.isAdministrator) throw new Problem('not-allowed');
}

// A seat is handed over, never vacated: the cases are named to whoever may see them, counted to others.
async function refuseWhileSeated(
  { db }: Pick<Inside, 'db'>,
  agreement: LockedAgreement,
  endedOn: string,
): Promise<void> {
  const now = await casesSeatedUnder(db, agreement.id);
  // Of what can be handed over first; of what was held on the day or later only when nothing else is in the way.
  const { ids, count } = now.count > 0 ? now : await casesSeatedUnder(db, agreement.id, endedOn);
  if (count === 0) return;
  const cases = await namesOfCases(db, ids);
  const hidden = count - cases.length;
  throw new Problem('agreement-still-seated', {
    ...(cases.length > 0 && { cases }),
    ...(hidden > 0 && { otherCases: [{ teamName: agreement.teamName, count: hidden }] }),
  });
}

// An open inquiry has an owner, who is of the team, and so are the two who find out, whoever is to do something, and
// whoever is to tell a home unit: somebody else takes over first.
async function refuseWhileNeeded(
  { db }: Pick<Inside, 'db'>,
  { id }: LockedAgreement,
): Promise<void> {
  refuseLeaving('agreement-still-owns', await inquiriesOwnedUnder(db, id));
  refuseLeaving('agreement-still-investigates', await inquiriesInvestigatedUnder(db, id));
  const { actions, count } = await actionsOwnedUnder(db, id);
  const hidden = count - actions.length;
  if (count > 0)
    throw new Problem('agreement-still-has-actions', {
      ...(actions.length > 0 && { actions: actions.slice(0, 200) }),
      ...(hidden > 0 && { otherActions: hidden }),
    });
  const unitsToTell = await unitsToldUnder(db, id);
  if (unitsToTell > 0) throw new Problem('agreement-still-has-units-to-tell', { unitsToTell });
}

function refuseLeaving(
  slug: 'agreement-still-owns' | 'agreement-still-investigates',
  { inquiries, count }: LeftInquiries,
): void {
  if (count === 0) return;
  const hidden = count - inquiries.length;
  throw new Problem(slug, {
    ...(inquiries.length > 0 && { inquiries }),
    ...(hidden > 0 && { otherInquiries: hidden }),
  });
}
