import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../kit/fields.tsx';
import type { Answers, Question } from '../../service/contract.ts';
import { answers as yesNo, contacts, questions, yesNoQuestions } from './inquiry-words.ts';
import styles from './answers-form.module.css';

const letters = { severeProblems: 'A', functionalImpairment: 'B', unstableLife: 'C' } as const;

/** The four questions that the advice is made from. «Vet ikke» stands beside the others, as full an answer as they are. */
export function AnswersForm({
  value,
  onChange,
  only = questions,
  below,
  isOff = false,
}: {
  value: Answers;
  onChange: (change: Partial<Answers>) => void;
  /** Not all of them are asked. */
  only?: readonly Question[];
  /** What is to be said of the answer, if anything. */
  below?: (question: Question) => ReactNode;
  isOff?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.questions}>
      {yesNoQuestions
        .filter((question) => only.includes(question))
        .map((question) => (
          <Fragment key={question}>
            <Choice
              isBeside
              label={
                <>
                  <span className={styles.letter}>{letters[question]}</span>{' '}
                  {t(`inquiry.question.${question}`)}
                </>
              }
              value={value[question]}
              options={yesNo.map((answer) => ({
                value: answer,
                text: t(`answer.${answer}`),
                isOff,
              }))}
              onChange={(answer) => onChange({ [question]: answer })}
            />
            {below?.(question)}
          </Fragment>
        ))}
      {only.includes('contactWithServices') && (
        <>
          <Choice
            isBeside
            label={
              <>
                <span className={styles.letter}>D</span> {t('inquiry.question.contactWithServices')}
              </>
            }
            value={value.contactWithServices}
            options={contacts.map((answer) => ({
              value: answer,
              text: t(`contact.${answer}`),
              isOff,
            }))}
            onChange={(contactWithServices) => onChange({ contactWithServices })}
          />
          {below?.('contactWithServices')}
        </>
      )}
    </div>
  );
}
