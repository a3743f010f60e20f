import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { refuseWrittenNationalIds } from '../persons/persons.ts';
import type { Database } from '../platform/database/connect.ts';
import { transact } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import { isSameOrigin } from '../platform/http/same-origin.ts';
import { noticePage, redirect, type PageReply } from '../platform/identity/page.ts';
import { pageServer, pathOf, type PageRequest } from '../platform/identity/page-server.ts';
import { RateLimit } from '../platform/identity/rate-limit.ts';
import { hashOf, isToken, newToken } from '../platform/identity/tokens.ts';
import { formPage, receiptPage, type Complaint } from './open-door-pages.ts';
import { faultsOf, readForm, type Fault, type Written } from './open-door-rules.ts';
import { doorWords } from './open-door-words.ts';
import { takeIn } from './receive-inquiry.ts';
import { hearAnswer, showAsked, underUnits } from './unit-page.ts';
import { findDoor, findReceipt, insertReceipt, type Door } from './receipt-sql.ts';

/*
 * The form on the open net, without an account, and the page on which whoever wrote sees what became of it.
 *
 * Promised: what is received has an owner from the first instant and is on the next agenda like any other; sent twice
 * (a second press, a network that went away) it is received once; what is not received stands in the form with what
 * would do. Nothing is answered that says anything of a person, nor whether the team knows them.
 */

export interface OpenDoorParts {
  database: Database;
  publicOrigin: string;
  headers: Readonly<Record<string, string>>;
  networkOf: (request: IncomingMessage) => string;
  log: Logger;
  /** Milliseconds, never running backwards. */
  now?: () => number;
}

type Listener = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const under = '/kontakt/';
const underReceipts = '/kontakt/svar/';

/** Answers everything under `/kontakt/`; hands anything else on. */
export function openDoor(parts: OpenDoorParts): Listener {
  const { now = () => performance.now() } = parts;
  const limits: Limits = {
    // A workplace or a ward shares one address.
    sent: new RateLimit({ burst: 20, perSecond: 1 / 60, now }),
    // A team that gets more than this by the form is being flooded, and is called instead.
    received: new RateLimit({ burst: 60, perSecond: 1 / 60, now }),
  };
  const room = { ...parts, limits, doorAt: doorsOf(parts.database) };
  const asked = new RateLimit({ burst: 120, perSecond: 2, now });
  const answer = pageServer({
    ...{ log: parts.log, headers: parts.headers, networkOf: parts.networkOf },
    // More than people do: it stops before anything is read. What people send too often comes back to them, see below.
    secondsToWait: ({ network }) => asked.secondsToWait(network),
    // A text that is much too long is to come back too.
    longestForm: 1024 * 1024,
    addressToUse: () => undefined,
    routes: {
      [`GET ${underUnits}*`]: (request) => showAsked(parts, request),
      [`POST ${underUnits}*`]: (request) => hearAnswer(parts, request),
      [`GET ${underReceipts}*`]: (request) => showReceipt(parts, request),
      [`GET ${under}*`]: (request) => showForm(room, request),
      [`POST ${under}*`]: (request) => receive(room, request),
    },
  });
  return (request, response, next) => {
    if (pathOf(request).startsWith(under)) void answer(request, response);
    else next();
  };
}

interface Limits {
  sent: RateLimit;
  received: RateLimit;
}

interface OpenDoor extends OpenDoorParts {
  limits: Limits;
  doorAt: ReturnType<typeof doorsOf>;
}

/** Finds the door at an address. While the database is away, as it was seen last: nothing typed is thrown away for that. */
function doorsOf(database: Database): (address: string) => Promise<Door | undefined> {
  const seenLast = new Map<string, Door>();
  return async (address) => {
    const path = lastOf(address);
    try {
      const door = await findDoor(database, path);
      if (door) seenLast.set(path, door);
      else seenLast.delete(path);
      return door;
    } catch (error) {
      const door = seenLast.get(path);
      if (!door) throw error;
      return door;
    }
  };
}

async function showForm({ doorAt }: OpenDoor, request: PageRequest): Promise<PageReply> {
  const door = await doorAt(request.path);
  if (!door) return noticePage(request.language, 'not-found');
  const [action, written] = [request.path, readForm(new URLSearchParams())];
  return formPage(request.language, { door, action, token: newToken(), written });
}

async function receive(room: OpenDoor, request: PageRequest): Promise<PageReply> {
  const { database, publicOrigin, log, limits } = room;
  const { language, network, form } = request;
  const door = await room.doorAt(request.path);
  if (!door) return noticePage(language, 'not-found');
  const { refused } = doorWords[language];
  const written = readForm(form);
  const sent = form.get('token') ?? undefined;
  const token = isToken(sent) ? sent : newToken();
  const back = (complaint: Complaint) =>
    formPage(language, { door, action: request.path, token, written, complaint });

  if (!isSameOrigin(request.headers, publicOrigin))
    return back({ status: 403, text: refused.elsewhere });
  const faults = [...faultsOf(written), ...nationalIdsIn(written, door.today)];
  if (faults.length > 0) return back({ status: 422, faults });
  const seconds = limits.sent.secondsToWait(network) || limits.received.secondsToWait(door.teamId);
  if (seconds > 0) {
    const reply = back({ status: 429, text: refused.tooMany(door.phone) });
    reply.headers['retry-after'] = String(seconds);
    return reply;
  }
  const receipt = receiptOf(token, written);
  try {
    await receiveOnce(database, door, { written, tokenHash: hashOf(receipt) });
  } catch (error) {
    log.error({ err: error }, 'receiving an inquiry by the form failed');
    return back({ status: 503, text: refused.unavailable(door.phone) });
  }
  return redirect(underReceipts + receipt);
}

/** The same for the same words sent again; who has gone back and written something else gets another. */
function receiptOf(token: string, written: Written): string {
  return hashOf(`${token} ${JSON.stringify(written)}`).toString('base64url');
}

/** Nothing when it has been received already. */
async function receiveOnce(
  database: Database,
  { teamId, ownerId }: Door,
  sent: { written: Written; tokenHash: Buffer },
): Promise<void> {
  const { tokenHash } = sent;
  const { worry, askedBy, askerContact } = sent.written;
  const source = sent.written.source || 'other';
  if (await findReceipt(database, tokenHash)) return;
  const credentials = { system: 'open_door', teamIds: [teamId] };
  const operation = { operationId: 'receiveInquiryByForm', action: 'write' } as const;
  await transact(database, credentials, operation, async (inside) => {
    const contact = askerContact.trim();
    const inquiryId = await takeIn(inside, {
      ...{ teamId, ownerId, source, receivedById: null, isByForm: true },
      worry: worry.trim(),
      askedBy: askedBy.trim(),
      ...(contact !== '' && { askerContact: contact }),
    });
    await insertReceipt(inside.db, { inquiryId, teamId, tokenHash });
    inside.tell({ teamId, kind: 'inquiry.received', inquiryIds: [inquiryId] });
  }).catch((error: unknown) => {
    // Sent twice at once: the other was received.
    if (!isSentTwice(error)) throw error;
  });
}

function isSentTwice(error: unknown): boolean {
  return (
    error instanceof Error &&
    'constraint_name' in error &&
    error.constraint_name === 'inquiry_receipts_once'
  );
}

function nationalIdsIn(written: Written, today: string): Fault[] {
  const { worry, askedBy, askerContact } = written;
  try {
    refuseWrittenNationalIds({ worry, askedBy, askerContact }, today);
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return (['worry', 'askedBy', 'askerContact'] as const)
      .filter((field) => error.members.errors?.some(({ pointer }) => pointer === `/${field}`))
      .map((field) => ({ field, because: 'nationalId' }));
  }
}

async function showReceipt({ database }: OpenDoorParts, request: PageRequest): Promise<PageReply> {
  const { language } = request;
  const token = lastOf(request.path);
  if (!isToken(token)) return noticePage(language, 'not-found');
  const receipt = await findReceipt(database, hashOf(token));
  if (!receipt) return noticePage(language, 'not-found');
  const { teamId, inquiryId } = receipt;
  // Whoever holds the address reads of a person, though nothing that tells who: it is written down like any reading.
  const credentials = { system: 'open_door', teamIds: [teamId] };
  const operation = { operationId: 'showReceipt', action: 'read' } as const;
  await transact(database, credentials, operation, async ({ log }) => {
    log({ teamId, inquiryId });
    return Promise.resolve();
  });
  return receiptPage(language, receipt);
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
