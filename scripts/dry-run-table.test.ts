import { expect, test } from '@jest/globals';
import { dryRunTable, type Shown } from './dry-run-table.ts';

const counts = {
  accepted: 1,
  repaired: 0,
  refused: 1,
  alreadyImported: 0,
  waitingForSecondSeat: 0,
};
const reason = {
  code: 'worker_unknown',
  field: 'municipal_worker' as const,
  value: 'Per',
  row: null,
  candidates: ['Per Myhre'],
  help: 'Say who is meant.',
};
const nothing = { readings: [], repairs: [], reasons: [] };
const dryRun: Shown = {
  counts,
  sheets: [
    {
      name: 'Saker',
      kind: 'cases',
      isHidden: true,
      headingRow: 1,
      columns: [],
      rowCount: 2,
      counts,
      rows: [
        {
          ...nothing,
          number: 2,
          verdict: 'accepted',
          values: { reference: '26/1', alias: 'Osp-1' },
        },
        {
          ...nothing,
          number: 3,
          verdict: 'waiting_for_second_seat',
          reasons: [reason],
          values: { reference: '26/2', remark: 'kom til møte', worry: 'har det vondt' },
        },
      ],
    },
  ],
  unknownNames: [
    { name: 'Per', kind: 'worker', rowCount: 1, workerId: null, workerName: null, unitId: null },
  ],
  result: null,
};

test('a dry run in the terminal says of each row what becomes of it and what would do', () => {
  const lines = dryRunTable(dryRun).split('\n');
  expect(lines).toEqual([
    'Saker: cases, 2 rows, hidden',
    expect.stringMatching(/^ {4}2 {2}accepted +26\/1 Osp-1$/),
    expect.stringMatching(
      /^ {4}3 {2}WAITS +26\/2 +worker_unknown «Per»: Say who is meant\. Perhaps Per Myhre\.$/,
    ),
    '',
    'Unknown names: Per (worker)',
    '',
    '1 accepted, 0 repaired, 0 waiting for their second seat, 1 refused, 0 known already',
  ]);
});

test('a dry run in the terminal shows no worry and no remark', () => {
  expect(dryRunTable(dryRun)).not.toMatch(/vondt|møte/);
});
