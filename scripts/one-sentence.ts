import { Refusal } from '../services/platform/refusal.ts';

/** Runs a command. A Refusal ends it with its sentence, anything else with the whole error; both with code 1. */
export async function orOneSentence(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = 1;
  }
}
