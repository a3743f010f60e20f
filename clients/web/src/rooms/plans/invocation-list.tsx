import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import type { Invocation, Plan } from '../../service/contract.ts';
import styles from './plans.module.css';

/** The two last at once; a longer row is behind one press. */
export function InvocationList({
  plan: { invocations },
  onWithdraw,
}: {
  plan: Plan;
  onWithdraw?: (invocation: Invocation) => void;
}) {
  const { t } = useTranslation();
  if (invocations.length === 0) return null;
  const rows = (some: readonly Invocation[]) => (
    <ul className={styles.invocations} aria-label={t('plans.invocation.list')}>
      {some.map((one) => (
        <InvocationItem key={one.id} invocation={one} {...(onWithdraw && { onWithdraw })} />
      ))}
    </ul>
  );
  const [lately, before] = [invocations.slice(0, 2), invocations.slice(2)];
  return (
    <>
      {rows(lately)}
      {before.length > 0 && (
        <details className={styles.earlier}>
          <summary>{t('plans.invocation.earlier', { count: before.length })}</summary>
          {rows(before)}
        </details>
      )}
    </>
  );
}

function InvocationItem({
  invocation,
  onWithdraw,
}: {
  invocation: Invocation;
  onWithdraw?: (invocation: Invocation) => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const { invokedOn, invokedBy, answer, declinedBecause } = invocation;
  const day = dates.day(invokedOn);
  return (
    <li>
      <span>
        <strong>{t(`plans.invocation.answer.${answer}`)}</strong>
        {declinedBecause && `: ${t(`plans.invocation.because.${declinedBecause}`).toLowerCase()}`}
        <span className={styles.when}>
          {t('plans.invocation.by', { day, who: t(`plans.invocation.who.${invokedBy}`) })}
        </span>
      </span>
      {onWithdraw && (
        <Button isSmall look="quiet" onClick={() => onWithdraw(invocation)}>
          {t('plans.invocation.withdraw')}
          <span className="unseen"> {day}</span>
        </Button>
      )}
    </li>
  );
}
