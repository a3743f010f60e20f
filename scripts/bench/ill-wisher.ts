// One who means no good, in a process of its own: floods with what it may ask, by calls or by sockets, or holds
// connections by being slow.
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setInterval } from 'node:timers';
import { io } from 'socket.io-client';

const url = new URL(process.env['BENCH_URL'] ?? '');
const cookie = process.env['BENCH_COOKIE'] ?? '';
const path = process.env['BENCH_PATH'] ?? '';
const kind = process.env['BENCH_ILL'] ?? 'flood';

const floodsAtOnce = 200;
const dawdling = 400;
const deaf = 50;
const everyMs = 200;
const socketsAtOnce = 50;

/** As many requests as it gets through, by one session, from one address. */
function flood(): void {
  const agent = new Agent({ keepAlive: true, maxSockets: floodsAtOnce });
  const again = (): void => {
    const asked = request(
      {
        agent,
        localAddress: '127.0.0.2',
        host: url.hostname,
        port: url.port,
        path,
        headers: { cookie },
      },
      (answer) => answer.on('end', again).on('error', again).resume(),
    );
    asked.on('error', () => setImmediate(again));
    asked.end();
  };
  for (let one = 0; one < floodsAtOnce; one++) again();
}

/** As many sockets as it is let have, each asking for the whole log again as soon as it has been answered, and coming back when cut. */
function floodSockets(): void {
  const teamId = /teams\/([^/]+)/.exec(path)?.[1];
  for (let one = 0; one < socketsAtOnce; one++) {
    const socket = io(url.href, {
      path: '/live',
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 1,
      reconnectionDelayMax: everyMs,
      extraHeaders: { cookie },
    });
    const again = (): void => {
      if (socket.connected) socket.emit('subscribe', { teamId, after: 0 }, again);
    };
    socket.on('connect', again);
    // Refused as one too many: the library would not come back by itself.
    socket.on('connect_error', () => setTimeout(() => socket.connect(), everyMs));
  }
}

/** Some say a byte of their headers or of a body now and then; others ask for the board and never read it. */
function dawdle(): void {
  const open = (first: string, isDeaf: boolean): Socket => {
    const socket = connect({
      host: url.hostname,
      port: Number(url.port),
      localAddress: '127.0.0.3',
    });
    socket.on('error', () => undefined).write(first);
    return isDeaf ? socket.pause() : socket.resume();
  };
  const start = `GET ${path} HTTP/1.1\r\nhost: ${url.host}\r\n`;
  const json = 'content-type: application/json\r\ncontent-length: 4096';
  const body = `POST ${path.replace(/board$/, 'inquiries')} HTTP/1.1\r\nhost: ${url.host}\r\norigin: ${url.origin}\r\ncookie: ${cookie}\r\n${json}\r\n\r\n`;
  const firsts = [start, body];
  let sockets = Array.from({ length: dawdling }, (_, nth) => open(firsts[nth % 2]!, false));
  for (let one = 0; one < deaf; one++) open(`${start}cookie: ${cookie}\r\n\r\n`.repeat(20), true);
  setInterval(() => {
    sockets = sockets.map((socket, nth) =>
      socket.destroyed ? open(firsts[nth % 2]!, false) : socket,
    );
    for (const socket of sockets) socket.write('x');
  }, everyMs);
}

const ways: Record<string, () => void> = { flood, sockets: floodSockets, slow: dawdle };
ways[kind]?.();
process.once('SIGTERM', () => process.exit(0));
console.log(url.href);
