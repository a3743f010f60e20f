import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Facts, Panel } from '../../kit/page.tsx';
import type { Schemas } from '../../service/contract.ts';
import { ChoicesDialog } from './choices-dialog.tsx';
import styles from './feedback.module.css';

/** What the person has agreed to be asked about. */
export function ChoicesPanel({
  feedback,
  mayChange,
  onChanged,
}: {
  feedback: Schemas['Feedback'];
  mayChange: boolean;
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const [isOpen, setOpen] = useState(false);
  const { choices, forms } = feedback;
  const nameOf = (code: string | null) => {
    const form = forms.find((one) => one.code === code);
    if (!form) return code === null ? t('feedback.choices.off') : code;
    return form.right === 'none' ? `${form.name} (${t('feedback.choices.ranOut')})` : form.name;
  };
  const isBegun = choices.version > 0;
  return (
    <div className="not-on-paper">
      <Panel
        id="avtalt"
        title={t('feedback.choices.title')}
        aside={
          mayChange && (
            <Button look={isBegun ? 'quiet' : 'main'} onClick={() => setOpen(true)}>
              {t(isBegun ? 'feedback.choices.change' : 'feedback.choices.begin')}
            </Button>
          )
        }
      >
        {isBegun ? (
          <>
            <Facts
              facts={[
                [t('feedback.choices.life'), nameOf(choices.lifeForm)],
                [t('feedback.choices.cooperation'), nameOf(choices.cooperationForm)],
                [
                  t('feedback.choices.informally'),
                  t(choices.asksInformally ? 'feedback.choices.on' : 'feedback.choices.off'),
                ],
              ]}
            />
            <p className={styles.soft}>
              {choices.sinceOn !== null &&
                `${t('feedback.choices.prompt', { count: choices.promptAfterWeeks })}. `}
              {choices.chosenAt !== null &&
                t('feedback.choices.chosen', {
                  day: dates.day(choices.chosenAt),
                  name: choices.chosenByName,
                })}
            </p>
          </>
        ) : (
          <p className={styles.soft}>{t('feedback.choices.none')}</p>
        )}
        {isOpen && (
          <ChoicesDialog
            feedback={feedback}
            onClose={() => setOpen(false)}
            onDone={() => {
              setOpen(false);
              announce(t('plans.saved'));
              onChanged();
            }}
          />
        )}
      </Panel>
    </div>
  );
}
