import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '../kit/button.tsx';
import { useTitle } from '../kit/page.tsx';
import { LanguageLine } from './language-line.tsx';
import { Logo } from './logo.tsx';
import { SignOutForm } from './sign-out-form.tsx';
import styles from './state-pages.module.css';

/** A page that is only one message: what is so, and what to do. */
function StatePage({
  title,
  text,
  children,
  isWhole = false,
}: {
  title: string;
  text: string;
  children?: ReactNode;
  isWhole?: boolean;
}) {
  useTitle(title);
  const Box = isWhole ? 'main' : 'div';
  return (
    <Box className={styles.page} data-whole={isWhole || undefined}>
      {isWhole && (
        <p className={styles.brand}>
          <Logo className={styles.logo} />
          Skulder
        </p>
      )}
      <h1>{title}</h1>
      <p>{text}</p>
      {children && <div className={styles.ways}>{children}</div>}
      {isWhole && <LanguageLine />}
    </Box>
  );
}

export function SignedOutPage({ hasIdled }: { hasIdled: boolean }) {
  const { t } = useTranslation();
  const to = location.pathname + location.search + location.hash;
  return (
    <StatePage
      isWhole
      title={t(hasIdled ? 'frame.signedOut.idledTitle' : 'frame.signedOut.title')}
      text={t(hasIdled ? 'frame.signedOut.idledLead' : 'frame.signedOut.lead')}
    >
      <a className={styles.signIn} href={`/auth/sign-in?to=${encodeURIComponent(to)}`}>
        {t(hasIdled ? 'frame.signedOut.again' : 'frame.signedOut.signIn')}
      </a>
    </StatePage>
  );
}

export function UnreachablePage({
  onRetry,
  isInside = false,
}: {
  onRetry: () => void;
  /** The frame, and with it the way to the other pages, is there. */
  isInside?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <StatePage
      isWhole={!isInside}
      title={t('frame.unreachable.title')}
      text={t('frame.unreachable.text')}
    >
      <Button look="main" onClick={onRetry}>
        {t('frame.tryAgain')}
      </Button>
    </StatePage>
  );
}

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <StatePage title={t('frame.notFound.title')} text={t('frame.notFound.text')}>
      <ButtonLink to="/">{t('frame.notFound.toBoard')}</ButtonLink>
    </StatePage>
  );
}

export function NotAllowedPage() {
  const { t } = useTranslation();
  return <StatePage title={t('frame.notAllowed.title')} text={t('frame.notAllowed.text')} />;
}

export function NoTeamPage() {
  const { t } = useTranslation();
  return <StatePage title={t('frame.noTeam.title')} text={t('frame.noTeam.text')} />;
}

/** Signed in, and nothing is open: a guest whose meeting is over, or somebody who is not in a team yet. */
export function NothingHerePage() {
  const { t } = useTranslation();
  return (
    <StatePage isWhole title={t('frame.nothingHere.title')} text={t('frame.nothingHere.text')}>
      <a href="/auth/employment">{t('frame.nothingHere.otherJob')}</a>
      <SignOutForm />
    </StatePage>
  );
}

export function BrokenPage() {
  const { t } = useTranslation();
  return (
    <StatePage title={t('frame.broken.title')} text={t('frame.broken.text')}>
      <Button onClick={() => location.reload()}>{t('frame.broken.reload')}</Button>
    </StatePage>
  );
}
