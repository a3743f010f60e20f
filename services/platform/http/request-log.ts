import type { Logger } from 'pino';

/** What the log says about a call: never the address, the body, a cookie, or whom it concerned. */
export interface CallTrace {
  operationId: string | undefined;
  status: number;
  startedAt: number;
  /** Who acted, if a worker did. */
  workerId?: string | null | undefined;
  /** Of a problem, the same as at the end of its `instance`. */
  requestId?: string;
  slug?: string;
}

export function logCall(log: Logger, trace: CallTrace): void {
  const { startedAt, ...said } = trace;
  const ms = Math.round((performance.now() - startedAt) * 10) / 10;
  log[trace.status >= 500 ? 'error' : 'info']({ ...said, ms }, 'call');
}
