import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../testing/test-server.ts';
import { linkWaiting } from './access-chain.ts';
import { connect, type Database } from './connect.ts';
import { newId } from './new-id.ts';
import { transact } from './transact.ts';
import { type Finding, type KeptHead, listHeads, verifyAccess } from './verify-access.ts';

// Whoever can write to the database past the service can change the access log; the chain shows that they did.

let testDatabase: TestDatabase;
let app: Database;
let admin: Database;
let team: string;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  app = connect(testDatabase.appUrl);
  admin = connect(testDatabase.adminUrl, { max: 2 });
});
afterAll(async () => {
  await Promise.all([app.end(), admin.end()]);
  await testDatabase.drop();
});
beforeEach(() => {
  team = newId();
});

/** Ten acts in one team, and how its chain stands after them. */
async function tenRows(): Promise<{ rows: number[]; head: KeptHead }> {
  const operation = { operationId: 'getCase', action: 'read' } as const;
  for (let number = 0; number < 10; number++) {
    await transact(app, { system: 'test', teamIds: [team] }, operation, ({ log }) => {
      log({ teamId: team, caseId: newId() });
      return Promise.resolve();
    });
  }
  await linkWaiting(app);
  const found = await admin.sql<{ id: number }[]>`
    select id from access_log where team_id = ${team} order by id`;
  const heads = await listHeads(admin.sql);
  return {
    rows: found.map(({ id }) => id),
    head: heads.find(({ teamId }) => teamId === team)!,
  };
}

/** As somebody who owns the database and wants no trace: past every trigger, then put back in order. */
async function tamper(statements: string): Promise<void> {
  await admin.sql.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql.unsafe(statements);
  });
}

async function faults(kept: KeptHead[] = []): Promise<Partial<Finding>[]> {
  const { findings } = await verifyAccess(admin.sql, kept);
  return findings
    .filter(({ teamId }) => teamId === team)
    .map(({ what, position, rowId }) => ({ what, position, rowId }));
}

describe('the chain of the access log', () => {
  it('is without faults as long as nobody has touched the log, and counts every row once', async () => {
    const { rows, head } = await tenRows();
    expect(rows).toHaveLength(10);
    expect(head.position).toBe(10);
    expect(await faults([head])).toEqual([]);
  });

  it('takes rows that are written at once in any order, and leaves none out', async () => {
    const operation = { operationId: 'getCase', action: 'read' } as const;
    const write = () =>
      transact(app, { system: 'test', teamIds: [team] }, operation, ({ log }) => {
        log({ teamId: team, caseId: newId() });
        return Promise.resolve();
      });
    await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        await write();
        if (index % 4 === 0) await linkWaiting(app);
      }),
    );
    await linkWaiting(app);
    const heads = await listHeads(admin.sql);
    expect(heads.find(({ teamId }) => teamId === team)?.position).toBe(40);
    expect(await faults()).toEqual([]);
  });

  it('is not the app’s to write', async () => {
    await tenRows();
    await expect(app.sql`insert into access_links select * from access_links`).rejects.toThrow(
      /permission denied/,
    );
    await expect(app.sql`delete from access_unlinked`).rejects.toThrow(/permission denied/);
    await expect(admin.sql`update access_links set position = position + 1`).rejects.toThrow(
      /append-only/,
    );
    await expect(admin.sql`delete from access_log`).rejects.toThrow(/append-only/);
  });
});

describe('it shows', () => {
  const at = (position: number, rows: number[]) => ({
    position,
    rowId: String(rows[position - 1]),
  });

  it('a row that was edited', async () => {
    const { rows } = await tenRows();
    await tamper(`update access_log set worker_id = '${newId()}' where id = ${rows[3]}`);
    expect(await faults()).toEqual([{ what: 'row_changed', ...at(4, rows) }]);
  });

  it('a row that was edited in any column', async () => {
    const columns = await admin.sql<{ name: string; type: string }[]>`
      select column_name as name, udt_name as type from information_schema.columns
      where table_name = 'access_log' and column_name <> 'id' order by 1`;
    const { rows } = await tenRows();
    const values: Record<string, string> = {
      uuid: `'${newId()}'`,
      text: `'search'`,
      timestamptz: 'now()',
      int8: '7',
      _uuid: `'{${newId()}}'`,
    };
    for (const { name, type } of columns) {
      const [before] = await admin.sql<{ value: string | null }[]>`
        select ${admin.sql(name)}::text as value from access_log where id = ${rows[5]!}`;
      const quoted = before!.value === null ? 'null' : `'${before!.value}'::${type}`;
      await tamper(`update access_log set ${name} = ${values[type]} where id = ${rows[5]}`);
      expect([name, (await faults())[0]?.what]).toEqual([name, 'row_changed']);
      await tamper(`update access_log set ${name} = ${quoted} where id = ${rows[5]}`);
    }
    expect(await faults()).toEqual([]);
  });

  it('a row that was deleted, with its link or without', async () => {
    const { rows } = await tenRows();
    await tamper(`delete from access_log where id = ${rows[3]}`);
    expect(await faults()).toEqual([{ what: 'row_missing', ...at(4, rows) }]);
    await tamper(`delete from access_links where row_id = ${rows[3]}`);
    expect(await faults()).toEqual([{ what: 'link_missing', position: 4, rowId: null }]);
  });

  it('two rows that were swapped', async () => {
    const { rows } = await tenRows();
    const [a, b] = [rows[2]!, rows[6]!];
    await tamper(`update access_log x set case_id = y.case_id, at = y.at from access_log y
      where (x.id, y.id) in ((${a}, ${b}), (${b}, ${a}))`);
    expect((await faults()).map(({ what, position }) => [what, position])).toEqual([
      ['row_changed', 3],
      ['row_changed', 7],
    ]);
  });

  it('two links that were swapped', async () => {
    const { rows } = await tenRows();
    await tamper(`update access_links set row_id = -1 where row_id = ${rows[2]};
      update access_links set row_id = ${rows[2]} where row_id = ${rows[6]};
      update access_links set row_id = ${rows[6]} where row_id = -1`);
    expect((await faults()).map(({ what, position }) => [what, position])).toEqual([
      ['row_changed', 3],
      ['row_changed', 7],
    ]);
  });

  it('a row that was put in past the chain, or through it but as if it were older', async () => {
    const { rows } = await tenRows();
    const forged = `insert into access_log (team_id, operation_id, action, at)
      select '${team}', 'getCase', 'read', at - interval '1 day' from access_log where id = ${rows[4]} returning id`;
    await tamper(forged);
    expect((await faults()).map(({ what }) => what)).toEqual(['row_not_linked']);
    await admin.sql.unsafe(forged);
    await linkWaiting(app);
    expect((await faults()).map(({ what }) => what).sort()).toEqual([
      'row_not_linked',
      'row_out_of_time',
    ]);
  });

  it('a tail that was cut off, also when the head was moved back', async () => {
    const { rows, head } = await tenRows();
    const cut = rows.slice(7).join();
    await tamper(
      `delete from access_log where id in (${cut}); delete from access_links where row_id in (${cut})`,
    );
    expect(await faults()).toEqual([{ what: 'tail_cut_off', position: 10, rowId: null }]);
    await tamper(`update access_heads set position = 7,
      hash = (select hash from access_links where team_id = '${team}' and position = 7) where team_id = '${team}'`);
    expect(await faults()).toEqual([]);
    expect(await faults([head])).toEqual([{ what: 'tail_cut_off', position: 10, rowId: null }]);
  });

  it('a link that says it was made at another time', async () => {
    const { rows } = await tenRows();
    await tamper(`update access_links set linked_at = linked_at - interval '1 hour'
      where row_id = ${rows[4]}`);
    expect(await faults()).toEqual([{ what: 'row_changed', ...at(5, rows) }]);
  });

  it('rows that wait long for their link, or got it long after they were written, as a question', async () => {
    const { rows } = await tenRows();
    const gaps = async () => {
      const { gaps: all } = await verifyAccess(admin.sql);
      return all
        .filter(({ teamId }) => teamId === team)
        .map(({ what, rows: many }) => [what, many]);
    };
    expect(await gaps()).toEqual([]);
    await tamper(`update access_log set at = at - interval '1 hour' where team_id = '${team}';
      delete from access_links where team_id = '${team}'; delete from access_heads where team_id = '${team}';
      insert into access_unlinked select id, team_id from access_log where team_id = '${team}'`);
    expect(await gaps()).toEqual([['waits_long', rows.length]]);
    await linkWaiting(app);
    expect(await gaps()).toEqual([['linked_late', rows.length]]);
    expect(await faults()).toEqual([]);
  });

  it('a chain that was made anew over an edited row, by a head that was kept', async () => {
    const { rows, head } = await tenRows();
    await tamper(`update access_log set operation_id = 'getMe' where id = ${rows[1]};
      delete from access_links where team_id = '${team}'; delete from access_heads where team_id = '${team}';
      insert into access_unlinked select id, team_id from access_log where team_id = '${team}'`);
    await linkWaiting(app);
    expect(await faults()).toEqual([]);
    expect((await faults([head])).map(({ what }) => what)).toEqual(['kept_head_differs']);
  });
});
