import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makerFor } from '../make.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { walkBeginsAt, walkTeam } from '../platform/testing/walked-team.ts';
import type { Walk } from '../platform/testing/walk.ts';

/*
 * A person whose case has been through everything is erased; then the whole database is searched for what was written
 * about them. Before it, every text in every row that is about the person is marked, whatever its table and column, so
 * that a table to come is searched too.
 */

const mark = 'kjennemerke7';

let service: TestService;
let walk: Walk;
/** Rows that are about the person, by table, as the conditions that find them. */
let about: { table: string; condition: string }[];

beforeAll(async () => {
  service = await startTestService();
  const apart = Date.parse(walkBeginsAt) - Date.now();
  await service.admin.sql.unsafe(`create or replace function current_instant() returns timestamptz
    language sql volatile parallel safe as $$ select clock_timestamp() + interval '${apart} ms' $$`);
  const administratorId = await makerFor(service.database).worker({ role: 'administrator' });
  walk = await walkTeam({ signIn: (id) => service.signIn(id), administratorId });
  about = await rowsAbout(walk.ids.closedCase!);
  await markTexts();
}, 120_000);
afterAll(() => service.stop());

interface Column {
  table: string;
  column: string;
  type: string;
}

/** What is about nobody in particular, holds ids only, or is the leaders' own words to the person. */
const notAbout = new Set(['access_log', 'access_links', 'events', 'erasure_answers']);

async function columns(): Promise<Column[]> {
  const rows = await service.admin.sql<Column[]>`
    select table_name as "table", column_name as "column", data_type as type from information_schema.columns
    join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and is_generated = 'NEVER' and table_type = 'BASE TABLE' order by 1, 2`;
  return rows.filter(({ table }) => !notAbout.has(table));
}

/** Everything that names the case, its person, what it came from, or where it was taken up. */
async function rowsAbout(caseId: string) {
  const { sql } = service.admin;
  const ids = async (statement: string) =>
    (await sql.unsafe<{ id: string }[]>(statement)).map(({ id }) => id);
  const persons = await ids(`select person_id as id from cases where id = '${caseId}'`);
  const inquiries = await ids(`select id from inquiries where linked_case_id = '${caseId}'`);
  const items = await ids(`select id from agenda_items where case_id = '${caseId}'
    or inquiry_id = any (array['${inquiries.join("','")}']::uuid[])`);
  expect([persons, inquiries, items].map(({ length }) => length > 0)).toEqual([true, true, true]);
  const named: Record<string, string[]> = {
    case_id: [caseId],
    linked_case_id: [caseId],
    reopens_case_id: [caseId],
    person_id: persons,
    inquiry_id: inquiries,
    item_id: items,
  };
  const own: Record<string, string[]> = {
    cases: [caseId],
    persons,
    inquiries,
    agenda_items: items,
  };
  const known = await columns();
  return [...new Set(known.map(({ table }) => table))].flatMap((table) => {
    const found = known
      .filter((each) => each.table === table && named[each.column])
      .map(({ column }) => `${column} = any (array['${named[column]!.join("','")}']::uuid[])`);
    if (own[table]) found.push(`id = any (array['${own[table].join("','")}']::uuid[])`);
    return found.length > 0 ? [{ table, condition: found.join(' or ') }] : [];
  });
}

/** Adds the mark to each text that takes it; a code, which is of a closed list, does not. */
async function markTexts(): Promise<void> {
  const { sql } = service.admin;
  const known = await columns();
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = 'replica'`;
    for (const { table, condition } of about) {
      for (const { column, type } of known.filter((each) => each.table === table)) {
        if (type !== 'text') continue;
        await tx
          .savepoint((at) =>
            at.unsafe(
              `update ${table} set ${column} = coalesce(${column}, '') || '${mark}' where ${condition}`,
            ),
          )
          .catch((error: { code?: string }) => {
            if (error.code !== '23514') throw error;
          });
      }
    }
    // Minutes that stand, as they would have been had the marks been there.
    const [{ alias }] = await tx<[{ alias: string }]>`
      select replace(alias, ${mark}, '') as alias from cases where id = ${walk.ids.closedCase!}`;
    await tx`
      update minutes set content = replace(content::text, ${JSON.stringify(alias)}, ${JSON.stringify(alias + mark)})::jsonb`;
    await tx`
      insert into registrations (id, team_id, person_id, state, said, said_on, words, recorded_by)
      select gen_random_uuid(), team_id, person_id, 'declined', 'spoken', '2026-03-01', ${mark}, ${walk.ids.municipal!}
      from cases where id = ${walk.ids.closedCase!}`;
    await tx`
      insert into blocks (id, team_id, case_id, kind, worker_id, words, recorded_by)
      select gen_random_uuid(), team_id, id, 'worker', ${walk.ids.left!}, ${mark}, ${walk.ids.municipal!}
      from cases where id = ${walk.ids.closedCase!}`;
    await tx`
      insert into import_files (id, team_id, name, content, sha256)
      values (gen_random_uuid(), ${walk.ids.team!}, 'x', convert_to(${mark}, 'UTF8'), '')`;
    await tx`
      insert into import_runs (id, team_id, file_id, state, committed_at, report)
      select gen_random_uuid(), team_id, id, 'committed', now(), ${tx.json({
        sheets: [
          {
            kind: 'cases',
            rows: [
              { number: 3, values: mark },
              { number: 4, values: 'andre' },
            ],
          },
        ],
      })} from import_files where name = 'x'`;
    await tx`
      insert into import_rows (team_id, kind, natural_key, import_id, row_number, content, case_id)
      select r.team_id, 'case', ${mark}, r.id, 3, ${tx.json({ said: mark })}, ${walk.ids.closedCase!}
      from import_runs r join import_files f on f.id = r.file_id where f.name = 'x'`;
  });
}

/** Where the mark still stands. */
async function markedTables(): Promise<string[]> {
  const { sql } = service.admin;
  const tables = new Set((await columns()).map(({ table }) => table));
  const found: string[] = [];
  for (const table of [...tables, ...notAbout]) {
    const [row] = await sql.unsafe<{ howMany: number }[]>(`
      select count(*)::integer as "howMany" from ${table} t where to_jsonb(t)::text like '%${mark}%'
        ${table === 'import_files' ? `or position(convert_to('${mark}', 'UTF8') in content) > 0` : ''}`);
    if (row!.howMany > 0) found.push(table);
  }
  return found;
}

describe('when both levels have decided', () => {
  it('nothing in the database says any more who the person was or what was written', async () => {
    expect(await markedTables()).toEqual(
      expect.arrayContaining([
        ...['agenda_items', 'cases', 'erasures', 'import_files', 'import_rows', 'import_runs'],
        ...['blocks', 'decisions', 'inquiries', 'minutes', 'persons', 'registrations'],
      ]),
    );
    const { id, version } = walk.at('erasure');
    const answered = await walk.people.dpsLeader.ok('answerErasure', {
      path: { erasureId: id },
      version,
      body: { level: 'specialist', answer: 'erase', ground: 'not_needed', reason: 'Ferdig.' },
    });
    expect(answered.body).toMatchObject({ state: 'erased', words: null });
    expect(await markedTables()).toEqual([]);
  });

  it('what was done, by whom and when is still there to read', async () => {
    const { municipal, leader } = walk.people;
    const path = { caseId: walk.ids.closedCase! };
    const { body } = await municipal.ok('getCase', { path });
    expect(body).toMatchObject({ state: 'closed', closeReason: 'moved', reference: null });
    expect(body.alias).toMatch(/^— /);
    const history = await municipal.ok('getCaseHistory', { path });
    expect(history.body.items.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['case.opened', 'case.closed', 'erasure.asked', 'person.erased']),
    );
    expect((await leader.ok('listCaseAccess', { path })).body.items.length).toBeGreaterThan(3);
    expect((await municipal.ok('getPerson', { path })).body).toMatchObject({ name: null });
    const erasures = await municipal.ok('listCaseErasures', { path });
    expect(erasures.body.items[0]!.answers.map(({ level }) => level)).toEqual([
      'municipal',
      'specialist',
    ]);
  });

  it('the meeting’s minutes stand for everybody else', async () => {
    const [meeting] = await service.admin.sql<{ id: string }[]>`
      select meeting_id as id from minutes where team_id = ${walk.ids.team!} limit 1`;
    const { body } = await walk.people.municipal.ok('getMinutes', {
      path: { meetingId: meeting!.id },
    });
    const titles = body.entries.flatMap(({ itemTitle }) => itemTitle ?? []);
    expect(titles).toContain('—');
    expect(titles.some((title) => title !== '—')).toBe(true);
  });

  it('the rest of the sheet that it came from can still be read of', async () => {
    const rows = await service.admin.sql<
      { report: { sheets: { rows: { number: number }[] }[] } }[]
    >`
      select r.report from import_runs r join import_files f on f.id = r.file_id where f.name = 'x'`;
    expect(rows[0]!.report.sheets[0]!.rows).toEqual([{ number: 4, values: 'andre' }]);
  });
});
