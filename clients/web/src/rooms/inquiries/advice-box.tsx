import { useTranslation } from 'react-i18next';
import type { Advice } from '../../service/contract.ts';
import styles from './advice-box.module.css';

/** What the table advises, and the answers that decided it. */
export function AdviceBox({ advice }: { advice: Advice | null | undefined }) {
  const { t } = useTranslation();
  if (!advice) return null;
  return (
    <section className={styles.advice} aria-label={t('inquiry.advice.title')}>
      <p className={styles.head}>
        <span className={styles.label}>{t('inquiry.advice.title')}</span>
        <strong>{t(`outcome.${advice.outcome}`)}</strong>
      </p>
      <p className={styles.means}>{t(`outcomeMeans.${advice.outcome}`)}</p>
      {advice.reasons.length > 0 && (
        <ul className={styles.reasons} aria-label={t('inquiry.advice.because')}>
          {advice.reasons.map(({ question, answer }) => (
            <li key={question}>
              {t(`inquiry.question.${question}`)}: <strong>{answerText(question, answer)}</strong>
            </li>
          ))}
        </ul>
      )}
      {advice.requiresSupervisionOffer && advice.outcome !== 'supervision_offer' && (
        <p>{t('inquiry.advice.requiresOffer')}</p>
      )}
    </section>
  );

  function answerText(
    question: Advice['reasons'][number]['question'],
    answer: Advice['reasons'][number]['answer'],
  ) {
    if (answer === 'service_site') return t('about.service_site').toLowerCase();
    if (
      question === 'contactWithServices' &&
      (answer === 'none' ||
        answer === 'treatment_contact' ||
        answer === 'stable' ||
        answer === 'unknown')
    ) {
      return t(`contact.${answer}`).toLowerCase();
    }
    return answer === 'yes' || answer === 'no' || answer === 'unknown'
      ? t(`answer.${answer}`).toLowerCase()
      : answer;
  }
}
