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
  const { seats, covers, inquiries, actions } = found;
  const caseIds = [
    ...new Set([...seats, ...covers, ...actions].flatMap(({ caseId }) => caseId ?? [])),
  ];
  const inquiryIds = [
    ...new Set([
      ...inquiries.map(({ id }) => id),
      ...actions.flatMap(({ inquiryId }) => inquiryId ?? []),
    ]),
  ];
  call.log({ teamId: agreement.teamId, caseIds, inquiryIds });
  return { status: 200, body: found };
};
