import { isIP } from 'node:net';
import * as path from 'node:path';
import { isLoopback } from './identity/cookies.ts';
import { type ProviderSettings, readProviderSettings } from './identity/provider-settings.ts';
import { Refusal } from './refusal.ts';

/** What one process of the service is told from outside. */
export interface Config {
  host: string;
  /** 0: any that is free. */
  port: number;
  /** The address people use; this machine's own when not given. */
  publicUrl: URL | undefined;
  /** How many proxies stand in front; each adds whom it heard from to `X-Forwarded-For`. */
  trustedProxies: number;
  /** Where the embedded database, its log and the backups are. */
  dataDirectory: string;
  database: DatabaseConfig;
  /** Who proves who people are; without one it is the demonstration. */
  provider: ProviderSettings | undefined;
  logLevel: string;
}

export type DatabaseConfig =
  | { kind: 'embedded' }
  | { kind: 'server'; url: string | undefined; migrationUrl: string | undefined };

type Environment = Record<string, string | undefined>;

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const repository = path.join(import.meta.dirname, '../..');

/**
 * Reads the settings of a process that serves. Refuses what cannot be meant, in one sentence: among it everything that
 * would show the demonstration's sign-in without a password to anybody but this machine, or lay it over real data.
 */
export function readConfig(environment: Environment): Config {
  const config: Config = {
    ...readDataConfig(environment),
    host: environment.HOST || '127.0.0.1',
    port: readPort(environment.PORT || '3000'),
    publicUrl: readPublicUrl(environment.PUBLIC_URL),
    trustedProxies: readTrustedProxies(environment.TRUSTED_PROXIES || '0'),
    provider: readProviderSettings(environment),
    logLevel: readLogLevel(environment.LOG_LEVEL || 'info'),
  };
  const { database } = config;
  if (database.kind === 'server' && !database.url) {
    throw new Refusal(
      'MIGRATION_DATABASE_URL is set and DATABASE_URL is not; the service needs both.',
    );
  }
  if (config.provider) {
    refuseUnknownAddress(config);
    return config;
  }
  if (database.kind === 'server') {
    throw new Refusal(
      'With a database server there is no demonstration: set OIDC_ISSUER to the provider that people sign in with.',
    );
  }
  refuseBeyondLoopback(config);
  return config;
}

/** The part of the settings that commands on the database itself need: migrate, back up, restore. */
export function readDataConfig(
  environment: Environment,
): Pick<Config, 'database' | 'dataDirectory'> {
  const url = readDatabaseUrl(environment, 'DATABASE_URL');
  const migrationUrl = readDatabaseUrl(environment, 'MIGRATION_DATABASE_URL');
  return {
    database: url || migrationUrl ? { kind: 'server', url, migrationUrl } : { kind: 'embedded' },
    dataDirectory: path.resolve(environment.SKULDER_DATA || path.join(repository, '.skulder')),
  };
}

/** The provider sends people back to the address they use, and cookies are safe only by https. */
function refuseUnknownAddress({ host, publicUrl }: Config): void {
  if (publicUrl || isLoopback(hostNameOf(host))) return;
  throw new Refusal(
    `HOST is ${host}, so people come from other machines: set PUBLIC_URL to the https address they use.`,
  );
}

const hostNameOf = (host: string) => (isIP(host) === 6 ? `[${host}]` : host);

function refuseBeyondLoopback({ host, publicUrl }: Config): void {
  const name = hostNameOf(host);
  const beyond = [name, publicUrl?.hostname ?? name].find((each) => !isLoopback(each));
  if (beyond === undefined) return;
  throw new Refusal(
    `The demonstration asks nobody for a password, so it is for this machine alone and not for ${beyond}; set OIDC_ISSUER, or leave HOST and PUBLIC_URL alone.`,
  );
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Refusal(`PORT must be a number from 0 to 65535, not ${text}.`);
}

function readTrustedProxies(text: string): number {
  if (/^\d$/.test(text)) return Number(text);
  throw new Refusal(
    `TRUSTED_PROXIES must be how many proxies stand in front of the service, 0 to 9, not ${text}.`,
  );
}

function readPublicUrl(text: string | undefined): URL | undefined {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSafe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (url && isSafe && url.pathname === '/') return url;
  throw new Refusal(`PUBLIC_URL must be an https address without a path, not ${text}.`);
}

function readDatabaseUrl(environment: Environment, name: string): string | undefined {
  const text = environment[name]?.trim();
  if (!text) return undefined;
  // The text itself stays out of the message: it holds a password.
  if (/^postgres(ql)?:\/\//.test(text)) return text;
  throw new Refusal(`${name} must begin with postgres://`);
}

function readLogLevel(text: string): string {
  if (logLevels.includes(text)) return text;
  throw new Refusal(`LOG_LEVEL must be one of ${logLevels.join(', ')}, not ${text}.`);
}
