import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { hashOf, newToken } from '../platform/identity/tokens.ts';
import { ageGroupOf, formToAnswer, ratedOf } from './answering-rules.ts';
import { findAskedCase, getLink, insertLink, type AskedForm } from './answering-sql.ts';
import { freeWordings } from '../instruments/instruments.ts';

const hoursUnlessSaid = 24;

export function makeAnswerLinkFrom(publicUrl: string): Handler<'makeAnswerLink'> {
  return async (call) => {
    const { caseId } = call.path;
    const { about, language, rater = 'self', ageGroup, withIds } = call.body;
    const asked = await findAskedCase(call.db, caseId);
    if (!asked) throw new Problem('not-found');
    const form = formToAnswer(asked, about);
    const { teamId, courseAt, pair } = asked;
    if (courseAt === null) throw new Problem('case-closed');
    const [id, token] = [newId(), newToken()];
    await insertLink(call.db, {
      ...{ id, teamId, caseId, courseAt, rater, language },
      ...ratedOf(about, withIds, pair, call.caller.workerId),
      instrumentId: form.instrumentId,
      ageGroup: ageGroupOf(form, ageGroup),
      textPackId: wordingIn(form, language),
      tokenHash: hashOf(token),
      hours: call.body.expiresInHours ?? hoursUnlessSaid,
    });
    call.tell({ teamId, kind: 'answer_link.changed', caseIds: [caseId] });
    call.log({ teamId, caseId });
    const url = new URL(`/svar#${token}`, publicUrl).href;
    return { status: 201, body: { url, link: await getLink(call.db, id) } };
  };
}

/** The team's own wording in the language; null: the form's free one. */
function wordingIn({ isFree, instrumentId, packs }: AskedForm, language: string): string | null {
  const pack = packs.find((one) => one.language === language);
  const isThere = isFree ? freeWordings[instrumentId]?.[language] : pack;
  if (!isThere) throw new Problem('wording-missing');
  return isFree ? null : pack!.id;
}
