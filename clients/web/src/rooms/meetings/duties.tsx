import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { Button, ButtonRow } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useAct } from '../../service/act.ts';
import type { Duty, Meeting } from '../../service/contract.ts';
import { takeOverDuty } from '../../service/writes/meetings.ts';
import { useSession } from '../../session/team.tsx';
import styles from './meeting-room.module.css';
import { useWaits } from './use-waits.ts';

/**
 * Who leads and who writes while the meeting goes on, and how somebody else takes over. Whether they are there is what the
 * attendance says: a page that is not open tells nothing of who sits in the room.
 */
export function Duties({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const { workerId } = useSession();
  const waits = useWaits();
  const take = useAct(
    meeting,
    (duty: Duty, act) => takeOverDuty(meeting.id, duty, act),
    () => undefined,
  );
  const { chair, minuteTaker } = meeting;
  useTold(chair, 'chairNow');
  useTold(minuteTaker, 'writerNow');
  if (meeting.state !== 'in_session') return null;
  const isHere = (id: string | undefined) =>
    meeting.attendance.some((one) => one.workerId === id && one.isPresent);
  // Before anybody has been marked as here it would say of everybody that they are not.
  const isMarked = meeting.attendance.some((one) => one.isPresent);
  const missing = [
    isMarked && chair && !isHere(chair.id) && t('room.takeOver.chairGone', { name: chair.name }),
    isMarked &&
      minuteTaker &&
      !isHere(minuteTaker.id) &&
      t('room.takeOver.writerGone', { name: minuteTaker.name }),
    !chair && minuteTaker && t('room.takeOver.noChair'),
    chair && !minuteTaker && t('room.takeOver.noWriter'),
  ].filter(Boolean);
  const current = take.stale?.current;
  const offer = (duty: Duty, holder: Meeting['chair']) =>
    holder?.id !== workerId && (
      <Button
        look="quiet"
        isSmall
        isBusy={take.isBusy}
        refusedBecause={waits}
        onClick={() => void take.run(duty)}
      >
        {t(`room.takeOver.${duty}`)}
      </Button>
    );
  const offers = (
    <ButtonRow>
      {offer('chair', chair)}
      {offer('minute_taker', minuteTaker)}
    </ButtonRow>
  );
  return (
    <>
      {missing.length > 0 ? (
        <Notice actions={offers}>
          <p>{missing.join(' ')}</p>
        </Notice>
      ) : (
        <details className={styles.duties}>
          <summary>{t('room.takeOver.change')}</summary>
          {offers}
        </details>
      )}
      {take.stale && (
        <Notice kind="attention" isUrgent>
          <p>
            {t('room.takeOver.first', {
              chair: current?.chair?.name ?? t('room.takeOver.nobody'),
              writer: current?.minuteTaker?.name ?? t('room.takeOver.nobody'),
            })}
          </p>
        </Notice>
      )}
      <RefusalNotice refusal={take.refusal} />
    </>
  );
}

/** Says who it is from now on, when it becomes somebody else while the page is open. */
function useTold(holder: Meeting['chair'], words: 'chairNow' | 'writerNow') {
  const { t } = useTranslation();
  const before = useRef(holder?.id);
  const { id, name } = holder ?? {};
  useEffect(() => {
    if (id === before.current) return;
    before.current = id;
    if (name) announce(t(`room.takeOver.${words}`, { name }));
  }, [id, name, words, t]);
}
