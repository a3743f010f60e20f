/** Links by which a person answers alone; named as the contract names them. */
import { api } from '../api.ts';
import type { Schemas } from '../contract.ts';
import { take } from '../refusal.ts';
import { once } from './headers.ts';

/** Without a key: the address is not kept to be given again. */
export const makeAnswerLink = (caseId: string, body: Schemas['MakeAnswerLinkRequest']) =>
  take(api.POST('/cases/{caseId}/answer-links', { params: { path: { caseId } }, body }));

/** Without a key: the digits are not kept to be given again. */
export const makeAnswerCode = (caseId: string, body: Schemas['MakeAnswerCodeRequest']) =>
  take(api.POST('/cases/{caseId}/answer-codes', { params: { path: { caseId } }, body }));

/** Without a key, as a projector. */
export const pairWaitingRoomDevice = (teamId: string, name: string) =>
  take(
    api.POST('/teams/{teamId}/waiting-room-devices', {
      params: { path: { teamId } },
      body: { name },
    }),
  );

export const withdrawWaitingRoomDevice = (waitingRoomDeviceId: string, key: string) =>
  take(
    api.POST('/waiting-room-devices/{waitingRoomDeviceId}/withdrawal', {
      params: { path: { waitingRoomDeviceId }, header: once(key) },
    }),
  );

export const withdrawAnswerLink = (answerLinkId: string, key: string) =>
  take(
    api.POST('/answer-links/{answerLinkId}/withdrawal', {
      params: { path: { answerLinkId }, header: once(key) },
    }),
  );
