import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../../..');

export interface CommandOptions {
  env?: Record<string, string>;
  args?: string[];
  /** The account to run as; whoever runs the tests when not given. */
  uid?: number;
  gid?: number;
}

/** One of the scripts as a process of its own, watched by what it says. */
export class Command {
  readonly child: ChildProcess;
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  /** All it has said, on both streams. */
  said = '';
  #listeners = new Set<() => void>();

  constructor(script: string, { env = {}, args = [], uid, gid }: CommandOptions = {}) {
    const { PATH = '', TMPDIR } = process.env;
    this.child = spawn(process.execPath, [path.join(root, 'scripts', `${script}.ts`), ...args], {
      cwd: root,
      env: { PATH, ...(TMPDIR && { TMPDIR }), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A process group of its own, as a shell gives to what is typed.
      detached: true,
      ...(uid !== undefined && { uid, gid: gid ?? uid }),
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (text: Buffer) => {
        this.said += text.toString();
        for (const hear of this.#listeners) hear();
      });
    }
    this.ended = new Promise((resolve) => {
      this.child.on('close', (code, signal) => {
        resolve(code ?? signal);
        for (const hear of this.#listeners) hear();
      });
    });
  }

  /** What matches, as soon as it has been said; fails when the process ends without saying it. */
  hear(pattern: RegExp): Promise<RegExpExecArray> {
    return new Promise((resolve, reject) => {
      const listen = (): void => {
        const found = pattern.exec(this.said);
        if (found) resolve(found);
        else if (this.hasEnded()) reject(new Error(`ended without ${pattern}:\n${this.said}`));
        else return;
        this.#listeners.delete(listen);
      };
      this.#listeners.add(listen);
      listen();
    });
  }

  hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Sends a signal to it and all that belongs to it, as a terminal does, and waits for the end. */
  async end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null> {
    if (this.child.pid !== undefined && !this.hasEnded()) process.kill(-this.child.pid, signal);
    return this.ended;
  }
}
