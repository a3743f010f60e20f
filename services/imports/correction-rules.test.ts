import { expect, test } from '@jest/globals';
import { correctionsWith } from './correction-rules.ts';

const column = (number: number, field: 'name' | 'unit' | null) => ({ number, field });

test('what has been said of a sheet stays, column by column, while its kind does', () => {
  const first = correctionsWith(
    {},
    { sheets: [{ name: 'Ark', kind: 'workers', headingRow: 2, columns: [column(1, 'name')] }] },
  );
  const second = correctionsWith(first, {
    sheets: [{ name: 'Ark', kind: 'workers', columns: [column(2, 'unit')] }],
  });
  expect(second.sheets).toEqual([
    {
      name: 'Ark',
      kind: 'workers',
      headingRow: 2,
      columns: [column(1, 'name'), column(2, 'unit')],
    },
  ]);
  const third = correctionsWith(second, { sheets: [{ name: 'Ark', kind: 'inquiries' }] });
  expect(third.sheets[0]?.columns).toEqual([]);
});

test('that a sheet has no headings stays said until a row is named', () => {
  const said = (headingRow?: number | null) => ({
    sheets: [{ name: 'Ark', kind: 'workers' as const, headingRow }],
  });
  const none = correctionsWith(correctionsWith({}, said(2)), said(null));
  const still = correctionsWith(none, said());
  expect(still.sheets[0]?.headingRow).toBeNull();
  expect(correctionsWith(still, said(3)).sheets[0]?.headingRow).toBe(3);
});

test('a name may mean somebody whose own row stands in the file', () => {
  const inFile = correctionsWith(
    { workers: [{ name: 'Vikar', workerId: 'a' }] },
    { names: [{ name: 'vikar', kind: 'worker', workerName: 'Per Myhre' }] },
  );
  expect(inFile.workers).toEqual([{ name: 'vikar', workerName: 'Per Myhre' }]);
});

test('a name means one worker or one unit, the last that was said', () => {
  const said = correctionsWith(
    { workers: [{ name: 'Vikar', workerId: 'a' }], units: [{ name: 'Vikar', unitId: 'u' }] },
    { names: [{ name: 'VIKAR', kind: 'worker', workerId: 'b' }] },
  );
  expect(said.workers).toEqual([{ name: 'VIKAR', workerId: 'b' }]);
  expect(said.units).toEqual([{ name: 'Vikar', unitId: 'u' }]);
  const back = correctionsWith(said, {
    names: [{ name: 'vikar', kind: 'worker', workerId: null }],
  });
  expect([back.workers, back.units.length]).toEqual([[], 1]);
});
