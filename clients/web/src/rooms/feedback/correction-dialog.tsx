import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today, useDates } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Choice, DateField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useTenths } from '../../kit/tenths.ts';
import { useCommand } from '../../service/command.ts';
import type { Schemas } from '../../service/contract.ts';
import { correctMeasurement } from '../../service/writes/feedback.ts';
import { isUnfit, type ScoreDraft, ScoreFields, scoreOf } from './score-fields.tsx';

type Why = 'typing_error' | 'misunderstood_form' | 'day' | 'person';
// What the person set themselves is not somebody's slip of the pen.
const ofTheirs = ['misunderstood_form', 'day', 'person'] as const;

/** Another answer takes its place, for one of the few reasons there are; the old one stays to be seen. */
export function CorrectionDialog({
  about,
  measurement,
  onClose,
  onDone,
}: {
  about: Schemas['FormAbout'];
  measurement: Schemas['Measurement'];
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const { enteredHow } = measurement;
  const [why, setWhy] = useState<Why | null>(null);
  const [score, setScore] = useScoreOf(measurement);
  const [measuredOn, setMeasuredOn] = useState(measurement.measuredOn);
  const correct = useCommand(
    (body: Schemas['CorrectMeasurementRequest'], key) =>
      correctMeasurement(measurement.id, body, key),
    onDone,
  );
  const isEarly = measuredOn > today();
  const reasons = enteredHow === 'own_screen' ? ofTheirs : (['typing_error', ...ofTheirs] as const);
  const body = bodyFor(why, scoreOf(score), measuredOn);
  const missing =
    why === null
      ? t('feedback.correction.missing')
      : isEarly
        ? t('feedback.entry.toCome')
        : body === undefined
          ? t(`feedback.entry.${lackOf(why, score)}`)
          : undefined;
  return (
    <Dialog
      title={t('feedback.correction.title', { day: dates.day(measurement.measuredOn) })}
      lead={t('feedback.correction.lead')}
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (body && !missing && !correct.isBusy) void correct.run(body);
        }}
      >
        <Stack>
          <Choice
            isListed
            label={t('feedback.correction.why')}
            value={why}
            options={reasons.map((value) => ({
              value,
              text: t(`feedback.correction.reason.${value}`),
            }))}
            onChange={setWhy}
          />
          {(why === 'typing_error' || why === 'misunderstood_form') && (
            <ScoreFields about={about} value={score} onChange={setScore} />
          )}
          {why === 'day' && (
            <DateField
              label={t('feedback.entry.on')}
              value={measuredOn}
              max={today()}
              error={isEarly ? t('feedback.entry.toCome') : undefined}
              onChange={setMeasuredOn}
            />
          )}
          <RefusalNotice refusal={correct.refusal} />
          <FormEnd
            text={t('feedback.correction.save')}
            isBusy={correct.isBusy}
            refusedBecause={missing}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

function useScoreOf({ lines, totalTenths }: Schemas['Measurement']) {
  const write = useTenths();
  const written = (tenths: number | null | undefined) => (tenths == null ? '' : write(tenths));
  return useState<ScoreDraft>({
    lines: [0, 1, 2, 3].map((at) => written(lines?.[at])),
    sum: written(totalTenths),
    hasOnlySum: lines === null,
  });
}

/** What keeps it from being sent, once the reason is chosen. */
const lackOf = (why: Why, score: ScoreDraft) =>
  why === 'day' ? 'dayMissing' : isUnfit(score) ? 'unfit' : 'missing';

function bodyFor(
  why: Why | null,
  scored: ReturnType<typeof scoreOf>,
  measuredOn: string,
): Schemas['CorrectMeasurementRequest'] | undefined {
  if (why === 'person') return { reason: 'wrong_person_or_date', isVoid: true };
  if (why === 'day')
    return measuredOn === '' ? undefined : { reason: 'wrong_person_or_date', measuredOn };
  if (!scored || why === null) return undefined;
  return why === 'typing_error'
    ? { reason: why, ...scored }
    : { reason: why, isPersonsOwnWish: true, ...scored };
}
