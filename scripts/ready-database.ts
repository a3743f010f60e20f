import type { Config } from '../services/platform/config.ts';
import {
  refuseUnfitDatabase,
  refuseUnfitMigrator,
} from '../services/platform/database/app-role.ts';
import { type EmbeddedDatabase, openEmbedded } from '../services/platform/database/embedded.ts';
import { migrate } from '../services/platform/database/migrate.ts';
import { backUpBefore } from './back-up-before.ts';
import { nameOf } from './migrators-database.ts';

export interface ReadyDatabase {
  urls: { app: string; migrator: string | undefined };
  embedded: EmbeddedDatabase | undefined;
  close(): Promise<void>;
}

/** A database of this version's level that the service may serve from: the embedded one, or the server's. */
export async function readyDatabase(
  config: Config,
  say: (line: string) => void,
): Promise<ReadyDatabase> {
  const { database, dataDirectory } = config;
  if (database.kind === 'server') {
    const { url, migrationUrl } = database;
    if (migrationUrl) {
      await refuseUnfitMigrator(migrationUrl);
      await bringUp(migrationUrl, dataDirectory, say);
    }
    await refuseUnfitDatabase(url!);
    return {
      urls: { app: url!, migrator: migrationUrl },
      embedded: undefined,
      close: async () => {},
    };
  }
  const embedded = await openEmbedded({ directory: dataDirectory, usedBy: nameOf('start'), say });
  try {
    await bringUp(embedded.urls.migrator, dataDirectory, say);
    await refuseUnfitDatabase(embedded.urls.app);
    return { urls: embedded.urls, embedded, close: () => embedded.stop() };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

async function bringUp(
  url: string,
  dataDirectory: string,
  say: (line: string) => void,
): Promise<void> {
  await migrate({ url, say, beforeChange: backUpBefore({ url, dataDirectory, say }) });
}
