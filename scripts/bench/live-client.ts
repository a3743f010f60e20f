import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';

/** One browser's socket, told of every number as it arrives; resolves when connected and, with a team, subscribed. */
export async function openClient(
  url: string,
  { cookie, teamId, heard }: { cookie?: string; teamId?: string; heard: (seq: number) => void },
): Promise<Socket> {
  const socket = io(url, {
    path: '/live',
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    ...(cookie && { extraHeaders: { cookie } }),
  });
  socket.on('events', (events: { seq: number }[]) => {
    for (const { seq } of events) heard(seq);
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  if (teamId) {
    // Nobody has applied that high a number: the service starts from where the log stands.
    const reply = (await socket.emitWithAck('subscribe', { teamId, after: 0 })) as {
      status: string;
    };
    if (reply.status !== 'ok') throw new Error(`subscribing answered ${JSON.stringify(reply)}`);
  }
  return socket;
}
