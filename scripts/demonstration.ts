import { connect } from '../services/platform/database/connect.ts';
import { directly } from '../services/platform/database/direct.ts';
import type { DemoPerson } from '../services/platform/identity/demo-pages.ts';
import type { KeyRing } from '../services/platform/key-ring.ts';
import { loadReferenceTeam } from './reference-team/load.ts';
import { readDemoPeople, tieDemoAccounts } from './reference-team/sign-ins.ts';

/** The demonstration's people, who sign in without a password at the provider inside the process. */
export interface Demonstration {
  people(): Promise<readonly DemoPerson[]>;
  /** To be called with the address once it is known: the provider's name follows it. */
  settleAt(publicUrl: URL): Promise<void>;
}

export interface DemonstrationOptions {
  urls: { app: string; migrator: string };
  /** What the invented national ids are kept with. */
  keys: KeyRing;
  /** Without the reference team. */
  isEmpty: boolean;
  say: (line: string) => void;
}

/** Loads the reference team into a database without teams, unless it is to stay empty. */
export async function openDemonstration(options: DemonstrationOptions): Promise<Demonstration> {
  const { urls, isEmpty, say } = options;
  if (!isEmpty && !(await hasTeams(urls.migrator))) {
    say('Loading the reference team: invented people, half a year of cases and meetings.');
    const database = connect(urls.app, { max: 1, applicationName: 'skulder reference team' });
    await loadReferenceTeam(database, options.keys).finally(() => database.end());
  }
  let issuer = '';
  return {
    people: () => readDemoPeople(urls.migrator, issuer),
    settleAt: async (publicUrl) => {
      issuer = `${publicUrl.origin}/demo-idp`;
      await tieDemoAccounts(urls.migrator, issuer);
    },
  };
}

async function hasTeams(migratorUrl: string): Promise<boolean> {
  const rows = await directly(migratorUrl, { role: 'skulder_owner' }, (sql) => {
    return sql`select from teams limit 1`;
  });
  return rows.length > 0;
}
