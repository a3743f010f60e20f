// `npm run backup [-- <file>]`: all rows of the database in one file, also while the service runs.
import path from 'node:path';
import { backUp } from '../services/platform/database/backup.ts';
import { countRows } from '../services/platform/database/backup-file.ts';
import { Refusal } from '../services/platform/refusal.ts';
import { backupFile } from './back-up-before.ts';
import { refuseWithoutDatabase, withMigrator } from './migrators-database.ts';
import { orOneSentence } from './one-sentence.ts';

await orOneSentence(async () => {
  const [asked, ...rest] = process.argv.slice(2);
  if (rest.length > 0 || asked?.startsWith('-'))
    throw new Refusal('Usage: npm run backup [-- <file>]');
  await refuseWithoutDatabase();
  await withMigrator('backup', async (url, dataDirectory) => {
    const file = asked ? path.resolve(asked) : backupFile(dataDirectory, 'backup');
    const manifest = await backUp({ url, file });
    console.log(`${countRows(manifest)} rows of ${manifest.tables.length} tables are in ${file}.`);
  });
});
