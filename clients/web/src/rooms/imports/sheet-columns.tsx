import { useTranslation } from 'react-i18next';
import { SelectField } from '../../kit/fields.tsx';
import { Table } from '../../kit/table.tsx';
import type { ImportSheet } from '../../service/contract.ts';
import styles from './import-page.module.css';
import type { SheetChange } from './mapping-draft.ts';
import { fieldsOf, type UnderstoodKind } from './sheet-fields.ts';

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
  const nameOf = ({ heading, number }: ImportSheet['columns'][number]) =>
    heading || t('imports.columnNumber', { number });
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
            <td>{nameOf(column)}</td>
            <td className={styles.hint}>{column.samples.join(' · ')}</td>
            <td>
              <SelectField
                label={
                  <span className="unseen">{`${t('imports.columnMeans')}: ${nameOf(column)}`}</span>
                }
                none={t('imports.leftOut')}
                value={
                  changed?.[column.number] === undefined
                    ? (column.field ?? '')
                    : (changed[column.number] ?? '')
                }
                options={fieldsOf(kind).map((field) => ({
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
