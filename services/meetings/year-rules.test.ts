import { describe, expect, test } from '@jest/globals';
import { easterSunday, holidaysOf, holidaysOfWeek } from '../platform/holidays.ts';
import { nameOfWeek, planWeeks, weekOf, weeksOf, type Wish } from './year-rules.ts';

test.each([
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2028, '2028-04-16'],
  [2029, '2029-04-01'],
  [2030, '2030-04-21'],
  [2031, '2031-04-13'],
  [2032, '2032-03-28'],
  [2033, '2033-04-17'],
  [2034, '2034-04-09'],
  [2035, '2035-03-25'],
])('Easter of %d is on %s', (year, day) => {
  expect(easterSunday(year)).toBe(day);
});

test('the holidays are those of the calendar, those that follow Easter among them', () => {
  expect(holidaysOf(2027).map(({ heldOn, name }) => `${heldOn} ${name}`)).toEqual([
    '2027-01-01 new_years_day',
    '2027-03-25 maundy_thursday',
    '2027-03-26 good_friday',
    '2027-03-29 easter_monday',
    '2027-05-01 labour_day',
    '2027-05-06 ascension_day',
    '2027-05-17 constitution_day',
    '2027-05-17 whit_monday',
    '2027-12-24 christmas_eve',
    '2027-12-25 christmas_day',
    '2027-12-26 boxing_day',
    '2027-12-31 new_years_eve',
  ]);
  expect(holidaysOfWeek('2026-12-28').map(({ heldOn }) => heldOn)).toEqual([
    '2026-12-31',
    '2027-01-01',
  ]);
});

test('2026 has 53 weeks, and a year begins and ends where its weeks do', () => {
  expect(weeksOf(2026)).toHaveLength(53);
  expect(weeksOf(2027)).toHaveLength(52);
  expect(weekOf('2027-01-03')).toEqual({ isoYear: 2026, isoWeek: 53, mondayOn: '2026-12-28' });
  expect(weekOf('2027-01-04')).toEqual({ isoYear: 2027, isoWeek: 1, mondayOn: '2027-01-04' });
  expect(nameOfWeek(weekOf('2026-01-01'))).toBe('2026-W01');
});

describe('the weeks of a plan', () => {
  const wish = (more: Partial<Wish>): Wish => ({
    weekday: 4,
    fromOn: '2026-01-01',
    untilOn: '2027-01-11',
    whenHoliday: 'move',
    skips: [],
    skippedWeeks: new Set(),
    taken: new Set(),
    ...more,
  });
  const of = (more: Partial<Wish>) =>
    new Map(planWeeks(wish(more)).map((week) => [nameOfWeek(week), week]));

  test('move what falls on a holiday to the nearest working day, and say from where', () => {
    const weeks = of({});
    // Maundy Thursday and Good Friday: Wednesday. Ascension Day: Friday, the later of two as near.
    expect(weeks.get('2026-W14')).toMatchObject({
      heldOn: '2026-04-01',
      movedFromOn: '2026-04-02',
      changeCause: 'public_holiday',
      holiday: 'maundy_thursday',
    });
    expect(weeks.get('2026-W20')).toMatchObject({ heldOn: '2026-05-15', outcome: 'meeting' });
    expect(weeks.get('2026-W52')).toMatchObject({ heldOn: '2026-12-23' });
    expect(weeks.get('2026-W53')).toMatchObject({ heldOn: '2026-12-30', holiday: 'new_years_eve' });
    expect(weeks.get('2027-W01')).toMatchObject({ heldOn: '2027-01-07', movedFromOn: null });
  });

  test('or skip the week, and the weeks of holiday that the team chooses, for a reason', () => {
    const skipped = [...of({ whenHoliday: 'skip' }).values()].filter(
      ({ outcome }) => outcome === 'skipped',
    );
    expect(skipped.map(({ changeCause }) => changeCause)).toEqual(
      skipped.map(() => 'public_holiday'),
    );
    expect(skipped.map(({ isoWeek }) => isoWeek)).toEqual([1, 14, 20, 52, 53]);
    const chosen = of({
      skips: ['easter', 'christmas'],
      skippedWeeks: new Set(['2026-W29']),
      weekday: 2,
    });
    expect(
      [...chosen.values()]
        .filter(({ outcome }) => outcome === 'skipped')
        .map((week) => [nameOfWeek(week), week.changeCause]),
    ).toEqual([
      ['2026-W14', 'holiday_period'],
      ['2026-W29', 'other'],
      ['2026-W53', 'holiday_period'],
    ]);
  });

  test('leave what stands already, and begin and end with the period', () => {
    const weeks = of({
      fromOn: '2026-02-06',
      untilOn: '2026-03-05',
      taken: new Set(['2026-W08']),
    });
    expect([...weeks].map(([name, { outcome }]) => `${name} ${outcome}`)).toEqual([
      '2026-W07 meeting',
      '2026-W08 untouched',
      '2026-W09 meeting',
    ]);
  });
});
