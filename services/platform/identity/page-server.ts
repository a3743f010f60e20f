import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { problemFromDatabase } from '../http/database-problems.ts';
import { noticePage, redirect, type PageReply } from './page.ts';
import { languageOf } from './language-of.ts';
import type { Language } from './page-texts.ts';
import { SignInRefused } from './sign-in-refused.ts';

export interface PageRequest {
  path: string;
  query: URLSearchParams;
  /** Of a posted form; empty otherwise. */
  form: URLSearchParams;
  cookie: string | undefined;
  headers: IncomingMessage['headers'];
  language: Language;
  /** Where it comes from: an address, or a network of addresses that are one caller's. */
  network: string;
}

export type PageHandler = (request: PageRequest) => Promise<PageReply> | PageReply;

export interface PageServerParts {
  /** By `METHOD /path`; a path that ends in `/*` matches one more segment. */
  routes: Readonly<Record<string, PageHandler>>;
  log: Logger;
  /** How many bytes a posted form may be; 32 KiB unless given. */
  longestForm?: number;
  /** On every answer. */
  headers: Readonly<Record<string, string>>;
  networkOf: (request: IncomingMessage) => string;
  /** Seconds to wait, 0 to go on. */
  secondsToWait: (asked: {
    method: string;
    path: string;
    network: string;
    headers: IncomingMessage['headers'];
  }) => number;
  /** For a page asked for under another name of ours: where it is to be had. */
  addressToUse: (asked: { host: string | undefined; url: string }) => string | undefined;
}

export type PageServer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Runs page handlers over plain HTTP: reads the form, chooses the language, turns refusals into pages. */
export function pageServer(parts: PageServerParts): PageServer {
  return async (incoming, response) => {
    const language = languageOf(incoming.headers['accept-language']);
    const reply = await answer(parts, incoming, language).catch((error: unknown) =>
      pageOfError(parts.log, language, error),
    );
    if (response.destroyed) return;
    // Set for the whole service, perhaps; the one page that may stand in a frame has none of its own.
    response.removeHeader('x-frame-options');
    response.writeHead(reply.status, {
      ...parts.headers,
      ...reply.headers,
      // The rest of a form that was not read to its end would stand in the way of the next request on the connection, which
      // may be somebody else's behind a proxy.
      ...(incoming.destroyed && !incoming.complete && { connection: 'close' }),
      'content-length': Buffer.byteLength(reply.body),
    });
    response.end(reply.body);
  };
}

async function answer(
  { routes, networkOf, secondsToWait, addressToUse, longestForm = 32 * 1024 }: PageServerParts,
  incoming: IncomingMessage,
  language: Language,
): Promise<PageReply> {
  const path = pathOf(incoming);
  const method = incoming.method ?? '';
  const handler = handlerFor(routes, method, path);
  if (!handler) return noticePage(language, 'not-found');
  const network = networkOf(incoming);
  const seconds = secondsToWait({ method, path, network, headers: incoming.headers });
  if (seconds > 0) {
    const reply = noticePage(language, 'too-many-requests');
    reply.headers['retry-after'] = String(seconds);
    return reply;
  }
  const url = wholeUrl(incoming);
  const better = addressToUse({ host: incoming.headers.host, url });
  if (better !== undefined && incoming.method === 'GET') return redirect(better);
  const query = url.split('?', 2)[1];
  return handler({
    path,
    query: new URLSearchParams(query),
    form:
      incoming.method === 'POST' ? await readForm(incoming, longestForm) : new URLSearchParams(),
    cookie: incoming.headers.cookie,
    headers: incoming.headers,
    language,
    network,
  });
}

/** Also under a framework that has shortened `url` to the part after where we are mounted. */
export function wholeUrl(request: IncomingMessage): string {
  return 'originalUrl' in request ? String(request.originalUrl) : (request.url ?? '');
}

export function pathOf(request: IncomingMessage): string {
  return wholeUrl(request).split('?', 1)[0] ?? '';
}

function handlerFor(
  routes: PageServerParts['routes'],
  method: string,
  path: string,
): PageHandler | undefined {
  const above = path.slice(0, path.lastIndexOf('/'));
  const name = [`${method} ${path}`, `${method} ${above}/*`].find((each) =>
    Object.hasOwn(routes, each),
  );
  return name === undefined ? undefined : routes[name];
}

/** An empty form when there is none, or it is too long or of another kind: its fields are then simply missing. */
async function readForm(incoming: IncomingMessage, longestForm: number): Promise<URLSearchParams> {
  const kind = incoming.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += (chunk as Buffer).length;
    if (size <= longestForm) chunks.push(chunk as Buffer);
    else if (size > 100 * longestForm) break;
  }
  if (kind !== 'application/x-www-form-urlencoded' || size > longestForm)
    return new URLSearchParams();
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

function pageOfError(log: Logger, language: Language, error: unknown): PageReply {
  if (error instanceof SignInRefused) {
    log.warn({ reason: error.reason, because: becauseOf(error.cause) }, 'sign-in refused');
    return noticePage(language, error.reason, error.returnTo);
  }
  if (problemFromDatabase(error)?.slug === 'database-unavailable') {
    return noticePage(language, 'unavailable');
  }
  log.error({ err: error }, 'unforeseen');
  return noticePage(language, 'broken');
}

/** What went wrong, without the tokens and claims that such errors carry along. */
function becauseOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  const said = 'error' in error && typeof error.error === 'string' ? `: ${error.error}` : '';
  return `${error.name}: ${error.message}${said}${code}`;
}
