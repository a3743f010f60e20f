import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { today } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { DateField, TextField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { UnitSelect } from '../../kit/unit-select.tsx';
import type { Admission } from '../../service/contract.ts';
import { changeAdmission, recordAdmission } from '../../service/writes/admissions.ts';
import { AdmissionNow } from './admission-now.tsx';
import { useAdmissionAct } from './use-admission-act.ts';

type Stated = { admittedOn: string; dischargedOn: string | null } & (
  { unitId: string } | { place: string }
);

/** Where and since when: a new one, or one that was written down wrongly. */
export function AdmissionDialog({
  caseId,
  shown,
  onClose,
  onDone,
}: {
  caseId: string;
  /** Null: a new one. */
  shown: Admission | null;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const fields = useAdmissionFields(shown);
  const { unitId, place, admittedOn, dischargedOn, isBackwards, isToCome } = fields;
  const act = useAdmissionAct(
    caseId,
    shown,
    ({ dischargedOn: out, ...stated }: Stated, held) =>
      shown
        ? changeAdmission(shown.id, { ...stated, dischargedOn: out }, held)
        : recordAdmission(caseId, { ...stated, ...(out && { dischargedOn: out }) }, held.key),
    onDone,
  );
  return (
    <Dialog
      title={t(shown ? 'admissions.change.title' : 'admissions.record.title')}
      lead={t('admissions.record.lead')}
      onClose={onClose}
    >
      <Stack>
        <UnitSelect
          label={t('admissions.dialog.where')}
          none={t('admissions.dialog.elsewhere')}
          value={unitId}
          onChange={fields.setUnitId}
        />
        {!unitId && (
          <TextField
            label={t('admissions.dialog.place')}
            hint={t('admissions.dialog.placeHint')}
            value={place}
            maxLength={80}
            autoComplete="off"
            onChange={fields.setPlace}
          />
        )}
        <DateField
          label={t('admissions.dialog.admittedOn')}
          value={admittedOn}
          max={today()}
          error={isToCome(admittedOn)}
          onChange={fields.setAdmittedOn}
        />
        <DateField
          label={t('admissions.dialog.dischargedOn')}
          isOptional={t('admissions.dialog.stillIn')}
          value={dischargedOn}
          min={admittedOn}
          max={today()}
          error={isBackwards ? t('admissions.dialog.backwards') : isToCome(dischargedOn)}
          onChange={fields.setDischargedOn}
        />
        <ActNotice act={act} now={(current: Admission) => <AdmissionNow shown={current} />} />
        <FormEnd
          text={t('frame.save')}
          isBusy={act.isBusy}
          refusedBecause={fields.isReady ? undefined : t('admissions.dialog.missing')}
          onPress={() =>
            void act.run({
              admittedOn,
              dischargedOn: dischargedOn || null,
              ...(unitId ? { unitId } : { place: place.trim() }),
            })
          }
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}

/** What has been filled in, and whether it can be so. */
function useAdmissionFields(shown: Admission | null) {
  const { t } = useTranslation();
  const [unitId, setUnitId] = useState(shown?.unit?.id ?? '');
  const [place, setPlace] = useState(shown?.place ?? '');
  const [admittedOn, setAdmittedOn] = useState(shown?.admittedOn ?? today());
  const [dischargedOn, setDischargedOn] = useState(shown?.dischargedOn ?? '');
  const isBackwards = dischargedOn !== '' && dischargedOn < admittedOn;
  const isToCome = (day: string) => (day > today() ? t('admissions.dialog.toCome') : undefined);
  const isReady =
    (unitId || place.trim()) &&
    admittedOn &&
    !isBackwards &&
    !isToCome(admittedOn) &&
    !isToCome(dischargedOn);
  return {
    ...{ unitId, setUnitId, place, setPlace, admittedOn, setAdmittedOn },
    ...{ dischargedOn, setDischargedOn, isBackwards, isToCome, isReady },
  };
}
