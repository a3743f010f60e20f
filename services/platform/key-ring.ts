import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Refusal } from './refusal.ts';

/*
 * Keeps short secrets in the database in a form that the database alone cannot read.
 *
 * Promised: what is sealed opens only with the key it was sealed with and in the context that it was sealed in, unchanged
 * (AES-256-GCM, a new nonce each time, the context as additional data); equal texts of equal context have equal marks,
 * from which nobody without the key learns or guesses the text (HMAC-SHA-256).
 *
 * Each key gives two by HKDF, one to seal and one to mark, so that neither use weakens the other. The first of the ring
 * seals; the others open what was sealed before they were followed. A nonce is random: 2^32 sealings with one key are
 * far from here.
 */

export interface Sealed {
  keyId: string;
  /** 12 bytes of nonce, the text, 16 bytes of tag. */
  bytes: Buffer;
}

interface Key {
  id: string;
  seal: Buffer;
  mark: Buffer;
}

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

export class KeyRing {
  readonly #keys: readonly Key[];

  /** The first is the one that seals. */
  constructor(keys: readonly { id: string; secret: Uint8Array }[]) {
    this.#keys = keys.map(({ id, secret }) => ({
      id,
      seal: derived(secret, 'seal'),
      mark: derived(secret, 'mark'),
    }));
  }

  /** Undefined: the ring has no key at all. */
  get currentId(): string | undefined {
    return this.#keys[0]?.id;
  }

  get ids(): string[] {
    return this.#keys.map(({ id }) => id);
  }

  seal(text: string, context: string): Sealed {
    const [key] = this.#keys;
    if (!key) throw new Error('There is no key to seal with');
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', key.seal, nonce);
    cipher.setAAD(Buffer.from(context));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return { keyId: key.id, bytes: Buffer.concat([nonce, sealed, cipher.getAuthTag()]) };
  }

  /** Undefined when the key is not of this ring. Throws when what was sealed, or its context, is another now. */
  open({ keyId, bytes }: Sealed, context: string): string | undefined {
    const key = this.#keys.find(({ id }) => id === keyId);
    if (!key) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', key.seal, bytes.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(bytes.subarray(-tagBytes));
    const text = decipher.update(bytes.subarray(nonceBytes, -tagBytes), undefined, 'utf8');
    return text + decipher.final('utf8');
  }

  /** The text's mark under each key, the current one first: one of them was made if the same text is there already. */
  marks(text: string, context: string): Buffer[] {
    return this.#keys.map(({ mark }) =>
      createHmac('sha256', mark).update(`${context}\n${text}`).digest(),
    );
  }
}

function derived(secret: Uint8Array, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `skulder ${use}`, keyBytes));
}

/** `id:base64,id:base64`, the current one first. Refuses in one sentence that holds nothing of a key. */
export function readKeyRing(text: string | undefined, name: string): KeyRing {
  const parts = (text ?? '').split(/[,\s]+/).filter(Boolean);
  const keys = parts.map((part) => {
    const [, id, secret] = /^([A-Za-z0-9._-]{1,40}):([A-Za-z0-9+/_-]+={0,2})$/.exec(part) ?? [];
    const bytes = Buffer.from(secret ?? '', 'base64');
    if (!id || bytes.length !== keyBytes) {
      throw new Refusal(
        `${name} must be id:base64,id:base64, each key 32 bytes in base64 (for instance 2026:$(openssl rand -base64 32)), the current one first.`,
      );
    }
    return { id, secret: bytes };
  });
  if (new Set(keys.map(({ id }) => id)).size < keys.length) {
    throw new Refusal(`${name} has two keys of the same id.`);
  }
  return new KeyRing(keys);
}

/** A new key as `readKeyRing` reads it, named by the day and something at random. */
export function newKeyText(day: string): string {
  return `${day}-${randomBytes(2).toString('hex')}:${randomBytes(keyBytes).toString('base64')}`;
}
