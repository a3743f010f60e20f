import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import type postgres from 'postgres';
import { connect, type Database } from '../database/connect.ts';
import { connectDirectly, type Direct } from '../database/direct.ts';
import type { DemoPerson } from '../identity/demo-pages.ts';
import { createDemoProvider, type DemoProvider } from '../identity/demo-provider.ts';
import { startIdentity, type Identity, type IdentityParts } from '../identity/identity.ts';
import type { ProviderSettings } from '../identity/provider-settings.ts';
import type { TestDatabase } from './test-server.ts';

export interface IdentityService {
  /** Ends without a slash. */
  url: string;
  database: Database;
  /** As skulder_owner. */
  owner: Direct;
  identity: Identity;
  demo: DemoProvider;
  /** What has been logged, as text. */
  logged: string[];
  stop(): Promise<void>;
}

export interface IdentityServiceOptions {
  people?: () => readonly DemoPerson[];
  acr?: string;
  logout?: 'back-channel' | 'front-channel';
  /** Changes to how the service signs in. */
  settings?: Partial<ProviderSettings>;
  /** Another provider than the one in the process, for a service at this address. */
  provider?: (url: string) => Promise<ProviderSettings>;
  /** Stands between the service and its provider. */
  fetch?: (demo: DemoProvider) => NonNullable<IdentityParts['fetch']>;
  /** The address people use, if it is not this server's own. */
  publicUrl?: URL;
  trustedProxies?: number;
  now?: () => number;
}

/** Signing in alone, over HTTP, on a real database and with the provider in the process; any other path answers «home». */
export async function startIdentityService(
  { appUrl, migratorUrl }: TestDatabase,
  options: IdentityServiceOptions = {},
): Promise<IdentityService> {
  const { people = () => [], acr, logout, now } = options;
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const database = connect(appUrl, { max: 8 });
  const owner = connectDirectly(migratorUrl, { role: 'skulder_owner' });
  const demo = await createDemoProvider({
    publicUrl: new URL(url),
    database: 'embedded',
    people: async () => people(),
    ...(acr && { acr }),
    ...(logout && { logout }),
  });
  const logged: string[] = [];
  const identity = await startIdentity({
    database,
    publicUrl: options.publicUrl ?? new URL(url),
    provider: { ...((await options.provider?.(url)) ?? demo.settings), ...options.settings },
    log: pino({ base: null }, { write: (line: string) => void logged.push(line) }),
    ...(options.fetch && { fetch: options.fetch(demo) }),
    ...(options.trustedProxies && { trustedProxies: options.trustedProxies }),
    ...(now && { now }),
  });
  server.on('request', (request, response) => {
    identity.listener(request, response, () =>
      demo.listener(request, response, () => void response.end('home')),
    );
  });
  return {
    url,
    database,
    owner,
    identity,
    demo,
    logged,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await identity.stop();
      await Promise.all([database.end(), owner.end({ timeout: 3 })]);
    },
  };
}

/** Moves the one clock of the database; sessions and invitations age by it. */
export async function shiftClock(owner: Direct, by: string): Promise<void> {
  await owner.unsafe(`create or replace function current_instant() returns timestamptz
    language sql volatile parallel safe as $$ select clock_timestamp() + interval '${by}' $$`);
}

/** A worker; with an issuer, one whom the provider there knows by the worker's own id. */
export async function addWorker(
  owner: Direct,
  worker: { name: string; issuer?: string; teamId?: string; role?: string },
): Promise<string> {
  const { teamId = null, role } = worker;
  return asSystem(owner, teamId, 'worker.added', async (sql) => {
    const [made] = await sql<{ id: string }[]>`
      insert into workers (id, name, profession) values (new_id(), ${worker.name}, 'Sykepleier')
      returning id`;
    const { id } = made!;
    if (worker.issuer) {
      await sql`
        with account as (
          insert into accounts (id, issuer, subject, display_name)
          values (new_id(), ${worker.issuer}, ${id}, ${worker.name}) returning id, issuer)
        insert into ties (account_id, issuer, worker_id) select id, issuer, ${id} from account`;
    }
    if (teamId) {
      await sql`insert into agreements
        (id, worker_id, team_id, home_unit_id, level, profession, fraction, starts_on)
        select new_id(), ${id}, ${teamId}, u.id, u.level, 'Sykepleier', 1, oslo_today()
        from units u where u.level = 'municipal' limit 1`;
    }
    if (role) {
      const ofTeam = role === 'administrator' ? null : teamId;
      await sql`insert into role_grants (id, worker_id, role, team_id)
        values (new_id(), ${id}, ${role}, ${ofTeam})`;
    }
    return id;
  });
}

/** A team with a municipal unit, empty of people. */
export async function addTeam(owner: Direct, name: string): Promise<string> {
  const [made] = await owner<{ id: string }[]>`select new_id() as id`;
  const { id } = made!;
  return asSystem(owner, id, 'team.created', async (sql) => {
    await sql`insert into teams (id, name, short_name) values (${id}, ${name}, ${name})`;
    await sql`insert into units (id, name, level) values (new_id(), 'Kommunen', 'municipal')`;
    return id;
  });
}

/** One transaction that tells of itself in the organisation's log and the team's, as every change must. */
export async function asSystem<Result>(
  owner: Direct,
  teamId: string | null,
  kind: string,
  work: (sql: postgres.TransactionSql) => Promise<Result>,
): Promise<Result> {
  const streams = ['00000000-0000-0000-0000-000000000000', ...(teamId ? [teamId] : [])];
  const told = JSON.stringify(streams.map((stream) => ({ teamId: stream, kind, data: {} })));
  const result = await owner.begin(async (sql) => {
    await sql`select begin_system('test', ${`{${teamId ?? ''}}`}::uuid[], true)`;
    const made = await work(sql);
    await sql`select finish_call('[]'::jsonb, ${told}::text::jsonb, null)`;
    return { made };
  });
  return result.made;
}
