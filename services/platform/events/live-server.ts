import type { IncomingHttpHeaders, Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { Socket } from 'socket.io';
import { isSameOrigin } from '../http/same-origin.ts';

/** Socket.IO on the service's own server: WebSocket first, same origin, small requests, nothing compressed twice. */
export function openServer(http: HttpServer, publicOrigin: string): Server {
  return new Server(http, {
    path: '/live',
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: 16_384,
    connectTimeout: 5_000,
    transports: ['websocket', 'polling'],
    allowRequest: (request, decide) => {
      decide(null, isOfOurPages(request.headers, publicOrigin));
    },
  });
}

/** A browser names its page with every WebSocket; whoever names none is a program, or an older browser polling. */
function isOfOurPages({ origin, host, ...headers }: IncomingHttpHeaders, publicOrigin: string) {
  if (origin !== undefined) return isSameOrigin({ origin, host }, publicOrigin);
  return headers['sec-fetch-site'] === undefined || isSameOrigin(headers, publicOrigin);
}

/** What has been said to the socket and has not gone out yet. */
export function packetsWaiting(socket: Socket): number {
  return (socket.conn as unknown as { writeBuffer: unknown[] }).writeBuffer.length;
}

/** Resolves when nothing waits to be written, or nobody is there to write to. */
export async function whenSentOut(socket: Socket): Promise<void> {
  const { conn } = socket;
  while (socket.connected && packetsWaiting(socket) > 0) {
    await new Promise<void>((resolve) => {
      const goOn = () => {
        conn.off('drain', goOn).off('close', goOn);
        resolve();
      };
      conn.once('drain', goOn).once('close', goOn);
    });
  }
}
