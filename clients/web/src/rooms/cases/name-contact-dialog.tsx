import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { TextField } from '../../kit/fields.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { TreatmentContact } from '../../service/contract.ts';
import { KnownWorkers } from './contact-fields.tsx';
import { nameTreatmentContact } from '../../service/writes/cases.ts';
import { FormEnd } from '../../kit/form-end.tsx';

export function NameContactDialog({
  contact,
  onClose,
}: {
  contact: TreatmentContact;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [workerId, setWorkerId] = useState('');
  const act = useAct(
    contact,
    (body: { name: string } | { workerId: string }, act) =>
      nameTreatmentContact(contact.id, body, act),
    () => {
      void queries.invalidateQueries({ queryKey: ['case', contact.caseId] });
      onClose();
    },
  );
  return (
    <Dialog title={t('case.name.title')} lead={t('case.name.lead')} onClose={onClose}>
      <Stack>
        <TextField
          label={t('case.name.name')}
          value={name}
          maxLength={120}
          autoComplete="off"
          onChange={(next) => {
            setName(next);
            setWorkerId('');
          }}
        />
        {!workerId && (
          <KnownWorkers
            name={name}
            onPick={(id, known) => {
              setWorkerId(id);
              setName(known);
            }}
          />
        )}
        <ActNotice act={act} />
        <FormEnd
          text={t('case.name.do')}
          isBusy={act.isBusy}
          refusedBecause={name.trim() ? undefined : t('case.name.missing')}
          onPress={() => void act.run(workerId ? { workerId } : { name: name.trim() })}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}
