// A Jest reporter that leaves the counts where `scripts/test.ts` reads them.
import { writeFileSync } from 'node:fs';

export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
}

interface Results {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numRuntimeErrorTestSuites: number;
}

export default class OutcomeReporter {
  onRunComplete(_contexts: unknown, results: Results): void {
    const file = process.env['SKULDER_TEST_OUTCOME'];
    if (!file) return;
    const outcome: Outcome = {
      passed: results.numPassedTests,
      // A file that could not even be loaded holds tests nobody counted: it is one failure.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    };
    writeFileSync(file, JSON.stringify(outcome));
  }
}
