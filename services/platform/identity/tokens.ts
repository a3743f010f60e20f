import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 256 random bits, base64url: the id of a session, an invitation, a sign-in attempt. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function isToken(value: string | undefined): value is string {
  return value !== undefined && /^[\w-]{43}$/.test(value);
}

/** What the database keeps instead of the secret itself. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

// Without letters and digits that are mistaken for each other on a screen across a room.
const codeAlphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A one-time code to be typed on a screen that is paired: 40 bits, shown as XXXX-XXXX. */
export function newScreenCode(): string {
  const letters = Array.from({ length: 8 }, () => codeAlphabet[randomInt(codeAlphabet.length)]);
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

/** The hash under which a projector's code is stored, however it was typed. */
export const projectorCodeHash = (code: string) => screenCodeHash('projector', code);

/** As a projector's, of any screen that is paired. */
export function screenCodeHash(screen: 'projector' | 'waiting-room', code: string): Buffer {
  return hashOf(`${screen} ${code.toUpperCase().replace(/[^A-Z0-9]/g, '')}`);
}
