import type { LifeDomainOrder, Schemas } from '../../service/contract.ts';

export type Domain = Schemas['LifeDomainName'];

export interface DomainRow {
  domain: Domain;
  isImportant: boolean;
  ownWords: string;
}

/** In no order of rank: the order is the person's to make. */
const domains = [
  ...(['housing', 'economy', 'work_and_activity', 'mental_health', 'alcohol_and_drugs'] as const),
  ...(['physical_health', 'family', 'friends_and_leisure', 'safety'] as const),
] satisfies readonly Domain[];

export const rowsOf = ({ items }: Pick<LifeDomainOrder, 'items'>): DomainRow[] =>
  items.map(({ domain, isImportant, ownWords }) => ({
    ...{ domain, isImportant },
    ownWords: ownWords ?? '',
  }));

/** What the person has not taken up, in the list's own order. */
export const leftOut = (rows: readonly DomainRow[]) =>
  domains.filter((domain) => !rows.some((row) => row.domain === domain));

/** The row one place up or down. */
export function moved(rows: readonly DomainRow[], at: number, by: -1 | 1): DomainRow[] {
  const to = at + by;
  const row = rows[at];
  if (!row || to < 0 || to >= rows.length) return [...rows];
  const rest = rows.toSpliced(at, 1);
  return rest.toSpliced(to, 0, row);
}

export const itemsOf = (rows: readonly DomainRow[]): Schemas['LifeDomainRequest'][] =>
  rows.map(({ domain, isImportant, ownWords }) => ({
    ...{ domain, isImportant },
    ...(ownWords.trim() && { ownWords: ownWords.trim() }),
  }));
