/** Who is away, and who acts meanwhile; named as the contract names it. */
import { api } from '../api.ts';
import type { Schemas } from '../contract.ts';
import { take } from '../refusal.ts';
import { type Act, once, onceUpon, upon } from './headers.ts';

export const recordAbsence = (teamId: string, body: Schemas['RecordAbsenceRequest'], key: string) =>
  take(
    api.POST('/teams/{teamId}/absences', {
      params: { path: { teamId }, header: once(key) },
      body,
    }),
  );

export const changeAbsence = (
  absenceId: string,
  body: Schemas['ChangeAbsenceRequest'],
  { version }: Act,
) =>
  take(
    api.PATCH('/absences/{absenceId}', {
      params: { path: { absenceId }, header: upon(version) },
      body,
    }),
  );

export const withdrawAbsence = (absenceId: string, act: Act) =>
  take(
    api.POST('/absences/{absenceId}/withdrawal', {
      params: { path: { absenceId }, header: onceUpon(act) },
    }),
  );

export const coverSeats = (teamId: string, covers: Schemas['CoverRequest'][], key: string) =>
  take(
    api.POST('/teams/{teamId}/covers', {
      params: { path: { teamId }, header: once(key) },
      body: { covers },
    }),
  );

export const endCover = (coverId: string, act: Act) =>
  take(
    api.POST('/covers/{coverId}/end', {
      params: { path: { coverId }, header: onceUpon(act) },
    }),
  );
