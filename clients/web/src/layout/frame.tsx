import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, useLocation, useNavigate } from 'react-router';
import { Announcer } from '../kit/announcer.tsx';
import { ButtonLink } from '../kit/button.tsx';
import { ErrorBoundary } from '../kit/error-boundary.tsx';
import { Loading } from '../kit/states.tsx';
import { useShortcuts } from '../kit/shortcuts.ts';
import { ShortcutsDialog } from '../kit/shortcuts-dialog.tsx';
import { ConsultationByKey } from '../rooms/supervision/new-consultation.tsx';
import { useRights, useSession } from '../session/team.tsx';
import { faultPage } from './fault-page.tsx';
import styles from './frame.module.css';
import { LiveStateMark } from './live-state.tsx';
import { Logo } from './logo.tsx';
import { PersonalMenu } from './personal-menu.tsx';
import { TeamSelect } from './team-select.tsx';
import { VisitBanner } from './visit-banner.tsx';

/** The frame around every room: skip link, the few places there are, who is signed in, how current the page is. */
export function Frame() {
  const { t } = useTranslation();
  const { me, team } = useSession();
  const rights = useRights();
  const navigate = useNavigate();
  const location = useLocation();
  const [isHelpOpen, setHelpOpen] = useState(false);
  useShortcuts({
    '?': () => setHelpOpen(true),
    ...(rights.seesCases && {
      t: () => void navigate('/'),
      u: () => void navigate('/uke'),
      m: () => void navigate('/mote'),
      n: () => void navigate('/henvendelse/ny'),
    }),
  });
  const [invited] = me.guestItems;
  const places = [
    rights.isMember && (['/uke', t('weeks.nav')] as const),
    rights.seesCases && (['/', t('frame.nav.board')] as const),
    rights.seesCases && (['/mote', t('frame.nav.meeting')] as const),
    rights.seesCases && (['/fravaer', t('absences.nav')] as const),
    (rights.seesCounts || rights.isAdministrator) && (['/team', t('frame.nav.team')] as const),
    rights.seesCounts && (['/veiledning', t('supervision.nav')] as const),
    rights.seesCounts && (['/tall', t('frame.nav.caseload')] as const),
    rights.seesAccessLog && (['/innsynslogg', t('access.search.nav')] as const),
    rights.seesAccessLog && (['/nodtilganger', t('visits.list.nav')] as const),
    rights.isLeader && (['/import', t('frame.nav.import')] as const),
    (rights.isAdministrator || rights.isLeader) &&
      (['/administrasjon', t('frame.nav.administration')] as const),
    invited && ([`/gjest/${invited.itemId}`, t('frame.nav.guest')] as const),
  ].filter((place) => place !== false && place !== undefined);
  return (
    <>
      <a className={`${styles.skip} not-on-paper`} href="#innhold">
        {t('frame.toContent')}
      </a>
      <header className={`${styles.head} not-on-paper`} data-many={places.length > 8 || undefined}>
        <Link to="/" className={styles.home}>
          <Logo className={styles.logo} />
          <span>Skulder</span>
        </Link>
        <nav className={styles.nav} aria-label={t('frame.nav.label')}>
          <ul>
            {places.map(([to, text]) => (
              <li key={to}>
                <NavLink to={to} end={to === '/'}>
                  {text}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.side}>
          {rights.seesCases && <LiveStateMark />}
          {rights.seesCases && location.pathname !== '/henvendelse/ny' && (
            <ButtonLink to="/henvendelse/ny" look="main" className={styles.new ?? ''}>
              {t('frame.newInquiry')}
            </ButtonLink>
          )}
          <TeamSelect className={styles.team ?? ''} isLabelled={false} />
          <PersonalMenu onHelp={() => setHelpOpen(true)} />
        </div>
        {me.isDemonstration && <p className={styles.demo}>{t('frame.demonstration')}</p>}
      </header>
      <VisitBanner />
      <main id="innhold" tabIndex={-1} className={styles.main}>
        <ErrorBoundary key={location.pathname} fallback={faultPage}>
          <Suspense fallback={<Loading lines={8} />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
      <Announcer />
      {rights.seesCases && team && <ConsultationByKey teamId={team.id} />}
      {isHelpOpen && <ShortcutsDialog onClose={() => setHelpOpen(false)} />}
    </>
  );
}
