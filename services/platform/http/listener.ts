import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Refusal } from '../refusal.ts';
import { Problem } from './problem.ts';
import { writeProblem } from './reply.ts';
import { dataHeaders } from './security-headers.ts';

/*
 * Starting and stopping to listen so that a rolling restart fails no request.
 *
 * Stopping, in order: answers from now on carry `Connection: close`, and `/health/ready` tells whoever sends callers
 * here to send them elsewhere · no new connections are accepted, running requests finish, idle connections
 * close · after a grace what is left is cut.
 */

export interface Listener {
  server: Server;
  listen(place: { port: number; host: string }): Promise<AddressInfo>;
  /** What answers from now on; until it is given, every call is told to come back in a second. */
  answerWith(answer: RequestListener): void;
  /** True from the first moment of stopping. */
  isStopping(): boolean;
  /** First step: answers go on, and each says that its connection ends with it. */
  beginStopping(): void;
  /** Second step: accepts nothing new; resolves when everything running is answered, or cut after `graceMs`. */
  close(graceMs: number): Promise<void>;
}

const idleSweepMs = 20;

export function createListener(): Listener {
  let isStopping = false;
  let answer: RequestListener = answerStarting;
  const server = createServer(limits, (request, response) => {
    if (isStopping) response.shouldKeepAlive = false;
    answer(request, response);
  });
  server.keepAliveTimeout = 65_000;
  return {
    server,
    listen: ({ port, host }) => listen(server, port, host),
    answerWith: (next) => (answer = next),
    isStopping: () => isStopping,
    beginStopping: () => (isStopping = true),
    close: (graceMs) => (server.listening ? closed(server, graceMs) : Promise.resolve()),
  };
}

// The address people use is not known yet, so nothing is said about https.
const headersWhileStarting = dataHeaders('');

const answerStarting: RequestListener = (request, response) => {
  // As it will be for a moment when the database is away: try again, nothing was changed.
  const problem = new Problem('database-unavailable', { retryAfterSeconds: 1 });
  writeProblem(request, response, problem, randomUUID(), headersWhileStarting);
};

/** A caller that dawdles holds a socket, never more: headers in 10 s, everything in 30 s. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16_384,
};

function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(whyNot(error, port, host)));
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      resolve(server.address() as AddressInfo);
    });
  });
}

function whyNot(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') {
    return new Refusal(
      `Port ${port} on ${host} is taken: stop what uses it, or choose another with PORT.`,
    );
  }
  if (error.code === 'EACCES') {
    return new Refusal(
      `Port ${port} may not be used by this user: choose one above 1023 with PORT.`,
    );
  }
  if (error.code === 'EADDRNOTAVAIL') {
    return new Refusal(
      `This machine has no address ${host} to listen on: choose another with HOST.`,
    );
  }
  return error;
}

function closed(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearInterval(sweep);
      clearTimeout(limit);
      resolve();
    };
    // A connection whose last answer promised to stay open becomes idle only after that answer.
    const sweep = setInterval(() => server.closeIdleConnections(), idleSweepMs);
    const limit = setTimeout(() => {
      server.closeAllConnections();
      finish();
    }, graceMs);
    // The event and not the call's own callback: whoever serves sockets here closes the server too.
    server.once('close', finish);
    server.close();
  });
}
