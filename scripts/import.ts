// `npm run import -- --team <name or id> <file.xlsx> [--commit]`: what would become of each row of a team's own
// spreadsheet, and with `--commit` the import itself.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { importFile } from '../services/imports/imports.ts';
import { connect } from '../services/platform/database/connect.ts';
import { withEmbedded } from '../services/platform/database/embedded.ts';
import { Problem } from '../services/platform/http/problem.ts';
import { problems } from '../openapi/generated/problems.ts';
import { Refusal } from '../services/platform/refusal.ts';
import { dryRunTable } from './dry-run-table.ts';

const usage = 'Usage: npm run import -- --team <name or id> <file.xlsx or file.csv> [--commit]';
const directory = path.join(import.meta.dirname, '../.skulder');

async function main(): Promise<void> {
  const { file, team, isToCommit } = asked();
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(`${file} cannot be read (${error.code}).`);
  });
  await withDatabase(async (url) => {
    const database = connect(url, { max: 2, applicationName: 'skulder import' });
    try {
      const name = path.basename(file);
      const done = await importFile(database, { team, name, bytes, isToCommit });
      console.log(`${name} for ${done.team.name}\n\n${dryRunTable(done.report)}`);
      const { accepted, repaired, waitingForSecondSeat } = done.report.counts;
      const isNothing = accepted + repaired + waitingForSecondSeat === 0;
      if (isNothing && !done.report.result) console.log(`\n${whyNothing(done.report)}`);
      else if (!isToCommit) console.log('\nNothing has been imported. Add --commit to import it.');
    } finally {
      await database.end();
    }
  });
}

function whyNothing({ sheets }: Awaited<ReturnType<typeof importFile>>['report']): string {
  if (sheets.some(({ kind }) => kind !== 'not_understood'))
    return 'There is nothing new to import.';
  return 'No sheet was understood: no row was found with the headings of workers, cases or inquiries. Look at the file, or say which columns are which in the web client (Import).';
}

function asked(): { file: string; team: string; isToCommit: boolean } {
  try {
    const { values, positionals } = parseArgs({
      options: { team: { type: 'string' }, commit: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [file] = positionals;
    if (values.team === undefined || file === undefined || positionals.length > 1) {
      throw new Refusal(usage);
    }
    return { file, team: values.team, isToCommit: values.commit };
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(`${(error as Error).message}\n${usage}`);
  }
}

function withDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const { DATABASE_URL: given } = process.env;
  if (given) return work(given);
  const usedBy = `npm run import (process ${process.pid})`;
  return withEmbedded({ directory, usedBy, say: (line) => console.error(line) }, ({ app }) =>
    work(app),
  );
}

/** One sentence for what can be put right at the terminal; anything else is a bug, and shown whole. */
function sentenceOf(error: unknown): string | undefined {
  if (error instanceof Refusal) return error.message;
  if (['42P01', '42883'].includes(String((error as { code?: unknown }).code))) {
    return 'The database is empty. Start the service once (npm start), then import.';
  }
  if (!(error instanceof Problem)) return undefined;
  const { title, help } = problems[error.slug];
  const { file } = error.members;
  const where = file?.cells.length
    ? ` (${file.reason}: ${file.cells.join(', ')})`
    : ` (${file?.reason ?? error.slug})`;
  return `${title.replace(/\.$/, '')}${where}. ${help}`;
}

try {
  await main();
} catch (error) {
  console.error(sentenceOf(error) ?? error);
  process.exitCode = 1;
}
