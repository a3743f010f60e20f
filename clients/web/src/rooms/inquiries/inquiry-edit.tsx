import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../kit/dialog.tsx';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { Choice, SelectField, TextArea, TextField } from '../../kit/fields.tsx';
import { Stack } from '../../kit/page.tsx';
import { UnitSelect } from '../../kit/unit-select.tsx';
import type { Fields } from '../../service/change.ts';
import type { Inquiry } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { useDraft } from '../../session/draft.ts';
import { useTeam } from '../../session/team.tsx';
import { abouts, sources } from './inquiry-words.ts';
import { useInquiryChange } from './use-inquiry-change.tsx';
import { FormEnd } from '../../kit/form-end.tsx';

const formOf = (inquiry: Inquiry) => ({
  source: inquiry.source,
  about: inquiry.about,
  askedBy: inquiry.askedBy,
  askerContact: inquiry.askerContact ?? '',
  worry: inquiry.worry,
  alias: inquiry.alias,
  unitId: inquiry.unit?.id ?? '',
  ownerId: inquiry.ownerId,
  linkedCaseId: inquiry.linkedCase?.id ?? '',
});
type Form = ReturnType<typeof formOf>;

const mayBeEmpty = new Set<keyof Form>(['askerContact', 'unitId', 'linkedCaseId']);

/** Only what was changed here is sent, so that a colleague's other changes stand. */
function changed(before: Form, now: Form): Fields {
  const fields: Fields = {};
  for (const name of Object.keys(now) as (keyof Form)[]) {
    const value = now[name].trim();
    if (value === before[name] || (value === '' && !mayBeEmpty.has(name))) continue;
    fields[name] = value === '' ? null : value;
  }
  return fields;
}

export function InquiryEdit({ inquiry, onClose }: { inquiry: Inquiry; onClose: () => void }) {
  const { t } = useTranslation();
  const team = useTeam();
  const board = useQuery(reads.board(team.id));
  // The inquiry as it was when the typing began, kept with the text: a colleague's later change must neither look like
  // this person's own nor be overwritten unseen.
  const draft = useDraft(`inquiry:${inquiry.id}`, { form: formOf(inquiry), base: inquiry });
  const { form, base } = draft.value;
  const change = useInquiryChange(base, () => {
    draft.done();
    onClose();
  });
  const set = (part: Partial<Form>) => draft.set({ form: { ...form, ...part } });
  const fields = changed(formOf(base), form);
  return (
    <Dialog title={`${t('inquiry.edit')}: ${inquiry.alias}`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (Object.keys(fields).length === 0) onClose();
          else void change.run(fields);
        }}
      >
        <Stack>
          <DraftNotice draft={draft} />
          <TextArea
            label={t('inquiry.worry')}
            hint={t('inquiry.worryHint')}
            rows={5}
            maxLength={4000}
            value={form.worry}
            onChange={(worry) => set({ worry })}
          />
          <TextField
            label={t('inquiry.askedBy')}
            maxLength={120}
            value={form.askedBy}
            onChange={(askedBy) => set({ askedBy })}
          />
          <TextField
            label={t('inquiry.askerContact')}
            maxLength={120}
            value={form.askerContact}
            onChange={(askerContact) => set({ askerContact })}
          />
          <SelectField
            label={t('inquiry.source')}
            value={form.source}
            options={sources.map((source) => ({ value: source, text: t(`source.${source}`) }))}
            onChange={(source) => source && set({ source })}
          />
          <Choice
            label={t('inquiry.about')}
            value={form.about}
            options={abouts.map((about) => ({ value: about, text: t(`about.${about}`) }))}
            onChange={(about) => set({ about })}
          />
          <UnitSelect
            label={t(form.about === 'service_site' ? 'inquiry.unit' : 'inquiry.unitFrom')}
            value={form.unitId}
            onChange={(unitId) => set({ unitId })}
          />
          <SelectField
            label={t('inquiry.owner')}
            hint={t('inquiry.ownerHint')}
            value={form.ownerId}
            options={ownerOptions()}
            onChange={(ownerId) => set({ ownerId })}
          />
          <SelectField
            label={t('inquiry.linkedCase')}
            none={t('inquiry.none')}
            value={form.linkedCaseId}
            options={(board.data?.cases ?? [])
              .filter((card) => card.alias !== null)
              .map((card) => ({ value: card.id, text: card.alias ?? '' }))}
            onChange={(linkedCaseId) => set({ linkedCaseId })}
          />
          <TextField
            label={t('inquiry.alias')}
            hint={t('inquiry.aliasHint')}
            maxLength={40}
            value={form.alias}
            onChange={(alias) => set({ alias })}
          />
          {change.notice}
          {!change.isStuck && (
            <FormEnd text={t('frame.save')} isBusy={change.isBusy} onCancel={onClose} />
          )}
        </Stack>
      </form>
    </Dialog>
  );

  function ownerOptions() {
    const members = (board.data?.members ?? []).map(({ workerId, name }) => ({
      value: workerId,
      text: name,
    }));
    const unique = [...new Map(members.map((member) => [member.value, member])).values()];
    return unique.some(({ value }) => value === form.ownerId)
      ? unique
      : [{ value: inquiry.ownerId, text: inquiry.ownerName }, ...unique];
  }
}
