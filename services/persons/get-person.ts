import type { Handler } from '../platform/http/handlers.ts';
import { personReply } from './standing-person.ts';
import type { NationalIds } from './words.ts';

export const getPerson =
  (nationalIds: NationalIds): Handler<'getPerson'> =>
  async (call) => {
    const { caseId } = call.path;
    const reply = await personReply(call, nationalIds, caseId);
    call.log({ teamId: reply.body.teamId, caseId });
    return reply;
  };
