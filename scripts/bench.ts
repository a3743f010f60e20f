// `npm run bench [-- board live decide meeting cost others history feedback start] [--teams 1000]`: ratios against a floor, each measured in one run, ours and
// the floor in turn. Nothing here fails on a number: it prints what was measured, where, and where to look.
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { Refusal } from '../services/platform/refusal.ts';
import { benchBoard } from './bench/board.ts';
import { benchCost } from './bench/cost.ts';
import { withDatabases } from './bench/databases.ts';
import type { Databases } from './bench/databases.ts';
import { benchDecide } from './bench/decide.ts';
import { benchFeedback } from './bench/feedback.ts';
import { isMissed, table } from './bench/figures.ts';
import type { Figure } from './bench/figures.ts';
import { benchHistory } from './bench/history.ts';
import { benchLive } from './bench/live.ts';
import { benchMeeting } from './bench/meeting.ts';
import { benchOthers } from './bench/others.ts';
import { benchStart } from './bench/start.ts';
import { orOneSentence } from './one-sentence.ts';

const onDatabases: Record<string, (databases: Databases) => Promise<Figure[]>> = {
  board: benchBoard,
  live: benchLive,
  decide: benchDecide,
};
const names = [
  ...Object.keys(onDatabases),
  'meeting',
  'cost',
  'others',
  'history',
  'feedback',
  'start',
];

function readWish(): { wanted: string[]; teams: number } {
  const options = { teams: { type: 'string', default: '1000' } } as const;
  const usage = new Refusal(`Usage: npm run bench [-- ${names.join(' ')}] [--teams 1000]`);
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const teams = Number(values.teams);
    if (!Number.isInteger(teams) || !positionals.every((name) => names.includes(name))) throw usage;
    return { wanted: positionals.length > 0 ? positionals : names, teams };
  } catch {
    throw usage;
  }
}

async function measure({ wanted, teams }: ReturnType<typeof readWish>): Promise<Figure[]> {
  const figures: Figure[] = [];
  const benches = Object.entries(onDatabases).filter(([name]) => wanted.includes(name));
  if (benches.length > 0) {
    await withDatabases(teams, async (databases) => {
      for (const [name, bench] of benches) {
        console.error(`${name} …`);
        figures.push(...(await bench(databases)));
      }
    });
  }
  if (wanted.includes('meeting')) figures.push(...(await benchMeeting()));
  if (wanted.includes('cost')) figures.push(...(await benchCost()));
  if (wanted.includes('others')) figures.push(...(await benchOthers()));
  if (wanted.includes('history')) figures.push(...(await benchHistory()));
  if (wanted.includes('feedback')) figures.push(...(await benchFeedback()));
  if (wanted.includes('start')) figures.push(...(await benchStart()));
  return figures;
}

function machine(): string {
  const [cpu] = cpus();
  const load = loadavg().map((value) => value.toFixed(1));
  const day = new Date().toISOString().slice(0, 10);
  return `${cpu?.model.trim() ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}, ${day}, load before ${load.join(' ')}`;
}

await orOneSentence(async () => {
  const wish = readWish();
  const before = machine();
  const figures = await measure(wish);
  console.log(`${before}\n\n${table(figures)}`);
  for (const { what, hint } of figures.filter(isMissed)) {
    console.log(`\nMissed: ${what}.${hint ? ` Look at: ${hint}.` : ''}`);
  }
});
