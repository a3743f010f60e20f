// `npm run verify-log [-- --heads <file>]`: whether the access log is as it was written. Prints the head of each chain,
// to keep elsewhere: a file of such lines, given later, also shows a chain that was made anew.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { directly } from '../services/platform/database/direct.ts';
import { owner } from '../services/platform/database/migrate.ts';
import {
  listHeads,
  type Finding,
  type Gap,
  type KeptHead,
  verifyAccess,
} from '../services/platform/database/verify-access.ts';
import { Refusal } from '../services/platform/refusal.ts';
import { refuseWithoutDatabase, withMigrator } from './migrators-database.ts';
import { orOneSentence } from './one-sentence.ts';

const said: Record<Finding['what'], string> = {
  row_changed: 'is not as it was written',
  row_missing: 'is gone',
  link_missing: 'and the link to it are gone',
  row_not_linked: 'was put in past the chain',
  row_out_of_time: 'says it is older than rows before it',
  tail_cut_off: 'was the last, and is gone with what came before it',
  head_changed: 'is not where the chain ends',
  chain_missing: 'nothing is left of the log of a team in which people have acted',
  kept_head_differs: 'is another than the head that was kept says',
};

const gap: Record<Gap['what'], string> = {
  linked_late: 'got their link late, the latest after',
  waits_long: 'still wait for their link, the oldest for',
};

async function readHeads(file: string | undefined): Promise<KeptHead[]> {
  if (file === undefined) return [];
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Refusal(`${file} cannot be read.`);
  });
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [, teamId, position, hash] =
      /^([0-9a-f-]{36}) (\d+) ([0-9a-f]{64})$/.exec(line.trim()) ?? [];
    if (!teamId || !hash) throw new Refusal(`Not a head, as this command prints them: ${line}`);
    return { teamId, position: Number(position), hash };
  });
}

function readWish(): { heads: string | undefined } {
  try {
    const { values } = parseArgs({ options: { heads: { type: 'string' } } });
    return { heads: values.heads };
  } catch {
    throw new Refusal('Usage: npm run verify-log [-- --heads <file>]');
  }
}

await orOneSentence(async () => {
  const kept = await readHeads(readWish().heads);
  await refuseWithoutDatabase();
  await withMigrator('verify-log', async (url) => {
    const { verdict, heads } = await directly(url, { role: owner, name: 'skulder verify' }, (sql) =>
      sql.begin('isolation level repeatable read read only', async (snapshot) => ({
        verdict: await verifyAccess(snapshot, kept),
        heads: await listHeads(snapshot),
      })),
    );
    const { findings, gaps, rows, chains, waiting } = verdict;
    for (const { teamId, position, rowId, what } of findings) {
      const place = [rowId && `row ${rowId}`, position && `place ${position}`].filter(Boolean);
      console.error(
        `Chain ${teamId}: ${[place.join(', '), said[what]].filter(Boolean).join(' ')}.`,
      );
    }
    for (const { teamId, position, hash } of heads) console.log(`${teamId} ${position} ${hash}`);
    console.error(`${rows} rows in ${chains} chains, ${waiting} wait for their link.`);
    for (const { teamId, what, rows: many, longest } of gaps) {
      const minutes = Math.round(longest / 60);
      console.error(
        `Chain ${teamId}: ${many} rows ${gap[what]} ${minutes} minutes. Was the service down?`,
      );
    }
    if (findings.length === 0) console.error('The access log is as it was written.');
    if (findings.length > 0) throw new Refusal(`${findings.length} faults in the access log.`);
  });
});
