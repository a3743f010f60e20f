import { useTranslation } from 'react-i18next';
import { Choice, SelectField } from '../../kit/fields.tsx';
import { Flag } from '../../kit/flag.tsx';
import { Panel } from '../../kit/page.tsx';
import type { ImportSheet, SheetKind } from '../../service/contract.ts';
import { Counts } from './counts.tsx';
import styles from './import-page.module.css';
import { asKind, type MappingDraft, type SheetChange } from './mapping-draft.ts';
import { SheetColumns } from './sheet-columns.tsx';
import { SheetRows } from './sheet-rows.tsx';

const kinds = [
  'cases',
  'workers',
  'inquiries',
  'measurements',
  'not_understood',
] as const satisfies readonly SheetKind[];

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
  const change = draft.sheets[sheet.name];
  const kind = change?.kind ?? sheet.kind;
  const set = (next: SheetChange) =>
    onChange({ ...draft, sheets: { ...draft.sheets, [sheet.name]: next } });
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
            onChange={(next) => set(asKind(change, next))}
          />
        )}
        {kind === 'not_understood' && <p>{t('imports.notUnderstood')}</p>}
        {!isDone && kind !== 'not_understood' && (
          <HeadingRow
            row={change?.headingRow === undefined ? sheet.headingRow : change.headingRow}
            onChange={(headingRow) => set({ columns: {}, ...change, headingRow })}
          />
        )}
        {!isDone && kind !== 'not_understood' && (
          <SheetColumns
            columns={sheet.columns}
            kind={kind}
            changed={change?.columns}
            onChange={(columns) => set({ ...change, columns })}
          />
        )}
        <SheetRows sheet={sheet} isDone={isDone} />
      </div>
    </Panel>
  );
}

/** Headings stand near the top; the row they stand in now is always among those offered. */
const rowsOffered = 20;

function HeadingRow({
  row,
  onChange,
}: {
  row: number | null;
  onChange: (row: number | null) => void;
}) {
  const { t } = useTranslation();
  const numbers = Array.from({ length: Math.max(rowsOffered, row ?? 0) }, (_, at) =>
    String(at + 1),
  );
  return (
    <SelectField
      label={t('imports.headings')}
      none={t('imports.noHeadings')}
      value={row === null ? '' : String(row)}
      options={numbers.map((number) => ({
        value: number,
        text: t('imports.headingRow', { row: number }),
      }))}
      onChange={(number) => onChange(number === '' ? null : Number(number))}
    />
  );
}
