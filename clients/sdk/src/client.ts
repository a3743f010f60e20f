import createFetchClient, { type Client } from 'openapi-fetch';
import type { paths } from '../../../openapi/generated/types.ts';
import { connectLive, type Live, type LiveOptions } from './live.ts';

export type { components, operations, paths } from '../../../openapi/generated/types.ts';
export type { EndReason, Follower, LiveMessage } from './following.ts';
export type { Live, LiveState } from './live.ts';

export interface SkulderOptions extends LiveOptions {
  fetch?: (request: Request) => Promise<Response>;
}

export interface Skulder {
  /** The operations of the contract: `api.GET('/teams/{teamId}/board', …)`. */
  api: Client<paths>;
  /** Opens a socket of its own. */
  connectLive(): Live;
}

export function createSkulder(options: SkulderOptions = {}): Skulder {
  return { api: createClient(options), connectLive: () => connectLive(options) };
}

export function createClient({ baseUrl = '', fetch, headers }: SkulderOptions = {}): Client<paths> {
  return createFetchClient<paths>({
    baseUrl: `${baseUrl.replace(/\/$/, '')}/api`,
    ...(fetch && { fetch }),
    ...(headers && { headers }),
  });
}
