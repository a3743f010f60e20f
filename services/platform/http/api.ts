import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Caller } from '../database/transact.ts';
import type { Contract, Operation } from './contract.ts';
import { problemFromDatabase } from './database-problems.ts';
import type { FastCall, FastReply } from './handlers.ts';
import { runCall, type AnyHandler, type Pipeline } from './pipeline.ts';
import { Problem } from './problem.ts';
import { writeProblem, writeReady, writeReply, type ConstantHeaders } from './reply.ts';
import { logCall, type CallTrace } from './request-log.ts';
import { Routes } from './routes.ts';

/** A handler with the contract's types forgotten: `Handlers` has held it to them. */
export type MountedHandler = AnyHandler & {
  fast?: (call: FastCall) => FastReply | undefined;
};

export interface ApiParts extends Pipeline {
  contract: Contract;
  handlers: Readonly<Record<string, MountedHandler>>;
  headers: ConstantHeaders;
  log: Logger;
}

interface Route {
  operation: Operation;
  handler: MountedHandler;
}

/** Answers every address of the contract, relative to where it is mounted. */
export function apiListener(parts: ApiParts): (q: IncomingMessage, s: ServerResponse) => void {
  const routes = routesOf(parts);
  return (request, response) => void answer(parts, routes, request, response);
}

function routesOf({ contract, handlers }: ApiParts): Routes<Route> {
  const routes = new Routes<Route>();
  for (const operation of contract.operations) {
    const handler = handlers[operation.id];
    if (!handler) throw new Error(`The operation ${operation.id} has no handler`);
    routes.add(operation.method, operation.path, { operation, handler });
  }
  return routes;
}

async function answer(
  parts: ApiParts,
  routes: Routes<Route>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const trace: CallTrace = { operationId: undefined, status: 0, startedAt: performance.now() };
  let allow: string[] | undefined;
  try {
    const found = routes.find(request.method ?? '', pathnameOf(request.url ?? ''));
    if (!found) throw new Problem('not-found');
    if ('allowed' in found) {
      allow = found.allowed;
      throw new Problem('method-not-allowed');
    }
    const { operation, handler } = found.target;
    trace.operationId = operation.id;
    const ready = handler.fast && fromMemory(parts, handler.fast, request, found.path);
    if (ready) {
      trace.workerId = ready.workerId;
      trace.status = writeReady(request, response, ready, parts.headers);
    } else {
      const onCaller = ({ workerId }: Caller) => (trace.workerId = workerId);
      const reply = await runCall(parts, {
        operation,
        handler,
        request,
        path: found.path,
        onCaller,
      });
      trace.status = writeReply(request, response, reply, parts.headers, operation);
    }
  } catch (error) {
    refuse(parts, trace, request, response, error, allow);
  }
  logCall(parts.log, trace);
}

/** Only for the plainest request; anything more goes the ordinary way, which knows how to refuse it. */
function fromMemory(
  parts: ApiParts,
  fast: (call: FastCall) => FastReply | undefined,
  request: IncomingMessage,
  path: Record<string, string>,
): FastReply | undefined {
  if (request.url?.includes('?')) return undefined;
  const credentials = parts.credentialsOf(request);
  if (!credentials) return undefined;
  const accepted = request.headers['accept-encoding'];
  return fast({
    path,
    sessionHash: credentials.sessionHash,
    acceptsEncoding: typeof accepted === 'string' ? accepted : '',
  });
}

function refuse(
  parts: ApiParts,
  trace: CallTrace,
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
  allow: string[] | undefined,
): void {
  if (response.destroyed || response.headersSent) {
    // The caller went away, or the connection did: there is nobody to answer.
    trace.status = 499;
    response.destroy();
    return;
  }
  const requestId = randomUUID();
  const foreseen = error instanceof Problem ? error : problemFromDatabase(error);
  if (!foreseen) parts.log.error({ requestId, err: error }, 'unforeseen');
  const problem = foreseen ?? new Problem('internal');
  trace.requestId = requestId;
  trace.slug = problem.slug;
  trace.status = writeProblem(request, response, problem, requestId, parts.headers, allow);
}

function pathnameOf(url: string): string {
  const query = url.indexOf('?');
  return query < 0 ? url : url.slice(0, query);
}
