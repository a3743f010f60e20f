import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { NetworkContact } from '../../service/contract.ts';
import { removeContact } from '../../service/writes/networks.ts';
import { useContactName } from './contact-name.ts';

export function RemoveContactDialog({
  contact,
  onClose,
  onDone,
}: {
  contact: NetworkContact;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const nameOf = useContactName();
  const act = useAct(contact, (_: null, held) => removeContact(contact.id, held), onDone);
  return (
    <Dialog
      title={t('networks.remove.title', { name: nameOf(contact) })}
      lead={t('networks.remove.lead')}
      onClose={onClose}
    >
      <Stack>
        <ActNotice act={act} />
        <FormEnd
          text={t('networks.remove.do')}
          isBusy={act.isBusy}
          onPress={() => void act.run(null)}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}
