import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { DateField, SelectField } from '../../kit/fields.tsx';
import { UnitSelect } from '../../kit/unit-select.tsx';
import { type AccessSearch, reads } from '../../service/reads.ts';
import { useTeam } from '../../session/team.tsx';
import styles from './access-page.module.css';

const empty = { workerId: '', unitId: '', fromOn: '', toOn: '' };

/** Searches when asked to, not for every letter: each search is in the log. */
export function AccessSearchForm({
  isBusy,
  onSearch,
}: {
  isBusy: boolean;
  onSearch: (search: AccessSearch) => void;
}) {
  const { t } = useTranslation();
  const team = useTeam();
  const members = useQuery(reads.members(team.id));
  const [draft, setDraft] = useState(empty);
  const change = (part: Partial<typeof empty>) => setDraft({ ...draft, ...part });
  const people = new Map(members.data?.items.map(({ workerId, name }) => [workerId, name]));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== '')));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <SelectField
        label={t('access.search.worker')}
        none={t('access.search.everyone')}
        options={[...people].map(([value, text]) => ({ value, text }))}
        value={draft.workerId}
        onChange={(workerId) => change({ workerId })}
      />
      <UnitSelect
        label={t('access.search.unit')}
        none={t('access.search.everyUnit')}
        value={draft.unitId}
        onChange={(unitId) => change({ unitId })}
      />
      <DateField
        label={t('access.search.from')}
        value={draft.fromOn}
        onChange={(fromOn) => change({ fromOn })}
      />
      <DateField
        label={t('access.search.to')}
        value={draft.toOn}
        onChange={(toOn) => change({ toOn })}
      />
      <div>
        <Button look="main" type="submit" isBusy={isBusy}>
          {t('access.search.do')}
        </Button>
      </div>
    </form>
  );
}
