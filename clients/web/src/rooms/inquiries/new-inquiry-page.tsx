import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink, ButtonRow } from '../../kit/button.tsx';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { Choice, TextArea, TextField } from '../../kit/fields.tsx';
import { Page, Stack, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { boardAddress } from '../../layout/board-address.ts';
import { sources } from './inquiry-words.ts';
import { NewInquiryMore } from './new-inquiry-more.tsx';
import styles from './new-inquiry-page.module.css';
import { useNewInquiry } from './use-new-inquiry.ts';

/** Somebody is on the phone: three fields, and the rest can wait. What is typed is kept whatever happens. */
export function NewInquiryPage() {
  const { t } = useTranslation();
  const { draft, missing, request, receive } = useNewInquiry();
  const form = useRef<HTMLFormElement>(null);
  const [isChecked, setChecked] = useState(false);
  useTitle(t('inquiry.newTitle'));
  const { source, askedBy, worry } = draft.value;
  const error = (name: keyof typeof missing) => (isChecked ? missing[name] : undefined);
  const submit = () => {
    setChecked(true);
    if (request) void receive.run(request);
    else
      setTimeout(() =>
        form.current
          ?.querySelector<HTMLElement>('[aria-invalid=true], [data-invalid] input')
          ?.focus(),
      );
  };
  return (
    <Page
      isNarrow
      title={t('inquiry.newTitle')}
      back={{ to: boardAddress(), text: t('inquiry.back') }}
    >
      <p className={styles.lead}>{t('inquiry.newLead')}</p>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack>
          <DraftNotice draft={draft} />
          <TextField
            label={t('inquiry.askedBy')}
            hint={t('inquiry.askedByHint')}
            value={askedBy}
            maxLength={120}
            autoComplete="off"
            autoFocus
            error={error('askedBy')}
            onChange={(value) => draft.set({ askedBy: value })}
          />
          <TextArea
            label={t('inquiry.worry')}
            hint={t('inquiry.worryHint')}
            value={worry}
            rows={5}
            maxLength={4000}
            error={error('worry')}
            onChange={(value) => draft.set({ worry: value })}
          />
          <Choice
            label={t('inquiry.source')}
            hint={t('inquiry.sourceHint')}
            value={source || null}
            options={sources.map((one) => ({ value: one, text: t(`source.${one}`) }))}
            onChange={(value) => draft.set({ source: value })}
          />
          <NewInquiryMore draft={draft} />
          <RefusalNotice refusal={receive.refusal} />
          <ButtonRow>
            <Button type="submit" look="main" isBusy={receive.isBusy}>
              {t('inquiry.receive')}
            </Button>
            <ButtonLink to="/">{t('frame.cancel')}</ButtonLink>
          </ButtonRow>
        </Stack>
      </form>
    </Page>
  );
}
