import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { addTerms, casesToldOfTerms, findTermsOn, lockOwnAgreement } from './agreement-sql.ts';
import { readAgreement } from './make-agreement.ts';
import { shareUnit } from './unit-sql.ts';

/** The agreement goes on, and every seat under it, for another fraction or from another home unit. */
export const continueAgreement: Handler<'continueAgreement'> = async (call) => {
  const { agreementId } = call.path;
  const { startsOn, ...change } = call.body;
  const agreement = await lockOwnAgreement(call.db, agreementId);
  if (!agreement) throw new Problem('not-found');
  const { teamId, workerId } = agreement;
  const leads = call.caller.roles.some(
    (held) => held.role === 'team_leader' && held.teamId === teamId,
  );
  if (!leads && !call.caller.isAdministrator) throw new Problem('not-allowed');
  if (agreement.version !== call.expectedVersion) {
    const current = await readAgreement(call.db, agreementId);
    throw new Problem('version-stale', { current }, [{ teamId, workerId }]);
  }
  if (startsOn < agreement.startsOn) {
    const message = 'lies before the agreement began';
    throw new Problem('validation-failed', { errors: [{ pointer: '/startsOn', message }] });
  }
  if (agreement.endedOn !== null && agreement.endedOn <= startsOn) {
    throw new Problem('agreement-ended');
  }
  const before = await findTermsOn(call.db, agreementId, startsOn);
  const terms = { ...before, ...change };
  if (isSame(terms, before)) throw new Problem('agreement-unchanged');
  const unit = await shareUnit(call.db, terms.homeUnitId);
  if (!unit) throw new Problem('not-found');
  if (unit.level !== agreement.level) throw new Problem('agreement-other-level');
  if (unit.endsOn !== null && terms.homeUnitId !== before.homeUnitId) {
    throw new Problem('unit-ended');
  }
  const version = await addTerms(call.db, { ...terms, id: newId(), agreementId, startsOn });
  const workerIds = [workerId];
  const caseIds = await casesToldOfTerms(call.db, agreementId);
  call.tell({ teamId, kind: 'agreement.continued', agreementId, caseIds, workerIds, version });
  call.log({ teamId, workerId });
  return { status: 200, body: await readAgreement(call.db, agreementId), etag: version };
};

function isSame(one: object, other: object): boolean {
  const inOrder = (terms: object) =>
    JSON.stringify(
      Object.entries(terms)
        .map(([name, value]: [string, unknown]) => [
          name,
          Array.isArray(value) ? value.toSorted() : value,
        ])
        .toSorted(),
    );
  return inOrder(one) === inOrder(other);
}
