import { spawn, type SpawnOptions } from 'node:child_process';

/**
 * Runs a command to its end and answers its exit code; with `stdio: 'pipe'` also what it wrote (both
 * streams, in the order they came). While it runs, Ctrl-C is left to it (the terminal tells it too)
 * and SIGTERM is passed on, so that it is never left behind.
 */
export async function runCommand(
  command: string,
  args: readonly string[],
  options: Pick<SpawnOptions, 'cwd' | 'env'> & { stdio: 'inherit' | 'pipe' },
): Promise<{ code: number; output: string }> {
  const child = spawn(command, args, {
    ...options,
    stdio: ['inherit', options.stdio, options.stdio],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text: Buffer) => (output += text.toString()));
  }
  const leaveToChild = (): void => undefined;
  const passOn = (signal: NodeJS.Signals): void => void child.kill(signal);
  process.on('SIGINT', leaveToChild).on('SIGTERM', passOn);
  try {
    return await new Promise((resolve) => {
      child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
      child.on('close', (code) => resolve({ code: code ?? 1, output }));
    });
  } finally {
    process.off('SIGINT', leaveToChild).off('SIGTERM', passOn);
  }
}
