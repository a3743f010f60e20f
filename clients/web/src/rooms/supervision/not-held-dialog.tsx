import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Choice } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { Schemas } from '../../service/contract.ts';
import { recordSessionNotHeld } from '../../service/writes/supervision.ts';

const reasons = [
  'site_cancelled',
  'too_few',
  'team_prevented',
  'public_holiday',
  'other',
] as const satisfies readonly Schemas['NotHeldBecause'][];

/** Why a session is not held: one of a few, and no words. */
export function NotHeldDialog({
  session: { caseId, heldOn, holiday },
  onClose,
  onDone,
}: {
  session: Schemas['SupervisionSession'];
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [because, setBecause] = useState<Schemas['NotHeldBecause'] | null>(
    holiday ? 'public_holiday' : null,
  );
  const command = useCommand(
    (why: Schemas['NotHeldBecause'], key) =>
      recordSessionNotHeld(caseId, { meantOn: heldOn, because: why }, key),
    () => {
      announce(t('arrangements.sessions.notHeldSaid'));
      onDone();
      onClose();
    },
  );
  return (
    <Dialog
      title={t('arrangements.sessions.notHeldTitle')}
      lead={t('arrangements.sessions.notHeldLead')}
      onClose={onClose}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (because && !command.isBusy) void command.run(because);
        }}
      >
        <Stack>
          <Choice
            label={t('arrangements.why')}
            value={because}
            options={reasons.map((reason) => ({
              value: reason,
              text: t(`arrangements.because.${reason}`),
            }))}
            onChange={setBecause}
          />
          <RefusalNotice refusal={command.refusal} />
          <FormEnd
            text={t('supervision.save')}
            isBusy={command.isBusy}
            refusedBecause={because ? undefined : t('arrangements.sessions.notHeldMissing')}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
