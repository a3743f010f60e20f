import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../kit/dates.ts';
import { DateField } from '../../kit/fields.tsx';
import { Facts, Panel } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import type { Schemas } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { useRights } from '../../session/team.tsx';
import styles from './supervision.module.css';

const levels = ['municipal', 'specialist', 'other', 'unknown'] as const;

/** Counts of a period, the same for everybody, and to leaders nobody's by name; what was statutory is apart. */
export function SupervisionFigures({ teamId }: { teamId: string }) {
  const { t } = useTranslation();
  const [fromOn, setFrom] = useState(`${today().slice(0, 4)}-01-01`);
  const [untilOn, setUntil] = useState(today());
  const figures = useQuery({
    ...reads.supervisionFigures(teamId, { fromOn, untilOn }),
    enabled: fromOn !== '' && untilOn !== '',
  });
  return (
    <Panel id="tall" title={t('supervision.figures.title')}>
      <p className={styles.hint}>{t('supervision.figures.lead')}</p>
      <div className={styles.period}>
        <DateField label={t('supervision.figures.from')} value={fromOn} onChange={setFrom} />
        <DateField label={t('supervision.figures.until')} value={untilOn} onChange={setUntil} />
      </div>
      {figures.error && (
        <RefusalNotice refusal={figures.error} onRetry={() => void figures.refetch()} />
      )}
      {figures.isPending && <Loading lines={5} />}
      {figures.data && <Counts figures={figures.data} />}
    </Panel>
  );
}

function Counts({ figures }: { figures: Schemas['SupervisionFigures'] }) {
  const { t } = useTranslation();
  const { seesCases } = useRights();
  const { consultations, discussions, sessions, ofContacts } = figures;
  const hours = (minutes: number) => t('supervision.figures.minutes', { count: minutes });
  const byLevel = levels
    .filter((level) => consultations.byLevel[level] > 0)
    .map((level) => `${t(`supervision.figures.level.${level}`)} ${consultations.byLevel[level]}`)
    .join(', ');
  return (
    <Facts
      facts={[
        [
          t('supervision.figures.consultations'),
          [consultations.held, hours(consultations.minutes), byLevel].filter(Boolean).join(' · '),
        ],
        [t('supervision.figures.nothingNew'), consultations.nothingNew],
        [
          t('supervision.figures.statutory'),
          `${consultations.statutory.held} · ${hours(consultations.statutory.minutes)}`,
        ],
        [
          t('supervision.figures.sessions'),
          [
            sessions.held,
            hours(sessions.minutes),
            t('supervision.figures.tookPart', { count: sessions.attendees }),
          ].join(' · '),
        ],
        [
          t('supervision.figures.notHeld'),
          [
            figures.notHeld.count,
            ...figures.notHeld.because.map(
              (why) => `${t(`arrangements.because.${why.because}`).toLowerCase()} ${why.count}`,
            ),
          ].join(' · '),
        ],
        [t('supervision.figures.ofContacts'), `${ofContacts.held} · ${hours(ofContacts.minutes)}`],
        [
          t('supervision.figures.sessionsStatutory'),
          `${sessions.statutory.held + ofContacts.statutory.held} · ${hours(sessions.statutory.minutes + ofContacts.statutory.minutes)}`,
        ],
        [t('supervision.figures.discussions'), discussions.held],
        [t('supervision.figures.noticesWaiting'), discussions.noticesWaiting],
        ...(seesCases
          ? figures.requestsWaiting.map(
              ({ owners, waiting }) =>
                [
                  t('supervision.figures.requestsWaiting', { names: owners.join(', ') }),
                  waiting,
                ] as const,
            )
          : [
              [
                t('supervision.figures.allRequestsWaiting'),
                figures.requestsWaiting.reduce((sum, { waiting }) => sum + waiting, 0),
              ] as const,
            ]),
      ]}
    />
  );
}
