/** What the person closes and opens again of their case; named as the contract names it. */
import { api } from '../api.ts';
import type { Schemas } from '../contract.ts';
import { take } from '../refusal.ts';
import { once } from './headers.ts';

export const recordBlock = (caseId: string, body: Schemas['RecordBlockRequest'], key: string) =>
  take(
    api.POST('/cases/{caseId}/blocks', { params: { path: { caseId }, header: once(key) }, body }),
  );

export const liftBlock = (blockId: string, key: string) =>
  take(api.POST('/blocks/{blockId}/lifting', { params: { path: { blockId }, header: once(key) } }));
