import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  decodeJwt,
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  type JWK,
  type JWTPayload,
} from 'jose';
import { Provider, type ClientMetadata } from 'oidc-provider';
import { demoStore } from '../identity/demo-store.ts';
import type { ProviderSettings } from '../identity/provider-settings.ts';

export interface PlainProvider {
  settings: ProviderSettings;
  /** For tests that say something in its name. */
  signingKey: JWK;
  /** Who signs in next; nobody is asked anything. */
  next: {
    subject: string;
    name: string;
    acr?: string;
    signedInAt?: number;
    /** What else the id token says. */
    claims?: Record<string, unknown>;
    /** What the id token says in the end, whatever an honest provider would. */
    changed?: (claims: JWTPayload) => JWTPayload;
  };
  /** What the service asked for, each time somebody was to sign in. */
  asked: Record<string, unknown>[];
  /** What came between the services, before anybody was sent there. */
  pushed: Record<string, unknown>[];
  /** `METHOD /path` of every request that came. */
  requests: string[];
  requirePushedRequests(): void;
  /** Ends listening; `start` listens on the same port again. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** In what a make of provider differs from a plain one. */
export interface Shape {
  claims?: readonly string[];
  scopes?: readonly string[];
  acrValues?: readonly string[];
  asksForDpopNonce?: boolean;
}

let key: Promise<JWK> | undefined;

/** Once per test file: an RSA key takes a good part of a second to make. */
function signingKey(): Promise<JWK> {
  key ??= generateKeyPair('RS256', { extractable: true })
    .then(({ privateKey }) => exportJWK(privateKey))
    .then((made) => ({ ...made, alg: 'RS256', use: 'sig', kid: 'one' }));
  return key;
}

async function signed(claims: JWTPayload): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .sign(await importJWK(await signingKey()));
}

/** An OpenID provider of another make than the demonstration's: a shared secret, RS256, a port of its own. */
export async function startPlainProvider(
  redirectUri: string,
  client: Partial<ClientMetadata> = {},
  shape: Shape = {},
): Promise<PlainProvider> {
  const server = createServer();
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const secret = randomBytes(32).toString('base64url');
  const next: PlainProvider['next'] = { subject: 'somebody', name: 'Somebody' };
  const provider = new Provider(issuer, {
    adapter: demoStore({
      client_id: 'skulder-plain',
      client_secret: secret,
      token_endpoint_auth_method: 'client_secret_basic',
      redirect_uris: [redirectUri],
      grant_types: ['authorization_code'],
      response_types: ['code'],
      ...client,
    }),
    jwks: { keys: [await signingKey()] },
    features: {
      devInteractions: { enabled: false },
      dPoP: {
        enabled: true,
        ...(shape.asksForDpopNonce && { nonceSecret: randomBytes(32), requireNonce: () => true }),
      },
      backchannelLogout: { enabled: true },
    },
    scopes: ['openid', 'profile', ...(shape.scopes ?? [])],
    conformIdTokenClaims: !shape.claims,
    cookies: { keys: ['test'] },
    acrValues: ['low', 'high', ...(shape.acrValues ?? [])],
    claims: {
      openid: ['sub', ...(shape.claims ?? [])],
      profile: ['name'],
      acr: null,
      auth_time: null,
      sid: null,
      iss: null,
    },
    ttl: { AccessToken: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: async (_ctx, sub) => ({
      accountId: sub,
      claims: async () => ({ sub, name: next.name, ...next.claims }),
    }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client!.clientId,
        accountId: oidc.session!.accountId!,
      });
      grant.addOIDCScope(['openid profile', ...(shape.scopes ?? [])].join(' '));
      await grant.save();
      return grant;
    },
  });
  let mustBePushed = false;
  provider.use(async (ctx, next) => {
    await next();
    if (mustBePushed && ctx.path.endsWith('/openid-configuration')) {
      ctx.body = { ...(ctx.body as object), require_pushed_authorization_requests: true };
    }
  });
  const pushed: PlainProvider['pushed'] = [];
  provider.use(async (ctx, goOn) => {
    await goOn();
    const { oidc } = ctx as unknown as { oidc?: { body?: Record<string, unknown> } };
    if (ctx.path === '/request') pushed.push({ ...oidc?.body });
    const body = ctx.body as { id_token?: string } | undefined;
    if (ctx.path !== '/token' || !body?.id_token || !next.changed) return;
    const claims = next.changed(decodeJwt(body.id_token));
    ctx.body = { ...body, id_token: await signed(claims) };
  });
  const asked: PlainProvider['asked'] = [];
  const answer = provider.callback();
  const requests: string[] = [];
  server.on('request', (request, response) => {
    requests.push(`${request.method} ${request.url?.split('?')[0]}`);
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    const { subject: accountId, acr, signedInAt: ts } = next;
    const login = { accountId, ...(acr && { acr }), ...(ts && { ts }) };
    void provider
      .interactionDetails(request, response)
      .then(({ params }) => asked.push(params))
      .then(() => provider.interactionFinished(request, response, { login }));
  });
  return {
    settings: {
      issuer: new URL(issuer),
      clientId: 'skulder-plain',
      clientAuthentication: { secret },
      scope: 'openid profile',
      acrValues: [],
      usesDpop: false,
    },
    signingKey: await signingKey(),
    next,
    asked,
    pushed,
    requests,
    requirePushedRequests: () => (mustBePushed = true),
    start: () => listen(port),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
