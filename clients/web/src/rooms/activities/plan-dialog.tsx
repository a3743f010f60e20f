import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { PlannedActivity, Schemas } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { changePlannedActivity, planActivity } from '../../service/writes/activities.ts';
import { namesOf, useFirstFocus } from './activity-dialog.tsx';
import { startOfChange, type Subject, useActivityDraft } from './activity-draft.ts';
import { ActivityFields } from './activity-fields.tsx';
import styles from './activities.module.css';
import { PlanText } from './plan-text.tsx';

/** Something that is to be done; or, with a plan, to move or change it. */
export function PlanDialog({
  subject,
  plan = null,
  onClose,
}: {
  subject: Subject;
  plan?: PlannedActivity | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const board = useQuery(reads.board(subject.teamId));
  const draft = useActivityDraft(subject, plan && startOfChange(plan));
  const act = useAct(
    plan,
    (body: Schemas['PlanActivityRequest'], held) =>
      plan ? changePlannedActivity(plan.id, body, held) : planActivity(subject.id, body, held.key),
    () => {
      void queries.invalidateQueries({ queryKey: ['case', subject.id] });
      void queries.invalidateQueries({ queryKey: ['week'] });
      onClose();
    },
  );
  const form = useFirstFocus();
  const isReady = draft.isPlanReady && (!draft.isPast || plan !== null);
  return (
    <Dialog
      title={
        plan ? t('activities.plan.changing') : t('activities.plan.planFor', { who: subject.name })
      }
      onClose={onClose}
    >
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && draft.plan && !act.isBusy) void act.run(draft.plan);
        }}
      >
        <Stack>
          <ActivityFields
            isPlan
            draft={draft}
            subject={subject}
            members={board.data?.members ?? []}
            named={namesOf(plan)}
          />
          <ActNotice
            act={act}
            now={(current: PlannedActivity) => (
              <p>
                <PlanText plan={current} />
              </p>
            )}
          />
          <div className={styles.end}>
            <FormEnd
              text={t('activities.dialog.do')}
              isBusy={act.isBusy}
              refusedBecause={isReady ? undefined : t('activities.plan.missing')}
              onCancel={onClose}
            />
          </div>
        </Stack>
      </form>
    </Dialog>
  );
}
