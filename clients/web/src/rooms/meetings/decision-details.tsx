import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { addDays, today } from '../../kit/dates.ts';
import { Choice, DateField, SelectField, TextArea, TextField } from '../../kit/fields.tsx';
import { UnitSelect } from '../../kit/unit-select.tsx';
import type { AgendaItem, Engagement, Meeting } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { ClosingFields } from '../cases/closing-fields.tsx';
import { OfferFields } from '../cases/offer-fields.tsx';
import { PairPicker } from '../cases/pair-picker.tsx';
import { SupervisionFields } from '../cases/supervision-fields.tsx';
import { type DecisionDraft, modeOf, needsOffer } from './decision-draft.ts';
import styles from './decision-details.module.css';

const engagements = [
  'outreach',
  'in_contact',
  'accepts_services',
] as const satisfies readonly Engagement[];

/** What a chosen outcome needs to know; only that is asked. */
export function DecisionDetails({
  meeting,
  item,
  draft,
  onChange,
}: {
  meeting: Meeting;
  item: AgendaItem;
  draft: DecisionDraft;
  onChange: (change: Partial<DecisionDraft>) => void;
}) {
  const { t } = useTranslation();
  const board = useQuery(reads.board(meeting.teamId));
  const { outcome } = draft;
  const members = board.data?.members ?? [];
  const presentIds =
    meeting.state === 'in_session'
      ? new Set(meeting.attendance.filter((one) => one.isPresent).map((one) => one.workerId))
      : undefined;
  const mode = modeOf(outcome, item);
  const isClosingStable =
    outcome === 'close_case' && draft.closing.reason === 'stable_contact_established';
  return (
    <>
      {outcome === 'supervision' && (
        <SupervisionFields
          value={draft.supervision}
          onChange={(supervision) => onChange({ supervision })}
        />
      )}
      {mode && (
        <fieldset className={styles.group}>
          <legend>{t('meeting.decision.pair')}</legend>
          <p className={styles.hint}>{t('meeting.decision.pairLead')}</p>
          <PairPicker
            mode={mode}
            members={members}
            {...(presentIds && { presentIds })}
            draft={draft.pair}
            onChange={(pair) => onChange({ pair })}
          />
        </fieldset>
      )}
      {(outcome === 'intake' || outcome === 'shoulder_to_shoulder') && (
        <>
          <TextField
            label={t('meeting.decision.alias')}
            hint={t('inquiry.aliasHint')}
            placeholder={item.inquiry?.alias ?? ''}
            maxLength={40}
            autoComplete="off"
            value={draft.alias}
            onChange={(alias) => onChange({ alias })}
          />
          <Choice
            label={t('meeting.decision.engagement')}
            value={draft.engagement}
            options={engagements.map((engagement) => ({
              value: engagement,
              text: t(`engagement.${engagement}`),
            }))}
            onChange={(engagement) => onChange({ engagement })}
          />
        </>
      )}
      {outcome === 'investigate' && (
        <>
          <fieldset className={styles.group}>
            <legend>{t('meeting.decision.investigators')}</legend>
            <PairPicker
              mode="intake"
              members={members}
              {...(presentIds && { presentIds })}
              draft={draft.pair}
              onChange={(pair) => onChange({ pair })}
            />
          </fieldset>
          <DateField
            label={t('meeting.decision.dueOn')}
            min={addDays(today(), 1)}
            value={draft.dueOn}
            onChange={(dueOn) => onChange({ dueOn })}
          />
        </>
      )}
      {outcome === 'guide_to_service' && (
        <>
          <UnitSelect
            label={t('meeting.decision.guideUnit')}
            value={draft.guideUnitId}
            onChange={(guideUnitId) => onChange({ guideUnitId })}
          />
          <TextArea
            label={t('meeting.decision.guideReason')}
            rows={2}
            maxLength={2000}
            value={draft.guideReason}
            onChange={(guideReason) => onChange({ guideReason })}
          />
        </>
      )}
      {outcome === 'link_to_case' && (
        <SelectField
          label={t('meeting.decision.linkedCase')}
          none={t('meeting.decision.chooseCase')}
          value={draft.linkedCaseId}
          options={(board.data?.cases ?? [])
            .filter((card) => card.alias)
            .map((card) => ({ value: card.id, text: card.alias ?? '' }))}
          onChange={(linkedCaseId) => onChange({ linkedCaseId })}
        />
      )}
      {outcome === 'close_case' && item.case && (
        <ClosingFields
          mode={item.case.mode}
          value={draft.closing}
          onChange={(closing) => onChange({ closing })}
        />
      )}
      {(needsOffer(draft, item) || isClosingStable) && (
        <fieldset className={styles.group}>
          <legend>{t('case.offer.title')}</legend>
          <OfferFields value={draft.offer} onChange={(offer) => onChange({ offer })} />
        </fieldset>
      )}
    </>
  );
}
