import type { Handlers } from '../platform/http/handlers.ts';
import { changeImportMapping } from './change-import-mapping.ts';
import { commitImport } from './commit-import.ts';
import { createImport } from './create-import.ts';
import { getImport } from './get-import.ts';
import { listImports } from './list-imports.ts';

/** The door of the room: the team's own spreadsheet, in. */
export const importHandlers = {
  changeImportMapping,
  commitImport,
  createImport,
  getImport,
  listImports,
} satisfies Partial<Handlers>;

export { importFile } from './import-file.ts';
