import { useTranslation } from 'react-i18next';
import { Flag } from '../../kit/flag.tsx';
import { Empty } from '../../kit/states.tsx';
import type { AgendaItem, Meeting } from '../../service/contract.ts';
import {
  handoversOf,
  itemTitle,
  outcomeWords,
  overdueItems,
  walkedItem,
  walkedItems,
} from './agenda.ts';
import styles from './agenda-panel.module.css';
import { AgendaTime, ItemTime } from './timebox.tsx';
import { useRowInSight } from './use-in-view.ts';

/** The agenda: what is decided, what the room is on, and what this person is looking at. */
export function AgendaPanel({
  meeting,
  shownId,
  onShow,
}: {
  meeting: Meeting;
  shownId: string | null;
  onShow: (itemId: string) => void;
}) {
  const { t } = useTranslation();
  const list = useRowInSight(shownId);
  if (meeting.items.length === 0) {
    return (
      <Empty title={t('meeting.agendaEmpty')}>
        <p>{t('meeting.agendaEmptyMore')}</p>
      </Empty>
    );
  }
  return (
    <>
      <p className={styles.time}>
        <AgendaTime meeting={meeting} />
      </p>
      <ol className={styles.agenda} ref={list}>
        {walkedItems(meeting).map((item) => {
          const stands = (itemId: string | null) =>
            walkedItem(
              meeting,
              meeting.items.find(({ id }) => id === itemId),
            )?.id === item.id;
          const isNow = stands(meeting.currentItemId);
          const isLeft = leftIn(meeting, item);
          return (
            <li key={item.id}>
              <button
                type="button"
                className={styles.item}
                data-item={item.id}
                data-state={isLeft ? 'open' : item.state}
                aria-current={stands(shownId) ? 'true' : undefined}
                onClick={() => onShow(item.id)}
              >
                <span className={styles.mark} aria-hidden="true">
                  {isLeft
                    ? item.position
                    : item.state === 'decided' || item.state === 'lapsed'
                      ? '✓'
                      : item.state === 'deferred' || item.state === 'carried'
                        ? '→'
                        : item.position}
                </span>
                <span className={styles.text}>
                  <span className={styles.title}>
                    <RowTitle meeting={meeting} item={item} />{' '}
                    {isNow && <Flag kind="strong">{t('meeting.now')}</Flag>}
                  </span>
                  <span className={styles.kind}>
                    {isLeft || item.kind === 'overdue_action'
                      ? t(`meeting.kind.${item.kind}`)
                      : item.state === 'lapsed' && handoversOf(meeting, item).length > 0
                        ? t('meeting.handedOver')
                        : t(`meeting.itemState.${item.state}`)}
                    {item.decision && `: ${t(outcomeWords(item.decision))}`}
                    {isLeft && (
                      <>
                        {' · '}
                        <ItemTime meeting={meeting} item={item} />
                      </>
                    )}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** Of what was to be done as long as any of it is left. */
const leftIn = (meeting: Meeting, item: AgendaItem) =>
  item.kind === 'overdue_action'
    ? overdueItems(meeting).some(({ state }) => state === 'open')
    : item.state === 'open';

function RowTitle({ meeting, item }: { meeting: Meeting; item: AgendaItem }) {
  const { t } = useTranslation();
  if (item.kind !== 'overdue_action') return itemTitle(item) ?? t(`meeting.kind.${item.kind}`);
  const open = overdueItems(meeting).filter(({ state }) => state === 'open').length;
  return t('actions.overdueOnAgenda', { count: open });
}
