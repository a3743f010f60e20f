import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { announce } from '../../kit/announcer.tsx';
import { Button, ButtonLink, ButtonRow } from '../../kit/button.tsx';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { Choice, SelectField, TextArea, TextField } from '../../kit/fields.tsx';
import { Page, Stack, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { UnitSelect } from '../../kit/unit-select.tsx';
import { useCommand } from '../../service/command.ts';
import type { About, ReceiveInquiryRequest, Source } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { useDraft } from '../../session/draft.ts';
import { useTeam } from '../../session/team.tsx';
import { abouts, sources } from './inquiry-words.ts';
import styles from './new-inquiry-page.module.css';
import { receiveInquiry } from '../../service/writes/inquiries.ts';

const empty = {
  source: '' as Source | '',
  askedBy: '',
  worry: '',
  about: 'person' as About,
  askerContact: '',
  unitId: '',
  ownerId: '',
};

/** Somebody is on the phone: three fields, and the rest can wait. What is typed is kept whatever happens. */
export function NewInquiryPage() {
  const { t } = useTranslation();
  const team = useTeam();
  const navigate = useNavigate();
  const board = useQuery(reads.board(team.id));
  const draft = useDraft('inquiry', empty);
  const form = useRef<HTMLFormElement>(null);
  const [isChecked, setChecked] = useState(false);
  useTitle(t('inquiry.newTitle'));
  const { source, askedBy, worry, about, askerContact, unitId, ownerId } = draft.value;
  const receive = useCommand(
    (body: ReceiveInquiryRequest, key) => receiveInquiry(team.id, body, key),
    (inquiry) => {
      draft.done();
      announce(t('inquiry.received', { alias: inquiry.alias }));
      void navigate(`/henvendelse/${inquiry.id}`, { state: { isNew: true }, replace: true });
    },
  );
  const missing = {
    source: source === '' ? t('inquiry.missing.source') : undefined,
    askedBy: askedBy.trim() === '' ? t('inquiry.missing.askedBy') : undefined,
    worry: worry.trim() === '' ? t('inquiry.missing.worry') : undefined,
  };
  const error = (name: keyof typeof missing) => (isChecked ? missing[name] : undefined);
  const submit = () => {
    setChecked(true);
    if (source === '' || missing.askedBy || missing.worry) {
      setTimeout(() =>
        form.current
          ?.querySelector<HTMLElement>('[aria-invalid=true], [data-invalid] input')
          ?.focus(),
      );
      return;
    }
    void receive.run({
      source,
      about,
      askedBy: askedBy.trim(),
      worry: worry.trim(),
      ...(askerContact.trim() && { askerContact: askerContact.trim() }),
      ...(unitId && { unitId }),
      ...(ownerId && { ownerId }),
    });
  };
  return (
    <Page isNarrow title={t('inquiry.newTitle')} back={{ to: '/', text: t('inquiry.back') }}>
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
            value={source || null}
            options={sources.map((one) => ({ value: one, text: t(`source.${one}`) }))}
            error={error('source')}
            onChange={(value) => draft.set({ source: value })}
          />
          <details className={styles.more}>
            <summary>{t('inquiry.more')}</summary>
            <Stack>
              <Choice
                label={t('inquiry.about')}
                value={about}
                options={abouts.map((one) => ({ value: one, text: t(`about.${one}`) }))}
                onChange={(value) => draft.set({ about: value })}
              />
              <TextField
                label={t('inquiry.askerContact')}
                value={askerContact}
                maxLength={120}
                autoComplete="off"
                onChange={(value) => draft.set({ askerContact: value })}
              />
              <UnitSelect
                label={t(about === 'service_site' ? 'inquiry.unit' : 'inquiry.unitFrom')}
                value={unitId}
                onChange={(value) => draft.set({ unitId: value })}
              />
              <SelectField
                label={t('inquiry.owner')}
                hint={t('inquiry.ownerHint')}
                none={t('inquiry.ownerMe')}
                value={ownerId}
                options={(board.data?.members ?? []).map((member) => ({
                  value: member.workerId,
                  text: member.name,
                }))}
                onChange={(value) => draft.set({ ownerId: value })}
              />
            </Stack>
          </details>
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
