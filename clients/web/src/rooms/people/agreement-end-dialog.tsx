import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Button, ButtonRow } from '../../kit/button.tsx';
import { today } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { DateField } from '../../kit/fields.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { Member } from '../../service/contract.ts';
import { endAgreement, planAgreementEnd } from '../../service/writes/cases.ts';

/** A known end flags the seats; ending is refused while a seat is held, and the cases are named. */
export function AgreementEndDialog({
  member,
  what,
  onClose,
}: {
  member: Member;
  what: 'plan' | 'end';
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [day, setDay] = useState(what === 'plan' ? (member.plannedEndOn ?? '') : today());
  const act = useAct(
    { version: member.agreementVersion },
    (on: string | null, held): Promise<unknown> =>
      what === 'plan' || on === null
        ? planAgreementEnd(member.agreementId, on, held)
        : endAgreement(member.agreementId, on, held),
    () => {
      void queries.invalidateQueries({ queryKey: ['members'] });
      onClose();
    },
  );
  return (
    <Dialog
      title={t(what === 'plan' ? 'people.agreement.planTitle' : 'people.agreement.endTitle', {
        name: member.name,
      })}
      lead={t(what === 'plan' ? 'people.agreement.planLead' : 'people.agreement.endLead')}
      onClose={onClose}
    >
      <Stack>
        <DateField label={t('people.agreement.planDay')} value={day} onChange={setDay} />
        <ActNotice act={act} />
        <ButtonRow>
          <Button
            look="main"
            isBusy={act.isBusy}
            refusedBecause={day ? undefined : t('people.agreement.missingDay')}
            onClick={() => void act.run(day)}
          >
            {t(what === 'plan' ? 'people.agreement.planDo' : 'people.agreement.endDo')}
          </Button>
          {what === 'plan' && member.plannedEndOn && (
            <Button isBusy={act.isBusy} onClick={() => void act.run(null)}>
              {t('people.agreement.planRemove')}
            </Button>
          )}
          <Button look="quiet" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
        </ButtonRow>
      </Stack>
    </Dialog>
  );
}
