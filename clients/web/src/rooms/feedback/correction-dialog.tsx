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
import { ScoreFields, scoreOf } from './score-fields.tsx';

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
  const write = useTenths();
  const { lines, totalTenths, enteredHow } = measurement;
  const [why, setWhy] = useState<Why | null>(null);
  const [score, setScore] = useState({
    lines: [0, 1, 2, 3].map((at) => (lines?.[at] == null ? '' : write(lines[at]))),
    sum: totalTenths === null ? '' : write(totalTenths),
    hasOnlySum: lines === null,
  });
  const [measuredOn, setMeasuredOn] = useState(measurement.measuredOn);
  const correct = useCommand(
    (body: Schemas['CorrectMeasurementRequest'], key) =>
      correctMeasurement(measurement.id, body, key),
    onDone,
  );
  const scored = scoreOf(score);
  const isEarly = measuredOn > today();
  const reasons = enteredHow === 'own_screen' ? ofTheirs : (['typing_error', ...ofTheirs] as const);
  const body = bodyFor(why, scored, measuredOn);
  return (
    <Dialog
      title={t('feedback.correction.title', { day: dates.day(measurement.measuredOn) })}
      lead={t('feedback.correction.lead')}
      onClose={onClose}
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
          refusedBecause={
            why === null
              ? t('feedback.correction.missing')
              : !body || isEarly
                ? t('feedback.entry.missing')
                : undefined
          }
          onPress={() => body && void correct.run(body)}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}

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
