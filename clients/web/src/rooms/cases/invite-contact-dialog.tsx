import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { DateField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { ShownLink } from '../../kit/shown-link.tsx';
import { useAct } from '../../service/act.ts';
import type { TreatmentContact } from '../../service/contract.ts';
import { inviteTreatmentContact } from '../../service/writes/cases.ts';

/** The treatment contact gets in to this case, until a day, by a link that works once. */
export function InviteContactDialog({
  contact,
  onClose,
}: {
  contact: TreatmentContact;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [base] = useState(contact);
  const [accessUntilOn, setAccess] = useState(contact.accessUntilOn ?? '');
  const [link, setLink] = useState<{ url: string; expiresAt: string } | null>(null);
  const act = useAct(
    base,
    (day: string, act) => inviteTreatmentContact(contact.id, day, act),
    (made) => {
      setLink(made);
      void queries.invalidateQueries({ queryKey: ['case', contact.caseId] });
    },
  );
  return (
    <Dialog
      title={t('case.contact.invite.title', { name: contact.worker.name })}
      lead={t('case.contact.invite.lead', { name: contact.worker.name })}
      onClose={onClose}
    >
      <Stack>
        {link ? (
          <ShownLink link={link} />
        ) : (
          <>
            <DateField
              label={t('case.contact.invite.until')}
              hint={t('case.contact.invite.untilHint')}
              value={accessUntilOn}
              onChange={setAccess}
            />
            <ActNotice act={act} />
            <FormEnd
              text={t('people.invite.do')}
              isBusy={act.isBusy}
              refusedBecause={accessUntilOn ? undefined : t('case.contact.invite.needsDay')}
              onPress={() => void act.run(accessUntilOn)}
              onCancel={onClose}
            />
          </>
        )}
      </Stack>
    </Dialog>
  );
}
