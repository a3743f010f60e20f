import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Database } from '../platform/database/connect.ts';
import { isSameOrigin } from '../platform/http/same-origin.ts';
import { noticePage, type PageReply } from '../platform/identity/page.ts';
import { pageServer, pathOf, type PageRequest } from '../platform/identity/page-server.ts';
import { RateLimit } from '../platform/identity/rate-limit.ts';
import { hashOf } from '../platform/identity/tokens.ts';
import { answerBy, noteBy, openLink, type Said } from './answers.ts';
import { findAsked } from './answer-sql.ts';
import { readSecrets } from './read-answer.ts';
import { data, pageKeeper, smallPage } from './small-page.ts';

/*
 * The page on which a person answers alone, by a link and without signing in.
 *
 * Promised: whoever holds the link reads the form and nothing of what was answered before; it is answered once, and sent
 * again by the same browser it is the same answer; only that browser sees the curve, for a quarter of an hour. A link that
 * was answered, taken back, has run out or was never made is answered alike, by one look-up of a hash.
 *
 * The secret stands after `#` in the address: no server, proxy or log sees it but in the body of what the page sends.
 */

export interface AnswerPagesParts {
  database: Database;
  publicOrigin: string;
  /** Where the web client has been built, or will be. */
  webClientDirectory: string;
  headers: Readonly<Record<string, string>>;
  networkOf: (request: IncomingMessage) => string;
  log: Logger;
  /** Milliseconds, never running backwards. */
  now?: () => number;
}

type Listener = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const under = '/svar';

/** Answers `/svar` and everything below it; hands anything else on. */
export function answerPages(parts: AnswerPagesParts): Listener {
  const { now = () => performance.now() } = parts;
  // A waiting room, or a telephone company, shares one address: two hundred at once are let through.
  const asked = new RateLimit({ burst: 1200, perSecond: 5, now });
  // Guessing stops long before that. Whoever found their link has not guessed.
  const missed = new RateLimit({ burst: 300, perSecond: 1, now });
  const post =
    (act: (found: Found) => Promise<Said>) =>
    (request: PageRequest): Promise<PageReply> =>
      answer(parts, missed, request, act);
  const serve = pageServer({
    ...{ log: parts.log, headers: parts.headers, networkOf: parts.networkOf },
    secondsToWait: ({ network }) => asked.secondsToWait(network),
    longestForm: 4096,
    addressToUse: () => undefined,
    routes: {
      [`GET ${under}`]: ({ language }) =>
        smallPage(parts.webClientDirectory, 'svar.html') ?? noticePage(language, 'unavailable'),
      [`GET ${under}/uten-nett.js`]: ({ language }) =>
        pageKeeper(parts.webClientDirectory, under) ?? noticePage(language, 'not-found'),
      [`POST ${under}/skjema`]: post(({ asked: found }) => openLink(parts.database, found)),
      [`POST ${under}/svar`]: post(({ asked: found, ...sent }) =>
        answerBy(parts.database, found, sent),
      ),
      [`POST ${under}/merknad`]: post(({ asked: found, form }) =>
        noteBy(parts.database, found, form),
      ),
    },
  });
  return (request, response, next) => {
    const at = pathOf(request);
    if (at === under || at.startsWith(`${under}/`)) void serve(request, response);
    else next();
  };
}

interface Found {
  asked: NonNullable<Awaited<ReturnType<typeof findAsked>>>;
  tokenHash: Buffer;
  keyHash: Buffer;
  form: URLSearchParams;
}

async function answer(
  { database, publicOrigin }: AnswerPagesParts,
  missed: RateLimit,
  { form, headers, network }: PageRequest,
  act: (found: Found) => Promise<Said>,
): Promise<PageReply> {
  if (!isSameOrigin(headers, publicOrigin)) return data({ status: 403, body: { is: 'elsewhere' } });
  const seconds = missed.secondsToWait(network);
  if (seconds > 0) {
    const reply = data({ status: 429, body: { is: 'too-many' } });
    reply.headers['retry-after'] = String(seconds);
    return reply;
  }
  const secrets = readSecrets(form);
  const hashes = { tokenHash: hashOf(secrets?.token ?? ''), keyHash: hashOf(secrets?.key ?? '') };
  const found = await findAsked(database, hashes);
  if (!found) return data(over);
  missed.giveBack(network);
  return data(await act({ asked: found, ...hashes, form }));
}

const over: Said = { status: 404, body: { is: 'over' } };
