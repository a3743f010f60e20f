import { expect, test } from '@jest/globals';
import { nameOfUnnamed } from './unnamed-contact.ts';
import { professions } from '../../clients/web/src/kit/professions.ts';
import { words } from '../../clients/web/src/language/nb/words.ts';

test('a profession is called on the screen what it is called in the name of a contact nobody can name', () => {
  for (const profession of professions.filter((one) => one !== 'other'))
    expect(nameOfUnnamed(profession, 'Ruspoliklinikken')).toBe(
      `ukjent, ${words.profession[profession].toLowerCase()}, Ruspoliklinikken`,
    );
});
