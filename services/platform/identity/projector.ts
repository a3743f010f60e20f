import type { Database } from '../database/connect.ts';
import { isSameOrigin } from '../http/same-origin.ts';
import { cookieToSet, tokenFromCookie, type CookieRules } from './cookies.ts';
import { html } from './html.ts';
import { pairProjector } from './identity-sql.ts';
import { noticePage, page, redirect, type PageReply } from './page.ts';
import type { PageHandler, PageRequest } from './page-server.ts';
import { words } from './page-words.ts';
import { hashOf, newToken, projectorCodeHash } from './tokens.ts';

export interface ProjectorParts {
  database: Database;
  cookies: CookieRules;
  publicOrigin: string;
}

/** Makes a screen the projector of one meeting: its session is nobody's, can only show, and ends with the meeting. */
export function projectorRoutes(parts: ProjectorParts): Record<string, PageHandler> {
  return {
    'GET /auth/projector': (request) => askForCode(request),
    'POST /auth/projector': (request) => pair(parts, request),
  };
}

function askForCode({ language }: PageRequest, isWrong = false): PageReply {
  const say = words[language];
  const complaint = isWrong
    ? html`<p class="banner" role="alert" id="wrong">${say.wrongCode}</p>`
    : undefined;
  const field = isWrong ? html`aria-invalid="true" aria-describedby="wrong"` : undefined;
  const body = html`<p>${say.projectorHow}</p>
    ${complaint}
    <form method="post" action="/auth/projector">
      <label for="code">${say.code}</label>
      <input
        id="code"
        name="code"
        required
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        maxlength="20"
        ${field}
      />
      <p><button>${say.show}</button></p>
    </form>`;
  return page(language, { status: isWrong ? 422 : 200, title: say.projector, body });
}

async function pair(parts: ProjectorParts, request: PageRequest): Promise<PageReply> {
  const { database, cookies, publicOrigin } = parts;
  if (!isSameOrigin(request.headers, publicOrigin))
    return noticePage(request.language, 'not-from-here');
  const session = newToken();
  const before = tokenFromCookie(request.cookie, cookies.session);
  const meetingId = await pairProjector(database, {
    code: projectorCodeHash(request.form.get('code') ?? ''),
    session: hashOf(session),
    replaced: before === undefined ? undefined : hashOf(before),
  });
  if (!meetingId) return askForCode(request, true);
  return redirect('/projektor', [cookieToSet(cookies.session, session, cookies)]);
}
