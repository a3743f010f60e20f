import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../kit/announcer.tsx';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { useIsNarrow } from '../../kit/narrow.ts';
import { Notice } from '../../kit/notice.tsx';
import { Panel } from '../../kit/page.tsx';
import { useShortcuts } from '../../kit/shortcuts.ts';
import type { AgendaItem, Meeting } from '../../service/contract.ts';
import { FollowUp } from '../actions/follow-up.tsx';
import { AddItemDialog } from './add-item-dialog.tsx';
import { itemTitle } from './agenda.ts';
import { AgendaPanel } from './agenda-panel.tsx';
import { AttendancePanel } from './attendance-panel.tsx';
import { CloseMeetingDialog } from './close-meeting-dialog.tsx';
import styles from './meeting-room.module.css';
import { MeetingHead } from './meeting-head.tsx';
import { MinutesSoFar } from './minutes-so-far.tsx';
import { ProjectorDialog } from './projector-dialog.tsx';
import { RoomItem } from './room-item.tsx';
import { StartMeetingDialog } from './start-meeting-dialog.tsx';
import { Duties } from './duties.tsx';
import { UndoDialog } from './undo-dialog.tsx';
import { UnsentNotes } from './unsent-notes.tsx';
import { useUnsentNotes } from './use-notes.ts';
import { useStayAwake } from './use-stay-awake.ts';
import { useWaits } from './use-waits.ts';
import { type ShownItem, useShownItem } from './use-shown-item.ts';

type Open = 'start' | 'close' | 'add' | 'projector';

/**
 * The room. Everybody follows the current item; somebody may look elsewhere (`?punkt=`) and come back with one press.
 * Keys: j k up and down the agenda, . back to the current item, g make it current, v p l o s to the parts of the page.
 */
export function MeetingRoom({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open | null>(null);
  const [undoing, setUndoing] = useState<string | null>(null);
  const toUndo = meeting.items.find(({ id, decision }) => id === undoing && decision);
  const isOffline = useWaits() !== undefined;
  const isOpen = meeting.state === 'planned' || meeting.state === 'in_session';
  useStayAwake();
  useUnsentNotes(meeting);
  const item = useShownItem(meeting);
  const { shown, show } = item;
  useRoomKeys(item);
  useAnnouncedItem(shown && itemTitle(shown));
  return (
    <div className={styles.room}>
      <MeetingHead meeting={meeting} onOpen={setOpen} />
      {meeting.state === 'cancelled' && (
        <Notice kind="attention">
          <p>
            {t('year.cancelledMeeting', {
              reason: t(`year.reasons.${meeting.changeCause ?? 'other'}`),
            })}
          </p>
        </Notice>
      )}
      {isOffline && isOpen && (
        <Notice kind="attention">
          <p>{t('meeting.offline.lead')}</p>
        </Notice>
      )}
      <Duties meeting={meeting} />
      <UnsentNotes meeting={meeting} />
      <div className={styles.columns}>
        <Agenda
          meeting={meeting}
          shown={shown}
          onShow={show}
          {...(isOpen && { onAdd: () => setOpen('add') })}
        />
        <div className={styles.item}>
          <FollowUp meeting={meeting} />
          <RoomItem meeting={meeting} item={item} />
        </div>
        <div className={styles.side} data-pane>
          <AttendancePanel meeting={meeting} />
          <Panel id="referat" title={t('meeting.minutes.growing')}>
            <MinutesSoFar
              entries={meeting.minutes}
              onUndo={meeting.state === 'in_session' ? setUndoing : undefined}
            />
            {meeting.state === 'closed' && (
              <ButtonLink to={`/mote/${meeting.id}/referat`}>
                {t('meeting.minutes.whole')}
              </ButtonLink>
            )}
          </Panel>
        </div>
      </div>
      {toUndo && <UndoDialog meeting={meeting} item={toUndo} onClose={() => setUndoing(null)} />}
      {open === 'start' && <StartMeetingDialog meeting={meeting} onClose={() => setOpen(null)} />}
      {open === 'close' && (
        <CloseMeetingDialog meeting={meeting} onShow={show} onClose={() => setOpen(null)} />
      )}
      {open === 'add' && (
        <AddItemDialog
          meeting={meeting}
          // In session the page stays with the room.
          onAdded={(itemId) => meeting.state === 'planned' && show(itemId)}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'projector' && <ProjectorDialog meeting={meeting} onClose={() => setOpen(null)} />}
    </div>
  );
}

function useRoomKeys({ shown, isElsewhere, show, step, setCurrent }: ShownItem) {
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    '.': () => show(null),
    g: () => isElsewhere && shown && void setCurrent.run(shown.id),
    v: () => focusOn('vedtak', '#vedtak input', '#vedtak-tittel'),
    p: () => focusOn('oppfolging', '#oppfolging [data-new-action] input', '[data-action] button'),
    l: () => unfold('siden-sist'),
    o: () => focusOn('oppmote', '#oppmote input'),
    s: () =>
      focusOn(
        'saksliste',
        '#saksliste [aria-current]',
        '#saksliste li button',
        '#saksliste summary',
      ),
  });
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
    <section className={styles.pane} data-pane id="saksliste" aria-labelledby="saksliste-tittel">
      <div className={styles.agendaHead}>
        <h2 id="saksliste-tittel">{t('meeting.agenda')}</h2>
        {add}
      </div>
      {panel}
    </section>
  );
}

/** To the first of these that is there, whatever their order on the page. */
function focusOn(partId: string, ...selectors: readonly string[]) {
  document.getElementById(partId)?.scrollIntoView({ block: 'nearest' });
  for (const selector of selectors) {
    const found = document.querySelector<HTMLElement>(selector);
    found?.focus();
    if (found && document.activeElement === found) return;
  }
}

/** Opens what is folded, and goes to the first that can be pressed in it. */
function unfold(partId: string) {
  document.getElementById(partId)?.setAttribute('open', '');
  focusOn(partId, `#${partId} li button`, `#${partId} summary`);
}

function useAnnouncedItem(title: string | null | undefined) {
  const [first] = useState(title);
  useEffect(() => {
    if (title && title !== first) announce(title);
  }, [title, first]);
}
