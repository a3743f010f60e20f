import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import { LevelName, TwoLevels } from '../../kit/level.tsx';
import { Facts, Panel } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { EmergencyAccess, Level } from '../../service/contract.ts';
import { endVisit } from '../../service/writes/visits.ts';
import { useRightsIn, useSession } from '../../session/team.tsx';
import { awaitedFrom, isReviewed } from './awaits.ts';
import { ReviewForm } from './review-form.tsx';
import styles from './visits.module.css';

export function EmergencyItem({ access }: { access: EmergencyAccess }) {
  const { t } = useTranslation();
  const dates = useDates();
  const queries = useQueryClient();
  const { workerId } = useSession();
  const { ledLevels, seesCases } = useRightsIn(access.teamId);
  const end = useCommand(
    (_: null, key) => endVisit(access.id, key),
    () => void queries.invalidateQueries({ queryKey: ['emergencies', access.teamId] }),
  );
  const level = awaitedFrom(access, { workerId, ledLevels });
  return (
    <Panel
      id={`nodtilgang-${access.id}`}
      title={access.workerName}
      aside={
        <Flag kind={access.isOngoing || !isReviewed(access) ? 'attention' : 'plain'}>
          {access.isOngoing
            ? t('visits.list.ongoing', { time: dates.time(access.untilAt) })
            : t(isReviewed(access) ? 'visits.list.done' : 'visits.list.waiting')}
        </Flag>
      }
    >
      <From access={access} />
      <Facts
        facts={[
          [
            t('visits.list.when'),
            <>
              {t('visits.list.period', {
                from: dates.moment(access.beganAt),
                to: dates.time(access.endedAt ?? access.untilAt),
              })}
              {access.endedByName && access.endedByName !== access.workerName && (
                <> ({t('visits.list.endedBy', { name: access.endedByName })})</>
              )}
            </>,
          ],
          [
            t('visits.list.case'),
            seesCases ? (
              <Link to={`/sak/${access.caseId}`}>{access.caseName}</Link>
            ) : (
              access.caseName
            ),
          ],
          [
            t('visits.list.why'),
            <>
              {t(`visits.reason.${access.reason}`)}
              <p className={styles.words}>«{access.words}»</p>
            </>,
          ],
        ]}
      />
      {access.isOngoing && (
        <div className={styles.acts}>
          <RefusalNotice refusal={end.refusal} />
          <Button isBusy={end.isBusy} onClick={() => void end.run(null)}>
            {t('visits.list.end')}
          </Button>
        </div>
      )}
      <div className={styles.reviews}>
        <TwoLevels
          isStacked
          label={t('visits.list.reviews')}
          municipal={<Review access={access} level="municipal" />}
          specialist={<Review access={access} level="specialist" />}
        />
      </div>
      {access.workerId === workerId && <p className={styles.quiet}>{t('visits.list.own')}</p>}
      {level && <ReviewForm access={access} />}
    </Panel>
  );
}

function From({ access: { profession, unitName } }: { access: EmergencyAccess }) {
  const { t, i18n } = useTranslation();
  const key = `profession.${profession}`;
  const word = i18n.exists(key) ? t(key as 'profession.other') : profession;
  const from = [profession !== 'other' && word, unitName].filter(Boolean).join(', ');
  return from && <p className={styles.from}>{from}</p>;
}

function Review({ access, level }: { access: EmergencyAccess; level: Level }) {
  const { t } = useTranslation();
  const dates = useDates();
  const review = access.reviews[level];
  return (
    <div className={styles.half}>
      <LevelName level={level} isLong />
      {review ? (
        <>
          <p>
            <strong>{t(`visits.list.verdict.${review.verdict}`)}</strong>
          </p>
          <p className={styles.words}>{review.words}</p>
          <p className={styles.quiet}>
            {t('visits.list.by', {
              name: review.reviewedByName,
              day: dates.day(review.reviewedAt),
            })}
          </p>
        </>
      ) : (
        <p className={styles.quiet}>{t('visits.list.notYet')}</p>
      )}
    </div>
  );
}
