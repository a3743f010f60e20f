import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makerFor } from '../make.ts';
import type { Database } from '../platform/database/connect.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { goToDayOfWalk, walkTeam } from '../platform/testing/walked-team.ts';
import type { Walk } from '../platform/testing/walk.ts';
import { codes, namesOfOthers, written } from './text-columns.ts';

/*
 * A person whose case has been through everything is erased; then the whole database is searched for what was written
 * about them. Before it, every text column of every row that names the case, its person, an inquiry or an item is marked,
 * whatever its table, so that a table to come is searched too; and what stands elsewhere (minutes, addenda, other items'
 * notes, spreadsheets, kept answers, guests) is put there by hand. Columns that take no mark are listed: a new one fails.
 */

type Tx = Parameters<Parameters<Database['sql']['begin']>[1]>[0];

const mark = 'kjennemerke7';
/** Of the person whose inquiry never became a case. */
const markOfInquiry = 'kjennemerke8';

let service: TestService;
let walk: Walk;
interface Rows {
  table: string;
  condition: string;
}
/** Rows that are about the person, by table, as the conditions that find them. */
let about: Rows[];

beforeAll(async () => {
  service = await startTestService();
  await goToDayOfWalk(service.admin);
  const administratorId = await makerFor(service.database).worker({ role: 'administrator' });
  walk = await walkTeam({ signIn: (id) => service.signIn(id), administratorId });
  about = await rowsAbout(walk.ids.closedCase!);
  await markTexts(about, mark);
  await sayItElsewhere();
  await sayItOfOthers();
}, 120_000);
afterAll(() => service.stop());

interface Column {
  table: string;
  column: string;
  type: string;
}

/** What is about nobody in particular, or holds ids only. */
const notAbout = new Set(['access_log', 'access_links', 'events', 'erasure_answers']);

async function columns(): Promise<Column[]> {
  const rows = await service.admin.sql<Column[]>`
    select table_name as "table", column_name as "column", data_type as type from information_schema.columns
    join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and is_generated = 'NEVER' and table_type = 'BASE TABLE' order by 1, 2`;
  return rows.filter(({ table }) => !notAbout.has(table));
}

const answerColumns = () => service.admin.sql<Column[]>`
  select table_name as "table", column_name as "column", data_type as type from information_schema.columns
  where table_schema = 'public' and table_name = 'erasure_answers'`;

const ids = async (statement: string) =>
  (await service.admin.sql.unsafe<{ id: string }[]>(statement)).map(({ id }) => id);

/** Everything that names the case, its person, what it came from, or where it was taken up. */
async function rowsAbout(caseId: string): Promise<Rows[]> {
  const persons = await ids(`select person_id as id from cases where id = '${caseId}'`);
  const inquiries = await ids(`select id from inquiries where linked_case_id = '${caseId}'`);
  const items = await ids(`select id from agenda_items where case_id = '${caseId}'
    or inquiry_id = any (array['${inquiries.join("','")}']::uuid[])`);
  const actions = await ids(`select id from action_items where case_id = '${caseId}'
    or inquiry_id = any (array['${inquiries.join("','")}']::uuid[])`);
  const consultations = await ids(`select id from consultations where case_id = '${caseId}'`);
  const named: Record<string, string[]> = {
    action_id: actions,
    consultation_id: consultations,
    case_id: [caseId],
    linked_case_id: [caseId],
    reopens_case_id: [caseId],
    person_id: persons,
    inquiry_id: inquiries,
    item_id: items,
  };
  expect(Object.values(named).map(({ length }) => length > 0)).not.toContain(false);
  const own: Record<string, string[]> = {
    cases: [caseId],
    persons,
    inquiries,
    agenda_items: items,
  };
  return rowsNaming(named, own);
}

/** Everything that names the inquiry, or where it was taken up. */
async function rowsAboutInquiry(inquiryId: string): Promise<Rows[]> {
  const items = await ids(`select id from agenda_items where inquiry_id = '${inquiryId}'`);
  expect(items.length).toBeGreaterThan(0);
  return rowsNaming(
    { inquiry_id: [inquiryId], item_id: items },
    { inquiries: [inquiryId], agenda_items: items },
  );
}

async function rowsNaming(
  named: Record<string, string[]>,
  own: Record<string, string[]>,
): Promise<Rows[]> {
  const known = await columns();
  return [...new Set(known.map(({ table }) => table))].flatMap((table) => {
    const found = known
      .filter((each) => each.table === table && named[each.column])
      .map(({ column }) => `${column} = any (array['${named[column]!.join("','")}']::uuid[])`);
    if (own[table]) found.push(`id = any (array['${own[table].join("','")}']::uuid[])`);
    return found.length > 0 ? [{ table, condition: found.join(' or ') }] : [];
  });
}

/** The columns that took no mark, by mark. */
const unmarked: Record<string, string[]> = { [mark]: [], [markOfInquiry]: [] };

const ofWho = new Set(['persons', 'cases']);

/** Adds the mark to each text that takes it; a code, which is of a closed list, does not. */
async function markTexts(rows: Rows[], as: string): Promise<void> {
  const { sql } = service.admin;
  const known = await columns();
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = 'replica'`;
    // Only then is anything kept of who somebody is.
    for (const { table, condition } of rows.filter((each) => ofWho.has(each.table))) {
      await tx.unsafe(`update ${table} set registration = 'approved' where ${condition}`);
    }
    await tx`update life_domains set registration = 'approved'`;
    // Only what is dropped says why.
    await tx`update action_items set state = 'dropped', drop_reason = coalesce(drop_reason, 'x'),
      settled_by = made_by, settled_at = made_at`;
    // Nor is anything said of what came of nothing.
    await tx`update feedback_signals set outcome = 'other', answered_at = raised_at, answered_by = (select id from workers limit 1)
      where outcome is null`;
    await tx`update network_contacts set registration = 'approved', removed_at = null, removed_by = null`;
    // Each comes with a day and more, or not at all.
    await tx`update inquiries set referral_from = 'x', referral_received_on = received_on`;
    await tx`
      insert into inquiry_replies (id, team_id, inquiry_id, kind, manner, replied_on, replied_by)
      select gen_random_uuid(), team_id, id, 'outcome', 'letter', received_on, owner_worker_id from inquiries`;
    await tx`insert into answer_links (id, team_id, case_id, course_at, instrument_id, rater, age_group, language, token_hash, made_by, expires_at)
      select id, team_id, id, now(), 'ors', 'self', 'adult', 'nb', sha256(id::text::bytea), id, current_instant() + interval '1 hour' from cases
      on conflict do nothing`;
    await tx`insert into curve_notes (id, team_id, case_id, link_id, noted_on, text) select id, team_id, id, id, '2026-01-01', 'x' from cases
      on conflict do nothing`;
    await tx`update guidances set message = 'x', answer_by_on = '2026-03-31', token_hash = sha256(id::text::bytea)`;
    for (const { table, condition } of rows) {
      for (const { column, type } of known.filter((each) => each.table === table)) {
        if (type !== 'text') continue;
        await tx
          .savepoint((at) =>
            at.unsafe(
              `update ${table} set ${column} = coalesce(${column}, '') || '${as}' where ${condition}`,
            ),
          )
          .catch((error: { code?: string }) => {
            if (error.code !== '23514') throw error;
            unmarked[as]!.push(`${table}.${column}`);
          });
      }
    }
  });
}

const saidOfOthers: string[] = [];

/** Names the person, as one does in Norwegian, in each text that takes it of everything else that the team has. */
async function sayItOfOthers(): Promise<void> {
  const { sql } = service.admin;
  const { closedCase, team } = walk.ids;
  const all = [...(await columns()), ...(await answerColumns())];
  const ofTeam = all.filter(({ column }) => column === 'team_id').map(({ table }) => table);
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = 'replica'`;
    const [{ alias }] = await tx<[{ alias: string }]>`
      select alias from cases where id = ${closedCase!}`;
    await makeOthers(tx);
    const said = ` ${alias}s bror, ${alias}’s mor, ${alias}' far og ${alias}-saken`;
    for (const { table, column, type } of all) {
      if (type !== 'text' && type !== 'jsonb') continue;
      const value =
        type === 'text'
          ? `coalesce(${column}, '') || $1`
          : `${column} || jsonb_build_object('said', jsonb_build_array($1::text))`;
      const name = `${table}.${column}`;
      if (!ofTeam.includes(table) || namesOfOthers.includes(name)) continue;
      const own = about.find((each) => each.table === table)?.condition ?? 'false';
      // The first that there is room for.
      for (const each of [said, ' ' + alias + 's']) {
        const isTaken = await tx
          .savepoint(async (at) => {
            const statement = `update ${table} set ${column} = ${value}
              where team_id = '${team!}' and not coalesce(${own}, false) returning 1`;
            return (await at.unsafe(statement, [each])).length > 0;
          })
          .catch((error: { code?: string }) => {
            if (error.code !== '23514') throw error; // a code
            return false;
          });
        if (!isTaken) continue;
        saidOfOthers.push(name);
        break;
      }
    }
  });
}

/** Where it may stand beside the rows that are about the person alone. */
async function sayItElsewhere(): Promise<void> {
  const { sql } = service.admin;
  const { closedCase, team, municipal } = walk.ids;
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = 'replica'`;
    const [{ alias, item }] = await tx<[{ alias: string; item: string }]>`
      select c.alias, (select i.id from agenda_items i join meetings m on m.id = i.meeting_id
        where i.inquiry_id = (select id from inquiries where linked_case_id = c.id limit 1) and m.state = 'closed' limit 1) as item
      from cases c where c.id = ${closedCase!}`;
    const before = alias.replaceAll(mark, '');
    const guest = [{ id: item, itemId: item, name: mark, comesAs: 'self', itemTitle: alias }];
    await tx`
      update minutes m set content = replace(m.content::text, ${JSON.stringify(before)}, ${JSON.stringify(alias)})::jsonb
        || jsonb_build_object('guests', ${tx.json(guest)}::jsonb)
      from agenda_items i where i.id = ${item} and i.meeting_id = m.meeting_id`;
    await tx`
      insert into minutes_addenda (id, meeting_id, team_id, text, written_by)
      select gen_random_uuid(), meeting_id, team_id, ${`Gjelder ${alias}: flyttet.`}, ${municipal!} from agenda_items where id = ${item}`;
    await tx`
      insert into minutes_comments (id, meeting_id, team_id, text, written_by)
      select gen_random_uuid(), meeting_id, team_id, ${`Om ${alias}: mangler.`}, ${municipal!} from agenda_items where id = ${item}`;
    await tx`
      update agenda_items set notes = ${`Ikke det samme som ${alias}, sier naboen.`} where id in (
        select id from agenda_items where team_id = ${team!} and kind = 'manual' limit 1)`;
    await tx`
      update decisions set details = ${tx.json({ guidanceReason: mark, supervisionOffer: { unitId: team!, toWorkerName: mark, note: mark } })}
      where item_id = ${item}`;
    await tx`
      insert into registrations (id, team_id, person_id, state, said, said_on, words, recorded_by)
      select gen_random_uuid(), team_id, person_id, 'declined', 'spoken', '2026-03-01', ${mark}, ${municipal!}
      from cases where id = ${closedCase!}`;
    await tx`
      insert into blocks (id, team_id, case_id, kind, worker_id, words, recorded_by)
      select gen_random_uuid(), team_id, id, 'worker', ${walk.ids.left!}, ${mark}, ${municipal!}
      from cases where id = ${closedCase!}`;
    await tx`
      with worker as (
        insert into workers (id, name, profession, phone) values (gen_random_uuid(), ${mark}, 'other', ${mark}) returning id)
      insert into guests (id, team_id, item_id, worker_id, comes_as) select gen_random_uuid(), ${team!}, ${item}, id, 'self' from worker`;
    await tx`
      with account as (
        insert into accounts (id, issuer, subject, display_name)
        values (gen_random_uuid(), 'urn:test', 'guest', ${mark}) returning id)
      insert into ties (account_id, issuer, worker_id) select account.id, 'urn:test', w.id from account, workers w where w.name = ${mark}`;
    await tx`
      insert into idempotency_keys (account_id, key, operation_id, request_hash, reply, named)
      select id, 'kept-for-a-day', 'closeMeeting', '', ${tx.json({ body: mark })}, ${tx.json([{ teamId: team! }])}
      from accounts limit 1`;
    await importedAs(tx, alias);
  });
}

/** Where an inquiry that never became a case may stand, beside the rows that are about it alone. */
async function sayItOfInquiry(inquiryId: string): Promise<void> {
  const { sql } = service.admin;
  const { team, municipal } = walk.ids;
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = 'replica'`;
    const [{ alias, item }] = await tx<[{ alias: string; item: string }]>`
      select q.alias, i.id as item from inquiries q join agenda_items i on i.inquiry_id = q.id join meetings m on m.id = i.meeting_id
      where q.id = ${inquiryId} and m.state = 'closed'`;
    const before = JSON.stringify(alias.replaceAll(markOfInquiry, ''));
    await tx`
      update minutes m set content = replace(m.content::text, ${before}, ${JSON.stringify(alias)})::jsonb
      from agenda_items i where i.id = ${item} and i.meeting_id = m.meeting_id`;
    await tx`
      insert into minutes_addenda (id, meeting_id, team_id, text, written_by)
      select gen_random_uuid(), meeting_id, team_id, ${`Gjelder ${alias}s bror.`}, ${municipal!} from agenda_items where id = ${item}`;
    await tx`
      with worker as (
        insert into workers (id, name, profession) values (gen_random_uuid(), ${markOfInquiry}, 'other') returning id)
      insert into guests (id, team_id, item_id, worker_id, comes_as) select gen_random_uuid(), ${team!}, ${item}, id, 'self' from worker`;
    await tx`
      insert into idempotency_keys (account_id, key, operation_id, request_hash, reply, named)
      select id, 'kept-of-inquiry', 'getInquiry', '', ${tx.json({ body: markOfInquiry })}, ${tx.json([{ teamId: team! }])}
      from accounts limit 1`;
    await tx`
      with file as (
        insert into import_files (id, team_id, name, content, sha256)
        values (gen_random_uuid(), ${team!}, 'henvendelser', convert_to(${markOfInquiry}, 'UTF8'), '') returning id)
      insert into import_runs (id, team_id, file_id, state, committed_at, mapping, report)
      select gen_random_uuid(), ${team!}, id, 'committed', now(), ${tx.json({ corrections: markOfInquiry })},
        ${tx.json({ sheets: [{ kind: 'inquiries', columns: [], rows: [{ number: 3, values: markOfInquiry }] }] })} from file`;
    await tx`
      insert into import_rows (team_id, kind, natural_key, import_id, row_number, content, inquiry_id)
      select r.team_id, 'inquiry', ${markOfInquiry}, r.id, 3, ${tx.json({ said: markOfInquiry })}, ${inquiryId}
      from import_runs r join import_files f on f.id = r.file_id where f.name = 'henvendelser'`;
  });
}

/** What the team has of somebody else, where the walk has nothing. */
async function makeOthers(tx: Tx): Promise<void> {
  const { closedCase, team, municipal } = walk.ids;
  await tx`update persons set registration = 'approved' where team_id = ${team!}`;
  await tx`
    with other as (select id, team_id, person_id from cases
      where team_id = ${team!} and person_id is not null and id <> ${closedCase!} limit 1),
    offered as (insert into supervision_offers (id, team_id, case_id, unit_id, to_worker_name, note)
      select gen_random_uuid(), team_id, id, gen_random_uuid(), 'Ada', 'Veiledning' from other)
    insert into erasures (id, team_id, person_id, case_id, asked_on, words, recorded_by)
    select gen_random_uuid(), team_id, person_id, id, '2026-03-01', 'Slett.', ${municipal!} from other`;
}

/** The sheet that it came by, the same sheet a month later, and one that was only tried. */
async function importedAs(tx: Tx, alias: string): Promise<void> {
  const { closedCase, team } = walk.ids;
  for (const [name, state, rows] of [
    [
      'first',
      'committed',
      [
        { number: 3, values: mark },
        { number: 4, values: 'andre' },
      ],
    ],
    [
      'second',
      'committed',
      [
        { number: 7, values: alias },
        { number: 4, values: 'andre' },
      ],
    ],
    ['tried', 'dry_run', [{ number: 3, values: mark }]],
  ] as const) {
    const columnsOfIt = [{ name: 'Alias', samples: [mark, 'andre'] }];
    const report = { sheets: [{ kind: 'cases', columns: columnsOfIt, rows }] };
    await tx`
      with file as (
        insert into import_files (id, team_id, name, content, sha256)
        values (gen_random_uuid(), ${team!}, ${name}, convert_to(${mark}, 'UTF8'), '') returning id)
      insert into import_runs (id, team_id, file_id, state, committed_at, mapping, report)
      select gen_random_uuid(), ${team!}, id, ${state}, case ${state} when 'committed' then now() end,
        ${tx.json({ corrections: mark })}, ${tx.json(report)} from file`;
  }
  await tx`
    insert into import_rows (team_id, kind, natural_key, import_id, row_number, content, case_id)
    select r.team_id, 'case', ${mark}, r.id, 3, ${tx.json({ said: mark })}, ${closedCase!}
    from import_runs r join import_files f on f.id = r.file_id where f.name = 'first'`;
}

/** Where the mark still stands. */
async function markedTables(of = mark): Promise<string[]> {
  const { sql } = service.admin;
  const tables = new Set((await columns()).map(({ table }) => table));
  const found: string[] = [];
  for (const table of [...tables, ...notAbout]) {
    const [row] = await sql.unsafe<{ howMany: number }[]>(`
      select count(*)::integer as "howMany" from ${table} t where to_jsonb(t)::text like '%${of}%'
        ${table === 'import_files' ? `or position(convert_to('${of}', 'UTF8') in content) > 0` : ''}`);
    if (row!.howMany > 0) found.push(table);
  }
  return found;
}

const eraseToo = ({ id, version }: { id: string; version: number }) =>
  walk.people.dpsLeader.ok('answerErasure', {
    path: { erasureId: id },
    version,
    body: { level: 'specialist', answer: 'erase', ground: 'not_needed', reason: 'Ferdig.' },
  });

describe('when both levels have decided', () => {
  it('nothing in the database says any more who the person was or what was written', async () => {
    expect(saidOfOthers.toSorted()).toEqual(written);
    expect(await markedTables()).toEqual(
      expect.arrayContaining([
        ...new Set(written.map((name) => name.split('.')[0]!)),
        ...['accounts', 'cases', 'idempotency_keys', 'workers'],
      ]),
    );
    expect(unmarked[mark]!.toSorted()).toEqual(codes);
    const answered = await eraseToo(walk.at('erasure'));
    expect(answered.body).toMatchObject({ state: 'erased', words: null });
    expect(await markedTables()).toEqual([]);
    await service.admin.sql.begin(async (tx) => {
      await tx`set local session_replication_role = 'replica'`;
      const [{ said }] = await tx<[{ said: string[] }]>`
        select content -> 'said' as said from minutes where content ? 'said' limit 1`;
      expect(said).toEqual([' — bror, — mor, — far og —-saken']);
      await tx`update minutes set content = content - 'said'`;
    });
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

  it.each([
    [
      'Selje-77s bror, Selje-77’s mor; SELJE-77en og Selje 77 (selje77)',
      '— bror, — mor; — og — (—)',
    ],
    ['Selje-77-saken, og Selje-77.', '—-saken, og —.'],
    ['Selje-778, Selje-7, Rød-Selje-77 og Selje-77b', null],
    ['Gras’ bror og Gras sin mor', '— bror og — sin mor'],
    ['Gress og Grasrot', null],
    ['Bjørk 12s vei, Bjørk\n12', '— vei, —'],
  ])('of «%s» stays what is not the person’s name', async (said, left) => {
    const names = ['Selje-77', 'Gras', 'Bjørk 12'];
    const [{ text, inside }] = await service.admin.sql<[{ text: string; inside: unknown }]>`
      select without_names(${said}::text, ${names}::text[]) as text,
        without_names(jsonb_build_object('a', jsonb_build_array(${said}::text, 7)), ${names}::text[]) as inside`;
    expect(text).toBe(left ?? said);
    expect(inside).toEqual({ a: [left ?? said, 7] });
  });

  it('the meeting’s minutes stand for everybody else', async () => {
    const [meeting] = await service.admin.sql<{ id: string }[]>`
      select meeting_id as id from minutes where team_id = ${walk.ids.team!} limit 1`;
    const { body } = await walk.people.municipal.ok('getMinutes', {
      path: { meetingId: meeting!.id },
    });
    const said = JSON.stringify(body);
    expect([said.includes('action_made'), said.includes('Ringe moren')]).toEqual([true, false]);
    const titles = body.entries.flatMap(({ itemTitle }) => itemTitle ?? []);
    expect(titles).toContain('—');
    expect(titles.some((title) => title !== '—')).toBe(true);
  });

  it('the rest of the sheet that it came from can still be read of', async () => {
    const rows = await service.admin.sql<
      { report: { sheets: { rows: { number: number }[] }[] } }[]
    >`
      select r.report from import_runs r join import_files f on f.id = r.file_id where f.name ~ '^(first|second)' order by f.name`;
    for (const { report } of rows) {
      expect(report.sheets[0]!.rows).toEqual([{ number: 4, values: 'andre' }]);
    }
    expect(rows).toHaveLength(2);
  });
});

describe('when both levels have decided about an inquiry that never became a case', () => {
  it('nothing in the database says any more who it was about or what was written', async () => {
    const inquiryId = walk.ids.guided!;
    await markTexts(await rowsAboutInquiry(inquiryId), markOfInquiry);
    await sayItOfInquiry(inquiryId);
    expect(codes).toEqual(expect.arrayContaining(unmarked[markOfInquiry]!));
    expect(await markedTables(markOfInquiry)).toEqual(
      expect.arrayContaining([
        ...['agenda_items', 'decisions', 'erasures', 'guidances', 'idempotency_keys'],
        ...['import_files', 'import_rows', 'import_runs', 'inquiries', 'minutes'],
        ...['minutes_addenda', 'workers'],
      ]),
    );
    // It has said the other person's name until now.
    const asked = await walk.people.municipal.ok('listInquiryErasures', { path: { inquiryId } });
    const answered = await eraseToo(asked.body.items[0]!);
    expect(answered.body).toMatchObject({ state: 'erased', words: null, cases: [] });
    expect(answered.body.inquiry!.name).toMatch(/^— /);
    expect(await markedTables(markOfInquiry)).toEqual([]);
  });

  it('how it ended and who did what is still there to read', async () => {
    const path = { inquiryId: walk.ids.guided! };
    const { body } = await walk.people.municipal.ok('getInquiry', { path });
    expect(body).toMatchObject({ state: 'decided', worry: '—', linkedCase: null });
    const erasures = await walk.people.municipal.ok('listInquiryErasures', { path });
    expect(erasures.body.items[0]!.answers.map(({ level }) => level)).toEqual([
      'municipal',
      'specialist',
    ]);
  });
});
