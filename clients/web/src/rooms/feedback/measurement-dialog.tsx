import { useState } from 'react';
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
import { useSession } from '../../session/team.tsx';
import { noScore, ScoreFields, scoreOf } from './score-fields.tsx';

type Feedback = Schemas['Feedback'];
const both = 'both';

/** From paper in a few seconds: the numbers first, and what is usual is chosen already. */
export function MeasurementDialog({
  feedback,
  onClose,
  onDone,
}: {
  feedback: Feedback;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const { choices, pair, caseId } = feedback;
  const workerId = useSession().me.worker?.id;
  const [about, setAbout] = useState<Schemas['FormAbout']>(
    choices.lifeForm === null ? 'cooperation' : 'life',
  );
  const [score, setScore] = useState(noScore);
  const [measuredOn, setMeasuredOn] = useState(today());
  const [enteredHow, setEnteredHow] = useState<'paper' | 'staff' | 'oral'>('paper');
  const [rater, setRater] = useState<Schemas['Rater']>('self');
  const [ageGroup, setAgeGroup] = useState<Schemas['AgeGroup'] | null>(null);
  const [withId, setWithId] = useState<string>(both);
  const [isShared, setShared] = useState(false);
  const record = useCommand(
    (body: Schemas['RecordMeasurementRequest'], key) => recordMeasurement(caseId, body, key),
    onDone,
  );
  const form = (about === 'life' ? choices.lifeForm : choices.cooperationForm) ?? '';
  const two = firstOfEach(pair);
  const withIds = withId === both ? two.map(({ id }) => id) : [withId];
  const { begun, isAnother } = place(feedback, { form, about, rater, withIds });
  const groups = feedback.forms.find(({ code }) => code === form)?.ageGroups ?? [];
  const known = feedback.series.find(({ isCurrent }) => isCurrent)?.ageGroup;
  const age = ageGroup ?? known ?? (groups.length === 1 ? groups[0]! : null);
  const isEarly = measuredOn > today();
  const scored = scoreOf(score);
  const missing =
    (!scored && t('feedback.entry.missing')) ||
    (isEarly && t('feedback.entry.toCome')) ||
    (!begun && !age && t('feedback.entry.ageMissing')) ||
    undefined;
  const send = () => {
    if (!scored || missing || measuredOn === '') return;
    void record.run({
      ...{ form, measuredOn, enteredHow, rater, ...scored },
      ...(!begun && age && { ageGroup: age }),
      ...(isAnother && { beginsNewSeries: true }),
      ...(about === 'cooperation' && { withIds, isSharedWithPair: isShared }),
    });
  };
  return (
    <Dialog title={t('feedback.entry.title')} lead={t('feedback.entry.lead')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack>
          {choices.lifeForm !== null && choices.cooperationForm !== null && (
            <Choice
              label={t('feedback.entry.what')}
              value={about}
              options={(['life', 'cooperation'] as const).map((value) => ({
                value,
                text: t(`feedback.about.${value}`),
              }))}
              onChange={setAbout}
            />
          )}
          <ScoreFields about={about} value={score} onChange={setScore} />
          {about === 'cooperation' && (
            <WithFields
              {...{ two, withId, isShared, workerId }}
              onWith={setWithId}
              onShared={setShared}
            />
          )}
          {!begun && groups.length > 1 && (
            <Choice
              label={t('feedback.entry.age')}
              hint={t('feedback.entry.ageHint')}
              value={age}
              options={groups.map((value) => ({ value, text: t(`feedback.ageGroup.${value}`) }))}
              onChange={setAgeGroup}
            />
          )}
          <DateField
            label={t('feedback.entry.on')}
            value={measuredOn}
            max={today()}
            error={isEarly ? t('feedback.entry.toCome') : undefined}
            onChange={setMeasuredOn}
          />
          <Choice
            isListed
            label={t('feedback.entry.how')}
            value={enteredHow}
            options={(['paper', 'staff', 'oral'] as const).map((value) => ({
              value,
              text: t(`feedback.how.${value}`),
            }))}
            onChange={setEnteredHow}
          />
          <Choice
            label={t('feedback.entry.who')}
            value={rater}
            options={(['self', 'caregiver'] as const).map((value) => ({
              value,
              text: t(`feedback.entry.rater.${value}`),
            }))}
            onChange={setRater}
          />
          {isAnother && <Notice kind="attention">{t('feedback.entry.another')}</Notice>}
          <RefusalNotice refusal={record.refusal} />
          <FormEnd
            text={t('feedback.entry.save')}
            isBusy={record.isBusy}
            refusedBecause={missing}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

function WithFields({
  two,
  withId,
  isShared,
  workerId,
  onWith,
  onShared,
}: {
  two: Schemas['RatedWorker'][];
  withId: string;
  isShared: boolean;
  workerId: string | undefined;
  onWith: (id: string) => void;
  onShared: (isShared: boolean) => void;
}) {
  const { t } = useTranslation();
  // What is about the other alone they write in themselves, or the person lets both see it.
  const isOthers = withId !== both && withId !== workerId;
  return (
    <>
      <Choice
        label={t('feedback.entry.with')}
        value={withId}
        options={[
          { value: both, text: t('feedback.entry.both') },
          ...two.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        onChange={(id) => {
          onWith(id);
          onShared(id !== both && id !== workerId);
        }}
      />
      {withId !== both && (
        <Check
          label={t('feedback.entry.shared')}
          note={t('feedback.entry.sharedHint')}
          isChecked={isShared || isOthers}
          isOff={isOthers}
          onChange={onShared}
        />
      )}
    </>
  );
}

/** One of each level; whoever acts today stands before whom they act for only where they are chosen. */
function firstOfEach(pair: Schemas['RatedWorker'][]): Schemas['RatedWorker'][] {
  return (['municipal', 'specialist'] as const).flatMap(
    (level) => pair.find((one) => one.level === level) ?? [],
  );
}

/** Whether a series goes on with it, and whether another form was begun with in this course. */
function place(
  { series }: Feedback,
  answer: { form: string; about: Schemas['FormAbout']; rater: Schemas['Rater']; withIds: string[] },
) {
  const ids = (one: Schemas['MeasurementSeries']) => one.workers.map(({ id }) => id).join();
  const wanted = answer.about === 'life' ? '' : answer.withIds.join();
  const now = series.filter(
    ({ isCurrent, about, rater }) => isCurrent && about === answer.about && rater === answer.rater,
  );
  const begun = now.some((one) => one.form === answer.form && ids(one) === wanted);
  return { begun, isAnother: !begun && now.some((one) => one.form !== answer.form) };
}
