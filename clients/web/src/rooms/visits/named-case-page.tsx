import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { announce } from '../../kit/announcer.tsx';
import { Button, ButtonLink, ButtonRow } from '../../kit/button.tsx';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { TextField } from '../../kit/fields.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Page, Stack, useTitle } from '../../kit/page.tsx';
import { useCommand } from '../../service/command.ts';
import type { Schemas } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { openNamedCase } from '../../service/writes/visits.ts';
import { useDraft } from '../../session/draft.ts';
import { useTeam } from '../../session/team.tsx';
import { ReasonFields } from './reason-fields.tsx';
import { useChecked } from './use-wish.ts';
import { VisitRefusal } from './visit-refusal.tsx';
import styles from './visits.module.css';

type Reason = Schemas['LeaderVisitReason'];

const reasons = [
  'complaint',
  'incident',
  'staffing',
  'supervision_by_authority',
  'person_asked',
  'other',
] as const satisfies readonly Reason[];

const empty = { caseName: '', reason: null as Reason | null, words: '' };

/** A leader of a level, who sees numbers, looks into the one case that they were told the name of. */
export function NamedCasePage() {
  const { t } = useTranslation();
  const team = useTeam();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const draft = useDraft(`named:${team.id}`, empty);
  const { caseName, reason, words } = draft.value;
  const { form, error, check } = useChecked({
    caseName: caseName.trim() === '' ? t('visits.missing.caseName') : undefined,
    reason: reason === null ? t('visits.missing.reason') : undefined,
    words: words.trim() === '' ? t('visits.missing.words') : undefined,
  });
  const open = useCommand(
    (body: Schemas['OpenNamedCaseRequest'], key) => openNamedCase(team.id, body, key),
    ({ caseId }) => {
      draft.done();
      // The page of the case is there once it is known that one may.
      void queries.refetchQueries({ queryKey: reads.me().queryKey }).then(() => {
        announce(t('visits.named.opened'));
        return navigate(`/sak/${caseId}`, { replace: true });
      });
    },
  );
  useTitle(t('visits.named.title'));
  return (
    <Page
      isNarrow
      title={t('visits.named.title')}
      back={{ to: '/tall', text: t('frame.nav.caseload') }}
    >
      <p className={styles.lead}>{t('visits.named.lead')}</p>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (check() && reason !== null)
            void open.run({ caseName: caseName.trim(), reason, words: words.trim() });
        }}
      >
        <Stack>
          <DraftNotice draft={draft} />
          <TextField
            label={t('visits.caseName')}
            hint={t('visits.caseNameHint')}
            value={caseName}
            maxLength={200}
            autoComplete="off"
            error={error('caseName')}
            onChange={(value) => draft.set({ caseName: value })}
          />
          <ReasonFields
            value={draft.value}
            reasons={reasons}
            label={t('visits.words')}
            hint={t('visits.named.wordsHint')}
            error={error}
            onChange={draft.set}
          />
          <Notice>
            <p>{t('visits.named.told')}</p>
          </Notice>
          <VisitRefusal kind="named" refusal={open.refusal} />
          <ButtonRow>
            <Button type="submit" look="main" isBusy={open.isBusy}>
              {t('visits.named.open')}
            </Button>
            <ButtonLink to="/tall">{t('frame.cancel')}</ButtonLink>
          </ButtonRow>
        </Stack>
      </form>
    </Page>
  );
}
