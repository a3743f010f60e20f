// `npm start [-- --empty]`: the service with all it needs, and back to nothing running on Ctrl-C.
//
// In order: settings · the port · the web client · the database (embedded: started or taken over) · migrations, after
// a backup · demonstration: the reference team, when the database is empty · the service · what to do next.
// Stopping goes the other way: requests and sockets finish, the service ends, PostgreSQL last. A second Ctrl-C ends at
// once; the PostgreSQL left behind is taken over by the next start.
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Logger } from 'pino';
import { type Config, readConfig } from '../services/platform/config.ts';
import { connect } from '../services/platform/database/connect.ts';
import { refuseHeldDirectory } from '../services/platform/database/embedded.ts';
import { createListener } from '../services/platform/http/listener.ts';
import { makeFirstAdministratorLink } from '../services/platform/identity/first-administrator.ts';
import { createLog } from '../services/platform/log.ts';
import { makeDirectory } from '../services/platform/make-directory.ts';
import { Refusal, whyUnwritable } from '../services/platform/refusal.ts';
import { type NationalIds, readNationalIds } from '../services/persons/persons.ts';
import { type Service, startService } from '../services/server.ts';
import { type Demonstration, openDemonstration } from './demonstration.ts';
import { nameOf } from './migrators-database.ts';
import { orOneSentence } from './one-sentence.ts';
import { type ReadyDatabase, readyDatabase } from './ready-database.ts';
import { type StopSignal, awaitStopSignal } from './stop-signal.ts';
import { buildWebClient } from './web-client.ts';
import { whereToGo } from './where-to-go.ts';

function isAskedToStayEmpty(): boolean {
  try {
    return parseArgs({ options: { empty: { type: 'boolean', default: false } } }).values.empty;
  } catch {
    throw new Refusal('Usage: npm start [-- --empty] (--empty: without the reference team)');
  }
}

// Before anything slow is done; the service itself listens later, and finds out for itself.
async function refuseTakenPort({ host, port, database, dataDirectory }: Config): Promise<void> {
  const listener = createListener();
  try {
    await listener.listen({ host, port });
  } catch (error) {
    // Most likely it is taken by our own service, which runs on when only its npm was killed.
    if (database.kind === 'embedded') await refuseHeldDirectory(dataDirectory);
    throw error;
  }
  await listener.close(0);
}

// Beside its own database the service has a person at a terminal, and its log goes to a file; beside a server it has
// whoever collects standard output.
function openLog({ database, dataDirectory, logLevel: level }: Config): Logger {
  if (database.kind === 'server') return createLog({ level });
  makeDirectory(dataDirectory);
  try {
    return createLog({ level, file: path.join(dataDirectory, 'service.log') });
  } catch (error) {
    throw whyUnwritable(dataDirectory, error);
  }
}

const openNationalIds = ({ database, dataDirectory, provider }: Config): NationalIds =>
  readNationalIds(
    {
      environment: process.env,
      dataDirectory: database.kind === 'embedded' ? dataDirectory : undefined,
    },
    provider === undefined,
  );

interface Ready {
  config: Config;
  database: ReadyDatabase;
  demonstration: Demonstration | undefined;
  nationalIds: NationalIds;
  log: Logger;
}

function start(ready: Ready): Promise<Service> {
  const { config, database, demonstration, nationalIds, log } = ready;
  const { host, port, publicUrl, provider, trustedProxies } = config;
  const signIn = demonstration ? { demonstration: demonstration.people } : { provider: provider! };
  const databaseUrl = database.urls.app;
  const place = { host, port, trustedProxies, ...(publicUrl && { publicUrl }) };
  return startService({ databaseUrl, signIn, nationalIds, log, ...place });
}

async function tellWhereToGo(
  database: ReadyDatabase,
  demonstration: Demonstration | undefined,
  publicUrl: URL,
): Promise<void> {
  await demonstration?.settleAt(publicUrl);
  await database.embedded?.announce(`${nameOf('start')} at ${publicUrl.origin}`);
  const asApp = connect(database.urls.app, { max: 1 });
  const administratorLink = await makeFirstAdministratorLink(asApp, publicUrl).finally(() =>
    asApp.end(),
  );
  console.log(whereToGo({ publicUrl, people: await demonstration?.people(), administratorLink }));
}

async function run(stop: StopSignal): Promise<void> {
  const isEmpty = isAskedToStayEmpty();
  const config = readConfig(process.env);
  await refuseTakenPort(config);
  const log = openLog(config);
  const nationalIds = openNationalIds(config);
  const say = (line: string): void => {
    if (config.database.kind === 'embedded') console.log(line);
    else log.info(line);
  };
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'an error nobody caught');
    console.error(error);
    process.exitCode = 1;
    stop.request();
  });
  await buildWebClient();
  const database = await readyDatabase(config, say);
  let service: Service | undefined;
  try {
    const { app, migrator } = database.urls;
    const demonstration = config.provider
      ? undefined
      : await openDemonstration({
          urls: { app, migrator: migrator! },
          keys: nationalIds.keys,
          isEmpty,
          say,
        });
    if (stop.isRequested()) return;
    service = await start({ config, database, demonstration, nationalIds, log });
    await tellWhereToGo(database, demonstration, service.address.publicUrl);
    await stop.requested;
  } finally {
    await service?.stop();
    await database.close();
    if (stop.isRequested()) say('Stopped.');
  }
}

await orOneSentence(() => run(awaitStopSignal((line) => console.error(line))));
