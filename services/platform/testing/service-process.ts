import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import type { TestDatabase } from './test-server.ts';

export interface ServiceProcess {
  url: string;
  /** At once and without a word, as the kernel does it. */
  kill(): Promise<void>;
}

/** The whole service in a process of its own on a database that exists already; it ends with us. */
export async function startServiceProcess(on: TestDatabase): Promise<ServiceProcess> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'service-child.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '', SKULDER_TEST_DATABASE: JSON.stringify(on) },
  });
  const ended = once(child, 'exit');
  const lines = createInterface(child.stdout);
  const first: unknown = await Promise.race([
    once(lines, 'line').then(([line]) => line as string),
    ended,
  ]);
  if (typeof first !== 'string') throw new Error('The service did not start in its own process.');
  return {
    url: first,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
