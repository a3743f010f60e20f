import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Button } from '../../kit/button.tsx';
import { dayOf, today, useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Flag } from '../../kit/flag.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { useNow } from '../../kit/now.ts';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { Activity, PlannedActivity } from '../../service/contract.ts';
import { cancelPlannedActivity, carryOutPlannedActivity } from '../../service/writes/activities.ts';
import { ActivityDialog } from './activity-dialog.tsx';
import type { Subject } from './activity-draft.ts';
import styles from './activities.module.css';
import { PlanDialog } from './plan-dialog.tsx';
import { PlanText } from './plan-text.tsx';

/** One plan: what asks for attention about it, one press when it was done as planned, and everything else beside. */
export function PlanLine({
  plan,
  subject,
  name,
  isOfDay = false,
  onDone,
}: {
  plan: PlannedActivity;
  subject: Subject;
  /** Whose case it is, where that is not said already. */
  name?: ReactNode;
  /** Under the heading of its day. */
  isOfDay?: boolean;
  onDone: (activity: Activity) => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const [open, setOpen] = useState<'record' | 'change' | 'cancel' | null>(null);
  const close = () => setOpen(null);
  const done = useDone(plan, onDone);
  const hasCome = Date.parse(plan.startsAt) <= useNow();
  const which = <span className="unseen"> {`${subject.name} ${dates.moment(plan.startsAt)}`}</span>;
  return (
    <li className={styles.line}>
      <div className={styles.text}>
        <p>
          {name} <PlanText plan={plan} isOfDay={isOfDay} />
        </p>
        <Prompts plan={plan} hasCome={hasCome} />
        <ActNotice
          act={done}
          now={(current: PlannedActivity) => (
            <p>
              <PlanText plan={current} />
            </p>
          )}
        />
      </div>
      <span className={styles.acts}>
        {hasCome && (
          <Button isSmall isBusy={done.isBusy} onClick={() => void done.run(null)}>
            {t('activities.plan.done')}
            {which}
          </Button>
        )}
        {dayOf(plan.startsAt) <= today() && (
          <Button look="quiet" isSmall onClick={() => setOpen('record')}>
            {t('activities.plan.doneElse')}
            {which}
          </Button>
        )}
        <Button look="quiet" isSmall onClick={() => setOpen('change')}>
          {t('activities.plan.change')}
          {which}
        </Button>
        <Button look="quiet" isSmall onClick={() => setOpen('cancel')}>
          {t('activities.plan.cancel')}
          {which}
        </Button>
      </span>
      {open === 'record' && (
        <ActivityDialog
          subject={subject}
          plan={plan}
          onClose={close}
          onDone={(activity) => {
            onDone(activity);
            close();
          }}
        />
      )}
      {open === 'change' && <PlanDialog subject={subject} plan={plan} onClose={close} />}
      {open === 'cancel' && <CancelDialog plan={plan} onClose={close} />}
    </li>
  );
}

/** As it was planned, at once. */
function useDone(plan: PlannedActivity, onDone: (activity: Activity) => void) {
  const refresh = useRefresh(plan.caseId);
  return useAct(
    plan,
    (_: null, held) => carryOutPlannedActivity(plan.id, {}, held),
    (activity: Activity) => {
      onDone(activity);
      refresh();
    },
  );
}

function useRefresh(caseId: string) {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ['case', caseId] });
    void queries.invalidateQueries({ queryKey: ['week'] });
  };
}

/** What may be in the way. It is shown, and decides nothing. */
function Prompts({ plan, hasCome }: { plan: PlannedActivity; hasCome: boolean }) {
  const { t } = useTranslation();
  if (!hasCome && plan.clashes.length === 0 && plan.toReplace.length === 0) return null;
  return (
    <p className={styles.prompts}>
      {hasCome && <Flag>{t('activities.plan.overdue')}</Flag>}
      {plan.toReplace.map(({ id, name }) => (
        <Flag key={id} kind="attention">
          {t('activities.plan.replace', { name })}
        </Flag>
      ))}
      {plan.clashes.map(({ workerId, name, because }) => (
        <Flag key={`${workerId} ${because}`} kind="attention">
          {t(`activities.plan.clash.${because}`, { name: name ?? t('seat.unnamedInText') })}
        </Flag>
      ))}
    </p>
  );
}

function CancelDialog({ plan, onClose }: { plan: PlannedActivity; onClose: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefresh(plan.caseId);
  const act = useAct(
    plan,
    (_: null, held) => cancelPlannedActivity(plan.id, held),
    () => {
      refresh();
      onClose();
    },
  );
  return (
    <Dialog
      title={t('activities.plan.cancelTitle')}
      lead={t('activities.plan.cancelLead')}
      onClose={onClose}
    >
      <Stack>
        <p>
          <PlanText plan={plan} />
        </p>
        <ActNotice
          act={act}
          now={(current: PlannedActivity) => (
            <p>
              <PlanText plan={current} />
            </p>
          )}
        />
        <FormEnd
          text={t('activities.plan.cancelDo')}
          isBusy={act.isBusy}
          onPress={() => void act.run(null)}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}
