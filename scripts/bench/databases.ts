import { connect } from '../../services/platform/database/connect.ts';
import type { EmbeddedUrls } from '../../services/platform/database/embedded.ts';
import { generateTeams } from '../generate-teams.ts';
import { withScratchDatabase } from '../scratch-database.ts';

export interface Databases {
  /** Nobody in it but who is measured. */
  alone: EmbeddedUrls;
  crowded: EmbeddedUrls;
  /** How many teams are in the crowded one, beside who is measured. */
  teams: number;
}

const casesEach = 10;

export function withDatabases<R>(
  teams: number,
  work: (databases: Databases) => Promise<R>,
): Promise<R> {
  return withScratchDatabase((alone) =>
    withScratchDatabase(async (crowded) => {
      const database = connect(crowded.app);
      const wish = { teams, cases: casesEach, say: (line: string) => console.error(line) };
      await generateTeams(database, wish).finally(() => database.end());
      return work({ alone, crowded, teams });
    }),
  );
}
