import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import type { Answers, Inquiry, Question } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { AnswersForm } from './answers-form.tsx';
import { useInquiryChange } from './use-inquiry-change.tsx';
import { answerFields } from './use-inquiry-edits.ts';

/** Whoever has found out says what: the answers that were missing, and «vet ikke» still is one. */
export function FoundOutDialog({
  inquiryId,
  questions,
  onClose,
}: {
  inquiryId: string;
  questions: readonly Question[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const inquiry = useQuery(reads.inquiry(inquiryId));
  return (
    <Dialog isWide title={t('inquiry.foundOutTitle')} lead={inquiry.data?.alias} onClose={onClose}>
      {inquiry.error && <RefusalNotice refusal={inquiry.error} />}
      {inquiry.isPending && <Loading lines={3} />}
      {inquiry.data && <Form inquiry={inquiry.data} questions={questions} onClose={onClose} />}
    </Dialog>
  );
}

function Form({
  inquiry,
  questions,
  onClose,
}: {
  inquiry: Inquiry;
  questions: readonly Question[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [found, setFound] = useState<Partial<Answers>>({});
  const { run, isBusy, isStuck, notice } = useInquiryChange(inquiry, () => {
    announce(t('inquiry.clarification.saved'));
    onClose();
  });
  const isOver = inquiry.endedAt !== null;
  const isNothing = Object.keys(found).length === 0;
  return (
    <Stack>
      {isOver && <p>{t('inquiry.clarification.over')}</p>}
      <AnswersForm
        only={questions}
        value={{ ...inquiry.answers, ...found }}
        isOff={isOver || isStuck}
        onChange={(change) => setFound((now) => ({ ...now, ...change }))}
      />
      {notice}
      {!isStuck && (
        <FormEnd
          text={t('frame.save')}
          isBusy={isBusy}
          refusedBecause={isNothing ? t('inquiry.clarification.choose') : undefined}
          onPress={() => void run(answerFields(found))}
          onCancel={onClose}
        />
      )}
    </Stack>
  );
}
