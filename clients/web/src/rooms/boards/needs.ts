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
  | { kind: 'ownerless'; id: string; inquiry: InquiryCard }
  | { kind: 'overdue'; id: string; inquiry: InquiryCard }
  | { kind: 'unnamed'; id: string; from: string; cards: CaseCard[] };

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
    if (!inquiry.ownerHasAccess)
      needs.push({ kind: 'ownerless', id: `${inquiry.id}-ownerless`, inquiry });
  }
  for (const inquiry of inquiries) {
    if (inquiry.comesBackOn && inquiry.comesBackOn < today)
      needs.push({ kind: 'overdue', id: `${inquiry.id}-overdue`, inquiry });
  }
  needs.push(...unnamedByUnit(cases));
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

/** One line for each unit whose contacts have no name yet, with every case of theirs: one call may name them all. */
function unnamedByUnit(cases: readonly CaseCard[]): Need[] {
  const byUnit = new Map<string, CaseCard[]>();
  for (const card of cases) {
    if (!card.flags.includes('contact_unnamed')) continue;
    const contact = [card.seats.municipal, card.seats.specialist].find(
      (seat) => seat.treatmentContactId,
    );
    const from = card.unitName ?? contact?.name;
    if (from) byUnit.set(from, [...(byUnit.get(from) ?? []), card]);
  }
  return [...byUnit].map(([from, cards]) => ({
    kind: 'unnamed',
    id: `unnamed-${from}`,
    from,
    cards,
  }));
}
