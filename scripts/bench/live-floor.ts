// The floor of the live stream: a process that is woken by NOTIFY, reads one row by its key and broadcasts it with bare
// Socket.IO to everybody connected. No session, no rights, no numbers kept in order, nothing to catch up.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import postgres from 'postgres';
import { Server } from 'socket.io';

const url = process.env['BENCH_MIGRATOR_URL'] ?? '';
const options = { max: 1, connection: { role: 'skulder_owner' } };
const reader = postgres(url, options);
const http = createServer();
const io = new Server(http, {
  path: '/live',
  serveClient: false,
  perMessageDeflate: false,
  transports: ['websocket'],
});
io.on('connection', (socket) => void socket.join('room'));

await postgres(url, options).listen('bench_messages', (seq) => {
  reader<{ body: string }[]>`select body from bench_messages where seq = ${seq}`.then(
    ([row]) => io.to('room').emit('events', [JSON.parse(row?.body ?? '')]),
    (error: unknown) => console.error(error),
  );
});

http.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(http.address() as AddressInfo).port}`);
});
process.once('SIGTERM', () => process.exit(0));
