import { type FormEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { Button } from '../../kit/button.tsx';
import { addDays, today } from '../../kit/dates.ts';
import { TextField } from '../../kit/fields.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { Schemas } from '../../service/contract.ts';
import { makeAction } from '../../service/writes/actions.ts';
import { useDraft } from '../../session/draft.ts';
import { useSession, useTeam } from '../../session/team.tsx';
import { ActionDue, ActionOwner } from './action-fields.tsx';
import styles from './actions.module.css';
import { useActionChange } from './use-action-change.ts';

type About = Pick<Schemas['MakeActionRequest'], 'itemId' | 'caseId' | 'inquiryId'>;

/** What, who, by when, in one line; Enter adds it, and the line is ready for the next. */
export function ActionForm({ about = {} }: { about?: About }) {
  const { t } = useTranslation();
  const team = useTeam();
  const { me } = useSession();
  const changed = useActionChange();
  const line = useRef<HTMLFormElement>(null);
  const where = about.itemId ?? about.caseId ?? about.inquiryId ?? team.id;
  const draft = useDraft(`action:${where}`, {
    text: '',
    ownerId: me.worker?.id ?? '',
    dueOn: addDays(today(), 7),
  });
  const { text, ownerId, dueOn } = draft.value;
  const command = useCommand(
    (body: Schemas['MakeActionRequest'], key) => makeAction(team.id, body, key),
    (made) => {
      announce(t('actions.made', { text: made.text, name: made.ownerName }));
      draft.startOver();
      changed(made);
      line.current?.querySelector('input')?.focus();
    },
  );
  const isReady = text.trim() !== '' && ownerId !== '' && dueOn >= today();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !command.isBusy)
      void command.run({ text: text.trim(), ownerId, dueOn, ...about });
  };
  return (
    <div className={styles.about}>
      <form className={styles.form} ref={line} onSubmit={submit} data-new-action>
        <TextField
          label={t('actions.what')}
          maxLength={500}
          autoComplete="off"
          value={text}
          onChange={(next) => draft.set({ text: next })}
        />
        <ActionOwner value={ownerId} onChange={(next) => draft.set({ ownerId: next })} />
        <ActionDue value={dueOn} onChange={(next) => draft.set({ dueOn: next })} />
        <div className={styles.add}>
          <Button
            type="submit"
            isBusy={command.isBusy}
            refusedBecause={text.trim() === '' || isReady ? undefined : t('actions.missing')}
          >
            {t('actions.add')}
          </Button>
        </div>
      </form>
      <RefusalNotice refusal={command.refusal} />
    </div>
  );
}
