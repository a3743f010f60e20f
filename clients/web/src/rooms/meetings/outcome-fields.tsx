import { useTranslation } from 'react-i18next';
import { addDays, today } from '../../kit/dates.ts';
import { Choice, DateField, SelectField, TextArea } from '../../kit/fields.tsx';
import { UnitSelect } from '../../kit/unit-select.tsx';
import type {
  AgendaItem,
  CaseCard,
  Engagement,
  Inquiry,
  MemberCard,
  Mode,
} from '../../service/contract.ts';
import { AliasField } from '../cases/alias-field.tsx';
import { casesFor } from '../cases/cases-for.ts';
import { PairPicker } from '../cases/pair-picker.tsx';
import styles from './decision-details.module.css';
import type { DecisionDraft } from './decision-draft.ts';

/* What each outcome asks, under the outcome's own name. */

type Asked = {
  draft: DecisionDraft;
  onChange: (change: Partial<DecisionDraft>) => void;
};
type AskedOfMembers = Asked & {
  members: readonly MemberCard[];
  /** Who is in the room; undefined when no meeting is in session. */
  presentIds: ReadonlySet<string> | undefined;
};

const engagements = [
  'outreach',
  'in_contact',
  'accepts_services',
] as const satisfies readonly Engagement[];

export function PairFields({
  mode,
  members,
  presentIds,
  draft,
  onChange,
}: AskedOfMembers & { mode: Mode }) {
  const { t } = useTranslation();
  return (
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
  );
}

export function NewCaseFields({ item, draft, onChange }: Asked & { item: AgendaItem }) {
  const { t } = useTranslation();
  return (
    <>
      <AliasField
        label={t('meeting.decision.alias')}
        hint={t('inquiry.aliasHint')}
        value={draft.alias}
        otherwise={item.inquiry?.alias ?? ''}
        confirmed={draft.confirmedAlias}
        onChange={onChange}
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
  );
}

export function InvestigationFields({ members, presentIds, draft, onChange }: AskedOfMembers) {
  const { t } = useTranslation();
  return (
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
  );
}

export function GuidanceFields({ draft, onChange }: Asked) {
  const { t } = useTranslation();
  return (
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
  );
}

export function LinkedCaseField({
  about,
  cases,
  draft,
  onChange,
}: Asked & { about: Inquiry['about']; cases: readonly CaseCard[] }) {
  const { t } = useTranslation();
  return (
    <SelectField
      label={t('meeting.decision.linkedCase')}
      none={t('meeting.decision.chooseCase')}
      value={draft.linkedCaseId}
      options={casesFor(about, cases)}
      onChange={(linkedCaseId) => onChange({ linkedCaseId })}
    />
  );
}
