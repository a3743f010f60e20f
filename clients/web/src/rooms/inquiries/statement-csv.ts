import { stringify } from 'csv-stringify/browser/esm/sync';
import type { TFunction } from 'i18next';
import type { InquiryStatement } from '../../service/contract.ts';

/**
 * A row per inquiry, or per month for whoever sees counts only; then the line that anyone can check. Semicolons and a mark of
 * the encoding, so that a spreadsheet in Norwegian opens it as it is; words that begin like a formula are no formula.
 */
export function statementAsCsv(statement: InquiryStatement, t: TFunction): string {
  const rows = statement.inquiries
    ? statement.inquiries.map((one) => [
        one.alias,
        t(`source.${one.source}`),
        one.receivedOn,
        t(`statement.standing.${one.standing}`),
        one.outcome ? t(`outcome.${one.outcome}`) : '',
        one.endedOn ?? '',
        one.ownerHasAccess ? one.ownerName : t('statement.noOwner'),
        one.days,
        one.nextOn ?? '',
      ])
    : statement.byMonth.map((month) => [
        month.monthOn.slice(0, 7),
        month.received,
        month.decided,
        month.withdrawn,
        month.openWithOwnerAndDate,
        month.openLacking,
      ]);
  const heads = statement.inquiries
    ? [
        t('inquiry.title'),
        t('inquiry.all.from'),
        t('inquiry.all.received'),
        t('statement.became'),
        t('inquiry.outcome'),
        t('inquiry.decidedOn'),
        t('inquiry.owner'),
        t('inquiry.days'),
        t('statement.next'),
      ]
    : [
        t('statement.month'),
        ...(
          ['received', 'decided', 'withdrawn', 'openWithOwnerAndDate', 'openLacking'] as const
        ).map((column) => t(`statement.column.${column}`)),
      ];
  const { received, decided, withdrawn, openWithOwnerAndDate, openLacking } = statement.totals;
  const line = t('statement.csvLine', {
    ...{ received, decided, withdrawn, openWithOwnerAndDate, openLacking },
    ...{ team: statement.teamName, from: statement.fromOn, to: statement.toOn },
  });
  return stringify([heads, ...rows, [], [line]], {
    delimiter: ';',
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

/** Hands the browser a file to keep. */
export function download(name: string, text: string, kind = 'text/csv'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${kind};charset=utf-8` }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
