import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import rows from '../../kit/rows.module.css';
import { useTenths } from '../../kit/tenths.ts';
import type { Schemas } from '../../service/contract.ts';
import { AnswerSignalDialog } from './answer-signal-dialog.tsx';

type Signal = Schemas['FeedbackSignal'];

/** What should be talked about, with the numbers and the rule that it rests on, and what came of it. */
export function SignalRow({
  held,
  mayWrite,
  onChanged,
}: {
  held: Signal;
  mayWrite: boolean;
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const [isAnswering, setAnswering] = useState(false);
  return (
    <li className={rows.row}>
      <div className={rows.line}>
        <p className={rows.text}>
          <strong>{t(`signals.kind.${held.kind}`)}</strong>
          <br />
          <Numbers held={held} />
        </p>
        {mayWrite && held.state === 'waiting' && (
          <span className={rows.acts}>
            <Button isSmall onClick={() => setAnswering(true)}>
              {t('signals.answer')}
              <span className="unseen">: {t(`signals.kind.${held.kind}`)}</span>
            </Button>
          </span>
        )}
      </div>
      {held.answer && (
        <p className={rows.text}>
          {t('signals.answered', {
            outcome: t(`signals.outcome.${held.answer.outcome}`),
            name: held.answer.answeredByName ?? t('informalFeedback.somebody'),
            day: dates.day(held.answer.answeredAt),
          })}
          {held.answer.words !== null && <> · {held.answer.words}</>}
        </p>
      )}
      <p className={rows.meta}>
        {held.state === 'over' && <span>{t('signals.over')}</span>}
        {held.workers.length > 0 && (
          <span>
            {t('signals.about', { names: held.workers.map(({ name }) => name).join(', ') })}
          </span>
        )}
        <span>{t(`signals.by.${held.rater}`, { day: dates.day(held.measuredOn) })}</span>
        <span>
          {t('signals.rule', { rule: held.ruleSet })},{' '}
          {t(held.isNormed ? 'signals.american' : 'signals.borrowed')}
        </span>
      </p>
      {isAnswering && (
        <AnswerSignalDialog
          held={held}
          onClose={() => setAnswering(false)}
          onDone={() => {
            setAnswering(false);
            announce(t('signals.saved'));
            onChanged();
          }}
        />
      )}
    </li>
  );
}

function Numbers({ held }: { held: Signal }) {
  const { t } = useTranslation();
  const write = useTenths();
  const from = held.fromTenths ?? 0;
  return t(`signals.numbers.${held.kind}`, {
    form: held.formName,
    from: write(from),
    to: write(held.toTenths),
    change: write(Math.abs(from - held.toTenths)),
    limit: write(held.limitTenths),
    nth: held.nth,
  });
}
