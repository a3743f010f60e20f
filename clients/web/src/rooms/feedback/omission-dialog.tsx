import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Choice, DateField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { Schemas } from '../../service/contract.ts';
import { recordOmission } from '../../service/writes/feedback.ts';

export function OmissionDialog({
  feedback: { caseId, choices },
  onClose,
  onDone,
}: {
  feedback: Schemas['Feedback'];
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const abouts = [
    ...(choices.lifeForm === null ? [] : (['life'] as const)),
    ...(choices.cooperationForm === null ? [] : (['cooperation'] as const)),
  ];
  const [about, setAbout] = useState<Schemas['FormAbout']>(abouts[0] ?? 'life');
  const [reason, setReason] = useState<Schemas['OmissionReason'] | null>(null);
  const [omittedOn, setOmittedOn] = useState(today());
  const record = useCommand(
    (body: Schemas['RecordOmissionRequest'], key) => recordOmission(caseId, body, key),
    onDone,
  );
  const isEarly = omittedOn > today();
  const missing =
    (reason === null && t('feedback.omission.missing')) ||
    (omittedOn === '' && t('feedback.entry.dayMissing')) ||
    (isEarly && t('feedback.entry.toCome')) ||
    undefined;
  return (
    <Dialog
      title={t('feedback.omission.title')}
      lead={t('feedback.omission.lead')}
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (reason !== null && !missing && !record.isBusy)
            void record.run({ about, reason, omittedOn });
        }}
      >
        <Stack>
          <Choice
            label={t('feedback.omission.why')}
            value={reason}
            options={(['would_not', 'not_asked'] as const).map((value) => ({
              value,
              text: t(`feedback.omission.reason.${value}`),
            }))}
            onChange={setReason}
          />
          {abouts.length > 1 && (
            <Choice
              label={t('feedback.omission.what')}
              value={about}
              options={abouts.map((value) => ({ value, text: t(`feedback.about.${value}`) }))}
              onChange={setAbout}
            />
          )}
          <DateField
            label={t('feedback.entry.on')}
            value={omittedOn}
            max={today()}
            error={isEarly ? t('feedback.entry.toCome') : undefined}
            onChange={setOmittedOn}
          />
          <RefusalNotice refusal={record.refusal} />
          <FormEnd
            text={t('frame.save')}
            isBusy={record.isBusy}
            refusedBecause={missing}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
