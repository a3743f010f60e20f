import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, SelectField } from '../../kit/fields.tsx';
import { Flag } from '../../kit/flag.tsx';
import { Panel } from '../../kit/page.tsx';
import { Empty } from '../../kit/states.tsx';
import { Table } from '../../kit/table.tsx';
import { useImportCode } from '../../language/import-codes.ts';
import { useImportValue } from '../../language/import-values.ts';
import type { ImportField, ImportRow, ImportSheet, SheetKind } from '../../service/contract.ts';
import { Counts } from './counts.tsx';
import styles from './import-page.module.css';
import type { MappingDraft } from './mapping-draft.ts';

const kinds = [
  'cases',
  'workers',
  'inquiries',
  'not_understood',
] as const satisfies readonly SheetKind[];

const fields = {
  workers: [
    'name',
    'profession',
    'unit',
    'level',
    'fraction',
    'starts_on',
    'ends_on',
    'competences',
    'phone',
    'remark',
  ],
  cases: [
    'reference',
    'alias',
    'mode',
    'municipal_worker',
    'specialist_worker',
    'treatment_contact',
    'unit',
    'started_on',
    'state',
    'closed_on',
    'last_contact_on',
    'remark',
  ],
  inquiries: [
    'reference',
    'alias',
    'received_on',
    'asked_by',
    'worry',
    'owner',
    'what_was_done',
    'state',
    'remark',
  ],
  not_understood: [],
} as const satisfies Record<SheetKind, readonly ImportField[]>;

/** One sheet: what it holds, what its columns mean, and what becomes of each row. */
export function ImportSheetPanel({
  sheet,
  isDone,
  draft,
  onChange,
}: {
  sheet: ImportSheet;
  isDone: boolean;
  draft: MappingDraft;
  onChange: (draft: MappingDraft) => void;
}) {
  const { t } = useTranslation();
  const [isAll, setAll] = useState(false);
  const change = draft.sheets[sheet.name];
  const kind = change?.kind ?? sheet.kind;
  const set = (part: Partial<NonNullable<typeof change>>) =>
    onChange({
      ...draft,
      sheets: { ...draft.sheets, [sheet.name]: { columns: {}, ...change, ...part } },
    });
  const needing = sheet.rows.filter(
    (row) => row.verdict !== 'accepted' && row.verdict !== 'already_imported',
  );
  const rows = isAll ? sheet.rows : needing;
  return (
    <Panel
      id={`ark-${sheet.name}`}
      title={
        <>
          {t('imports.sheet')} «{sheet.name}»
        </>
      }
      aside={
        <span className={styles.hint}>
          {t('imports.rows', { count: sheet.rowCount })}{' '}
          {sheet.isHidden && <Flag>{t('imports.hidden')}</Flag>}
        </span>
      }
    >
      <div className={styles.sheet}>
        <Counts counts={sheet.counts} />
        {!isDone && (
          <Choice
            label={t('imports.kindLabel')}
            value={kind}
            options={kinds.map((one) => ({ value: one, text: t(`imports.kind.${one}`) }))}
            onChange={(next) => set({ kind: next })}
          />
        )}
        {kind === 'not_understood' && <p>{t('imports.notUnderstood')}</p>}
        {!isDone && kind !== 'not_understood' && (
          <details className={styles.columns}>
            <summary>
              {t('imports.columns')} ({sheet.columns.length})
            </summary>
            <Table
              isCaptionHidden
              caption={t('imports.columns')}
              heads={[t('imports.column'), t('imports.samples'), t('imports.columnMeans')]}
            >
              {sheet.columns.map((column) => (
                <tr key={column.number}>
                  <td>{column.heading || column.number}</td>
                  <td className={styles.hint}>{column.samples.join(' · ')}</td>
                  <td>
                    <SelectField
                      label={
                        <span className="unseen">{`${t('imports.columnMeans')}: ${column.heading}`}</span>
                      }
                      none={t('imports.leftOut')}
                      value={
                        change?.columns[column.number] === undefined
                          ? (column.field ?? '')
                          : (change.columns[column.number] ?? '')
                      }
                      options={fields[kind].map((field) => ({
                        value: field,
                        text: t(`imports.field.${field}`),
                      }))}
                      onChange={(field) =>
                        set({ columns: { ...change?.columns, [column.number]: field || null } })
                      }
                    />
                  </td>
                </tr>
              ))}
            </Table>
          </details>
        )}
        {sheet.rows.length > 0 && (
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
              <Empty title={t('imports.nothingNeeding')} />
            ) : (
              <Table
                isCaptionHidden
                caption={`${t('imports.sheet')} ${sheet.name}`}
                heads={[t('imports.row'), t('imports.says'), t('imports.result')]}
              >
                {rows.map((row) => (
                  <Row key={row.number} row={row} />
                ))}
              </Table>
            )}
          </>
        )}
      </div>
    </Panel>
  );
}

function Row({ row }: { row: ImportRow }) {
  const { t } = useTranslation();
  const codeText = useImportCode();
  const valueText = useImportValue();
  const says = Object.entries(row.values).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [{ name, value }],
  );
  return (
    <tr data-verdict={row.verdict} className={styles.row}>
      <td>{row.number}</td>
      <td>
        <ul className={styles.says}>
          {says.map(({ name, value }) => (
            <li key={name}>
              <span className={styles.hint}>{t(`imports.field.${name as ImportField}`)}:</span>{' '}
              {row.verdict === 'refused' ? String(value) : valueText(name, value)}
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
                {reason.value && `«${reason.value}» `}
              </strong>
              {codeText(reason.code)}
              {reason.row !== null && ` ${t('imports.seeRow', { row: reason.row })}`}
              {reason.candidates.length > 0 &&
                ` ${t('imports.maybe', { names: reason.candidates.join(', ') })}`}
            </li>
          ))}
          {[...row.repairs, ...row.readings].map((repair, index) => (
            <li key={`p${index}`}>
              {repair.field && `${t(`imports.field.${repair.field}`)}: `}
              {codeText(repair.code)}{' '}
              {(repair.from ?? repair.to) !== null && repair.from !== repair.to && (
                <span className={styles.hint}>
                  {t('imports.repaired', {
                    from: repair.from ?? t('imports.nothing'),
                    to:
                      repair.to === null
                        ? t('imports.nothing')
                        : valueText(repair.field, repair.to),
                  })}
                </span>
              )}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
