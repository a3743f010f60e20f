import { expect, test } from '@jest/globals';
import { reportOf } from './import-report.ts';
import { inquiryHeadings, makePlan, makeWorkbook, threeWorkers } from './make-workbook.ts';

test('a cell of fifty thousand characters is shown by its beginning, refused or not', () => {
  const long = 'a'.repeat(50_000);
  const sheets = {
    Ansatte: threeWorkers,
    Henvendelser: [
      inquiryHeadings,
      ['02.10.2026', 'fastlege', long, 'Per Myhre', null],
      ['02.10.2026', 'fastlege', 'a'.repeat(3999), 'Per Myhre', null],
    ],
  };
  const report = reportOf(makeWorkbook(sheets), makePlan(sheets));
  const rows = report.sheets[1]!.rows;
  expect(rows.map(({ verdict }) => verdict)).toEqual(['refused', 'accepted']);
  for (const { values } of rows) {
    expect(values['worry']).toHaveLength(240);
    expect(values['worry']).toMatch(/^a+…$/);
  }
});
