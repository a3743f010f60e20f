import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Choice, DateField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { Schemas } from '../../service/contract.ts';
import { recordInvocation } from '../../service/writes/plans.ts';

const who = ['person', 'next_of_kin', 'team', 'other_service'] as const;
const reasons = [
  ...(['no_room', 'assessed_otherwise', 'plan_not_known'] as const),
  ...(['plan_not_found', 'not_reached', 'other'] as const),
];

/** Who held the plan up, when, and whether it was followed. */
export function InvocationDialog({
  caseId,
  onClose,
  onDone,
}: {
  caseId: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [invokedOn, setInvokedOn] = useState(today());
  const [invokedBy, setInvokedBy] = useState<Schemas['InvokedBy'] | null>(null);
  const [answer, setAnswer] = useState<Schemas['InvocationAnswer'] | null>(null);
  const [because, setBecause] = useState<Schemas['DeclinedBecause'] | null>(null);
  const record = useCommand(
    (body: Schemas['RecordInvocationRequest'], key) => recordInvocation(caseId, body, key),
    onDone,
  );
  const isEarly = invokedOn > today();
  const isReady =
    invokedBy && answer && invokedOn && !isEarly && (answer === 'honoured' || because);
  return (
    <Dialog title={t('plans.invocation.title')} lead={t('plans.invocation.lead')} onClose={onClose}>
      <Stack>
        <Choice
          label={t('plans.invocation.whoLabel')}
          value={invokedBy}
          options={who.map((value) => ({ value, text: t(`plans.invocation.whoLong.${value}`) }))}
          onChange={setInvokedBy}
        />
        <DateField
          label={t('persons.registration.on')}
          value={invokedOn}
          max={today()}
          error={isEarly ? t('plans.notYet') : undefined}
          onChange={setInvokedOn}
        />
        <Choice
          label={t('plans.invocation.answerLabel')}
          value={answer}
          options={(['honoured', 'declined'] as const).map((value) => ({
            value,
            text: t(`plans.invocation.answer.${value}`),
          }))}
          onChange={setAnswer}
        />
        {answer === 'declined' && (
          <Choice
            isListed
            label={t('plans.invocation.becauseLabel')}
            value={because}
            options={reasons.map((value) => ({
              value,
              text: t(`plans.invocation.because.${value}`),
            }))}
            onChange={setBecause}
          />
        )}
        <RefusalNotice refusal={record.refusal} />
        <FormEnd
          text={t('frame.save')}
          isBusy={record.isBusy}
          refusedBecause={isReady ? undefined : t('plans.invocation.missing')}
          onPress={() =>
            invokedBy &&
            answer &&
            void record.run({
              ...{ invokedOn, invokedBy, answer },
              ...(answer === 'declined' && because && { declinedBecause: because }),
            })
          }
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}
