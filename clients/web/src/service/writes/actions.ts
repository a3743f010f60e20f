/** What somebody is to do by a day; named as the contract names it. */
import { api } from '../api.ts';
import type { Schemas } from '../contract.ts';
import { take } from '../refusal.ts';
import { type Act, once, onceUpon, upon } from './headers.ts';

export const makeAction = (teamId: string, body: Schemas['MakeActionRequest'], key: string) =>
  take(
    api.POST('/teams/{teamId}/actions', { params: { path: { teamId }, header: once(key) }, body }),
  );

export const changeAction = (
  actionId: string,
  body: Schemas['ChangeActionRequest'],
  { version }: Pick<Act, 'version'>,
) =>
  take(
    api.PATCH('/actions/{actionId}', {
      params: { path: { actionId }, header: upon(version) },
      body,
    }),
  );

export const settleAction = (actionId: string, body: Schemas['SettleActionRequest'], act: Act) =>
  take(
    api.POST('/actions/{actionId}/settlement', {
      params: { path: { actionId }, header: onceUpon(act) },
      body,
    }),
  );

export const reopenAction = (actionId: string, body: Schemas['ReopenActionRequest'], act: Act) =>
  take(
    api.POST('/actions/{actionId}/reopening', {
      params: { path: { actionId }, header: onceUpon(act) },
      body,
    }),
  );
