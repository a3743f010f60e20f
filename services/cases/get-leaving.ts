import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { lockAgreement } from './agreement-end-sql.ts';
import { refuseOthersLeaders } from './end-agreement.ts';
import { findLeaving } from './leaving-sql.ts';

export const getLeaving: Handler<'getLeaving'> = async (call) => {
  const { agreementId } = call.path;
  const found = await findLeaving(call.db, agreementId);
  const agreement = await lockAgreement(call.db, agreementId);
  if (!found || !agreement) throw new Problem('not-found');
  refuseOthersLeaders(call, agreement.teamId);
  const { seats, covers, inquiries } = found;
  const caseIds = [...new Set([...seats, ...covers].map(({ caseId }) => caseId))];
  const inquiryIds = inquiries.map(({ id }) => id);
  call.log({ teamId: agreement.teamId, caseIds, inquiryIds });
  return { status: 200, body: found };
};
