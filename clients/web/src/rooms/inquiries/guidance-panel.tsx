import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Button, ButtonRow } from '../../kit/button.tsx';
import { dayOf, instantOf, today, useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { DateField, TextArea, TextField } from '../../kit/fields.tsx';
import { Panel, Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { Inquiry } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import styles from './inquiry-page.module.css';
import { acceptGuidance, declineGuidance } from '../../service/writes/inquiries.ts';
import { FormEnd } from '../../kit/form-end.tsx';
import { useRights, useSession } from '../../session/team.tsx';
import { UnitLinkDialog } from './unit-link-dialog.tsx';
import { useInquiryChange } from './use-inquiry-change.tsx';

/** A named service is asked; until it has said yes the team owns the inquiry. Both answers are recorded here. */
export function GuidancePanel({ inquiry }: { inquiry: Inquiry }) {
  const { t } = useTranslation();
  const dates = useDates();
  const [answer, setAnswer] = useState<'accept' | 'decline' | 'link' | null>(null);
  const { workerId } = useSession();
  const { isLeader } = useRights();
  const { guidance } = inquiry;
  if (!guidance) return null;
  const isOwners = workerId === inquiry.ownerId;
  // The meeting decides that somebody is to ask; until there is a link or an answer, nobody is known to have.
  const isToAsk = guidance.state === 'waiting' && !guidance.message;
  return (
    <Panel id="folges" title={t('inquiry.guidance.title')}>
      <p>
        {t(isToAsk ? 'inquiry.guidance.toAsk' : 'inquiry.guidance.asked', {
          unit: guidance.unit.name,
          day: dates.day(guidance.askedAt),
        })}
      </p>
      <p className={styles.hint}>{guidance.reason}</p>
      {guidance.state === 'waiting' && (
        <>
          <p className={styles.hint}>
            {t(isToAsk ? 'inquiry.guidance.howToAsk' : 'inquiry.guidance.waiting')}
          </p>
          {guidance.answerByOn && (
            <p className={styles.hint}>
              {t('inquiry.unitLink.given', { day: dates.day(guidance.answerByOn) })}
            </p>
          )}
          {isOwners || isLeader ? (
            <ButtonRow>
              {isToAsk && (
                <Button look="main" onClick={() => setAnswer('link')}>
                  {t('inquiry.unitLink.action')}
                </Button>
              )}
              <Button {...(!isToAsk && { look: 'main' })} onClick={() => setAnswer('accept')}>
                {t('inquiry.guidance.accept')}
              </Button>
              <Button onClick={() => setAnswer('decline')}>{t('inquiry.guidance.decline')}</Button>
              {!isToAsk && (
                <Button look="quiet" onClick={() => setAnswer('link')}>
                  {t('inquiry.unitLink.again')}
                </Button>
              )}
            </ButtonRow>
          ) : (
            <TakeOver inquiry={inquiry} workerId={workerId} />
          )}
        </>
      )}
      {guidance.state !== 'waiting' && (
        <p>
          {t(`inquiry.guidance.${guidance.state}`, {
            name: guidance.answeredBy ?? '',
            when: guidance.answeredAt ? dates.moment(guidance.answeredAt) : '',
          })}
          {guidance.declineReason && <> – {guidance.declineReason}</>}
        </p>
      )}
      {guidance.isAnsweredByUnit && <p className={styles.hint}>{t('inquiry.unitLink.answered')}</p>}
      {guidance.recordedByName && (
        <p className={styles.hint}>
          {t('inquiry.guidance.recorded', { name: guidance.recordedByName })}
        </p>
      )}
      {answer === 'link' && <UnitLinkDialog inquiry={inquiry} onClose={() => setAnswer(null)} />}
      {(answer === 'accept' || answer === 'decline') && (
        <AnswerDialog inquiry={inquiry} answer={answer} onClose={() => setAnswer(null)} />
      )}
    </Panel>
  );
}

/** Whoever is not the owner becomes it first, as in any change of owner. */
function TakeOver({ inquiry, workerId }: { inquiry: Inquiry; workerId: string }) {
  const { t } = useTranslation();
  const change = useInquiryChange(inquiry);
  return (
    <Stack>
      <p>{t('inquiry.guidance.ownersAnswer', { name: inquiry.ownerName })}</p>
      <ButtonRow>
        <Button isBusy={change.isBusy} onClick={() => void change.run({ ownerId: workerId })}>
          {t('inquiry.guidance.takeOver')}
        </Button>
      </ButtonRow>
      {change.notice}
    </Stack>
  );
}

function AnswerDialog({
  inquiry,
  answer,
  onClose,
}: {
  inquiry: Inquiry;
  answer: 'accept' | 'decline';
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [who, setWho] = useState('');
  const [why, setWhy] = useState('');
  const [on, setOn] = useState(today());
  const act = useAct(
    inquiry,
    ({ name, on, reason }: { name: string; on: string; reason: string }, held) =>
      answer === 'accept'
        ? acceptGuidance(
            inquiry.id,
            { acceptedBy: name, ...(on < today() && { acceptedAt: instantOf(on, '12:00') }) },
            held,
          )
        : declineGuidance(inquiry.id, { declinedBy: name, ...(reason && { reason }) }, held),
    (answered) => {
      queries.setQueryData(reads.inquiry(inquiry.id).queryKey, answered);
      onClose();
    },
  );
  return (
    <Dialog
      title={t(
        answer === 'accept' ? 'inquiry.guidance.acceptTitle' : 'inquiry.guidance.declineTitle',
      )}
      lead={answer === 'decline' ? t('inquiry.guidance.declineLead') : undefined}
      onClose={onClose}
    >
      <Stack>
        <TextField
          label={t('inquiry.guidance.who')}
          value={who}
          maxLength={120}
          autoComplete="off"
          onChange={setWho}
        />
        {answer === 'accept' && (
          <DateField
            label={t('inquiry.guidance.when')}
            {...(inquiry.guidance && { min: dayOf(inquiry.guidance.askedAt) })}
            max={today()}
            value={on}
            onChange={setOn}
          />
        )}
        {answer === 'decline' && (
          <TextArea
            label={t('inquiry.guidance.why')}
            isOptional={t('frame.optional')}
            rows={3}
            maxLength={1000}
            value={why}
            onChange={setWhy}
          />
        )}
        <ActNotice act={act} />
        <FormEnd
          text={t('inquiry.guidance.save')}
          isBusy={act.isBusy}
          refusedBecause={who.trim() ? undefined : t('inquiry.guidance.missing')}
          onPress={() => void act.run({ name: who.trim(), on, reason: why.trim() })}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}
