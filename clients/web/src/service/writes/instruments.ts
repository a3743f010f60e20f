/** What a team may do with a form, and the wording of it; named as the contract names it. */
import { api } from '../api.ts';
import type { Schemas } from '../contract.ts';
import { take } from '../refusal.ts';
import { type Act, once, upon } from './headers.ts';

export const registerLicence = (
  teamId: string,
  body: Schemas['RegisterLicenceRequest'],
  key: string,
) =>
  take(
    api.POST('/teams/{teamId}/licences', { params: { path: { teamId }, header: once(key) }, body }),
  );

export const changeLicence = (
  { id: licenceId, teamId }: Schemas['Licence'],
  body: Schemas['ChangeLicenceRequest'],
  { version }: Pick<Act, 'version'>,
) =>
  take(
    api.PATCH('/teams/{teamId}/licences/{licenceId}', {
      params: { path: { teamId, licenceId }, header: upon(version) },
      body,
    }),
  );

export const addTextPack = (teamId: string, body: Schemas['AddTextPackRequest'], key: string) =>
  take(
    api.POST('/teams/{teamId}/text-packs', {
      params: { path: { teamId }, header: once(key) },
      body,
    }),
  );
