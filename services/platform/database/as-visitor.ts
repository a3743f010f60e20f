import { sql } from 'kysely';
import type { Caller, Inside, Rights } from './transact.ts';

/**
 * For a call about a case that is closed to the caller, who is there in an emergency: from here on they have that visit and
 * no other right, in the database as in the call. Undefined: they are on no such visit.
 */
export async function asVisitor(
  { db, caller }: Pick<Inside, 'db' | 'caller'>,
  caseId: string,
): Promise<Caller | undefined> {
  const { rows } = await sql<{ rights: Rights | null }>`
    select be_visitor(${caseId}) as rights`.execute(db);
  const rights = rows[0]?.rights;
  return rights ? { ...caller, ...rights } : undefined;
}
