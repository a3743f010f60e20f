import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Choice, SelectField, TextArea, TextField } from '../../kit/fields.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { AddAgendaItemRequest, Meeting } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { addAgendaItem } from '../../service/writes/meetings.ts';
import { FormEnd } from '../../kit/form-end.tsx';

export function AddItemDialog({
  meeting,
  onAdded,
  onClose,
}: {
  meeting: Meeting;
  onAdded: (itemId: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const board = useQuery(reads.board(meeting.teamId));
  const [kind, setKind] = useState<'manual' | 'case'>('manual');
  const [words, setWords] = useState<Words>({ title: '', about: '', proposal: '' });
  const [caseId, setCaseId] = useState('');
  const add = useCommand(
    (body: AddAgendaItemRequest, key) => addAgendaItem(meeting.id, body, key),
    (added) => {
      void queries.invalidateQueries({ queryKey: reads.meeting(meeting.id).queryKey });
      announce(t('meeting.add.done'));
      onAdded(added.id);
      onClose();
    },
  );
  const body: AddAgendaItemRequest | null =
    kind === 'case' ? (caseId ? { kind, caseId } : null) : manualRequest(words);
  return (
    <Dialog title={t('meeting.add.title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (body) void add.run(body);
        }}
      >
        <Stack>
          <Choice
            label={t('meeting.add.kind')}
            value={kind}
            options={[
              { value: 'manual', text: t('meeting.add.manual') },
              { value: 'case', text: t('meeting.add.case') },
            ]}
            onChange={setKind}
          />
          {kind === 'manual' ? (
            <ManualFields words={words} onChange={setWords} />
          ) : (
            <SelectField
              label={t('meeting.add.which')}
              none={t('meeting.add.chooseCase')}
              options={(board.data?.cases ?? []).map((card) => ({
                value: card.id,
                text: card.alias ?? card.title ?? '',
              }))}
              value={caseId}
              onChange={setCaseId}
            />
          )}
          <RefusalNotice refusal={add.refusal} />
          <FormEnd
            text={t('meeting.add.do')}
            isBusy={add.isBusy}
            refusedBecause={body ? undefined : t('meeting.add.missing')}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

type Words = { title: string; about: string; proposal: string };

function manualRequest({ title, about, proposal }: Words): AddAgendaItemRequest | null {
  if (!title.trim()) return null;
  return {
    ...{ kind: 'manual', title: title.trim() },
    ...(about.trim() && { about: about.trim() }),
    ...(proposal.trim() && { proposal: proposal.trim() }),
  };
}

/** What it is about, and what whoever adds it proposes. */
function ManualFields({ words, onChange }: { words: Words; onChange: (words: Words) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t('meeting.add.heading')}
        maxLength={200}
        autoComplete="off"
        value={words.title}
        onChange={(title) => onChange({ ...words, title })}
      />
      <TextArea
        label={t('agenda.proposal.about')}
        isOptional={t('frame.optional')}
        rows={3}
        maxLength={2000}
        value={words.about}
        onChange={(about) => onChange({ ...words, about })}
      />
      <TextArea
        label={t('agenda.proposal.title')}
        hint={t('agenda.proposal.hint')}
        isOptional={t('frame.optional')}
        rows={3}
        maxLength={2000}
        value={words.proposal}
        onChange={(proposal) => onChange({ ...words, proposal })}
      />
    </>
  );
}
