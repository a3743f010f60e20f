import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Level, LevelName, otherLevel, TwoLevels } from '../../kit/level.tsx';
import type { MemberCard, Mode } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { ContactFields } from './contact-fields.tsx';
import { MemberChoice } from './member-choice.tsx';
import { contactLevel, type PairDraft } from './pair-draft.ts';
import styles from './pair-picker.module.css';

/**
 * Chooses one from each level, the two halves alike.
 * In shoulder to shoulder the contact's unit decides whose half is whose.
 */
export function PairPicker({
  mode,
  members,
  draft,
  onChange,
  presentIds,
}: {
  mode: Mode;
  members: readonly MemberCard[];
  draft: PairDraft;
  onChange: (draft: PairDraft) => void;
  /** Who is in the room, where that matters. */
  presentIds?: ReadonlySet<string>;
}) {
  const { t } = useTranslation();
  const units = useQuery(reads.units());
  const isShoulder = mode === 'shoulder_to_shoulder';
  const ofContact = isShoulder ? contactLevel(draft.contact, units.data ?? []) : null;
  const half = (level: Level) => {
    if (isShoulder && !ofContact) return <HalfNote level={level} text={t('pair.contactFirst')} />;
    if (ofContact === level)
      return <HalfNote level={level} text={draft.contact.name || t('pair.theContact')} />;
    return (
      <MemberChoice
        level={level}
        members={members}
        chosen={draft[level]}
        takenBy={draft[otherLevel(level)]}
        onChange={(agreementId) => onChange({ ...draft, [level]: agreementId })}
        {...(presentIds ? { presentIds } : {})}
      />
    );
  };
  return (
    <div className={styles.picker}>
      {isShoulder && (
        <ContactFields
          contact={draft.contact}
          onChange={(contact) => onChange({ ...draft, contact })}
        />
      )}
      <TwoLevels
        isStacked
        label={t('pair.label')}
        municipal={half('municipal')}
        specialist={half('specialist')}
      />
    </div>
  );
}

function HalfNote({ level, text }: { level: Level; text: string }) {
  return (
    <div className={styles.half}>
      <LevelName level={level} />
      <p className={styles.note}>{text}</p>
    </div>
  );
}
