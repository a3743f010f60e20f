import { api } from './api.ts';
import type { Unit } from './contract.ts';
import { take } from './refusal.ts';

/** Every unit there is, page by page. */
export async function allUnits() {
  const units: Unit[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { items: Unit[]; nextCursor: string | null } = await take(
      api.GET('/units', { params: { query: { limit: 200, ...(cursor ? { cursor } : {}) } } }),
    );
    units.push(...page.items);
    cursor = page.nextCursor;
  }
  return units;
}
