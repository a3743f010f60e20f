import { useTranslation } from 'react-i18next';
import { Dialog } from '../../kit/dialog.tsx';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { Stack } from '../../kit/page.tsx';
import type { Inquiry } from '../../service/contract.ts';
import { useDraft } from '../../session/draft.ts';
import { awaitsConfirmation } from '../cases/may-be-a-name.ts';
import { BelongingFields, SaidFields } from './inquiry-edit-fields.tsx';
import { changed, formOf, type InquiryForm } from './inquiry-edit-form.ts';
import { useInquiryChange } from './use-inquiry-change.tsx';
import { FormEnd } from '../../kit/form-end.tsx';

export function InquiryEdit({ inquiry, onClose }: { inquiry: Inquiry; onClose: () => void }) {
  const { t } = useTranslation();
  // The inquiry as it was when the typing began, kept with the text: a colleague's later change must neither look like
  // this person's own nor be overwritten unseen.
  const draft = useDraft(`inquiry:${inquiry.id}`, {
    form: formOf(inquiry),
    base: inquiry,
    confirmedAlias: inquiry.alias,
  });
  const { form, base, confirmedAlias } = draft.value;
  const change = useInquiryChange(base, () => {
    draft.done();
    onClose();
  });
  const set = (part: Partial<InquiryForm>) => draft.set({ form: { ...form, ...part } });
  const fields = changed(formOf(base), form);
  const refusedBecause = awaitsConfirmation(form.alias, confirmedAlias)
    ? t('meeting.decision.missing.aliasUnconfirmed')
    : undefined;
  return (
    <Dialog title={`${t('inquiry.edit')}: ${inquiry.alias}`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (refusedBecause) return;
          if (Object.keys(fields).length === 0) onClose();
          else void change.run(fields);
        }}
      >
        <Stack>
          <DraftNotice draft={draft} />
          <SaidFields form={form} onChange={set} />
          <BelongingFields
            form={form}
            onChange={set}
            owners={[base, inquiry]}
            confirmedAlias={confirmedAlias}
            onConfirm={(alias) => draft.set({ confirmedAlias: alias })}
          />
          {change.notice}
          {!change.isStuck && (
            <FormEnd
              text={t('frame.save')}
              isBusy={change.isBusy}
              refusedBecause={refusedBecause}
              onCancel={onClose}
            />
          )}
        </Stack>
      </form>
    </Dialog>
  );
}
