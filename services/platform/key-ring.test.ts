import { describe, expect, it } from '@jest/globals';
import { KeyRing, newKeyText, readKeyRing } from './key-ring.ts';

const old = newKeyText('2026-01-01');
const current = newKeyText('2026-06-01');
const ring = readKeyRing(`${current},${old}`, 'KEYS');

describe('what is sealed', () => {
  const sealed = ring.seal('10915596784', 'team:person');

  it('opens again, and holds nothing of the text', () => {
    expect(ring.open(sealed, 'team:person')).toBe('10915596784');
    expect(sealed.bytes.includes('109155')).toBe(false);
    expect(sealed.bytes).toHaveLength(12 + 11 + 16);
  });

  it('looks new each time', () => {
    expect(ring.seal('10915596784', 'team:person').bytes).not.toEqual(sealed.bytes);
  });

  it('opens for nobody else', () => {
    expect(() => ring.open(sealed, 'team:another')).toThrow();
  });

  it.each([0, 12, 20, 38])('does not open when byte %d is another', (place) => {
    const bytes = Buffer.from(sealed.bytes);
    bytes[place]! ^= 1;
    expect(() => ring.open({ ...sealed, bytes }, 'team:person')).toThrow();
  });

  it('does not open without its key', () => {
    expect(readKeyRing(old, 'KEYS').open(sealed, 'team:person')).toBeUndefined();
  });

  it('opens with a key that has been followed by another', () => {
    const before = readKeyRing(old, 'KEYS').seal('10915596784', 'a');
    expect(ring.open(before, 'a')).toBe('10915596784');
  });
});

describe('a mark', () => {
  it('is the same for the same text, and another with another key or context', () => {
    const [now, then] = ring.marks('10915596784', 'team');
    expect(readKeyRing(old, 'KEYS').marks('10915596784', 'team')).toEqual([then]);
    expect(now).not.toEqual(then);
    expect(ring.marks('10915596784', 'other')).not.toContainEqual(now);
  });
});

describe('keys from the environment', () => {
  it('may be none', () => {
    expect(readKeyRing(undefined, 'KEYS').currentId).toBeUndefined();
    expect(() => new KeyRing([]).seal('a', 'b')).toThrow('no key');
  });

  it.each(['short:AAAA', 'AAAA', `${old},${old}`, `a b:${'A'.repeat(43)}=`])(
    'that cannot be meant are refused without being told: %#',
    (text) => {
      const refuse = () => readKeyRing(text, 'KEYS');
      expect(refuse).toThrow(/^KEYS /);
      expect(refuse).not.toThrow(old.split(':')[1]);
    },
  );
});
