import { pino, type Logger } from 'pino';
import { startApp } from '../../app.ts';
import { linkWaiting } from '../database/access-chain.ts';
import { connect, type Database } from '../database/connect.ts';
import { readContract, type Contract } from '../http/contract.ts';
import type { DemoPerson } from '../identity/demo-pages.ts';
import type { ProviderSettings } from '../identity/provider-settings.ts';
import { newKeyText, readKeyRing, type KeyRing } from '../key-ring.ts';
import { createListener } from '../http/listener.ts';
import { TestClient } from './client.ts';
import { refuseNationalIds } from './national-id-scan.ts';
import { ReplyCheck } from './reply-check.ts';
import { makeSession } from './sign-in-as.ts';
import { createTestDatabase, type TestDatabase } from './test-server.ts';

/** The whole service as it runs in earnest, on a database and a port of its own. */
export interface TestService {
  url: string;
  contract: Contract;
  /** The service's own way to its database, as the app role. */
  database: Database;
  /** As a superuser, for what no caller may do. */
  admin: Database;
  testDatabase: TestDatabase;
  /** The service's own; what is in it is looked at in the end. */
  log: Logger;
  nobody: TestClient;
  /** As the worker, in a session of its own, without the round by the provider. */
  signIn(workerId: string): Promise<TestClient>;
  /** The `Cookie` header of a new session of the worker. */
  newCookie(workerId: string): Promise<string>;
  clientWith(cookie: string | undefined): TestClient;
  /** At once what the service does within seconds: every row of the access log has its link. */
  linkAccessLog(): Promise<void>;
  stop(): Promise<void>;
}

/** One for all, so that two processes on one database have the same. */
const testKeys = readKeyRing(newKeyText('test'), 'keys');

export interface TestServiceOptions {
  /** A database that exists already, for a second process on the same one; it is not dropped then. */
  on?: TestDatabase;
  log?: Logger;
  webClientDirectory?: string;
  /** Whom the provider in the process knows, for tests that sign in by it; nobody otherwise. */
  people?: () => readonly DemoPerson[];
  /** What national ids are sealed with; by default a key that all services of a test have. */
  keys?: KeyRing;
  /** Another provider than the one in the process, for a service at this address. */
  provider?: (url: string) => Promise<ProviderSettings>;
}

export async function startTestService(options: TestServiceOptions = {}): Promise<TestService> {
  const logged: string[] = [];
  const testDatabase = options.on ?? (await createTestDatabase());
  const log =
    options.log ?? pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
  const listener = createListener();
  const { port } = await listener.listen({ host: '127.0.0.1', port: 0 });
  const publicUrl = new URL(`http://127.0.0.1:${port}`);
  const url = publicUrl.origin;
  const database = connect(testDatabase.appUrl);
  const admin = connect(testDatabase.adminUrl, { max: 2 });
  const provider = await options.provider?.(url);
  const app = await startApp({
    database,
    listener,
    publicUrl,
    signIn: provider
      ? { provider }
      : { demonstration: () => Promise.resolve(options.people?.() ?? []) },
    nationalIds: { keys: options.keys ?? testKeys, kind: 'synthetic' },
    log,
    webClientDirectory: options.webClientDirectory,
  });
  const contract = readContract(
    new URL('../../../openapi/generated/openapi.json', import.meta.url),
  );
  const check = new ReplyCheck(contract);
  const clientWith = (cookie: string | undefined) =>
    new TestClient({ url, cookie, contract, check });
  const newCookie = (workerId: string) => makeSession(admin, workerId);
  return {
    url,
    contract,
    database,
    admin,
    testDatabase,
    log,
    nobody: clientWith(undefined),
    clientWith,
    linkAccessLog: () => linkWaiting(database),
    newCookie,
    signIn: async (workerId) => clientWith(await newCookie(workerId)),
    async stop() {
      const fault = await keptFault(admin, logged);
      listener.beginStopping();
      await Promise.all([listener.close(2_000), app.stopLive()]);
      await app.stop();
      await Promise.all([database.end(), admin.end()]);
      if (!options.on) await testDatabase.drop();
      if (fault) throw fault;
    },
  };
}

/** Logs and events are for ever: what came into them is looked at as it lies there. */
async function keptFault(admin: Database, logged: string[]): Promise<Error | undefined> {
  const texts = new Map([['the log', logged.join('')]]);
  for (const table of ['events', 'access_log', 'idempotency_keys']) {
    // A test may have taken the database away.
    const rows = await admin.sql<{ line: string }[]>`
      select t::text as line from ${admin.sql(table)} t where t::text ~ '[0-9]{6} ?[0-9]{5}'`.catch(
      () => [],
    );
    texts.set(table, rows.map(({ line }) => line).join('\n'));
  }
  try {
    for (const [where, text] of texts) refuseNationalIds(where, text);
    return undefined;
  } catch (error) {
    return error as Error;
  }
}
