import { Worker } from 'node:worker_threads';
import { limits, UnreadableWorkbook, type UnreadableReason, type Workbook } from './workbook.ts';

// Below the time that the database lets a transaction wait for us.
const timeLimitMs = 8_000;
const heapLimitMb = 512;

/**
 * Reads an xlsx or csv file of at most 10 MB. Throws UnreadableWorkbook for everything else.
 *
 * The file is a stranger's, so it is read in a thread of its own with bounds on memory and time:
 * a file made to exhaust the reader ends that thread, and the boards of the others go on.
 */
export function readWorkbook(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  if (bytes.length === 0) return Promise.reject(new UnreadableWorkbook('empty'));
  if (bytes.length > limits.fileBytes) {
    return Promise.reject(new UnreadableWorkbook('file_too_large', { found: bytes.length }));
  }
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./workbook-thread.ts', import.meta.url), {
      workerData: { bytes: Uint8Array.from(bytes), fileName },
      resourceLimits: { maxOldGenerationSizeMb: heapLimitMb },
    });
    const timer = setTimeout(() => end(new UnreadableWorkbook('takes_too_long')), timeLimitMs);
    const end = (outcome: Workbook | Error) => {
      clearTimeout(timer);
      void thread.terminate();
      if (outcome instanceof Error) reject(outcome);
      else resolve(outcome);
    };
    thread.once('message', (answer: Answer) =>
      end('workbook' in answer ? answer.workbook : new UnreadableWorkbook(answer.reason, answer)),
    );
    // Out of memory, and anything that the reader did not foresee in the file.
    thread.once('error', (error: NodeJS.ErrnoException) =>
      end(
        new UnreadableWorkbook(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'unpacks_too_large' : 'damaged',
          { cause: error },
        ),
      ),
    );
    thread.once('exit', () => end(new UnreadableWorkbook('damaged')));
  });
}

export type Answer =
  { workbook: Workbook } | { reason: UnreadableReason; cells: string[]; found?: number };
