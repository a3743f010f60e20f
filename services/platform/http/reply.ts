import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Operation } from './contract.ts';
import { Serialised, type Etag } from './handlers.ts';
import type { Problem } from './problem.ts';

/** What a handler gives back, with the contract's types forgotten. */
export interface AnyReply {
  status: number;
  body?: unknown;
  etag?: Etag;
  location?: string;
}

export type ConstantHeaders = Readonly<Record<string, string>>;

/**
 * Writes the answer of a handler. A reading whose `ETag` the caller has is 304 without body where the contract says so:
 * elsewhere the `ETag` is the version to change from, and more than the version may have moved.
 */
export function writeReply(
  request: IncomingMessage,
  response: ServerResponse,
  reply: AnyReply,
  constant: ConstantHeaders,
  { replies }: Pick<Operation, 'replies'>,
): number {
  const headers: Record<string, string | number> = { ...constant, 'cache-control': 'no-store' };
  if (reply.etag !== undefined) headers.etag = `"${reply.etag}"`;
  if (reply.location !== undefined) headers.location = reply.location;
  if (replies['304'] && reply.etag !== undefined && isKnown(request, headers.etag as string)) {
    return end(response, 304, headers);
  }
  if (reply.body === undefined) return end(response, reply.status, headers);
  headers['content-type'] = 'application/json';
  return end(response, reply.status, headers, jsonOf(reply.body));
}

export interface ReadyReply {
  etag: string;
  json: Uint8Array;
  encoding?: 'br' | 'gzip' | undefined;
}

/** Writes bytes that are ready to go, for the handlers that answer from memory. */
export function writeReady(
  request: IncomingMessage,
  response: ServerResponse,
  reply: ReadyReply,
  constant: ConstantHeaders,
): number {
  const headers: Record<string, string | number> = {
    ...constant,
    'cache-control': 'no-store',
    etag: reply.etag,
    vary: 'accept-encoding',
  };
  if (isKnown(request, reply.etag)) return end(response, 304, headers);
  headers['content-type'] = 'application/json';
  if (reply.encoding) headers['content-encoding'] = reply.encoding;
  return end(response, 200, headers, reply.json);
}

export function writeProblem(
  request: IncomingMessage,
  response: ServerResponse,
  problem: Problem,
  requestId: string,
  constant: ConstantHeaders,
  allow?: string[],
): number {
  const { status, body } = problem.toReply(requestId);
  const headers: Record<string, string | number> = {
    ...constant,
    'cache-control': 'no-store',
    'content-type': 'application/problem+json',
  };
  if (allow) headers.allow = allow.join(', ');
  if (problem.members.retryAfterSeconds) headers['retry-after'] = problem.members.retryAfterSeconds;
  if (!request.complete) letFlowAway(request);
  return end(response, status, headers, JSON.stringify(body));
}

const flowsAwayForMs = 1_000;

/** Nobody reads the rest of what was refused, but a sender that is cut off at once would not read the answer. */
function letFlowAway(request: IncomingMessage): void {
  const timer = setTimeout(() => request.destroy(), flowsAwayForMs);
  request.once('close', () => clearTimeout(timer));
  request.resume();
}

function jsonOf(body: unknown): string | Uint8Array {
  return body instanceof Serialised ? body.json : JSON.stringify(body);
}

function isKnown(request: IncomingMessage, etag: string): boolean {
  const known = request.headers['if-none-match'];
  if (known === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
  return known === etag || known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}

function end(
  response: ServerResponse,
  status: number,
  headers: Record<string, string | number>,
  body?: string | Uint8Array,
): number {
  if (body !== undefined) headers['content-length'] = Buffer.byteLength(body);
  response.writeHead(status, headers).end(body);
  return status;
}
