import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openTreeHouse, type TreeHouse } from '../testing/tree-house.ts';
import type { MountedHandler } from './api.ts';
import { Serialised } from './handlers.ts';

let house: TreeHouse;
beforeAll(async () => {
  house = await openTreeHouse();
});
beforeEach(() => house.tidy());
afterAll(() => house.stop());

const chairsOf = (teamId: string) => `/teams/${teamId}/chairs`;

describe('the answer', () => {
  test('is never kept by a cache, and carries the headers of data', async () => {
    const { headers } = await house.ask('/see');
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'application/json',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    });
    expect([...headers.keys()]).not.toContain('access-control-allow-origin');
    expect([...headers.keys()]).not.toContain('x-powered-by');
  });

  test('a reading whose version the caller has is 304 without a body', async () => {
    house.acts.see = () => Promise.resolve({ status: 200, body: { a: 1 }, etag: 5 });
    expect(await house.ask('/see', { headers: { 'if-none-match': '"4"' } })).toMatchObject({
      status: 200,
      body: { a: 1 },
    });
    for (const known of ['"5"', 'W/"5"', '"1", "5"']) {
      const reply = await house.ask('/see', { headers: { 'if-none-match': known } });
      expect([reply.status, reply.text, reply.headers.get('etag')]).toEqual([304, '', '"5"']);
    }
  });

  test('a reading that the contract does not call unchanging is given, whatever the caller has', async () => {
    house.acts.watch = () => Promise.resolve({ status: 200, body: { a: 1 }, etag: 5 });
    const reply = await house.ask('/watch', { headers: { 'if-none-match': '"5"' } });
    expect(reply).toMatchObject({ status: 200, body: { a: 1 } });
  });

  test('HEAD has the headers of GET and nothing else', async () => {
    house.acts.see = () => Promise.resolve({ status: 200, body: { a: 1 }, etag: 5 });
    const reply = await house.ask('/see', { method: 'HEAD' });
    expect([reply.status, reply.text, reply.headers.get('content-length')]).toEqual([200, '', '7']);
  });

  test('text that is JSON already is sent as it is', async () => {
    house.acts.see = () => Promise.resolve({ status: 200, body: new Serialised('{"a" :1}') });
    expect((await house.ask('/see')).text).toBe('{"a" :1}');
  });

  test('an answer about a person that left no access-log row is not given', async () => {
    house.acts.add = () => Promise.resolve({ status: 200, body: { name: 'Kim' } });
    const reply = await house.ask(chairsOf(house.team.teamId), {
      method: 'POST',
      body: { chairs: 1 },
    });
    expect(reply.body).toMatchObject({ status: 500, slug: 'internal' });
    expect(reply.text).not.toContain('Kim');
  });
});

describe('an answer from memory', () => {
  const ready = { etag: '"9"', json: Buffer.from('{"seq":9}') };

  test('opens no transaction, and is 304 for who has it', async () => {
    house.acts.see = Object.assign<MountedHandler, Partial<MountedHandler>>(
      () => Promise.reject(new Error('asked the database')),
      {
        fast: () => ready,
      },
    );
    const reply = await house.ask('/see');
    expect([reply.status, reply.text, reply.headers.get('etag')]).toEqual([
      200,
      '{"seq":9}',
      '"9"',
    ]);
    expect((await house.ask('/see', { headers: { 'if-none-match': '"9"' } })).status).toBe(304);
    expect(reply.headers.get('cache-control')).toBe('no-store');
  });

  test('is not given to nobody, nor to a request that is more than the plainest', async () => {
    house.acts.see = Object.assign<MountedHandler, Partial<MountedHandler>>(
      () => Promise.resolve({ status: 200, body: 'asked' }),
      {
        fast: () => ready,
      },
    );
    expect((await house.ask('/see', { as: 'nobody' })).status).toBe(401);
    expect((await house.ask('/see?unknown=1')).status).toBe(422);
  });
});
