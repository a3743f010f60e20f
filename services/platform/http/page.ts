import type { ServerResponse } from 'node:http';
import { html, type Html } from '../identity/html.ts';

/** A page of the service itself, readable without scripts. */
export function htmlPage(page: { title: string; body: Html; lang?: string }): string {
  return html`<!doctype html>
    <html lang="${page.lang ?? 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title} · Skulder</title>
        <link rel="stylesheet" href="/docs/style.css" />
      </head>
      <body>
        <main>
          <h1>${page.title}</h1>
          ${page.body}
        </main>
      </body>
    </html>`.text;
}

export function sendPage(response: ServerResponse, status: number, page: string): void {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-length': Buffer.byteLength(page),
    })
    .end(page);
}
