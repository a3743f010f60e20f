import { createRemoteJWKSet, importJWK, type JWTVerifyGetKey } from 'jose';
import * as openid from 'openid-client';
import { KeptFresh } from './kept-fresh.ts';
import { readLogoutToken, type LogoutNotice } from './logout-token.ts';
import { organisationsIn } from './organisation-claims.ts';
import type { LogoutChannel } from './provider-profiles.ts';
import type { ProviderSettings } from './provider-settings.ts';
import { demandsOf, maxAgeOf, provenAt, toleranceSeconds } from './sign-in-demands.ts';
import { refusedBy, SignInRefused } from './sign-in-refused.ts';
import { isSub, plainSubject, subjectOf } from './subject.ts';

/** What an attempt must remember between leaving for the provider and coming back. */
export interface AttemptSecrets {
  nonce: string;
  codeVerifier: string;
}

/** What coming back is judged by. */
export interface Expected extends AttemptSecrets {
  /** The person was to prove anew who they are. */
  isFresh: boolean;
}

export interface VouchedFor {
  issuer: string;
  subject: string;
  /** Empty when the provider gives no name. */
  displayName: string;
  sid: string | undefined;
  /** When they proved it, in seconds since 1970, as the provider says; undefined if it does not, or says what cannot be. */
  authenticatedAt: number | undefined;
  /** The numbers of the organisations that the provider named. */
  organisations: readonly string[];
}

export interface ProviderParts {
  settings: ProviderSettings;
  redirectUri: string;
  now: () => number;
  fetch?: openid.CustomFetch;
}

const timeoutSeconds = 5;

/**
 * The OpenID provider as the service knows it: code flow with PKCE, state, nonce and `iss`,
 * pushed requests where the provider demands them. The service starts and serves while the
 * provider is down; only signing in waits for it.
 */
export class Provider {
  readonly #parts: ProviderParts;
  readonly #known: KeptFresh<Known>;

  constructor(parts: ProviderParts) {
    this.#parts = parts;
    this.#known = new KeptFresh(() => discover(parts), {
      now: parts.now,
      freshForMs: 60 * 60 * 1000,
      pauseAfterFailureMs: 1000,
    });
  }

  /** The provider's address to send the browser to, and the secrets that only this attempt knows. */
  async start(
    state: string,
    language: string,
    isFresh = false,
  ): Promise<AttemptSecrets & { url: URL }> {
    const { configuration, dpop } = await this.#reach();
    const codeVerifier = openid.randomPKCECodeVerifier();
    const nonce = openid.randomNonce();
    const parameters = {
      redirect_uri: this.#parts.redirectUri,
      scope: this.#parts.settings.scope,
      code_challenge: await openid.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      state,
      nonce,
      ui_locales: language,
      ...demandsOf(this.#parts.settings, isFresh),
    };
    const isPushed =
      this.#parts.settings.pushesRequests === true ||
      configuration.serverMetadata().require_pushed_authorization_requests === true;
    const url = isPushed
      ? await openid
          .buildAuthorizationUrlWithPAR(configuration, parameters, dpop && { DPoP: dpop })
          .catch(refusedBy)
      : openid.buildAuthorizationUrl(configuration, parameters);
    return { url, nonce, codeVerifier };
  }

  /** Trades the code for proof of who signed in. Rejects with `SignInRefused`. */
  async finish(callback: URL, state: string, secrets: Expected): Promise<VouchedFor> {
    const { configuration, dpop } = await this.#reach();
    const { acrValues, levelClaim = 'acr' } = this.#parts.settings;
    const maxAgeSeconds = maxAgeOf(this.#parts.settings, secrets.isFresh);
    const tokens = await openid
      .authorizationCodeGrant(
        configuration,
        callback,
        {
          expectedState: state,
          expectedNonce: secrets.nonce,
          pkceCodeVerifier: secrets.codeVerifier,
          idTokenExpected: true,
          ...(maxAgeSeconds !== undefined && { maxAge: maxAgeSeconds }),
        },
        undefined,
        dpop && { DPoP: dpop },
      )
      .catch(refusedBy);
    const claims = tokens.claims();
    if (!claims) throw new SignInRefused('failed');
    if (acrValues.length > 0 && !acrValues.some((level) => level === claims[levelClaim])) {
      throw new SignInRefused('level-too-low');
    }
    const subject = subjectOf(claims, this.#parts.settings.subject ?? plainSubject);
    if (subject === undefined) throw new SignInRefused('failed');
    const named = nameIn(claims)
      ? claims
      : await userInfo(configuration, tokens.access_token, claims.sub, dpop);
    const sid = claims['sid'];
    return {
      issuer: claims.iss,
      subject,
      displayName: nameIn(named),
      sid: typeof sid === 'string' ? sid : undefined,
      authenticatedAt: provenAt(claims.auth_time, maxAgeSeconds !== undefined),
      organisations: organisationsIn(claims, this.#parts.settings.organisation),
    };
  }

  /** Where to end the sign-in at the provider too; undefined if it has no such place or cannot be reached. */
  async signOutUrl(returnTo: string): Promise<URL | undefined> {
    const known = await this.#reach().catch(() => undefined);
    if (!known?.configuration.serverMetadata().end_session_endpoint) return undefined;
    // No id_token_hint: it would take a token through the browser's address bar and history.
    return openid.buildEndSessionUrl(known.configuration, { post_logout_redirect_uri: returnTo });
  }

  /** Rejects unless the provider signed exactly this notice for this client. */
  async readLogoutToken(token: string): Promise<LogoutNotice & { id: string; issuer: string }> {
    const { configuration, keys } = await this.#reach();
    const { issuer } = configuration.serverMetadata();
    const { clientId, subject = plainSubject } = this.#parts.settings;
    const notice = await readLogoutToken(token, { key: keys, issuer, clientId });
    if (isSub(subject)) return { issuer, ...notice };
    if (notice.sid === undefined) throw new Error('logout token: names people by sub only');
    return { issuer, ...notice, subject: undefined };
  }

  /** Whether the person acts on behalf of those organisations and of no other. */
  get bindsToOrganisation(): boolean {
    return this.#parts.settings.organisation?.binds === true;
  }

  /** Whether this kind of provider tells of a sign-out that way at all. */
  tellsBy(channel: LogoutChannel): boolean {
    return this.#parts.settings.logoutNotices?.includes(channel) ?? true;
  }

  /** Needs no answer from the provider: a notice that somebody signed out may not wait. */
  isIssuer(name: string): boolean {
    return URL.canParse(name) && new URL(name).href === this.#parts.settings.issuer.href;
  }

  async #reach(): Promise<Known> {
    return this.#known.get().catch((cause: unknown) => {
      throw new SignInRefused('provider-unreachable', { cause });
    });
  }
}

interface Known {
  configuration: openid.Configuration;
  keys: JWTVerifyGetKey;
  dpop: openid.DPoPHandle | undefined;
}

async function discover({ settings, fetch }: ProviderParts): Promise<Known> {
  const isHttp = settings.issuer.protocol === 'http:';
  const configuration = await openid.discovery(
    settings.issuer,
    settings.clientId,
    { [openid.clockTolerance]: toleranceSeconds },
    await authenticationBy(settings),
    {
      timeout: timeoutSeconds,
      // The signature of the id token is checked although it came straight from the provider.
      execute: [
        openid.enableNonRepudiationChecks,
        ...(isHttp ? [openid.allowInsecureRequests] : []),
      ],
      ...(fetch && { [openid.customFetch]: fetch }),
    },
  );
  const { jwks_uri: keysAt } = configuration.serverMetadata();
  if (!keysAt) throw new Error('the provider publishes no keys');
  const dpop = settings.usesDpop
    ? openid.getDPoPHandle(configuration, await openid.randomDPoPKeyPair('ES256'))
    : undefined;
  return {
    configuration,
    dpop,
    keys: createRemoteJWKSet(new URL(keysAt), { timeoutDuration: 5000 }),
  };
}

async function authenticationBy({
  clientAuthentication: means,
}: ProviderSettings): Promise<openid.ClientAuth> {
  if ('secret' in means) return secretAuthentication(means.secret);
  const key = await importJWK(means.privateKey);
  if (!(key instanceof CryptoKey)) throw new Error('OIDC_CLIENT_PRIVATE_JWK is no asymmetric key');
  const { kid } = means.privateKey;
  return openid.PrivateKeyJwt(kid === undefined ? key : { key, kid }, {
    // RFC 7523bis: lets the provider tell the assertion from any other token signed with the key.
    [openid.modifyAssertion]: (header) => {
      header['typ'] = 'client-authentication+jwt';
    },
  });
}

/** In the header, as every provider must understand, unless this one takes it in the body only. */
function secretAuthentication(secret: string): openid.ClientAuth {
  const inHeader = openid.ClientSecretBasic(secret);
  const inBody = openid.ClientSecretPost(secret);
  return (server, client, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const isBodyOnly =
      !methods.includes('client_secret_basic') && methods.includes('client_secret_post');
    return (isBodyOnly ? inBody : inHeader)(server, client, body, headers);
  };
}

async function userInfo(
  configuration: openid.Configuration,
  accessToken: string,
  subject: string,
  dpop: openid.DPoPHandle | undefined,
): Promise<Claims> {
  if (!configuration.serverMetadata().userinfo_endpoint) return {};
  // A name is for show only: signing in does not fail for want of it.
  return openid
    .fetchUserInfo(configuration, accessToken, subject, dpop && { DPoP: dpop })
    .catch(() => ({}));
}

type Claims = Record<string, unknown>;

/** Only claims that hold a name: a user name may be a national identity number. */
function nameIn(claims: Claims): string {
  const { name, given_name: given, family_name: family } = claims;
  const whole = typeof name === 'string' ? name : [given, family].filter(isText).join(' ');
  const clean = whole
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 200);
  return /\d{11}/.test(clean) ? '' : clean;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
