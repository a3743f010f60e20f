import { type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { addDays, today } from '../../kit/dates.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { Check, CheckGroup, TextField } from '../../kit/fields.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { Answers, Question, Schemas } from '../../service/contract.ts';
import { makeAction } from '../../service/writes/actions.ts';
import { useDraft } from '../../session/draft.ts';
import { useSession, useTeam } from '../../session/team.tsx';
import { ActionDue, ActionOwner } from '../actions/action-fields.tsx';
import { useActionChange } from '../actions/use-action-change.ts';
import { questions } from './inquiry-words.ts';

/** Somebody is to find out what is not known: one telephone call often answers more than one question. */
export function ClarifyDialog({
  about,
  question,
  answers,
  onClose,
}: {
  about: { inquiryId: string } | { itemId: string };
  question: Question;
  answers: Answers;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const team = useTeam();
  const { me } = useSession();
  const changed = useActionChange();
  const where = 'inquiryId' in about ? about.inquiryId : about.itemId;
  const draft = useDraft(`clarify:${where}:${question}`, {
    text: '',
    ownerId: me.worker?.id ?? '',
    dueOn: addDays(today(), 7),
    findsOut: [question],
  });
  const { text, ownerId, dueOn, findsOut } = draft.value;
  const command = useCommand(
    (body: Schemas['MakeActionRequest'], key) => makeAction(team.id, body, key),
    (made) => {
      draft.done();
      announce(t('actions.made', { text: made.text, name: made.ownerName }));
      changed(made);
      onClose();
    },
  );
  const isReady = text.trim() !== '' && ownerId !== '' && dueOn >= today() && findsOut.length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !command.isBusy)
      void command.run({ text: text.trim(), ownerId, dueOn, findsOut, ...about });
  };
  return (
    <Dialog title={t('inquiry.clarification.title')} onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <DraftNotice draft={draft} />
          <WhichQuestions
            missing={questions.filter((one) => answers[one] === 'unknown')}
            chosen={findsOut}
            onChange={(next) => draft.set({ findsOut: next })}
          />
          <TextField
            label={t('inquiry.clarification.how')}
            hint={t('inquiry.clarification.howHint')}
            maxLength={500}
            autoComplete="off"
            value={text}
            onChange={(next) => draft.set({ text: next })}
          />
          <ActionOwner value={ownerId} onChange={(next) => draft.set({ ownerId: next })} />
          <ActionDue value={dueOn} onChange={(next) => draft.set({ dueOn: next })} />
          <RefusalNotice refusal={command.refusal} />
          <FormEnd
            text={t('actions.add')}
            isBusy={command.isBusy}
            refusedBecause={isReady ? undefined : t('inquiry.clarification.missing')}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

function WhichQuestions({
  missing,
  chosen,
  onChange,
}: {
  missing: readonly Question[];
  chosen: readonly Question[];
  onChange: (chosen: Question[]) => void;
}) {
  const { t } = useTranslation();
  return (
    <CheckGroup legend={t('inquiry.clarification.what')}>
      {missing.map((one) => (
        <Check
          key={one}
          label={t(`inquiry.question.${one}`)}
          isChecked={chosen.includes(one)}
          onChange={(isChecked) =>
            onChange(missing.filter((each) => (each === one ? isChecked : chosen.includes(each))))
          }
        />
      ))}
    </CheckGroup>
  );
}
