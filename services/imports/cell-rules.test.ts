import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  dayIn,
  dayOfText,
  fractionIn,
  longTextIn,
  nextDay,
  saidIn,
  shortTextIn,
  type Notes,
} from './cell-rules.ts';
import type { Field, MappedRow } from './import-plan.ts';
import { makeWorkbook, type Said } from './make-workbook.ts';

const newNotes = (): Notes => ({ reasons: [], repairs: [], readings: [] });
const rowWith = (field: Field, said: Said): MappedRow => ({
  sheet: 'Ark',
  row: makeWorkbook({ Ark: [[said]] }).sheets[0]!.rows[0] ?? { number: 1, cells: [] },
  columns: [{ number: 1, heading: '', field, samples: [] }],
});
const read = <Value>(
  reader: (row: MappedRow, notes: Notes) => Value,
  field: Field,
  said: Said,
): [Value, ...string[]] => {
  const notes = newNotes();
  const value = reader(rowWith(field, said), notes);
  return [
    value,
    ...[...notes.reasons, ...notes.repairs, ...notes.readings].map(({ code }) => code),
  ];
};
const day = (said: Said) => read((row, notes) => dayIn(row, 'starts_on', notes), 'starts_on', said);
const fraction = (said: Said) => read(fractionIn, 'fraction', said);

describe('a date', () => {
  test.each<[Said, ...unknown[]]>([
    [new Date('2025-01-07'), '2025-01-07'],
    ['2025-01-07', '2025-01-07'],
    ['06.01.2025', '2025-01-06', 'date_form'],
    ['6.1.2025', '2025-01-06', 'date_form'],
    ['6/1-2025', '2025-01-06', 'date_form'],
    ['06-01-2025', '2025-01-06', 'date_form'],
    ['2025/1/6', '2025-01-06', 'date_form'],
    ['06.01.2025 14:30', '2025-01-06', 'date_form'],
    ['2025-01-06T09:00:00', '2025-01-06', 'date_form'],
    ['6. januar 2025', '2025-01-06', 'date_form'],
    ['6 okt. 2025', '2025-10-06', 'date_form'],
    ['17. mai 2025', '2025-05-17', 'date_form'],
    ['6 December 2025', '2025-12-06', 'date_form'],
    ['29.02.2024', '2024-02-29', 'date_form'],
    ['6/1-25', '2025-01-06', 'date_completed'],
    ['6.1.25', '2025-01-06', 'date_completed'],
    [45664, '2025-01-07', 'date_completed'],
    [null, null],
    ['29.02.2025', null, 'date_not_understood'],
    ['31.04.2025', null, 'date_not_understood'],
    ['13.13.2025', null, 'date_not_understood'],
    ['våren 2025', null, 'date_not_understood'],
    ['0.0.2025', null, 'date_not_understood'],
    [12, null, 'date_not_understood'],
    [-1, null, 'date_not_understood'],
  ])('written %j is %j', (said, ...expected) => {
    expect(day(said)).toEqual(expected);
  });

  test('is left out instead, where the row is worth more than the date', () => {
    const reader = (row: MappedRow, notes: Notes) => dayIn(row, 'closed_on', notes, 'leave_out');
    expect(read(reader, 'closed_on', 'husker ikke')).toEqual([null, 'date_left_out']);
  });

  test('is the same day in every form that a spreadsheet writes it in', () => {
    const days = fc.date({
      min: new Date('1950-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (instant) => {
        const iso = instant.toISOString().slice(0, 10);
        const [year, month, date] = iso.split('-');
        expect(dayOfText(`${date}.${month}.${year}`)?.day).toBe(iso);
        expect(dayOfText(`${Number(date)}/${Number(month)}-${year}`)?.day).toBe(iso);
        expect(dayOfText(iso)?.day).toBe(iso);
        const serial = Date.parse(iso) / 86_400_000 + 25_569;
        expect(day(serial)[0]).toBe(iso);
        expect(Date.parse(nextDay(iso)) - Date.parse(iso)).toBe(86_400_000);
      }),
    );
  });

  test('is nothing, or a real day, whatever somebody wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const found = dayOfText(text);
        if (found) expect(new Date(found.day).toISOString().slice(0, 10)).toBe(found.day);
      }),
    );
  });
});

describe('a part of a position', () => {
  test.each<[Said, ...unknown[]]>([
    [0.5, 0.5],
    ['50 %', 0.5, 'percent_text'],
    ['50%', 0.5, 'percent_text'],
    ['12,5 prosent', 0.125, 'percent_text'],
    ['0,5', 0.5, 'percent_text'],
    [1, 1],
    ['100 %', 1, 'percent_text'],
    [50, 0.5, 'percent_without_sign'],
    ['50', 0.5, 'percent_without_sign'],
    [0, null, 'fraction_out_of_range'],
    [-0.2, null, 'fraction_out_of_range'],
    ['120 %', null, 'fraction_out_of_range'],
    [0.0001, null, 'fraction_out_of_range'],
    ['halv', null, 'fraction_not_understood'],
    ['=1/2', null, 'fraction_not_understood'],
    [null, null, 'value_missing'],
  ])('written %j is %j', (said, ...expected) => {
    expect(fraction(said)).toEqual(expected);
  });

  test('is above 0 and at most 1, or refused', () => {
    const said = fc.oneof(
      fc.double(),
      fc.string(),
      fc.integer().map((number) => `${number} %`),
    );
    fc.assert(
      fc.property(said, (value) => {
        const [found] = fraction(value);
        if (found !== null) expect(found > 0 && found <= 1).toBe(true);
      }),
    );
  });
});

describe('a text', () => {
  test('on the board has no identity number, and is not cut in silence', () => {
    const reader = (row: MappedRow, notes: Notes) => shortTextIn(row, 'alias', 10, notes);
    expect(read(reader, 'alias', 'Osp-101')).toEqual(['Osp-101']);
    expect(read(reader, 'alias', '01019912345')[1]).toBe('national_id');
    expect(read(reader, 'alias', '010199 12345')[1]).toBe('national_id');
    expect(read(reader, 'alias', 'et altfor langt alias')[1]).toBe('too_long');
  });

  test('of a worry loses an identity number, and the line is kept', () => {
    const reader = (row: MappedRow, notes: Notes) => longTextIn(row, 'worry', 100, notes);
    const [text, code] = read(reader, 'worry', 'gjelder 01019912345, ringer om natten');
    expect(text).toBe('gjelder ···········, ringer om natten');
    expect(code).toBe('national_id_left_out');
    expect(read(reader, 'worry', 'ring 22 33 44 55 etter kl. 12')).toHaveLength(1);
  });

  test('is kept with its row without identity numbers', () => {
    expect(saidIn(rowWith('remark', 'fnr 01019912345'))).toEqual({ remark: 'fnr ···········' });
  });
});
