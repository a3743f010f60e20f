import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { Invocation } from '../../service/contract.ts';
import { withdrawInvocation } from '../../service/writes/plans.ts';

export function WithdrawInvocationDialog({
  invocation,
  onClose,
  onDone,
}: {
  invocation: Invocation;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const act = useAct(
    invocation,
    (_: null, held) => withdrawInvocation(invocation.id, held),
    onDone,
  );
  return (
    <Dialog
      title={t('plans.invocation.withdrawTitle', { day: dates.day(invocation.invokedOn) })}
      lead={t('plans.invocation.withdrawLead')}
      onClose={onClose}
    >
      <Stack>
        <ActNotice act={act} />
        <FormEnd
          text={t('plans.invocation.withdrawDo')}
          isBusy={act.isBusy}
          onPress={() => void act.run(null)}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}
