import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { announce } from '../../kit/announcer.tsx';
import { Button, ButtonLink, ButtonRow } from '../../kit/button.tsx';
import { useIsNarrow } from '../../kit/narrow.ts';
import { Panel } from '../../kit/page.tsx';
import { RefusalNotice } from '../../kit/refusal-notice.tsx';
import { useShortcuts } from '../../kit/shortcuts.ts';
import { Empty } from '../../kit/states.tsx';
import { reportActivity } from '../../live/live-store.ts';
import { useCommand } from '../../service/command.ts';
import type { AgendaItem, Meeting } from '../../service/contract.ts';
import { noteCall } from '../../session/idle-clock.ts';
import { AddItemDialog } from './add-item-dialog.tsx';
import { itemTitle, nextOpen } from './agenda.ts';
import { AgendaPanel } from './agenda-panel.tsx';
import { AttendancePanel } from './attendance-panel.tsx';
import { CloseMeetingDialog } from './close-meeting-dialog.tsx';
import { ItemView } from './item-view.tsx';
import styles from './meeting-room.module.css';
import { MeetingHead } from './meeting-head.tsx';
import { MinutesSoFar } from './minutes-so-far.tsx';
import { ProjectorDialog } from './projector-dialog.tsx';
import { StartMeetingDialog } from './start-meeting-dialog.tsx';
import { setCurrentItem } from '../../service/writes/meetings.ts';

type Open = 'start' | 'close' | 'add' | 'projector';

/**
 * The room. Everybody follows the current item; somebody may look elsewhere (`?punkt=`) and come back with one press.
 * Keys: j k up and down the agenda, . back to the current item, g make it current, v o s to the parts of the page.
 */
export function MeetingRoom({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const [open, setOpen] = useState<Open | null>(null);
  useStayAwake();
  const looking = params.get('punkt');
  const shown =
    meeting.items.find(({ id }) => id === looking) ??
    meeting.items.find(({ id }) => id === meeting.currentItemId) ??
    (meeting.state === 'in_session' ? undefined : meeting.items[0]);
  const current = meeting.items.find(({ id }) => id === meeting.currentItemId);
  const isInSession = meeting.state === 'in_session';
  const isElsewhere = isInSession && shown !== undefined && shown.id !== current?.id;
  const show = (itemId: string | null) =>
    setParams(itemId === null || itemId === meeting.currentItemId ? {} : { punkt: itemId }, {
      replace: true,
    });
  const setCurrent = useCommand(
    (itemId: string) => setCurrentItem(meeting.id, itemId),
    () => setParams({}, { replace: true }),
  );
  const step = (by: 1 | -1) => {
    const at = meeting.items.findIndex(({ id }) => id === shown?.id);
    const next = meeting.items[at < 0 ? 0 : at + by];
    if (next) show(next.id);
  };
  const next = nextOpen(meeting, shown?.id ?? null);
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    '.': () => show(null),
    g: () => isElsewhere && shown && void setCurrent.run(shown.id),
    v: () => focusOn('vedtak', '#vedtak input, #vedtak-tittel'),
    o: () => focusOn('oppmote', '#oppmote input'),
    s: () => focusOn('saksliste', '#saksliste [aria-current], #saksliste button'),
  });
  useAnnouncedItem(shown && itemTitle(shown));
  return (
    <div className={styles.room}>
      <MeetingHead meeting={meeting} onOpen={setOpen} />
      <div className={styles.columns}>
        <Agenda
          meeting={meeting}
          shown={shown}
          onShow={show}
          {...(meeting.state !== 'closed' && { onAdd: () => setOpen('add') })}
        />
        <div className={styles.item}>
          {isElsewhere && (
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
                  <Button isSmall onClick={() => show(null)}>
                    {t('meeting.toCurrent')}
                  </Button>
                )}
                <Button
                  isSmall
                  isBusy={setCurrent.isBusy}
                  onClick={() => void setCurrent.run(shown.id)}
                >
                  {t('meeting.makeCurrent')}
                </Button>
              </ButtonRow>
            </div>
          )}
          <RefusalNotice refusal={setCurrent.refusal} />
          {shown ? (
            <ItemView key={shown.id} meeting={meeting} item={shown} />
          ) : (
            <Empty title={t('meeting.nothingNow')}>
              {isInSession && next && (
                <Button
                  look="main"
                  isBusy={setCurrent.isBusy}
                  onClick={() => void setCurrent.run(next.id)}
                >
                  {t('meeting.begin')}
                </Button>
              )}
            </Empty>
          )}
          {isInSession && shown && shown.state !== 'open' && next && !isElsewhere && (
            <Button
              look="main"
              isBusy={setCurrent.isBusy}
              onClick={() => void setCurrent.run(next.id)}
            >
              {t('meeting.nextItem')}: {itemTitle(next) ?? t(`meeting.kind.${next.kind}`)}
            </Button>
          )}
        </div>
        <div className={styles.side}>
          <AttendancePanel meeting={meeting} />
          <Panel id="referat" title={t('meeting.minutes.growing')}>
            <MinutesSoFar entries={meeting.minutes} />
            {meeting.state === 'closed' && (
              <ButtonLink to={`/mote/${meeting.id}/referat`}>
                {t('meeting.minutes.whole')}
              </ButtonLink>
            )}
          </Panel>
        </div>
      </div>
      {open === 'start' && <StartMeetingDialog meeting={meeting} onClose={() => setOpen(null)} />}
      {open === 'close' && (
        <CloseMeetingDialog meeting={meeting} onShow={show} onClose={() => setOpen(null)} />
      )}
      {open === 'add' && <AddItemDialog meeting={meeting} onClose={() => setOpen(null)} />}
      {open === 'projector' && <ProjectorDialog meeting={meeting} onClose={() => setOpen(null)} />}
    </div>
  );
}

/** Beside the item where there is room; on a phone folded away above it. */
function Agenda({
  meeting,
  shown,
  onShow,
  onAdd,
}: {
  meeting: Meeting;
  shown: AgendaItem | undefined;
  onShow: (itemId: string) => void;
  onAdd?: () => void;
}) {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  const folded = useRef<HTMLDetailsElement>(null);
  const panel = (
    <AgendaPanel
      meeting={meeting}
      shownId={shown?.id ?? null}
      onShow={(itemId) => {
        folded.current?.removeAttribute('open');
        onShow(itemId);
      }}
    />
  );
  const add = onAdd && (
    <Button look="quiet" isSmall onClick={onAdd}>
      {t('meeting.addItem')}
    </Button>
  );
  if (isNarrow) {
    return (
      <details ref={folded} className={styles.folded} id="saksliste">
        <summary>
          {t('meeting.agenda')} ({meeting.items.length})
        </summary>
        {panel}
        {add}
      </details>
    );
  }
  return (
    <section className={styles.agenda} id="saksliste" aria-labelledby="saksliste-tittel">
      <div className={styles.agendaHead}>
        <h2 id="saksliste-tittel">{t('meeting.agenda')}</h2>
        {add}
      </div>
      {panel}
    </section>
  );
}

function focusOn(partId: string, selector: string) {
  document.getElementById(partId)?.scrollIntoView({ block: 'nearest' });
  document.querySelector<HTMLElement>(selector)?.focus();
}

/** A meeting page that is open and visible counts as being here, so that nobody is signed out while listening. */
function useStayAwake() {
  useEffect(() => {
    const tell = () => {
      if (document.visibilityState !== 'visible') return;
      reportActivity();
      noteCall();
    };
    const timer = setInterval(tell, 60_000);
    return () => clearInterval(timer);
  }, []);
}

function useAnnouncedItem(title: string | null | undefined) {
  const [first] = useState(title);
  useEffect(() => {
    if (title && title !== first) announce(title);
  }, [title, first]);
}
