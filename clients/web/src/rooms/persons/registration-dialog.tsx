import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { Choice, DateField, TextArea } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { Person, RecordedRegistration, Schemas } from '../../service/contract.ts';
import { recordRegistration } from '../../service/writes/persons.ts';
import { useDraft } from '../../session/draft.ts';
import { useTakePerson } from './use-person.ts';

interface SaidDraft {
  said: Schemas['Said'] | null;
  saidOn: string;
  words: string;
}

/** The person's own act, written down: what goes with it is said before it is done. */
export function RegistrationDialog({
  person,
  state,
  onClose,
  onDone,
}: {
  person: Person;
  state: RecordedRegistration;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const take = useTakePerson();
  const [base] = useState(person);
  const draft = useDraft<SaidDraft>(`registration:${person.caseId}:${state}`, {
    said: null,
    saidOn: '',
    words: '',
  });
  const { said, saidOn, words } = draft.value;
  const act = useAct(
    base,
    (body: Schemas['RecordRegistrationRequest'], act) =>
      recordRegistration(person.caseId, body, act),
    (changed) => {
      draft.done();
      take(changed);
      onDone();
    },
  );
  return (
    <Dialog
      title={t(`persons.registration.dialog.${state}`)}
      lead={t(`persons.registration.${state}Lead`)}
      onClose={onClose}
    >
      <Stack>
        <DraftNotice draft={draft} />
        <SaidFields value={draft.value} onChange={draft.set} />
        <ActNotice
          act={act}
          now={(current: Person) => <p>{t(`persons.registration.${current.registration}`)}</p>}
          meant={<p>{t(`persons.registration.dialog.${state}`)}</p>}
        />
        <FormEnd
          text={t(
            state === 'withdrawn'
              ? 'persons.registration.removes'
              : `persons.registration.act.${state}`,
          )}
          isBusy={act.isBusy}
          refusedBecause={said ? undefined : t('persons.registration.missing')}
          onPress={() =>
            said &&
            void act.run({
              state,
              said,
              ...(saidOn && { saidOn }),
              ...(words.trim() && { words: words.trim() }),
            })
          }
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}

function SaidFields({
  value,
  onChange,
}: {
  value: SaidDraft;
  onChange: (change: Partial<SaidDraft>) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Choice
        label={t('persons.registration.how')}
        value={value.said}
        options={(['spoken', 'written'] as const).map((said) => ({
          value: said,
          text: t(`persons.registration.${said}`),
        }))}
        onChange={(said) => onChange({ said })}
      />
      <DateField
        label={t('persons.registration.on')}
        isOptional={t('frame.optional')}
        value={value.saidOn}
        onChange={(saidOn) => onChange({ saidOn })}
      />
      <TextArea
        label={t('persons.registration.words')}
        hint={t('persons.registration.wordsHint')}
        isOptional={t('frame.optional')}
        rows={3}
        maxLength={4000}
        value={value.words}
        onChange={(words) => onChange({ words })}
      />
    </>
  );
}
