import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import { Page, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import { useCommand } from '../../service/command.ts';
import type { OwnSession } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { endOtherSessions, endOwnSession } from '../../service/writes/people.ts';
import styles from './own-sessions-page.module.css';

/** Where the person is signed in, with a way out of each place but this one, which has its own. */
export function OwnSessionsPage() {
  const { t } = useTranslation();
  const sessions = useQuery(reads.ownSessions());
  const queries = useQueryClient();
  useTitle(t('people.sessions.title'));
  const endOthers = useCommand(
    (_: null) => endOtherSessions(),
    () => {
      announce(t('people.sessions.othersEnded'));
      void queries.invalidateQueries({ queryKey: ['sessions'] });
    },
  );
  const items = sessions.data?.items ?? [];
  return (
    <Page isNarrow title={t('people.sessions.title')}>
      <p className={styles.lead}>{t('people.sessions.lead')}</p>
      {sessions.error && (
        <RefusalNotice refusal={sessions.error} onRetry={() => void sessions.refetch()} />
      )}
      {sessions.isPending && <Loading lines={4} />}
      <ul className={styles.list}>
        {items.map((session) => (
          <Line key={session.id} session={session} />
        ))}
      </ul>
      <RefusalNotice refusal={endOthers.refusal} />
      {items.length > 1 && (
        <Button isBusy={endOthers.isBusy} onClick={() => void endOthers.run(null)}>
          {t('people.sessions.endOthers')}
        </Button>
      )}
      {items.length === 1 && <p className={styles.only}>{t('people.sessions.onlyThis')}</p>}
    </Page>
  );
}

function Line({ session }: { session: OwnSession }) {
  const { t } = useTranslation();
  const dates = useDates();
  const queries = useQueryClient();
  const name = useDeviceName(session);
  const end = useCommand(
    (_: null) => endOwnSession(session.id),
    () => {
      announce(t('people.sessions.ended', { device: name }));
      void queries.invalidateQueries({ queryKey: ['sessions'] });
    },
  );
  return (
    <li className={styles.line}>
      <div>
        <p className={styles.device}>
          {name} {session.isCurrent && <Flag>{t('people.sessions.this')}</Flag>}
        </p>
        <p>
          {[
            session.employment.name,
            session.employment.profession !== 'other' &&
              t(`profession.${session.employment.profession}`).toLowerCase(),
            ...session.employment.roles.map((role) => t(`role.${role}`).toLowerCase()),
            session.employment.unitName,
          ]
            .filter(Boolean)
            .join(', ')}
        </p>
        <p className={styles.times}>
          {t('people.sessions.since', { when: dates.moment(session.startedAt) })}
          {' · '}
          {t('people.sessions.lastActive', { when: dates.moment(session.lastActiveAt) })}
        </p>
        <RefusalNotice refusal={end.refusal} />
      </div>
      {!session.isCurrent && (
        <Button
          isSmall
          isBusy={end.isBusy}
          aria-label={t('people.sessions.endOf', {
            device: name,
            when: dates.moment(session.startedAt),
          })}
          onClick={() => void end.run(null)}
        >
          {t('people.sessions.end')}
        </Button>
      )}
    </li>
  );
}

function useDeviceName({ browser, operatingSystem }: OwnSession): string {
  const { t } = useTranslation();
  const of = [
    browser && t(`people.sessions.browser.${browser}`),
    operatingSystem && t(`people.sessions.operatingSystem.${operatingSystem}`),
  ].filter((each) => each !== null);
  if (of.length === 0) return t('people.sessions.unknownDevice');
  return of.length === 2 ? t('people.sessions.device', { browser: of[0], system: of[1] }) : of[0]!;
}
