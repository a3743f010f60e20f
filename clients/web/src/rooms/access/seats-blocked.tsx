import { useTranslation } from 'react-i18next';
import { levels } from '../../kit/level.tsx';
import { Notice } from '../../kit/notice.tsx';
import type { Case } from '../../service/contract.ts';
import styles from './blocks.module.css';
import { useHoldersBlocked } from './holders-blocked.ts';

/** With the pair: who of the two is kept out, so that the seat must be handed over. */
export function SeatsBlocked({ shown }: { shown: Case }) {
  const { t } = useTranslation();
  const blocked = useHoldersBlocked(shown);
  if (blocked.length === 0) return null;
  return (
    <div className={styles.notice}>
      <Notice kind="attention" title={t('block.seat.title')}>
        {levels
          .flatMap((level) => blocked.filter((holder) => holder.level === level))
          .map(({ level, name }) => (
            <p key={level}>
              {t('block.seat.text', { name, level: t(`level.${level}.long`).toLowerCase() })}
            </p>
          ))}
      </Notice>
    </div>
  );
}
