import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Refusal } from '../refusal.ts';

/*
 * Starting and stopping to listen so that a rolling restart fails no request.
 *
 * Stopping, in order: answers from now on carry `Connection: close` · after `drainMs`, in which whoever sends
 * callers here can learn from `/health/ready` to send them elsewhere, no new connections are accepted · running
 * requests finish, idle connections close · after `graceMs` what is left is cut.
 */

export interface Listener {
  server: Server;
  /** True from the first moment of stopping. */
  isStopping(): boolean;
  listen(place: { port: number; host: string }): Promise<AddressInfo>;
  stop(patience: { drainMs: number; graceMs: number }): Promise<void>;
}

const idleSweepMs = 20;

export function createListener(answer: RequestListener): Listener {
  let isStopping = false;
  const server = createServer(limits, (request, response) => {
    if (isStopping) response.shouldKeepAlive = false;
    answer(request, response);
  });
  server.keepAliveTimeout = 65_000;
  return {
    server,
    isStopping: () => isStopping,
    listen: ({ port, host }) => listen(server, port, host),
    async stop({ drainMs, graceMs }) {
      isStopping = true;
      if (!server.listening) return;
      if (drainMs > 0) await waited(drainMs);
      await closed(server, graceMs);
    },
  };
}

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
    server.close(finish);
    server.closeIdleConnections();
  });
}

function waited(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
