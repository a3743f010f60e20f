import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import { useTenths } from '../../kit/tenths.ts';
import type { Schemas } from '../../service/contract.ts';

type Series = Schemas['MeasurementSeries'];
type Measurement = Schemas['Measurement'];
export type Summed = Measurement & { totalTenths: number };

/** Those that count and have a sum, by day. */
export const summedOf = ({ measurements }: Series): Summed[] =>
  measurements.filter(
    (one): one is Summed => !one.isCorrected && !one.isVoid && one.totalTenths !== null,
  );

/** What a series says, sentence by sentence: the most pressing first, and each with its numbers. */
export function useSeriesWords(series: Series): { told: string[]; signs: string[] } {
  const { t } = useTranslation();
  const dates = useDates();
  const write = useTenths();
  const summed = summedOf(series);
  const [first] = summed;
  const last = summed.at(-1);
  if (!first || !last) return { told: [t('feedback.curve.noTotals')], signs: [] };
  const partial = series.measurements.filter(
    (one) => !one.isCorrected && !one.isVoid && one.totalTenths === null,
  ).length;
  const leftOver = partial > 0 ? [t('feedback.curve.partial', { count: partial })] : [];
  if (summed.length === 1) {
    const value = write(first.totalTenths);
    const told = [t('feedback.curve.one', { day: dates.day(first.measuredOn), value })];
    return { told: [...told, ...leftOver], signs: signsOf() };
  }
  return { told: [...changeOf(first, last), ...leftOver], signs: signsOf() };

  function changeOf(from: Summed, to: Summed): string[] {
    const { changeTenths, class: found } = series.outcome;
    const change = changeTenths ?? 0;
    const limit = write(series.ruleSet.reliableChangeTenths);
    const way = change > 0 ? 'up' : change < 0 ? 'down' : 'same';
    return [
      t('feedback.curve.some', {
        count: summed.length,
        from: dates.day(from.measuredOn),
        to: dates.day(to.measuredOn),
        first: write(from.totalTenths),
        last: write(to.totalTenths),
      }),
      t(`feedback.curve.${way}`, { change: write(Math.abs(change)) }),
      ...(found !== null && found !== 'insufficient' && change !== 0
        ? [t(`feedback.curve.meaning.${found}`, { limit })]
        : []),
    ];
  }

  function signsOf(): string[] {
    const { outcome, ruleSet } = series;
    const { count } = outcome;
    const before = summed.at(-2);
    const limit = write(ruleSet.reliableChangeTenths);
    const words = [
      outcome.isSharpDrop &&
        before &&
        last &&
        t('feedback.curve.sharpDrop', {
          before: write(before.totalTenths),
          last: write(last.totalTenths),
          fall: write(before.totalTenths - last.totalTenths),
          limit,
        }),
      outcome.checkpoint !== null && t(`feedback.curve.${outcome.checkpoint}`, { count }),
      outcome.isLow &&
        last &&
        t('feedback.curve.isLow', {
          last: write(last.totalTenths),
          limit: write(ruleSet.lowBelowTenths ?? 0),
        }),
      outcome.hasDropped && t('feedback.curve.hasDropped'),
      outcome.crossed !== null && t(`feedback.curve.crossed.${outcome.crossed}`),
      outcome.isSawtooth && t('feedback.curve.sawtooth'),
      outcome.isFlat && t('feedback.curve.flat'),
      outcome.isIntakeAboveCutOff && t('feedback.curve.high'),
    ];
    return words.filter((word) => typeof word === 'string');
  }
}
