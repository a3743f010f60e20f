// `npm run rotate-keys [-- --new]`: seals every national id with the current key that an earlier one had sealed. Stop it
// and run it again as you like. With a server: put the new key first in NATIONAL_ID_KEYS, start the service with it, run
// this, and then take the old key away. With the embedded database `--new` makes the key, while no service runs.
import { parseArgs } from 'node:util';
import { readDataConfig } from '../services/platform/config.ts';
import { directly } from '../services/platform/database/direct.ts';
import { refuseHeldDirectory } from '../services/platform/database/embedded.ts';
import { owner } from '../services/platform/database/migrate.ts';
import { Refusal } from '../services/platform/refusal.ts';
import { addKeyToFile, readNationalIds, rotateNationalIds } from '../services/persons/persons.ts';
import { refuseWithoutDatabase, say, withMigrator } from './migrators-database.ts';
import { orOneSentence } from './one-sentence.ts';

function isNewAsked(): boolean {
  try {
    return parseArgs({ options: { new: { type: 'boolean', default: false } } }).values.new;
  } catch {
    throw new Refusal(
      'Usage: npm run rotate-keys [-- --new] (--new: make a key in the data directory first)',
    );
  }
}

/** A running service has read its keys, and could not open what a newer one has sealed. */
async function makeKey(dataDirectory: string, isEmbedded: boolean): Promise<void> {
  if (!isEmbedded || process.env.NATIONAL_ID_KEYS) {
    throw new Refusal(
      'The keys are in NATIONAL_ID_KEYS: put the new one first there, and leave --new out.',
    );
  }
  await refuseHeldDirectory(dataDirectory);
  addKeyToFile(dataDirectory);
}

await orOneSentence(async () => {
  const isNew = isNewAsked();
  await refuseWithoutDatabase();
  const { database, dataDirectory } = readDataConfig(process.env);
  const isEmbedded = database.kind === 'embedded';
  if (isNew) await makeKey(dataDirectory, isEmbedded);
  const place = { environment: process.env, dataDirectory: isEmbedded ? dataDirectory : undefined };
  const { keys } = readNationalIds(place, isEmbedded);
  if (keys.currentId === undefined) throw new Refusal('NATIONAL_ID_KEYS is not set.');
  await withMigrator('rotate-keys', async (url) => {
    const { sealed, unknown } = await directly(url, { role: owner, name: 'skulder keys' }, (sql) =>
      rotateNationalIds(sql, keys, {
        say: (many) => say(`${many} national ids sealed anew`),
      }),
    );
    console.log(
      `${sealed} national ids sealed anew; all that could be opened have key ${keys.currentId}.`,
    );
    if (unknown.length === 0) return;
    const which = unknown.map(({ keyId, count }) => `${keyId} (${count})`).join(', ');
    throw new Refusal(`Nobody can open what was sealed with keys that are not there: ${which}.`);
  });
});
