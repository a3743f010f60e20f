import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { html } from '../identity/html.ts';
import { apiListener, type ApiParts } from './api.ts';
import { docsPage } from './docs-page.ts';
import { answerLive, answerReady, type Readiness } from './health.ts';
import { htmlPage, sendPage } from './page.ts';
import { problemIndex, problemPage } from './problem-pages.ts';
import type { ConstantHeaders } from './reply.ts';
import { webClient } from './web-client.ts';

type Handing = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

export interface HttpParts extends ApiParts {
  pageHeaders: ConstantHeaders;
  readiness: Readiness;
  /** What answers under paths of its own with headers of its own, for example signing in; hands on the rest. */
  others: readonly Handing[];
  /** Where the web client has been built, or will be. */
  webClientDirectory: string;
}

/** Everything the service answers over HTTP: the API, sign-in, documentation, health and the web client. */
export function httpApp(parts: HttpParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.enable('case sensitive routing');
  // First, and with nothing before it: what comes ahead of it is paid for by every call.
  app.use('/api', apiListener(parts));
  for (const other of parts.others) app.use(other);
  app.use((_request, response, next) => {
    for (const [name, value] of Object.entries(parts.pageHeaders)) response.setHeader(name, value);
    next();
  });
  app.get('/health/live', answerLive);
  app.get('/health/ready', answerReady(parts.readiness));
  addDocumentation(app, parts);
  const nothingHere = (_request: unknown, response: ServerResponse) =>
    sendPage(response, 404, notFound);
  // What the service itself has under these names is complete; the client shows nothing there.
  app.use(['/health', '/docs', '/problems', '/openapi.json'], nothingHere);
  app.use(webClient(parts.webClientDirectory));
  app.use(nothingHere);
  app.use(answerFailure(parts));
  return app;
}

function addDocumentation(app: Express, { contract }: HttpParts): void {
  const once = <T>(make: () => T) => {
    let made: T | undefined;
    return () => (made ??= make());
  };
  const json = once(() => JSON.stringify(contract.document));
  const page = once(() => docsPage(contract));
  const style = once(() => readFileSync(new URL('./docs.css', import.meta.url)));
  app.get('/openapi.json', (_request, response) => send(response, 'application/json', json()));
  app.get('/docs', (_request, response) => sendPage(response, 200, page()));
  app.get('/docs/style.css', (_request, response) =>
    send(response, 'text/css; charset=utf-8', style()),
  );
  app.get('/problems', (_request, response) => sendPage(response, 200, problemIndex()));
  app.get('/problems/:slug', (request, response) => {
    const found = problemPage(request.params.slug);
    sendPage(response, found ? 200 : 404, found ?? notFound);
  });
}

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  response
    .writeHead(200, {
      'content-type': type,
      'cache-control': 'no-cache',
      'content-length': Buffer.byteLength(body),
    })
    .end(body);
}

const notFound = htmlPage({
  title: 'There is nothing here',
  body: html`<p>The address leads nowhere. <a href="/">To the board</a>.</p>`,
});

const broken = htmlPage({
  title: 'Something went wrong',
  body: html`<p>It has been written down. <a href="/">To the board</a>.</p>`,
});

/** For pages and files only: the API answers its own failures. */
function answerFailure({ log }: HttpParts) {
  return (error: unknown, _request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) return next(error);
    const { status } = error as { status?: number };
    const isCallers = typeof status === 'number' && status >= 400 && status < 500;
    if (!isCallers) log.error({ err: error }, 'unforeseen');
    sendPage(response, isCallers ? status : 500, isCallers ? notFound : broken);
  };
}
