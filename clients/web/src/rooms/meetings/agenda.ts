import type {
  AgendaItem,
  Attendance,
  Decision,
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
    item.title ??
    followedUp(item)?.text ??
    null
  );
}

/** The words for what was decided. What was gone through ends in a conclusion, where the room wrote one. */
export const outcomeWords = ({ outcome, rationale }: Pick<Decision, 'outcome' | 'rationale'>) =>
  outcome === 'noted' && rationale
    ? ('meeting.decision.conclusion' as const)
    : (`outcome.${outcome}` as const);

/** What an item follows up that was to be done; undefined for an item about anything else. */
const followedUp = (item: AgendaItem) =>
  item.kind === 'overdue_action'
    ? item.actions.find(({ itemId }) => itemId !== item.id)
    : undefined;

/** What was to be done stands on the agenda as one: the room goes through all of it in one place. */
export const overdueItems = (meeting: Meeting) =>
  meeting.items.filter(({ kind }) => kind === 'overdue_action');

/** The agenda as it is walked through, with all that was to be done as the first of it. */
export function walkedItems(meeting: Meeting): AgendaItem[] {
  const [first] = overdueItems(meeting);
  return meeting.items.filter(({ kind, id }) => kind !== 'overdue_action' || id === first?.id);
}

/** The item of the walked agenda under which an item stands. */
export function walkedItem(meeting: Meeting, item: AgendaItem | undefined): AgendaItem | undefined {
  return item?.kind === 'overdue_action' ? overdueItems(meeting)[0] : item;
}

const isLeft = (meeting: Meeting, item: AgendaItem) =>
  item.kind === 'overdue_action'
    ? overdueItems(meeting).some(({ state }) => state === 'open')
    : item.state === 'open';

/** What is left of the walked agenda. */
export const leftItems = (meeting: Meeting) =>
  walkedItems(meeting).filter((item) => isLeft(meeting, item));

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
  !(
    [
      ...['seat_at_risk', 'silence', 'admission', 'supervision_request', 'feedback_signal'],
      'overdue_action',
    ].includes(kind) ||
    (kind === 'inquiry' && returnReason === 'guidance_waiting')
  );

/** The next open item after one, going round. */
export function nextOpen(meeting: Meeting, after: string | null): AgendaItem | null {
  const items = walkedItems(meeting);
  const from = walkedItem(
    meeting,
    meeting.items.find(({ id }) => id === after),
  );
  const at = items.findIndex(({ id }) => id === from?.id);
  const order = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return order.find((item) => isLeft(meeting, item) && item.id !== from?.id) ?? null;
}

export const ofLevel = (attendance: readonly Attendance[], level: Level) =>
  attendance.filter((one) => one.level === level);

/** The levels from which nobody is present. */
export function absentLevels(attendance: readonly Attendance[]): Level[] {
  return (['municipal', 'specialist'] as const).filter(
    (level) => !attendance.some((one) => one.level === level && one.isPresent),
  );
}
