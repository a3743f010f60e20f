// `npm run migrate`: brings the database to this version's level; a backup is taken first.
import { migrate } from '../services/platform/database/migrate.ts';
import { backUpBefore } from './back-up-before.ts';
import { say, withMigrator } from './migrators-database.ts';
import { orOneSentence } from './one-sentence.ts';

await orOneSentence(() =>
  withMigrator('migrate', async (url, dataDirectory) => {
    const beforeChange = backUpBefore({ url, dataDirectory, say });
    const run = await migrate({ url, say, beforeChange });
    if (run.length === 0) say('The database is at the level of this version already.');
  }),
);
