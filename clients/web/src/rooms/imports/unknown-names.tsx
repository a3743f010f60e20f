import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../kit/fields.tsx';
import { Panel } from '../../kit/page.tsx';
import { UnitSelect } from '../../kit/unit-select.tsx';
import type { Import } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import styles from './import-page.module.css';
import { type MappingDraft, nameKey } from './mapping-draft.ts';

/** Names in the rows that match nobody: the person says who is meant; nothing is ever guessed. */
export function UnknownNames({
  teamId,
  names,
  draft,
  onChange,
}: {
  teamId: string;
  names: Import['unknownNames'];
  draft: MappingDraft;
  onChange: (draft: MappingDraft) => void;
}) {
  const { t } = useTranslation();
  const members = useQuery(reads.members(teamId));
  const workers = useQuery(reads.workers(''));
  const people = new Map([
    ...(members.data?.items ?? []).map((member) => [member.workerId, member.name] as const),
    ...(workers.data?.items ?? [])
      .filter((worker) => !worker.isUnnamed)
      .map((worker) => [worker.id, worker.name] as const),
  ]);
  const options = [...people].map(([value, text]) => ({ value, text }));
  return (
    <Panel id="navn" title={t('imports.names')} count={names.length}>
      <p className={styles.hint}>{t('imports.namesLead')}</p>
      <ul className={styles.names}>
        {names.map(({ kind, name, rowCount, workerId, unitId }) => {
          const key = nameKey(kind, name);
          const value = draft.names[key] ?? workerId ?? unitId ?? '';
          const set = (id: string) => onChange({ ...draft, names: { ...draft.names, [key]: id } });
          const rows = t('imports.nameRows', { count: rowCount });
          return (
            <li key={key}>
              {kind === 'worker' ? (
                <SelectField
                  label={t('imports.means', { name })}
                  hint={rows}
                  none={t('imports.nobody')}
                  options={options}
                  value={value}
                  onChange={set}
                />
              ) : (
                <UnitSelect
                  label={t('imports.meansUnit', { name })}
                  hint={rows}
                  value={value}
                  onChange={set}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
