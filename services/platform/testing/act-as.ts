import type { Database } from '../database/connect.ts';

type Sql = Parameters<Parameters<Database['sql']['begin']>[1]>[0];

/** Makes the transaction a call of the worker's own, with the rights they have; which is not for the service to ask. */
export async function actAs(admin: Database, sql: Sql, workerId: string): Promise<void> {
  const [row] = await admin.sql<{ rights: Parameters<Sql['json']>[0] }[]>`
    select rights_of_worker(${workerId}) as rights`;
  await sql`select set_actor('worker', ${workerId}, null, ${sql.json(row!.rights)})`;
}
