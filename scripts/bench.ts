// `npm run bench [-- board live decide start] [--teams 1000]`: ratios against a floor, measured in one run.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchBoard } from './bench/board.ts';
import { withScratchDatabase } from './scratch-database.ts';
import { table } from './bench/figures.ts';
import type { Figure } from './bench/figures.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { teams: { type: 'string', default: '1000' } },
});
const wanted = (name: string) => positionals.length === 0 || positionals.includes(name);
const figures: Figure[] = [];

await withScratchDatabase(async (urls) => {
  if (wanted('board')) figures.push(...(await benchBoard(urls, Number(values.teams))));
});

const [cpu] = cpus();
console.log(
  `\n${cpu?.model.trim() ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}\n`,
);
console.log(table(figures));
