import { stringify } from 'csv-stringify/browser/esm/sync';
import type { TFunction } from 'i18next';
import type { Schemas } from '../../service/contract.ts';

type Figures = Schemas['FeedbackFigures'];
type Share = Schemas['FeedbackShare'];

export interface FigureSection {
  title: string;
  notes: string[];
  rows: (readonly [string, string])[];
}

export interface Formats {
  percent: (share: number) => string;
  decimal: (value: number) => string;
}

/** What is shown and what is in the file are the same lines, each with what it is of. */
export function sectionsOf(figures: Figures, t: TFunction, formats: Formats): FigureSection[] {
  const count = (value: number | null) =>
    value === null ? t('feedbackFigures.few') : value.toString();
  const of = (value: number | null, whole: number | null, share: Share) =>
    value === null || whole === null
      ? count(value)
      : [
          t('feedbackFigures.of', { count: value, whole }),
          share &&
            t('feedbackFigures.share', {
              share: formats.percent(share.share),
              low: formats.percent(share.low),
              high: formats.percent(share.high),
            }),
        ]
          .filter(Boolean)
          .join(' · ');
  const { isCoverageWhole, included, leftOut, endings, cooperation } = figures;
  const covered = isCoverageWhole ? (included ?? 0) + (leftOut ?? 0) : included;
  return [
    {
      title: t('feedbackFigures.coverage'),
      notes: [t('feedbackFigures.coverageNote')],
      rows: [
        [t('feedbackFigures.courses'), count(figures.courses)],
        [
          t(isCoverageWhole ? 'feedbackFigures.twice' : 'feedbackFigures.twiceAtLeast'),
          of(covered, figures.courses, figures.coverage),
        ],
        [t('feedbackFigures.leftOut'), count(leftOut)],
        [t('feedbackFigures.leftOutByHand'), count(figures.leftOutByHand)],
        [t('feedbackFigures.measuredLess'), count(figures.measuredLess)],
        [t('feedbackFigures.wouldNot'), count(figures.wouldNot)],
        [t('feedbackFigures.notAsked'), count(figures.notAsked)],
        [t('feedbackFigures.notMeasured'), count(figures.notMeasured)],
      ],
    },
    {
      title: t('feedbackFigures.cooperation'),
      notes: [t('feedbackFigures.cooperationNote')],
      rows: [
        [t('feedbackFigures.cooperationMeasured'), count(cooperation.measured)],
        [t('feedbackFigures.wouldNot'), count(cooperation.wouldNot)],
        [t('feedbackFigures.notAsked'), count(cooperation.notAsked)],
        [t('feedbackFigures.notMeasured'), count(cooperation.notMeasured)],
      ],
    },
    ...figures.forms.map((form) => formSection(form, t, { count, of, ...formats })),
    {
      title: t('feedbackFigures.endings'),
      notes: [t('feedbackFigures.endingsNote')],
      rows: [
        [t('feedbackFigures.planned'), count(endings.planned)],
        [t('feedbackFigures.otherwise'), count(endings.otherwise)],
        [t('feedbackFigures.open'), count(endings.open)],
        [t('feedbackFigures.medianDays'), count(endings.medianDays)],
      ],
    },
  ];
}

interface Writing extends Formats {
  count: (value: number | null) => string;
  of: (value: number | null, whole: number | null, share: Share) => string;
}

function formSection(
  form: Schemas['FormFigures'],
  t: TFunction,
  { count, of, decimal }: Writing,
): FigureSection {
  const { effect, included } = form;
  const cutOffs: FigureSection['rows'] = form.mayUseCutOffs
    ? [
        [t('feedbackFigures.below'), count(form.beganBelowCutOff)],
        [
          t('feedbackFigures.clinically'),
          of(form.improvedClinically, form.beganBelowCutOff, form.clinicalShare),
        ],
      ]
    : [];
  return {
    title: t('feedbackFigures.change', { form: form.formName, rules: form.ruleSet }),
    notes: [
      t(form.isNormed ? 'instruments.american' : 'instruments.borrowed'),
      ...(form.mayUseCutOffs ? [] : [t('feedbackFigures.noCutOffs')]),
    ],
    rows: [
      [t('feedbackFigures.included'), count(included)],
      [t('feedbackFigures.improved'), of(form.improved, included, form.improvedShare)],
      [t('feedbackFigures.unchanged'), count(form.unchanged)],
      [t('feedbackFigures.deteriorated'), of(form.deteriorated, included, form.deterioratedShare)],
      ...cutOffs,
      [
        t('feedbackFigures.effect'),
        effect
          ? t('feedbackFigures.effectIs', {
              d: decimal(effect.d),
              g: decimal(effect.g),
              low: decimal(effect.low),
              high: decimal(effect.high),
            })
          : t('feedbackFigures.tooFew'),
      ],
    ],
  };
}

export function sectionsAsCsv(sections: readonly FigureSection[]): string {
  const lines = sections.flatMap(({ title, notes, rows }) => [
    ...rows.map(([name, value]) => [title, name, value]),
    ...notes.map((note) => [title, '', note]),
  ]);
  return stringify(lines, {
    delimiter: ';',
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
