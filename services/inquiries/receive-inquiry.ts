import { newId } from '../platform/database/new-id.ts';
import type { Inside } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { refuseNamed } from './inquiry-rules.ts';
import { findNamed, insertInquiry } from './inquiry-sql.ts';
import type { NewInquiry } from './inquiry-sql.ts';
import { inventAliases } from './invent-alias.ts';
import { inquiryReply } from './standing-inquiry.ts';
import type { ReceiveInquiryRequest } from './words.ts';

export const receiveInquiry: Handler<'receiveInquiry'> = async (call) => {
  const { teamId } = call.path;
  const receivedById = call.caller.workerId;
  const inquiryId = await takeIn(call, { ...call.body, teamId, receivedById });
  call.tell({ teamId, kind: 'inquiry.received', inquiryIds: [inquiryId] });
  const reply = await inquiryReply(call, inquiryId);
  return { ...reply, status: 201, location: `/api/inquiries/${inquiryId}` };
};

export interface Received extends ReceiveInquiryRequest {
  teamId: string;
  /** Null: nobody signed in, it came with an import or by the form on the open net. */
  receivedById: string | null;
  isByForm?: boolean;
  notes?: string;
  /** When it came, if not now. */
  receivedOn?: string;
  importId?: string;
}

/**
 * Takes an inquiry in, with an alias of its own, and answers its id. It has an owner from the first
 * instant: who is named, else who received it. The caller tells `inquiry.received`.
 */
export async function takeIn(inside: Inside, received: Received): Promise<string> {
  const { teamId, about = 'person', linkedCaseId = null, unitId = null } = received;
  const ownerId = received.ownerId ?? received.receivedById;
  if (ownerId === null) throw new Problem('worker-not-available');
  const alias = received.alias?.trim() ?? null;
  const named = await findNamed(inside.db, {
    teamId,
    inquiryId: null,
    alias,
    unitId,
    ownerId,
    linkedCaseId,
  });
  const linkedCase = linkedCaseId === null ? undefined : named.linkedCase;
  refuseNamed({ ...named, about, hasUnit: unitId !== null, linkedCase, isLinkNew: true });

  const row: Omit<NewInquiry, 'aliases'> = {
    id: newId(),
    teamId,
    about,
    unitId,
    source: received.source ?? 'other',
    askedBy: received.askedBy,
    askerContact: received.askerContact ?? null,
    worry: received.worry,
    notes: received.notes ?? '',
    ownerId,
    receivedById: received.receivedById,
    receivedByForm: received.isByForm ?? false,
    receivedOn: received.receivedOn ?? null,
    answers: { ...nothingKnown, ...received.answers },
    characteristics: received.characteristics ?? [],
    linkedCaseId,
    importId: received.importId ?? null,
  };
  if (!(await insertNamed(inside, row, alias))) throw new Problem('alias-taken');
  inside.log({ teamId, inquiryId: row.id });
  return row.id;
}

const nothingKnown = {
  severeProblems: 'unknown',
  functionalImpairment: 'unknown',
  unstableLife: 'unknown',
  contactWithServices: 'unknown',
} as const;

/** Somebody else may be given the same invented alias at the same moment: then another is invented. */
async function insertNamed(
  { db }: Inside,
  row: Omit<NewInquiry, 'aliases'>,
  alias: string | null,
): Promise<boolean> {
  if (alias !== null) return insertInquiry(db, { ...row, aliases: [alias] });
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await insertInquiry(db, { ...row, aliases: inventAliases(20) })) return true;
  }
  return false;
}
