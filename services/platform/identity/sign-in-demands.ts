import type { ProviderSettings } from './provider-settings.ts';
import { SignInRefused } from './sign-in-refused.ts';

/** As long as a fresh proof counts; the database judges it again when it matters. */
const freshSeconds = 300;

/** How far the provider's clock may be from ours. The database has the same number. */
export const toleranceSeconds = 10;

/** By `max_age` a provider must say when it was, and by `prompt` it asks even somebody whom it has just asked. */
export function demandsOf(settings: ProviderSettings, isFresh: boolean): Record<string, string> {
  const { acrValues, levelClaim = 'acr', organisationResource } = settings;
  const maxAgeSeconds = maxAgeOf(settings, isFresh);
  // A level in a claim of its own is asked for by its scope.
  return {
    ...(levelClaim === 'acr' && acrValues.length > 0 && { acr_values: acrValues.join(' ') }),
    ...(maxAgeSeconds !== undefined && { max_age: String(maxAgeSeconds) }),
    ...(isFresh && { prompt: 'login' }),
    ...(organisationResource !== undefined && {
      authorization_details: JSON.stringify([
        {
          type: 'ansattporten:altinn:resource',
          resource: organisationResource,
          representation_is_required: true,
        },
      ]),
    }),
  };
}

export function maxAgeOf(
  { maxAgeSeconds }: ProviderSettings,
  isFresh: boolean,
): number | undefined {
  return isFresh ? Math.min(freshSeconds, maxAgeSeconds ?? freshSeconds) : maxAgeSeconds;
}

/**
 * When the person proved who they are. A time that has not come proves nothing: asked for, it ends the sign-in; else
 * the sign-in counts as one of an unknown time.
 */
export function provenAt(
  authTime: number | undefined,
  isDemanded: boolean,
  nowSeconds = Date.now() / 1000,
): number | undefined {
  if (authTime === undefined || authTime <= nowSeconds + toleranceSeconds) return authTime;
  if (isDemanded) throw new SignInRefused('failed');
  return undefined;
}
