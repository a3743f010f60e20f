import { useTranslation } from 'react-i18next';
import type { NetworkContact } from '../../service/contract.ts';

/** «Oda Oppdiktet», or what they are to the person where no name is kept. */
export function useContactName() {
  const { t } = useTranslation();
  return ({ name, relation }: NetworkContact) =>
    name ?? t(`networks.relation.${relation}`).toLowerCase();
}
