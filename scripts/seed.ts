// `npm run seed -- --teams 1000 [--cases 40]`: invented teams in bulk, for trying the service with many. Into the
// embedded database, also while the service runs on it; nobody's real team may be in it. A database server is taken
// for somebody's until it is said that it is not.
import { parseArgs } from 'node:util';
import { readDataConfig } from '../services/platform/config.ts';
import { refuseUnfitDatabase } from '../services/platform/database/app-role.ts';
import { connect } from '../services/platform/database/connect.ts';
import type { Database } from '../services/platform/database/connect.ts';
import { withEmbedded } from '../services/platform/database/embedded.ts';
import { migrate } from '../services/platform/database/migrate.ts';
import { transact } from '../services/platform/database/transact.ts';
import { Refusal } from '../services/platform/refusal.ts';
import { backUpBefore } from './back-up-before.ts';
import { generateTeams } from './generate-teams.ts';
import { nameOf, say } from './migrators-database.ts';
import { orOneSentence } from './one-sentence.ts';
import { awaitStopSignal } from './stop-signal.ts';

const forTests = 'yes-this-is-a-test-database';

interface Wish {
  teams: number;
  /** Of each team. */
  cases: number;
  isForTests: boolean;
}

function readWish(): Wish {
  const usage = new Refusal(`Usage: npm run seed -- --teams 1000 [--cases 40] [--${forTests}]`);
  const options = {
    teams: { type: 'string', default: '' },
    cases: { type: 'string', default: '40' },
    [forTests]: { type: 'boolean', default: false },
  } as const;
  let values;
  try {
    ({ values } = parseArgs({ options }));
  } catch {
    throw usage;
  }
  const [teams, cases] = [Number(values.teams), Number(values.cases)];
  if (!(Number.isInteger(teams) && teams >= 1 && teams <= 100_000)) throw usage;
  if (!(Number.isInteger(cases) && cases >= 0 && cases <= 1_000)) throw usage;
  return { teams, cases, isForTests: values[forTests] };
}

async function seed(url: string, wish: Wish): Promise<void> {
  const stop = awaitStopSignal(say);
  const database = connect(url);
  try {
    if (!wish.isForTests) await refuseRealTeams(database);
    const made = await generateTeams(database, { ...wish, say, isStopped: stop.isRequested });
    say(`${made.length} teams with ${wish.cases} cases each are in the database.`);
  } finally {
    await database.end();
  }
}

async function refuseRealTeams(database: Database): Promise<void> {
  const credentials = { system: 'generator', teamIds: [], isAdministrator: true };
  const operation = { operationId: 'seed', action: 'list' } as const;
  const { result } = await transact(database, credentials, operation, ({ db }) =>
    db.selectFrom('teams').select('name').where('is_fictional', '=', false).executeTakeFirst(),
  );
  if (!result) return;
  throw new Refusal(
    `The team «${result.name}» is not an invented one, so nothing is added; --${forTests} says that this may be done.`,
  );
}

await orOneSentence(async () => {
  const wish = readWish();
  const { database, dataDirectory: directory } = readDataConfig(process.env);
  if (database.kind === 'embedded') {
    await withEmbedded({ directory, usedBy: nameOf('seed'), say }, async ({ app, migrator }) => {
      const beforeChange = backUpBefore({ url: migrator, dataDirectory: directory, say });
      await migrate({ url: migrator, say, beforeChange });
      await seed(app, wish);
    });
    return;
  }
  if (!database.url)
    throw new Refusal('MIGRATION_DATABASE_URL is set; npm run seed needs DATABASE_URL.');
  if (!wish.isForTests) {
    throw new Refusal(
      `DATABASE_URL names a server; invented teams go there only with --${forTests}.`,
    );
  }
  await refuseUnfitDatabase(database.url);
  await seed(database.url, wish);
});
