import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { announce } from '../../kit/announcer.tsx';
import { today } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Choice, DateField, SelectField, TextField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { Schemas } from '../../service/contract.ts';
import { changeArrangement } from '../../service/writes/supervision.ts';
import { draftOf, saidIn, type ArrangementDraft } from './arrangement-draft.ts';
import { useArrangementText } from './arrangement-text.ts';
import { HowOften } from './how-often.tsx';

type Arrangement = Schemas['Arrangement'];

/** Something else is arranged from now on; what was before is kept. */
export function ArrangementDialog({
  caseId,
  arrangement,
  onClose,
}: {
  caseId: string;
  arrangement: Arrangement;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const textOf = useArrangementText();
  const [value, setValue] = useState(() => draftOf(arrangement, today()));
  const set = (change: Partial<ArrangementDraft>) => setValue({ ...value, ...change });
  const act = useAct(
    arrangement,
    (body: Schemas['ChangeArrangementRequest'], held) => changeArrangement(caseId, body, held),
    () => {
      announce(t('arrangements.saved'));
      for (const key of ['case', 'supervision-sessions', 'week'])
        void queries.invalidateQueries({ queryKey: [key] });
      onClose();
    },
  );
  const body = saidIn(value);
  return (
    <Dialog title={t('arrangements.change')} lead={t('arrangements.lead')} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (body && !act.isBusy) void act.run(body);
        }}
      >
        <Stack>
          <HowOften value={value} onChange={set} />
          {value.kind === 'fixed' && <Times value={value} set={set} />}
          <Choice
            label={t('arrangements.why')}
            value={value.reason}
            options={(['special_need', 'lacks_offer'] as const).map((reason) => ({
              value: reason,
              text: t(`arrangements.reason.${reason}`),
            }))}
            onChange={(reason) => set({ reason })}
          />
          <ActNotice act={act} now={(current: Arrangement) => <p>{textOf(current)}</p>} />
          <FormEnd
            text={t('supervision.save')}
            isBusy={act.isBusy}
            refusedBecause={body ? undefined : t('arrangements.missing')}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

function Times({
  value,
  set,
}: {
  value: ArrangementDraft;
  set: (change: Partial<ArrangementDraft>) => void;
}) {
  const { t } = useTranslation();
  const weekdays = t('arrangements.weekdays', { returnObjects: true });
  return (
    <>
      <SelectField
        label={t('arrangements.weekday')}
        none={t('arrangements.notAgreed')}
        options={weekdays.map((text, nth) => ({ value: String(nth + 1), text }))}
        value={value.weekday}
        onChange={(weekday) => set({ weekday })}
      />
      {value.weekday !== '' && (
        <>
          <TextField
            label={t('arrangements.time')}
            type="time"
            value={value.time}
            onChange={(time) => set({ time })}
          />
          <TextField
            label={t('arrangements.minutes')}
            type="number"
            min={1}
            max={1440}
            inputMode="numeric"
            value={value.minutes}
            onChange={(minutes) => set({ minutes })}
          />
        </>
      )}
      <DateField
        label={t('arrangements.fromOn')}
        value={value.fromOn}
        onChange={(fromOn) => set({ fromOn })}
      />
      <DateField
        label={t('arrangements.throughOn')}
        hint={t('arrangements.throughOnHint')}
        min={value.fromOn}
        value={value.throughOn}
        onChange={(throughOn) => set({ throughOn })}
      />
    </>
  );
}
