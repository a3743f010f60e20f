import { connect, type Database } from '../database/connect.ts';
import type { MountedHandler } from '../http/api.ts';
import type { OpenApiDocument } from '../http/contract.ts';
import { mountApi, type MountedApi } from './mounted-api.ts';
import { makeOneTeam, type OneTeam } from './one-team.ts';
import { makeSession } from './sign-in-as.ts';
import { createTestDatabase } from './test-server.ts';

const id = { type: 'string', format: 'uuid' };
const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const chairs = {
  type: 'object',
  required: ['chairs'],
  additionalProperties: false,
  properties: { chairs: { type: 'integer' }, note: { type: 'string' } },
};
const inTeam = [{ name: 'teamId', in: 'path', required: true, schema: id }];
const ofCase = {
  'x-audit': { action: 'write', of: 'case' },
  'x-permits': { team_member: ['own_team'] },
};
const ofNobody = { 'x-audit': { action: 'none', of: 'session' } };
const done = { responses: { '200': { description: 'Done.' } } };
const known = { responses: { ...done.responses, '304': { description: 'Known.' } } };
const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: true,
  schema: { type: 'string', pattern: '^"(0|[1-9][0-9]{0,14})"$' },
};
const key = { name: 'Idempotency-Key', in: 'header', schema: { type: 'string', minLength: 8 } };
const file = { content: { 'application/octet-stream': { schema: { type: 'string' } } } };

/** A contract of few operations, in which each way through the pipeline can be walked. */
export const treeHouseContract: OpenApiDocument = {
  openapi: '3.1.1',
  info: { title: 'Tree house', version: '1' },
  paths: {
    '/see': { get: { operationId: 'see', ...ofNobody, ...known } },
    '/watch': { get: { operationId: 'watch', ...ofNobody, ...done } },
    '/break': { post: { operationId: 'break', ...ofNobody, ...done } },
    '/upload': {
      post: {
        operationId: 'upload',
        ...ofNobody,
        ...done,
        requestBody: { required: true, ...file },
      },
    },
    '/teams/{teamId}/chairs': {
      parameters: inTeam,
      get: {
        operationId: 'count',
        ...ofNobody,
        'x-permits': { team_member: ['own_team'], administrator: ['administers'] },
        ...done,
      },
      post: {
        operationId: 'add',
        ...ofCase,
        ...done,
        parameters: [key],
        requestBody: { required: true, ...json(chairs) },
      },
      put: {
        operationId: 'change',
        ...ofCase,
        ...done,
        parameters: [ifMatch],
        requestBody: { required: true, ...json(chairs) },
      },
    },
  },
};

export interface Asked {
  method?: string;
  as?: 'member' | 'leader' | 'stranger' | 'administrator' | 'nobody';
  /** Undefined: leave out a header that would be sent otherwise. */
  headers?: Record<string, string | undefined>;
  body?: unknown;
}

export interface Answered {
  status: number;
  headers: Headers;
  text: string;
  body: { [member: string]: unknown };
}

export interface TreeHouse {
  url: string;
  /** Of its database, as the app role. */
  appUrl: string;
  admin: Database;
  team: OneTeam;
  cookies: Record<'member' | 'leader' | 'stranger' | 'administrator', string>;
  /** What the handlers do; a test replaces the one it is about. */
  acts: Record<string, MountedHandler>;
  logged: MountedApi['logged'];
  /** Every handler answers with what it got, and the log is empty. */
  tidy(): void;
  /** As our own pages would ask, unless the test says otherwise. */
  ask(address: string, asked?: Asked): Promise<Answered>;
  stop(): Promise<void>;
}

export async function openTreeHouse(): Promise<TreeHouse> {
  const testDatabase = await createTestDatabase();
  const admin = connect(testDatabase.adminUrl, { max: 2 });
  const team = await makeOneTeam(admin);
  const cookies = {
    member: await makeSession(admin, team.member),
    leader: await makeSession(admin, team.leader),
    stranger: await makeSession(admin, team.stranger),
    administrator: await makeSession(admin, team.administrator),
  };
  const acts: TreeHouse['acts'] = {};
  const api = await mountApi(testDatabase, treeHouseContract, handlersThat(acts));
  return {
    url: api.url,
    appUrl: testDatabase.appUrl,
    admin,
    team,
    cookies,
    acts,
    logged: api.logged,
    tidy() {
      for (const name of operations) acts[name] = answerWithWhatCame;
      api.logged.length = 0;
    },
    ask: (address, asked = {}) => ask(api.url + address, asked, cookies),
    async stop() {
      await api.stop();
      await admin.end();
      await testDatabase.drop();
    },
  };
}

const operations = ['see', 'watch', 'break', 'upload', 'count', 'add', 'change'];

export function handlersThat(acts: TreeHouse['acts']): Record<string, MountedHandler> {
  const handlers = operations.map((name): [string, MountedHandler] => [
    name,
    Object.assign((call: Parameters<MountedHandler>[0]) => acts[name]!(call), {
      fast: (call: Parameters<NonNullable<MountedHandler['fast']>>[0]) => acts[name]!.fast?.(call),
    }),
  ]);
  return Object.fromEntries(handlers);
}

const answerWithWhatCame: MountedHandler = ({ path, query, body, expectedVersion, log }) => {
  log({ teamId: path.teamId });
  const got = body instanceof Buffer ? body.length : body;
  return Promise.resolve({ status: 200, body: { path, query, got, expectedVersion } });
};

async function ask(
  url: string,
  { method = 'GET', as = 'member', headers = {}, body }: Asked,
  cookies: TreeHouse['cookies'],
): Promise<Answered> {
  const isText = typeof body === 'string' || body instanceof Uint8Array || body === undefined;
  const all = {
    'sec-fetch-site': 'same-origin',
    cookie: as === 'nobody' ? undefined : cookies[as],
    'content-type': body === undefined ? undefined : 'application/json',
    ...headers,
  };
  const response = await fetch(url, {
    method,
    headers: Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined),
    body: isText ? ((body ?? null) as string | null) : JSON.stringify(body),
  });
  const text = await response.text();
  const { status, headers: received } = response;
  return { status, headers: received, text, body: text && JSON.parse(text) };
}
