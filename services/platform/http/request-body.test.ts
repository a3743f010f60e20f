import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { openTreeHouse, type Asked, type TreeHouse } from '../testing/tree-house.ts';

let house: TreeHouse;
beforeAll(async () => {
  house = await openTreeHouse();
});
beforeEach(() => house.tidy());
afterAll(() => house.stop());

const chairsOf = (teamId: string) => `/teams/${teamId}/chairs`;

describe('the body', () => {
  const put = (
    body: unknown,
    headers: Asked['headers'] = {},
    as: NonNullable<Asked['as']> = 'member',
  ) => house.ask(chairsOf(house.team.teamId), { method: 'POST', body, headers, as });

  test.each(['{', '{"chairs":1', 'undefined', '{"chairs":1}}', '\ufeff{"chairs":1}x'])(
    'what is no JSON is malformed: %j',
    async (body) => {
      expect((await put(body)).body).toMatchObject({ status: 400, slug: 'malformed-json' });
    },
  );

  test('nothing at all is no body, where one is required', async () => {
    expect((await put('')).body).toMatchObject({
      status: 422,
      slug: 'validation-failed',
      errors: [{ pointer: '', message: 'is required' }],
    });
  });

  test('bytes that are no UTF-8 are malformed', async () => {
    expect((await put(new Uint8Array([0x22, 0xff, 0x22]))).body).toMatchObject({
      slug: 'malformed-json',
    });
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/octet-stream',
    '',
  ])('another media type is not taken: %j', async (type) => {
    const reply = await put('{"chairs":1}', { 'content-type': type });
    expect(reply.body).toMatchObject({ status: 415, slug: 'unsupported-media-type' });
  });

  test('JSON may say that it is UTF-8', async () => {
    expect(
      (await put({ chairs: 1 }, { 'content-type': 'Application/JSON; charset=utf-8' })).status,
    ).toBe(200);
  });

  test.each(['iso-8859-1', 'utf-16', '"utf-7"', ''])(
    'JSON that says it is something else is not guessed at: charset=%s',
    async (charset) => {
      const type = `application/json; charset=${charset}`;
      expect((await put({ chairs: 1 }, { 'content-type': type })).status).toBe(415);
    },
  );

  test.each([
    '{"chairs":1,"chairs":2}',
    '{"chairs":1,"note":"x","not\\u0065":"y"}',
    '{"chairs":1,"note":"x","\\"":1,"\\"":2}',
    '{"chairs":1,"note":{"a":[{"b":1,"c":2,"b":1}]}}',
    '{"__proto__":1,"chairs":1,"__proto__":1}',
  ])('a member that is named twice is malformed, for who reads which: %s', async (body) => {
    expect((await put(body)).body).toMatchObject({ status: 400, slug: 'malformed-json' });
  });

  test('what only looks like a member is none', async () => {
    const note = '"chairs":1,"chairs":2, \\": {}';
    expect((await put({ chairs: 1, note })).status).toBe(200);
  });

  test('a packed body is not unpacked', async () => {
    expect((await put('{"chairs":1}', { 'content-encoding': 'gzip' })).status).toBe(415);
  });

  test('a body where none belongs is not taken', async () => {
    expect((await house.ask('/break', { method: 'POST', body: {} })).status).toBe(415);
  });

  test('one missing where one belongs is a fault of the request', async () => {
    expect((await put(undefined)).body).toMatchObject({
      slug: 'validation-failed',
      errors: [{ pointer: '', message: 'is required' }],
    });
  });

  test('up to 256 kB of JSON are read, and one byte more is too large', async () => {
    const filled = (bytes: number) => `{"chairs":1,"note":"${'x'.repeat(bytes - 22)}"}`;
    const limit = 256 * 1024;
    expect((await put(filled(limit))).status).toBe(200);
    expect((await put(filled(limit + 1))).body).toMatchObject({
      status: 413,
      slug: 'payload-too-large',
    });
  });

  describe('that is a file', () => {
    const limit = 10 * 1024 * 1024;
    const headers = () => ({
      cookie: house.cookies.member,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/octet-stream',
    });

    test('is read up to 10 MB, and one byte more is too large', async () => {
      const upload = (bytes: number) =>
        fetch(`${house.url}/upload`, {
          method: 'POST',
          body: new Uint8Array(bytes),
          headers: headers(),
        });
      expect((await upload(limit)).status).toBe(200);
      expect((await upload(limit + 1)).status).toBe(413);
    });

    test('is cut off when it has no end', async () => {
      const sending = request(`${house.url}/upload`, { method: 'POST', headers: headers() });
      const send = () => void (sending.writable && sending.write(Buffer.alloc(256 * 1024), send));
      sending.on('error', () => undefined);
      send();
      const [reply] = (await once(sending, 'response')) as [IncomingMessage];
      reply.on('error', () => undefined);
      expect(reply.statusCode).toBe(413);
      await new Promise((resolve) => sending.once('close', resolve));
    });
  });

  test('NUL, which the database keeps nowhere, is refused wherever it stands', async () => {
    expect((await put({ chairs: 1, note: 'a\0b' })).body).toMatchObject({
      slug: 'validation-failed',
    });
  });

  test('depth is no way to fell the service', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect((await put(`{"chairs":${deep}}`)).body).toMatchObject({ slug: 'validation-failed' });
  });

  test('a member named __proto__ is an unknown one', async () => {
    expect((await put('{"chairs":1,"__proto__":{"chairs":2}}')).body).toMatchObject({
      slug: 'validation-failed',
    });
  });
});

describe('the query', () => {
  test.each(['?unknown=1', '?__proto__=1', '?unknown', '?a=1&a=2'])(
    '%s is refused',
    async (query) => {
      expect((await house.ask(`/see${query}`)).body).toMatchObject({
        status: 422,
        slug: 'validation-failed',
      });
    },
  );
});
