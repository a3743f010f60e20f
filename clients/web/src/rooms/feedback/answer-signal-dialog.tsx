import { useTranslation } from 'react-i18next';
import { Dialog } from '../../kit/dialog.tsx';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { Choice, TextArea } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { Schemas } from '../../service/contract.ts';
import { answerSignal } from '../../service/writes/informal-feedback.ts';
import { useDraft } from '../../session/draft.ts';

type Outcome = Schemas['SignalOutcome'];
const outcomes: readonly Outcome[] = [
  ...(['talked', 'changed_something', 'nothing_to_change'] as const),
  ...(['not_reached', 'other'] as const),
];

/** Said once; a few words are welcome and not asked for. */
export function AnswerSignalDialog({
  held,
  onClose,
  onDone,
}: {
  held: Schemas['FeedbackSignal'];
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const draft = useDraft<{ outcome: Outcome | null; words: string }>(`signal:${held.id}`, {
    outcome: null,
    words: '',
  });
  const { outcome } = draft.value;
  const words = draft.value.words.trim();
  const act = useCommand(
    (body: Schemas['AnswerSignalRequest'], key) => answerSignal(held.id, body, key),
    () => {
      draft.done();
      onDone();
    },
  );
  return (
    <Dialog
      title={t('signals.answerTitle')}
      lead={`${t(`signals.kind.${held.kind}`)}. ${t('signals.answerLead')}`}
      onClose={onClose}
    >
      <Stack>
        <DraftNotice draft={draft} />
        <Choice
          isListed
          label={t('signals.outcomeLabel')}
          value={outcome}
          options={outcomes.map((value) => ({ value, text: t(`signals.outcome.${value}`) }))}
          onChange={(value) => draft.set({ outcome: value })}
        />
        <TextArea
          label={t('signals.words')}
          isOptional={t('frame.optional')}
          value={draft.value.words}
          maxLength={2000}
          onChange={(value) => draft.set({ words: value })}
        />
        <RefusalNotice refusal={act.refusal} />
        <FormEnd
          text={t('frame.save')}
          isBusy={act.isBusy}
          refusedBecause={outcome ? undefined : t('signals.missing')}
          onPress={() => outcome && void act.run({ outcome, ...(words && { words }) })}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}
