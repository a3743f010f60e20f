import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { html, type Html } from './html.ts';
import { notices, type Language, type Notice } from './page-texts.ts';
import { words } from './page-words.ts';

/** An answer as data: whoever makes it never touches the response. */
export interface PageReply {
  status: number;
  headers: Record<string, string | string[]>;
  body: string;
}

const css = readFileSync(new URL('./pages.css', import.meta.url), 'utf8');
const cssVersion = createHash('sha256').update(css).digest('hex').slice(0, 12);
const cssPath = '/auth/pages.css';

export const stylesheet: PageReply = {
  status: 200,
  headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=86400' },
  body: css,
};

// No form-action: browsers hold a form's redirects to it, and the provider may send the browser on to
// others that nobody here can name. The pages escape all they are given, so no form can be slipped in.
const policy = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // Not no-referrer: with it browsers send «Origin: null» with our own forms.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

export interface PageContent {
  status?: number;
  title: string;
  body: Html;
  head?: Html;
  /** More that the page may load, as directives of its content security policy. */
  allows?: string;
}

/** A whole page in the service's plain dress. */
export function page(language: Language, content: PageContent): PageReply {
  const document = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${content.title} – Skulder</title>
        <link rel="stylesheet" href="${cssPath}?v=${cssVersion}" />
        ${content.head}
      </head>
      <body>
        <main>
          <p class="brand">Skulder</p>
          <h1>${content.title}</h1>
          ${content.body}
        </main>
      </body>
    </html> `;
  return {
    status: content.status ?? 200,
    headers: {
      ...pageHeaders,
      'content-language': language,
      'content-security-policy': content.allows ? `${policy}; ${content.allows}` : policy,
    },
    body: document.text,
  };
}

const statuses: Record<Notice, number> = {
  'provider-unreachable': 503,
  cancelled: 400,
  failed: 400,
  'level-too-low': 403,
  'too-long-ago': 403,
  'time-untold': 403,
  'attempt-over': 400,
  'not-tied': 403,
  'other-organisation': 403,
  'tied-to-another': 409,
  'works-with-oneself': 409,
  'invitation-used': 410,
  'too-many-attempts': 503,
  'signed-out': 200,
  'moving-on': 200,
  unavailable: 503,
  broken: 500,
  'not-found': 404,
  'not-from-here': 403,
  'too-many-requests': 429,
};

/** A page that tells what happened and what can be done about it. */
export function noticePage(language: Language, notice: Notice, returnTo = '/'): PageReply {
  const { title, paragraphs } = notices[language][notice];
  const body = html`${paragraphs.map((text) => html`<p>${text}</p>`)}${wayOn(language, notice, returnTo)}`;
  const reply = page(language, { status: statuses[notice], title, body });
  if (reply.status === 503 || reply.status === 429) reply.headers['retry-after'] = '5';
  return reply;
}

function wayOn(language: Language, notice: Notice, returnTo: string): Html | undefined {
  const { signIn, signOut, tryAgain, toSkulder } = words[language];
  if (notice === 'not-tied' || notice === 'tied-to-another' || notice === 'works-with-oneself') {
    return html`<form method="post" action="/auth/sign-out"><button>${signOut}</button></form>`;
  }
  if (notice === 'not-found' || notice === 'not-from-here') {
    return html`<p><a class="button" href="/">${toSkulder}</a></p>`;
  }
  const isFirst = notice === 'signed-out' || notice === 'invitation-used';
  const href = `/auth/sign-in?to=${encodeURIComponent(returnTo)}`;
  return html`<p><a class="button" href="${href}">${isFirst ? signIn : tryAgain}</a></p>`;
}

export function redirect(to: string, cookies: string[] = []): PageReply {
  return {
    status: 303,
    headers: {
      location: to,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      ...(cookies.length > 0 && { 'set-cookie': cookies }),
    },
    body: '',
  };
}

/**
 * Sends the browser to another site after a form: a redirect would count as the form's own and be
 * stopped by `form-action` of whichever page the form was on.
 */
export function movingOn(language: Language, to: string, cookies: string[] = []): PageReply {
  const { title, paragraphs } = notices[language]['moving-on'];
  const reply = page(language, {
    title,
    head: html`<meta http-equiv="refresh" content="0;url=${to}" />`,
    body: html`<p>${paragraphs.join(' ')}</p>
      <p><a class="button" href="${to}">${words[language].goOn}</a></p>`,
  });
  if (cookies.length > 0) reply.headers['set-cookie'] = cookies;
  return reply;
}
