import { randomInt } from 'node:crypto';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import type { KeyRing } from '../platform/key-ring.ts';
import { getLink, insertCode } from './answering-sql.ts';
import { linkTo } from './make-answer-link.ts';
import { answerCodeHash } from './waiting-room.ts';

/** More would be in vain: ten thousand values, of which a team holds a handful. */
const draws = 50;

/** Four digits by which the person answers on a screen of the team. Only a mark of them is kept. */
export function makeAnswerCodeWith(keys: KeyRing): Handler<'makeAnswerCode'> {
  return async (call) => {
    const { caseId } = call.path;
    const link = await linkTo(call, caseId, call.body);
    const { id, teamId } = link;
    for (let draw = 0; draw < draws; draw++) {
      const code = String(randomInt(10_000)).padStart(4, '0');
      const codeHash = answerCodeHash(keys, teamId, code);
      if (!codeHash) throw new Problem('national-id-keys-missing');
      if (!(await insertCode(call.db, { ...link, codeHash }))) continue;
      call.tell({ teamId, kind: 'answer_link.changed', caseIds: [caseId] });
      call.log({ teamId, caseId });
      return { status: 201, body: { code, link: await getLink(call.db, id) } };
    }
    throw new Problem('too-many-requests');
  };
}
