import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcer } from '../kit/announcer.tsx';
import { useSession } from '../session/team.tsx';
import { LanguageLine } from './language-line.tsx';
import { Logo } from './logo.tsx';
import { SignOutForm } from './sign-out-form.tsx';
import { SwitchEmployment } from './switch-employment.tsx';
import styles from './whole-page.module.css';

/** A page without the frame and its ways to other rooms, for somebody who has only this one. */
export function WholePage({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { me } = useSession();
  return (
    <>
      <main id="innhold" tabIndex={-1} className={styles.page}>
        <p className={styles.brand}>
          <Logo className={styles.logo} />
          Skulder
        </p>
        {me.isDemonstration && <p className={styles.demo}>{t('frame.demonstration')}</p>}
        {children}
        <div className={styles.end}>
          <p>{t('frame.signedInAs', { name: me.worker?.name ?? '' })}</p>
          <SwitchEmployment />
          <SignOutForm />
          <LanguageLine />
        </div>
      </main>
      <Announcer />
    </>
  );
}
