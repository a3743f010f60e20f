import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { announce } from '../../kit/announcer.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { useAct } from '../../service/act.ts';
import type { Consultation } from '../../service/contract.ts';
import { changeConsultation, recordConsultation } from '../../service/writes/supervision.ts';
import { useConsultationDraft } from './consultation-draft.ts';
import { ConsultationFields } from './consultation-fields.tsx';
import { useConsultationChange } from './use-consultation-change.ts';

/** While the telephone is still warm; or corrected by whoever wrote it. */
export function ConsultationDialog({
  teamId,
  shown = null,
  caseId = '',
  onClose,
}: {
  teamId: string;
  shown?: Consultation | null;
  /** The case that one stands on. */
  caseId?: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const changed = useConsultationChange();
  const draft = useConsultationDraft(shown, caseId);
  const act = useAct<Consultation, void, Consultation>(
    shown,
    (_, held) =>
      shown
        ? changeConsultation(shown.id, draft.asChange(), held)
        : recordConsultation(teamId, draft.asNew(), held.key),
    (saved) => {
      draft.done();
      announce(t('supervision.saved'));
      changed(saved);
      onClose();
    },
  );
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLInputElement>('[data-first]')?.focus(), []);
  return (
    <Dialog
      title={t(shown ? 'supervision.correct' : 'supervision.new')}
      lead={t('supervision.lead')}
      onClose={onClose}
    >
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (draft.isReady && !act.isBusy) void act.run();
        }}
      >
        <Stack>
          <DraftNotice draft={draft} />
          <ConsultationFields teamId={teamId} draft={draft} isNew={shown === null} />
          <ActNotice
            act={act}
            now={(current: Consultation) => (
              <p>
                {current.about} · {current.advice ?? t('supervision.nothingNew')}
              </p>
            )}
          />
          <FormEnd
            text={t(draft.isNothingNew ? 'supervision.saveNothingNew' : 'supervision.save')}
            isBusy={act.isBusy}
            refusedBecause={draft.isReady ? undefined : t('supervision.missing')}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
