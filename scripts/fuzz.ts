// `npm run fuzz`: a hundred thousand requests and more of any kind, by anybody, in two halves at once; and beside them
// sixty histories of a team. `FUZZ_SEED` repeats a run.
import { fileURLToPath } from 'node:url';
import { runCommand } from './run-command.ts';

const seed = process.env['FUZZ_SEED'] ?? String(Date.now() % 2 ** 31);
const env = {
  FUZZ_RUNS: '900',
  HISTORY_RUNS: '60',
  ...process.env,
  FUZZ_SEED: seed,
  HISTORY_SEED: process.env['HISTORY_SEED'] ?? seed,
};
const requests = 'services/any-request.test.ts';
const searches: [file: string, part?: string][] = [
  [requests, '1/2'],
  [requests, '2/2'],
  ['services/cases/any-history.property.test.ts'],
];

console.log(`FUZZ_SEED=${seed}`);
const test = fileURLToPath(new URL('test.ts', import.meta.url));
const endings = await Promise.all(
  searches.map(([file, part]) =>
    runCommand(process.execPath, [test, file], {
      env: { ...env, ...(part && { FUZZ_PART: part }) },
      stdio: 'inherit',
    }),
  ),
);
process.exitCode = Math.max(...endings.map(({ code }) => code));
