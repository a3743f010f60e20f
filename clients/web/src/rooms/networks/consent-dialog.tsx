import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { Check, CheckGroup, Choice, DateField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { NetworkContact, Schemas } from '../../service/contract.ts';
import { recordConsent } from '../../service/writes/networks.ts';
import { useDraft } from '../../session/draft.ts';
import { useContactName } from './contact-name.ts';

type Cover = Schemas['ConsentCover'];

const covers = [
  'that_the_team_is_involved',
  'how_it_goes',
  'call_in_a_crisis',
] as const satisfies readonly Cover[];

interface ConsentDraft {
  answer: Schemas['ConsentAnswer'] | null;
  covers: Cover[];
  said: Schemas['Said'] | null;
  saidOn: string;
}

/** What the person may say next; a closed case only lets them take it back. */
function possible({ consent }: NetworkContact, isClosed: boolean): Schemas['ConsentAnswer'][] {
  if (isClosed) return ['withdrawn'];
  return consent === 'given' ? ['given', 'withdrawn'] : ['given', 'refused'];
}

/** The person's own word, for this contact alone. */
export function ConsentDialog({
  contact,
  isClosed,
  onClose,
  onDone,
}: {
  contact: NetworkContact;
  isClosed: boolean;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const nameOf = useContactName();
  const answers = possible(contact, isClosed);
  const draft = useDraft<ConsentDraft>(`consent:${contact.id}`, {
    ...{ answer: isClosed ? 'withdrawn' : null, said: null, saidOn: '' },
    covers: contact.covers,
  });
  const { answer, said, saidOn } = draft.value;
  const act = useAct(
    contact,
    (body: Schemas['RecordConsentRequest'], held) => recordConsent(contact.id, body, held),
    () => {
      draft.done();
      onDone();
    },
  );
  const body = requestOf(draft.value);
  return (
    <Dialog
      title={t('networks.ask.title', { name: nameOf(contact) })}
      lead={t('networks.ask.lead')}
      onClose={onClose}
    >
      <Stack>
        <DraftNotice draft={draft} />
        <Choice
          label={t('networks.ask.answer')}
          value={answer}
          options={answers.map((value) => ({ value, text: t(`networks.answer.${value}`) }))}
          onChange={(chosen) => draft.set({ answer: chosen })}
        />
        {answer === 'given' && (
          <Covered
            chosen={draft.value.covers}
            onChange={(chosen) => draft.set({ covers: chosen })}
          />
        )}
        <Choice
          label={t('persons.registration.how')}
          value={said}
          options={(['spoken', 'written'] as const).map((value) => ({
            value,
            text: t(`persons.registration.${value}`),
          }))}
          onChange={(chosen) => draft.set({ said: chosen })}
        />
        <DateField
          label={t('persons.registration.on')}
          hint={t('networks.ask.today')}
          isOptional={t('frame.optional')}
          value={saidOn}
          onChange={(day) => draft.set({ saidOn: day })}
        />
        <ActNotice
          act={act}
          now={(current: NetworkContact) => <p>{t(`networks.consent.${current.consent}`)}</p>}
        />
        <FormEnd
          text={t('frame.save')}
          isBusy={act.isBusy}
          refusedBecause={body ? undefined : t('networks.ask.missing')}
          onPress={() => body && void act.run(body)}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}

function Covered({
  chosen,
  onChange,
}: {
  chosen: readonly Cover[];
  onChange: (chosen: Cover[]) => void;
}) {
  const { t } = useTranslation();
  return (
    <CheckGroup legend={t('networks.ask.covers')}>
      {covers.map((cover) => (
        <Check
          key={cover}
          label={t(`networks.coverLabel.${cover}`)}
          isChecked={chosen.includes(cover)}
          onChange={(isChecked) =>
            onChange(covers.filter((one) => (one === cover ? isChecked : chosen.includes(one))))
          }
        />
      ))}
    </CheckGroup>
  );
}

function requestOf({ answer, covers, said, saidOn }: ConsentDraft) {
  if (!answer || !said || (answer === 'given' && covers.length === 0)) return null;
  return { answer, said, ...(answer === 'given' && { covers }), ...(saidOn && { saidOn }) };
}
