import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import {
  Provider,
  type ClientMetadata,
  type Configuration,
  type KoaContextWithOIDC,
} from 'oidc-provider';
import { Refusal } from '../refusal.ts';
import { isLoopback } from './cookies.ts';
import { offerChoice, type ChoiceParts } from './demo-choice.ts';
import { demoTroublePage, endPage, framesPage, type DemoPerson } from './demo-pages.ts';
import { demoStore } from './demo-store.ts';
import { noticePage, type PageReply } from './page.ts';
import { pathOf, wholeUrl } from './page-server.ts';
import { languageOf } from './language-of.ts';
import type { ProviderSettings } from './provider-settings.ts';
import { signedOutPath } from './sign-out.ts';

/*
 * A real OpenID provider inside the process, for the demonstration and for tests: nobody has to set up
 * anything to sign in, and the service signs in by the very path it uses in production (pushed request,
 * PKCE, a signed client assertion, back-channel logout). It asks for no password, so it exists only beside
 * the embedded database and only on loopback; anything else is refused here, whoever calls.
 *
 * It lives on the service's own server under /demo-idp: one address to open, one port to be taken, and
 * its cookies, on a path of their own, do not meet the service's. Keys are made at start and never stored.
 */

export interface DemoProviderParts {
  publicUrl: URL;
  database: 'embedded' | 'server';
  /** Who one can be. Asked at each sign-in, so that new workers appear. */
  people: () => Promise<readonly DemoPerson[]>;
  /** What the provider claims of every sign-in; for tests. */
  acr?: string;
  /** How a sign-out is told: between the services, or, like ID-porten, only in the person's browser. */
  logout?: 'back-channel' | 'front-channel';
}

export interface DemoProvider {
  /** Answers everything under `/demo-idp`; hands anything else on. */
  listener: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  /** How the service signs in here. */
  settings: ProviderSettings;
  /** The provider's signing key, for tests that forge what it says. */
  signingKey: JWK;
}

const mount = '/demo-idp';
const clientId = 'skulder';

/** Refuses anything but the embedded database on loopback. */
export async function createDemoProvider(parts: DemoProviderParts): Promise<DemoProvider> {
  const { publicUrl, acr = 'demonstration' } = parts;
  if (parts.database !== 'embedded') {
    throw new Refusal('The demonstration sign-in exists only with the embedded database.');
  }
  if (publicUrl.protocol !== 'http:' || !isLoopback(publicUrl.hostname)) {
    throw new Refusal('The demonstration sign-in exists only on http and loopback.');
  }
  const [signingKey, clientKey] = await Promise.all([newKey(), newKey()]);
  const issuer = new URL(mount, publicUrl.origin);
  const newcomers = new Map<string, string>();
  const provider = new Provider(
    issuer.href,
    configuration(parts, { signingKey, clientKey, newcomers }),
  );
  if (parts.logout === 'front-channel') provider.use(frontChannelNotices(publicUrl.origin));
  return {
    listener: listenerOf({ provider, people: parts.people, acr, newcomers }),
    settings: {
      issuer,
      clientId,
      clientAuthentication: { privateKey: clientKey },
      scope: 'openid profile',
      acrValues: [],
      usesDpop: false,
    },
    signingKey,
  };
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: randomUUID() };
}

interface DemoSecrets {
  signingKey: JWK;
  clientKey: JWK;
  /** People who are not in yet, by subject: the name they typed. */
  newcomers: Map<string, string>;
}

function configuration(
  { publicUrl: { origin }, people, logout = 'back-channel' }: DemoProviderParts,
  { signingKey, clientKey, newcomers }: DemoSecrets,
): Configuration {
  const cookie = { httpOnly: true, sameSite: 'lax', signed: true, overwrite: true } as const;
  return {
    adapter: demoStore(clientOf(origin, clientKey)),
    jwks: { keys: [signingKey] },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    features: {
      devInteractions: { enabled: false },
      pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource, postLogoutSuccessSource },
      dPoP: { enabled: true },
    },
    // The provider refuses to call addresses such as our own unless it is given the call. Ours goes nowhere else.
    fetch: (url, options) => {
      const { dispatcher: _refusesLoopback, ...rest } = options ?? {};
      const { origin: called } = new URL(url instanceof Request ? url.url : url);
      const isAllowed = logout === 'back-channel' && called === origin;
      return isAllowed ? fetch(url, rest) : Promise.reject(new Error('no calls from here'));
    },
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: {
        session: 'demo-idp',
        interaction: 'demo-idp-interaction',
        resume: 'demo-idp-resume',
      },
      long: { ...cookie, path: mount },
      short: cookie,
    },
    acrValues: ['demonstration', 'high'],
    claims: {
      openid: ['sub'],
      profile: ['name'],
      acr: null,
      sid: null,
      auth_time: null,
      iss: null,
    },
    pkce: { required: () => true },
    interactions: { url: (_ctx, { uid }) => `${mount}/interaction/${uid}` },
    loadExistingGrant: consentToEverything,
    findAccount: async (_ctx, subject) => ({
      accountId: subject,
      claims: async () => ({ sub: subject, name: await nameOf(subject) }),
    }),
    renderError: (ctx) => send(ctx, demoTroublePage(languageOf(ctx.headers['accept-language']))),
    ttl: {
      AccessToken: 60,
      AuthorizationCode: 60,
      Grant: 86_400,
      IdToken: 300,
      Interaction: 600,
      Session: 86_400,
    },
  };

  async function nameOf(subject: string): Promise<string | undefined> {
    const known = (await people()).find((person) => person.subject === subject);
    return known?.name ?? newcomers.get(subject);
  }
}

function clientOf(origin: string, { d: _private, ...publicKey }: JWK): ClientMetadata {
  return {
    client_id: clientId,
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'ES256',
    id_token_signed_response_alg: 'ES256',
    jwks: { keys: [publicKey] },
    redirect_uris: [`${origin}/auth/callback`],
    post_logout_redirect_uris: [origin + signedOutPath],
    backchannel_logout_uri: `${origin}/auth/back-channel-logout`,
    backchannel_logout_session_required: true,
    grant_types: ['authorization_code'],
    response_types: ['code'],
    require_auth_time: true,
  };
}

async function consentToEverything(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  const accountId = session?.accountId;
  if (!client || !accountId) return undefined;
  const existing = session.grantIdFor(client.clientId);
  const grant =
    (existing && (await provider.Grant.find(existing))) ||
    new provider.Grant({ clientId: client.clientId, accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}

function listenerOf(parts: ChoiceParts): DemoProvider['listener'] {
  const answer = parts.provider.callback();
  return (request, response, next) => {
    const path = pathOf(request);
    if (path !== mount && !path.startsWith(`${mount}/`)) return next();
    if (path.startsWith(`${mount}/interaction/`)) {
      void offerChoice(parts, request, response, path);
      return;
    }
    const whole = wholeUrl(request);
    // The library finds the path it is mounted under by comparing the two, as Express leaves them.
    Object.assign(request, { originalUrl: whole, url: whole.slice(mount.length) || '/' });
    void answer(request, response);
  };
}

function logoutSource(ctx: KoaContextWithOIDC, form: string): void {
  const language = languageOf(ctx.headers['accept-language']);
  const action = /action="([^"]*)"/.exec(form)?.[1] ?? '';
  const xsrf = /name="xsrf" value="([^"]*)"/.exec(form)?.[1] ?? '';
  send(ctx, endPage(language, { action, xsrf }));
}

/** Where somebody ends who signed out there without coming from the service. */
function postLogoutSuccessSource(ctx: KoaContextWithOIDC): void {
  send(ctx, noticePage(languageOf(ctx.headers['accept-language']), 'signed-out'));
}

/** The library has no front-channel logout: after it has ended a sign-in, the page with the frames is put in between. */
function frontChannelNotices(origin: string) {
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    await next();
    if (ctx.oidc?.route !== 'end_session_confirm' || ctx.status !== 303) return;
    const goOnTo = String(ctx.response.get('location'));
    const sid = ctx.oidc.session?.authorizations?.[clientId]?.sid;
    if (!sid) return;
    const frame = new URL('/auth/front-channel-logout', origin);
    frame.search = new URLSearchParams({ iss: ctx.oidc.provider.issuer, sid }).toString();
    ctx.remove('location');
    send(ctx, framesPage(languageOf(ctx.headers['accept-language']), [frame.href], goOnTo));
  };
}

function send(ctx: Pick<KoaContextWithOIDC, 'status' | 'set' | 'body'>, reply: PageReply): void {
  ctx.status = reply.status;
  ctx.set(reply.headers);
  ctx.body = reply.body;
}
