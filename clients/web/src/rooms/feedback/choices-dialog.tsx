import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Check, Choice, TextField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { Schemas } from '../../service/contract.ts';
import { changeFeedbackChoices } from '../../service/writes/feedback.ts';
import styles from './feedback.module.css';

const off = '-';
const codeOf = (value: string) => (value === off ? null : value);

export function ChoicesDialog({
  feedback: { caseId, choices, forms },
  onClose,
  onDone,
}: {
  feedback: Schemas['Feedback'];
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [life, setLife] = useState(choices.lifeForm ?? off);
  const [cooperation, setCooperation] = useState(choices.cooperationForm ?? off);
  const [asksInformally, setAsksInformally] = useState(choices.asksInformally);
  const [weeks, setWeeks] = useState(String(choices.promptAfterWeeks));
  const act = useAct(
    choices,
    (body: Schemas['ChangeFeedbackChoicesRequest'], held) =>
      changeFeedbackChoices(caseId, body, held),
    onDone,
  );
  const promptAfterWeeks = /^\d{1,2}$/.test(weeks.trim()) ? Number(weeks) : 0;
  const isWeeks = promptAfterWeeks >= 1 && promptAfterWeeks <= 26;
  return (
    <Dialog title={t('feedback.choices.title')} lead={t('feedback.choices.lead')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const [lifeForm, cooperationForm] = [codeOf(life), codeOf(cooperation)];
          if (isWeeks && !act.isBusy)
            void act.run({ lifeForm, cooperationForm, asksInformally, promptAfterWeeks });
        }}
      >
        <Stack>
          <Choice
            isListed
            label={t('feedback.choices.life')}
            value={life}
            options={optionsFor(t, forms, 'life')}
            onChange={setLife}
          />
          <Choice
            isListed
            label={t('feedback.choices.cooperation')}
            value={cooperation}
            options={optionsFor(t, forms, 'cooperation')}
            onChange={setCooperation}
          />
          <p className={styles.soft}>{t('feedback.choices.forms')}</p>
          <Check
            label={t('feedback.choices.informally')}
            isChecked={asksInformally}
            onChange={setAsksInformally}
          />
          <TextField
            label={t('feedback.choices.promptAfter')}
            inputMode="numeric"
            maxLength={2}
            autoComplete="off"
            value={weeks}
            error={isWeeks ? undefined : t('feedback.choices.weeksMissing')}
            onChange={setWeeks}
          />
          <ActNotice
            act={act}
            now={(current: Schemas['FeedbackChoices']) => (
              <p>{namesOf(forms, [current.lifeForm, current.cooperationForm])}</p>
            )}
          />
          <FormEnd
            text={t('frame.save')}
            isBusy={act.isBusy}
            refusedBecause={isWeeks ? undefined : t('feedback.choices.weeksMissing')}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

const namesOf = (forms: Schemas['Form'][], codes: (string | null)[]) =>
  forms
    .filter(({ code }) => codes.includes(code))
    .map(({ name }) => name)
    .join(' · ');

function optionsFor(t: TFunction, forms: Schemas['Form'][], about: Schemas['FormAbout']) {
  return [
    { value: off, text: t('feedback.choices.off') },
    ...forms
      .filter((form) => form.about === about)
      .map((form) => ({
        value: form.code,
        text: form.name,
        note: form.ageGroups.map((group) => t(`feedback.ageGroup.${group}`)).join(', '),
        isOff: form.right === 'none',
      })),
  ];
}
