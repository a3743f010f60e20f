import { existsSync } from 'node:fs';
import path from 'node:path';
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { html } from '../identity/html.ts';
import { htmlPage, sendPage } from './page.ts';

/**
 * Serves the built web client: files with a hash in their name for ever, the page itself
 * asked for anew each time, and the page for every address that is the client's to show.
 */
export function webClient(dist: string): Router {
  const router = express.Router({ caseSensitive: true });
  const page = path.join(dist, 'index.html');
  router.use('/assets', precompressed(path.join(dist, 'assets')));
  router.use(
    '/assets',
    express.static(path.join(dist, 'assets'), {
      index: false,
      redirect: false,
      immutable: true,
      maxAge: '1y',
      setHeaders: typeOfCompressed,
    }),
  );
  router.use(express.static(dist, { index: false, redirect: false, maxAge: '1h' }));
  router.use((request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    if (!isPageAddress(request)) return next();
    if (!existsSync(page)) return sendPage(response, 503, notBuilt);
    response.setHeader('cache-control', 'no-cache');
    response.sendFile(page, { cacheControl: false });
  });
  return router;
}

/** The client's own addresses have no ending like a file's, and are opened by somebody who reads HTML. */
function isPageAddress(request: Request): boolean {
  return isWritten(request.path) && request.accepts('html') === 'html';
}

function isWritten(address: string): boolean {
  try {
    return !/\.[^/]*$/.test(decodeURIComponent(address));
  } catch {
    return false;
  }
}

const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

/** Sends `name.js.br` for `name.js` when it is there and the browser takes it. */
function precompressed(directory: string) {
  return (request: Request, response: Response, next: NextFunction) => {
    const name = /^\/([\w.-]+\.(?:js|css|svg|json))$/.exec(request.path)?.[1];
    if (!name) return next();
    response.setHeader('vary', 'accept-encoding');
    const encoding = encodings.find(
      (one) =>
        request.acceptsEncodings(one.name) && existsSync(path.join(directory, name + one.ending)),
    );
    if (encoding) {
      request.url = `/${name}${encoding.ending}`;
      response.setHeader('content-encoding', encoding.name);
    }
    next();
  };
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
};

/** The type is that of what is inside, and the ending says only how it is packed. */
function typeOfCompressed(response: Response, file: string): void {
  if (!response.getHeader('content-encoding')) return;
  const type = types[path.extname(file.replace(/\.(br|gz)$/, ''))];
  if (type) response.setHeader('content-type', type);
}

const notBuilt = htmlPage({
  title: 'The web client has not been built',
  body: html`<p>
      The service runs, but there are no pages to show yet. <code>npm start</code> builds them; so
      does <code>npm run build --workspace clients/web</code>.
    </p>
    <p>
      What works meanwhile: <a href="/docs">the documentation of the API</a> and the API itself.
    </p>`,
});
