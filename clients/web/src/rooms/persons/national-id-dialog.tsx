import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { TextField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { Person } from '../../service/contract.ts';
import { setNationalId } from '../../service/writes/persons.ts';
import { useTakePerson } from './use-person.ts';

/** What is typed here is kept nowhere in the browser, unlike other drafts. */
export function NationalIdDialog({
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
  const [base] = useState(person);
  const [number, setNumber] = useState('');
  const act = useAct(
    base,
    (nationalId: string | null, act) => setNationalId(person.caseId, nationalId, act),
    (changed) => {
      take(changed);
      onDone();
    },
  );
  const fault = act.refusal?.problem.nationalIdFault;
  return (
    <Dialog
      title={t(person.nationalId ? 'persons.nationalId.change' : 'persons.nationalId.add')}
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (number.trim()) void act.run(number.trim());
        }}
      >
        <Stack>
          <TextField
            label={t('persons.nationalId.label')}
            hint={t('persons.nationalId.hint')}
            error={fault && t(`persons.nationalId.fault.${fault}`)}
            inputMode="numeric"
            autoComplete="off"
            spellCheck={false}
            maxLength={20}
            value={number}
            onChange={(text) => {
              act.clear();
              setNumber(text);
            }}
          />
          {!fault && <ActNotice act={act} />}
          <FormEnd
            text={t('persons.nationalId.save')}
            isBusy={act.isBusy}
            refusedBecause={number.trim() ? undefined : t('persons.nationalId.missing')}
            onCancel={onClose}
          >
            {person.nationalId && (
              <Button onClick={() => void act.run(null)}>{t('persons.nationalId.remove')}</Button>
            )}
          </FormEnd>
        </Stack>
      </form>
    </Dialog>
  );
}
