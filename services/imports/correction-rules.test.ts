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
