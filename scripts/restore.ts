// `npm run restore -- <file> [--into <new directory or migrator's address>]`: a backup into an empty database.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkFile, countRows } from '../services/platform/database/backup-file.ts';
import { restore } from '../services/platform/database/restore.ts';
import { Refusal } from '../services/platform/refusal.ts';
import { say, withMigrator, withNewDatabase } from './migrators-database.ts';
import { orOneSentence } from './one-sentence.ts';

const usage =
  'Usage: npm run restore -- <file> [--into <new directory, or postgres:// address as the migrator>]';

function asked(): { file: string; into: string | undefined } {
  try {
    const options = { into: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [file] = positionals;
    if (file !== undefined && positionals.length === 1) return { file, into: values.into };
  } catch {
    // Said below: an argument nobody knows is no different from one that is missing.
  }
  throw new Refusal(usage);
}

await orOneSentence(async () => {
  const { file, into } = asked();
  // Before a database is made for it.
  await checkFile(path.resolve(file));
  const run = async (url: string): Promise<void> => {
    const manifest = await restore({ url, file: path.resolve(file), say });
    console.log(
      `${countRows(manifest)} rows of ${manifest.tables.length} tables have been restored.`,
    );
  };
  if (into === undefined) return withMigrator('restore', run);
  await withNewDatabase(into, run);
  if (!into.includes('://'))
    console.log(`Start with it: SKULDER_DATA=${path.resolve(into)} npm start`);
});
