import type { Database } from '../platform/database/connect.ts';
import { transact, type Inside } from '../platform/database/transact.ts';
import { Refusal } from '../platform/refusal.ts';
import { carryOutImport } from './commit-import.ts';
import { keepFile } from './create-import.ts';
import { runDry } from './dry-run.ts';
import { findImport, findTeamLeader, findTeams } from './import-sql.ts';
import type { Report } from './words.ts';

export interface FileToImport {
  /** Id or name of the team. */
  team: string;
  name: string;
  bytes: Buffer;
  /** False: only the dry run, and nothing is kept. */
  isToCommit: boolean;
}

export interface Imported {
  team: { id: string; name: string };
  report: Report;
}

/** Imports from the command line, as the system: nobody is signed in there. Throws a Refusal that says what would do. */
export async function importFile(database: Database, file: FileToImport): Promise<Imported> {
  const { name, bytes } = file;
  const team = await teamNamed(database, file.team);
  const credentials = { system: 'import', teamIds: [team.id] };
  const action = file.isToCommit ? 'write' : 'read';
  const operation = {
    operationId: file.isToCommit ? 'commitImport' : 'createImport',
    action,
  } as const;
  const { result } = await transact(database, credentials, operation, async (inside) => {
    inside.log({ teamId: team.id });
    const { report } = await runDry(inside, team.id, { bytes, name });
    return file.isToCommit && hasSomethingNew(report)
      ? keepAndCarryOut(inside, { teamId: team.id, name, bytes })
      : report;
  });
  return { team, report: result };
}

/** Importing the same file again is no mistake: there is only nothing to do. */
function hasSomethingNew({ counts }: Report): boolean {
  return counts.accepted + counts.repaired + counts.waitingForSecondSeat > 0;
}

async function keepAndCarryOut(
  inside: Inside,
  file: { teamId: string; name: string; bytes: Buffer },
): Promise<Report> {
  const leaderId = await findTeamLeader(inside.db, file.teamId);
  if (leaderId === undefined) {
    throw new Refusal(
      'The team has no leader to own what the sheet gives to nobody; grant somebody the role first.',
    );
  }
  const importId = await keepFile(inside, file);
  const kept = await findImport(inside.db, importId);
  if (!kept) throw new Error('An import that was kept is found');
  await carryOutImport(inside, kept, leaderId);
  const done = await findImport(inside.db, importId);
  return (done ?? kept).report;
}

async function teamNamed(database: Database, said: string): Promise<Imported['team']> {
  const credentials = { system: 'import', teamIds: [], isAdministrator: true };
  const operation = { operationId: 'listTeams', action: 'list' } as const;
  const { result: teams } = await transact(database, credentials, operation, ({ db }) =>
    findTeams(db),
  );
  const isMeant = ({ id, name }: Imported['team']) =>
    id === said || name.toLowerCase() === said.trim().toLowerCase();
  const [team, another] = teams.filter(isMeant);
  if (another) throw new Refusal(`Several teams are called «${said}»; give the id of one.`);
  if (team) return team;
  const names = teams.map(({ name }) => `«${name}»`).join(', ');
  throw new Refusal(
    teams.length === 0
      ? 'There is no team yet.'
      : `There is no team «${said}»; there are ${names}.`,
  );
}
