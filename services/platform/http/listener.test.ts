import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Refusal } from '../refusal.ts';
import { createListener, type Listener } from './listener.ts';

let listener: Listener;
let port: number;
let agent: Agent;

beforeEach(async () => {
  listener = createListener();
  agent = new Agent({ keepAlive: true });
  ({ port } = await listener.listen({ host: '127.0.0.1', port: 0 }));
});

afterEach(async () => {
  agent.destroy();
  await listener.close(0);
});

async function ask(path = '/'): Promise<IncomingMessage> {
  const [response] = (await once(get({ port, path, agent }), 'response')) as [IncomingMessage];
  response.resume();
  await once(response, 'end');
  return response;
}

test('whoever comes too early is told to come back, as the contract tells problems', async () => {
  const response = await fetch(`http://127.0.0.1:${port}/api/me`);
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toMatchObject({
    type: '/problems/database-unavailable',
    status: 503,
    retryAfterSeconds: 1,
  });
});

test('a port that is taken is said in one sentence', async () => {
  const second = createListener();
  const taken = second.listen({ host: '127.0.0.1', port });
  await expect(taken).rejects.toThrow(Refusal);
  await expect(taken).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`);
});

test('stopping answers what is running, keeps answering until it is closed, and lets go of idle connections', async () => {
  const finish: (() => void)[] = [];
  let arrived = () => {};
  listener.answerWith((request, response) => {
    if (request.url === '/slow') {
      finish.push(() => response.end('late'));
      arrived();
    } else response.end('at once');
  });
  const idle = await ask();
  expect(idle.headers.connection).toBe('keep-alive');
  const isRunning = new Promise<void>((resolve) => (arrived = resolve));
  const running = ask('/slow');
  await isRunning;

  listener.beginStopping();
  const meanwhile = await ask();
  expect([meanwhile.statusCode, meanwhile.headers.connection]).toEqual([200, 'close']);

  let isClosed = false;
  const closing = listener.close(10_000).then(() => (isClosed = true));
  await expect(once(connect(port), 'connect')).rejects.toThrow('ECONNREFUSED');
  expect(isClosed).toBe(false);
  finish[0]?.();
  expect((await running).statusCode).toBe(200);
  await closing;
});

test('what does not finish within the grace is cut', async () => {
  let arrived = () => {};
  const isRunning = new Promise<void>((resolve) => (arrived = resolve));
  listener.answerWith(() => arrived());
  const cut = ask().catch((error: NodeJS.ErrnoException) => error.code);
  await isRunning;
  await listener.close(10);
  expect(await cut).toBe('ECONNRESET');
});
