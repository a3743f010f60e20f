import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Database } from '../database/connect.ts';
import { asVisitor } from '../database/as-visitor.ts';
import { claimKey, keepReply, seesAll, type KeptEntry } from '../database/idempotency.ts';
import { recordRefused, transact } from '../database/transact.ts';
import type { AccessAction, AccessEntry, Inside } from '../database/transact.ts';
import type { Operation } from './contract.ts';
import { Serialised } from './handlers.ts';
import { isClosedTo, refuseByRelation, refuseByRole } from './permit.ts';
import { Problem } from './problem.ts';
import type { AnyReply } from './reply.ts';
import { checkRequest, type CheckedRequest } from './request-check.ts';
import { readBody, type RequestBody } from './request-body.ts';
import { isSameOrigin } from './same-origin.ts';
import type { Turns } from './turns.ts';
import type { Validators } from './validators.ts';

/*
 * The life of a call once its operation is known, in this order, so that nobody learns more than they may:
 * same origin · session cookie · body · the caller's turn · transaction (who, which role) · the contract's rules for path, query,
 * headers and body, told to whoever sees what the address names · the role in that team · a repeated command's first answer, if what it was about is still the
 * caller's to see · the handler · logs and commit.
 *
 * The contract's rules are judged before the transaction, to hold no connection meanwhile, but told inside it.
 * A refusal for lack of rights, and one that shows somebody (a thing as it is now, a case that stands in the way),
 * leaves its rows in the access log, in a transaction of its own, before it is told.
 */

/** A handler and its call with the contract's types forgotten: `Handlers` has held it to them. */
export type AnyHandler = (call: Inside & CheckedRequest) => Promise<AnyReply>;

export interface Pipeline {
  database: Database;
  validators: Validators;
  /** The session of the request's cookie, unchecked. */
  credentialsOf: (request: IncomingMessage) => { sessionHash: Uint8Array } | undefined;
  /** Whose that session is, as limits count. */
  accountOf: (sessionHash: Uint8Array) => Promise<string>;
  /** Where the request comes from. */
  networkOf: (request: IncomingMessage) => string;
  turns: Turns;
  publicOrigin: string;
}

export interface IncomingCall {
  operation: Operation;
  handler: AnyHandler;
  request: IncomingMessage;
  path: Record<string, string>;
  onCaller: (caller: Inside['caller']) => void;
}

/** Rejects with a `Problem`, or with what the database or the handler threw. */
export async function runCall(pipeline: Pipeline, call: IncomingCall): Promise<AnyReply> {
  const { operation, request } = call;
  if (isChange(request) && !isSameOrigin(request.headers, pipeline.publicOrigin)) {
    throw new Problem('cross-site-request');
  }
  const credentials = pipeline.credentialsOf(request);
  if (!credentials) throw new Problem('not-signed-in');
  const body = await readBody(request, Object.keys(operation.body?.content ?? {}));
  const checked = checkRequest(pipeline.validators, operation, request, call.path, body.value);
  const { database } = pipeline;
  const facts = { operationId: operation.id, action: actionOf(operation) };
  const account = await pipeline.accountOf(credentials.sessionHash);
  const caller = { account, network: pipeline.networkOf(request) };
  return pipeline.turns.take(caller, async () => {
    try {
      const { result } = await transact(database, credentials, facts, (inside) =>
        runInside(inside, call, checked, body),
      );
      return result;
    } catch (error) {
      const trace = error instanceof Problem ? traceOf(error, operation, checked) : undefined;
      if (trace) {
        const traced = { operationId: operation.id, action: trace.action };
        await recordRefused(database, credentials, traced, trace.entries);
      }
      throw error;
    }
  });
}

async function runInside(
  inside: Inside,
  call: IncomingCall,
  checked: CheckedRequest | Problem,
  body: RequestBody,
): Promise<AnyReply> {
  const { caller } = inside;
  const { operation, handler } = call;
  call.onCaller(caller);
  const refusedRole = refuseByRole(caller, operation);
  if (refusedRole) throw refusedRole;
  if (checked instanceof Problem) throw (await refuseUnseen(inside, call)) ?? checked;
  const refusedRelation = refuseByRelation(caller, operation, checked.path);
  if (refusedRelation) throw refusedRelation;
  const within = await insideAs(inside, checked.path.caseId);
  const run = (log: Inside['log']) => {
    const logging = { ...within, log };
    return runLogged(logging, operation, (each) => handler({ ...each, ...checked }));
  };
  const claim = claimOf(caller, call, body);
  return claim ? once(within, claim, operation, run) : run(within.log);
}

/**
 * Of a request that is not as the contract says, whoever does not see what it is about is told what they would be told of any
 * other: that it is not there. So that the attempt is in the log, and under that.
 */
async function refuseUnseen(inside: Inside, { path }: IncomingCall): Promise<Problem | undefined> {
  const named = Object.entries(namedBy(path)).filter(([, id]) => id !== undefined);
  if (named.length === 0 || named.some(([, id]) => !isId.test(id!))) return undefined;
  const { db } = await insideAs(inside, path['caseId']);
  const entry = Object.fromEntries(named);
  const isSeen = await seesAll(db, [entry]);
  return isSeen ? undefined : new Problem('not-found', {}, [entry]);
}

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whoever was let in to a case that is closed to them is a visitor there, and nothing else. */
async function insideAs(inside: Inside, caseId: string | undefined): Promise<Inside> {
  if (caseId === undefined || !isClosedTo(inside.caller, caseId)) return inside;
  const caller = await asVisitor(inside, caseId);
  if (!caller) throw new Problem('not-found');
  return { ...inside, caller };
}

/** No row, no data: an answer about a person that left no trace is our mistake and is not given. */
async function runLogged(
  inside: Inside,
  operation: Operation,
  run: (inside: Inside) => Promise<AnyReply>,
): Promise<AnyReply> {
  let isLogged = false;
  const log = (entry: AccessEntry) => {
    isLogged = true;
    inside.log(entry);
  };
  const reply = await run({ ...inside, log });
  if (!isLogged && mustBeLogged(operation)) {
    throw new Error(`${operation.id} answered without an access-log row`);
  }
  return reply;
}

type Claim = Parameters<typeof claimKey>[1];

function claimOf(
  { accountId, workerId }: Inside['caller'],
  { operation, request }: IncomingCall,
  body: RequestBody,
): Claim | undefined {
  const key = request.headers['idempotency-key'];
  if (!operation.takesKey || typeof key !== 'string' || accountId === null) return undefined;
  const bodyHash = createHash('sha256').update(body.bytes).digest('hex');
  // One sign-in may have several employments: what was answered to one is nothing to another.
  const fingerprint = [workerId, request.url, request.headers['if-match'] ?? '', bodyHash];
  return { key, operationId: operation.id, fingerprint };
}

/** The first time acts; again gives the first answer, to whoever may still have it. */
async function once(
  inside: Inside,
  claim: Claim,
  operation: Operation,
  run: (log: Inside['log']) => Promise<AnyReply>,
): Promise<AnyReply> {
  const { db, caller, log } = inside;
  const earlier = await claimKey(db, claim);
  if (earlier.standing === 'other_request') throw new Problem('idempotency-key-reused');
  if (earlier.standing === 'new') {
    const named: KeptEntry[] = [];
    const reply = await run((entry) => {
      const isVisited = caller.visits.some(({ caseId }) => caseId === entry.caseId);
      named.push(isVisited ? { ...entry, onVisit: true } : entry);
      log(entry);
    });
    await keepReply(db, claim, withPlainBody(reply), named);
    return reply;
  }
  if (earlier.standing === 'unseen') throw new RepeatRefused('not-found', earlier.named);
  for (const named of earlier.named) {
    // To end one's own visit is to give up the relation one did it by.
    if (named.onVisit && !caller.blockedCaseIds.includes(named.caseId!)) continue;
    const refused = refuseByRelation(caller, operation, named);
    if (refused) throw new RepeatRefused(refused.slug, earlier.named);
  }
  for (const entry of earlier.named) log({ ...entry, reason: 'repeated' });
  return earlier.reply;
}

/** The first answer is no longer the sender's to have, whom it was about being known though the address may not say. */
class RepeatRefused extends Problem {
  readonly named: readonly AccessEntry[];

  constructor(slug: Problem['slug'], named: readonly AccessEntry[]) {
    super(slug);
    this.named = named;
  }
}

function withPlainBody(reply: AnyReply): AnyReply {
  if (!(reply.body instanceof Serialised)) return reply;
  return { ...reply, body: JSON.parse(Buffer.from(reply.body.json).toString()) as unknown };
}

function isChange(request: IncomingMessage): boolean {
  return request.method !== 'GET' && request.method !== 'HEAD';
}

/** What a refusal leaves in the access log, if anything. */
function traceOf(
  refused: Problem,
  operation: Operation,
  checked: CheckedRequest | Problem,
): { action: AccessAction; entries: AccessEntry[] } | undefined {
  const withReason = (entry: AccessEntry) => ({ ...entry, reason: refused.slug });
  if (denials.has(refused.slug)) {
    const named = refused instanceof RepeatRefused ? refused.named : triedBy(refused, checked);
    return {
      action: 'denied',
      entries: named.map((entry) => withReason({ ...entry, action: 'denied' })),
    };
  }
  if (refused.shown.length > 0) return { action: 'read', entries: refused.shown.map(withReason) };
  if (refused.members.current && personal.has(operation.audit.of ?? '')) {
    throw new Error(`${operation.id} showed the thing as it is now without saying whom`);
  }
  return undefined;
}

const denials = new Set([
  ...['not-allowed', 'not-found', 'case-not-yours', 'erasure-not-your-level'],
  ...['fresh-sign-in-needed', 'too-many-requests'],
]);

/** What somebody tried to see, which a name in the body may say better than the address. */
function triedBy(refused: Problem, checked: CheckedRequest | Problem): readonly AccessEntry[] {
  return refused.shown.length > 0 ? refused.shown : [subjectOf(checked)];
}

const personal = new Set(['case', 'inquiry', 'meeting']);

/** Lists log a row per person shown, perhaps none; a board's viewing has a row of its own. */
function mustBeLogged({ audit }: Operation): boolean {
  return (
    personal.has(audit.of ?? '') && ['read', 'write', 'export', 'print'].includes(audit.action)
  );
}

function actionOf({ audit }: Operation): AccessAction {
  return audit.action === 'none' ? 'read' : (audit.action as AccessAction);
}

/** What the address names, for the log. Unchecked addresses can hold anything, so they name nothing. */
function subjectOf(checked: CheckedRequest | Problem): AccessEntry {
  return checked instanceof Problem ? {} : namedBy(checked.path);
}

function namedBy({ teamId, caseId, inquiryId, meetingId, workerId }: Record<string, string>) {
  return { teamId, caseId, inquiryId, meetingId, workerId };
}
