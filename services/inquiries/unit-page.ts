import type { Database } from '../platform/database/connect.ts';
import { transact } from '../platform/database/transact.ts';
import { problemFromDatabase } from '../platform/http/database-problems.ts';
import { Problem } from '../platform/http/problem.ts';
import { isSameOrigin } from '../platform/http/same-origin.ts';
import { html, type Html } from '../platform/identity/html.ts';
import { noticePage, page, redirect, type PageReply } from '../platform/identity/page.ts';
import type { PageRequest } from '../platform/identity/page-server.ts';
import type { Language } from '../platform/identity/page-texts.ts';
import { hashOf, isToken } from '../platform/identity/tokens.ts';
import { refuseAnswered } from './inquiry-rules.ts';
import {
  acceptForUnit,
  declineForUnit,
  endInAcceptance,
  findAskedUnit,
  updateInquiry,
} from './outcome-sql.ts';
import { findAskedByLink, type AskedUnit } from './reply-sql.ts';
import { lockStandingInquiry } from './standing-inquiry.ts';
import { dayIn } from './day-in.ts';
import { unitPageWords } from './unit-page-words.ts';

/*
 * The page of a unit that has been asked to take over, by a link and without signing in. It reads what was written for
 * it, and answers once. Nothing there says who the person is: that is told on the telephone.
 */

export const underUnits = '/kontakt/sporsmal/';

interface Parts {
  database: Database;
  publicOrigin: string;
}

export async function showAsked({ database }: Parts, request: PageRequest): Promise<PageReply> {
  const asked = await findAsked(database, request);
  if (!asked) return noticePage(request.language, 'not-found');
  await transact(
    database,
    as(asked),
    { operationId: 'showAskedUnit', action: 'read' },
    (inside) => {
      inside.log({ teamId: asked.teamId, inquiryId: asked.inquiryId });
      return Promise.resolve();
    },
  );
  return askedPage(request.language, asked);
}

export async function hearAnswer(
  { database, publicOrigin }: Parts,
  request: PageRequest,
): Promise<PageReply> {
  const { language, form } = request;
  const asked = await findAsked(database, request);
  if (!asked) return noticePage(language, 'not-found');
  const typed = { answeredBy: form.get('answeredBy') ?? '', reason: form.get('reason') ?? '' };
  const { refused } = unitPageWords[language];
  const back = (status: number, says: string) =>
    askedPage(language, asked, { ...typed, status, says });
  if (!isSameOrigin(request.headers, publicOrigin)) return back(403, refused.elsewhere);
  // Somebody else, or they themselves, answered meanwhile, or the day has passed: the page says so.
  if (asked.state !== 'waiting') return redirect(request.path);
  const [answeredBy, reason] = [typed.answeredBy.trim(), typed.reason.trim()];
  if (answeredBy === '' || answeredBy.length > 120) return back(422, refused.answeredBy);
  if (reason.length > 1000) return back(422, refused.reason);
  const accepts = form.get('answer') === 'accept';
  if (!accepts && form.get('answer') !== 'decline') return back(422, refused.answer);
  try {
    await writeDown(database, asked, {
      accepts,
      answeredBy,
      reason: reason === '' ? null : reason,
    });
  } catch (error) {
    // The team, or another of the unit, came first, or midnight did: the page says how it stands.
    const problem = error instanceof Problem ? error : problemFromDatabase(error);
    if (problem?.slug === 'database-unavailable') return back(503, refused.unavailable);
    if (!problem) throw error;
  }
  return redirect(request.path);
}

async function writeDown(
  database: Database,
  { inquiryId, teamId, guidanceId }: AskedUnit,
  answer: { accepts: boolean; answeredBy: string; reason: string | null },
): Promise<void> {
  const operation = { operationId: 'answerAsUnit', action: 'write' } as const;
  await transact(database, as({ teamId }), operation, async (inside) => {
    const { db } = inside;
    await lockStandingInquiry(inside, inquiryId);
    const now = await findAskedUnit(db, inquiryId);
    refuseAnswered(now?.id === guidanceId ? now : undefined);
    const { answeredBy, reason } = answer;
    const row = { id: guidanceId, answeredBy, recordedBy: null, isByUnit: true };
    if (answer.accepts) await acceptForUnit(db, { ...row, acceptedAt: null });
    else await declineForUnit(db, { ...row, reason });
    const version = answer.accepts
      ? await endInAcceptance(db, { inquiryId, guidanceId })
      : await updateInquiry(db, inquiryId, { state: 'ready', comes_back_on: null });
    const kind = answer.accepts ? 'guidance.accepted' : 'guidance.declined';
    inside.tell({ teamId, kind, inquiryIds: [inquiryId], version });
    inside.log({ teamId, inquiryId });
  });
}

function as({ teamId }: { teamId: string }) {
  return { system: 'open_door', teamIds: [teamId] };
}

async function findAsked(database: Database, { path }: PageRequest) {
  const token = path.slice(underUnits.length);
  return isToken(token) ? findAskedByLink(database, hashOf(token)) : undefined;
}

interface Typed {
  answeredBy: string;
  reason: string;
  status: number;
  says: string;
}

function askedPage(language: Language, asked: AskedUnit, typed?: Typed): PageReply {
  const say = unitPageWords[language];
  const { state, teamName, unitName, answerByOn, ownerName, ownerPhone } = asked;
  const isWaiting = state === 'waiting';
  const body = html`<p>${say.lead(teamName, unitName)}</p>
    <p class="written">${asked.message}</p>
    ${isWaiting ? html`<p>${say.callFirst(ownerName, ownerPhone)}</p>` : undefined}
    ${isWaiting ? answerForm(language, typed) : html`<p class="banner">${say.says[state]}</p>`}
    ${state === 'accepted' || state === 'too_late' ? html`<p>${say.callNow(ownerName, ownerPhone)}</p>` : undefined}
    ${isWaiting ? html`<p class="quiet">${say.answerBy(dayIn(language, answerByOn))}</p>` : undefined}`;
  return page(language, {
    status: typed?.status ?? 200,
    title: isWaiting ? say.title : say.answered,
    body,
    allows: "form-action 'self'",
  });
}

function answerForm(language: Language, typed?: Typed): Html {
  const say = unitPageWords[language];
  return html`${typed && html`<p class="banner" role="alert">${typed.says}</p>`}
    <form method="post">
      <label for="answeredBy">${say.answeredBy}</label>
      <p class="quiet" id="answeredBy-hint">${say.answeredByHint}</p>
      <input
        id="answeredBy"
        name="answeredBy"
        required
        maxlength="120"
        aria-describedby="answeredBy-hint"
        value="${typed?.answeredBy ?? ''}"
      />
      <label for="reason">${say.reason}</label>
      <p class="quiet" id="reason-hint">${say.reasonHint}</p>
      <textarea id="reason" name="reason" rows="3" maxlength="1000" aria-describedby="reason-hint">
${typed?.reason ?? ''}</textarea>
      <p class="choices">
        <button name="answer" value="accept">${say.accept}</button>
        <button name="answer" value="decline" class="second">${say.decline}</button>
      </p>
    </form>`;
}
