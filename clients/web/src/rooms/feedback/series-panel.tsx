import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Panel } from '../../kit/page.tsx';
import { Table } from '../../kit/table.tsx';
import { useTenths } from '../../kit/tenths.ts';
import type { Schemas } from '../../service/contract.ts';
import { CorrectionDialog } from './correction-dialog.tsx';
import { Curve } from './curve.tsx';
import styles from './feedback.module.css';
import { lineNames } from './line-names.ts';
import { summedOf, useSeriesWords } from './series-words.ts';

type Series = Schemas['MeasurementSeries'];
type Measurement = Schemas['Measurement'];

/** One curve, what it says in words, and every answer behind it. */
export function SeriesPanel({
  series,
  marks,
  mayCorrect,
  onChanged,
}: {
  series: Series;
  marks: Schemas['CurveMark'][];
  mayCorrect: boolean;
  onChanged: () => void;
}) {
  const { t, i18n } = useTranslation();
  const write = useTenths();
  const { told, signs } = useSeriesWords(series);
  const { ruleSet, about, formName, workers } = series;
  const names = new Intl.ListFormat(i18n.language === 'en' ? 'en-GB' : 'nb-NO').format(
    workers.map(({ name }) => name),
  );
  const notes = [
    series.rater === 'caregiver' && t('feedback.series.caregiver'),
    !series.isCurrent && t('feedback.series.earlier'),
  ].filter(Boolean);
  const hasSums = summedOf(series).length > 0;
  return (
    <Panel
      id={`kurve-${series.id}`}
      title={
        about === 'life'
          ? t('feedback.series.of', { about: t('feedback.about.life'), form: formName })
          : t('feedback.series.with', { names, form: formName })
      }
      aside={notes.length > 0 && <span className={styles.soft}>{notes.join(', ')}</span>}
    >
      <div className={styles.series}>
        <Curve series={series} marks={marks} />
        <div className={styles.words}>
          {signs.length > 0 && (
            <ul className={styles.signs}>
              {signs.map((sign) => (
                <li key={sign}>{sign}</li>
              ))}
            </ul>
          )}
          <p>{told.join(' ')}</p>
          {hasSums && (
            <p className={styles.soft}>
              {about === 'life' && (
                <>
                  {t('feedback.curve.bandIs', { value: write(ruleSet.reliableChangeTenths) })}{' '}
                  {`${t('feedback.curve.cutOff', { value: write(ruleSet.cutOffTenths ?? 0) })}: ${t('feedback.curve.american')}.`}{' '}
                </>
              )}
              {about === 'cooperation' &&
                `${t('feedback.curve.low', { value: write(ruleSet.lowBelowTenths ?? 0) })}: ${t('feedback.curve.american')}. `}
              {t('feedback.curve.norms')} {!ruleSet.isNormed && `${t('feedback.curve.untried')} `}
              {t('feedback.series.rules', { name: ruleSet.name })}
            </p>
          )}
        </div>
        <AnswersTable {...{ series, mayCorrect, onChanged }} />
      </div>
    </Panel>
  );
}

function AnswersTable({
  series,
  mayCorrect,
  onChanged,
}: {
  series: Series;
  mayCorrect: boolean;
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const [corrected, setCorrected] = useState<Measurement | null>(null);
  const heads = [
    t('feedback.series.on'),
    ...lineNames[series.about].map((name) => t(`feedback.line.${name}`)),
    t('feedback.series.sum'),
    t('feedback.series.how'),
    t('feedback.series.by'),
    ...(mayCorrect ? [<span className="unseen">{t('feedback.series.correct')}</span>] : []),
  ];
  const rows = series.measurements.toReversed();
  return (
    <details className={styles.answers}>
      <summary>{t('feedback.series.all', { count: rows.length })}</summary>
      <Table
        isStacked
        isCaptionHidden
        caption={t('feedback.series.all', { count: rows.length })}
        heads={heads}
      >
        {rows.map((one) => (
          <AnswerRow
            key={one.id}
            one={one}
            heads={heads.filter((head) => typeof head === 'string')}
            onCorrect={mayCorrect ? () => setCorrected(one) : undefined}
          />
        ))}
      </Table>
      {corrected && (
        <CorrectionDialog
          about={series.about}
          measurement={corrected}
          onClose={() => setCorrected(null)}
          onDone={() => {
            setCorrected(null);
            announce(t('feedback.correction.saved'));
            onChanged();
          }}
        />
      )}
    </details>
  );
}

function AnswerRow({
  one,
  heads,
  onCorrect,
}: {
  one: Measurement;
  heads: string[];
  onCorrect: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const write = useTenths();
  const number = (tenths: number | null | undefined) =>
    tenths === null || tenths === undefined ? '–' : write(tenths);
  const counts = !one.isCorrected && !one.isVoid;
  const what = [
    t(`feedback.howShort.${one.enteredHow}`),
    one.isVoid
      ? t('feedback.series.wrongPerson')
      : one.correctionReason && t(`feedback.series.reason.${one.correctionReason}`),
  ].filter(Boolean);
  const cells = [
    dates.day(one.measuredOn),
    ...[0, 1, 2, 3].map((at) => number(one.lines?.[at])),
    one.totalTenths === null && !one.isVoid ? t('feedback.series.noSum') : number(one.totalTenths),
    what.join(', '),
    one.enteredByName ?? (one.enteredHow === 'own_screen' ? t('feedback.series.self') : '–'),
  ];
  return (
    <tr role="row" data-corrected={!counts || undefined}>
      {cells.map((cell, at) => (
        <td key={heads[at]} role="cell" data-head={heads[at]}>
          {one.isCorrected && at > 0 && at < 6 ? <s>{cell}</s> : cell}
          {one.isCorrected && at === 0 && (
            <span className={styles.soft}> {t('feedback.series.corrected')}</span>
          )}
        </td>
      ))}
      {onCorrect && (
        <td role="cell" className="not-on-paper">
          {counts && (
            <Button look="quiet" onClick={onCorrect}>
              {t('feedback.series.correct')}
              <span className="unseen">
                {' '}
                {t('feedback.series.correctOf', { day: dates.day(one.measuredOn) })}
              </span>
            </Button>
          )}
        </td>
      )}
    </tr>
  );
}
