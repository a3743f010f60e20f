import type {
  ChangeImportMappingRequest,
  Import,
  ImportField,
  SheetKind,
} from '../../service/contract.ts';
import { fieldsOf } from './sheet-fields.ts';

export type SheetChange = {
  kind?: SheetKind;
  /** Null: the sheet has no headings. */
  headingRow?: number | null;
  columns: Record<number, ImportField | null>;
};

/** What the person has corrected and not yet sent: sheets by name, unknown names by kind and name. */
export type MappingDraft = {
  sheets: Record<string, SheetChange>;
  /** The id of the worker or unit that is meant, or a worker's name in the file; empty: none after all. */
  names: Record<string, string>;
};

const fileMark = 'row:';
/** Somebody who has no id yet, by the name in their own row of the file. */
export const inFile = (name: string) => `${fileMark}${name}`;

export const nameKey = (kind: 'worker' | 'unit', name: string) => `${kind}:${name}`;

export const changesNothing = (draft: MappingDraft) =>
  Object.keys(draft.sheets).length === 0 && Object.keys(draft.names).length === 0;

type NameMapping = NonNullable<ChangeImportMappingRequest['names']>[number];

/** The sheet as another kind: what was said of a column stands only where the new kind has that field. */
export function asKind(change: SheetChange | undefined, kind: SheetKind): SheetChange {
  const fields = fieldsOf(kind);
  const kept = Object.entries(change?.columns ?? {}).filter(
    ([, field]) => field === null || fields.includes(field),
  );
  return { ...change, kind, columns: Object.fromEntries(kept) };
}

export function mappingRequest(draft: MappingDraft, shown: Import): ChangeImportMappingRequest {
  const sheets = shown.sheets.flatMap((sheet) => {
    const change = draft.sheets[sheet.name];
    if (!change) return [];
    const columns = Object.entries(change.columns).map(([number, field]) => ({
      number: Number(number),
      field,
    }));
    return [
      {
        name: sheet.name,
        kind: change.kind ?? sheet.kind,
        ...(change.headingRow !== undefined && { headingRow: change.headingRow }),
        ...(columns.length > 0 && { columns }),
      },
    ];
  });
  const names = shown.unknownNames.flatMap(({ kind, name }): NameMapping[] => {
    const id = draft.names[nameKey(kind, name)];
    if (id === undefined) return [];
    if (kind === 'unit') return [{ kind, name, unitId: id || null }];
    return id.startsWith(fileMark)
      ? [{ kind, name, workerName: id.slice(fileMark.length) }]
      : [{ kind, name, workerId: id || null }];
  });
  return { ...(sheets.length > 0 && { sheets }), ...(names.length > 0 && { names }) };
}
