import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { announce } from '../kit/announcer.tsx';
import { useCommand } from '../service/command.ts';
import type { MyVisit } from '../service/contract.ts';
import { reads } from '../service/reads.ts';
import { endVisit } from '../service/writes/visits.ts';
import { useSession } from '../session/team.tsx';
import styles from './visit-banner.module.css';

/** On every page while somebody looks into a case that is not theirs: what, how long still, and the way out. */
export function VisitBanner() {
  const { t } = useTranslation();
  const { me } = useSession();
  if (me.visits.length === 0) return null;
  return (
    <section className={`${styles.banners} not-on-paper`} aria-label={t('visits.banner.label')}>
      {me.visits.map((visit) => (
        <Banner key={visit.id} visit={visit} />
      ))}
    </section>
  );
}

function Banner({ visit }: { visit: MyVisit }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const forget = useForgetVisit();
  const minutes = useMinutesUntil(visit.untilAt);
  // The name as a page has shown it; to ask for it only for the banner would be one more look.
  const seen = useQuery({ ...reads.case(visit.caseId), enabled: false });
  const name = seen.data?.alias ?? seen.data?.title;
  const end = useCommand(
    (_: null, key) => endVisit(visit.id, key),
    () => {
      if (pathname.startsWith(`/sak/${visit.caseId}`)) void navigate('/');
      void forget(visit).then(() => announce(t('visits.banner.over')));
    },
  );
  const isEmergency = visit.kind === 'emergency';
  useEffect(() => {
    const isOver = end.refusal?.slug === 'visit-over' || end.refusal?.slug === 'not-found';
    if (minutes <= 0 || isOver) void forget(visit);
  }, [minutes, end.refusal, forget, visit]);
  return (
    <div className={styles.banner}>
      <p className={styles.what}>
        {name ? t(`visits.banner.${visit.kind}To`, { name }) : t(`visits.banner.${visit.kind}`)}
      </p>
      <p className={styles.left}>
        {minutes < 60
          ? t('visits.minutesLeft', { count: minutes })
          : t('visits.hoursLeft', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })}
      </p>
      <div className={styles.acts}>
        <Link to={`/sak/${visit.caseId}`}>{t('visits.banner.toCase')}</Link>
        {isEmergency && (
          <Link to={`/sak/${visit.caseId}/person`}>{t('visits.banner.toPerson')}</Link>
        )}
        <button
          type="button"
          aria-busy={end.isBusy || undefined}
          onClick={() => void end.run(null)}
        >
          {t(isEmergency ? 'visits.banner.endEmergency' : 'visits.banner.endLeader')}
        </button>
      </div>
    </div>
  );
}

const lookEveryMs = 10_000;

/** Whole minutes that are left, by this machine's clock; that the time is up the service says. */
function useMinutesUntil(untilAt: string): number {
  const minutesLeft = () => Math.ceil((Date.parse(untilAt) - Date.now()) / 60_000);
  const [minutes, setMinutes] = useState(minutesLeft);
  useEffect(() => {
    const timer = setInterval(
      () => setMinutes(Math.ceil((Date.parse(untilAt) - Date.now()) / 60_000)),
      lookEveryMs,
    );
    return () => clearInterval(timer);
  }, [untilAt]);
  return Math.max(0, minutes);
}

/** What was shown of the case goes with the right to it. */
function useForgetVisit() {
  const queries = useQueryClient();
  return async ({ caseId }: MyVisit) => {
    await queries.refetchQueries({ queryKey: reads.me().queryKey });
    queries.removeQueries({ queryKey: ['case', caseId] });
  };
}
