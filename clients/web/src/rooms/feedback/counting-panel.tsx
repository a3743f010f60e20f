import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { dayOf, useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Choice } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Panel, Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand, type Command } from '../../service/command.ts';
import type { Schemas } from '../../service/contract.ts';
import { recordCounting } from '../../service/writes/feedback.ts';

type Reason = NonNullable<Schemas['CourseCounting']['leftOutBecause']>;
const reasons = ['wrong_form', 'not_own_answers', 'persons_wish'] as const;

/** Whether the course counts in the figures of the team, which is for the two to say. */
export function CountingPanel({
  feedback: { caseId, counting, isOneOfThePair, series },
  mayWrite,
  onDone,
}: {
  feedback: Schemas['Feedback'];
  mayWrite: boolean;
  onDone: (text: string) => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const [isOpen, setIsOpen] = useState(false);
  const record = useCommand(
    (leftOutBecause: Reason | null, key) => recordCounting(caseId, { leftOutBecause }, key),
    ({ leftOutBecause }) => {
      setIsOpen(false);
      onDone(t(leftOutBecause ? 'feedback.counting.leftOut' : 'feedback.counting.counts'));
    },
  );
  const because = counting?.leftOutBecause;
  if (!isOneOfThePair || (series.length === 0 && !counting)) return null;
  return (
    <div className="not-on-paper">
      <Panel id="regnes-med" title={t('feedback.counting.title')}>
        <Stack>
          <p>
            {because
              ? t('feedback.counting.is', {
                  reason: t(`feedback.counting.reason.${because}`).toLowerCase(),
                  name: counting.recordedByName,
                  day: dates.day(dayOf(counting.recordedAt)),
                })
              : t('feedback.counting.counts')}
          </p>
          {!isOpen && <RefusalNotice refusal={record.refusal} />}
          {mayWrite && (
            <div>
              <Button
                isBusy={record.isBusy}
                onClick={() => (because ? void record.run(null) : setIsOpen(true))}
              >
                {t(because ? 'feedback.counting.again' : 'feedback.counting.leave')}
              </Button>
            </div>
          )}
        </Stack>
        {isOpen && (
          <Dialog
            title={t('feedback.counting.leave')}
            lead={t('feedback.counting.lead')}
            onClose={() => setIsOpen(false)}
          >
            <ReasonForm record={record} onCancel={() => setIsOpen(false)} />
          </Dialog>
        )}
      </Panel>
    </div>
  );
}

function ReasonForm({
  record,
  onCancel,
}: {
  record: Command<Reason | null, Schemas['CourseCounting']>;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<Reason>('wrong_form');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void record.run(reason);
      }}
    >
      <Stack>
        <Choice
          label={t('feedback.counting.why')}
          value={reason}
          options={reasons.map((value) => ({
            value,
            text: t(`feedback.counting.reason.${value}`),
          }))}
          onChange={setReason}
        />
        <RefusalNotice refusal={record.refusal} />
        <FormEnd text={t('feedback.counting.leave')} isBusy={record.isBusy} onCancel={onCancel} />
      </Stack>
    </form>
  );
}
