import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../kit/dialog.tsx';
import { Choice, TextArea } from '../../kit/fields.tsx';
import { Stack } from '../../kit/page.tsx';
import type { Inquiry } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { useAct } from '../../service/act.ts';
import { ActNotice } from '../../kit/act-notice.tsx';
import { withdrawInquiry } from '../../service/writes/inquiries.ts';
import { FormEnd } from '../../kit/form-end.tsx';

type By = 'service_user' | 'inquirer';

export function WithdrawDialog({ inquiry, onClose }: { inquiry: Inquiry; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [by, setBy] = useState<By | null>(null);
  const [note, setNote] = useState('');
  const act = useAct(
    inquiry,
    (body: { by: By; note?: string }, act) => withdrawInquiry(inquiry.id, body, act),
    (withdrawn) => {
      queries.setQueryData(reads.inquiry(inquiry.id).queryKey, withdrawn);
      onClose();
    },
  );
  return (
    <Dialog title={t('inquiry.withdraw.title')} lead={t('inquiry.withdraw.lead')} onClose={onClose}>
      <Stack>
        <Choice
          label={t('inquiry.withdraw.title')}
          value={by}
          options={(['service_user', 'inquirer'] as const).map((one) => ({
            value: one,
            text: t(`inquiry.withdraw.by.${one}`),
          }))}
          onChange={setBy}
        />
        <TextArea
          label={t('inquiry.withdraw.note')}
          isOptional={t('frame.optional')}
          rows={3}
          maxLength={1000}
          value={note}
          onChange={setNote}
        />
        <ActNotice act={act} />
        <FormEnd
          text={t('inquiry.withdraw.do')}
          isBusy={act.isBusy}
          refusedBecause={by ? undefined : t('inquiry.withdraw.missing')}
          onPress={() => by && void act.run({ by, ...(note.trim() && { note: note.trim() }) })}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}
