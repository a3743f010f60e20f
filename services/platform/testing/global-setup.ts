import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as path from 'node:path';
import { createInterface } from 'node:readline';

/**
 * Before the first test file: a PostgreSQL with a migrated template. It is kept by a process of its own, which ends
 * everything when its standard input closes. That happens when this process ends, however it ends, so there is no
 * tear-down to forget.
 */
export default async function startTestServer(): Promise<void> {
  if (process.env.SKULDER_TEST_SERVER) return;
  const keeper = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'test-server-keeper.ts')],
    {
      // Ctrl-C in the terminal is for the tests; the keeper follows them.
      detached: true,
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    },
  );
  const lines = createInterface(keeper.stdout);
  const [first] = (await Promise.race([once(lines, 'line'), once(keeper, 'exit')])) as [unknown];
  if (typeof first !== 'string') throw new Error('The database for the tests did not start.');
  process.env.SKULDER_TEST_SERVER = first;
  keeper.unref();
  for (const stream of [keeper.stdin, keeper.stdout])
    (stream as unknown as { unref(): void }).unref();
}
