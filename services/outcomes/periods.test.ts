import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changeOf } from '../feedback/feedback.ts';
import type { Course } from './count-rules.ts';
import { figuresOf, figuresTogether } from './figures-rules.ts';
import { fewestShown } from '../platform/figures/hiding.ts';

/* Each year is shown, and all of them together: whoever takes them from each other in any way finds no count that is hidden. */

const nothing: Course = {
  ...{ year: 0, ending: 'open', days: null, form: null, ruleSet: null, ageGroup: null },
  ...{
    count: 0,
    intake: null,
    last: null,
    isLeftOutByHand: false,
    hasLife: false,
    hasCooperation: false,
    omitted: [],
  },
};
const measured = (form: string, intake: number, last: number): Course => ({
  ...nothing,
  ...{ form, ruleSet: 'rci6-strict', ageGroup: 'adult', count: 2, intake, last, hasLife: true },
});
const kinds: [Course, number][] = [
  [measured('four_lines', 150, 270), 14],
  [measured('four_lines', 150, 230), 10],
  [measured('four_lines', 200, 210), 18],
  [measured('four_lines', 240, 120), 8],
  [measured('four_lines', 280, 290), 8],
  [measured('ors', 180, 280), 7],
  [{ ...measured('four_lines', 330, 340), ending: 'planned' }, 6],
  [{ ...nothing, hasLife: true, count: 1, hasCooperation: true }, 7],
  [{ ...nothing, omitted: [{ about: 'life', reason: 'would_not' }], ending: 'planned' }, 7],
  [{ ...nothing, omitted: [{ about: 'cooperation', reason: 'not_asked' }] }, 7],
  [{ ...nothing, ending: 'otherwise', hasCooperation: true }, 7],
  [{ ...measured('four_lines', 150, 270), isLeftOutByHand: true }, 6],
];
const year = fc.tuple(...kinds.map(([, max]) => fc.integer({ min: 0, max })));
const forms = Object.fromEntries(
  ['four_lines', 'ors'].map((name) => [name, { name, isNormed: false, mayUseCutOffs: true }]),
);
type Figures = ReturnType<typeof figuresOf>;

const withRest = (whole: number | null, part: number | null) => [
  ...[whole, part],
  whole === null || part === null ? null : whole - part,
];

/** Every whole with its parts, as the page has them. */
function wholesOf(figures: Figures): Map<string, (number | null)[]> {
  const { courses, included, cooperation: of, endings } = figures;
  return new Map<string, (number | null)[]>([
    ...figures.forms.flatMap((one): [string, (number | null)[]][] => [
      [`${one.form} change`, [one.included, one.improved, one.unchanged, one.deteriorated]],
      [`${one.form} side`, withRest(one.included, one.beganBelowCutOff)],
      [`${one.form} clinical`, withRest(one.beganBelowCutOff, one.improvedClinically)],
    ]),
    [
      'forms',
      [
        included,
        ...Object.keys(forms).map((name) => {
          const one = figures.forms.find(({ form }) => form === name);
          return one ? one.included : included === null ? null : 0;
        }),
      ],
    ],
    [
      'life',
      [
        ...[courses, included, figures.leftOut, figures.measuredLess],
        ...[figures.wouldNot, figures.notAsked, figures.notMeasured, figures.leftOutByHand],
      ],
    ],
    ['cooperation', [courses, of.measured, of.wouldNot, of.notAsked, of.notMeasured]],
    ['endings', [courses, endings.planned, endings.otherwise, endings.open]],
  ]);
}

/** The unknowns that follow from the equations, each with its value (Gauss and Jordan). */
function found(equations: number[][]): Map<number, number> {
  const rows = equations.map((row) => [...row]);
  const width = (rows[0]?.length ?? 1) - 1;
  let done = 0;
  for (let column = 0; column < width && done < rows.length; column += 1) {
    const at = rows.findIndex((row, nth) => nth >= done && Math.abs(row[column]!) > 1e-9);
    if (at < 0) continue;
    [rows[done], rows[at]] = [rows[at]!, rows[done]!];
    const pivot = rows[done]!.map((value) => value / rows[done]![column]!);
    rows[done] = pivot;
    for (const [nth, row] of rows.entries()) {
      if (nth === done || Math.abs(row[column]!) < 1e-9) continue;
      rows[nth] = row.map((value, place) => value - row[column]! * pivot[place]!);
    }
    done += 1;
  }
  return new Map(
    rows.flatMap((row): [number, number][] => {
      const places = [...row.keys()].filter((nth) => nth < width && Math.abs(row[nth]!) > 1e-9);
      return places.length === 1 ? [[places[0]!, row[width]!]] : [];
    }),
  );
}

/** All that follows about one whole from what is shown of it: of each year, and of them together. */
function secretsFound(shown: (number | null)[][], all: (number | null)[]): number[] {
  const parts = all.length - 1;
  const width = shown.length * parts;
  const equation = (places: number[], sum: number) => {
    const row = Array.from({ length: width + 1 }, () => 0);
    for (const place of places) row[place] = 1;
    return [...row.slice(0, width), sum];
  };
  const placesOf = (nth: number) => Array.from({ length: parts }, (_, one) => nth * parts + one);
  const equations = [
    ...shown.flatMap(([total, ...cells], nth) => [
      ...(total == null ? [] : [equation(placesOf(nth), total)]),
      ...cells.flatMap((cell, one) => (cell === null ? [] : [equation([nth * parts + one], cell)])),
    ]),
    ...all.slice(1).flatMap((cell, one) =>
      cell === null
        ? []
        : [
            equation(
              shown.map((_, nth) => nth * parts + one),
              cell,
            ),
          ],
    ),
    ...(all[0] == null
      ? []
      : [
          equation(
            Array.from({ length: width }, (_, place) => place),
            all[0],
          ),
        ]),
  ];
  return [...found(equations)]
    .filter(([place]) => shown[Math.floor(place / parts)]![(place % parts) + 1] === null)
    .map(([, value]) => Math.round(value));
}

it('shows years and all of them together so that no hidden count follows from any of them', () => {
  fc.assert(
    fc.property(fc.array(year, { minLength: 1, maxLength: 4 }), (counts) => {
      const years = counts.map((of, nth) =>
        of.flatMap((count, kind) =>
          Array.from({ length: count }, () => ({ ...kinds[kind]![0], year: 2020 + nth })),
        ),
      );
      const own = years.map((of) => wholesOf(figuresOf(of, forms, changeOf)));
      const all = figuresTogether(years.flat(), forms, changeOf);
      for (const [whole, parts] of wholesOf(all)) {
        expect(parts.filter((one) => one !== null && one > 0 && one < fewestShown)).toEqual([]);
        const shown = own
          // Those with too few that count are not among them, as everybody may know.
          .filter((one) => one.get('life')![1] !== null)
          .flatMap((one) => (one.has(whole) ? [one.get(whole)!] : []));
        // That there is nobody may follow.
        const secrets = secretsFound(shown, parts).filter((value) => value > 0);
        expect({ whole, parts, shown, secrets }).toMatchObject({ secrets: [] });
      }
    }),
    { numRuns: 400 },
  );
});

it('shows all years of a small team where each year alone says little', () => {
  const of = [
    [3, 4, 6, 2, 3, 0, 2, 3, 1, 0, 4, 0],
    [4, 3, 7, 3, 2, 0, 1, 2, 2, 0, 5, 0],
    [5, 5, 8, 2, 4, 0, 3, 4, 1, 0, 3, 0],
  ].flatMap((counts, nth) =>
    counts.flatMap((count, kind) =>
      Array.from({ length: count }, () => ({ ...kinds[kind]![0], year: 2024 + nth })),
    ),
  );
  const all = figuresTogether(of, forms, changeOf);
  expect(all).toMatchObject({
    ...{ courses: 92, included: 61, notAsked: 0 },
    forms: [{ improved: 24, deteriorated: 7, unchanged: 30, improvedClinically: 12 }],
  });
});
