import type { components } from '../openapi/generated/types.ts';

type Import = components['schemas']['Import'];
type Row = components['schemas']['ImportRow'];
export type Shown = Pick<Import, 'sheets' | 'counts' | 'unknownNames' | 'result'>;

const verdictWidth = 12;
const subjectWidth = 34;

const verdicts: Record<Row['verdict'], string> = {
  accepted: 'accepted',
  repaired: 'repaired',
  refused: 'REFUSED',
  already_imported: 'known',
  waiting_for_second_seat: 'WAITS',
};

/** A dry run, or what became of it, as a table for a terminal: each row, and what was done to it or would do. */
export function dryRunTable({ sheets, counts, unknownNames, result }: Shown): string {
  const unknown = unknownNames.filter(({ workerId, unitId }) => !workerId && !unitId);
  return [
    ...sheets.map(sheetTable),
    ...(unknown.length > 0
      ? [`Unknown names: ${unknown.map(({ name, kind }) => `${name} (${kind})`).join(', ')}`]
      : []),
    `${counts.accepted} accepted, ${counts.repaired} repaired, ${counts.waitingForSecondSeat} waiting for their second seat, ` +
      `${counts.refused} refused, ${counts.alreadyImported} known already`,
    ...(result ? [`Imported: ${madeOf(result)}`] : []),
  ].join('\n\n');
}

function sheetTable({ name, kind, isHidden, rowCount, rows }: Import['sheets'][number]): string {
  const hidden = isHidden ? ', hidden' : '';
  const heading = `${name}: ${kind.replace('_', ' ')}, ${rowCount} rows${hidden}`;
  return [heading, ...rows.map(rowLine)].join('\n');
}

function rowLine(row: Row): string {
  const cells = [
    String(row.number).padStart(5),
    verdicts[row.verdict].padEnd(verdictWidth),
    subjectOf(row).slice(0, subjectWidth).padEnd(subjectWidth),
    notesOf(row),
  ];
  return cells.join('  ').trimEnd();
}

/** What the person knows the row by. The worry stays in the file. */
function subjectOf({ values }: Row): string {
  const known = ['name', 'reference', 'alias', 'title', 'received_on', 'asked_by'];
  return known.flatMap((field) => values[field] ?? []).join(' ');
}

function notesOf({ reasons, repairs }: Row): string {
  const why = reasons.map(({ code, value, row, candidates, help }) => {
    const said = value === null ? '' : ` «${value}»`;
    const compared = row === null ? '' : ` (row ${row})`;
    const meant = candidates.length > 0 ? ` Perhaps ${candidates.join(' or ')}.` : '';
    return `${code}${said}${compared}: ${help}${meant}`;
  });
  const how = repairs.map(({ code, from, to }) => {
    const change = [from, to].filter((part) => part !== null);
    return change.length > 0 ? `${code} (${change.join(' → ')})` : code;
  });
  return [...why, ...how].join('; ');
}

function madeOf(result: NonNullable<Import['result']>): string {
  const words = {
    unitIds: 'units',
    workerIds: 'workers',
    agreementIds: 'agreements',
    caseIds: 'cases',
    closedCaseIds: 'closed records',
    pendingCaseIds: 'cases for the next meeting',
    inquiryIds: 'inquiries',
    measurementIds: 'answers',
  } as const;
  return Object.entries(words)
    .map(([ids, word]) => `${result[ids as keyof typeof words].length} ${word}`)
    .join(', ');
}
