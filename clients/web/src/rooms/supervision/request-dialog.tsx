import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { today } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { DateField, TextField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { Schemas } from '../../service/contract.ts';
import { requestSupervision } from '../../service/writes/supervision.ts';
import { useDraft } from '../../session/draft.ts';
import { useRequestChange } from './use-request-change.ts';

/** Who of the service site asked, and what for. */
export function RequestDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const changed = useRequestChange();
  const draft = useDraft(`supervision-request:${caseId}`, {
    askedBy: '',
    about: '',
    askedOn: today(),
  });
  const { askedBy, about, askedOn } = draft.value;
  const command = useCommand(
    (body: Schemas['RequestSupervisionRequest'], key) => requestSupervision(caseId, body, key),
    (asked) => {
      draft.done();
      announce(t('supervision.request.saved'));
      changed(asked);
      onClose();
    },
  );
  const isReady =
    askedBy.trim() !== '' && about.trim() !== '' && askedOn !== '' && askedOn <= today();
  return (
    <Dialog
      title={t('supervision.request.new')}
      lead={t('supervision.request.lead')}
      onClose={onClose}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !command.isBusy)
            void command.run({ askedBy: askedBy.trim(), about: about.trim(), askedOn });
        }}
      >
        <Stack>
          <DraftNotice draft={draft} />
          <TextField
            label={t('supervision.request.who')}
            maxLength={200}
            autoComplete="off"
            value={askedBy}
            onChange={(next) => draft.set({ askedBy: next })}
          />
          <TextField
            label={t('supervision.request.about')}
            maxLength={1000}
            autoComplete="off"
            value={about}
            onChange={(next) => draft.set({ about: next })}
          />
          <DateField
            label={t('supervision.day')}
            max={today()}
            value={askedOn}
            onChange={(next) => draft.set({ askedOn: next })}
          />
          <RefusalNotice refusal={command.refusal} />
          <FormEnd
            text={t('supervision.save')}
            isBusy={command.isBusy}
            refusedBecause={isReady ? undefined : t('supervision.request.missing')}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
