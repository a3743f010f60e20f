import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Notice } from '../../kit/notice.tsx';
import { Panel } from '../../kit/page.tsx';
import type { Inquiry } from '../../service/contract.ts';
import styles from './inquiry-page.module.css';
import { InvestigatorsDialog } from './investigators-dialog.tsx';

/** One worker of each level finds out what is missing: who, and by when. */
export function InvestigationPanel({
  inquiry,
  investigation,
}: {
  inquiry: Inquiry;
  investigation: NonNullable<Inquiry['investigation']>;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const [isChanging, setIsChanging] = useState(false);
  return (
    <Panel id="undersok" title={t('inquiry.investigation.title')}>
      <p>
        {investigation.municipal.name} {t('frame.and')} {investigation.specialist.name}
      </p>
      <p className={styles.hint}>
        {t('inquiry.investigation.due', { day: dates.day(investigation.dueOn) })}
      </p>
      <ButtonRow>
        <Button look="quiet" onClick={() => setIsChanging(true)}>
          {t('inquiry.investigation.change')}
        </Button>
      </ButtonRow>
      {isChanging && (
        <InvestigatorsDialog
          inquiry={inquiry}
          investigation={investigation}
          onClose={() => setIsChanging(false)}
        />
      )}
    </Panel>
  );
}

/** Supervision is offered to somebody who has contact with the person already. */
export function SupervisionOfferPanel({
  offer,
}: {
  offer: NonNullable<Inquiry['supervisionOffer']>;
}) {
  const { t } = useTranslation();
  return (
    <Panel id="tilbud" title={t('inquiry.offer.title')}>
      <p>
        {offer.unit.name}
        {offer.toWorkerName && `, ${offer.toWorkerName}`}
      </p>
      {offer.note && <p className={styles.hint}>{offer.note}</p>}
    </Panel>
  );
}

/** Who took the inquiry back, and why. */
export function WithdrawalNotice({
  withdrawal,
}: {
  withdrawal: NonNullable<Inquiry['withdrawal']>;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <Notice
      title={t('inquiry.withdraw.done', {
        by: t(`inquiry.withdraw.by.${withdrawal.by}`).toLowerCase(),
        when: dates.moment(withdrawal.withdrawnAt),
        name: withdrawal.recordedByName,
      })}
    >
      {withdrawal.note && <p>{withdrawal.note}</p>}
    </Notice>
  );
}
