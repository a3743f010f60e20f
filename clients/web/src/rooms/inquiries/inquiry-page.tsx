import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { isErased, nameOfInquiry } from '../../kit/case-name.ts';
import { Button, ButtonRow } from '../../kit/button.tsx';
import { Flag } from '../../kit/flag.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Columns, Page, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import { boardAddress } from '../../layout/board-address.ts';
import { NotFoundPage } from '../../layout/state-pages.tsx';
import type { Inquiry } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { ActionsPanel } from '../actions/actions-panel.tsx';
import { ErasurePanel } from '../erasures/erasure-panel.tsx';
import { AdviceBox } from './advice-box.tsx';
import { HandOversNotice } from './hand-overs.tsx';
import { GuidancePanel } from './guidance-panel.tsx';
import { InquiryAnswers } from './inquiry-answers.tsx';
import { InquiryEdit } from './inquiry-edit.tsx';
import { InvestigationPanel, SupervisionOfferPanel, WithdrawalNotice } from './inquiry-outcome.tsx';
import { InquiryNotes } from './inquiry-notes.tsx';
import styles from './inquiry-page.module.css';
import { InquirySaid } from './inquiry-said.tsx';
import { InquiryStanding } from './inquiry-standing.tsx';
import { OwnerlessNotice } from './ownerless-notice.tsx';
import { ReferralPanel } from './referral-panel.tsx';
import { RepliesPanel } from './replies-panel.tsx';
import { useInquiryEdits } from './use-inquiry-edits.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

export function InquiryPage() {
  const { inquiryId = '' } = useParams();
  const { t } = useTranslation();
  const inquiry = useQuery(reads.inquiry(inquiryId));
  useTitle(inquiry.data ? nameOfInquiry(t, inquiry.data) : t('inquiry.title'));
  if (inquiry.error?.slug === 'not-found' || inquiry.error?.slug === 'validation-failed')
    return <NotFoundPage />;
  if (inquiry.data) return <InquiryView key={inquiryId} inquiry={inquiry.data} />;
  return (
    <Page title={t('inquiry.title')} back={{ to: boardAddress(), text: t('inquiry.back') }}>
      {inquiry.error ? (
        <RefusalNotice refusal={inquiry.error} onRetry={() => void inquiry.refetch()} />
      ) : (
        <Loading lines={8} />
      )}
    </Page>
  );
}

function InquiryView({ inquiry }: { inquiry: Inquiry }) {
  const { t } = useTranslation();
  const location = useLocation();
  const isNew = (location.state as { isNew?: boolean } | null)?.isNew === true;
  const advice = useQuery(reads.advice(inquiry.id));
  const [open, setOpen] = useState<'edit' | 'withdraw' | null>(null);
  const edits = useInquiryEdits(inquiry);
  const isOver =
    inquiry.state === 'withdrawn' ||
    (inquiry.state === 'decided' &&
      inquiry.comesBackOn === null &&
      inquiry.guidance?.state !== 'waiting');
  return (
    <Page
      title={nameOfInquiry(t, inquiry)}
      back={{ to: boardAddress(), text: t('inquiry.back') }}
      aside={
        !isOver && (
          <ButtonRow>
            <Button onClick={() => setOpen('edit')}>{t('inquiry.edit')}</Button>
            <Button look="quiet" onClick={() => setOpen('withdraw')}>
              {t('inquiry.withdraw.action')}
            </Button>
          </ButtonRow>
        )
      }
    >
      {isNew && (
        <div className={styles.received}>
          <Notice kind="done" isUrgent title={t('inquiry.received', { alias: inquiry.alias })} />
        </div>
      )}
      <Columns
        wide={
          isErased(inquiry) ? (
            <Notice title={t('erasures.erased')}>
              <p>{t('erasures.erasedLead.inquiry')}</p>
            </Notice>
          ) : (
            <>
              <OwnerlessNotice inquiry={inquiry} />
              <HandOversNotice inquiry={inquiry} />
              <InquirySaid inquiry={inquiry} />
              <ActionsPanel teamId={inquiry.teamId} about={{ inquiryId: inquiry.id }} />
              <InquiryNotes inquiry={inquiry} isOver={isOver} />
              <InquiryAnswers inquiry={inquiry} edits={edits} isOver={isOver} />
              <ReferralPanel inquiry={inquiry} />
            </>
          )
        }
        narrow={
          <>
            {!isErased(inquiry) && <AdviceBox advice={advice.data} />}
            <InquiryStanding inquiry={inquiry} edits={edits} isOver={isOver} />
            <GuidancePanel inquiry={inquiry} />
            {!isErased(inquiry) && <RepliesPanel inquiry={inquiry} />}
            {inquiry.investigation && (
              <InvestigationPanel inquiry={inquiry} investigation={inquiry.investigation} />
            )}
            {inquiry.supervisionOffer && <SupervisionOfferPanel offer={inquiry.supervisionOffer} />}
            {inquiry.withdrawal && <WithdrawalNotice withdrawal={inquiry.withdrawal} />}
            {isOver && <Flag>{t(`inquiryState.${inquiry.state}`)}</Flag>}
            {isOver && inquiry.about === 'person' && !inquiry.linkedCase && (
              <ErasurePanel of={{ kind: 'inquiry', id: inquiry.id }} />
            )}
          </>
        }
      />
      {open === 'edit' && <InquiryEdit inquiry={inquiry} onClose={() => setOpen(null)} />}
      {open === 'withdraw' && <WithdrawDialog inquiry={inquiry} onClose={() => setOpen(null)} />}
    </Page>
  );
}
