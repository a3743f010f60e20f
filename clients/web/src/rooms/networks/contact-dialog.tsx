import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { Choice, TextField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { Network, NetworkContact, Schemas } from '../../service/contract.ts';
import { addContact, changeContact } from '../../service/writes/networks.ts';
import { useDraft } from '../../session/draft.ts';

const relations = [
  ...(['next_of_kin', 'family', 'friend', 'gp'] as const),
  ...(['nav', 'housing', 'guardian', 'other'] as const),
] satisfies readonly Schemas['Relation'][];

interface ContactDraft {
  relation: Schemas['Relation'] | null;
  name: string;
  phone: string;
}

/** Before the person has approved there is nothing to ask for but what somebody is to them. */
export function ContactDialog({
  network,
  contact,
  onClose,
  onDone,
}: {
  network: Network;
  /** Null: somebody new. */
  contact: NetworkContact | null;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const draft = useDraft<ContactDraft>(`contact:${contact?.id ?? network.caseId}`, {
    relation: contact?.relation ?? null,
    name: contact?.name ?? '',
    phone: contact?.phone ?? '',
  });
  const { relation, name, phone } = draft.value;
  const isApproved = network.registration === 'approved';
  const act = useAct(
    contact,
    (body: Schemas['AddContactRequest'], held) =>
      contact ? changeContact(contact.id, body, held) : addContact(network.caseId, body, held.key),
    () => {
      draft.done();
      onDone();
    },
  );
  return (
    <Dialog
      title={t(contact ? 'networks.dialog.change' : 'networks.dialog.add')}
      lead={t(isApproved ? 'networks.dialog.lead' : 'networks.dialog.notApproved')}
      onClose={onClose}
    >
      <Stack>
        <DraftNotice draft={draft} />
        <Choice
          label={t('networks.dialog.relation')}
          value={relation}
          options={relations.map((value) => ({ value, text: t(`networks.relation.${value}`) }))}
          onChange={(chosen) => draft.set({ relation: chosen })}
        />
        {isApproved && <WhoFields name={name} phone={phone} onChange={draft.set} />}
        <ActNotice
          act={act}
          now={(current: NetworkContact) => (
            <p>
              {[t(`networks.relation.${current.relation}`), current.name, current.phone]
                .filter(Boolean)
                .join(', ')}
            </p>
          )}
        />
        <FormEnd
          text={t('frame.save')}
          isBusy={act.isBusy}
          refusedBecause={relation ? undefined : t('networks.dialog.missing')}
          onPress={() =>
            relation &&
            void act.run({
              relation,
              ...(isApproved && { name: name.trim() || null, phone: phone.trim() || null }),
            })
          }
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}

function WhoFields({
  name,
  phone,
  onChange,
}: Pick<ContactDraft, 'name' | 'phone'> & { onChange: (change: Partial<ContactDraft>) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t('networks.dialog.name')}
        isOptional={t('frame.optional')}
        maxLength={120}
        autoComplete="off"
        value={name}
        onChange={(value) => onChange({ name: value })}
      />
      <TextField
        label={t('networks.dialog.phone')}
        isOptional={t('frame.optional')}
        maxLength={40}
        inputMode="tel"
        autoComplete="off"
        value={phone}
        onChange={(value) => onChange({ phone: value })}
      />
    </>
  );
}
