import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import type { Answers, Inquiry, Question } from '../../service/contract.ts';
import { ClarifyDialog } from './clarify-dialog.tsx';
import styles from './clarification.module.css';

type Known = Pick<Inquiry, 'about' | 'clarifications'>;

/** Below an answer that is missing: who finds it out and by when, that it should be known by now, or that nobody does. */
export function Clarification({
  inquiry,
  question,
  answers,
  about,
}: {
  inquiry: Known;
  question: Question;
  answers: Answers;
  /** What it is made at; left out, nobody is asked to find out. */
  about?: { inquiryId: string } | { itemId: string } | undefined;
}) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  if (inquiry.about !== 'person' || answers[question] !== 'unknown') return null;
  const found = inquiry.clarifications.find((one) => one.question === question);
  if (!about && !found) return null;
  return (
    <div className={styles.line} data-clarifies={question}>
      {found && <WhoFindsOut found={found} />}
      {about && (!found || found.isDone) && (
        <Button look="quiet" isSmall onClick={() => setAsking(true)}>
          {t(found ? 'inquiry.clarification.again' : 'inquiry.clarification.ask')}
          <span className="unseen">: {t(`inquiry.question.${question}`)}</span>
        </Button>
      )}
      {isAsking && about && (
        <ClarifyDialog
          about={about}
          question={question}
          answers={answers}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

function WhoFindsOut({ found }: { found: Inquiry['clarifications'][number] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { ownerName: name, dueOn, isOverdue, isDone } = found;
  if (isDone) return <Flag kind="attention">{t('inquiry.clarification.done', { name })}</Flag>;
  const day = dates.weekdayShort(dueOn);
  if (isOverdue)
    return <Flag kind="attention">{t('inquiry.clarification.overdue', { name, day })}</Flag>;
  return <span>{t('inquiry.clarification.open', { name, day })}</span>;
}
