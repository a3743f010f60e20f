import { useTranslation } from 'react-i18next';
import { Notice } from '../../kit/notice.tsx';
import styles from './fresh-sign-in.module.css';

/** Away to the provider, to prove anew who it is, and back to the page, where what was typed waits. */
export function FreshSignIn({ to }: { to: string }) {
  const { t } = useTranslation();
  const query = new URLSearchParams({ fresh: '1', to });
  return (
    <Notice
      isUrgent
      kind="attention"
      title={t('problems.fresh-sign-in-needed.title')}
      actions={
        <a className={styles.button} href={`/auth/sign-in?${query.toString()}`}>
          {t('visits.emergency.signInAgain')}
        </a>
      }
    >
      <p>{t('problems.fresh-sign-in-needed.help')}</p>
    </Notice>
  );
}
