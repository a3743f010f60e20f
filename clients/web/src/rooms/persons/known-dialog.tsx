import { useTranslation } from 'react-i18next';
import { Conflict } from '../../kit/conflict.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { TextArea, TextField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useChange } from '../../service/change.ts';
import type { Person } from '../../service/contract.ts';
import { changePerson } from '../../service/writes/persons.ts';
import { useDraft } from '../../session/draft.ts';
import { changed, fieldsKept, fieldsOf, formOf, type KnownField } from './known-fields.ts';
import { useTakePerson } from './use-person.ts';

const limits: Record<KnownField, number> = {
  name: 120,
  phone: 40,
  address: 300,
  howToMeet: 4000,
  givenByInquirer: 4000,
  municipalReference: 40,
  specialistReference: 40,
  municipalSystem: 60,
  specialistSystem: 60,
};
const hints: Partial<
  Record<KnownField, 'persons.known.givenHint' | 'persons.known.referenceHint'>
> = {
  givenByInquirer: 'persons.known.givenHint',
  municipalReference: 'persons.known.referenceHint',
  specialistReference: 'persons.known.referenceHint',
};
const isLong = (name: KnownField) => limits[name] === 4000;

export function KnownDialog({
  person,
  onClose,
  onDone,
}: {
  person: Person;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const take = useTakePerson();
  const draft = useDraft(`person:${person.caseId}`, { form: formOf(person), base: person });
  const { form, base } = draft.value;
  const kept = fieldsKept(person.registration);
  const change = useChange<Person>({
    thing: base,
    fieldsOf,
    send: (fields, version) => changePerson(person.caseId, fields, version),
    onDone: (now) => {
      draft.done();
      take(now);
      onDone();
    },
  });
  const fields = changed(formOf(base), form, kept);
  const { conflict } = change;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return (
    <Dialog title={t('persons.known.title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (Object.keys(fields).length === 0) onClose();
          else void change.run(fields);
        }}
      >
        <Stack>
          <DraftNotice draft={draft} />
          {kept.map((name) => {
            const common = {
              label: t(`persons.known.${name}`),
              hint: hints[name] && t(hints[name]),
              maxLength: limits[name],
              autoComplete: 'off',
              value: form[name],
              onChange: (value: string) => draft.set({ form: { ...form, [name]: value } }),
            };
            return isLong(name) ? (
              <TextArea key={name} rows={2} {...common} />
            ) : (
              <TextField key={name} {...common} />
            );
          })}
          {conflict ? (
            <Conflict
              isBusy={change.isBusy}
              differences={conflict.both.map((name) => ({
                name,
                label: t(`persons.known.${name as KnownField}`),
                mine: text(conflict.mine[name]),
                theirs: text(conflict.theirs[name]),
              }))}
              onSettle={(chosen) => change.settle(chosen)}
              onDrop={change.drop}
            />
          ) : (
            <>
              <RefusalNotice refusal={change.refusal} />
              <FormEnd text={t('frame.save')} isBusy={change.isBusy} onCancel={onClose} />
            </>
          )}
        </Stack>
      </form>
    </Dialog>
  );
}
