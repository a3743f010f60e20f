// `npm run bench [-- board live decide start] [--teams 1000]`: ratios against a floor, each measured in one run, ours and
// the floor in turn. Nothing here fails on a number: it prints what was measured, where, and where to look.
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { benchBoard } from './bench/board.ts';
import { benchLive } from './bench/live.ts';
import { benchDecide } from './bench/decide.ts';
import { isMissed, table } from './bench/figures.ts';
import type { Figure } from './bench/figures.ts';
import { benchStart } from './bench/start.ts';
import { withScratchDatabase } from './scratch-database.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { teams: { type: 'string', default: '1000' } },
});
const benches: Record<string, () => Promise<Figure[]>> = {
  board: () =>
    withScratchDatabase((alone) =>
      withScratchDatabase((crowded) => benchBoard(alone, crowded, Number(values.teams))),
    ),
  live: () => withScratchDatabase(benchLive),
  decide: () => withScratchDatabase(benchDecide),
  start: benchStart,
};
const unknown = positionals.find((name) => !(name in benches));
if (unknown) {
  console.error(`There is no bench «${unknown}», only ${Object.keys(benches).join(', ')}.`);
  process.exit(1);
}

const figures: Figure[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.log(`${name} …`);
  figures.push(...(await bench()));
}

const [cpu] = cpus();
const machine = `${cpu?.model.trim() ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}`;
const load = loadavg().map((value) => value.toFixed(1));
console.log(`\n${machine}, ${new Date().toISOString().slice(0, 10)}, load ${load.join(' ')}\n`);
console.log(table(figures));
for (const { what, hint } of figures.filter(isMissed)) {
  console.log(`\nMissed: ${what}.${hint ? ` Look at: ${hint}.` : ''}`);
}
