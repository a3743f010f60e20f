import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { KeptNotes } from './notes-doc.ts';

/** The notes of an item that the caller has locked. */
export async function findNotes(db: Transaction<DB>, itemId: string): Promise<KeptNotes> {
  const { rows } = await sql<KeptNotes>`
    select notes as text, notes_doc as state from agenda_items where id = ${itemId}`.execute(db);
  return rows[0] as KeptNotes; // locked
}
