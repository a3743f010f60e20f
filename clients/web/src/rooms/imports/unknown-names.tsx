import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../kit/fields.tsx';
import { Panel } from '../../kit/page.tsx';
import { UnitSelect } from '../../kit/unit-select.tsx';
import type { Import } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import styles from './import-page.module.css';
import { inFile, type MappingDraft, nameKey } from './mapping-draft.ts';

/** Names in the rows that match nobody: the person says who is meant; nothing is ever guessed. */
export function UnknownNames({
  shown,
  draft,
  onChange,
}: {
  shown: Import;
  draft: MappingDraft;
  onChange: (draft: MappingDraft) => void;
}) {
  const { t } = useTranslation();
  const { unknownNames: names } = shown;
  const members = useQuery(reads.members(shown.teamId));
  const options = [
    ...(members.data?.items ?? []).map(({ workerId, name }) => ({ value: workerId, text: name })),
    ...newIn(shown).map((name) => ({
      value: inFile(name),
      text: t('imports.fromFile', { name }),
    })),
  ];
  return (
    <Panel id="navn" title={t('imports.names')} count={names.length}>
      <p className={styles.hint}>{t('imports.namesLead')}</p>
      <ul className={styles.names}>
        {names.map(({ kind, name, rowCount, workerId, workerName, unitId }) => {
          const key = nameKey(kind, name);
          const value =
            draft.names[key] ??
            workerId ??
            (workerName === null ? null : inFile(workerName)) ??
            unitId ??
            '';
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

/** Who becomes a member by this file. */
function newIn({ sheets }: Import): string[] {
  const rows = sheets.flatMap(({ kind, rows }) => (kind === 'workers' ? rows : []));
  const names = rows
    .filter(({ verdict }) => verdict === 'accepted' || verdict === 'repaired')
    .flatMap(({ values: { name } }) => (typeof name === 'string' ? [name] : []));
  return [...new Set(names)];
}
