import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { FormEnd } from '../../kit/form-end.tsx';
import { Stack } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useCommand } from '../../service/command.ts';
import type { Schemas } from '../../service/contract.ts';
import { addTextPack } from '../../service/writes/instruments.ts';
import styles from './instruments.module.css';
import { Wording } from './wording.tsx';
import { emptyWords, WordingFields } from './wording-fields.tsx';

/** The wording is written in as the licensed form has it, beside how it will be read. */
export function WordingDialog({
  teamId,
  form,
  onClose,
}: {
  teamId: string;
  form: Schemas['TeamForm'];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [words, setWords] = useState(emptyWords);
  const set = (part: Partial<typeof words>) => setWords((before) => ({ ...before, ...part }));
  const add = useCommand(
    (body: Schemas['AddTextPackRequest'], key) => addTextPack(teamId, body, key),
    () => {
      announce(t('instruments.wording.saved'));
      void queries.invalidateQueries({ queryKey: ['instruments', teamId] });
      onClose();
    },
  );
  const texts = [words.title, words.instruction, words.copyright].concat(
    words.lines.flatMap(({ label, left, right }) => [label, left, right]),
  );
  const isReady = texts.every((text) => text.trim() !== '') && /^[a-z]{2,3}$/.test(words.language);
  return (
    <Dialog
      title={t('instruments.wording.addFor', { form: form.name })}
      lead={t('instruments.wording.lead')}
      onClose={onClose}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !add.isBusy) void add.run({ ...words, form: form.code });
        }}
      >
        <Stack>
          <WordingFields words={words} onChange={set} />
          <section aria-label={t('instruments.wording.preview')} className={styles.pack}>
            <h3>{t('instruments.wording.preview')}</h3>
            <Wording words={words} />
          </section>
          <RefusalNotice refusal={add.refusal} />
          <FormEnd
            text={t('instruments.wording.save')}
            isBusy={add.isBusy}
            refusedBecause={isReady ? undefined : t('instruments.wording.missing')}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
