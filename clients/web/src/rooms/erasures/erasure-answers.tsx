import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import { type Level, LevelName, TwoLevels } from '../../kit/level.tsx';
import type { Erasure } from '../../service/contract.ts';
import styles from './erasures.module.css';

/** What came of a wish: what the levels said, or who took it back. */
export function ErasureEnd({ erasure }: { erasure: Erasure }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { state, endedAt, endedByName } = erasure;
  if (state !== 'taken_back' || !endedAt) return <ErasureAnswers erasure={erasure} />;
  return (
    <p className={styles.soft}>
      {t('erasures.ended', { day: dates.day(endedAt), name: endedByName ?? '–' })}
    </p>
  );
}

/** What each level has decided, or that it has not. */
export function ErasureAnswers({ erasure }: { erasure: Erasure }) {
  const half = (level: Level) => (
    <>
      <p className={styles.soft}>
        <LevelName level={level} isLong />
      </p>
      <LevelsAnswer erasure={erasure} level={level} />
    </>
  );
  return (
    <div className={styles.answers}>
      <TwoLevels isStacked municipal={half('municipal')} specialist={half('specialist')} />
    </div>
  );
}

function LevelsAnswer({ erasure, level }: { erasure: Erasure; level: Level }) {
  const { t } = useTranslation();
  const dates = useDates();
  const given = erasure.answers.find((answer) => answer.level === level);
  if (!given)
    return (
      <p className={styles.soft}>
        {t(erasure.state === 'asked' ? 'erasures.waitsFor' : 'erasures.notAnswered')}
      </p>
    );
  return (
    <>
      <p>
        <strong>{t(`erasures.answer.${given.answer}`)}</strong>
      </p>
      <p>{given.reason}</p>
      <p className={styles.soft}>
        {t('erasures.answeredBy', {
          name: given.answeredByName,
          day: dates.day(given.answeredAt),
          reference: given.reference,
        })}
      </p>
    </>
  );
}
