import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { Button, ButtonRow } from '../../kit/button.tsx';
import { dayOf, daysBetween, today, useDates } from '../../kit/dates.ts';
import { Check } from '../../kit/fields.tsx';
import { Flag } from '../../kit/flag.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Facts, Page, Panel, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import { NotFoundPage } from '../../layout/state-pages.tsx';
import type { Inquiry } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { AdviceBox } from './advice-box.tsx';
import { AnswersForm } from './answers-form.tsx';
import { GuidancePanel } from './guidance-panel.tsx';
import { InquiryEdit } from './inquiry-edit.tsx';
import styles from './inquiry-page.module.css';
import { characteristics } from './inquiry-words.ts';
import { answerFields, useInquiryEdits } from './use-inquiry-edits.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

export function InquiryPage() {
  const { inquiryId = '' } = useParams();
  const { t } = useTranslation();
  const inquiry = useQuery(reads.inquiry(inquiryId));
  useTitle(inquiry.data?.alias ?? t('inquiry.title'));
  if (inquiry.data) return <InquiryView key={inquiryId} inquiry={inquiry.data} />;
  if (inquiry.error?.slug === 'not-found' || inquiry.error?.slug === 'validation-failed')
    return <NotFoundPage />;
  return (
    <Page title={t('inquiry.title')} back={{ to: '/', text: t('inquiry.back') }}>
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
  const dates = useDates();
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
      title={inquiry.alias}
      back={{ to: '/', text: t('inquiry.back') }}
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
        <Notice kind="done" isUrgent title={t('inquiry.received', { alias: inquiry.alias })} />
      )}
      <div className={styles.columns}>
        <div className={styles.column}>
          <Panel id="sagt" title={t('inquiry.said')}>
            <p className={styles.worry}>{inquiry.worry}</p>
            <p className={styles.asker}>
              {inquiry.askedBy}
              {inquiry.askerContact && `, ${inquiry.askerContact}`} ·{' '}
              {t(`source.${inquiry.source}`)}
            </p>
            <p className={styles.received}>
              {inquiry.receivedByName
                ? t('inquiry.receivedAt', {
                    when: dates.moment(inquiry.receivedAt),
                    name: inquiry.receivedByName,
                  })
                : t('inquiry.receivedImported', { when: dates.day(inquiry.receivedAt) })}
            </p>
          </Panel>
          <Panel id="svar" title={t('inquiry.answers')}>
            {!isOver && <p className={styles.hint}>{t('inquiry.answersLead')}</p>}
            <AnswersForm
              value={edits.answers}
              isOff={isOver}
              onChange={(answers) => edits.set(answerFields(answers))}
            />
            <details className={styles.characteristics}>
              <summary>
                {t('inquiry.characteristics')} ({edits.characteristics.length})
              </summary>
              <p className={styles.hint}>{t('inquiry.characteristicsHint')}</p>
              {characteristics.map((one) => (
                <Check
                  key={one}
                  label={t(`inquiry.characteristic.${one}`)}
                  isChecked={edits.characteristics.includes(one)}
                  onChange={(isChecked) => {
                    const others = edits.characteristics.filter((other) => other !== one);
                    edits.set({
                      characteristics: (isChecked ? [...others, one] : others).toSorted(),
                    });
                  }}
                />
              ))}
            </details>
            {edits.notice}
          </Panel>
        </div>
        <div className={styles.column}>
          <AdviceBox advice={advice.data} />
          <Panel id="status" title={t('inquiry.standing')}>
            <Facts
              facts={[
                [
                  t(inquiry.outcome ? 'inquiry.outcome' : 'inquiry.state'),
                  inquiry.outcome ? (
                    <strong key="o">{t(`outcome.${inquiry.outcome}`)}</strong>
                  ) : (
                    t(`inquiryState.${inquiry.state}`)
                  ),
                ],
                [t('inquiry.owner'), inquiry.ownerName],
                [
                  t('inquiry.days'),
                  t('board.days', {
                    count: Math.max(0, daysBetween(dayOf(inquiry.receivedAt), today())),
                  }),
                ],
                inquiry.timesCarried > 0
                  ? [t('inquiry.carried'), t('inquiry.times', { count: inquiry.timesCarried })]
                  : null,
                inquiry.comesBackOn
                  ? [t('inquiry.comesBack'), dates.day(inquiry.comesBackOn)]
                  : null,
                inquiry.unit
                  ? [
                      t(inquiry.about === 'service_site' ? 'inquiry.unit' : 'inquiry.unitFrom'),
                      inquiry.unit.name,
                    ]
                  : null,
                inquiry.linkedCase
                  ? [
                      t('inquiry.linkedCase'),
                      <Link key="c" to={`/sak/${inquiry.linkedCase.id}`}>
                        {inquiry.linkedCase.alias ?? inquiry.linkedCase.title}
                      </Link>,
                    ]
                  : null,
                inquiry.decidedAt ? [t('inquiry.decidedOn'), dates.day(inquiry.decidedAt)] : null,
                inquiry.decidedInMeetingId
                  ? [
                      t('inquiry.meeting'),
                      <Link key="m" to={`/mote/${inquiry.decidedInMeetingId}/referat`}>
                        {t('inquiry.toMinutes')}
                      </Link>,
                    ]
                  : null,
              ]}
            />
            {!isOver &&
              (inquiry.state === 'clarifying' ||
                inquiry.state === 'received' ||
                inquiry.state === 'ready') && (
                <div className={styles.state}>
                  <Button
                    isBusy={edits.isWaiting}
                    onClick={() =>
                      edits.set({ state: inquiry.state === 'ready' ? 'clarifying' : 'ready' })
                    }
                  >
                    {t(inquiry.state === 'ready' ? 'inquiry.clarify' : 'inquiry.ready')}
                  </Button>
                  {inquiry.state === 'received' && (
                    <Button
                      look="quiet"
                      isBusy={edits.isWaiting}
                      onClick={() => edits.set({ state: 'clarifying' })}
                    >
                      {t('inquiry.clarify')}
                    </Button>
                  )}
                </div>
              )}
          </Panel>
          <GuidancePanel inquiry={inquiry} />
          {inquiry.investigation && (
            <Panel id="undersok" title={t('inquiry.investigation.title')}>
              <p>
                {inquiry.investigation.municipal.name} {t('frame.and')}{' '}
                {inquiry.investigation.specialist.name}
              </p>
              <p className={styles.hint}>
                {t('inquiry.investigation.due', { day: dates.day(inquiry.investigation.dueOn) })}
              </p>
            </Panel>
          )}
          {inquiry.supervisionOffer && (
            <Panel id="tilbud" title={t('inquiry.offer.title')}>
              <p>
                {inquiry.supervisionOffer.unit.name}
                {inquiry.supervisionOffer.toWorkerName &&
                  `, ${inquiry.supervisionOffer.toWorkerName}`}
              </p>
              {inquiry.supervisionOffer.note && (
                <p className={styles.hint}>{inquiry.supervisionOffer.note}</p>
              )}
            </Panel>
          )}
          {inquiry.withdrawal && (
            <Notice
              title={t('inquiry.withdraw.done', {
                by: t(`inquiry.withdraw.by.${inquiry.withdrawal.by}`).toLowerCase(),
                when: dates.moment(inquiry.withdrawal.withdrawnAt),
                name: inquiry.withdrawal.recordedByName,
              })}
            >
              {inquiry.withdrawal.note && <p>{inquiry.withdrawal.note}</p>}
            </Notice>
          )}
          {isOver && <Flag>{t(`inquiryState.${inquiry.state}`)}</Flag>}
        </div>
      </div>
      {open === 'edit' && <InquiryEdit inquiry={inquiry} onClose={() => setOpen(null)} />}
      {open === 'withdraw' && <WithdrawDialog inquiry={inquiry} onClose={() => setOpen(null)} />}
    </Page>
  );
}
