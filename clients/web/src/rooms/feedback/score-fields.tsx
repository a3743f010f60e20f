import { useTranslation } from 'react-i18next';
import { Check, TextField } from '../../kit/fields.tsx';
import { tenthsFrom, useTenths } from '../../kit/tenths.ts';
import type { Schemas } from '../../service/contract.ts';
import styles from './feedback.module.css';
import { lineNames } from './line-names.ts';

export interface ScoreDraft {
  lines: string[];
  sum: string;
  hasOnlySum: boolean;
}
export const noScore: ScoreDraft = { lines: ['', '', '', ''], sum: '', hasOnlySum: false };

/** What it comes to; undefined while something in it is no number, or nothing is there. */
export function scoreOf({
  lines,
  sum,
  hasOnlySum,
}: ScoreDraft): { lines: (number | null)[] } | { totalTenths: number } | undefined {
  if (hasOnlySum) {
    const total = tenthsFrom(sum, 400);
    return typeof total === 'number' ? { totalTenths: total } : undefined;
  }
  const tenths = lines.map((line) => tenthsFrom(line, 100));
  if (tenths.includes(undefined) || tenths.every((one) => one === null)) return undefined;
  return { lines: tenths as (number | null)[] };
}

/** Something is written that is no number of the form. */
export const isUnfit = ({ lines, sum, hasOnlySum }: ScoreDraft) =>
  hasOnlySum
    ? tenthsFrom(sum, 400) === undefined
    : lines.some((line) => tenthsFrom(line, 100) === undefined);

/** Four numbers as the person set the marks, or from paper the sum alone; what they come to is shown, never asked for. */
export function ScoreFields({
  about,
  value,
  onChange,
}: {
  about: Schemas['FormAbout'];
  value: ScoreDraft;
  onChange: (value: ScoreDraft) => void;
}) {
  const { t } = useTranslation();
  const write = useTenths();
  const tenths = value.lines.map((line) => tenthsFrom(line, 100));
  const isWhole = tenths.every((one) => typeof one === 'number');
  const isBegun = tenths.some((one) => typeof one === 'number');
  const hasOpen = isBegun && !tenths.includes(undefined);
  const total = tenths.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const common = { inputMode: 'decimal', autoComplete: 'off', maxLength: 4 } as const;
  return (
    <div className={styles.scores}>
      {value.hasOnlySum ? (
        <TextField
          {...common}
          label={t('feedback.entry.sum')}
          value={value.sum}
          error={
            tenthsFrom(value.sum, 400) === undefined ? t('feedback.entry.sumNumber') : undefined
          }
          onChange={(sum) => onChange({ ...value, sum })}
        />
      ) : (
        <div className={styles.lines}>
          {lineNames[about].map((name, at) => (
            <TextField
              {...common}
              key={name}
              label={t(`feedback.line.${name}`)}
              value={value.lines[at] ?? ''}
              error={tenths[at] === undefined ? t('feedback.entry.number') : undefined}
              onChange={(typed) => onChange({ ...value, lines: value.lines.with(at, typed) })}
            />
          ))}
        </div>
      )}
      {!value.hasOnlySum && (
        <p className={styles.sum} aria-live="polite">
          {isWhole && t('feedback.entry.sumIs', { sum: write(total) })}
          {!isWhole && hasOpen && t('feedback.entry.sumOpen')}
        </p>
      )}
      <Check
        label={t('feedback.entry.onlySum')}
        isChecked={value.hasOnlySum}
        onChange={(hasOnlySum) => onChange({ ...value, hasOnlySum })}
      />
    </div>
  );
}
