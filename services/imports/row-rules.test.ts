import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PlannedRow } from './import-plan.ts';
import {
  caseHeadings,
  inquiryHeadings,
  makePlan,
  threeWorkers,
  workerHeadings,
  type Said,
} from './make-workbook.ts';

const codes = ({ verdict, reasons, repairs }: PlannedRow) =>
  [verdict, ...[...reasons, ...repairs].map(({ code }) => code)].join(' ');
const good: Said[] = ['Kari Berg', 'psykiater', 'Ruspoliklinikken', 'DPS', 0.2, '06.01.2025', null];
const goodCase: Said[] = [
  '26/1',
  'Osp-1',
  'inntak',
  'Per Myhre',
  'Nils Lie',
  null,
  '04.02.2025',
  'åpen',
];
const goodInquiry: Said[] = ['02.10.2026', 'fastlege', 'har mistet leiligheten', 'Per Myhre', null];

const changed = (row: Said[], changes: Record<number, Said>) =>
  row.map((said, index) => (index in changes ? changes[index]! : said));
const workers = (...rows: Said[][]) => makePlan({ Ansatte: [workerHeadings, ...rows] }).rows;
const cases = (...rows: Said[][]) =>
  makePlan({ Ansatte: threeWorkers, Saker: [caseHeadings, ...rows] }).rows.slice(3);
const inquiries = (...rows: Said[][]) =>
  makePlan({ Ansatte: threeWorkers, Henvendelser: [inquiryHeadings, ...rows] }).rows.slice(3);

describe('a worker', () => {
  test.each<[string, Record<number, Said>, string]>([
    ['as they should be', {}, 'accepted'],
    ['without a name', { 0: null }, 'refused value_missing'],
    ['who is a stand-in without a name', { 0: 'Vikar' }, 'refused value_missing'],
    ['with the family name first', { 0: 'Berg, Kari' }, 'repaired name_turned'],
    ['with an unknown profession', { 1: 'snekker' }, 'repaired profession_not_known'],
    ['without a unit', { 2: null }, 'refused value_missing'],
    ['without a level, at an unknown unit', { 3: null }, 'refused value_missing'],
    ['of a level that is none', { 3: 'privat' }, 'refused level_not_understood'],
    ['without a fraction', { 4: null }, 'refused value_missing'],
    ['without a start', { 5: null }, 'repaired start_missing'],
    ['with a start that is no date', { 5: 'i vår' }, 'refused date_not_understood'],
    ['who starts later', { 5: '01.01.2027' }, 'accepted'],
    ['whose last day is today', { 6: '22.11.2026' }, 'accepted'],
    ['whose last day was yesterday', { 6: '21.11.2026' }, 'refused agreement_over'],
    ['who ends before they start', { 6: '05.01.2025' }, 'refused ends_before_start'],
    ['with an identity number for a name', { 0: '01019912345' }, 'refused national_id'],
  ])('%s', (_, changes, expected) => {
    expect(workers(changed(good, changes)).map(codes)).toEqual([expected]);
  });

  test('twice is one; twice and different is for a person to tell apart', () => {
    expect(workers(good, good).map(codes)).toEqual(['accepted', 'refused row_twice']);
    const other = workers(good, changed(good, { 4: 0.5 }))[1]!;
    expect(other.reasons).toEqual([
      { code: 'name_twice', field: 'name', value: 'Kari Berg', row: 2 },
    ]);
  });

  test('comes from a unit of one level, in every row and in the service', () => {
    expect(workers(good, changed(good, { 0: 'Per Ruud', 3: 'kommune' })).map(codes)).toEqual([
      'accepted',
      'refused unit_level_differs',
    ]);
    const sheets = { Ansatte: [workerHeadings, good, changed(good, { 0: 'Per Ruud', 3: null })] };
    const units = (level: 'municipal' | 'specialist' | 'other') => ({
      units: [{ unitId: 'u', name: 'ruspoliklinikken', level }],
    });
    expect(makePlan(sheets, units('specialist')).rows.map(codes)).toEqual(['accepted', 'accepted']);
    expect(makePlan(sheets, units('municipal')).rows.map(codes)).toEqual([
      'refused unit_level_differs',
      'accepted',
    ]);
    expect(makePlan(sheets, units('other')).rows.map(codes)).toEqual([
      'refused unit_fills_no_seat',
      'refused unit_fills_no_seat',
    ]);
  });

  test('of the team already is not made again; the same name elsewhere is a question', () => {
    const sheets = { Ansatte: [workerHeadings, good] };
    const member = {
      workerId: 'w',
      agreementId: 'a',
      name: 'kari berg',
      level: 'specialist',
      startsOn: '2025-01-01',
      endedOn: null,
    } as const;
    expect(makePlan(sheets, { members: [member] }).rows.map(codes)).toEqual(['already_imported']);
    const others = [{ workerId: 'x', name: 'Kari Berg' }];
    const asked = makePlan(sheets, { others }).rows[0]!;
    expect(codes(asked)).toBe('accepted');
    expect(asked.readings.map(({ code }) => code)).toContain('name_also_elsewhere');
    expect(asked.values).toMatchObject({ workerId: null });
    const said = { workers: [{ name: 'Kari Berg', workerId: 'x' }] };
    expect(makePlan(sheets, { others }, said).rows[0]?.values).toMatchObject({ workerId: 'x' });
  });

  test('brings each field of competence once', () => {
    const headings = [...workerHeadings, 'Kompetanse'];
    const row = [...good, 'psykiatri, rus, psykiatri, dans'];
    const planned = makePlan({ Ansatte: [headings, row] }).rows[0]!;
    expect(codes(planned)).toBe('repaired competence_twice competence_not_known');
    expect(planned.values).toMatchObject({ competences: ['psychiatry', 'substance_use'] });
  });
});

describe('a case', () => {
  test.each<[string, Record<number, Said>, string]>([
    ['as it should be', {}, 'accepted'],
    ['without a reference', { 0: null }, 'accepted'],
    [
      'whose reference the program made a date of',
      { 0: new Date('2026-01-26') },
      'repaired reference_became_date',
    ],
    ['whose alias may be a name', { 1: 'Ola Nordmann' }, 'repaired alias_may_be_a_name'],
    ['without an alias', { 1: null }, 'repaired alias_from_reference'],
    ['without alias and reference', { 0: null, 1: null }, 'refused value_missing'],
    ['with an identity number for an alias', { 1: '010199 12345' }, 'refused national_id'],
    ['without a mode', { 2: null }, 'refused value_missing'],
    ['with a mode that is none', { 2: 'samtale' }, 'refused mode_not_understood'],
    ['without a start', { 6: null }, 'repaired start_missing'],
    ['that starts in the future', { 6: '04.02.2027' }, 'refused date_in_future'],
    ['whose state says nothing of an end', { 7: 'pause' }, 'repaired state_taken_as_open'],
    ['without a state', { 7: null }, 'repaired state_taken_as_open'],
    ['that is not closed yet', { 7: 'ikke avsluttet' }, 'repaired state_taken_as_open'],
    ['that is to be closed', { 7: 'avsluttes i vår' }, 'repaired state_taken_as_open'],
    ['closed', { 7: 'avsluttet' }, 'accepted'],
    ['closed, of a pair that nobody knows', { 3: 'Vikar', 4: null, 7: 'avsluttet' }, 'accepted'],
    [
      'open, of a worker whom nobody knows',
      { 3: 'Vikar' },
      'waiting_for_second_seat worker_unknown',
    ],
    ['of supervision, without a site', { 2: 'veiledning' }, 'refused site_missing'],
    ['broken in two ways', { 2: 'samtale', 4: null }, 'refused mode_not_understood'],
  ])('%s', (_, changes, expected) => {
    expect(cases(changed(goodCase, changes)).map(codes)).toEqual([expected]);
  });

  test('that ends before it starts is refused, as is one that is both open and closed', () => {
    const headings = [...caseHeadings, 'Sluttdato', 'Sist kontakt'];
    const plan = (state: Said, closedOn: Said, lastContactOn: Said = null) =>
      codes(
        makePlan({
          Ansatte: threeWorkers,
          Saker: [headings, [...changed(goodCase, { 7: state }), closedOn, lastContactOn]],
        }).rows[3]!,
      );
    expect(plan('avsluttet', '03.02.2025')).toBe('refused closed_before_started');
    expect(plan('avsluttet', '04.02.2027')).toBe('refused date_in_future');
    expect(plan('åpen', '05.02.2025')).toBe('refused closed_but_open');
    expect(plan('ikke avsluttet', '05.02.2025')).toBe('refused closed_but_open');
    expect(plan(null, '05.02.2025')).toBe('accepted');
    expect(plan('åpen', null, 'husker ikke')).toBe('repaired date_left_out');
    expect(plan('åpen', null, '24.12.2026')).toBe('repaired date_left_out');
    expect(plan('åpen', null, '20.11.2026')).toBe('accepted');
  });

  test('by a number that was imported with another alias is not passed over', () => {
    const sheets = { Saker: [caseHeadings, ['26/9', 'Rogn-2', 'inntak', null, null]] };
    const withEarlier = (alias: string) =>
      makePlan(sheets, {
        earlier: [{ kind: 'case', key: 'ref 26/9', said: { reference: '26/9', alias } }],
      }).rows[0]!;
    const other = withEarlier('Osp-1');
    expect(other.verdict).toBe('refused');
    expect(other.reasons).toContainEqual({
      code: 'reference_in_use',
      field: 'reference',
      value: '26/9',
      candidates: ['26/9 Osp-1'],
    });
    expect(withEarlier('rogn 2').verdict).toBe('already_imported');
  });

  test('has a reference and an alias of its own', () => {
    expect(cases(goodCase, goodCase).map(codes)).toEqual(['accepted', 'refused row_twice']);
    expect(cases(goodCase, changed(goodCase, { 1: 'Alm-2' })).map(codes)[1]).toBe(
      'refused reference_twice',
    );
    expect(cases(goodCase, changed(goodCase, { 0: '26/2' })).map(codes)[1]).toBe(
      'refused alias_twice',
    );
    const sheets = { Ansatte: threeWorkers, Saker: [caseHeadings, goodCase] };
    const beside = (reference: string | null, alias: string) =>
      makePlan(sheets, { cases: [{ reference, alias, title: null }] }).rows[3]!;
    expect(codes(beside('26/1', 'Osp-1'))).toBe('already_imported');
    expect(beside('26/1', 'Osp-1').readings).toEqual([
      { code: 'case_known', field: 'alias', from: null, to: '26/1 Osp-1' },
    ]);
    expect(codes(beside('26/9', 'osp 1'))).toBe('refused alias_in_use');
    expect(codes(beside(null, 'osp 1'))).toBe('refused alias_in_use');
  });

  test('is not taken for another case that happens to have its number', () => {
    const sheets = { Ansatte: threeWorkers, Saker: [caseHeadings, goodCase] };
    const cases = [{ reference: '26/1', alias: 'Rogn-1', title: null }];
    const planned = makePlan(sheets, { cases }).rows[3]!;
    expect(codes(planned)).toBe('refused reference_in_use');
    expect(planned.reasons[0]).toMatchObject({ value: '26/1', candidates: ['26/1 Rogn-1'] });
  });

  test('of supervision is known again by its number and its title', () => {
    const row = changed(goodCase, { 1: null, 2: 'veiledning', 5: 'Solbakken' });
    const known = (title: string) =>
      codes(
        makePlan(
          { Ansatte: threeWorkers, Saker: [caseHeadings, row] },
          { cases: [{ reference: '26/1', alias: null, title }] },
        ).rows[3]!,
      );
    expect(known('Solbakken')).toBe('already_imported');
    expect(known('Fjordgata')).toBe('refused reference_in_use');
  });

  test('of supervision needs no unit that the service knows, and its unit gets its level later', () => {
    const supervision = changed(goodCase, { 2: 'veiledning', 5: 'Solbakken' });
    const shoulder = changed(goodCase, {
      0: '26/2',
      1: 'Alm-2',
      2: 'skulder ved skulder',
      3: null,
      5: 'miljøterapeut, Solbakken',
    });
    const [site, contact] = cases(supervision, shoulder);
    expect([codes(site!), codes(contact!)]).toEqual([
      'repaired unit_added alias_in_title arrangement_not_stated',
      'repaired unit_level_from_pair contact_unnamed',
    ]);
    expect(site?.values).toMatchObject({ unit: { name: 'Solbakken', level: 'municipal' } });
  });

  test('names a worker whose own row was refused', () => {
    const broken = changed(threeWorkers[1]!, { 4: null });
    const plan = makePlan({
      Ansatte: [workerHeadings, broken, threeWorkers[3]!],
      Saker: [caseHeadings, goodCase],
    });
    expect(plan.rows.map(codes)).toEqual([
      'refused value_missing',
      'accepted',
      'waiting_for_second_seat worker_row_refused',
    ]);
  });
});

describe('an inquiry', () => {
  test.each<[string, Record<number, Said>, string]>([
    ['as it should be', {}, 'accepted'],
    ['without a day', { 0: null }, 'repaired start_missing'],
    ['from the future', { 0: '01.01.2027' }, 'refused date_in_future'],
    ['without an asker', { 1: null }, 'refused value_missing'],
    ['without a worry', { 2: null }, 'refused value_missing'],
    ['with an identity number', { 2: 'gjelder 01019912345' }, 'repaired national_id_left_out'],
    ['that nobody owns', { 3: null }, 'repaired owner_is_team_leader'],
    ['of an owner whom nobody knows', { 3: 'Vikar' }, 'repaired owner_is_team_leader'],
    ['that was rejected', { 4: 'Avslag, feil instans' }, 'repaired rejection_not_kept'],
    ['that something was done with', { 4: 'ringte tilbake' }, 'repaired decided_again'],
    ['that waits', { 4: 'venter' }, 'accepted'],
  ])('%s', (_, changes, expected) => {
    expect(inquiries(changed(goodInquiry, changes)).map(codes)).toEqual([expected]);
  });

  test('is not left to an owner who has ended their agreement', () => {
    const member = {
      workerId: 'w',
      agreementId: 'a',
      name: 'Kari Berg',
      level: 'municipal',
    } as const;
    const leaves = { ...member, startsOn: '2025-01-01', endedOn: '2026-12-01' };
    const row = changed(goodInquiry, { 3: 'Kari Berg' });
    const [planned] = makePlan({ H: [inquiryHeadings, row] }, { members: [leaves] }).rows;
    expect(codes(planned!)).toBe('repaired owner_leaves');
    expect(planned!.values).toMatchObject({ owner: null });
  });

  test('twice is one', () => {
    expect(inquiries(goodInquiry, goodInquiry).map(codes)).toEqual([
      'accepted',
      'refused row_twice',
    ]);
  });
});

test('whatever a sheet says, every row gets one verdict, and a reason where nothing comes of it', () => {
  const said = fc.option(
    fc.oneof(
      fc.constantFrom<Said>(
        'Per Myhre',
        'Nils Lie',
        'Vikar',
        'inntak',
        'veiledning',
        'skulder',
        '01.01.2025',
      ),
      fc.constantFrom<Said>(
        'åpen',
        'avsluttet',
        '26/1',
        'lege, Ruspoliklinikken',
        '50 %',
        'DPS',
        'kommune',
      ),
      fc.string({ unit: 'grapheme' }),
      fc.double({ noNaN: true }),
      fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
    ),
  );
  const rows = fc.array(fc.array(said, { maxLength: 9 }), { maxLength: 12 });
  fc.assert(
    fc.property(rows, rows, rows, (first, second, third) => {
      const sheets = {
        Ansatte: [...threeWorkers, ...first],
        Saker: [caseHeadings, ...second],
        Henvendelser: [inquiryHeadings, ...third],
      };
      const plan = makePlan(sheets);
      const planned = new Set(plan.rows.map(({ sheet, row }) => `${sheet} ${row}`));
      expect(planned.size).toBe(plan.rows.length);
      expect(plan.sheets.reduce((sum, { rowCount }) => sum + rowCount, 0)).toBe(plan.rows.length);
      for (const { verdict, reasons, repairs, values, key } of plan.rows) {
        expect(values === null).toBe(verdict === 'refused' || verdict === 'already_imported');
        const hasReason = verdict === 'refused' || verdict === 'waiting_for_second_seat';
        expect(reasons.length > 0).toBe(hasReason);
        if (verdict === 'repaired') expect(repairs.length).toBeGreaterThan(0);
        if (verdict === 'accepted') expect(repairs).toEqual([]);
        if (values !== null) expect(key).not.toBeNull();
      }
      expect(makePlan(sheets)).toEqual(plan);
    }),
  );
});
