import type { Board, LiveMessage } from '../service/contract.ts';

/**
 * The board after an event. Pure. Delivery may repeat, so a number that the board already includes changes nothing;
 * a card's absence among the event's cards means that the thing has left the board.
 */
export function moveBoard(board: Board, event: LiveMessage): Board {
  if (event.teamId !== board.teamId || event.seq <= board.seq) return board;
  if (event.kind === 'hidden') return { ...board, seq: event.seq };
  return {
    ...board,
    seq: event.seq,
    cases: replace(board.cases, event.caseIds, event.cases),
    inquiries: replace(board.inquiries, event.inquiryIds, event.inquiries),
    proposals: replace(board.proposals, event.proposalIds, event.proposals),
    pendingCases: replace(board.pendingCases, event.pendingCaseIds, event.pendingCases),
    name: event.teamName ?? board.name,
    nextMeeting: event.nextMeeting === undefined ? board.nextMeeting : event.nextMeeting,
    members: moveMembers(board.members, event.workerIds, event.members),
  };
}

function replace<Card extends { id: string }>(
  cards: Card[],
  ids: string[] | undefined,
  current: Card[],
): Card[] {
  if (current.length === 0 && !ids?.length) return cards;
  const fresh = new Map(current.map((card) => [card.id, card]));
  const gone = new Set(ids?.filter((id) => !fresh.has(id)));
  const kept = cards.filter((card) => !gone.has(card.id)).map((card) => take(fresh, card));
  return [...kept, ...fresh.values()];
}

function take<Card extends { id: string }>(fresh: Map<string, Card>, card: Card): Card {
  const current = fresh.get(card.id);
  fresh.delete(card.id);
  return current ?? card;
}

/** A worker named without a card is no member today. Those of the municipality first, by name, as the board is read. */
function moveMembers(
  members: Board['members'],
  workerIds: string[] | undefined,
  current: Board['members'],
): Board['members'] {
  if (!workerIds?.length) return members;
  const named = new Set(workerIds);
  const kept = members.filter((member) => !named.has(member.workerId));
  if (kept.length === members.length && current.length === 0) return members;
  return [...kept, ...current].sort(
    (one, other) =>
      one.level.localeCompare(other.level) || one.name.localeCompare(other.name, 'nb'),
  );
}
