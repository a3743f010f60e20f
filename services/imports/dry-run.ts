import { isDeepStrictEqual } from 'node:util';
import type { AccessEntry, Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Corrections, ImportPlan } from './import-plan.ts';
import { reportOf } from './import-report.ts';
import { lessHidden, valuesIn } from './hidden-rules.ts';
import {
  findHidden,
  findImport,
  findShown,
  gatherFacts,
  readFile,
  updateImport,
  type FoundImport,
} from './import-sql.ts';
import { planImport } from './plan-rules.ts';
import { readWorkbook } from './read-workbook.ts';
import { UnreadableWorkbook, type UnreadableReason, type Workbook } from './workbook.ts';
import type { Import, Report } from './words.ts';

export interface DryRun {
  workbook: Workbook;
  plan: ImportPlan;
  report: Report;
}

const tooLarge = new Set<UnreadableReason>([
  'file_too_large',
  'unpacks_too_large',
  'too_many_sheets',
  'too_many_rows',
  'too_many_columns',
  'takes_too_long',
]);

/** Reads the file and plans what would become of each row, by what the service knows now. */
export async function runDry(
  { db }: Pick<Inside, 'db'>,
  teamId: string,
  file: { bytes: Buffer; name: string },
  corrections: Partial<Corrections> = {},
): Promise<DryRun> {
  const workbook = await readFileOf(file);
  const facts = await gatherFacts(db, teamId);
  const said = { sheets: [], workers: [], units: [], ...corrections };
  const plan = planImport(workbook, facts, said);
  return { workbook, plan, report: reportOf(workbook, plan) };
}

async function readFileOf(file: { bytes: Buffer; name: string }): Promise<Workbook> {
  try {
    return await readWorkbook(file.bytes, file.name);
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    const { reason, cells, found = null } = error;
    const slug = tooLarge.has(reason) ? 'import-too-large' : 'import-unreadable';
    throw new Problem(slug, { file: { reason, cells, found } });
  }
}

/** Plans a kept import anew, with what has been said about it. */
export async function runDryAgain(
  inside: Pick<Inside, 'db'>,
  found: FoundImport,
  corrections: Partial<Corrections> = found.corrections,
): Promise<DryRun> {
  const bytes = await readFile(inside.db, found.fileId);
  return runDry(inside, found.teamId, { bytes, name: found.card.fileName }, corrections);
}

/** Whether somebody who has seen the one has seen the other. */
export function isSameReport(one: Report, other: Report): boolean {
  return isDeepStrictEqual(one, JSON.parse(JSON.stringify(other)));
}

/** The import as its reading operation answers it. */
async function importBody(
  { db }: Pick<Inside, 'db'>,
  { card, teamId, report }: FoundImport,
): Promise<Import> {
  const hidden = await findHidden(db, teamId);
  return { ...card, teamId, ...lessHidden(report, card.id, hidden) };
}

/** The import as it stands now, and everybody whom it shows in the access log. */
export async function importReply(inside: Pick<Inside, 'db' | 'log'>, importId: string) {
  const found = await findImport(inside.db, importId);
  if (!found) throw new Problem('not-found');
  const body = await importBody(inside, found);
  inside.log(await whomItShows(inside, body));
  return { body, etag: body.version };
}

/** Refused as stale, with the import as it stands; whoever is shown it has seen whom it is about. */
export async function staleImport(inside: Pick<Inside, 'db'>, found: FoundImport) {
  const current = await importBody(inside, found);
  return new Problem('version-stale', { current }, [await whomItShows(inside, current)]);
}

async function whomItShows({ db }: Pick<Inside, 'db'>, shown: Import): Promise<AccessEntry> {
  const { teamId, id: importId } = shown;
  return { teamId, ...(await findShown(db, { teamId, importId, names: valuesIn(shown) })) };
}

/** Keeps what the dry run says now, so that the version tells whether somebody has seen it; tells `import.changed`. */
export async function keepReport(
  { db, tell }: Pick<Inside, 'db' | 'tell'>,
  { teamId, card }: FoundImport,
  report: Report,
  corrections?: Corrections,
): Promise<void> {
  const importId = card.id;
  const change = { report, ...(corrections && { corrections }) };
  const version = await updateImport(db, importId, change);
  tell({ teamId, kind: 'import.changed', importId, version });
}

/** The import at the version that the caller has seen, for the leaders of its team only. */
export function refuseStranger({ caller }: Pick<Inside, 'caller'>, found: FoundImport | undefined) {
  if (!found || !caller.teamIds.includes(found.teamId)) throw new Problem('not-found');
  const leads = caller.roles.some(
    ({ role, teamId }) => role === 'team_leader' && teamId === found.teamId,
  );
  if (!leads) throw new Problem('not-allowed');
  return found;
}
