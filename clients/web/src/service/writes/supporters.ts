/** Who stands beside the pair; named as the contract names it. */
import { api } from '../api.ts';
import type { Schemas } from '../contract.ts';
import { take } from '../refusal.ts';
import { type Act, once, onceUpon } from './headers.ts';

export const addSupporter = (caseId: string, body: Schemas['AddSupporterRequest'], key: string) =>
  take(
    api.POST('/cases/{caseId}/supporters', {
      params: { path: { caseId }, header: once(key) },
      body,
    }),
  );

export const endSupport = (supporterId: string, act: Act) =>
  take(
    api.POST('/supporters/{supporterId}/end', {
      params: { path: { supporterId }, header: onceUpon(act) },
    }),
  );
