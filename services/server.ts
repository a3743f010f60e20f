import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { startApp, type App, type SignIn } from './app.ts';
import type { NationalIds } from './persons/persons.ts';
import { connect, type Database } from './platform/database/connect.ts';
import { createListener, type Listener } from './platform/http/listener.ts';
import { log as processLog } from './platform/log.ts';

export interface ServiceConfig {
  /** As the app role. */
  databaseUrl: string;
  signIn: SignIn;
  /** With which keys national ids are kept, and whether invented people's are the only ones or none. */
  nationalIds: NationalIds;
  host: string;
  /** 0: any that is free. */
  port: number;
  /** The address people use; by default this machine's own, on loopback. */
  publicUrl?: URL;
  /** How many proxies of ours stand in front; by default none. */
  trustedProxies?: number;
  webClientDirectory?: string;
  /** How long to go on accepting while stopping, for a balancer to notice; default none. */
  drainMs?: number;
  /** How long running requests may take to finish while stopping; default 10 s. */
  graceMs?: number;
  log?: Logger;
}

export interface Service {
  address: { host: string; port: number; publicUrl: URL };
  /** Answers what has been asked, then ends everything in order. */
  stop(): Promise<void>;
}

/**
 * Starts one process of the service on a database that has been migrated. Rejects with a `Refusal`
 * when it cannot listen; whatever had been started is ended first.
 */
export async function startService(config: ServiceConfig): Promise<Service> {
  const listener = createListener();
  // First of all, since a taken port is the likeliest reason not to start at all.
  const { port } = await listener.listen(config);
  const publicUrl = config.publicUrl ?? new URL(`http://localhost:${port}`);
  const database = connect(config.databaseUrl);
  try {
    const app = await startApp({
      database,
      listener,
      publicUrl,
      signIn: config.signIn,
      nationalIds: config.nationalIds,
      log: config.log ?? processLog,
      trustedProxies: config.trustedProxies,
      webClientDirectory: config.webClientDirectory,
    });
    return {
      address: { host: config.host, port, publicUrl },
      stop: () => stop(config, listener, app, database),
    };
  } catch (error) {
    await Promise.all([listener.close(0), database.end()]);
    throw error;
  }
}

async function stop(
  { drainMs = 0, graceMs = 10_000 }: ServiceConfig,
  listener: Listener,
  app: App,
  database: Database,
): Promise<void> {
  listener.beginStopping();
  if (drainMs > 0) await pause(drainMs);
  await Promise.all([listener.close(graceMs), app.stopLive()]);
  await app.stop();
  await database.end();
}
