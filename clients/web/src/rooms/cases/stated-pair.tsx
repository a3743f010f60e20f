import { useTranslation } from 'react-i18next';
import { levels } from '../../kit/level.tsx';
import type { PendingCaseCard } from '../../service/contract.ts';

/** What the spreadsheet has for a case that waits for its second seat, in its own words, and the pair does not show. */
export function StatedPair({ pending: { stated, seats, mode } }: { pending: PendingCaseCard }) {
  const { t } = useTranslation();
  const isSite = mode === 'systematic_supervision';
  const shown = levels.map((level) => seats[level]?.name);
  const said = [
    ...levels.map((level) => [t(`level.${level}.short`), stated[level]] as const),
    [t(isSite ? 'case.fact.unit' : 'case.fact.contact'), stated.contact] as const,
  ].flatMap(([who, words]) =>
    words === null || shown.includes(words) ? [] : [`${who} «${words}»`],
  );
  return said.length > 0 && t('case.inSheet', { words: said.join(' · ') });
}
