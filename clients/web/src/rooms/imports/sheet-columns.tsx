import { useTranslation } from 'react-i18next';
import { SelectField } from '../../kit/fields.tsx';
import { Table } from '../../kit/table.tsx';
import type { ImportField, ImportSheet, SheetKind } from '../../service/contract.ts';
import styles from './import-page.module.css';
import type { SheetChange } from './mapping-draft.ts';

type UnderstoodKind = Exclude<SheetKind, 'not_understood'>;

/** What a column can mean in a sheet of each kind. */
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
} as const satisfies Record<UnderstoodKind, readonly ImportField[]>;

/** The sheet's columns, each with samples and the field it is read as. */
export function SheetColumns({
  columns,
  kind,
  changed,
  onChange,
}: {
  columns: ImportSheet['columns'];
  kind: UnderstoodKind;
  changed: SheetChange['columns'] | undefined;
  onChange: (changed: SheetChange['columns']) => void;
}) {
  const { t } = useTranslation();
  return (
    <details className={styles.columns}>
      <summary>
        {t('imports.columns')} ({columns.length})
      </summary>
      <Table
        isCaptionHidden
        caption={t('imports.columns')}
        heads={[t('imports.column'), t('imports.samples'), t('imports.columnMeans')]}
      >
        {columns.map((column) => (
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
                  changed?.[column.number] === undefined
                    ? (column.field ?? '')
                    : (changed[column.number] ?? '')
                }
                options={fields[kind].map((field) => ({
                  value: field,
                  text: t(`imports.field.${field}`),
                }))}
                onChange={(field) => onChange({ ...changed, [column.number]: field || null })}
              />
            </td>
          </tr>
        ))}
      </Table>
    </details>
  );
}
