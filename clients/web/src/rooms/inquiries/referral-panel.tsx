import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Button } from '../../kit/button.tsx';
import { today, useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { DateField, TextArea, TextField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Panel, Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { Inquiry, Schemas } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { changeInquiry } from '../../service/writes/inquiries.ts';
import styles from './inquiry-page.module.css';

/** The referral, whenever it comes: also when the inquiry has ended. Nothing waits for it. */
export function ReferralPanel({ inquiry }: { inquiry: Inquiry }) {
  const { t } = useTranslation();
  const dates = useDates();
  const [isOpen, setOpen] = useState(false);
  const { referral } = inquiry;
  return (
    <Panel
      id="henvisning"
      title={t('inquiry.referral.title')}
      aside={
        <Button look="quiet" isSmall onClick={() => setOpen(true)}>
          {t(referral ? 'inquiry.referral.change' : 'inquiry.referral.attach')}
        </Button>
      }
    >
      {!referral && <p className={styles.hint}>{t('inquiry.referral.none')}</p>}
      {referral && (
        <>
          <p>
            {t('inquiry.referral.from', {
              name: referral.from,
              day: dates.day(referral.receivedOn),
            })}
          </p>
          {referral.reference && (
            <p className={styles.hint}>
              {t('inquiry.referral.lies', { reference: referral.reference })}
            </p>
          )}
          {referral.text && <p className={styles.worry}>{referral.text}</p>}
        </>
      )}
      {isOpen && <ReferralDialog inquiry={inquiry} onClose={() => setOpen(false)} />}
    </Panel>
  );
}

function ReferralDialog({ inquiry, onClose }: { inquiry: Inquiry; onClose: () => void }) {
  const { t } = useTranslation();
  const { referral } = inquiry;
  const [from, setFrom] = useState(referral?.from ?? '');
  const [receivedOn, setOn] = useState(referral?.receivedOn ?? today());
  const [reference, setReference] = useState(referral?.reference ?? '');
  const [text, setText] = useState(referral?.text ?? '');
  const queries = useQueryClient();
  const act = useAct(
    inquiry,
    (sent: Schemas['ReferralRequest'] | null, { version }) =>
      changeInquiry(inquiry.id, { referral: sent }, version),
    (changed) => {
      queries.setQueryData(reads.inquiry(inquiry.id).queryKey, changed);
      onClose();
    },
  );
  return (
    <Dialog title={t('inquiry.referral.title')} lead={t('inquiry.referral.lead')} onClose={onClose}>
      <Stack>
        <TextField
          label={t('inquiry.referral.who')}
          maxLength={120}
          autoComplete="off"
          value={from}
          onChange={setFrom}
        />
        <DateField
          label={t('inquiry.referral.when')}
          max={today()}
          value={receivedOn}
          onChange={setOn}
        />
        <TextField
          label={t('inquiry.referral.reference')}
          hint={t('inquiry.referral.referenceHint')}
          isOptional={t('frame.optional')}
          maxLength={120}
          autoComplete="off"
          value={reference}
          onChange={setReference}
        />
        <TextArea
          label={t('inquiry.referral.text')}
          hint={t('inquiry.worryHint')}
          isOptional={t('frame.optional')}
          maxLength={8000}
          value={text}
          onChange={setText}
        />
        <ActNotice act={act} />
        {referral && (
          <div>
            <Button look="quiet" onClick={() => void act.run(null)}>
              {t('inquiry.referral.remove')}
            </Button>
          </div>
        )}
        <FormEnd
          text={t('inquiry.referral.save')}
          isBusy={act.isBusy}
          refusedBecause={from.trim() && receivedOn ? undefined : t('inquiry.referral.missing')}
          onPress={() =>
            void act.run({
              from: from.trim(),
              receivedOn,
              reference: reference.trim() || null,
              text: text.trim() || null,
            })
          }
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}
