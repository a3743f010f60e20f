import { sql, type Transaction } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { Hidden } from './hidden-rules.ts';
import type { Corrections, Facts, RowKind, Said } from './import-plan.ts';
import type { ImportCard, PairRequest, Report } from './words.ts';

type Db = Transaction<DB>;

/** One import into a team at a time: what the second finds is what the first has made. */
export async function waitForTurn(db: Db, teamId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('import into ' || ${teamId}, 0))`.execute(
    db,
  );
}

/** What the rules ask of the service: names, units, references. Nothing of what a case is about. */
export async function gatherFacts(db: Db, teamId: string): Promise<Facts> {
  const { rows } = await sql<{ facts: Facts }>`
    with day as materialized (select oslo_today() as today),
    current_members as materialized (
      select distinct on (a.worker_id) a.worker_id, a.id, a.level, a.starts_on, a.ended_on
      from agreements a, day where a.team_id = ${teamId} and (a.ended_on is null or a.ended_on > day.today)
      order by a.worker_id, a.starts_on <= day.today desc, a.starts_on
    )
    select jsonb_build_object('today', day.today,
      'units', (select coalesce(jsonb_agg(jsonb_build_object('unitId', u.id, 'name', u.name, 'level', u.level) order by u.id), '[]')
        from units u where u.valid_to is null or u.valid_to > day.today),
      'members', (select coalesce(jsonb_agg(jsonb_build_object('workerId', m.worker_id, 'agreementId', m.id, 'name', w.name,
          'level', m.level, 'startsOn', m.starts_on, 'endedOn', m.ended_on) order by m.worker_id), '[]')
        from current_members m join workers w on w.id = m.worker_id),
      'others', (select coalesce(jsonb_agg(jsonb_build_object('workerId', w.id, 'name', w.name) order by w.id), '[]')
        from workers w where not w.is_unnamed and w.id not in (select worker_id from current_members)),
      'cases', (select coalesce(jsonb_agg(jsonb_build_object('alias', c.alias, 'title', c.title, 'reference', c.reference)), '[]') from (
        select alias, title, reference from names_in_use(${teamId})
        union all select alias, title, reference from pending_cases where team_id = ${teamId} and state = 'waiting'
        union all select content -> 'case' ->> 'alias', content -> 'supervisionCase' ->> 'title',
          coalesce(content -> 'case', content -> 'supervisionCase') ->> 'reference' from opening_proposals
          where team_id = ${teamId} and state = 'waiting') c),
      'licences', jsonb_build_object('life', instrument_right(${teamId}, 'ors') is not null,
        'cooperation', instrument_right(${teamId}, 'srs') is not null),
      'measurable', (select coalesce(jsonb_agg(to_jsonb(m)), '[]') from (
        select case_id as "caseId", alias, is_open as "isOpen", said_no as "saidNo", is_hidden as "isHidden",
          reopened_on as "reopenedOn" from persons_in_use(${teamId})) m),
      'measured', (select coalesce(jsonb_agg(to_jsonb(m)), '[]') from (
        select alias, measured_on as "on" from measured_days(${teamId})) m),
      'earlier', (select coalesce(jsonb_agg(jsonb_build_object('kind', r.kind, 'key', r.natural_key, 'said', r.said)), '[]')
        from rows_in_use(${teamId}) r)) as facts
    from day`.execute(db);
  return (rows[0] as { facts: Facts }).facts; // one row, since `day` has one
}

export interface NewFile {
  fileId: string;
  importId: string;
  teamId: string;
  name: string;
  content: Buffer;
  workerId: string | null;
  report: Report;
}

export async function insertImport(db: Db, row: NewFile): Promise<void> {
  await sql`
    with file as (
      insert into import_files (id, team_id, name, content, sha256, uploaded_by)
      values (${row.fileId}, ${row.teamId}, ${row.name}, ${row.content}, sha256(${row.content}), ${row.workerId})
      returning id
    )
    insert into import_runs (id, team_id, file_id, report, made_by)
    select ${row.importId}, ${row.teamId}, file.id, ${asJson(row.report)}, ${row.workerId} from file`.execute(
    db,
  );
}

export interface FoundImport {
  card: ImportCard;
  teamId: string;
  fileId: string;
  corrections: Partial<Corrections>;
  report: Report;
}

const card = sql`
  jsonb_build_object('id', r.id, 'version', r.version, 'fileName', f.name, 'state', r.state, 'uploadedAt', f.uploaded_at,
    'uploadedByName', w.name, 'committedAt', r.committed_at, 'counts', r.report -> 'counts')`;
const cardFrom = sql`
  from import_runs r join import_files f on f.id = r.file_id left join workers w on w.id = f.uploaded_by`;

export async function findImport(db: Db, importId: string): Promise<FoundImport | undefined> {
  const { rows } = await sql<FoundImport>`
    select ${card} as card, r.team_id as "teamId", r.file_id as "fileId", r.mapping as corrections, r.report
    ${cardFrom} where r.id = ${importId}`.execute(db);
  return rows[0];
}

/** Rows and names of what is closed to the caller. */
export async function findHidden(db: Db, teamId: string): Promise<Hidden[]> {
  const { rows } = await sql<Hidden>`
    select import_id as "importId", sheet, row_number as "row", name, id from hidden_in_imports(${teamId})`.execute(
    db,
  );
  return rows;
}

/** Whom an import shows that the caller may see: by what its rows became, and by the names that stand in it. */
export async function findShown(
  db: Db,
  { teamId, importId, names }: { teamId: string; importId: string; names: readonly string[] },
): Promise<{ caseIds: string[]; inquiryIds: string[] }> {
  const { rows } = await sql<{ caseIds: string[]; inquiryIds: string[] }>`
    with said as materialized (
      select distinct lower(value) as name from jsonb_array_elements_text(${JSON.stringify(names)}::text::jsonb) value),
    became as materialized (select coalesce(r.case_id, k.case_id) as case_id, r.inquiry_id
      from import_rows r left join pending_cases k on k.id = r.pending_case_id where r.import_id = ${importId})
    select array(select c.id from cases c where c.team_id = ${teamId}
        and (c.id in (select b.case_id from became b) or lower(c.alias) in (select name from said)
          or lower(c.title) in (select name from said) or lower(c.reference) in (select name from said)) order by 1) as "caseIds",
      array(select i.id from inquiries i where i.team_id = ${teamId}
        and (i.id in (select b.inquiry_id from became b) or lower(i.alias) in (select name from said)) order by 1) as "inquiryIds"`.execute(
    db,
  );
  return rows[0] as { caseIds: string[]; inquiryIds: string[] }; // one row, whatever there is
}

/** Takes the import's row until commit. */
export async function lockImport(db: Db, importId: string): Promise<FoundImport | undefined> {
  await sql`select from import_runs where id = ${importId} for no key update`.execute(db);
  return findImport(db, importId);
}

/** Newest first; `after` is the last import of the page before. */
export async function findImports(
  db: Db,
  teamId: string,
  page: { after: string | null; limit: number },
): Promise<ImportCard[]> {
  const { rows } = await sql<{ card: ImportCard }>`
    select ${card} as card ${cardFrom}
    where r.team_id = ${teamId} and (${page.after}::uuid is null
      or (r.made_at, r.id) < (select x.made_at, x.id from import_runs x where x.id = ${page.after}))
    order by r.made_at desc, r.id desc limit ${sql.lit(page.limit)}`.execute(db);
  return rows.map((row) => row.card);
}

export async function readFile(db: Db, fileId: string): Promise<Buffer> {
  const { rows } = await sql<{ content: Buffer }>`
    select content from import_files where id = ${fileId}`.execute(db);
  return (rows[0] as { content: Buffer }).content; // a run has its file, by foreign key
}

export async function updateImport(
  db: Db,
  importId: string,
  change: { corrections?: Corrections; report: Report; isCommitted?: boolean },
): Promise<number> {
  const corrections = change.corrections ? asJson(change.corrections) : sql`mapping`;
  const { rows } = await sql<{ version: number }>`
    update import_runs set mapping = ${corrections}, report = ${asJson(change.report)}, version = version + 1,
      state = case when ${change.isCommitted ?? false} then 'committed' else state end,
      committed_at = case when ${change.isCommitted ?? false} then current_instant() else committed_at end
    where id = ${importId} returning version`.execute(db);
  return rows[0]?.version ?? 0;
}

/** What one row became. Exactly one of the ids is given. */
export interface ImportedRow {
  kind: RowKind;
  key: string;
  row: number;
  content: { sheet: string; said: Said };
  workerId?: string;
  caseId?: string;
  pendingCaseId?: string;
  inquiryId?: string;
}

export async function insertRows(
  db: Db,
  of: { teamId: string; importId: string },
  rows: ImportedRow[],
): Promise<void> {
  await sql`
    insert into import_rows (team_id, kind, natural_key, import_id, row_number, content, worker_id, case_id, pending_case_id, inquiry_id)
    select ${of.teamId}, x.kind, x.key, ${of.importId}, x."row", x.content, x."workerId", x."caseId", x."pendingCaseId", x."inquiryId"
    from jsonb_to_recordset(${asJson(rows)}) as x(kind text, key text, "row" integer, content jsonb,
      "workerId" uuid, "caseId" uuid, "pendingCaseId" uuid, "inquiryId" uuid)`.execute(db);
}

export interface NewPendingCase {
  id: string;
  teamId: string;
  importId: string;
  mode: string;
  alias: string | null;
  title: string | null;
  unitId: string | null;
  arrangement: string | null;
  reference: string | null;
  pair: { [Level in keyof PairRequest]: PairRequest[Level] | null };
  problem: string;
  stated: Record<string, string | null>;
  startedOn: string;
  lastContactOn: string | null;
}

export async function insertPendingCase(db: Db, row: NewPendingCase): Promise<void> {
  await sql`
    insert into pending_cases (id, team_id, import_id, mode, alias, title, unit_id, arrangement, reference, pair, problem,
      stated, started_on, last_contact_on)
    values (${row.id}, ${row.teamId}, ${row.importId}, ${row.mode}, ${row.alias}, ${row.title}, ${row.unitId}, ${row.arrangement},
      ${row.reference}, ${asJson(row.pair)}, ${row.problem}, ${asJson(row.stated)}, ${row.startedOn}, ${row.lastContactOn})`.execute(
    db,
  );
}

/** Who owns what the sheet gives to nobody: the team's first leader. */
export async function findTeamLeader(db: Db, teamId: string): Promise<string | undefined> {
  const { rows } = await sql<{ workerId: string }>`
    select worker_id as "workerId" from role_grants
    where team_id = ${teamId} and role = 'team_leader' and removed_at is null order by granted_at, id limit 1`.execute(
    db,
  );
  return rows[0]?.workerId;
}

export async function findTeams(db: Db): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{
    id: string;
    name: string;
  }>`select id, name from teams order by name, id`.execute(db);
  return rows;
}

// Sent as text and cast: the driver would take a bare array for a PostgreSQL array.
function asJson(value: object) {
  return sql`${JSON.stringify(value)}::text::jsonb`;
}
