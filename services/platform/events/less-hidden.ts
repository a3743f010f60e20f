import type { RelayedEvent } from './relay.ts';

type Message = Record<string, unknown>;

const namedWithCards = [
  ['caseIds', 'cases'],
  ['inquiryIds', 'inquiries'],
  ['proposalIds', 'proposals'],
  ['pendingCaseIds', 'pendingCases'],
] as const;

/** What is told of many things at once, or of more than a case, is told of the rest. */
const goesOn = /^(meeting|worker|unit|team|agreement|role|import)\./;

/**
 * The event for somebody to whom the cases are closed: without their ids and cards, nor those of what belongs to them.
 * Undefined when it was about nothing else.
 */
export function lessHidden(event: RelayedEvent, hidden: ReadonlySet<string>): unknown {
  const isHidden = (id: unknown) =>
    typeof id === 'string' && (hidden.has(id) || hidden.has(event.ofCases[id] ?? ''));
  const isTouched = event.caseIds.some(isHidden) || Object.keys(event.ofCases).some(isHidden);
  const whole = withoutHiddenItems(JSON.parse(event.body) as Message, event, isHidden);
  if (!isTouched) return whole;

  const { details: _, ...message } = whole;
  let isAboutMore = false;
  for (const [ids, cards] of namedWithCards) {
    const named = whole[ids] as string[] | undefined;
    if (!named) continue;
    const kept = named.filter((id) => !isHidden(id));
    isAboutMore ||= kept.length > 0;
    message[ids] = kept;
    message[cards] = (whole[cards] as { id: string }[]).filter(({ id }) => !isHidden(id));
  }
  if (isHidden(message.itemId)) delete message.itemId;
  else if (whole.itemId !== undefined) isAboutMore = true;
  if (!isAboutMore && !goesOn.test(event.kind)) return undefined;
  return message;
}

interface MeetingCard {
  id: string;
  currentItemId: string | null;
  openItems: number;
}

/** Cards of meetings neither count nor point at what is hidden. */
function withoutHiddenItems(
  message: Message,
  { openItems }: RelayedEvent,
  isHidden: (id: unknown) => boolean,
): Message {
  const shown = (meeting: MeetingCard) => ({
    ...meeting,
    currentItemId: isHidden(meeting.currentItemId) ? null : meeting.currentItemId,
    openItems: meeting.openItems - (openItems[meeting.id] ?? []).filter(isHidden).length,
  });
  const cards = ['meeting', 'nextMeeting'].filter((card) => message[card]);
  return {
    ...message,
    ...Object.fromEntries(cards.map((card) => [card, shown(message[card] as MeetingCard)])),
  };
}
