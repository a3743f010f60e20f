import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOfCase } from '../../kit/case-name.ts';
import { today } from '../../kit/dates.ts';
import { Check, Choice, DateField, SelectField, TextArea, TextField } from '../../kit/fields.tsx';
import rows from '../../kit/rows.module.css';
import { reads } from '../../service/reads.ts';
import type { ConsultationDraft } from './consultation-draft.ts';
import styles from './supervision.module.css';

type Shown = { teamId: string; draft: ConsultationDraft; isNew: boolean };

/** Who asked, about what, what was said; the rest is there for whoever needs it. */
export function ConsultationFields({ teamId, draft, isNew }: Shown) {
  const { t } = useTranslation();
  const { value, set, isCall } = draft;
  const units = useId();
  return (
    <>
      {isNew && (
        <Choice
          label={t('supervision.kind.label')}
          value={value.kind}
          options={(['call', 'discussion'] as const).map((kind) => ({
            value: kind,
            text: t(`supervision.kind.${kind}`),
          }))}
          onChange={(kind) => set({ kind })}
        />
      )}
      {isCall && (
        <>
          <TextField
            label={t('supervision.who')}
            hint={t('supervision.whoHint')}
            list={units}
            maxLength={300}
            autoComplete="off"
            data-first
            value={value.who}
            onChange={(who) => set({ who })}
          />
          <datalist id={units}>
            {draft.unitNames.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      )}
      {!isCall && <p className={styles.hint}>{t('supervision.discussionLead')}</p>}
      <TextField
        label={t(isCall ? 'supervision.about' : 'supervision.aboutDiscussed')}
        maxLength={1000}
        autoComplete="off"
        {...(!isCall && { 'data-first': true })}
        value={value.about}
        onChange={(about) => set({ about })}
      />
      <TextArea
        label={t('supervision.advice')}
        hint={t('supervision.adviceHint')}
        maxLength={4000}
        rows={3}
        value={value.advice}
        onChange={(advice) => set({ advice })}
      />
      <More {...{ teamId, draft, isNew }} />
    </>
  );
}

function More({ teamId, draft, isNew }: Shown) {
  const { t } = useTranslation();
  const { value, set, isCall } = draft;
  const isSaid = value.isStatutory || value.minutes !== '' || value.caseId !== '';
  return (
    <details className={rows.more} open={!isNew || isSaid || !isCall || undefined}>
      <summary>{t('supervision.more')}</summary>
      <div className={styles.fields}>
        {!isCall && (
          <TextField
            label={t('supervision.reference')}
            hint={t('supervision.referenceHint')}
            maxLength={100}
            autoComplete="off"
            value={value.reference}
            onChange={(reference) => set({ reference })}
          />
        )}
        {isCall && isNew && (
          <CaseField teamId={teamId} value={value.caseId} onChange={(caseId) => set({ caseId })} />
        )}
        <TextField
          label={t('supervision.minutes')}
          type="number"
          min={1}
          max={600}
          value={value.minutes}
          onChange={(minutes) => set({ minutes })}
        />
        {isNew && (
          <DateField
            label={t('supervision.day')}
            max={today()}
            value={value.heldOn}
            onChange={(heldOn) => set({ heldOn })}
          />
        )}
        {isCall && (
          <Check
            label={t('supervision.statutory')}
            note={t('supervision.statutoryNote')}
            isChecked={value.isStatutory}
            onChange={(isStatutory) => set({ isStatutory })}
          />
        )}
      </div>
    </details>
  );
}

function CaseField({
  teamId,
  value,
  onChange,
}: {
  teamId: string;
  value: string;
  onChange: (caseId: string) => void;
}) {
  const { t } = useTranslation();
  const board = useQuery(reads.board(teamId));
  return (
    <SelectField
      label={t('supervision.case')}
      none={t('supervision.noCase')}
      options={(board.data?.cases ?? []).map((card) => ({
        value: card.id,
        text: nameOfCase(t, card),
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
