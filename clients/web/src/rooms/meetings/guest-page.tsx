import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useDates } from '../../kit/dates.ts';
import { LevelName, type Level, TwoLevels } from '../../kit/level.tsx';
import { Notice } from '../../kit/notice.tsx';
import { useTitle } from '../../kit/page.tsx';
import { Loading } from '../../kit/states.tsx';
import { UnreachablePage } from '../../layout/state-pages.tsx';
import { WholePage } from '../../layout/whole-page.tsx';
import { useLiveState } from '../../live/live-store.ts';
import type { GuestItem } from '../../service/contract.ts';
import { useSession } from '../../session/team.tsx';
import styles from './guest-page.module.css';
import { useGuestItem } from './use-guest-item.ts';
import { useStayAwake } from './use-stay-awake.ts';

/** The one page of somebody from outside: the item they are asked to, while its meeting is going on. */
export function GuestPage() {
  const { itemId = '' } = useParams();
  const { t } = useTranslation();
  const shown = useGuestItem(itemId);
  useTitle(t('meeting.guest.pageTitle'));
  useStayAwake();
  if (shown.is === 'unreachable') return <UnreachablePage onRetry={shown.retry} />;
  return (
    <WholePage>
      <div aria-live="polite">
        {shown.is === 'loading' && <Loading lines={5} />}
        {shown.is === 'gone' && <Gone />}
        {shown.is === 'shown' && <ItemShown item={shown.item} />}
      </div>
      <OtherItems but={itemId} />
    </WholePage>
  );
}

function Gone() {
  const { t } = useTranslation();
  return (
    <Said title={t('meeting.guest.gone')}>
      <p>{t('meeting.guest.goneMore')}</p>
    </Said>
  );
}

function ItemShown({ item }: { item: GuestItem }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { phase } = useLiveState('guest');
  const when = t('meeting.guest.when', {
    day: dates.weekday(item.startsAt),
    time: dates.time(item.startsAt),
  });
  return (
    <>
      {phase === 'offline' && (
        <Notice kind="attention">
          <p>
            {t('frame.live.offline')}. {t('frame.live.lastKnown')}.
          </p>
        </Notice>
      )}
      <p className={styles.team}>{item.teamName}</p>
      {item.standing === 'not_begun' ? (
        <Said title={t('meeting.guest.notBegun')}>
          <p>{t('meeting.guest.notBegunMore', { when })}</p>
        </Said>
      ) : (
        <>
          <Said title={item.about ?? t('meeting.guest.yourItem')}>
            <Standing item={item} />
          </Said>
          <Present item={item} />
          <p className={styles.only}>{t('meeting.guest.only')}</p>
        </>
      )}
    </>
  );
}

function Said({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.said}>
      <h1>{title}</h1>
      {children}
    </section>
  );
}

function Standing({ item }: { item: GuestItem }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { standing, outcome, deferredToOn, isCurrent } = item;
  if (standing === 'decided' && outcome) {
    return (
      <p className={styles.standing}>
        {t('meeting.guest.decided')} <strong>{t(`outcome.${outcome}`)}</strong>
      </p>
    );
  }
  if (standing === 'deferred' && deferredToOn) {
    return (
      <p className={styles.standing}>
        {t('meeting.guest.deferred', { day: dates.weekday(deferredToOn) })}
      </p>
    );
  }
  if (standing !== 'open') return <p className={styles.standing}>{t('meeting.guest.over')}</p>;
  return (
    <p className={styles.standing} data-now={isCurrent || undefined}>
      {t(isCurrent ? 'meeting.guest.now' : 'meeting.guest.waiting')}
    </p>
  );
}

function Present({ item }: { item: GuestItem }) {
  const { t } = useTranslation();
  return (
    <section className={styles.present}>
      <h2>{t('meeting.attendance')}</h2>
      <TwoLevels
        isStacked
        municipal={<PresentFrom level="municipal" item={item} />}
        specialist={<PresentFrom level="specialist" item={item} />}
      />
    </section>
  );
}

function PresentFrom({ level, item }: { level: Level; item: GuestItem }) {
  const { t } = useTranslation();
  const people = item.present.filter((one) => one.level === level);
  return (
    <div>
      <LevelName level={level} isLong />
      {people.length === 0 && <p>{t('meeting.guest.nobody')}</p>}
      <ul>
        {people.map((one, nth) => (
          <li key={`${one.name} ${nth}`}>
            {one.name}, {t(`profession.${one.profession}`).toLowerCase()}
          </li>
        ))}
      </ul>
    </div>
  );
}

function OtherItems({ but }: { but: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { me } = useSession();
  const others = me.guestItems.filter(({ itemId }) => itemId !== but);
  if (others.length === 0) return null;
  return (
    <nav aria-label={t('meeting.guest.others')} className={styles.others}>
      <h2>{t('meeting.guest.others')}</h2>
      <ul>
        {others.map(({ itemId, teamName, startsAt }) => (
          <li key={itemId}>
            <Link to={`/gjest/${itemId}`}>
              {teamName}, {dates.moment(startsAt)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
