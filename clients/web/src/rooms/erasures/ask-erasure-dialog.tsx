import { useTranslation } from 'react-i18next';
import { Dialog } from '../../kit/dialog.tsx';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { DateField, TextArea } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { Schemas } from '../../service/contract.ts';
import { askErasure, askInquiryErasure } from '../../service/writes/erasures.ts';
import { useDraft } from '../../session/draft.ts';

export function AskErasureDialog({
  of,
  onClose,
  onDone,
}: {
  of: { kind: 'case' | 'inquiry'; id: string };
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const draft = useDraft(`erasure:${of.id}`, { askedOn: '', words: '' });
  const { askedOn, words } = draft.value;
  const ask = useCommand(
    (body: Schemas['AskErasureRequest'], key) =>
      of.kind === 'case' ? askErasure(of.id, body, key) : askInquiryErasure(of.id, body, key),
    () => {
      draft.done();
      onDone();
    },
  );
  return (
    <Dialog
      title={t('erasures.ask.title')}
      lead={t(`erasures.ask.lead.${of.kind}`)}
      onClose={onClose}
    >
      <Stack>
        <DraftNotice draft={draft} />
        <DateField
          label={t('erasures.ask.on')}
          isOptional={t('frame.optional')}
          value={askedOn}
          onChange={(value) => draft.set({ askedOn: value })}
        />
        <TextArea
          label={t('erasures.ask.words')}
          hint={t('erasures.ask.wordsHint')}
          isOptional={t('frame.optional')}
          rows={3}
          maxLength={4000}
          value={words}
          onChange={(value) => draft.set({ words: value })}
        />
        <RefusalNotice refusal={ask.refusal} />
        <FormEnd
          text={t('erasures.ask.send')}
          isBusy={ask.isBusy}
          onPress={() =>
            void ask.run({
              ...(askedOn && { askedOn }),
              ...(words.trim() && { words: words.trim() }),
            })
          }
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}
