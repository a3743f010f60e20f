import type {
  AgendaItem,
  Attendance,
  Level,
  Meeting,
  MinutesEntry,
} from '../../service/contract.ts';

/** What an item is about, in the words of the board; null when it has none of its own. */
export function itemTitle(item: AgendaItem): string | null {
  return (
    item.inquiry?.alias ??
    item.case?.alias ??
    item.case?.title ??
    item.pendingCase?.alias ??
    item.pendingCase?.title ??
    item.pendingCase?.reference ??
    item.opening?.alias ??
    item.opening?.title ??
    item.title
  );
}

/** The seats that were handed over while the meeting had them on its agenda. */
export const handoversOf = (meeting: Meeting, item: AgendaItem): readonly MinutesEntry[] =>
  meeting.minutes.filter(({ kind, itemId }) => kind === 'handed_over' && itemId === item.id);

/** Until when an item has been put off; undefined when it has not. */
export const deferralOf = (meeting: Meeting, item: AgendaItem): MinutesEntry | undefined =>
  meeting.minutes.find(({ kind, itemId }) => kind === 'deferral' && itemId === item.id);

export const openItems = (meeting: Meeting) =>
  meeting.items.filter((item) => item.state === 'open');

/** What keeps a meeting open: the rest comes back by itself. The service has the last word. */
export const blocksClosing = ({ kind, returnReason }: AgendaItem) =>
  !(kind === 'seat_at_risk' || (kind === 'inquiry' && returnReason === 'guidance_waiting'));

/** The next open item after one, going round. */
export function nextOpen(meeting: Meeting, after: string | null): AgendaItem | null {
  const at = meeting.items.findIndex(({ id }) => id === after);
  const order = [...meeting.items.slice(at + 1), ...meeting.items.slice(0, at + 1)];
  return order.find((item) => item.state === 'open' && item.id !== after) ?? null;
}

export const ofLevel = (attendance: readonly Attendance[], level: Level) =>
  attendance.filter((one) => one.level === level);

/** The levels from which nobody is present. */
export function absentLevels(attendance: readonly Attendance[]): Level[] {
  return (['municipal', 'specialist'] as const).filter(
    (level) => !attendance.some((one) => one.level === level && one.isPresent),
  );
}
