import { Refusal } from '../refusal.ts';
import { directly } from './direct.ts';
import { findPending, listApplied, listMigrations, owner } from './migrate.ts';

/**
 * Refuses a database the service may not serve from: one it would reach with a role that row security does not hold
 * for (a superuser, one that bypasses it, the owner of the tables), or one of another level than the code's.
 */
export async function refuseUnfitDatabase(url: string): Promise<void> {
  await reached('DATABASE_URL', url, async (sql) => {
    const [role] = await sql<{ name: string; mightier: string | null }[]>`
      select rolname as name, case
        when rolsuper then 'is a superuser'
        when rolbypassrls then 'bypasses row-level security'
        when exists (select from pg_roles owner where owner.rolname = 'skulder_owner'
          and pg_has_role(current_user, owner.oid, 'member')) then 'can become the owner of the tables'
        when exists (select from pg_class where relnamespace = 'public'::regnamespace
          and pg_has_role(current_user, relowner, 'member')) then 'owns tables'
        end as mightier
      from pg_roles where rolname = session_user`;
    if (role?.mightier) {
      throw new Refusal(
        `DATABASE_URL signs in as ${role.name}, which ${role.mightier}; the service must sign in as skulder_app (docker/roles.sql).`,
      );
    }
    const pending = findPending(await listApplied(sql), await listMigrations());
    if (pending.length > 0) {
      throw new Refusal(
        `The database lacks ${pending.length} of this version's migrations; run npm run migrate with MIGRATION_DATABASE_URL set.`,
      );
    }
  });
}

/**
 * Refuses a role that cannot become the owner of the tables, as migrating, backing up and restoring need. `setting` is
 * where the address comes from, as people know it.
 */
export async function refuseUnfitMigrator(
  url: string,
  setting = 'MIGRATION_DATABASE_URL',
): Promise<void> {
  await reached(setting, url, async (sql) => {
    const [role] = await sql<{ name: string; isFit: boolean }[]>`
      select current_user as name, exists (select from pg_roles
        where rolname = ${owner} and pg_has_role(current_user, oid, 'member')) as "isFit"`;
    if (role?.isFit) return;
    throw new Refusal(
      `${setting} signs in as ${role?.name}, which cannot become ${owner}; prepare the database with docker/roles.sql and sign in as skulder_migrator.`,
    );
  });
}

const sentences: Record<string, string> = {
  '28P01': 'the password is wrong',
  '28000': 'the role may not sign in',
  '3D000': 'there is no such database',
  '57P03': 'it is starting or stopping',
};

/** Works on a connection; refuses in one sentence, naming the setting, when there is none to be had. */
async function reached<T>(
  setting: string,
  url: string,
  work: Parameters<typeof directly<T>>[2],
): Promise<T> {
  return directly(url, { name: 'skulder start' }, async (sql) => {
    await sql`select 1`.catch((error: NodeJS.ErrnoException) => {
      const why = sentences[error.code ?? ''] ?? error.code ?? error.message;
      throw new Refusal(`The database of ${setting} cannot be reached: ${why}.`);
    });
    return work(sql);
  });
}
