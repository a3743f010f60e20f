// `npm run fuzz`: a hundred thousand requests and more of any kind, by anybody; `FUZZ_SEED` repeats a run.
process.env['FUZZ_RUNS'] ??= '1700';
process.env['FUZZ_SEED'] ??= String(Date.now() % 2 ** 31);
process.argv.push('services/any-request.test.ts');
await import('./test.ts');
