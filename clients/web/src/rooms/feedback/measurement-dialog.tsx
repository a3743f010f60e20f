import { useTranslation } from 'react-i18next';
import { today } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Check, Choice, DateField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { Schemas } from '../../service/contract.ts';
import { recordMeasurement } from '../../service/writes/feedback.ts';
import { both, type MeasurementDraft, useMeasurementDraft } from './measurement-draft.ts';
import { ScoreFields } from './score-fields.tsx';

/** From paper in a few seconds: the numbers first, and what is usual is chosen already. */
export function MeasurementDialog({
  feedback,
  onClose,
  onDone,
}: {
  feedback: Schemas['Feedback'];
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const draft = useMeasurementDraft(feedback);
  const { value, set, body } = draft;
  const record = useCommand(
    (sent: Schemas['RecordMeasurementRequest'], key) =>
      recordMeasurement(feedback.caseId, sent, key),
    onDone,
  );
  const { lifeForm, cooperationForm } = feedback.choices;
  return (
    <Dialog title={t('feedback.entry.title')} lead={t('feedback.entry.lead')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (body && !record.isBusy) void record.run(body);
        }}
      >
        <Stack>
          {lifeForm !== null && cooperationForm !== null && (
            <Choice
              label={t('feedback.entry.what')}
              value={value.about}
              options={(['life', 'cooperation'] as const).map((about) => ({
                value: about,
                text: t(`feedback.about.${about}`),
              }))}
              onChange={(about) => set({ about })}
            />
          )}
          {draft.noLicence && <Notice kind="attention">{draft.noLicence}</Notice>}
          <ScoreFields
            about={value.about}
            value={value.score}
            onChange={(score) => set({ score })}
          />
          {value.about === 'cooperation' && <WithFields draft={draft} />}
          <CircumstanceFields draft={draft} />
          {draft.isSameDay && <Notice kind="attention">{t('feedback.entry.sameDay')}</Notice>}
          {draft.isAnother && <Notice kind="attention">{t('feedback.entry.another')}</Notice>}
          <RefusalNotice refusal={record.refusal} />
          <FormEnd
            text={t('feedback.entry.save')}
            isBusy={record.isBusy}
            refusedBecause={draft.missing}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

/** Of the cooperation: with whom, and who may see it. */
function WithFields({ draft: { value, set, two, isOthers } }: { draft: MeasurementDraft }) {
  const { t } = useTranslation();
  return (
    <>
      <Choice
        label={t('feedback.entry.with')}
        value={value.withId}
        options={[
          { value: both, text: t('feedback.entry.both') },
          ...two.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        onChange={(withId) => set({ withId, isShared: false })}
      />
      {value.withId !== both && (
        <Check
          label={t('feedback.entry.shared')}
          note={t('feedback.entry.sharedHint')}
          isChecked={value.isShared || isOthers}
          isOff={isOthers}
          onChange={(isShared) => set({ isShared })}
        />
      )}
    </>
  );
}

function CircumstanceFields({ draft }: { draft: MeasurementDraft }) {
  const { t } = useTranslation();
  const { value, set, askedGroups, age, isEarly } = draft;
  return (
    <>
      {askedGroups.length > 0 && (
        <Choice
          label={t('feedback.entry.age')}
          hint={t('feedback.entry.ageHint')}
          value={age}
          options={askedGroups.map((group) => ({
            value: group,
            text: t(`feedback.ageGroup.${group}`),
          }))}
          onChange={(ageGroup) => set({ ageGroup })}
        />
      )}
      <DateField
        label={t('feedback.entry.on')}
        value={value.measuredOn}
        max={today()}
        error={isEarly ? t('feedback.entry.toCome') : undefined}
        onChange={(measuredOn) => set({ measuredOn })}
      />
      <Choice
        isListed
        label={t('feedback.entry.how')}
        value={value.enteredHow}
        options={(['paper', 'staff', 'oral'] as const).map((how) => ({
          value: how,
          text: t(`feedback.how.${how}`),
        }))}
        onChange={(enteredHow) => set({ enteredHow })}
      />
      <Choice
        label={t('feedback.entry.who')}
        value={value.rater}
        options={(['self', 'caregiver'] as const).map((rater) => ({
          value: rater,
          text: t(`feedback.entry.rater.${rater}`),
        }))}
        onChange={(rater) => set({ rater })}
      />
    </>
  );
}
