import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { type Direct, directly } from './direct.ts';

const rolesFile = path.join(import.meta.dirname, '../../../docker/roles.sql');

export interface RolePasswords {
  migrator: string;
  app: string;
}

/**
 * Runs docker/roles.sql in the database the URL names, as the administrator the URL names, and sets passwords. Left out,
 * the roles of the server keep theirs: two who set them at once would be in each other's way.
 */
export async function prepareRoles(adminUrl: string, passwords?: RolePasswords): Promise<void> {
  await directly(adminUrl, {}, async (sql) => {
    await sql.unsafe(await readFile(rolesFile, 'utf8'));
    if (!passwords) return;
    await setPassword(sql, 'skulder_migrator', passwords.migrator);
    await setPassword(sql, 'skulder_app', passwords.app);
  });
}

// ALTER ROLE takes no parameters; the server quotes.
async function setPassword(sql: Direct, role: string, password: string): Promise<void> {
  const [row] = await sql<{ statement: string }[]>`
    select format('alter role %I password %L', ${role}::text, ${password}::text) as statement`;
  await sql.unsafe(row!.statement);
}
