import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Stack } from '../../kit/page.tsx';
import type { Case, MemberCard, PairRequest } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { emptyPair, pairRequest } from './pair-draft.ts';
import { PairNow } from './pair-now.tsx';
import { PairPicker } from './pair-picker.tsx';
import { useCaseAct } from './use-case-act.ts';
import { changeMode } from '../../service/writes/cases.ts';
import { FormEnd } from '../../kit/form-end.tsx';

/** Intake and shoulder to shoulder change into each other; the seat that must change is chosen in the same act. */
export function ChangeModeDialog({
  shown,
  members,
  onClose,
  onDone,
}: {
  shown: Case;
  members: readonly MemberCard[];
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const units = useQuery(reads.units());
  const mode = shown.mode === 'intake' ? 'shoulder_to_shoulder' : 'intake';
  // Whoever sits as a member stays unless somebody else is chosen.
  const [draft, setDraft] = useState({
    ...emptyPair,
    municipal: shown.seats?.municipal.agreementId ?? '',
    specialist: shown.seats?.specialist.agreementId ?? '',
  });
  const act = useCaseAct(
    shown,
    (body: { mode: typeof mode; pair: PairRequest }, act) => changeMode(shown.id, body, act),
    onDone,
  );
  const pair = pairRequest(mode, draft, units.data ?? []);
  return (
    <Dialog
      isWide
      title={t(mode === 'intake' ? 'case.mode.toIntake' : 'case.mode.toShoulder')}
      lead={t(mode === 'intake' ? 'case.mode.toIntakeLead' : 'case.mode.toShoulderLead')}
      onClose={onClose}
    >
      <Stack>
        <PairPicker mode={mode} members={members} draft={draft} onChange={setDraft} />
        <ActNotice
          act={act}
          now={(current: Case) => <PairNow shown={current} />}
          meant={<p>{t(`mode.${mode}`)}</p>}
        />
        <FormEnd
          text={t('case.mode.do')}
          isBusy={act.isBusy}
          refusedBecause={pair ? undefined : t('case.mode.missing')}
          onPress={() => pair && void act.run({ mode, pair })}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}
