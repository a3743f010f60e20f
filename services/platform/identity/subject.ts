import { createHmac } from 'node:crypto';

/** By what of an id token a person is known again. */
export interface SubjectRule {
  /** All of them must be there. */
  claims: readonly string[];
  /** Set when the claim is a national identity number, of which only a keyed hash may be kept. */
  hashedWith?: Buffer;
}

/** Undefined when a claim is missing or holds no text. */
export function subjectOf(
  claims: Record<string, unknown>,
  { claims: names, hashedWith }: SubjectRule,
): string | undefined {
  const values = names.map((name) => claims[name]);
  if (!values.every((value) => typeof value === 'string' && value !== '')) return undefined;
  const subject = values.join('.');
  if (hashedWith === undefined) return subject;
  return `hmac:${createHmac('sha256', hashedWith).update(subject).digest('base64url')}`;
}

export const plainSubject: SubjectRule = { claims: ['sub'] };

/** The provider's own notices name people by `sub`, which then is not what is kept here. */
export function isSub({ claims, hashedWith }: SubjectRule): boolean {
  return hashedWith === undefined && claims.length === 1 && claims[0] === 'sub';
}
