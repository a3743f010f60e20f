import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import type { MinutesEntry } from '../../service/contract.ts';
import { outcomeWords } from './agenda.ts';
import styles from './minutes-so-far.module.css';

/** The minutes as they grow, the newest first so that the latest decision is always in sight. */
export function MinutesSoFar({
  entries,
  onUndo,
}: {
  entries: readonly MinutesEntry[];
  /** Takes a decision back that stands; undefined: nobody may. */
  onUndo?: ((itemId: string) => void) | undefined;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  if (entries.length === 0) return <p className={styles.empty}>{t('meeting.minutes.empty')}</p>;
  return (
    <ol className={styles.entries} reversed>
      {entries.toReversed().map((entry) => (
        <li key={entry.id} data-kind={entry.kind}>
          <time dateTime={entry.at}>{dates.time(entry.at)}</time>
          <span>
            {entry.itemTitle && <strong>{entry.itemTitle}: </strong>}
            <EntryWords entry={entry} />
            {onUndo && entry.itemId && entry.decision && !entry.decision.undone && (
              <>
                {' '}
                <Button
                  look="quiet"
                  isSmall
                  aria-label={`${t('room.undo.action')}: ${entry.itemTitle ?? ''}`}
                  onClick={() => entry.itemId && onUndo(entry.itemId)}
                >
                  {t('room.undo.short')}
                </Button>
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

export function EntryWords({ entry }: { entry: MinutesEntry }) {
  const { t } = useTranslation();
  const dates = useDates();
  switch (entry.kind) {
    case 'decision':
      if (!entry.decision) return '';
      return entry.decision.undone ? (
        <>
          <s>{t(outcomeWords(entry.decision))}</s> ({t('room.undo.shortUndone')})
        </>
      ) : (
        t(outcomeWords(entry.decision))
      );
    case 'decision_undone':
      return t('room.undo.entry', { reason: entry.text ?? '' });
    case 'arrived':
    case 'left':
      return t(`meeting.minutes.entry.${entry.kind}`, { who: entry.text ?? '' });
    case 'chair_taken_over':
    case 'minutes_taken_over': {
      const who = { who: entry.byName ?? '–', before: entry.text };
      return t(`meeting.minutes.entry.${entry.kind}${entry.text ? 'After' : ''}`, who);
    }
    case 'deferral':
      return t('meeting.minutes.entry.deferral', { day: entry.text ? dates.day(entry.text) : '' });
    case 'handed_over':
      return entry.handover
        ? t('meeting.minutes.entry.handedOver', {
            level: t(`level.${entry.handover.level}.inText`),
            from: entry.handover.fromName ?? t('seat.unnamedInText'),
            to: entry.handover.toName ?? t('seat.unnamedInText'),
          })
        : '';
    case 'notes':
      return entry.text ?? '';
    case 'action_made':
    case 'action_settled':
      return entry.action ? <ActionWords kind={entry.kind} action={entry.action} /> : '';
    default:
      return t(`meeting.minutes.entry.${entry.kind}`);
  }
}

function ActionWords({
  kind,
  action: { text, ownerName, dueOn, state, dropReason },
}: {
  kind: 'action_made' | 'action_settled';
  action: NonNullable<MinutesEntry['action']>;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const became = [
    state !== 'open' && t(`actions.state.${state}`).toLowerCase(),
    dropReason && `«${dropReason}»`,
  ]
    .filter(Boolean)
    .join(': ');
  if (kind === 'action_settled')
    return t('meeting.minutes.entry.actionSettled', { text, who: ownerName, became });
  const made = t('meeting.minutes.entry.actionMade', {
    ...{ text, who: ownerName },
    day: dates.day(dueOn),
  });
  return became ? `${made} (${became})` : made;
}
