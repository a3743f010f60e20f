import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { DateField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { TreatmentContact } from '../../service/contract.ts';
import { changeTreatmentContact } from '../../service/writes/cases.ts';

type Dates = Pick<TreatmentContact, 'plannedEndOn' | 'accessUntilOn'>;

/** Until when the contact is there, as far as is known, and until when they see the case here. */
export function ChangeContactDialog({
  contact,
  onClose,
}: {
  contact: TreatmentContact;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [base] = useState(contact);
  const [plannedEndOn, setPlannedEnd] = useState(contact.plannedEndOn ?? '');
  const [accessUntilOn, setAccess] = useState(contact.accessUntilOn ?? '');
  const act = useAct(
    base,
    (body: Partial<Dates>, act) => changeTreatmentContact(contact.id, body, act),
    () => {
      void queries.invalidateQueries({ queryKey: ['case', contact.caseId] });
      onClose();
    },
  );
  // Only what was changed is sent: the other date may have become another meanwhile.
  const changed: Partial<Dates> = {
    ...(plannedEndOn !== (base.plannedEndOn ?? '') && { plannedEndOn: plannedEndOn || null }),
    ...(accessUntilOn !== (base.accessUntilOn ?? '') && { accessUntilOn: accessUntilOn || null }),
  };
  return (
    <Dialog title={t('case.contact.title')} lead={t('case.contact.lead')} onClose={onClose}>
      <Stack>
        <DateField
          label={t('case.contact.plannedEnd')}
          hint={t('case.contact.plannedEndHint')}
          isOptional={t('frame.optional')}
          min={base.startsOn}
          value={plannedEndOn}
          onChange={setPlannedEnd}
        />
        <DateField
          label={t('case.contact.access')}
          hint={t('case.contact.accessHint')}
          isOptional={t('frame.optional')}
          value={accessUntilOn}
          onChange={setAccess}
        />
        <ActNotice act={act} />
        <FormEnd
          text={t('case.contact.do')}
          isBusy={act.isBusy}
          onPress={() => {
            if (Object.keys(changed).length === 0) onClose();
            else void act.run(changed);
          }}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}
