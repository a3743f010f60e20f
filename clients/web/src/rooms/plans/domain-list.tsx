import { useTranslation } from 'react-i18next';
import { Flag } from '../../kit/flag.tsx';
import type { LifeDomainOrder } from '../../service/contract.ts';
import styles from './plans.module.css';

export function DomainList({ order }: { order: LifeDomainOrder }) {
  const { t } = useTranslation();
  return (
    <ol className={styles.domains}>
      {order.items.map(({ domain, isImportant, ownWords }) => (
        <li key={domain}>
          <span className={isImportant ? styles.important : undefined}>
            {t(`plans.domain.${domain}`)}
          </span>{' '}
          {isImportant && <Flag>{t('plans.domains.important')}</Flag>}
          {ownWords && <span className={styles.words}>«{ownWords}»</span>}
        </li>
      ))}
    </ol>
  );
}
