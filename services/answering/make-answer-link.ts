import { newId } from '../platform/database/new-id.ts';
import type { Inside } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { hashOf, newToken } from '../platform/identity/tokens.ts';
import { ageGroupOf, formToAnswer, ratedOf } from './answering-rules.ts';
import {
  findAskedCase,
  getLink,
  insertLink,
  type AskedForm,
  type NewLink,
} from './answering-sql.ts';
import { freeWordings } from '../instruments/instruments.ts';
import type { Wish } from './words.ts';

const hoursUnlessSaid = 24;

/** What is asked of the person of the case, when it can be. */
export async function linkTo(
  { db, caller }: Pick<Inside, 'db' | 'caller'>,
  caseId: string,
  { about, language, rater = 'self', ageGroup, withIds }: Wish,
): Promise<Omit<NewLink, 'tokenHash' | 'hours'>> {
  const asked = await findAskedCase(db, caseId);
  if (!asked) throw new Problem('not-found');
  const form = formToAnswer(asked, about);
  const { teamId, courseAt, pair } = asked;
  if (courseAt === null) throw new Problem('case-closed');
  return {
    ...{ id: newId(), teamId, caseId, courseAt, rater, language },
    ...ratedOf(about, withIds, pair, caller.workerId),
    instrumentId: form.instrumentId,
    ageGroup: ageGroupOf(form, ageGroup),
    textPackId: wordingIn(form, language),
  };
}

export function makeAnswerLinkFrom(publicUrl: string): Handler<'makeAnswerLink'> {
  return async (call) => {
    const { caseId } = call.path;
    const { expiresInHours: hours = hoursUnlessSaid, ...wish } = call.body;
    const link = await linkTo(call, caseId, wish);
    const { id, teamId } = link;
    const token = newToken();
    await insertLink(call.db, { ...link, hours, tokenHash: hashOf(token) });
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
