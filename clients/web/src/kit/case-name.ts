import type { TFunction } from 'i18next';

type Named = { alias: string | null; title?: string | null };

/** What the service puts in the place of an alias that has been erased: a dash and the end of the id. */
const erased = /^— ([0-9a-f]{6})$/;

export const isErased = ({ alias }: Pick<Named, 'alias'>) => alias !== null && erased.test(alias);

/** What an inquiry is called on the screen: by its alias, and an erased one as what it is. */
export function nameOfInquiry(t: TFunction, { alias }: { alias: string }) {
  const reference = erased.exec(alias)?.[1];
  return reference === undefined ? alias : t('inquiry.erased', { reference });
}

/** What a case is called on the screen: by its alias, a service site's by its title, and an erased one as what it is. */
export function nameOfCase<Of extends Named>(t: TFunction, { alias, title }: Of) {
  const reference = erased.exec(alias ?? '')?.[1];
  return reference === undefined ? (alias ?? title ?? '') : t('case.erased', { reference });
}
