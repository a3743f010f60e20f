import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, SelectField, TextField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { professions } from '../../kit/professions.ts';
import { UnitSelect } from '../../kit/unit-select.tsx';
import type { InviteGuestRequest, Profession, Source } from '../../service/contract.ts';
import { WorkerSearch } from '../people/worker-search.tsx';

const sources = [
  'next_of_kin',
  'institution',
  'gp',
  'nav',
  'police',
  'municipal_unit',
  'dps_joint_intake',
  'self',
  'other',
] as const satisfies readonly Source[];

const nothingTyped = {
  who: 'new' as 'new' | 'known',
  name: '',
  workerId: '',
  comesAs: '' as Source | '',
  profession: '' as Profession | '',
  unitId: '',
};
type Typed = typeof nothingTyped;

/** Whom to invite: somebody known, or a name and where they come from. */
export function GuestForm({
  isBusy,
  refusal,
  onInvite,
  onCancel,
}: {
  isBusy: boolean;
  refusal: ReactNode;
  onInvite: (body: InviteGuestRequest) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(nothingTyped);
  const set = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const body = requestOf(typed);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (body) onInvite(body);
      }}
    >
      <Stack>
        <Choice
          label={t('meeting.guest.who')}
          value={typed.who}
          options={[
            { value: 'new', text: t('meeting.guest.new') },
            { value: 'known', text: t('meeting.guest.known') },
          ]}
          onChange={(who) => set({ who })}
        />
        {typed.who === 'known' && (
          <WorkerSearch value={typed.workerId} onChange={(workerId) => set({ workerId })} />
        )}
        {typed.who === 'new' && typed.comesAs !== 'self' && (
          <TextField
            label={t('meeting.guest.name')}
            maxLength={120}
            autoComplete="off"
            value={typed.name}
            onChange={(name) => set({ name })}
          />
        )}
        <SelectField
          label={t('meeting.guest.comesAs')}
          none={t('meeting.guest.choose')}
          options={sources.map((value) => ({ value, text: t(`source.${value}`) }))}
          value={typed.comesAs}
          onChange={(comesAs) => set({ comesAs })}
        />
        {typed.who === 'new' && typed.comesAs === 'self' && <p>{t('meeting.guest.selfHint')}</p>}
        {typed.who === 'new' && typed.comesAs !== 'self' && (
          <ProfessionField typed={typed} onSet={set} />
        )}
        <UnitSelect
          label={t('meeting.guest.unit')}
          isOptional={t('frame.optional')}
          none={t('meeting.guest.noUnit')}
          value={typed.unitId}
          onChange={(unitId) => set({ unitId })}
        />
        {refusal}
        <FormEnd
          text={t('meeting.guest.do')}
          isBusy={isBusy}
          refusedBecause={body ? undefined : t('meeting.guest.missing')}
          onCancel={onCancel}
        />
      </Stack>
    </form>
  );
}

function ProfessionField({
  typed,
  onSet,
}: {
  typed: Typed;
  onSet: (part: Partial<Typed>) => void;
}) {
  const { t } = useTranslation();
  return (
    <SelectField
      label={t('meeting.guest.profession')}
      isOptional={t('frame.optional')}
      none={t('meeting.guest.noProfession')}
      options={professions
        .filter((value) => value !== 'other')
        .map((value) => ({ value, text: t(`profession.${value}`) }))}
      value={typed.profession}
      onChange={(profession) => onSet({ profession })}
    />
  );
}

function requestOf({ who, workerId, comesAs, profession, unitId, ...typed }: Typed) {
  const name = typed.name.trim();
  if (comesAs === '') return null;
  const from = { comesAs, ...(unitId !== '' && { unitId }) };
  if (who === 'known') return workerId === '' ? null : { workerId, ...from };
  // The service calls the person what the item is called.
  if (comesAs === 'self') return { name: comesAs, ...from };
  return name === '' ? null : { name, ...(profession !== '' && { profession }), ...from };
}
