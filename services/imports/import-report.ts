import { withoutNationalId } from './cell-rules.ts';
import type {
  CaseValues,
  Field,
  ImportPlan,
  PlannedRow,
  RowValues,
  SeatRef,
  Verdict,
} from './import-plan.ts';
import type { MeasurementValues } from './measurement-plan.ts';
import { reasonHelp } from './reason-rules.ts';
import type { ImportCounts, ImportRow, ImportSheet, Report } from './words.ts';
import type { Workbook } from './workbook.ts';

/** Enough to know the row by: the whole of it stands in the file, and what becomes of it has to be seen. */
const shownText = 240;
const shownHeading = 200;

type Shown = ImportRow['values'];

/** A plan in the words of the contract: what a person sees before anything is carried out. */
export function reportOf(workbook: Workbook, plan: ImportPlan): Report {
  const { format, encoding, delimiter } = workbook;
  const sheets = plan.sheets.map((sheet): ImportSheet => {
    const { name, kind, isHidden, headingRow, rowCount } = sheet;
    const rows = plan.rows.filter((row) => row.sheet === name);
    const columns = sheet.columns.map(({ number, heading, field, samples }) => ({
      number,
      heading: heading.slice(0, shownHeading),
      field,
      samples: samples.map(withoutNationalId),
    }));
    const counts = countsOf(rows);
    return { name, kind, isHidden, headingRow, columns, rowCount, rows: rows.map(rowOf), counts };
  });
  const { unknownNames } = plan;
  const counts = countsOf(plan.rows);
  return { format, encoding, delimiter, sheets, unknownNames, counts, result: null };
}

function countsOf(rows: PlannedRow[]): ImportCounts {
  const count = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict).length;
  return {
    accepted: count('accepted'),
    repaired: count('repaired'),
    refused: count('refused'),
    alreadyImported: count('already_imported'),
    waitingForSecondSeat: count('waiting_for_second_seat'),
  };
}

function rowOf({ row, verdict, readings, repairs, reasons, values, said }: PlannedRow): ImportRow {
  const changeOf = (change: PlannedRow['repairs'][number]) => ({
    ...change,
    from: cutOrNull(change.from),
    to: cutOrNull(change.to),
  });
  return {
    number: row,
    verdict,
    readings: readings.map(changeOf),
    repairs: repairs.map(changeOf),
    reasons: reasons.map(({ code, field, value, row: other, candidates }) => ({
      code,
      field,
      value: cutOrNull(value),
      row: other ?? null,
      candidates: candidates ?? [],
      help: reasonHelp[code],
    })),
    values: shortened(values === null ? said : { ...asUnderstood(values), ...remarkOf(said) }),
  };
}

/** Remarks become nothing in the service, and are read beside what the row becomes. */
function remarkOf({ remark }: PlannedRow['said']): Shown {
  return remark === undefined ? {} : { remark };
}

function shortened(values: Shown): Shown {
  const shown = Object.entries(values).map(([field, value]) => [
    field,
    typeof value === 'string' ? cut(value) : value,
  ]);
  return Object.fromEntries(shown) as Shown; // entries of a Shown, each as it was or shorter
}

function cut(text: string): string {
  return text.length > shownText ? `${text.slice(0, shownText - 1)}…` : text;
}

function cutOrNull(text: string | null): string | null {
  return text === null ? null : cut(text);
}

function asUnderstood(values: RowValues): Shown {
  if (values.kind === 'case') return caseShown(values);
  if (values.kind === 'measurement') return answersShown(values);
  if (values.kind === 'inquiry') {
    const { receivedOn, askedBy, source, worry, owner, notes } = values;
    return {
      received_on: receivedOn,
      asked_by: askedBy,
      source,
      worry,
      owner: owner?.name ?? null,
      what_was_done: notes === '' ? null : notes,
    };
  }
  const { name, profession, unit, fraction, competences, startsOn, plannedEndOn, phone } = values;
  return {
    name,
    profession,
    unit: unit.name,
    level: unit.level,
    fraction,
    competences: competences.join(', '),
    starts_on: startsOn,
    planned_end_on: plannedEndOn,
    phone,
  };
}

function caseShown(values: CaseValues): Shown {
  const { reference, alias, title, mode, state, startedOn, closedOn, lastContactOn } = values;
  const contacts = [values.seats.municipal, values.seats.specialist].flatMap(contactShown);
  return {
    reference,
    ...(title === null ? { alias } : { title }),
    mode,
    municipal_worker: holderShown(values.seats.municipal),
    specialist_worker: holderShown(values.seats.specialist),
    treatment_contact: contacts[0] ?? null,
    ...(values.engagement !== null && { engagement: values.engagement }),
    started_on: startedOn,
    state,
    closed_on: closedOn,
    last_contact_on: lastContactOn,
  };
}

function holderShown(seat: SeatRef | null): string | null {
  return seat !== null && 'member' in seat ? seat.member.name : null;
}

function contactShown(seat: SeatRef | null): string[] {
  if (seat === null || !('contact' in seat)) return [];
  const { name, profession, unit } = seat.contact;
  return [[name, profession, unit.name].filter((part) => part !== null).join(', ')];
}

const answers = [
  ...['personal', 'close_relations', 'social', 'overall', 'sum', 'cooperation_sum'],
] as readonly Field[];

/** As the sheet writes them. */
function answersShown(values: MeasurementValues): Shown {
  const { alias, measuredOn, lines, totalTenths, togetherTenths } = values;
  const number = (tenths: number | null | undefined) =>
    tenths === null || tenths === undefined ? null : tenths / 10;
  const [personal, close, social, overall] = (lines ?? []).map(number);
  return {
    alias,
    measured_on: measuredOn,
    personal: personal ?? null,
    close_relations: close ?? null,
    social: social ?? null,
    overall: overall ?? null,
    sum: number(totalTenths),
    cooperation_sum: number(togetherTenths),
  };
}

/** Once it is carried out, what people answered is theirs and their pair's to see, and no leader's in a report. */
export function withoutAnswers(report: Report): Report {
  const isAnswer = (field: string | null) => answers.includes(field as Field);
  const without = (change: ImportRow['repairs'][number]) =>
    isAnswer(change.field) ? { ...change, from: null, to: null } : change;
  return {
    ...report,
    sheets: report.sheets.map((sheet) =>
      sheet.kind !== 'measurements'
        ? sheet
        : {
            ...sheet,
            columns: sheet.columns.map((column) =>
              isAnswer(column.field) ? { ...column, samples: [] } : column,
            ),
            rows: sheet.rows.map((row) => ({
              ...row,
              repairs: row.repairs.map(without),
              reasons: row.reasons.map((reason) =>
                isAnswer(reason.field) ? { ...reason, value: null } : reason,
              ),
              values: Object.fromEntries(
                Object.entries(row.values).filter(([field]) => !isAnswer(field)),
              ),
            })),
          },
    ),
  };
}
