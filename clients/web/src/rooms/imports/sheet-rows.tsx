import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../kit/fields.tsx';
import { Flag } from '../../kit/flag.tsx';
import { Empty } from '../../kit/states.tsx';
import { Table } from '../../kit/table.tsx';
import { useImportCode } from '../../language/import-codes.ts';
import { useImportValue, wordsOfChange } from '../../language/import-values.ts';
import type { ImportField, ImportRow, ImportSheet } from '../../service/contract.ts';
import styles from './import-page.module.css';
import { fieldsOf } from './sheet-fields.ts';

/** What is kept as it is written, so that it became nothing else. */
const keepsWords = new Set(
  'cooperation_with_pair decided_again rejection_not_kept words_kept'.split(' '),
);

/** Of these only what reads otherwise than it is written is worth a line. */
const isSpelling = /_spelling$|^(date_form|percent_text)$/;

/** What becomes of each row: those that need somebody's eyes first, all of them on request. */
export function SheetRows({ sheet, isDone }: { sheet: ImportSheet; isDone: boolean }) {
  const { t } = useTranslation();
  const [isAll, setAll] = useState(false);
  const needing = sheet.rows.filter(needsEyes);
  const rows = isAll ? sheet.rows : needing;
  if (sheet.rows.length === 0) return null;
  return (
    <>
      <Choice
        label={t('imports.show')}
        value={isAll ? 'all' : 'needing'}
        options={[
          { value: 'needing', text: `${t('imports.showNeeding')} (${needing.length})` },
          { value: 'all', text: `${t('imports.showAll')} (${sheet.rows.length})` },
        ]}
        onChange={(next) => setAll(next === 'all')}
      />
      {rows.length === 0 ? (
        <Empty title={t(`imports.nothingNeeding.${isDone ? 'done' : whatIsLeft(sheet)}`)} />
      ) : (
        <Table
          isCaptionHidden
          caption={`${t('imports.sheet')} ${sheet.name}`}
          heads={[t('imports.row'), t('imports.says'), t('imports.result')]}
        >
          {rows.map((row) => (
            <Row key={row.number} row={row} order={fieldsOf(sheet.kind)} />
          ))}
        </Table>
      )}
    </>
  );
}

/** What can be said of a sheet of which nothing needs anybody's eyes. */
function whatIsLeft({ counts: { accepted, alreadyImported } }: ImportSheet) {
  if (alreadyImported === 0) return 'all';
  return accepted === 0 ? 'none' : 'rest';
}

/** A row that is in already needs none when it was imported and says the same still. */
function needsEyes({ verdict, readings }: ImportRow): boolean {
  if (verdict !== 'already_imported') return verdict !== 'accepted';
  return readings.some(({ code }) => code !== 'imported_before');
}

/** As the columns are named to people; what a row has besides comes last. */
const byColumn =
  (order: readonly string[]) =>
  ([one]: [string, unknown], [other]: [string, unknown]) => {
    const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
    return place(one) - place(other);
  };

function Row({ row, order }: { row: ImportRow; order: readonly string[] }) {
  const { t } = useTranslation();
  const codeText = useImportCode();
  const valueText = useImportValue();
  // No words of ours: only a date is said as dates are.
  const saidText = (value: string | number | boolean) => valueText('said', value);
  const changes = [
    ...row.repairs,
    ...row.readings.filter(({ from, to, ...change }) => {
      if (from === null || to === null || !isSpelling.test(change.code)) return true;
      return valueText(wordsOfChange(change), to).toLowerCase() !== from.toLowerCase();
    }),
  ];
  const says = Object.entries(row.values)
    .sort(byColumn(order))
    .flatMap(([name, value]) => (value === null || value === '' ? [] : [{ name, value }]));
  return (
    <tr data-verdict={row.verdict} className={styles.row}>
      <td>{row.number}</td>
      <td>
        <ul className={styles.says}>
          {says.map(({ name, value }) => (
            <li key={name}>
              <span className={styles.hint}>{t(`imports.field.${name as ImportField}`)}:</span>{' '}
              {row.verdict === 'refused' ? saidText(value) : valueText(name, value)}
            </li>
          ))}
        </ul>
      </td>
      <td>
        <Flag
          kind={
            row.verdict === 'refused'
              ? 'strong'
              : row.verdict === 'waiting_for_second_seat'
                ? 'attention'
                : 'plain'
          }
        >
          {t(`imports.verdict.${row.verdict}`)}
        </Flag>
        <ul className={styles.why}>
          {row.reasons.map((reason, index) => (
            <li key={`r${index}`}>
              <strong>
                {reason.field && `${t(`imports.field.${reason.field}`)}: `}
                {reason.value && `«${saidText(reason.value)}» `}
              </strong>
              {codeText(reason.code)}
              {reason.row !== null && ` ${t('imports.seeRow', { row: reason.row })}`}
              {reason.candidates.length > 0 &&
                ` ${t('imports.maybe', { names: reason.candidates.join(', ') })}`}
            </li>
          ))}
          {changes.map((change, index) => (
            <li key={`p${index}`}>
              <ChangeText change={change} />
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

/** What was put right in a row or how it was read: from the words of the sheet to ours. */
function ChangeText({ change }: { change: ImportRow['repairs'][number] }) {
  const { t } = useTranslation();
  const codeText = useImportCode();
  const valueText = useImportValue();
  const { code, field, from, to } = change;
  const isKept = keepsWords.has(code);
  return (
    <>
      {field && `${t(`imports.field.${field}`)}: `}
      {codeText(code)} {isKept && from !== null && <span className={styles.hint}>«{from}»</span>}
      {!isKept && (from ?? to) !== null && from !== to && (
        <span className={styles.hint}>
          {t('imports.repaired', {
            from: from === null ? t('imports.nothing') : valueText('said', from),
            to: to === null ? t('imports.nothing') : valueText(wordsOfChange(change), to),
          })}
        </span>
      )}
    </>
  );
}
