import type {
  Board,
  CaseCard,
  InquiryCard,
  OpeningCard,
  PendingCaseCard,
  SeatCard,
} from '../../service/contract.ts';

/** What asks for somebody's attention, the things that cannot wait first. Pure. */
export type Need =
  | { kind: 'proposal'; id: string; proposal: OpeningCard }
  | { kind: 'risk'; id: string; holder: SeatCard; cards: CaseCard[] }
  | { kind: 'seat'; id: string; pending: PendingCaseCard }
  | { kind: 'overdue'; id: string; inquiry: InquiryCard }
  | { kind: 'unnamed'; id: string; card: CaseCard; contact: SeatCard };

export function needsOf(
  board: Board,
  cases: readonly CaseCard[],
  inquiries: readonly InquiryCard[],
  today: string,
): Need[] {
  const needs: Need[] = board.proposals.map((proposal) => ({
    kind: 'proposal',
    id: proposal.id,
    proposal,
  }));
  needs.push(...risksByHolder(cases));
  for (const pending of board.pendingCases) needs.push({ kind: 'seat', id: pending.id, pending });
  for (const inquiry of inquiries) {
    if (inquiry.comesBackOn && inquiry.comesBackOn < today)
      needs.push({ kind: 'overdue', id: `${inquiry.id}-overdue`, inquiry });
  }
  for (const card of cases) {
    if (!card.flags.includes('contact_unnamed')) continue;
    const contact = [card.seats.municipal, card.seats.specialist].find(
      (seat) => seat.treatmentContactId,
    );
    if (contact) needs.push({ kind: 'unnamed', id: `${card.id}-unnamed`, card, contact });
  }
  return needs;
}

/** One line for each person who is known to leave, with every case it touches. */
function risksByHolder(cases: readonly CaseCard[]): Need[] {
  const risks = new Map<string, { holder: SeatCard; cards: CaseCard[] }>();
  for (const card of cases) {
    for (const holder of [card.seats.municipal, card.seats.specialist]) {
      if (!holder.isAtRisk) continue;
      const risk = risks.get(holder.workerId) ?? { holder, cards: [] };
      risk.cards.push(card);
      risks.set(holder.workerId, risk);
    }
  }
  return [...risks].map(([workerId, risk]) => ({ kind: 'risk', id: `risk-${workerId}`, ...risk }));
}
