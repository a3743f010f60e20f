import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { problems } from '../../../openapi/generated/problems.ts';
import type { OperationId } from './handlers.ts';
import { startTestService, type TestService } from '../testing/service.ts';

let service: TestService;
let build: string;

beforeAll(async () => {
  build = mkdtempSync(path.join(tmpdir(), 'skulder-web-'));
  mkdirSync(path.join(build, 'assets'));
  writeFileSync(path.join(build, 'index.html'), '<!doctype html><title>The client</title>');
  writeFileSync(path.join(build, 'skulder.svg'), '<svg/>');
  writeFileSync(path.join(build, 'assets/index-AbC123.js'), 'let a = 1;');
  writeFileSync(path.join(build, 'assets/index-AbC123.js.gz'), gzipSync('let a = 1;'));
  writeFileSync(path.join(build, 'assets/index-AbC123.js.br'), brotliCompressSync('let a = 1;'));
  writeFileSync(path.join(build, 'assets/style-XyZ.css'), 'a{}');
  service = await startTestService({ webClientDirectory: build });
});

afterAll(async () => {
  await service.stop();
  rmSync(build, { recursive: true });
});

const get = (address: string, headers: Record<string, string> = {}) =>
  fetch(service.url + address, { headers: { accept: 'text/html', ...headers } });

describe('the web client', () => {
  test.each(['/', '/mote', '/sak/0199d3a0-0000-7000-8000-000000000401', '/administrasjon'])(
    'is the page at %s, asked for anew each time',
    async (address) => {
      const response = await get(address);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toContain('The client');
    },
  );

  test('has files that are kept for ever, packed for whoever can unpack', async () => {
    for (const [accepted, encoding] of [
      ['br, gzip', 'br'],
      ['gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const response = await get('/assets/index-AbC123.js', { 'accept-encoding': accepted });
      expect(response.headers.get('content-encoding')).toBe(encoding);
      expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(response.headers.get('vary')).toContain('accept-encoding');
      expect(await response.text()).toBe('let a = 1;');
    }
    expect((await get('/assets/style-XyZ.css')).headers.get('content-type')).toBe(
      'text/css; charset=utf-8',
    );
  });

  test.each([
    '/assets/gone-AbC.js',
    '/favicon.ico',
    '/assets/../index.html/x.js',
    '/assets/..%2f..%2fpackage.json',
    '/%2e%2e/package.json',
    '/.env',
    '/%zz',
    '/health/unknown',
    '/docs/unknown',
    '/problems/constructor',
  ])('is not at %s', async (address) => {
    const response = await get(address);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(await response.text()).not.toContain('The client');
  });

  test('is not what a program gets that asks for something else', async () => {
    expect((await get('/mote', { accept: 'application/json' })).status).toBe(404);
  });

  test('takes nothing but reading', async () => {
    expect((await fetch(`${service.url}/mote`, { method: 'POST' })).status).toBe(404);
  });

  test('says what to do when it has not been built', async () => {
    const bare = await startTestService({
      on: service.testDatabase,
      webClientDirectory: '/nowhere',
    });
    try {
      const response = await fetch(bare.url, { headers: { accept: 'text/html' } });
      expect(response.status).toBe(503);
      expect(await response.text()).toContain('has not been built');
    } finally {
      await bare.stop();
    }
  });
});

describe('what every page says to the browser', () => {
  test.each(['/', '/docs', '/problems/not-found', '/assets/index-AbC123.js', '/nowhere.txt'])(
    '%s',
    async (address) => {
      const { headers } = await get(address);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );
});

describe('the documentation', () => {
  test('has every operation, schema, event and problem of the contract, and nothing that runs', async () => {
    const page = await (await get('/docs')).text();
    const { document, operations } = service.contract;
    const anchors = [
      ...operations.map(({ id }) => `id="${id}"`),
      ...Object.keys(document.components?.schemas ?? {}).map((name) => `id="schema-${name}"`),
      ...Object.keys(document.webhooks ?? {}).map((kind) => `<code>${kind}</code>`),
      ...Object.keys(problems).map((slug) => `href="/problems/${slug}"`),
    ];
    expect(anchors.filter((anchor) => !page.includes(anchor))).toEqual([]);
    expect(page.match(/<summary>Example/g)?.length).toBeGreaterThan(operations.length);
    expect(page).not.toContain('<pre><code></code></pre>');
    const found = /<script|<style|\s(style|src)="|>undefined<|\[object/.exec(page)?.[0];
    expect(found).toBeUndefined();
  });

  test('leads nowhere that does not exist', async () => {
    const page = await (await get('/docs')).text();
    const links = new Set([...page.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor));
    expect([...links].filter((anchor) => !page.includes(`id="${anchor}"`))).toEqual([]);
  });

  test('is the contract itself at /openapi.json', async () => {
    const response = await get('/openapi.json');
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual(service.contract.document);
  });

  test.each(Object.keys(problems))('says what would help with %s', async (slug) => {
    const response = await get(`/problems/${slug}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('What would help');
  });

  test('lists the problems', async () => {
    expect((await get('/problems')).status).toBe(200);
  });
});

describe('the API', () => {
  test('has every operation at its address, and asks everybody to sign in', async () => {
    for (const { id, parameters } of service.contract.operations) {
      const path = Object.fromEntries(parameters.map(({ name }) => [name, 'x']));
      const { status, body } = await service.nobody.call(id as OperationId, { path });
      expect({ id, status, body }).toMatchObject({
        id,
        status: 401,
        body: { slug: 'not-signed-in' },
      });
    }
  });

  test('is not the web client at addresses it does not have', async () => {
    const response = await get('/api/nowhere');
    expect([response.status, response.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json',
    ]);
  });
});

describe('health', () => {
  test('the process lives, and is ready when its database answers with everything migrated', async () => {
    expect(await (await get('/health/live')).json()).toEqual({ status: 'live' });
    const ready = await get('/health/ready');
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: 'ready', checks: { database: 'well', migrations: 'well' } },
    ]);
  });

  test('a database that lacks a migration is not ready', async () => {
    await service.admin
      .sql`update migrations.applied set name = '0000-old' where name like '0001%'`;
    const ready = await get('/health/ready');
    expect([ready.status, await ready.json()]).toMatchObject([
      503,
      { checks: { migrations: 'failing' } },
    ]);
    await service.admin
      .sql`update migrations.applied set name = '0001-people-and-proof' where name = '0000-old'`;
  });
});
