import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import type { Admission } from '../../service/contract.ts';
import { withdrawAdmission } from '../../service/writes/admissions.ts';
import { AdmissionNow } from './admission-now.tsx';
import { useAdmissionAct } from './use-admission-act.ts';

export function WithdrawAdmissionDialog({
  shown,
  onClose,
  onDone,
}: {
  shown: Admission;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const act = useAdmissionAct(
    shown.caseId,
    shown,
    (_: null, held) => withdrawAdmission(shown.id, held),
    onDone,
  );
  return (
    <Dialog
      title={t('admissions.withdraw.title')}
      lead={t('admissions.withdraw.lead')}
      onClose={onClose}
    >
      <Stack>
        <AdmissionNow shown={shown} />
        <ActNotice act={act} now={(current: Admission) => <AdmissionNow shown={current} />} />
        <FormEnd
          text={t('admissions.withdraw.do')}
          isBusy={act.isBusy}
          onPress={() => void act.run(null)}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}
