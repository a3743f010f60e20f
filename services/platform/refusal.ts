/**
 * A reason outside the code not to go on: a taken port, an unwritable directory, a newer database. The message
 * is one sentence for the person at the terminal, who is shown that and no stack. Anything else thrown is a bug.
 */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** Turns an error of the file system about a directory of ours into a Refusal; a bug stays what it is. */
export function whyUnwritable(directory: string, error: unknown): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (error instanceof Refusal || !code || !syscall) return error;
  const why = code === 'ENOSPC' ? 'the disk is full' : code;
  return new Refusal(`The directory ${directory} cannot be written (${why}).`);
}
