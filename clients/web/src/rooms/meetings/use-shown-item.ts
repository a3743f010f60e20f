import { useSearchParams } from 'react-router';
import { useCommand } from '../../service/command.ts';
import type { Meeting } from '../../service/contract.ts';
import { walkedItem, walkedItems } from './agenda.ts';
import { setCurrentItem } from '../../service/writes/meetings.ts';

export type ShownItem = ReturnType<typeof useShownItem>;

/** The item on this person's page: the one looked for (`?punkt=`), else the one the room is on. */
export function useShownItem(meeting: Meeting) {
  const [params, setParams] = useSearchParams();
  const looking = params.get('punkt');
  const current = meeting.items.find(({ id }) => id === meeting.currentItemId);
  const isInSession = meeting.state === 'in_session';
  const shown =
    meeting.items.find(({ id }) => id === looking) ??
    current ??
    (isInSession ? undefined : meeting.items[0]);
  const show = (itemId: string | null) =>
    setParams(itemId === null || itemId === meeting.currentItemId ? {} : { punkt: itemId }, {
      replace: true,
    });
  const setCurrent = useCommand(
    (itemId: string) => setCurrentItem(meeting.id, itemId),
    () => setParams({}, { replace: true }),
  );
  return {
    shown,
    current,
    isElsewhere: isInSession && shown !== undefined && shown.id !== current?.id,
    show,
    /** Up and down the agenda. */
    step: (by: 1 | -1) => {
      const items = walkedItems(meeting);
      const at = items.findIndex(({ id }) => id === walkedItem(meeting, shown)?.id);
      const next = items[at < 0 ? 0 : at + by];
      if (next) show(next.id);
    },
    /** Makes an item the current one for everybody. */
    setCurrent,
  };
}
