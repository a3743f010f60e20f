import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Choice, TextArea } from '../../kit/fields.tsx';
import { Stack } from '../../kit/page.tsx';
import { api, ifMatch } from '../../service/api.ts';
import type { Inquiry } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { useAct } from '../../service/act.ts';
import { take } from '../../service/refusal.ts';
import { ActNotice } from '../../kit/act-notice.tsx';

type By = 'service_user' | 'inquirer';

export function WithdrawDialog({ inquiry, onClose }: { inquiry: Inquiry; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [by, setBy] = useState<By | null>(null);
  const [note, setNote] = useState('');
  const act = useAct(
    inquiry,
    (body: { by: By; note?: string }, version, key) =>
      take(
        api.POST('/inquiries/{inquiryId}/withdrawal', {
          params: {
            path: { inquiryId: inquiry.id },
            header: { 'If-Match': ifMatch(version), 'Idempotency-Key': key },
          },
          body,
        }),
      ),
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
        <ButtonRow>
          <Button
            look="main"
            isBusy={act.isBusy}
            refusedBecause={by ? undefined : t('inquiry.withdraw.missing')}
            onClick={() => by && void act.run({ by, ...(note.trim() && { note: note.trim() }) })}
          >
            {t('inquiry.withdraw.do')}
          </Button>
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
        </ButtonRow>
      </Stack>
    </Dialog>
  );
}
