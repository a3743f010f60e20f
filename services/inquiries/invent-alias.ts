import { randomInt } from 'node:crypto';

// Things that grow by themselves. None is a name that people here have.
const words = [
  'Bjørk',
  'Furu',
  'Rogn',
  'Selje',
  'Osp',
  'Hegg',
  'Einer',
  'Lyng',
  'Mose',
  'Bregne',
  'Kløver',
  'Blåveis',
  'Hvitveis',
  'Blåklokke',
  'Blåbær',
  'Tyttebær',
  'Multe',
  'Krekling',
  'Røsslyng',
  'Myrull',
  'Tepperot',
  'Reinrose',
  'Fjellbjørk',
  'Barlind',
];

/** Aliases to choose from: a word and a number that say nothing about anybody. */
export function inventAliases(howMany: number): string[] {
  return Array.from(
    { length: howMany },
    () => `${words[randomInt(words.length)]}-${randomInt(100, 1000)}`,
  );
}
