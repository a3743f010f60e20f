import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { announce } from '../../kit/announcer.tsx';
import { ButtonRow, Button, ButtonLink } from '../../kit/button.tsx';
import { DraftNotice } from '../../kit/draft-notice.tsx';
import { Choice, TextField } from '../../kit/fields.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Page, Stack, useTitle } from '../../kit/page.tsx';
import { useCommand } from '../../service/command.ts';
import type { Schemas } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { takeEmergencyAccess } from '../../service/writes/visits.ts';
import { type Draft, useDraft } from '../../session/draft.ts';
import { FreshSignIn } from './fresh-sign-in.tsx';
import { ReasonFields } from './reason-fields.tsx';
import { useChecked } from './use-wish.ts';
import { VisitRefusal } from './visit-refusal.tsx';
import styles from './visits.module.css';

type Reason = Schemas['EmergencyReason'];

const reasons = [
  'danger_to_life',
  'danger_to_health',
  'danger_to_others',
  'other',
] as const satisfies readonly Reason[];

const empty = {
  how: 'name' as 'name' | 'number',
  team: '',
  caseName: '',
  reason: null as Reason | null,
  words: '',
};
/** The number is kept in no storage: over a new sign-in it is typed again. */
type Typed = typeof empty & { nationalId: string };

/** When it cannot wait: which case, and why. What is typed is kept over the new sign-in. */
export function EmergencyPage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const draft = useDraft('emergency', empty);
  const [nationalId, setNationalId] = useState('');
  const typed = { ...draft.value, nationalId };
  const { form, error, check } = useChecked<Field>(
    Object.fromEntries(missingIn(typed).map((field) => [field, t(`visits.missing.${field}`)])),
  );
  const take = useTake(draft);
  const { how } = draft.value;
  const isStale = take.refusal?.slug === 'fresh-sign-in-needed';
  const isBack = search.has('igjen') && draft.foundFrom !== null && !take.refusal;
  useTitle(t('visits.emergency.title'));
  return (
    <Page isNarrow title={t('visits.emergency.title')}>
      <p className={styles.lead}>{t('visits.emergency.lead')}</p>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const request = check() && requestOf(typed);
          if (request) void take.run(request);
        }}
      >
        <Stack>
          {isBack ? (
            <Notice kind="done" isUrgent title={t('visits.emergency.isBack')} />
          ) : (
            <DraftNotice draft={draft} />
          )}
          <Choice
            label={t('visits.emergency.how')}
            value={how}
            options={[
              { value: 'name', text: t('visits.emergency.byName') },
              { value: 'number', text: t('visits.emergency.byNumber') },
            ]}
            onChange={(value) => draft.set({ how: value })}
          />
          <Which draft={draft} nationalId={nationalId} onNumber={setNationalId} error={error} />
          <ReasonFields
            value={draft.value}
            reasons={reasons}
            label={t('visits.emergency.words')}
            hint={t('visits.emergency.wordsHint')}
            error={error}
            onChange={draft.set}
          />
          <Notice kind="attention">
            <p>{t('visits.emergency.told')}</p>
          </Notice>
          {isStale ? (
            <FreshSignIn to="/nodtilgang?igjen" />
          ) : (
            <VisitRefusal kind="emergency" refusal={take.refusal} />
          )}
          <ButtonRow>
            <Button type="submit" look="main" isBusy={take.isBusy}>
              {t('visits.emergency.take')}
            </Button>
            <ButtonLink to="/">{t('frame.cancel')}</ButtonLink>
          </ButtonRow>
        </Stack>
      </form>
    </Page>
  );
}

function Which({
  draft,
  nationalId,
  onNumber,
  error,
}: {
  draft: Draft<typeof empty>;
  nationalId: string;
  onNumber: (typed: string) => void;
  error: (name: 'team' | 'caseName' | 'nationalId') => string | undefined;
}) {
  const { t } = useTranslation();
  const { how, team, caseName } = draft.value;
  const isByName = how === 'name';
  const teamField = (
    <TextField
      key="team"
      label={t(isByName ? 'visits.emergency.team' : 'visits.emergency.teamIfSeveral')}
      hint={t('visits.emergency.teamHint')}
      isOptional={isByName ? undefined : t('frame.optional')}
      value={team}
      maxLength={200}
      autoComplete="off"
      error={error('team')}
      onChange={(value) => draft.set({ team: value })}
    />
  );
  if (!isByName)
    return (
      <>
        <TextField
          label={t('visits.emergency.nationalId')}
          hint={t('visits.emergency.nationalIdHint')}
          value={nationalId}
          inputMode="numeric"
          maxLength={14}
          autoComplete="off"
          error={error('nationalId')}
          onChange={onNumber}
        />
        {teamField}
      </>
    );
  return (
    <>
      {teamField}
      <TextField
        label={t('visits.caseName')}
        hint={t('visits.caseNameHint')}
        value={caseName}
        maxLength={200}
        autoComplete="off"
        error={error('caseName')}
        onChange={(value) => draft.set({ caseName: value })}
      />
    </>
  );
}

function useTake(draft: Draft<typeof empty>) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useCommand(takeEmergencyAccess, ({ caseId }) => {
    draft.done();
    // The page of the case is there once it is known that one may.
    void queries.refetchQueries({ queryKey: reads.me().queryKey }).then(() => {
      announce(t('visits.emergency.taken'));
      return navigate(`/sak/${caseId}`, { replace: true });
    });
  });
}

type Field = 'team' | 'caseName' | 'nationalId' | 'reason' | 'words';

function missingIn(typed: Typed): Field[] {
  const isByName = typed.how === 'name';
  const lacks = (text: string) => text.trim() === '';
  const missing: [Field, boolean][] = [
    ['team', isByName && lacks(typed.team)],
    ['caseName', isByName && lacks(typed.caseName)],
    ['nationalId', !isByName && typed.nationalId.replace(/\s/g, '').length !== 11],
    ['reason', typed.reason === null],
    ['words', lacks(typed.words)],
  ];
  return missing.filter(([, isMissing]) => isMissing).map(([field]) => field);
}

function requestOf(typed: Typed): Schemas['TakeEmergencyAccessRequest'] | null {
  const { how, reason } = typed;
  if (reason === null) return null;
  const [team, caseName, words] = [typed.team.trim(), typed.caseName.trim(), typed.words.trim()];
  if (how === 'name') return { team, caseName, reason, words };
  return { nationalId: typed.nationalId, ...(team && { team }), reason, words };
}
