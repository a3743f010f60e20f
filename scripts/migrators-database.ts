import path from 'node:path';
import { stat } from 'node:fs/promises';
import { readDataConfig } from '../services/platform/config.ts';
import { refuseUnfitMigrator } from '../services/platform/database/app-role.ts';
import { openEmbedded, withEmbedded } from '../services/platform/database/embedded.ts';
import { Refusal } from '../services/platform/refusal.ts';

export const say = (line: string): void => console.error(line);

/** The database of the settings, for work as the migrator; the embedded one also while the service runs on it. */
export async function withMigrator(
  command: string,
  work: (url: string, dataDirectory: string) => Promise<void>,
): Promise<void> {
  const { database, dataDirectory } = readDataConfig(process.env);
  if (database.kind === 'embedded') {
    const usedBy = nameOf(command);
    await withEmbedded({ directory: dataDirectory, usedBy, say }, ({ migrator }) =>
      work(migrator, dataDirectory),
    );
    return;
  }
  if (!database.migrationUrl) {
    throw new Refusal(`DATABASE_URL is set; npm run ${command} also needs MIGRATION_DATABASE_URL.`);
  }
  await refuseUnfitMigrator(database.migrationUrl);
  await work(database.migrationUrl, dataDirectory);
}

/** A new database to restore into: a database server's address as the migrator, or a directory for an embedded one. */
export async function withNewDatabase(
  place: string,
  work: (url: string) => Promise<void>,
): Promise<void> {
  if (/^postgres(ql)?:\/\//.test(place)) {
    await refuseUnfitMigrator(place, '--into');
    return work(place);
  }
  const directory = path.resolve(place);
  const embedded = await openEmbedded({ directory, usedBy: nameOf('restore'), say });
  try {
    await work(embedded.urls.migrator);
  } finally {
    await embedded.stop();
  }
}

/** Refuses to make a database just to back it up. */
export async function refuseWithoutDatabase(): Promise<void> {
  const { database, dataDirectory } = readDataConfig(process.env);
  if (database.kind === 'server') return;
  if (await stat(path.join(dataDirectory, 'cluster')).catch(() => undefined)) return;
  throw new Refusal(`There is no database in ${dataDirectory} yet.`);
}

/** How this command is named to another that finds the database in use. */
export function nameOf(command: string): string {
  return `npm ${command === 'start' ? '' : 'run '}${command} (process ${process.pid})`;
}
