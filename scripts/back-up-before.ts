import path from 'node:path';
import { backUp } from '../services/platform/database/backup.ts';
import { countRows } from '../services/platform/database/backup-file.ts';

/** The name of a backup: when it was taken and at what level, safe for every file system. */
export function backupFile(dataDirectory: string, what: string): string {
  const when = new Date()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '');
  return path.join(dataDirectory, 'backups', `${when}-${what}.sql.gz`);
}

/** For `beforeChange` of a migration: nothing is migrated that has not been backed up. */
export function backUpBefore(options: {
  url: string;
  dataDirectory: string;
  say: (line: string) => void;
}): (level: string) => Promise<void> {
  return async (level) => {
    const file = backupFile(options.dataDirectory, `before-migrating-${level}`);
    options.say(`Backing up the database at ${level} before it is migrated.`);
    const manifest = await backUp({ url: options.url, file });
    options.say(`${countRows(manifest)} rows are in ${file}.`);
  };
}
