import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActNotice } from '../../kit/act-notice.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Choice } from '../../kit/fields.tsx';
import { type Level, LevelMark, levels, otherLevel } from '../../kit/level.tsx';
import { Stack } from '../../kit/page.tsx';
import type { Case, MemberCard, SeatRequest } from '../../service/contract.ts';
import { ContactFields } from './contact-fields.tsx';
import { contactRequest, emptyContact } from './pair-draft.ts';
import { PairNow } from './pair-now.tsx';
import { MemberChoice } from './member-choice.tsx';
import { useCaseAct } from './use-case-act.ts';
import { handOverSeat } from '../../service/writes/cases.ts';
import { FormEnd } from '../../kit/form-end.tsx';

/** The old holder ends and the new one begins in one act: a seat is never left. */
export function HandOverDialog({
  shown,
  members,
  onClose,
  onDone,
}: {
  shown: Case;
  members: readonly MemberCard[];
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [level, setLevel] = useState<Level | null>(null);
  const [agreementId, setAgreementId] = useState('');
  const [contact, setContact] = useState(emptyContact);
  const act = useCaseAct(
    shown,
    (body: { level: Level; to: SeatRequest }, act) => handOverSeat(shown.id, body, act),
    onDone,
  );
  const seats = shown.seats;
  if (!seats) return null;
  const holder = level && seats[level];
  const isContactSeat = Boolean(holder?.treatmentContactId);
  const to: SeatRequest | null = isContactSeat
    ? contactRequest(contact)
    : agreementId
      ? { agreementId }
      : null;
  const successor = isContactSeat
    ? contact.name
    : members.find((member) => member.agreementId === agreementId)?.name;
  return (
    <Dialog title={t('case.handOver.title')} lead={t('case.handOver.lead')} onClose={onClose}>
      <Stack>
        <Choice
          isListed
          label={t('case.handOver.which')}
          value={level}
          options={levels.map((one) => ({
            value: one,
            text: t(`level.${one}.long`),
            mark: <LevelMark level={one} />,
            note: t('case.handOver.holds', { name: seats[one].name }),
          }))}
          onChange={(next) => {
            setLevel(next);
            setAgreementId('');
          }}
        />
        {level && isContactSeat && <ContactFields contact={contact} onChange={setContact} />}
        {level && !isContactSeat && (
          <MemberChoice
            level={level}
            members={members.filter(
              (member) =>
                member.workerId !== seats[level].workerId &&
                member.workerId !== seats[otherLevel(level)].workerId,
            )}
            chosen={agreementId}
            onChange={setAgreementId}
          />
        )}
        <ActNotice
          act={act}
          now={(current: Case) => <PairNow shown={current} />}
          meant={level && successor && <p>{`${t(`level.${level}.short`)}: ${successor}`}</p>}
        />
        <FormEnd
          text={t('case.handOver.do')}
          isBusy={act.isBusy}
          refusedBecause={level && to ? undefined : t('case.handOver.missing')}
          onPress={() => level && to && void act.run({ level, to })}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}
