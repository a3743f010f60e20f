import { useTranslation } from 'react-i18next';
import { Check } from '../../kit/fields.tsx';
import { Panel } from '../../kit/page.tsx';
import type { Inquiry } from '../../service/contract.ts';
import { AnswersForm } from './answers-form.tsx';
import { Clarification } from './clarification.tsx';
import styles from './inquiry-page.module.css';
import { characteristics } from './inquiry-words.ts';
import { answerFields, type InquiryEdits } from './use-inquiry-edits.ts';

/** What is known about the person: the four answers and the characteristics, each saved as it is chosen. */
export function InquiryAnswers({
  inquiry,
  edits,
  isOver,
}: {
  inquiry: Inquiry;
  edits: InquiryEdits;
  isOver: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Panel id="svar" title={t('inquiry.answers')}>
      {!isOver && <p className={styles.hint}>{t('inquiry.answersLead')}</p>}
      <AnswersForm
        value={edits.answers}
        isOff={isOver}
        onChange={(answers) => edits.set(answerFields(answers))}
        below={(question) =>
          !isOver && (
            <Clarification
              inquiry={inquiry}
              question={question}
              answers={edits.answers}
              about={{ inquiryId: inquiry.id }}
            />
          )
        }
      />
      <Characteristics edits={edits} isOff={isOver} />
      {edits.notice}
    </Panel>
  );
}

function Characteristics({ edits, isOff }: { edits: InquiryEdits; isOff: boolean }) {
  const { t } = useTranslation();
  return (
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
          isOff={isOff}
          onChange={(isChecked) => {
            const others = edits.characteristics.filter((other) => other !== one);
            edits.set({
              characteristics: (isChecked ? [...others, one] : others).toSorted(),
            });
          }}
        />
      ))}
    </details>
  );
}
