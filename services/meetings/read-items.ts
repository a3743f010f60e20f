import { caseSummaries, openings } from '../cases/cases.ts';
import { adviceFor, inquiries } from '../inquiries/inquiries.ts';
import type { Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import { findItems } from './agenda-sql.ts';
import type { ItemRow } from './agenda-sql.ts';
import { seedOf } from './notes-doc.ts';
import type { AgendaItem } from './words.ts';

type Reading = Pick<Inside, 'db'>;

/** The agenda in order, each item with what it is about. */
export async function readAgenda({ db }: Reading, meetingId: string): Promise<AgendaItem[]> {
  return completed(db, await findItems(db, meetingId));
}

/** One item as the agenda shows it. */
export async function readItem(
  { db }: Reading,
  { id, meetingId }: { id: string; meetingId: string },
): Promise<AgendaItem> {
  const [item] = await completed(db, await findItems(db, meetingId, id));
  if (!item) throw new Problem('not-found');
  return item;
}

/** The reply of a command on an item: the item as it is now, with its version. */
export async function itemReply(call: Inside, at: { id: string; meetingId: string }) {
  const body = await readItem(call, at);
  return { status: 200 as const, body, etag: body.version };
}

async function completed(db: Inside['db'], rows: readonly ItemRow[]): Promise<AgendaItem[]> {
  const idsOf = (pick: (row: ItemRow) => string | null) => rows.flatMap((row) => pick(row) ?? []);
  const worries = await inquiries(
    db,
    idsOf((row) => row.inquiryId),
  );
  const cases = await caseSummaries(
    db,
    idsOf((row) => row.caseId),
  );
  const opened = await openings(
    db,
    idsOf((row) => row.proposalId),
  );
  return rows.map((row) => {
    const {
      inquiryId,
      caseId,
      proposalId,
      teamId: _,
      notedBy,
      notesDoc,
      meetingState,
      ...item
    } = row;
    const notesState = meetingState === 'closed' ? null : (notesDoc ?? seedOf(item.notes));
    const inquiry = (inquiryId && worries.get(inquiryId)) || null;
    return {
      ...item,
      ...(notedBy && { notedBy }),
      ...(notesState !== null && { notesState }),
      inquiry,
      advice: inquiry && adviceFor(inquiry),
      case: (caseId && cases.get(caseId)) || null,
      opening: (proposalId && opened.get(proposalId)) || null,
    };
  });
}
