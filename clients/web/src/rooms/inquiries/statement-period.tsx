import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from '../../kit/button.tsx';
import { today, useDates } from '../../kit/dates.ts';
import { DateField } from '../../kit/fields.tsx';
import { isMonth, isYear, monthOf, type Period, yearOf } from './statement-text.ts';
import styles from './statement-page.module.css';

/** A month and its neighbours, the whole year, or any days. */
export function StatementPeriod({
  period,
  onChange,
}: {
  period: Period;
  onChange: (period: Period) => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const [isOpen, setOpen] = useState(!isMonth(period) && !isYear(period));
  const step = (by: number) =>
    isYear(period) ? yearOf(period.fromOn, by) : monthOf(period.fromOn, by);
  const name = (of: Period) =>
    isYear(period) ? of.fromOn.slice(0, 4) : dates.monthOfYear(of.fromOn);
  const [before, after] = [step(-1), step(1)];
  return (
    <div className={`${styles.period} not-on-paper`}>
      <ButtonRow>
        <Button isSmall onClick={() => onChange(before)}>
          <span aria-hidden="true">← </span>
          {name(before)}
        </Button>
        {after.fromOn <= today() && (
          <Button isSmall onClick={() => onChange(after)}>
            {name(after)}
            <span aria-hidden="true"> →</span>
          </Button>
        )}
        {!isYear(period) && (
          <Button isSmall onClick={() => onChange(yearOf(period.fromOn))}>
            {t('statement.wholeYear', { year: period.fromOn.slice(0, 4) })}
          </Button>
        )}
        {!(isMonth(period) && period.fromOn === monthOf().fromOn) && (
          <Button isSmall onClick={() => onChange(monthOf())}>
            {t('statement.thisMonth')}
          </Button>
        )}
        <Button isSmall look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('statement.ownPeriod')}
        </Button>
      </ButtonRow>
      {isOpen && <OwnPeriod period={period} onChange={onChange} />}
    </div>
  );
}

function OwnPeriod({ period, onChange }: { period: Period; onChange: (period: Period) => void }) {
  const { t } = useTranslation();
  const [fromOn, setFrom] = useState(period.fromOn);
  const [toOn, setTo] = useState(period.toOn);
  const missing = !fromOn || !toOn ? t('statement.missing') : undefined;
  const backwards = !missing && toOn < fromOn ? t('statement.backwards') : undefined;
  return (
    <form
      className={styles.own}
      onSubmit={(event) => {
        event.preventDefault();
        if (!missing && !backwards) onChange({ fromOn, toOn });
      }}
    >
      <DateField label={t('statement.from')} value={fromOn} onChange={setFrom} />
      <DateField label={t('statement.to')} value={toOn} onChange={setTo} />
      <Button type="submit" look="main" refusedBecause={missing ?? backwards}>
        {t('statement.show')}
      </Button>
    </form>
  );
}
