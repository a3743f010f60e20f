import type { ImportResult, Report } from './words.ts';

/** A row of an import, or a name on a sheet, of what a person has closed to whoever reads; and the id it has here. */
export interface Hidden {
  importId: string | null;
  sheet: string | null;
  row: number | null;
  name: string | null;
  id: string;
}

/** What a report says without the rows about what is closed to the reader; how many there were is counted as before. */
export function lessHidden(report: Report, importId: string, hidden: readonly Hidden[]): Report {
  if (hidden.length === 0) return report;
  const names = new Set(hidden.flatMap(({ name }) => name ?? []));
  const ids = new Set(hidden.map(({ id }) => id));
  const rows = new Set(
    hidden.filter((one) => one.importId === importId).map(({ sheet, row }) => `${sheet} ${row}`),
  );
  const isNamed = (value: unknown) => typeof value === 'string' && names.has(value);
  const sheets = report.sheets.map((sheet) => ({
    ...sheet,
    columns: sheet.columns.map((column) => ({
      ...column,
      // Values stand in them as they were written, of whichever row.
      samples: rows.size > 0 ? [] : column.samples.filter((sample) => !isNamed(sample)),
    })),
    rows: sheet.rows.filter(
      ({ number, values, reasons }) =>
        !rows.has(`${sheet.name} ${number}`) &&
        !Object.values(values).some(isNamed) &&
        !reasons.some(({ candidates }) => candidates.some(isNamed)),
    ),
  }));
  const result = report.result && lessIds(report.result, ids);
  return { ...report, sheets, result };
}

function lessIds(result: ImportResult, hidden: ReadonlySet<string>): ImportResult {
  const kept = Object.entries(result).map(([what, ids]) => [
    what,
    ids.filter((id) => !hidden.has(id)),
  ]);
  return Object.fromEntries(kept) as ImportResult;
}

/** Every value that a report shows of a sheet's rows, once: among them are names that people have here. */
export function valuesIn({ sheets }: Report): string[] {
  const said = sheets.flatMap(({ rows, columns }) => [
    ...rows.flatMap(({ values, reasons }) => [
      ...Object.values(values),
      ...reasons.flatMap(({ candidates }) => candidates),
    ]),
    ...columns.flatMap(({ samples }) => samples),
  ]);
  return [...new Set(said.filter((value) => typeof value === 'string'))];
}
