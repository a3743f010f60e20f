import { useTranslation } from 'react-i18next';
import { levels } from '../../kit/level.tsx';
import { Stack } from '../../kit/page.tsx';
import type { AgendaItem, Level, MemberCard } from '../../service/contract.ts';
import { ContactFields } from '../cases/contact-fields.tsx';
import { MemberChoice } from '../cases/member-choice.tsx';
import styles from './decision-details.module.css';
import type { DecisionDraft } from './decision-draft.ts';
import { seatsToHandOver } from './successors.ts';

/** Who takes over each seat that may change hands; where both may, whoever is not replaced stays. */
export function HandOverFields({
  item,
  members,
  presentIds,
  draft,
  onChange,
}: {
  item: AgendaItem;
  members: readonly MemberCard[];
  presentIds: ReadonlySet<string> | undefined;
  draft: DecisionDraft;
  onChange: (change: Partial<DecisionDraft>) => void;
}) {
  const { t } = useTranslation();
  const seats = item.case?.seats;
  if (!seats) return null;
  const offered = seatsToHandOver(item);
  const { pair } = draft;
  const holders = levels.map((level) => seats[level].workerId);
  const others = members.filter((member) => !holders.includes(member.workerId));
  const successorTo = (level: Level) =>
    seats[level].treatmentContactId ? (
      <ContactFields
        key={level}
        contact={pair.contact}
        onChange={(contact) => onChange({ pair: { ...pair, contact } })}
      />
    ) : (
      <MemberChoice
        key={level}
        level={level}
        members={others}
        chosen={pair[level]}
        onChange={(agreementId) => onChange({ pair: { ...pair, [level]: agreementId } })}
        {...(presentIds && { presentIds })}
        {...(offered.length > 1 && {
          stays: t('meeting.decision.stays', { name: seats[level].name }),
        })}
      />
    );
  return (
    <fieldset className={styles.group}>
      <legend>{t('meeting.decision.successors')}</legend>
      <Stack>{offered.map(successorTo)}</Stack>
    </fieldset>
  );
}
