import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { Choice } from '../../kit/fields.tsx';
import { type Level, LevelName } from '../../kit/level.tsx';
import type { MemberCard } from '../../service/contract.ts';
import { hasFreeSeat, isOverfull, offeredMembers } from './offered-members.ts';
import styles from './pair-picker.module.css';

/** Chooses a member for one level's seat, the most likely first. */
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
  /** Who is in the room, where that matters. */
  presentIds?: ReadonlySet<string>;
  /** What the choice of nobody is called, where the seat need not be given to anybody. */
  stays?: string;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const [isAll, setAll] = useState(false);
  const other = members.find(({ agreementId }) => agreementId === takenBy)?.workerId;
  const { all, shortly } = offeredMembers(members, { level, presentIds, chosen, other });
  const capacity = (member: MemberCard) => {
    if (hasFreeSeat(member)) return t('pair.free', { seats: dates.number(member.freeSeats) });
    if (isOverfull(member)) return t('pair.over', { seats: dates.number(-member.freeSeats) });
    return t('pair.full');
  };
  return (
    <div className={styles.half}>
      <Choice
        isListed
        label={<LevelName level={level} isLong />}
        value={chosen || (stays === undefined ? null : '')}
        onChange={onChange}
        {...(all.length === 0 ? { hint: t('pair.nobody') } : {})}
        options={[
          ...(stays === undefined ? [] : [{ value: '', text: stays }]),
          ...(isAll ? all : shortly).map((member) => ({
            value: member.agreementId,
            text: member.name,
            side: capacity(member),
            note: (
              <>
                {t(`profession.${member.profession}`)}
                {presentIds && !presentIds.has(member.workerId) && ` · ${t('pair.away')}`}
              </>
            ),
          })),
        ]}
      />
      {shortly.length < all.length && (
        <Button look="quiet" isSmall aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? t('pair.fewer') : t('pair.all', { count: all.length })}
        </Button>
      )}
    </div>
  );
}
