import type { OrganisationClaim } from './provider-profiles.ts';

/** The numbers of the organisations that a provider vouches for, in the id token; empty when it names none. */
export function organisationsIn(
  claims: Record<string, unknown>,
  named: OrganisationClaim | undefined,
): string[] {
  if (!named) return [];
  const claim = claims[named.claim];
  const found = named.form === 'number' ? [claim] : detailsOf(claim).flatMap(idsIn);
  return [...new Set(found.map(numberIn).filter((number) => number !== undefined))];
}

/** ISO 6523 puts the register's own number before it, 0192 for Brønnøysund. */
function numberIn(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.replace(/^0192:/, '') : '';
  return /^\d{9}$/.test(text) ? text : undefined;
}

type Details = Record<string, unknown>;

function detailsOf(value: unknown): Details[] {
  return Array.isArray(value) ? value.filter(isDetails) : [];
}

function isDetails(value: unknown): value is Details {
  return typeof value === 'object' && value !== null;
}

/** As rights in Altinn 3 are told, and as services of Altinn 2 were. */
function idsIn({ type, authorized_parties: parties, reportees }: Details): unknown[] {
  if (type === 'ansattporten:altinn:resource') {
    return detailsOf(parties).map(({ orgno }) => isDetails(orgno) && orgno['ID']);
  }
  return type === 'ansattporten:altinn:service' ? detailsOf(reportees).map(({ ID }) => ID) : [];
}
