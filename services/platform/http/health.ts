import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Readiness {
  isStopping: () => boolean;
  /** Each resolves to whether it is well; a rejection or no answer in time counts as not. */
  checks: Readonly<Record<string, () => Promise<boolean>>>;
}

const patienceMs = 2_000;

/** The process runs and answers. Says nothing of the database: restarting us would not mend that. */
export function answerLive(_request: IncomingMessage, response: ServerResponse): void {
  answer(response, 200, { status: 'live' });
}

/** Whether to send callers here. */
export function answerReady(readiness: Readiness) {
  return async (_request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const names = Object.keys(readiness.checks);
    const well = await Promise.all(Object.values(readiness.checks).map(isWell));
    const checks = Object.fromEntries(
      names.map((name, at) => [name, well[at] ? 'well' : 'failing']),
    );
    const isReady = well.every(Boolean) && !readiness.isStopping();
    const status = isReady ? 'ready' : readiness.isStopping() ? 'stopping' : 'not_ready';
    answer(response, isReady ? 200 : 503, { status, checks });
  };
}

async function isWell(check: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMs);
  });
  try {
    return await Promise.race([check(), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  response.writeHead(status, headers).end(JSON.stringify(body));
}
