import { newId } from '../platform/database/new-id.ts';
import type { Inside } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { importReply, runDry } from './dry-run.ts';
import { insertImport } from './import-sql.ts';
import { plainText } from './workbook.ts';

const longestName = 255;

export const createImport: Handler<'createImport'> = async (call) => {
  const { teamId } = call.path;
  const name = fileNameOf(call.headers['x-file-name']);
  const importId = await keepFile(call, { teamId, name, bytes: call.body });
  const { body, etag } = await importReply(call, importId);
  return { status: 201, body, etag, location: `/api/imports/${importId}` };
};

/** Keeps a file that can be read, with its dry run, and tells `import.uploaded`. Nothing is imported. */
export async function keepFile(
  inside: Inside,
  file: { teamId: string; name: string; bytes: Buffer },
): Promise<string> {
  const { teamId, name, bytes: content } = file;
  const { report } = await runDry(inside, teamId, file);
  const importId = newId();
  const { workerId } = inside.caller;
  await insertImport(inside.db, {
    fileId: newId(),
    importId,
    teamId,
    name,
    content,
    workerId,
    report,
  });
  inside.tell({ teamId, kind: 'import.uploaded', importId });
  return importId;
}

function fileNameOf(header: string): string {
  let name: string;
  try {
    name = plainText(decodeURIComponent(header)).replace(/\n/g, ' ');
  } catch {
    name = '';
  }
  if (name !== '') return name.slice(-longestName);
  throw new Problem('validation-failed', {
    errors: [{ pointer: 'header/X-File-Name', message: 'is not percent-encoded UTF-8' }],
  });
}
