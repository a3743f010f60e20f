import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';

/** Socket.IO on the service's own server: WebSocket first, same origin, small requests, nothing compressed twice. */
export function openServer(http: HttpServer): Server {
  return new Server(http, {
    path: '/live',
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: 16_384,
    connectTimeout: 5_000,
    transports: ['websocket', 'polling'],
    allowRequest: (request, decide) => {
      const { origin, host } = request.headers;
      decide(null, origin === undefined || URL.parse(origin)?.host === host);
    },
  });
}
