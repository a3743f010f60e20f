import { spawn, type SpawnOptions } from 'node:child_process';
import { constants } from 'node:os';

export interface Ending {
  /** The exit code, or 128 and the signal's number. */
  code: number;
  /** What it wrote on both streams, in the order it came; empty with `stdio: 'inherit'`. */
  output: string;
  /** Somebody wants this process to stop: do not go on to the next thing. */
  isStopped: boolean;
}

/**
 * Runs a command to its end. While it runs, Ctrl-C is left to it (the terminal tells it too) and
 * SIGTERM is passed on, so that it is never left behind. A command that cannot be started ends with 127.
 */
export async function runCommand(
  command: string,
  args: readonly string[],
  options: Pick<SpawnOptions, 'cwd' | 'env'> & { stdio: 'inherit' | 'pipe' },
): Promise<Ending> {
  const { stdio } = options;
  const child = spawn(command, args, { ...options, stdio: ['inherit', stdio, stdio] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  let stoppedBy: NodeJS.Signals | undefined;
  const leave = (signal: NodeJS.Signals): void => void (stoppedBy = signal);
  const passOn = (signal: NodeJS.Signals): void => {
    stoppedBy = signal;
    child.kill(signal);
  };
  process.on('SIGINT', leave).on('SIGTERM', passOn);
  try {
    const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
      child.on('close', (...ending) => resolve(ending));
      child.on('error', ({ message }) => {
        output += `${message}\n`;
        resolve([127, null]);
      });
    });
    const killedBy = signal ?? stoppedBy;
    return {
      code: code ?? (killedBy ? 128 + constants.signals[killedBy] : 1),
      output,
      isStopped: stoppedBy !== undefined,
    };
  } finally {
    process.off('SIGINT', leave).off('SIGTERM', passOn);
  }
}
