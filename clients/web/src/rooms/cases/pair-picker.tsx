import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import { Choice } from '../../kit/fields.tsx';
import { type Level, LevelName, otherLevel, TwoLevels } from '../../kit/level.tsx';
import type { MemberCard, Mode } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { ContactFields } from './contact-fields.tsx';
import { contactLevel, type PairDraft } from './pair-draft.ts';
import styles from './pair-picker.module.css';

/**
 * Chooses one from each level, the two halves alike. Those with most capacity left come first.
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

export function MemberChoice({
  level,
  members,
  chosen,
  takenBy = '',
  onChange,
  presentIds,
  stays,
}: {
  level: Level;
  members: readonly MemberCard[];
  chosen: string;
  /** The agreement chosen for the other seat: the same person is not offered twice. */
  takenBy?: string;
  onChange: (agreementId: string) => void;
  presentIds?: ReadonlySet<string>;
  /** What the choice of nobody is called, where the seat need not be given to anybody. */
  stays?: string;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const other = members.find(({ agreementId }) => agreementId === takenBy)?.workerId;
  const offered = members
    .filter((member) => member.level === level && member.workerId !== other)
    .toSorted(
      (one, next) => next.freeSeats - one.freeSeats || one.name.localeCompare(next.name, 'nb'),
    );
  const free = (seats: number) =>
    seats >= 0.05
      ? t('pair.free', { seats: dates.number(seats) })
      : seats > -0.05
        ? t('pair.full')
        : t('pair.over', { seats: dates.number(-seats) });
  return (
    <Choice
      isListed
      label={<LevelName level={level} isLong />}
      value={chosen || (stays === undefined ? null : '')}
      onChange={onChange}
      {...(offered.length === 0 ? { hint: t('pair.nobody') } : {})}
      options={[
        ...(stays === undefined ? [] : [{ value: '', text: stays }]),
        ...offered.map((member) => ({
          value: member.agreementId,
          text: member.name,
          side: free(member.freeSeats),
          note: (
            <>
              {t(`profession.${member.profession}`)}
              {presentIds && !presentIds.has(member.workerId) && ` · ${t('pair.away')}`}
            </>
          ),
        })),
      ]}
    />
  );
}
