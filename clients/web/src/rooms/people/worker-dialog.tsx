import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { SelectField, TextField } from '../../kit/fields.tsx';
import { Stack } from '../../kit/page.tsx';
import { professions } from '../../kit/professions.ts';
import { useAct } from '../../service/act.ts';
import type { Profession, Worker } from '../../service/contract.ts';
import { changeWorker, createWorker } from '../../service/writes/people.ts';
import { FormEnd } from '../../kit/form-end.tsx';

export function WorkerDialog({ worker, onClose }: { worker: Worker | null; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState(worker?.name ?? '');
  const [profession, setProfession] = useState<Profession | ''>(worker?.profession ?? '');
  const [phone, setPhone] = useState(worker?.phone ?? '');
  const act = useAct(
    worker,
    ({ phone, ...body }: { name: string; profession: Profession; phone: string | null }, held) =>
      worker
        ? changeWorker(worker.id, { ...body, phone }, held)
        : createWorker({ ...body, ...(phone !== null && { phone }) }, held),
    () => {
      void queries.invalidateQueries({ queryKey: ['workers'] });
      onClose();
    },
  );
  const isComplete = name.trim() !== '' && profession !== '';
  return (
    <Dialog title={worker ? worker.name : t('people.admin.newWorker')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() && profession)
            void act.run({ name: name.trim(), profession, phone: phone.trim() || null });
        }}
      >
        <Stack>
          <TextField
            label={t('people.admin.name')}
            maxLength={120}
            autoComplete="off"
            value={name}
            onChange={setName}
          />
          <SelectField
            label={t('people.admin.profession')}
            none={t('people.admin.chooseProfession')}
            options={professions.map((one) => ({
              value: one,
              text: t(`profession.${one}`),
            }))}
            value={profession}
            onChange={setProfession}
          />
          <TextField
            label={t('people.admin.phone')}
            type="tel"
            maxLength={40}
            isOptional={t('frame.optional')}
            value={phone}
            onChange={setPhone}
          />
          <ActNotice
            act={act}
            now={(current: Worker) => <p>{current.name}</p>}
            meant={<p>{name}</p>}
          />
          <FormEnd
            text={t('people.admin.do')}
            isBusy={act.isBusy}
            refusedBecause={isComplete ? undefined : t('people.admin.missing')}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
