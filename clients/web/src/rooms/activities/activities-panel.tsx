import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Button } from '../../kit/button.tsx';
import { nameOfCase } from '../../kit/case-name.ts';
import { useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Panel, Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useShortcuts } from '../../kit/shortcuts.ts';
import { Empty, Loading } from '../../kit/states.tsx';
import { useAct } from '../../service/act.ts';
import type { Activity, Case } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { withdrawActivity } from '../../service/writes/activities.ts';
import { ActivityDialog } from './activity-dialog.tsx';
import { ActivityText } from './activity-text.tsx';
import styles from './activities.module.css';
import { CasePlans } from './case-plans.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { RecordedNotice } from './recorded-notice.tsx';

type Open = { what: 'record' | 'plan' } | { what: 'change' | 'withdraw'; activity: Activity };

/** What has been done in the case, the latest first. */
export function ActivitiesPanel({ shown }: { shown: Case }) {
  const { t } = useTranslation();
  const found = useInfiniteQuery(reads.caseActivities(shown.id));
  const [open, setOpen] = useState<Open | null>(null);
  const [recorded, setRecorded] = useState<Activity | null>(null);
  const close = () => setOpen(null);
  const record = () => setOpen({ what: 'record' });
  useShortcuts({ r: record });
  const subject = {
    id: shown.id,
    teamId: shown.teamId,
    name: nameOfCase(t, shown),
    isPerson: shown.alias !== null,
    seats: shown.seats,
  };
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel
      id="aktiviteter"
      title={t('activities.title')}
      aside={
        <span className={styles.begin}>
          {shown.state === 'open' && (
            <Button onClick={() => setOpen({ what: 'plan' })}>{t('activities.plan.plan')}</Button>
          )}
          <Button look="main" aria-keyshortcuts="r" onClick={record}>
            {t('activities.record')}
          </Button>
        </span>
      }
    >
      <CasePlans subject={subject} onDone={setRecorded} />
      {found.error && <RefusalNotice refusal={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading lines={4} />}
      {found.data && items.length === 0 && (
        <Empty title={t('activities.none')}>
          <p>{t('activities.noneMore')}</p>
        </Empty>
      )}
      <ul>
        {items.map((activity) => (
          <Line key={activity.id} activity={activity} onOpen={setOpen} />
        ))}
      </ul>
      {found.hasNextPage && (
        <Button
          look="quiet"
          isBusy={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('activities.more')}
        </Button>
      )}
      {open?.what === 'plan' && <PlanDialog subject={subject} onClose={close} />}
      {(open?.what === 'record' || open?.what === 'change') && (
        <ActivityDialog
          subject={subject}
          shown={open.what === 'change' ? open.activity : null}
          onClose={close}
          onDone={(activity) => {
            if (open.what === 'record') setRecorded(activity);
            close();
          }}
        />
      )}
      {open?.what === 'withdraw' && <WithdrawDialog activity={open.activity} onClose={close} />}
      {recorded && (
        <RecordedNotice
          key={recorded.id}
          activity={recorded}
          who={subject.name}
          onClose={() => setRecorded(null)}
        />
      )}
    </Panel>
  );
}

function Line({ activity, onOpen }: { activity: Activity; onOpen: (open: Open) => void }) {
  const { t } = useTranslation();
  const dates = useDates();
  const which = <span className="unseen"> {dates.day(activity.doneOn)}</span>;
  return (
    <li className={styles.line}>
      <div className={styles.text}>
        <p>
          <ActivityText activity={activity} />
        </p>
        {activity.earlier.length > 0 && (
          <details className={styles.earlier}>
            <summary>{t('activities.changed', { count: activity.earlier.length })}</summary>
            {activity.earlier.map((earlier) => (
              <p key={earlier.version}>
                {t('activities.before', {
                  name: earlier.writtenByName,
                  moment: dates.moment(earlier.writtenAt),
                })}
                : <ActivityText activity={earlier} />
              </p>
            ))}
          </details>
        )}
      </div>
      <span className={styles.acts}>
        <Button look="quiet" isSmall onClick={() => onOpen({ what: 'change', activity })}>
          {t('activities.change')}
          {which}
        </Button>
        <Button look="quiet" isSmall onClick={() => onOpen({ what: 'withdraw', activity })}>
          {t('activities.withdraw')}
          {which}
        </Button>
      </span>
    </li>
  );
}

function WithdrawDialog({ activity, onClose }: { activity: Activity; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const act = useAct(
    activity,
    (_: null, held) => withdrawActivity(activity.id, held),
    () => {
      void queries.invalidateQueries({ queryKey: ['case', activity.caseId] });
      onClose();
    },
  );
  return (
    <Dialog
      title={t('activities.withdrawing.title')}
      lead={t('activities.withdrawing.lead')}
      onClose={onClose}
    >
      <Stack>
        <p>
          <ActivityText activity={activity} />
        </p>
        <ActNotice
          act={act}
          now={(current: Activity) => (
            <p>
              <ActivityText activity={current} />
            </p>
          )}
        />
        <FormEnd
          text={t('activities.withdrawing.do')}
          isBusy={act.isBusy}
          onPress={() => void act.run(null)}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}
