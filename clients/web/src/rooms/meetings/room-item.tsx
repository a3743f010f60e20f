import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from '../../kit/button.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Empty } from '../../kit/states.tsx';
import type { AgendaItem, Meeting } from '../../service/contract.ts';
import { itemTitle, nextOpen } from './agenda.ts';
import { ItemView } from './item-view.tsx';
import styles from './meeting-room.module.css';
import { useItemFromTop } from './use-in-view.ts';
import type { ShownItem } from './use-shown-item.ts';
import { useWaits } from './use-waits.ts';

/** The item that is shown, where the room is when that is elsewhere, and the way on to the next. */
export function RoomItem({ meeting, item }: { meeting: Meeting; item: ShownItem }) {
  const { t } = useTranslation();
  const { shown, current, isElsewhere, show, setCurrent } = item;
  const waits = useWaits();
  const isInSession = meeting.state === 'in_session';
  const next = nextOpen(meeting, shown?.id ?? null);
  const place = useItemFromTop(shown?.id);
  const makeCurrent = (itemId: string) => void setCurrent.run(itemId);
  return (
    <div className={styles.item} ref={place}>
      {isElsewhere && shown && (
        <Elsewhere
          current={current}
          isBusy={setCurrent.isBusy}
          onBack={() => show(null)}
          onMakeCurrent={() => makeCurrent(shown.id)}
        />
      )}
      <RefusalNotice refusal={setCurrent.refusal} />
      {shown ? (
        <ItemView
          key={shown.id}
          meeting={meeting}
          item={shown}
          wayOn={
            isInSession &&
            next &&
            !isElsewhere && (
              <Button
                look="main"
                data-way-on
                isBusy={setCurrent.isBusy}
                refusedBecause={waits}
                onClick={() => makeCurrent(next.id)}
              >
                {t('meeting.nextItem')}: {itemTitle(next) ?? t(`meeting.kind.${next.kind}`)}
              </Button>
            )
          }
        />
      ) : (
        <Empty title={t('meeting.nothingNow')}>
          {isInSession && next && (
            <Button
              look="main"
              isBusy={setCurrent.isBusy}
              refusedBecause={waits}
              onClick={() => makeCurrent(next.id)}
            >
              {t('meeting.begin')}
            </Button>
          )}
        </Empty>
      )}
    </div>
  );
}

function Elsewhere({
  current,
  isBusy,
  onBack,
  onMakeCurrent,
}: {
  current: AgendaItem | undefined;
  isBusy: boolean;
  onBack: () => void;
  onMakeCurrent: () => void;
}) {
  const { t } = useTranslation();
  const waits = useWaits();
  return (
    <div className={styles.elsewhere}>
      <p>
        {current
          ? t('meeting.lookingElsewhere', {
              title: itemTitle(current) ?? t(`meeting.kind.${current.kind}`),
            })
          : t('meeting.nothingNow')}
      </p>
      <ButtonRow>
        {current && (
          <Button isSmall onClick={onBack}>
            {t('meeting.toCurrent')}
          </Button>
        )}
        <Button isSmall isBusy={isBusy} refusedBecause={waits} onClick={onMakeCurrent}>
          {t('meeting.makeCurrent')}
        </Button>
      </ButtonRow>
    </div>
  );
}
