import type { components, operations } from '../../../openapi/generated/types.ts';
import type { Contract, Operation } from '../http/contract.ts';
import type { CallOf, OperationId, ReplyOf } from '../http/handlers.ts';
import type { ReplyCheck } from './reply-check.ts';
import { refuseNationalIds } from './national-id-scan.ts';
import { type ReceivedReply } from './reply-check.ts';

export type ReceivedProblem = components['schemas']['Problem'];

/** What a call sends, by the operation's own types. */
export type Sent<Id extends OperationId> = WhereAsked<'path', CallOf<operations[Id]>['path']> &
  WhereAsked<'body', CallOf<operations[Id]>['body']> &
  WhereAsked<'version', CallOf<operations[Id]>['expectedVersion']> & {
    query?: Partial<CallOf<operations[Id]>['query']>;
    headers?: Record<string, string>;
    /** An `Idempotency-Key`. */
    key?: string;
  };
type WhereAsked<Name extends string, Type> = [Type] extends [undefined]
  ? unknown
  : KeyOfAny<Type> extends never
    ? unknown
    : { [Key in Name]: Type };
/** Also of a union whose members have no key in common. */
type KeyOfAny<Type> = Type extends unknown ? keyof Type : never;

type Queried = string | number | boolean;

/** Anything at all, for calls that are to be refused. */
export interface SentAnyhow {
  path?: Record<string, string>;
  query?: Record<string, Queried | readonly Queried[] | undefined>;
  body?: unknown;
  version?: number;
  headers?: Record<string, string>;
  key?: string;
}

export interface Received<Body> {
  status: number;
  body: Body;
  /** From `ETag`, the number it begins with. */
  version: number | undefined;
  headers: Headers;
}

type BodyOf<Id extends OperationId> =
  ReplyOf<operations[Id]> extends infer Reply
    ? Reply extends { body: infer Body }
      ? Exclude<Body, { json: unknown }>
      : undefined
    : never;

/**
 * Calls a running service over HTTP as one signed-in person, or as nobody. Every reply, whatever the test
 * looks at, is held to the contract.
 */
export class TestClient {
  readonly #url: string;
  readonly cookie: string | undefined;
  readonly #operations: ReadonlyMap<string, Operation>;
  readonly #check: ReplyCheck;

  constructor(parts: {
    url: string;
    cookie: string | undefined;
    contract: Contract;
    check: ReplyCheck;
  }) {
    this.#url = parts.url;
    this.cookie = parts.cookie;
    this.#operations = new Map(parts.contract.operations.map((each) => [each.id, each]));
    this.#check = parts.check;
  }

  /** A call that is meant to succeed; a refusal fails the test and says which. */
  async ok<Id extends OperationId>(id: Id, sent: Sent<Id>): Promise<Received<BodyOf<Id>>> {
    const received = await this.call(id, sent as SentAnyhow);
    if (received.status >= 400) {
      throw new Error(`${id} was refused: ${JSON.stringify(received.body, null, 2)}`);
    }
    return received as Received<BodyOf<Id>>;
  }

  /** A call that is meant to be refused; gives the problem. */
  async refused(id: OperationId, sent: SentAnyhow = {}): Promise<ReceivedProblem> {
    const received = await this.call(id, sent);
    if (received.status < 400) throw new Error(`${id} was not refused: ${received.status}`);
    return received.body as ReceivedProblem;
  }

  async call(id: OperationId, sent: SentAnyhow = {}): Promise<Received<unknown>> {
    const operation = this.#operations.get(id);
    if (!operation) throw new Error(`The contract has no operation ${id}`);
    const address = this.#addressOf(operation, sent);
    refuseNationalIds(`the address of ${id}`, decodeURIComponent(address.href));
    const response = await fetch(address, {
      method: operation.method,
      headers: this.#headersFor(sent),
      body: bodyOf(sent.body),
    });
    const reply = await received(response);
    const faults = this.#check.faultsOf(operation, reply);
    if (faults.length > 0) {
      const body = JSON.stringify(reply.body, null, 2);
      throw new Error(`${id} answered outside its contract:\n${faults.join('\n')}\n${body}`);
    }
    if (id !== 'showNationalId') {
      refuseNationalIds(`the answer of ${id}`, JSON.stringify(reply.body ?? null));
    }
    const etag = reply.headers.get('etag');
    return { ...reply, version: etag === null ? undefined : Number.parseInt(etag.slice(1), 10) };
  }

  #addressOf(operation: Operation, { path = {}, query = {} }: SentAnyhow): URL {
    const filled = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(path[name] ?? ''),
    );
    const address = new URL(`/api${filled}`, this.#url);
    for (const [name, value] of Object.entries(query)) {
      for (const each of [value].flat()) {
        if (each !== undefined) address.searchParams.append(name, String(each));
      }
    }
    return address;
  }

  #headersFor({ body, version, key, headers }: SentAnyhow): Record<string, string> {
    return {
      origin: this.#url,
      ...(this.cookie && { cookie: this.cookie }),
      ...(body !== undefined && {
        'content-type':
          body instanceof Uint8Array ? 'application/octet-stream' : 'application/json',
      }),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
      ...(key !== undefined && { 'idempotency-key': key }),
      ...headers,
    };
  }
}

function bodyOf(body: unknown): NonNullable<RequestInit['body']> | null {
  if (body === undefined) return null;
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
}

async function received(response: Response): Promise<ReceivedReply> {
  const text = await response.text();
  const { status, headers } = response;
  return { status, headers, body: text === '' ? undefined : JSON.parse(text) };
}
