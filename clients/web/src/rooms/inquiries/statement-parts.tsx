import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import { Facts } from '../../kit/page.tsx';
import { Table } from '../../kit/table.tsx';
import type { InquiryCounts, InquiryStatement, StatedInquiry } from '../../service/contract.ts';
import { monthOf } from './statement-text.ts';
import styles from './statement-page.module.css';

/** Open, and without an owner who has access or without a day. */
export const lacks = (one: StatedInquiry) =>
  one.standing === 'open' && !(one.ownerHasAccess && one.nextOn !== null);

const columns = [
  'received',
  'decided',
  'withdrawn',
  'openWithOwnerAndDate',
  'openLacking',
] as const;

/** What is forgotten has a column only where something is. */
function useColumns(rows: readonly InquiryCounts[]) {
  const { t } = useTranslation();
  const shown = columns.filter(
    (column) => column !== 'openLacking' || rows.some((row) => row[column] > 0),
  );
  return {
    heads: shown.map((column) => t(`statement.column.${column}`)),
    cellsOf: (counts: InquiryCounts) =>
      shown.map((column) => (
        <td key={column} className={styles.number}>
          {counts[column]}
        </td>
      )),
  };
}

export function BySource({ rows }: { rows: InquiryStatement['bySource'] }) {
  const { t } = useTranslation();
  const { heads, cellsOf } = useColumns(rows);
  return (
    <Table
      isCaptionHidden
      caption={t('statement.bySource')}
      heads={[t('statement.door'), ...heads]}
    >
      {rows.map((row) => (
        <tr key={row.source}>
          <th scope="row">{t(`source.${row.source}`)}</th>
          {cellsOf(row)}
        </tr>
      ))}
    </Table>
  );
}

/** Month by month, each with its own line to check. */
export function ByMonth({ rows }: { rows: InquiryStatement['byMonth'] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { heads, cellsOf } = useColumns(rows);
  return (
    <Table
      isCaptionHidden
      caption={t('statement.byMonth')}
      heads={[t('statement.month'), ...heads]}
    >
      {rows.map((row) => {
        const { fromOn, toOn } = monthOf(row.monthOn);
        return (
          <tr key={row.monthOn}>
            <th scope="row">
              <Link to={`?fra=${fromOn}&til=${toOn}`}>{dates.monthOfYear(row.monthOn)}</Link>
            </th>
            {cellsOf(row)}
          </tr>
        );
      })}
    </Table>
  );
}

export function Outcomes({ statement }: { statement: InquiryStatement }) {
  const { t } = useTranslation();
  const { byOutcome, daysToDecision } = statement;
  if (byOutcome.length === 0) return <p className={styles.note}>{t('statement.noOutcomes')}</p>;
  return (
    <>
      <Facts facts={byOutcome.map(({ outcome, count }) => [t(`outcome.${outcome}`), count])} />
      {daysToDecision && (
        <p className={styles.note}>
          {t('statement.days', {
            median: t('statement.dayCount', { count: daysToDecision.median }),
            ninetieth: t('statement.dayCount', { count: daysToDecision.ninetieth }),
          })}
        </p>
      )}
    </>
  );
}

/** What is forgotten stands first; the rest in the order in which they came. */
export function EachInquiry({ inquiries }: { inquiries: readonly StatedInquiry[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const ordered = [...inquiries.filter(lacks), ...inquiries.filter((one) => !lacks(one))];
  const heads = [
    t('inquiry.title'),
    t('inquiry.all.from'),
    t('inquiry.all.received'),
    t('statement.became'),
    t('inquiry.owner'),
    t('inquiry.days'),
    t('statement.next'),
  ];
  return (
    <Table isCaptionHidden isStacked caption={t('statement.each')} heads={heads}>
      {ordered.map((one) => (
        <tr key={one.id} role="row">
          <td role="cell">
            <Link to={`/henvendelse/${one.id}`}>{one.alias}</Link>
          </td>
          <td role="cell">{t(`source.${one.source}`)}</td>
          <td role="cell">{dates.shortDay(one.receivedOn)}</td>
          <td role="cell">
            <Became one={one} />
          </td>
          <td role="cell">
            {one.ownerName}{' '}
            {!one.ownerHasAccess && <Flag kind="attention">{t('statement.noOwner')}</Flag>}
          </td>
          <td role="cell">{t('statement.dayCount', { count: one.days })}</td>
          <td role="cell">
            <Next one={one} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Became({ one }: { one: StatedInquiry }) {
  const { t } = useTranslation();
  if (one.standing === 'withdrawn') return t('statement.withdrawn');
  if (one.standing === 'decided' && one.outcome) return t(`outcome.${one.outcome}`);
  return one.outcome
    ? t('statement.openWith', { outcome: t(`outcome.${one.outcome}`).toLowerCase() })
    : t('statement.open');
}

function Next({ one }: { one: StatedInquiry }) {
  const { t } = useTranslation();
  const dates = useDates();
  if (one.endedOn) return t('statement.ended', { day: dates.shortDay(one.endedOn) });
  if (one.nextOn && one.nextBy)
    return t(`statement.nextBy.${one.nextBy}`, { day: dates.shortDay(one.nextOn) });
  return <Flag kind="attention">{t('statement.noDate')}</Flag>;
}

/** For whoever wants to check what is counted: the words of the database itself. */
export function TheQuery({ query }: { query: InquiryStatement['query'] }) {
  const { t } = useTranslation();
  return (
    <details className={styles.query}>
      <summary>{t('statement.query.title')}</summary>
      <p>{t('statement.query.lead')}</p>
      <pre tabIndex={0} aria-label={t('statement.query.title')}>
        {query.text}
      </pre>
      <p>{t('statement.query.parameters', { values: query.parameters.join(', ') })}</p>
    </details>
  );
}
