import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino, type Logger } from 'pino';
import { connect, type Database } from '../database/connect.ts';
import { apiListener, type MountedHandler } from '../http/api.ts';
import { contractFrom, type OpenApiDocument } from '../http/contract.ts';
import { dataHeaders } from '../http/security-headers.ts';
import { Turns } from '../http/turns.ts';
import { Validators } from '../http/validators.ts';
import { cookieRules, sessionHashFrom } from '../identity/cookies.ts';
import { SessionAccounts } from '../identity/session-accounts.ts';
import { SessionMemory } from '../identity/session-memory.ts';
import { describeError } from '../log.ts';
import type { TestDatabase } from './test-server.ts';

export interface MountedApi {
  url: string;
  database: Database;
  /** The lines of the log. */
  logged: Record<string, unknown>[];
  stop(): Promise<void>;
}

/** A contract of the test's own with handlers of its own, through the pipeline of the service. */
export async function mountApi(
  on: Pick<TestDatabase, 'appUrl'>,
  document: OpenApiDocument,
  handlers: Record<string, MountedHandler>,
): Promise<MountedApi> {
  const logged: Record<string, unknown>[] = [];
  const database = connect(on.appUrl);
  const rules = cookieRules(new URL('http://localhost'));
  const log = logInto(logged);
  const memory = new SessionMemory({ database, log });
  const accounts = new SessionAccounts((sessionHash) => memory.findCaller(sessionHash));
  const contract = contractFrom(document);
  const answer = apiListener({
    contract,
    handlers,
    validators: new Validators(document),
    database,
    credentialsOf: ({ headers }) => {
      const sessionHash = sessionHashFrom(headers.cookie, rules);
      return sessionHash && { sessionHash };
    },
    accountOf: (sessionHash) => accounts.accountOf(sessionHash),
    networkOf: ({ socket }) => socket.remoteAddress ?? '',
    turns: new Turns(),
    publicOrigin: 'https://skulder.example',
    headers: dataHeaders('https://skulder.example'),
    log,
  });
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    database,
    logged,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await database.sql.end({ timeout: 0 });
    },
  };
}

function logInto(lines: Record<string, unknown>[]): Logger {
  const write = (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>);
  return pino({ level: 'info', serializers: { err: describeError } }, { write });
}
