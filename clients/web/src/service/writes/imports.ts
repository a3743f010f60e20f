/** The team's spreadsheet, in; named as the contract names it. */
import { api } from '../api.ts';
import type { Schemas } from '../contract.ts';
import { take } from '../refusal.ts';
import { type Act, once, onceUpon, upon } from './headers.ts';

/** The file goes as it is; its name may hold any letter. */
export const createImport = (teamId: string, file: File, key: string) =>
  take(
    api.POST('/teams/{teamId}/imports', {
      params: {
        path: { teamId },
        header: { 'X-File-Name': encodeURIComponent(file.name), ...once(key) },
      },
      headers: { 'Content-Type': 'application/octet-stream' },
      // The contract's type for bytes is a string; what is sent is the file.
      body: file as unknown as string,
      bodySerializer: (body: unknown) => body as Blob,
    }),
  );

export const changeImportMapping = (
  importId: string,
  body: Schemas['ChangeImportMappingRequest'],
  { version }: Act,
) =>
  take(
    api.PUT('/imports/{importId}/mapping', {
      params: { path: { importId }, header: upon(version) },
      body,
    }),
  );

export const commitImport = (importId: string, act: Act) =>
  take(
    api.POST('/imports/{importId}/commit', {
      params: { path: { importId }, header: onceUpon(act) },
    }),
  );
