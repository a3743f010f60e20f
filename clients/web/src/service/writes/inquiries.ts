/** Everything that changes an inquiry; named as the contract names it. */
import { api } from '../api.ts';
import type { Schemas } from '../contract.ts';
import { take } from '../refusal.ts';
import { type Act, once, onceUpon, upon } from './headers.ts';

export const receiveInquiry = (
  teamId: string,
  body: Schemas['ReceiveInquiryRequest'],
  key: string,
) =>
  take(
    api.POST('/teams/{teamId}/inquiries', {
      params: { path: { teamId }, header: once(key) },
      body,
    }),
  );

export const changeInquiry = (
  inquiryId: string,
  body: Schemas['ChangeInquiryRequest'],
  version: number,
) =>
  take(
    api.PATCH('/inquiries/{inquiryId}', {
      params: { path: { inquiryId }, header: upon(version) },
      body,
    }),
  );

export const withdrawInquiry = (
  inquiryId: string,
  body: Schemas['WithdrawInquiryRequest'],
  act: Act,
) =>
  take(
    api.POST('/inquiries/{inquiryId}/withdrawal', {
      params: { path: { inquiryId }, header: onceUpon(act) },
      body,
    }),
  );

export const recordReply = (inquiryId: string, body: Schemas['RecordReplyRequest'], act: Act) =>
  take(
    api.POST('/inquiries/{inquiryId}/replies', {
      params: { path: { inquiryId }, header: onceUpon(act) },
      body,
    }),
  );

export const makeGuidanceLink = (
  inquiryId: string,
  body: Schemas['AskUnitRequest'],
  { version }: Act,
) =>
  take(
    api.POST('/inquiries/{inquiryId}/guidance/link', {
      params: { path: { inquiryId }, header: upon(version) },
      body,
    }),
  );

export const acceptGuidance = (
  inquiryId: string,
  body: Schemas['AcceptGuidanceRequest'],
  act: Act,
) =>
  take(
    api.POST('/inquiries/{inquiryId}/guidance/acceptance', {
      params: { path: { inquiryId }, header: onceUpon(act) },
      body,
    }),
  );

export const declineGuidance = (
  inquiryId: string,
  body: Schemas['DeclineGuidanceRequest'],
  act: Act,
) =>
  take(
    api.POST('/inquiries/{inquiryId}/guidance/decline', {
      params: { path: { inquiryId }, header: onceUpon(act) },
      body,
    }),
  );
