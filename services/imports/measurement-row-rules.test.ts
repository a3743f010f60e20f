import { expect, test } from '@jest/globals';
import type { Facts } from './import-plan.ts';
import { makePlan, type Said } from './make-workbook.ts';

const headings = ['Alias', 'Dato', 'Personlig', 'Nære', 'Sosialt', 'Helhet', 'Sum', 'SRS sum'];
const known = (alias: string, more: Partial<Facts['measurable'][number]> = {}) => ({
  ...{ caseId: 'case', alias, isOpen: true, saidNo: false },
  ...more,
});
const plan = (rows: Said[][], facts: Partial<Facts> = {}) =>
  makePlan(
    { 'ORS-SRS': [headings, ...rows] },
    {
      measurable: [
        known('Rogn-1'),
        known('Gran-2', { isOpen: false }),
        known('Or-3', { saidNo: true }),
      ],
      ...facts,
    },
  );
const told = (row: Said[], facts: Partial<Facts> = {}) => {
  const [planned] = plan([row], facts).rows;
  const { verdict, reasons, repairs, values } = planned!;
  const codes = [...reasons, ...repairs].map(({ code }) => code);
  return { what: [verdict, ...codes].join(' '), values, reasons, repairs };
};
const day = '01.06.2026';

test('four lines are kept when the sum beside them says the same, in whole tenths', () => {
  const { what, values } = told(['Rogn-1', day, '3,9', '7,1', 7.6, '6,2', '24,8', null]);
  expect(what).toBe('accepted');
  expect(values).toEqual({
    ...{ kind: 'measurement', alias: 'Rogn-1', measuredOn: '2026-06-01' },
    ...{ lines: [39, 71, 76, 62], totalTenths: 248, togetherTenths: null },
  });
});

test('a sum that differs is refused, and both are shown', () => {
  const { what, reasons } = told(['Rogn-1', day, 2.3, 9.8, 2.8, 5.4, 20.4, null]);
  expect(what).toBe('refused sum_differs');
  expect(reasons[0]!.value).toBe('20,4 ≠ 20,3');
});

test('a line that is missing stays open, and the sheet’s sum is shown and not kept', () => {
  const { what, values, repairs } = told(['Rogn-1', day, '5,2', '9,1', null, '6,8', '21,1', null]);
  expect(what).toBe('repaired sum_not_kept');
  expect(values).toMatchObject({ lines: [52, 91, null, 68], totalTenths: null });
  expect(repairs[0]).toMatchObject({ from: '21,1', to: null });
});

test('the sum alone is one from paper; 0 is an answer, and nothing is none', () => {
  expect(told(['Rogn-1', day, null, null, null, null, '20', null]).values).toMatchObject({
    ...{ lines: null, totalTenths: 200 },
  });
  expect(told(['Rogn-1', day, 0, 0, 0, 0, 0, null]).values).toMatchObject({ totalTenths: 0 });
  expect(told(['Rogn-1', day, null, null, null, null, null, null]).what).toBe(
    'refused value_missing',
  );
});

test.each([
  ['10,1', 'number_beyond_line'],
  ['7,55', 'number_not_understood'],
  ['ca 7', 'number_not_understood'],
  [-1, 'number_not_understood'],
])('%s is no mark on a line', (mark, code) => {
  expect(told(['Rogn-1', day, mark, 1, 1, 1, null, null]).what).toBe(`refused ${code}`);
});

test('the sum of the cooperation is with the pair, where the team has that licence too', () => {
  const row = ['Rogn-1', day, 1, 1, 1, 1, 4, '38,4'];
  expect(told(row)).toMatchObject({
    ...{ what: 'repaired cooperation_with_pair', values: { togetherTenths: 384 } },
  });
  const without = told(row, { licences: { life: true, cooperation: false } });
  expect(without).toMatchObject({
    ...{ what: 'repaired cooperation_left_out', values: { togetherTenths: null } },
  });
});

test('it waits for the licence, and is of an open case whose person has not said no', () => {
  const row = (alias: string, on = day) => [alias, on, 1, 1, 1, 1, 4, null];
  const without = { licences: { life: false, cooperation: true } };
  expect(told(row('Rogn-1'), without).what).toBe('refused licence_missing');
  expect(told(row('Selje-9')).what).toBe('refused case_unknown');
  expect(told(row('Gran-2')).what).toBe('refused case_not_open');
  const reopened = { measurable: [known('Pil-4', { reopenedOn: '2026-06-02' })] };
  expect(told(row('Pil-4'), reopened).what).toBe('refused case_not_open');
  expect(told(row('Pil-4', '02.06.2026'), reopened).what).toBe('accepted');
  expect(told(row('Or-3')).what).toBe('refused person_said_no');
  expect(told(row('Rogn-1', '23.11.2026')).what).toBe('refused date_in_future');
});

test('one answer a day: in the file, and in the service', () => {
  const row = (sum: number) => ['Rogn-1', day, null, null, null, null, sum, null];
  const twice = plan([row(20), row(21)]).rows.map(({ verdict, reasons }) => [
    verdict,
    reasons[0]?.row,
  ]);
  expect(twice).toEqual([
    ['accepted', undefined],
    ['refused', 2],
  ]);
  const measured = [{ alias: 'rogn-1', on: '2026-06-01' }];
  expect(told(row(20), { measured }).what).toBe('already_imported');
});

test('nothing of the answer stands in what is kept with the row', () => {
  const [planned] = plan([['Rogn-1', day, 1, 1, 1, 1, 4, '38,4']]).rows;
  expect(planned!.said).toEqual({ alias: 'Rogn-1', measured_on: day });
});
