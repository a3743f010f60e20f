import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField, TextField } from '../../kit/fields.tsx';
import { reads } from '../../service/reads.ts';

/**
 * Find a worker by name, then choose among those found; nobody without a name can be given an agreement. Whoever searches
 * again means somebody else: the choice is taken back, and nobody is left chosen that the list does not show.
 */
export function WorkerSearch({
  value,
  onChange,
  none,
}: {
  value: string;
  onChange: (workerId: string) => void;
  /** What it means to choose nobody, where that is a choice. */
  none?: string;
}) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const workers = useQuery(reads.workers(useDeferredValue(search.trim())));
  return (
    <>
      <TextField
        label={t('people.agreement.search')}
        type="search"
        autoComplete="off"
        value={search}
        onChange={(text) => {
          setSearch(text);
          onChange('');
        }}
      />
      <SelectField
        label={t('people.agreement.worker')}
        none={none ?? t('people.agreement.chooseWorker')}
        options={(workers.data?.items ?? [])
          .filter((worker) => !worker.isUnnamed)
          .map((worker) => ({
            value: worker.id,
            text:
              worker.profession === 'other'
                ? worker.name
                : `${worker.name}, ${t(`profession.${worker.profession}`).toLowerCase()}`,
          }))}
        value={value}
        onChange={onChange}
      />
    </>
  );
}
