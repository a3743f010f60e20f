/** The year of meetings; named as the contract names it. */
import { api } from '../api.ts';
import type { Schemas } from '../contract.ts';
import { take } from '../refusal.ts';
import { type Act, once, onceUpon } from './headers.ts';

export const planMeetingYear = (
  teamId: string,
  body: Schemas['PlanMeetingYearRequest'],
  key: string,
) =>
  take(
    api.POST('/teams/{teamId}/meeting-year', {
      params: { path: { teamId }, header: once(key) },
      body,
    }),
  );

export const setMeetingDuties = (
  teamId: string,
  workerId: string,
  body: Schemas['SetMeetingDutiesRequest'],
) =>
  take(
    api.PUT('/teams/{teamId}/meeting-year/duties/{workerId}', {
      params: { path: { teamId, workerId } },
      body,
    }),
  );

export const giveTurnsOn = (teamId: string, workerId: string, key: string) =>
  take(
    api.POST('/teams/{teamId}/meeting-year/turns-given-on', {
      params: { path: { teamId }, header: once(key) },
      body: { workerId },
    }),
  );

export const moveMeeting = (meetingId: string, body: Schemas['MoveMeetingRequest'], act: Act) =>
  take(
    api.POST('/meetings/{meetingId}/move', {
      params: { path: { meetingId }, header: onceUpon(act) },
      body,
    }),
  );

export const cancelMeeting = (meetingId: string, body: Schemas['CancelMeetingRequest'], act: Act) =>
  take(
    api.POST('/meetings/{meetingId}/cancellation', {
      params: { path: { meetingId }, header: onceUpon(act) },
      body,
    }),
  );

export const swapTurns = (meetingId: string, body: Schemas['SwapTurnsRequest'], act: Act) =>
  take(
    api.POST('/meetings/{meetingId}/swap', {
      params: { path: { meetingId }, header: onceUpon(act) },
      body,
    }),
  );
