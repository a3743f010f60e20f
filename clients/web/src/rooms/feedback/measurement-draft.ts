import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../kit/dates.ts';
import type { Schemas } from '../../service/contract.ts';
import { useSession } from '../../session/team.tsx';
import { isUnfit, noScore, type ScoreDraft, scoreOf } from './score-fields.tsx';

type Feedback = Schemas['Feedback'];
export const both = 'both';

interface Written {
  about: Schemas['FormAbout'];
  score: ScoreDraft;
  measuredOn: string;
  enteredHow: 'paper' | 'staff' | 'oral';
  rater: Schemas['Rater'];
  ageGroup: Schemas['AgeGroup'] | null;
  /** With whom the cooperation is; both, or one of them. */
  withId: string;
  isShared: boolean;
}

/** What is being written in, with what is usual chosen already; and what it lacks to be sent. */
export function useMeasurementDraft(feedback: Feedback) {
  const { t } = useTranslation();
  const workerId = useSession().me.worker?.id;
  const { choices, pair, series, forms } = feedback;
  const [value, setValue] = useState<Written>({
    about: choices.lifeForm === null ? 'cooperation' : 'life',
    score: noScore,
    measuredOn: today(),
    enteredHow: 'paper',
    rater: 'self',
    ageGroup: null,
    withId: both,
    isShared: false,
  });
  const form = (value.about === 'life' ? choices.lifeForm : choices.cooperationForm) ?? '';
  const two = firstOfEach(pair, workerId);
  const withIds = value.withId === both ? two.map(({ id }) => id) : [value.withId];
  // What is about the other alone they write in themselves, or the person lets both see it.
  const isOthers = value.withId !== both && value.withId !== workerId;
  const { begun, isAnother, days } = place(series, { form, withIds, ...value });
  const chosen = forms.find(({ code }) => code === form);
  const groups = chosen?.ageGroups ?? [];
  const noLicence =
    chosen?.right === 'none' ? t('feedback.entry.noLicence', { form: chosen.name }) : undefined;
  const known = series.find(({ isCurrent }) => isCurrent)?.ageGroup;
  const age = value.ageGroup ?? known ?? (groups.length === 1 ? groups[0]! : null);
  const isEarly = value.measuredOn > today();
  const scored = scoreOf(value.score);
  const missing =
    noLicence ||
    (isUnfit(value.score) && t('feedback.entry.unfit')) ||
    (!scored && t('feedback.entry.missing')) ||
    (value.measuredOn === '' && t('feedback.entry.dayMissing')) ||
    (isEarly && t('feedback.entry.toCome')) ||
    (!begun && !age && t('feedback.entry.ageMissing')) ||
    undefined;
  const { measuredOn, enteredHow, rater } = value;
  const body: Schemas['RecordMeasurementRequest'] | undefined =
    scored && !missing && measuredOn !== ''
      ? {
          ...{ form, measuredOn, enteredHow, rater, ...scored },
          ...(!begun && age && { ageGroup: age }),
          ...(isAnother && { beginsNewSeries: true }),
          ...(value.about === 'cooperation' && {
            withIds,
            isSharedWithPair: value.isShared || isOthers,
          }),
        }
      : undefined;
  return {
    value,
    set: (change: Partial<Written>) => setValue((before) => ({ ...before, ...change })),
    ...{ two, age, isOthers, isAnother, isEarly, noLicence, missing, body },
    // Each of the two may have written in the same paper.
    isSameDay: days.includes(value.measuredOn),
    // Asked for the first of a series only, and where the form leaves a choice.
    askedGroups: begun || groups.length < 2 ? [] : groups,
  };
}

export type MeasurementDraft = ReturnType<typeof useMeasurementDraft>;

/** One of each level; the caller, who may act for somebody, before whom they act for. */
function firstOfEach(pair: Feedback['pair'], workerId: string | undefined): Feedback['pair'] {
  return (['municipal', 'specialist'] as const).flatMap((level) => {
    const ofLevel = pair.filter((one) => one.level === level);
    return ofLevel.find(({ id }) => id === workerId) ?? ofLevel[0] ?? [];
  });
}

/** Whether a series goes on with it, on which days, and whether another form was begun with in this course. */
function place(
  series: Feedback['series'],
  answer: { form: string; about: Schemas['FormAbout']; rater: Schemas['Rater']; withIds: string[] },
) {
  const ids = (one: Schemas['MeasurementSeries']) => one.workers.map(({ id }) => id).join();
  const wanted = answer.about === 'life' ? '' : answer.withIds.join();
  const now = series.filter(
    ({ isCurrent, about, rater }) => isCurrent && about === answer.about && rater === answer.rater,
  );
  const own = now.find((one) => one.form === answer.form && ids(one) === wanted);
  return {
    begun: own !== undefined,
    days: (own?.measurements ?? [])
      .filter(({ isCorrected, isVoid }) => !isCorrected && !isVoid)
      .map(({ measuredOn }) => measuredOn),
    isAnother: !own && now.some((one) => one.form !== answer.form),
  };
}
