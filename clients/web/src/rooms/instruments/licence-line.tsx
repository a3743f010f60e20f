import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { today, useDates } from '../../kit/dates.ts';
import type { Schemas } from '../../service/contract.ts';
import styles from './instruments.module.css';
import { LicenceDialog } from './licence-dialog.tsx';

/** What is held, was held, or is to come; the word says which. */
export function LicenceLine({
  form,
  licence,
  mayChange,
}: {
  form: Schemas['TeamForm'];
  licence: Schemas['Licence'];
  mayChange: boolean;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const [isOpen, setOpen] = useState(false);
  const { fromOn, throughOn } = licence;
  const standing = licence.isInForce ? 'now' : fromOn > today() ? 'coming' : 'over';
  return (
    <li data-standing={standing}>
      <p>
        <strong>{t(`instruments.licence.standing.${standing}`)}</strong>{' '}
        {throughOn
          ? dates.longSpan(fromOn, throughOn)
          : t('instruments.licence.from', { day: dates.longDay(fromOn) })}{' '}
        · {t(`instruments.right.${licence.right}`)}
      </p>
      <p className={styles.facts}>
        {licence.licensor} · {licence.reference} · {licence.holder} ·{' '}
        {t(`instruments.licence.normsShort.${licence.aggregateNorms}`)}
      </p>
      <p className={styles.facts}>
        {t('instruments.licence.registeredBy', {
          name: licence.recordedByName,
          day: dates.longDay(licence.recordedAt),
        })}
      </p>
      {mayChange && (
        <Button look="quiet" isSmall onClick={() => setOpen(true)}>
          {t('instruments.licence.change')}
          <span className="unseen">
            {' '}
            {form.name} {licence.reference}
          </span>
        </Button>
      )}
      {isOpen && (
        <LicenceDialog
          teamId={licence.teamId}
          form={form}
          licence={licence}
          onClose={() => setOpen(false)}
        />
      )}
    </li>
  );
}
