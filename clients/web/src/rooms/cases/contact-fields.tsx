import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { Check, SelectField, TextField } from '../../kit/fields.tsx';
import { professions } from '../../kit/professions.ts';
import { UnitSelect } from '../../kit/unit-select.tsx';
import { reads } from '../../service/reads.ts';
import type { ContactDraft } from './pair-draft.ts';
import styles from './pair-picker.module.css';

/** Who the person's treatment contact is: the unit first, since it decides the seat; the name may come later. */
export function ContactFields({
  contact,
  onChange,
}: {
  contact: ContactDraft;
  onChange: (contact: ContactDraft) => void;
}) {
  const { t } = useTranslation();
  const set = (change: Partial<ContactDraft>) => onChange({ ...contact, ...change });
  return (
    <section className={styles.contact}>
      <h3>{t('pair.contactTitle')}</h3>
      <UnitSelect
        label={t('pair.contactUnit')}
        hint={t('pair.contactUnitHint')}
        value={contact.unitId}
        only={['municipal', 'specialist']}
        onChange={(unitId) => set({ unitId })}
      />
      {contact.workerId ? (
        <p className={styles.picked}>
          <strong>{contact.name}</strong>
          <Button isSmall onClick={() => set({ workerId: '', name: '' })}>
            {t('pair.someoneElse')}
          </Button>
        </p>
      ) : (
        <>
          {!contact.isNameUnknown && (
            <TextField
              label={t('pair.contactName')}
              value={contact.name}
              maxLength={120}
              autoComplete="off"
              onChange={(name) => set({ name })}
            />
          )}
          {!contact.isNameUnknown && (
            <KnownWorkers
              name={contact.name}
              onPick={(workerId, name) => set({ workerId, name })}
            />
          )}
          <Check
            label={t('pair.nameUnknown')}
            note={t('pair.nameUnknownNote')}
            isChecked={contact.isNameUnknown}
            onChange={(isNameUnknown) => set({ isNameUnknown, name: '' })}
          />
          <SelectField
            label={t('pair.contactProfession')}
            none={t('pair.chooseProfession')}
            value={contact.profession}
            onChange={(profession) => set({ profession })}
            options={professions.map((profession) => ({
              value: profession,
              text: t(`profession.${profession}`),
            }))}
          />
        </>
      )}
    </section>
  );
}

/** Workers the service knows already, while a name is being typed. */
export function KnownWorkers({
  name,
  onPick,
}: {
  name: string;
  onPick: (workerId: string, name: string) => void;
}) {
  const { t } = useTranslation();
  const typed = useDeferredValue(name.trim());
  const found = useQuery({ ...reads.workers(typed), enabled: typed.length >= 2 });
  const workers = found.data?.items.filter((worker) => !worker.isUnnamed).slice(0, 5) ?? [];
  if (typed.length < 2 || workers.length === 0) return null;
  return (
    <div className={styles.found} role="group" aria-label={t('pair.known')}>
      <p className={styles.hint}>{t('pair.known')}</p>
      {workers.map((worker) => (
        <button key={worker.id} type="button" onClick={() => onPick(worker.id, worker.name)}>
          {worker.name}, {t(`profession.${worker.profession}`).toLowerCase()}
        </button>
      ))}
    </div>
  );
}
