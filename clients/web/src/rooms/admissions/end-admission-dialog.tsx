import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { today } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { DateField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import type { Admission } from '../../service/contract.ts';
import { endAdmission } from '../../service/writes/admissions.ts';
import { AdmissionNow } from './admission-now.tsx';
import { useAdmissionAct } from './use-admission-act.ts';

export function EndAdmissionDialog({
  shown,
  onClose,
  onDone,
}: {
  shown: Admission;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [dischargedOn, setDischargedOn] = useState(today());
  const act = useAdmissionAct(
    shown.caseId,
    shown,
    (day: string, held) => endAdmission(shown.id, day, held),
    onDone,
  );
  const error =
    dischargedOn < shown.admittedOn
      ? t('admissions.dialog.backwards')
      : dischargedOn > today()
        ? t('admissions.dialog.toCome')
        : undefined;
  return (
    <Dialog title={t('admissions.end.title')} lead={t('admissions.end.lead')} onClose={onClose}>
      <Stack>
        <DateField
          label={t('admissions.dialog.dischargedOn')}
          value={dischargedOn}
          min={shown.admittedOn}
          max={today()}
          error={dischargedOn ? error : undefined}
          onChange={setDischargedOn}
        />
        <ActNotice act={act} now={(current: Admission) => <AdmissionNow shown={current} />} />
        <FormEnd
          text={t('admissions.end.do')}
          isBusy={act.isBusy}
          refusedBecause={error}
          onPress={() => void act.run(dischargedOn)}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}
