import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import { LevelName, TwoLevels } from '../../kit/level.tsx';
import { Page, useTitle } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { Loading } from '../../kit/states.tsx';
import { NotFoundPage } from '../../layout/state-pages.tsx';
import type { Level, Minutes, MinutesEntry } from '../../service/contract.ts';
import { reads } from '../../service/reads.ts';
import { ofLevel } from './agenda.ts';
import { GuestOrigin } from './item-guests.tsx';
import { DecisionText } from './decision-text.tsx';
import { MinutesAddenda } from './minutes-addenda.tsx';
import { MinutesComments } from './minutes-comments.tsx';
import styles from './minutes-page.module.css';
import { MeetingCost, MinutesStanding } from './minutes-standing.tsx';
import { EntryWords } from './minutes-so-far.tsx';

export function MinutesPage() {
  const { meetingId = '' } = useParams();
  const { t } = useTranslation();
  const minutes = useQuery(reads.minutes(meetingId));
  useTitle(t('meeting.minutes.title'));
  if (minutes.error?.slug === 'not-found' || minutes.error?.slug === 'validation-failed')
    return <NotFoundPage />;
  if (minutes.data) return <MinutesView minutes={minutes.data} />;
  return (
    <Page
      isNarrow
      title={t('meeting.minutes.title')}
      back={{ to: '/mote', text: t('meeting.listTitle') }}
    >
      {minutes.error ? (
        <RefusalNotice refusal={minutes.error} onRetry={() => void minutes.refetch()} />
      ) : (
        <Loading lines={8} />
      )}
    </Page>
  );
}

/** The minutes as they are printed: who, what was decided, why. Arrivals are in the attendance, not among the decisions. */
function MinutesView({ minutes }: { minutes: Minutes }) {
  const { t } = useTranslation();
  const dates = useDates();
  const all = byItem(
    minutes.entries.filter((entry) =>
      ['decision', 'notes', 'deferral', 'handed_over', 'action_made'].includes(entry.kind),
    ),
  );
  const isOnlyDeferred = ({ entries }: ItemOfMinutes) =>
    entries.every(({ kind }) => kind === 'deferral');
  const items = all.filter((item) => !isOnlyDeferred(item));
  const deferred = all.filter(isOnlyDeferred);
  return (
    <Page
      isNarrow
      title={`${t('meeting.minutes.title')}, ${t('meeting.title', { week: t('meeting.week', { week: minutes.isoWeek }) }).toLowerCase()}`}
      back={{ to: `/mote/${minutes.meetingId}`, text: t('meeting.listTitle') }}
      aside={
        <span className="not-on-paper">
          <Button onClick={() => print()}>{t('meeting.minutes.print')}</Button>
        </span>
      }
    >
      <p>
        {minutes.teamName} · {dates.weekday(minutes.heldOn)}
        {minutes.startedAt &&
          minutes.closedAt &&
          ` ${t('meeting.minutes.duration', { from: dates.time(minutes.startedAt), to: dates.time(minutes.closedAt) })}`}
      </p>
      <p>
        {[
          minutes.chair && t('meeting.chair', { name: minutes.chair.name }),
          minutes.minuteTaker && t('meeting.minuteTaker', { name: minutes.minuteTaker.name }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {minutes.entries
        .filter(({ kind }) => kind === 'chair_taken_over' || kind === 'minutes_taken_over')
        .map((entry) => (
          <p key={entry.id}>
            {dates.time(entry.at)} <EntryWords entry={entry} />
          </p>
        ))}
      <MeetingCost minutes={minutes} />
      <MinutesStanding minutes={minutes} />
      <section className={styles.part}>
        <h2>{t('meeting.minutes.attendance')}</h2>
        <TwoLevels
          isStacked
          municipal={<PresentFrom level="municipal" minutes={minutes} />}
          specialist={<PresentFrom level="specialist" minutes={minutes} />}
        />
        <Guests minutes={minutes} />
      </section>
      <Decided items={items} minutes={minutes} />
      <Settled entries={minutes.entries} />
      {deferred.length > 0 && (
        <section className={styles.part}>
          <h2>{t('meeting.minutes.deferred')}</h2>
          <Deferred items={deferred} />
        </section>
      )}
      <MinutesAddenda minutes={minutes} />
      <MinutesComments minutes={minutes} />
    </Page>
  );
}

/** What was decided, noted and agreed to do, item by item. */
function Decided({ items, minutes }: { items: readonly ItemOfMinutes[]; minutes: Minutes }) {
  const { t } = useTranslation();
  return (
    <section className={styles.part}>
      <h2>{t('meeting.minutes.decisions')}</h2>
      {items.length === 0 && (
        <p>{t(minutes.closedAt ? 'meeting.minutes.nothing' : 'meeting.minutes.empty')}</p>
      )}
      {items.map(({ key, title, entries }) => (
        <article key={key} className={styles.item}>
          {title && <h3>{title}</h3>}
          {entries.map((entry) =>
            entry.decision ? (
              <DecisionText
                key={entry.id}
                decision={entry.decision}
                attended={minutes.attendance}
              />
            ) : (
              <p key={entry.id} className={styles.notes}>
                <EntryWords entry={entry} />
              </p>
            ),
          )}
        </article>
      ))}
    </section>
  );
}

/** What was to be done before, and was settled while the meeting was on. */
function Settled({ entries }: { entries: readonly MinutesEntry[] }) {
  const { t } = useTranslation();
  const settled = entries.filter(({ kind }) => kind === 'action_settled');
  if (settled.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{t('actions.followUp')}</h2>
      <ul>
        {settled.map((entry) => (
          <li key={entry.id}>
            {entry.itemTitle && entry.itemTitle !== entry.action?.text && (
              <strong>{entry.itemTitle}: </strong>
            )}
            <EntryWords entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PresentFrom({ level, minutes }: { level: Level; minutes: Minutes }) {
  const { t } = useTranslation();
  const present = ofLevel(minutes.attendance, level);
  return (
    <div>
      <LevelName level={level} isLong />
      {present.length === 0 && <p>{t('meeting.minutes.nobody')}</p>}
      <ul>
        {present.map((one) => (
          <li key={one.agreementId}>
            {one.name}, {t(`profession.${one.profession}`).toLowerCase()}
            {one.by && one.by !== 'room' && ` (${t(`meeting.by.${one.by}`)})`}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Guests({ minutes }: { minutes: Minutes }) {
  const { t } = useTranslation();
  if (minutes.guests.length === 0) return null;
  return (
    <div className={styles.guests}>
      <h3>{t('meeting.guest.title')}</h3>
      <ul>
        {minutes.guests.map(({ id, name, unitName, itemTitle, ...guest }) => (
          <li key={id}>
            {name} <GuestOrigin guest={{ ...guest, unit: unitName ? { name: unitName } : null }} />
            {itemTitle && `, ${t('meeting.guest.to', { item: itemTitle })}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What was put off without a word said about it, under the day that it was put off to. */
function Deferred({ items }: { items: readonly ItemOfMinutes[] }) {
  const days = new Map<string, ItemOfMinutes[]>();
  for (const item of items) {
    const day = item.entries[0]?.text ?? '';
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return [...days].map(([day, put]) => (
    <div key={day} className={styles.deferred}>
      {put[0]?.entries[0] && (
        <h3>
          <EntryWords entry={put[0].entries[0]} />
        </h3>
      )}
      <ul>
        {put.map(({ key, title }) => (
          <li key={key}>{title}</li>
        ))}
      </ul>
    </div>
  ));
}

type ItemOfMinutes = { key: string; title: string | null; entries: MinutesEntry[] };

/** What was said and decided about the same thing stands together, in the order it was first taken up. */
function byItem(entries: readonly MinutesEntry[]) {
  const items = new Map<string, ItemOfMinutes>();
  for (const entry of entries) {
    const key = entry.itemId ?? entry.id;
    const item = items.get(key) ?? { key, title: entry.itemTitle, entries: [] };
    item.entries.push(entry);
    items.set(key, item);
  }
  return [...items.values()];
}
