import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { announce } from '../../kit/announcer.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { SelectField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { Consultation } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { passOnUnitNotice } from '../../service/writes/supervision.ts';
import { useConsultationChange } from './use-consultation-change.ts';

type Notice = NonNullable<Consultation['notice']>;

/** Somebody else tells the home unit, as when whoever discussed it leaves. */
export function PassOnDialog({
  held,
  notice,
  onClose,
}: {
  held: Consultation;
  notice: Notice;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const changed = useConsultationChange();
  const board = useQuery(reads.board(held.teamId));
  const [ownerId, setOwner] = useState('');
  const act = useAct(
    held,
    (next: string, act_) => passOnUnitNotice(held.id, { ownerId: next }, act_),
    (passed) => {
      announce(t('supervision.notice.passedOn', { name: passed.notice?.ownerName }));
      changed(passed);
      onClose();
    },
  );
  const names = new Map(
    (board.data?.members ?? []).map(({ workerId, name }) => [workerId, name] as const),
  );
  names.delete(notice.ownerId);
  return (
    <Dialog
      title={t('supervision.notice.passOn')}
      lead={t('supervision.notice.passOnLead')}
      onClose={onClose}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (ownerId !== '' && !act.isBusy) void act.run(ownerId);
        }}
      >
        <Stack>
          <SelectField
            label={t('supervision.notice.who', { unit: notice.unitName })}
            none={t('actions.chooseOwner')}
            value={ownerId}
            options={[...names].map(([value, text]) => ({ value, text }))}
            onChange={setOwner}
          />
          <ActNotice
            act={act}
            now={(current: Consultation) => <p>{current.notice?.ownerName}</p>}
          />
          <FormEnd
            text={t('frame.save')}
            isBusy={act.isBusy}
            refusedBecause={ownerId === '' ? t('supervision.notice.whoMissing') : undefined}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
