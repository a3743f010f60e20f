import type { Database } from '../database/connect.ts';

/** What being asked leaves behind, whatever the answer: who asked, and when. */
const traces = new Set([
  ...['access_log', 'access_unlinked', 'access_links', 'access_heads'],
  ...['sessions', 'accounts', 'ties', 'idempotency_keys'],
]);

/** All rows of each table in one word, to see afterwards that nothing of anybody's has changed. */
export async function fingerprintsOf({ sql }: Pick<Database, 'sql'>): Promise<[string, string][]> {
  const tables = await sql<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`;
  const found: [string, string][] = [];
  for (const { name } of tables.filter((table) => !traces.has(table.name))) {
    const [row] = await sql<{ print: string | null }[]>`
      select md5(string_agg(t::text, ';' order by t::text)) as print from ${sql(name)} t`;
    found.push([name, row?.print ?? '']);
  }
  return found;
}
