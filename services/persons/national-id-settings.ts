import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newKeyText, readKeyRing } from '../platform/key-ring.ts';
import { makeDirectory } from '../platform/make-directory.ts';
import { Refusal, whyUnwritable } from '../platform/refusal.ts';
import type { NationalIds } from './words.ts';

type Environment = Record<string, string | undefined>;

/** Where the embedded database's own keys are: beside it and in none of its backups. */
export interface KeyPlace {
  environment: Environment;
  /** Undefined with a database server, which only the environment gives a key. */
  dataDirectory: string | undefined;
}

const variable = 'NATIONAL_ID_KEYS';
const fileOf = (dataDirectory: string) => path.join(dataDirectory, 'national-id.keys');

/**
 * The keys of the environment; else, with the embedded database, those of a file that is made when it is missing. With a
 * server and no keys the service runs, and what needs one answers `national-id-keys-missing`.
 */
export function readNationalIds(
  { environment, dataDirectory }: KeyPlace,
  isDemonstration: boolean,
): NationalIds {
  const text = environment[variable]?.trim();
  const kind = isDemonstration ? 'synthetic' : readKind(environment.NATIONAL_ID_KIND || 'real');
  if (text || !dataDirectory) return { keys: readKeyRing(text, variable), kind };
  const file = fileOf(dataDirectory);
  return { keys: readKeyRing(readOrMake(dataDirectory), file), kind };
}

function readKind(text: string): NationalIds['kind'] {
  if (text === 'real' || text === 'synthetic') return text;
  throw new Refusal(`NATIONAL_ID_KIND must be real or synthetic, not ${text}.`);
}

function readOrMake(dataDirectory: string): string {
  const kept = readFile(dataDirectory);
  if (kept !== undefined) return kept;
  const made = newKeyText(new Date().toISOString().slice(0, 10));
  makeDirectory(dataDirectory);
  try {
    // Never over a file that somebody else has made meanwhile.
    writeFileSync(fileOf(dataDirectory), `${made}\n`, { mode: 0o600, flag: 'wx' });
    return made;
  } catch (error) {
    const theirs = readFile(dataDirectory);
    if (theirs !== undefined) return theirs;
    throw whyUnwritable(dataDirectory, error);
  }
}

function readFile(dataDirectory: string): string | undefined {
  try {
    return readFileSync(fileOf(dataDirectory), 'utf8');
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined;
    throw whyUnwritable(dataDirectory, error);
  }
}

/** Puts a new key first in the file; those before it stay, to open what they have sealed. */
export function addKeyToFile(dataDirectory: string): void {
  const made = newKeyText(new Date().toISOString().slice(0, 10));
  const file = fileOf(dataDirectory);
  const next = `${file}.new`;
  writeFileSync(next, `${made}\n${readOrMake(dataDirectory)}`, { mode: 0o600 });
  renameSync(next, file);
}
