import type { Handler } from '../platform/http/handlers.ts';
import { readAgreement } from '../people/people.ts';
import { casesToldOfEnd, planEnd } from './agreement-end-sql.ts';
import { lockStandingAgreement } from './end-agreement.ts';

/** A known end ends nothing; from now on the seats held under the agreement are at risk, and their cards say so. */
export const planAgreementEnd: Handler<'planAgreementEnd'> = async (call) => {
  const { agreementId } = call.path;
  const agreement = await lockStandingAgreement(call, agreementId, call.expectedVersion);
  const version = await planEnd(call.db, agreementId, call.body.plannedEndOn);
  call.tell({
    teamId: agreement.teamId,
    kind: 'agreement.end_planned',
    agreementId,
    caseIds: await casesToldOfEnd(call.db, agreementId),
    workerIds: [agreement.workerId],
    version,
  });
  call.log({ teamId: agreement.teamId, workerId: agreement.workerId });
  return { status: 200, body: await readAgreement(call.db, agreementId), etag: version };
};
