import { useTranslation } from 'react-i18next';
import { Choice } from '../../kit/fields.tsx';
import type { Answers } from '../../service/contract.ts';
import { answers as yesNo, contacts, yesNoQuestions } from './inquiry-words.ts';
import styles from './answers-form.module.css';

const letters = { severeProblems: 'A', functionalImpairment: 'B', unstableLife: 'C' } as const;

/** The four questions that the advice is made from. «Vet ikke» stands beside the others, as full an answer as they are. */
export function AnswersForm({
  value,
  onChange,
  isOff = false,
}: {
  value: Answers;
  onChange: (change: Partial<Answers>) => void;
  isOff?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.questions}>
      {yesNoQuestions.map((question) => (
        <Choice
          key={question}
          isBeside
          label={
            <>
              <span className={styles.letter}>{letters[question]}</span>{' '}
              {t(`inquiry.question.${question}`)}
            </>
          }
          value={value[question]}
          options={yesNo.map((answer) => ({ value: answer, text: t(`answer.${answer}`), isOff }))}
          onChange={(answer) => onChange({ [question]: answer })}
        />
      ))}
      <Choice
        isBeside
        label={
          <>
            <span className={styles.letter}>D</span> {t('inquiry.question.contactWithServices')}
          </>
        }
        value={value.contactWithServices}
        options={contacts.map((answer) => ({ value: answer, text: t(`contact.${answer}`), isOff }))}
        onChange={(contactWithServices) => onChange({ contactWithServices })}
      />
    </div>
  );
}
