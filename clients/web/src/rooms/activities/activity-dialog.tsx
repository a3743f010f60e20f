import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { Activity, PlannedActivity, Schemas } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import {
  carryOutPlannedActivity,
  changeActivity,
  recordActivity,
} from '../../service/writes/activities.ts';
import { rememberHabit, startOf, type Subject, useActivityDraft } from './activity-draft.ts';
import { ActivityFields } from './activity-fields.tsx';
import styles from './activities.module.css';
import { ActivityText } from './activity-text.tsx';

/** As it usually is, from the start: whatever differs is changed, and Enter saves. */
export function ActivityDialog({
  subject,
  shown = null,
  plan = null,
  onClose,
  onDone,
}: {
  subject: Subject;
  /** What has been recorded and was otherwise; null: something new. */
  shown?: Activity | null;
  /** What was planned and has been done. */
  plan?: PlannedActivity | null;
  onClose: () => void;
  onDone: (activity: Activity) => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const board = useQuery(reads.board(subject.teamId));
  const draft = useActivityDraft(subject, shown ?? (plan && startOf(plan)));
  const act = useAct<{ version: number }, Schemas['RecordActivityRequest'], Activity>(
    shown ?? plan,
    (body, held) => {
      if (shown) return changeActivity(shown.id, body, held);
      return plan
        ? carryOutPlannedActivity(plan.id, body, held)
        : recordActivity(subject.id, body, held.key);
    },
    (activity) => {
      if (!shown && !plan) rememberHabit(activity);
      void queries.invalidateQueries({ queryKey: ['case', subject.id] });
      void queries.invalidateQueries({ queryKey: ['week'] });
      onDone(activity);
    },
  );
  const form = useFirstFocus();
  const refusal = draft.workerIds.length === 0 ? t('activities.dialog.missing') : undefined;
  return (
    <Dialog
      title={t(titleOf({ shown, plan }), { who: subject.name })}
      lead={t('activities.dialog.lead')}
      onClose={onClose}
    >
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (draft.isReady && !act.isBusy) void act.run(draft.body);
        }}
      >
        <Stack>
          <ActivityFields
            draft={draft}
            subject={subject}
            members={board.data?.members ?? []}
            named={namesOf(shown ?? plan)}
          />
          <ActNotice
            act={act}
            now={(current) =>
              'doneOn' in current && (
                <p>
                  <ActivityText activity={current as Activity} />
                </p>
              )
            }
          />
          <div className={styles.end}>
            <FormEnd
              text={t('activities.dialog.do')}
              isBusy={act.isBusy}
              refusedBecause={refusal}
              onCancel={onClose}
            />
          </div>
        </Stack>
      </form>
    </Dialog>
  );
}

function titleOf({ shown, plan }: { shown: Activity | null; plan: PlannedActivity | null }) {
  if (shown) return 'activities.dialog.change';
  return plan ? 'activities.plan.recordTitle' : 'activities.dialog.record';
}

/** Where the keys begin: at what was chosen first, so that Enter saves. A dialog by itself begins at the way out. */
export function useFirstFocus() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), []);
  return form;
}

export const namesOf = (of: Pick<Activity, 'workers'> | null) =>
  new Map(of?.workers.map(({ id, name }) => [id, name ?? '']));
