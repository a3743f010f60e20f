import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Refusal, whyUnwritable } from './refusal.ts';

/**
 * Makes a directory with the ones above it, or refuses in one sentence. Step by step, since Node's own recursive way
 * never ends where the file system answers ENOENT to making an entry of a directory that exists (/proc does).
 */
export function makeDirectory(directory: string, mode?: number): void {
  try {
    for (const each of missingFrom(path.resolve(directory))) mkdirSync(each, { mode });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' && existsSync(directory)) return;
    throw whyUnwritable(directory, error);
  }
  if (!statSync(directory).isDirectory()) {
    throw new Refusal(`The directory ${directory} cannot be written (ENOTDIR).`);
  }
}

/** The directories that are not there, the uppermost first. */
function missingFrom(directory: string): string[] {
  if (existsSync(directory)) return [];
  return [...missingFrom(path.dirname(directory)), directory];
}
