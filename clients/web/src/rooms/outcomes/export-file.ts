import { stringify } from 'csv-stringify/browser/esm/sync';
import type { TFunction } from 'i18next';
import type { Schemas } from '../../service/contract.ts';

type Export = Schemas['FeedbackExport'];

/** What each column holds, then a row for each answer. Whole tenths, which every program reads alike. */
export function exportAsCsv(found: Export, t: TFunction, onDay: (date: string) => string): string {
  const columns = ['number', 'form', 'ruleSet', 'ageGroup', 'week', 'how'] as const;
  const lines = [1, 2, 3, 4].map((nth) => t('feedbackExport.column.line', { nth }));
  const head = [...columns.map((column) => t(`feedbackExport.column.${column}`)), ...lines];
  const said = (...words: string[]) => words;
  const definitions = [
    said(t('feedbackExport.years', { from: found.fromYear, to: found.toYear })),
    ...found.forms.map(({ year, form, ruleSet, stoodOn, courses }) =>
      said(t('feedbackExport.ofYear', { year, form, ruleSet, count: courses, on: onDay(stoodOn) })),
    ),
    said(t('feedbackExport.others')),
    ...columns.map((column) =>
      said(t(`feedbackExport.column.${column}`), t(`feedbackExport.means.${column}`)),
    ),
    said(lines.join(', '), t('feedbackExport.means.lines')),
    said(t('feedbackExport.column.sum'), t('feedbackExport.means.sum')),
    said(t('feedbackExport.column.untold'), t('feedbackExport.means.untold')),
  ];
  const rows = found.courses.flatMap((course) =>
    course.measurements.map((one) => [
      ...[course.courseNumber, course.form, course.ruleSet, course.ageGroup ?? ''],
      ...[one.week, one.enteredHow],
      ...one.lines.map((line) => line ?? ''),
      one.totalTenths ?? '',
    ]),
  );
  return stringify([...definitions, [], [...head, t('feedbackExport.column.sum')], ...rows], {
    delimiter: ';',
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
