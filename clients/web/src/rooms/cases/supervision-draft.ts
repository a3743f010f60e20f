import type { SupervisionCaseRequest } from '../../service/contract.ts';

export type SupervisionDraft = {
  title: string;
  unitId: string;
  kind: 'fixed' | 'on_demand';
  everyWeeks: string;
};
export const emptySupervision: SupervisionDraft = {
  title: '',
  unitId: '',
  kind: 'fixed',
  everyWeeks: '4',
};

export function supervisionRequest({
  title,
  unitId,
  kind,
  everyWeeks,
}: SupervisionDraft): SupervisionCaseRequest | null {
  const weeks = Number(everyWeeks);
  if (!title.trim() || !unitId) return null;
  if (kind === 'on_demand') return { title: title.trim(), unitId, arrangement: { kind } };
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > 52) return null;
  return { title: title.trim(), unitId, arrangement: { kind, everyWeeks: weeks } };
}
