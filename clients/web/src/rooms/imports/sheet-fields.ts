import type { ImportField, SheetKind } from '../../service/contract.ts';

export type UnderstoodKind = Exclude<SheetKind, 'not_understood'>;

/** What a column can mean in a sheet of each kind: all that the service reads of it, and nothing else. */
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
  ],
  cases: [
    'reference',
    'alias',
    'mode',
    'municipal_worker',
    'specialist_worker',
    'treatment_contact',
    'started_on',
    'state',
    'closed_on',
    'last_contact_on',
    'remark',
  ],
  inquiries: ['received_on', 'asked_by', 'worry', 'owner', 'what_was_done'],
  measurements: [
    'alias',
    'measured_on',
    'personal',
    'close_relations',
    'social',
    'overall',
    'sum',
    'cooperation_sum',
  ],
} as const satisfies Record<UnderstoodKind, readonly ImportField[]>;

/** What a column of such a sheet can mean; nothing in a sheet that is not understood. */
export const fieldsOf = (kind: SheetKind): readonly ImportField[] =>
  kind === 'not_understood' ? [] : fields[kind];
