import { useTranslation } from 'react-i18next';
import type { Block } from '../../service/contract.ts';

/** To whom the case is closed, as part of a sentence. */
export function useClosedTo(): (block: Block) => string {
  const { t } = useTranslation();
  return ({ kind, worker, unit }) =>
    t(`block.to.${kind}`, { name: worker?.name ?? unit?.name ?? '' });
}
