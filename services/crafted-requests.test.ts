import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makerFor, type MadeCase, type MadeTeam } from './make.ts';
import { startTestService, type TestService } from './platform/testing/service.ts';

// Requests that no browser sends, byte by byte, at the service as it runs: none is taken for another than it is.

let service: TestService;
let team: MadeTeam;
let opened: MadeCase;
let member: string;
let stranger: string;

beforeAll(async () => {
  service = await startTestService();
  const make = makerFor(service.database);
  team = await make.team();
  opened = await make.case({ in: team });
  member = await service.newCookie(team.municipal[0].workerId);
  stranger = await service.newCookie((await make.team()).municipal[0].workerId);
});
afterAll(() => service.stop());

/** The status of each answer that came before the connection ended. */
function statusesOf(bytes: string): Promise<number[]> {
  const { hostname, port } = new URL(service.url);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) });
    let text = '';
    socket
      .on('data', (data) => (text += data.toString('latin1')))
      .on('error', reject)
      .on('close', () =>
        resolve([...text.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => Number(status))),
      );
    socket.write(bytes);
  });
}

interface Line {
  method?: string;
  path?: string;
  /** Beside those that every request has. */
  headers?: string[];
  body?: string;
  /** All headers, for those that leave something out. */
  only?: string[];
}

function bytesOf({ method = 'PUT', path = '', headers = [], body, only }: Line): string {
  const { host } = new URL(service.url);
  const usual = [
    `Host: ${host}`,
    `Origin: ${service.url}`,
    `Cookie: ${member}`,
    'Connection: close',
  ];
  const ofBody =
    body === undefined
      ? []
      : ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`];
  const lines = only ?? [...usual, ...ofBody, ...headers];
  return [`${method} ${path} HTTP/1.1`, ...lines, '', body ?? ''].join('\r\n');
}

const engagement = JSON.stringify({ engagement: 'in_contact' });
const ofCase = () => `/api/cases/${opened.id}`;
const change = (line: Line = {}): Line => ({
  path: `${ofCase()}/engagement`,
  body: engagement,
  ...line,
});

async function standsAt(): Promise<[string | null, number]> {
  const [row] = await service.admin.sql<{ engagement: string; version: number }[]>`
    select engagement, version from cases where id = ${opened.id}`;
  return [row!.engagement, row!.version];
}

const read = (line: Line = {}): Line => ({ method: 'GET', path: ofCase(), ...line });

// [what is done, the request, how it is answered]
const crafted: [string, () => Line, number[]][] = [
  ['two versions', () => change({ headers: ['If-Match: "1"', 'If-Match: "2"'] }), [422]],
  ['a list of versions', () => change({ headers: ['If-Match: "1", "2"'] }), [422]],
  ['any version', () => change({ headers: ['If-Match: *'] }), [422]],
  ['a weak version', () => change({ headers: ['If-Match: W/"1"'] }), [422]],
  ['a second origin', () => change({ headers: [current, 'Origin: https://ond.example'] }), [403]],
  [
    'its slash encoded',
    () => change({ path: `${ofCase()}%2Fengagement`, headers: [current] }),
    [405],
  ],
  [
    'a step back in its address',
    () => change({ path: `/api/teams/../cases/${opened.id}/engagement`, headers: [current] }),
    [404],
  ],
  [
    'a step back, encoded',
    () => change({ path: `/api/teams/%2e%2e/cases/${opened.id}/engagement`, headers: [current] }),
    [404],
  ],
  [
    'two slashes',
    () => change({ path: `/api//cases/${opened.id}/engagement`, headers: [current] }),
    [404],
  ],
  [
    'a slash at the end',
    () => change({ path: `${ofCase()}/engagement/`, headers: [current] }),
    [404],
  ],
  [
    'capitals in its address',
    () => change({ path: `/API/cases/${opened.id}/engagement`, headers: [current] }),
    [404],
  ],
  [
    'NUL in its address',
    () => change({ path: `${ofCase()}%00/engagement`, headers: [current] }),
    [422],
  ],
  ['half an escape', () => change({ path: `${ofCase()}%/engagement`, headers: [current] }), [404]],
  [
    'another method said in a header',
    () => change({ method: 'GET', headers: [current, 'X-HTTP-Method-Override: PUT'] }),
    [405],
  ],
  [
    'another address said in a header',
    () =>
      read({
        path: '/health/live',
        headers: [`X-Original-URL: ${ofCase()}`, `X-Rewrite-URL: ${ofCase()}`],
      }),
    [200],
  ],
  [
    '16 kB of headers',
    () => change({ headers: [current, `X-More: ${'x'.repeat(16_384)}`] }),
    [431],
  ],
  ['two lengths', () => change({ headers: [current, 'Content-Length: 3'] }), [400]],
  [
    'a length and chunks',
    () => change({ headers: [current, 'Transfer-Encoding: chunked'] }),
    [400],
  ],
  [
    'chunks by another name',
    () => change({ headers: [current, 'Transfer-Encoding: xchunked'] }),
    [400],
  ],
  ['a header in two lines', () => change({ headers: [current, 'X-More: a\r\n b'] }), [400]],
  [
    'a blank before the colon',
    () => change({ headers: [current, 'Origin : https://ond.example'] }),
    [400],
  ],
];

/** As the case is; whatever is refused is not refused for that. */
const current = 'If-Match: "1"';

test.each(crafted)('a request with %s is taken for no other', async (_, line, statuses) => {
  const answered = await statusesOf(bytesOf(line()));
  expect([answered, await standsAt()]).toEqual([statuses, ['outreach', 1]]);
});

test('of two cookies or hosts the first one counts, and nobody is two', async () => {
  const { host } = new URL(service.url);
  const by = (...cookies: string[]) =>
    statusesOf(
      bytesOf(
        read({
          only: [
            ...[`Host: ${host}`, 'Host: ond.example', 'Connection: close'],
            ...cookies.map((cookie) => `Cookie: ${cookie}`),
          ],
        }),
      ),
    );
  expect(await by(member, stranger)).toEqual([200]);
  expect(await by(stranger, member)).toEqual([404]);
});

test('what hides behind the end of a body is no request', async () => {
  const hidden = bytesOf(change({ headers: [current] }));
  const chunked = ['Transfer-Encoding: chunked', 'Content-Length: 4', `Cookie: ${member}`];
  const first = bytesOf({
    method: 'POST',
    path: '/api/me/activity',
    only: ['Host: x', ...chunked],
  });
  expect(await statusesOf(`${first}0\r\n\r\n${hidden}`)).toEqual([400]);
  expect(await standsAt()).toEqual(['outreach', 1]);
});

test('the same without any of it is done', async () => {
  expect(await statusesOf(bytesOf(change({ headers: [current] })))).toEqual([200]);
  expect(await standsAt()).toEqual(['in_contact', 2]);
});
