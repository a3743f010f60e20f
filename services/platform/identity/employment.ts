import type { Database } from '../database/connect.ts';
import { isSameOrigin } from '../http/same-origin.ts';
import { cookieToSet, sessionHashFrom, type CookieRules } from './cookies.ts';
import { describeEmployment } from './employment-words.ts';
import { html, type Html } from './html.ts';
import { chooseEmployment, findEmployments, type Employment } from './identity-sql.ts';
import { localPath } from './local-path.ts';
import { noticePage, page, redirect, type PageReply } from './page.ts';
import type { PageHandler, PageRequest } from './page-server.ts';
import type { Language } from './page-texts.ts';
import { words } from './page-words.ts';
import { hashOf, newToken } from './tokens.ts';

/*
 * Which of several employments somebody is, one at a time.
 *
 * Promised: a session is for one employment from its beginning to its end, and another choice is another session with
 * an id of its own: open sockets of the one before end, and nothing that the two may do adds up. Until a choice has been
 * made the session may do nothing, and lasts no longer than a sign-in may. What was chosen last is only what is marked
 * the next time. Switching gives no more time than the sign-in had.
 */

export interface EmploymentParts {
  database: Database;
  cookies: CookieRules;
  publicOrigin: string;
}

const path = '/auth/employment';

/** Where somebody chooses, and where they go on to from there. */
export const choicePath = (returnTo: string) => `${path}?to=${encodeURIComponent(returnTo)}`;

export function employmentRoutes(parts: EmploymentParts): Record<string, PageHandler> {
  return {
    [`GET ${path}`]: (request) => offer(parts, request, request.query.get('to')),
    [`POST ${path}`]: (request) => choose(parts, request),
  };
}

async function offer(
  { database, cookies, publicOrigin }: EmploymentParts,
  { cookie, language }: PageRequest,
  to: string | null,
): Promise<PageReply> {
  const returnTo = localPath(to, publicOrigin);
  const sessionHash = sessionHashFrom(cookie, cookies);
  const employments = sessionHash && (await findEmployments(database, sessionHash));
  if (!employments) return redirect(`/auth/sign-in?to=${encodeURIComponent(returnTo)}`);
  if (employments.every(({ isCurrent }) => isCurrent)) return redirect(returnTo);
  return choicePage(language, employments, returnTo);
}

function choicePage(
  language: Language,
  employments: readonly Employment[],
  returnTo: string,
): PageReply {
  const say = words[language];
  const isSwitch = employments.some(({ isCurrent }) => isCurrent);
  const body = html`<p>${say.whichJobLead}</p>
    <form method="post" action="${path}">
      <input type="hidden" name="to" value="${returnTo}" />
      <fieldset class="jobs">
        <legend class="unseen">${say.whichJob}</legend>
        ${employments.map((one, nth) => option(language, one, nth === 0, isSwitch))}
      </fieldset>
      <p><button>${say.goOn}</button></p>
    </form>
    ${isSwitch ? html`<p><a href="${returnTo}">${say.keepJob}</a></p>` : undefined}`;
  return page(language, { title: say.whichJob, body });
}

function option(
  language: Language,
  employment: Employment,
  isFirst: boolean,
  isSwitch: boolean,
): Html {
  const say = words[language];
  const { workerId, name, isCurrent, wasChosen } = employment;
  const mark = isCurrent ? say.jobNow : isFirst && wasChosen && !isSwitch ? say.jobLast : undefined;
  return html`<label>
    <input
      type="radio"
      name="worker"
      value="${workerId}"
      ${isFirst ? html`checked` : undefined}
      required
    />
    <span>
      <strong>${name}</strong> ${mark === undefined ? undefined : html`<em>${mark}</em>`}
      <span class="quiet">${describeEmployment(language, employment)}</span>
    </span>
  </label>`;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function choose(parts: EmploymentParts, request: PageRequest): Promise<PageReply> {
  const { database, cookies, publicOrigin } = parts;
  const { form, cookie, language } = request;
  // Else another site could decide which of their jobs somebody sits in.
  if (!isSameOrigin(request.headers, publicOrigin)) return noticePage(language, 'not-from-here');
  const workerId = form.get('worker') ?? '';
  const sessionHash = sessionHashFrom(cookie, cookies);
  if (!sessionHash || !uuid.test(workerId)) return offer(parts, request, form.get('to'));
  const session = newToken();
  const choice = { sessionHash, workerId, newSessionHash: hashOf(session) };
  const outcome = await chooseEmployment(database, choice);
  if (outcome !== 'chosen') return offer(parts, request, form.get('to'));
  const returnTo = localPath(form.get('to'), publicOrigin);
  return redirect(returnTo, [cookieToSet(cookies.session, session, cookies)]);
}
