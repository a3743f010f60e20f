import { useTranslation } from 'react-i18next';
import { Flag } from '../../kit/flag.tsx';
import { Empty } from '../../kit/states.tsx';
import type { Meeting } from '../../service/contract.ts';
import { handoversOf, itemTitle } from './agenda.ts';
import styles from './agenda-panel.module.css';
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
    <ol className={styles.agenda} ref={list}>
      {meeting.items.map((item) => {
        const isNow = item.id === meeting.currentItemId;
        return (
          <li key={item.id}>
            <button
              type="button"
              className={styles.item}
              data-item={item.id}
              data-state={item.state}
              aria-current={item.id === shownId ? 'true' : undefined}
              onClick={() => onShow(item.id)}
            >
              <span className={styles.mark} aria-hidden="true">
                {item.state === 'decided' || item.state === 'lapsed'
                  ? '✓'
                  : item.state === 'deferred' || item.state === 'carried'
                    ? '→'
                    : item.position}
              </span>
              <span className={styles.text}>
                <span className={styles.title}>
                  {itemTitle(item) ?? t(`meeting.kind.${item.kind}`)}{' '}
                  {isNow && <Flag kind="strong">{t('meeting.now')}</Flag>}
                </span>
                <span className={styles.kind}>
                  {item.state === 'open'
                    ? t(`meeting.kind.${item.kind}`)
                    : item.state === 'lapsed' && handoversOf(meeting, item).length > 0
                      ? t('meeting.handedOver')
                      : t(`meeting.itemState.${item.state}`)}
                  {item.decision && `: ${t(`outcome.${item.decision.outcome}`)}`}
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
