const tests = ['services', 'clients', 'scripts'].map(
  (room) => `<rootDir>/${room}/**/*.test.{ts,tsx}`,
);

/** Native ES modules (`scripts/test.ts` turns them on); swc only takes the types away. */
export default {
  testMatch: tests,
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/.skulder/', '<rootDir>/clients/web/dist/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'es6' },
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' }, verbatimModuleSyntax: true },
        },
      },
    ],
  },
  testEnvironment: 'node',
  // A real PostgreSQL for the whole run.
  globalSetup: '<rootDir>/services/platform/testing/global-setup.ts',
  reporters: ['default', '<rootDir>/scripts/outcome-reporter.ts'],
  testTimeout: 30_000,
  maxWorkers: 2,
};
