import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../kit/dialog.tsx';
import { Choice } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { Schemas } from '../../service/contract.ts';
import { showNationalId } from '../../service/writes/persons.ts';

type Purpose = Schemas['NationalIdPurpose'];

const purposes = [
  'journal',
  'other_service',
  'sure_who',
  'person_asked',
] as const satisfies readonly Purpose[];

export function NationalIdShowing({
  caseId,
  onClose,
  onShown,
}: {
  caseId: string;
  onClose: () => void;
  onShown: (nationalId: string) => void;
}) {
  const { t } = useTranslation();
  const [purpose, setPurpose] = useState<Purpose | null>(null);
  const showing = useCommand(
    (chosen: Purpose) => showNationalId(caseId, chosen),
    ({ nationalId }) => onShown(nationalId),
  );
  return (
    <Dialog
      title={t('persons.nationalId.show')}
      lead={t('persons.nationalId.showLead')}
      onClose={onClose}
    >
      <Stack>
        <Choice
          isListed
          label={t('persons.nationalId.purpose')}
          value={purpose}
          options={purposes.map((value) => ({
            value,
            text: t(`persons.nationalId.purposes.${value}`),
          }))}
          onChange={setPurpose}
        />
        <RefusalNotice refusal={showing.refusal} />
        <FormEnd
          text={t('persons.nationalId.show')}
          isBusy={showing.isBusy}
          refusedBecause={purpose ? undefined : t('persons.nationalId.purposeMissing')}
          onPress={() => purpose && void showing.run(purpose)}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}
