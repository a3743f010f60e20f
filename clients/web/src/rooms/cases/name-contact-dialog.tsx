import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Button, ButtonRow } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { TextField } from '../../kit/fields.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import { api, ifMatch } from '../../service/api.ts';
import type { TreatmentContact } from '../../service/contract.ts';
import { take } from '../../service/refusal.ts';
import { KnownWorkers } from './contact-fields.tsx';

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
    (body: { name: string } | { workerId: string }, version) =>
      take(
        api.PUT('/treatment-contacts/{treatmentContactId}/name', {
          params: {
            path: { treatmentContactId: contact.id },
            header: { 'If-Match': ifMatch(version) },
          },
          body,
        }),
      ),
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
        <ButtonRow>
          <Button
            look="main"
            isBusy={act.isBusy}
            refusedBecause={name.trim() ? undefined : t('case.name.missing')}
            onClick={() => void act.run(workerId ? { workerId } : { name: name.trim() })}
          >
            {t('case.name.do')}
          </Button>
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
        </ButtonRow>
      </Stack>
    </Dialog>
  );
}
