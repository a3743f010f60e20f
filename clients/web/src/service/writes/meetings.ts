/** Everything that happens in the meeting room; named as the contract names it. */
import { api } from '../api.ts';
import type { Schemas } from '../contract.ts';
import { take } from '../refusal.ts';
import { type Act, once, onceUpon, upon } from './headers.ts';

export const planMeeting = (teamId: string, body: Schemas['PlanMeetingRequest'], key: string) =>
  take(
    api.POST('/teams/{teamId}/meetings', {
      params: { path: { teamId }, header: once(key) },
      body,
    }),
  );

export const startMeeting = (meetingId: string, body: Schemas['StartMeetingRequest'], act: Act) =>
  take(
    api.POST('/meetings/{meetingId}/start', {
      params: { path: { meetingId }, header: onceUpon(act) },
      body,
    }),
  );

export const closeMeeting = (meetingId: string, act: Act) =>
  take(
    api.POST('/meetings/{meetingId}/closing', {
      params: { path: { meetingId }, header: onceUpon(act) },
    }),
  );

export const takeOverDuty = (meetingId: string, duty: Schemas['Duty'], act: Act) =>
  take(
    api.POST('/meetings/{meetingId}/takeovers', {
      params: { path: { meetingId }, header: onceUpon(act) },
      body: { duty },
    }),
  );

export const setAttendance = (
  meetingId: string,
  workerId: string,
  body: Schemas['SetAttendanceRequest'],
) =>
  take(
    api.PUT('/meetings/{meetingId}/attendance/{workerId}', {
      params: { path: { meetingId, workerId } },
      body,
    }),
  );

export const setCurrentItem = (meetingId: string, itemId: string) =>
  take(
    api.PUT('/meetings/{meetingId}/current-item', {
      params: { path: { meetingId } },
      body: { itemId },
    }),
  );

export const addAgendaItem = (
  meetingId: string,
  body: Schemas['AddAgendaItemRequest'],
  key: string,
) =>
  take(
    api.POST('/meetings/{meetingId}/agenda-items', {
      params: { path: { meetingId }, header: once(key) },
      body,
    }),
  );

/** `update`: what was written, as Yjs says it, in base64. The same twice is the same as once. */
export const editNotes = (itemId: string, update: string) =>
  take(
    api.POST('/agenda-items/{itemId}/notes-edits', {
      params: { path: { itemId } },
      body: { update },
    }),
  );

export const changeAgendaItem = (
  itemId: string,
  body: Schemas['ChangeAgendaItemRequest'],
  { version }: Act,
) =>
  take(
    api.PATCH('/agenda-items/{itemId}', {
      params: { path: { itemId }, header: upon(version) },
      body,
    }),
  );

export const decide = (itemId: string, body: Schemas['DecideRequest'], act: Act) =>
  take(
    api.POST('/agenda-items/{itemId}/decision', {
      params: { path: { itemId }, header: onceUpon(act) },
      body,
    }),
  );

export const undoDecision = (itemId: string, body: Schemas['UndoDecisionRequest'], act: Act) =>
  take(
    api.POST('/agenda-items/{itemId}/decision-undo', {
      params: { path: { itemId }, header: onceUpon(act) },
      body,
    }),
  );

export const deferItem = (itemId: string, body: Schemas['DeferItemRequest'], act: Act) =>
  take(
    api.POST('/agenda-items/{itemId}/deferral', {
      params: { path: { itemId }, header: onceUpon(act) },
      body,
    }),
  );

export const deferOpenItems = (
  meetingId: string,
  body: Schemas['DeferOpenItemsRequest'],
  act: Act,
) =>
  take(
    api.POST('/meetings/{meetingId}/deferral', {
      params: { path: { meetingId }, header: onceUpon(act) },
      body,
    }),
  );

export const amendMinutes = (meetingId: string, text: string, key: string) =>
  take(
    api.POST('/meetings/{meetingId}/minutes/addenda', {
      params: { path: { meetingId }, header: once(key) },
      body: { text },
    }),
  );

export const commentOnMinutes = (meetingId: string, text: string, key: string) =>
  take(
    api.POST('/meetings/{meetingId}/minutes/comments', {
      params: { path: { meetingId }, header: once(key) },
      body: { text },
    }),
  );

/** With a text: answered by an addendum. Without: taken back. */
export const settleMinutesComment = (commentId: string, body: { text?: string }, key: string) =>
  take(
    api.POST('/minutes-comments/{commentId}/settlement', {
      params: { path: { commentId }, header: once(key) },
      body,
    }),
  );

export const pairProjector = (meetingId: string) =>
  take(api.POST('/meetings/{meetingId}/projectors', { params: { path: { meetingId } } }));

/** Without a key: each asking makes a new link. */
export const inviteGuest = (itemId: string, body: Schemas['InviteGuestRequest']) =>
  take(api.POST('/agenda-items/{itemId}/guests', { params: { path: { itemId } }, body }));

export const withdrawGuest = (guestId: string, key: string) =>
  take(
    api.POST('/guests/{guestId}/withdrawal', {
      params: { path: { guestId }, header: once(key) },
    }),
  );

export const setGuestPresence = (guestId: string, isPresent: boolean) =>
  take(
    api.PUT('/guests/{guestId}/presence', {
      params: { path: { guestId } },
      body: { isPresent },
    }),
  );
