// `npm run fuzz`: a hundred thousand requests and more of any kind, by anybody, and two hundred histories of a team;
// `FUZZ_SEED` repeats a run.
process.env['FUZZ_RUNS'] ??= '1700';
process.env['FUZZ_SEED'] ??= String(Date.now() % 2 ** 31);
process.env['HISTORY_RUNS'] ??= '200';
process.env['HISTORY_SEED'] ??= process.env['FUZZ_SEED'];
process.argv.push('services/any-request.test.ts', 'services/cases/any-history.property.test.ts');
await import('./test.ts');
